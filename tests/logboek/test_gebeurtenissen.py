"""Withdrawing and restoring: records of their own, with a reason and an author, in the order in which they happened."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.logboek.bouw import alle_bytes, concept, heropen
from werkbank.fouten import LogboekFout
from werkbank.logboek import Boek, Gebeurtenis, MapLogboek
from werkbank.toegang import Gebruiker


def test_een_intrekking_is_een_eigen_record_met_wie_waarom_en_wanneer(logboek: Boek):
    levering = logboek.leg_vast(concept())
    voor = datetime.now(UTC)
    gebeurtenis = logboek.trek_in(levering.id, reden=" verkeerde maand ", door=Gebruiker(" medewerker "))
    inhoud = heropen(logboek).lees()
    assert inhoud.gebeurtenissen == (gebeurtenis,)
    assert inhoud.leveringen == (levering,)
    assert (gebeurtenis.gebeurtenis, gebeurtenis.reden, gebeurtenis.door) == (
        "intrekking",
        "verkeerde maand",
        Gebruiker("medewerker"),
    )
    assert voor <= gebeurtenis.moment <= datetime.now(UTC)


def test_intrekken_en_herstellen_wisselen_elkaar_af_en_alles_blijft_staan(logboek: Boek):
    levering = logboek.leg_vast(concept())
    standen = []
    for reden in ("een", "twee", "drie"):
        handel = logboek.herstel if logboek.lees().is_ingetrokken(levering.id) else logboek.trek_in
        handel(levering.id, reden=reden, door=Gebruiker("medewerker"))
        standen.append(heropen(logboek).lees().is_ingetrokken(levering.id))
    assert standen == [True, False, True]
    gebeurtenissen = heropen(logboek).lees().gebeurtenissen
    assert [(g.gebeurtenis, g.reden) for g in gebeurtenissen] == [
        ("intrekking", "een"),
        ("herstel", "twee"),
        ("intrekking", "drie"),
    ]


@pytest.mark.parametrize("reden", ["", "  \n"])
def test_zonder_reden_gebeurt_er_niets(logboek: Boek, reden: str):
    levering = logboek.leg_vast(concept())
    with pytest.raises(LogboekFout, match="reden"):
        logboek.trek_in(levering.id, reden=reden, door=Gebruiker("medewerker"))
    assert logboek.lees().gebeurtenissen == ()


def test_wat_er_niet_is_of_al_zo_is_wordt_geweigerd(logboek: Boek):
    levering = logboek.leg_vast(concept())
    with pytest.raises(LogboekFout, match="staat niet in dit logboek"):
        logboek.trek_in("f" * 32, reden="x", door=Gebruiker("medewerker"))
    with pytest.raises(LogboekFout, match="niet ingetrokken"):
        logboek.herstel(levering.id, reden="x", door=Gebruiker("medewerker"))
    logboek.trek_in(levering.id, reden="x", door=Gebruiker("medewerker"))
    with pytest.raises(LogboekFout, match="al ingetrokken"):
        logboek.trek_in(levering.id, reden="x", door=Gebruiker("medewerker"))


def test_intrekken_van_de_een_raakt_de_ander_niet(logboek: Boek):
    eerste, tweede = logboek.leg_vast(concept(b"een")), logboek.leg_vast(concept(b"twee"))
    logboek.trek_in(eerste.id, reden="x", door=Gebruiker("medewerker"))
    assert (logboek.lees().is_ingetrokken(eerste.id), logboek.lees().is_ingetrokken(tweede.id)) == (True, False)


def test_een_gebeurtenis_volgt_op_haar_levering_ook_als_de_klok_daar_voorliep(logboek: Boek):
    straks = datetime.now(UTC) + timedelta(days=2)
    levering = logboek.leg_vast(concept(), moment=straks)
    ingetrokken = logboek.trek_in(levering.id, reden="x", door=Gebruiker("medewerker"))
    hersteld = heropen(logboek).herstel(levering.id, reden="y", door=Gebruiker("medewerker"))
    assert straks < ingetrokken.moment < hersteld.moment
    assert heropen(logboek).lees().is_ingetrokken(levering.id) is False


def test_twee_die_tegelijk_intrekken_laten_een_heel_logboek_achter(logboek: Boek, monkeypatch):
    levering = logboek.leg_vast(concept())
    ander = heropen(logboek)
    zonder = ander.lees()
    logboek.trek_in(levering.id, reden="een", door=Gebruiker("eerste"))
    # The second one looked before the first one wrote.
    monkeypatch.setattr(ander, "lees", lambda: zonder)
    ander.trek_in(levering.id, reden="twee", door=Gebruiker("tweede"))
    inhoud = heropen(logboek).lees()
    assert [g.reden for g in inhoud.gebeurtenissen] == ["een", "twee"]
    assert inhoud.terzijde == ()
    heropen(logboek).herstel(levering.id, reden="drie", door=Gebruiker("eerste"))
    assert not heropen(logboek).lees().is_ingetrokken(levering.id)


def test_een_gebeurtenis_die_niet_kan_worden_geschreven_laat_niets_achter(map_logboek: MapLogboek):
    levering = map_logboek.leg_vast(concept())
    (map_logboek.pad / "gebeurtenissen").write_text("geen map")
    voor = alle_bytes(map_logboek.pad / "leveringen")
    with pytest.raises(LogboekFout):
        map_logboek.trek_in(levering.id, reden="x", door=Gebruiker("medewerker"))
    assert alle_bytes(map_logboek.pad / "leveringen") == voor
    assert list((map_logboek.pad / "tijdelijk").iterdir()) == []


@given(
    moment=st.datetimes(datetime(2020, 1, 1), datetime(2100, 1, 1), timezones=st.timezones()),  # noqa: DTZ001
    reden=st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
)
def test_een_gebeurtenis_komt_uit_haar_record_terug(moment: datetime, reden: str):
    gebeurtenis = Gebeurtenis("a" * 32, "herstel", moment, Gebruiker("medewerker"), reden, schrijver="b", zegel="c")
    terug = Gebeurtenis.uit_record(gebeurtenis.als_record(), "c")
    # In an hour that comes twice Python calls two clocks unequal, whatever they say.
    assert terug == replace(gebeurtenis, moment=moment.astimezone(UTC))
    assert terug.moment.tzinfo is UTC
