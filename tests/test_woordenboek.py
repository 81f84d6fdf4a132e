"""The dictionary: one head for a column, one meaning, and over what it may be added."""

import pytest

from werkbank.weergave.kolommen import kolom
from werkbank.woordenboek import begrippen, opschrift, opschriften


def test_een_kolom_heet_overal_zoals_het_woordenboek_zegt():
    assert (kolom("tempo_pct").kop, kolom("tempo_pct").soort) == ("Gehaald van het schema", "procent")
    assert kolom("gehuisvest_aantal", eenheid="personen").volle_kop == "Gehuisvest (personen)"


def test_een_andere_kop_bestaat_alleen_als_hij_is_genoemd():
    assert kolom("peildatum", als="laatste_stand").kop == "Laatste stand"
    with pytest.raises(KeyError):
        kolom("peildatum", als="iets_anders")
    with pytest.raises(KeyError):
        kolom("bestaat_niet")


def test_een_andere_kop_houdt_de_vorm_van_de_kolom_en_mag_een_eigen_uitleg_hebben():
    anders = opschrift("verschil_aantal", "twee_tellingen")
    assert (anders.kop, anders.vorm) == ("Verschil", "teken")
    assert anders.uitleg == "Andere telling min die van voorkeur"


def test_elke_kolom_is_een_maat_of_een_dimensie():
    assert begrippen()["opgave_aantal"].rol == "maat"
    assert begrippen()["tempo_pct"].rol == "maat"
    assert begrippen()["gemeente"].rol == "dimensie"
    assert begrippen()["lopend"].rol == "dimensie"


def test_een_percentage_en_een_marge_worden_nergens_over_opgeteld():
    assert begrippen()["opgave_aantal"].optellen == "gemeenten"
    assert begrippen()["taakstelling_aantal"].optellen == "gemeenten en halfjaren"
    niet = [b.naam for b in begrippen().values() if b.eenheid in ("procent", "procentpunten", "") and b.optellen]
    assert niet == []
    assert begrippen()["verwacht_eind_gunstig_aantal"].optellen == ""
    assert begrippen()["nodig_per_maand_aantal"].optellen == ""


def test_elk_opschrift_heeft_een_kop():
    assert [naam for naam in opschriften() if not opschrift(naam).kop] == []
