"""What the words of a plan mean, and where they are not certain enough."""

import pytest

from werkbank.intake.herkennen.voorkennis import ZONDER
from werkbank.intake.plannen.woorden import is_onbekend, is_onbepaald, rol_van, soorten_in, stap_van

STAPPEN = tuple(ZONDER.stappen)


@pytest.mark.parametrize(
    ("kop", "rol"),
    [
        ("Gemeente", "gemeente"),
        ("Naam locatie", "locatie"),
        ("Waarvan amv-plekken", "amv_aantal"),
        ("Aantal plekken", "aantal"),
        ("Datum besluit", "besluit_op"),
        ("Besluit", "besluit"),
        ("Einddatum contract", "eind_op"),
        ("Beschikbaar vanaf", "begin_op"),
        ("Planstatus", "stap"),
        ("Aantal locaties", "aantal"),
        ("Inwoners", ""),
    ],
)
def test_een_kop_zegt_welke_kolom_het_is(kop: str, rol: str):
    assert rol_van(kop) == rol


@pytest.mark.parametrize(
    ("woorden", "stap"),
    [
        ("POTLOOD", "potlood"),
        ("raadsbesluit d.d. 3 juni", "vastgesteld besluit"),
        ("principebesluit", "bestuurlijk voornemen"),
        ("in gebruik", "open"),
        ("gaat niet door", "afgevallen"),
        ("nog geen besluit", ""),
        ("besluit verwacht in juli", ""),
        ("potlood of besluit", ""),
        ("wacht op raadsbesluit", ""),
        ("groen", ""),
        ("open?", ""),
    ],
)
def test_een_stap_is_zeker_of_wordt_gevraagd(woorden: str, stap: str):
    assert stap_van(woorden, STAPPEN) == stap


def test_een_eigen_lijst_van_stappen_gaat_voor():
    assert stap_van("Fase 2", ("fase 2", "fase 1")) == "fase 2"
    assert stap_van("potlood", ("fase 2", "fase 1")) == ""


@pytest.mark.parametrize("woord", ["n.t.b.", "NTB", "n.n.b.", "PM", "-", "?", "onbekend", "n.v.t."])
def test_wat_niet_bekend_is_is_geen_dag_en_geen_getal(woord: str):
    assert is_onbekend(woord)


def test_onbepaalde_tijd_is_iets_anders_dan_niet_bekend():
    assert (is_onbepaald("voor onbepaalde tijd"), is_onbekend("voor onbepaalde tijd")) == (True, False)


def test_amv_naast_asiel_is_een_deel_en_geen_tweede_opgave():
    assert soorten_in("Asielopvang, waarvan amv") == ("asiel",)
    assert soorten_in("opvang amv's") == ("amv",)
    assert soorten_in("Asiel en Oekraïne") == ("oekraine", "asiel")
