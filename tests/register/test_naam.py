"""Names as they stand in files: recognised exactly, or refused with a reason."""

import contextlib
from string import ascii_lowercase

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from werkbank.fouten import OnbekendeGemeente
from werkbank.register import Gemeente, gemeenten, herken

ALLE = st.sampled_from(gemeenten())


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("Zwolle", "GM0193"),
        ("ZWOLLE ", "GM0193"),
        ("Gemeente Zwolle", "GM0193"),
        ("gem. Zwolle", "GM0193"),
        ("Zwolle (gemeente)", "GM0193"),
        ("Hof van Twente", "GM1735"),
        ("Hof v Twente", "GM1735"),
        ("Hof v. Twente", "GM1735"),
        ("Hof v.Twente", "GM1735"),
        ("HvT", "GM1735"),
        ("Olst Wijhe", "GM1773"),
        ("Olst – Wijhe", "GM1773"),
        ("Olst-Wĳhe", "GM1773"),
        ("Rijssen/Holten", "GM1742"),
        ("RijssenHolten", "GM1742"),
        ("Steenwijker-\nland", "GM1708"),
        ("Steenwijker\u00adland", "GM1708"),
        ("Hengelo", "GM0164"),
        ("Hengelo (O.)", "GM0164"),
        ("Hengelo (O)", "GM0164"),
        ("Hengelo (Ov.)", "GM0164"),
        ("Hengelo (Overijssel)", "GM0164"),
        ("GM0193", "GM0193"),
    ],
)
def test_een_bekende_schrijfwijze_wordt_herkend(tekst, code):
    assert herken(tekst).code == code


@pytest.mark.parametrize(
    "tekst",
    [
        "Zwolle1",
        "Zwolle 1",
        "Zwolle ¹",
        "Zwolle¹²",
        "Zwolle*",
        "Zwolle **",
        "Zwolle (1)",
        "Zwolle[12]",
        "Zwolle 1)",
        "Zwolle1,2",
        "Zwolle†",
        "Zwolle1*",
        "ZWOLLE\u00a01 ",
    ],
)
def test_een_voetnootteken_aan_de_naam_telt_niet_mee(tekst):
    assert herken(tekst).naam == "Zwolle"


@pytest.mark.parametrize("tekst", ["Staphorst 112 10", "Staphorst 19", "Staphorst 5 9", "Zwolle 2024", "Zwolle1693"])
def test_een_getal_achter_de_naam_is_geen_voetnoot(tekst):
    with pytest.raises(OnbekendeGemeente):
        herken(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "Hengelo (Gld)",
        "Hengelo (Gld.)",
        "HENGELO (GLD)",
        "Hengelo Gld",
        "Hengelo(Gld)1",
        "Hengelo (Gelderland)",
        "Gemeente Hengelo (Gld)",
        "Hengelo (G.)",
        "Hengelo, Gld.",
    ],
)
def test_hengelo_in_gelderland_wordt_geweigerd_met_de_reden(tekst):
    with pytest.raises(OnbekendeGemeente, match="Gelderland") as fout:
        herken(tekst)
    assert fout.value.reden == "buiten_overijssel"


@pytest.mark.parametrize(
    ("tekst", "bedoeld"),
    [
        ("Deventr", "Deventer"),
        ("Zwol", "Zwolle"),
        ("Steenwijk", "Steenwijkerland"),
        ("Wijhe", "Olst-Wijhe"),
        ("Hengeloo", "Hengelo"),
    ],
)
def test_een_naam_die_lijkt_wordt_geweigerd_met_een_suggestie(tekst, bedoeld):
    with pytest.raises(OnbekendeGemeente, match=f"Bedoelt u {bedoeld}") as fout:
        herken(tekst)
    assert [g.naam for g in fout.value.suggesties] == [bedoeld]
    assert fout.value.reden == "onbekend"


def test_een_naam_die_nergens_op_lijkt_krijgt_geen_suggestie():
    with pytest.raises(OnbekendeGemeente, match="geen bekende gemeente in Overijssel") as fout:
        herken("Utrecht")
    assert fout.value.suggesties == ()


@pytest.mark.parametrize("leeg", [None, "", "   ", "\u00a0", float("nan")])
def test_een_ontbrekende_naam_wordt_zo_genoemd(leeg):
    with pytest.raises(OnbekendeGemeente, match="ontbreekt"):
        herken(leeg)


@pytest.mark.parametrize("getal", ["193", "1773", 193, "-", "?"])
def test_een_los_getal_of_leesteken_is_geen_naam(getal):
    with pytest.raises(OnbekendeGemeente, match="geen naam van een gemeente"):
        herken(getal)


def test_een_totaalregel_wordt_nooit_een_gemeente():
    with pytest.raises(OnbekendeGemeente, match="totaal, geen gemeente"):
        herken("Totaal Twente")


def test_een_code_van_elders_op_de_plaats_van_de_naam_ligt_buiten_overijssel():
    with pytest.raises(OnbekendeGemeente, match="GM0344 is geen gemeente in Overijssel") as fout:
        herken("GM0344")
    assert fout.value.reden == "buiten_overijssel"


@st.composite
def schrijfwijzen(draw) -> tuple[str, Gemeente]:
    """A municipality and one of the many ways in which files spell it."""
    bedoeld = draw(ALLE)
    voegteken = draw(st.sampled_from([" ", "-", "/", " - ", "\u00a0", "‑", "–"]))
    naam = bedoeld.naam.replace("-", " ").replace(" ", voegteken)
    naam = draw(st.sampled_from([str.upper, str.lower, str.title, str]))(naam)
    voor = draw(st.sampled_from(["", " ", "Gemeente ", "gemeente: ", "Gem. ", "\ufeff", "\t"]))
    toevoeging = draw(st.sampled_from(["", " (O.)", " (Ov.)", " (Overijssel)"]))
    voetnoot = draw(st.sampled_from(["", "1", "12", " 1", "¹", " ³", "*", " **", " (2)", "[3]", " 4)", "1,2", "†"]))
    na = draw(st.sampled_from(["", " ", "\u00a0", "\r\n"]))
    return f"{voor}{naam}{toevoeging}{voetnoot}{na}", bedoeld


@given(schrijfwijzen())
def test_elke_schrijfwijze_van_elke_gemeente_komt_goed_terug(geval):
    tekst, bedoeld = geval
    assert herken(tekst) == bedoeld


@given(st.one_of(st.text(), st.text("Hengloldtwvan (.)1*¹ZW", max_size=20), st.integers(), st.floats(), st.none()))
@example("1 1 1 1 1 1 " * 500)
@example("Zwolle" + "1,2," * 500)
@example("İ\u0307" * 10)
def test_herken_geeft_een_gemeente_of_weigert_en_doet_niets_anders(tekst):
    with contextlib.suppress(OnbekendeGemeente):
        assert herken(tekst) in gemeenten()


@given(ALLE, st.sampled_from(ascii_lowercase), st.data())
def test_een_tikfout_wordt_nooit_geraden(bedoeld, letter, data):
    plek = data.draw(st.integers(1, len(bedoeld.naam) - 1))
    verkeerd = bedoeld.naam[:plek] + letter * 2 + bedoeld.naam[plek:]
    with pytest.raises(OnbekendeGemeente):
        herken(verkeerd)
