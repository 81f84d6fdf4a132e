"""Which municipalities one asks for and in which order; the tiles of the map."""

import pytest

from werkbank.rijen import Rijen
from werkbank.weergave import matrix
from werkbank.weergave.tegelkaart import tegelkaart

_KOLOMMEN = (
    "gemeente_code",
    "gemeente",
    "regio",
    "oekraine_verschil_aantal",
    "statushouders_achter_op_tempo_aantal",
    "statushouders_signaal",
)
RIJEN = Rijen(
    _KOLOMMEN,
    [
        ("GM0141", "Almelo", "Twente", -10, 58.0, "rood"),
        ("GM0150", "Deventer", "IJsselland", 5, None, None),
        ("GM1774", "Dinkelland", "Twente", 4, 15.0, "oranje"),
        ("GM0193", "Zwolle", "IJsselland", 0, 0.0, "groen"),
        ("GM0183", "Tubbergen", "Twente", None, -3.0, "groen"),
    ],
)


def namen(*voorwaarden: matrix.Voorwaarde, regio: str | None = None) -> list[str]:
    return matrix.kies_rijen(RIJEN, regio, voorwaarden).kolom("gemeente")


@pytest.mark.parametrize(
    ("soort", "code", "verwacht"),
    [
        ("oekraine", "boven", ["Deventer", "Dinkelland"]),
        ("oekraine", "onder", ["Almelo"]),
        ("oekraine", "precies", ["Zwolle"]),
        ("oekraine", "leeg", ["Tubbergen"]),
        ("statushouders", "achter", ["Almelo", "Dinkelland"]),
        ("statushouders", "voor", ["Tubbergen"]),
        ("statushouders", "precies", ["Zwolle"]),
        ("statushouders", "leeg", ["Deventer"]),
        ("statushouders", "rood", ["Almelo"]),
        ("statushouders", "groen", ["Zwolle", "Tubbergen"]),
    ],
)
def test_een_voorwaarde_kiest_wie_een_cijfer_aan_die_kant_heeft(soort: str, code: str, verwacht: list[str]):
    assert namen(matrix.voorwaarden(soort)[code]) == verwacht


def test_voorwaarden_gelden_samen_en_binnen_de_regio():
    boven, achter = matrix.voorwaarden("oekraine")["boven"], matrix.voorwaarden("statushouders")["achter"]
    assert namen(boven, achter) == ["Dinkelland"]
    assert namen(boven, regio="IJsselland") == ["Deventer"]


@pytest.mark.parametrize(
    ("hoe", "verwacht"),
    [
        ("meer", ["Deventer"]),
        ("minstens", ["Deventer", "Dinkelland"]),
        ("hoogstens", ["Almelo", "Dinkelland", "Zwolle"]),
        ("minder", ["Almelo", "Zwolle"]),
    ],
)
def test_een_eigen_grens_telt_precies_op_de_grens_zoals_het_woord_zegt(hoe: str, verwacht: list[str]):
    assert namen(matrix.grens("oekraine_verschil_aantal", hoe, 4)) == verwacht


@pytest.mark.parametrize(
    ("kolom", "hoog_eerst", "verwacht"),
    [
        ("oekraine_verschil_aantal", True, ["Deventer", "Dinkelland", "Zwolle", "Almelo", "Tubbergen"]),
        ("oekraine_verschil_aantal", False, ["Almelo", "Zwolle", "Dinkelland", "Deventer", "Tubbergen"]),
        ("statushouders_signaal", True, ["Almelo", "Dinkelland", "Tubbergen", "Zwolle", "Deventer"]),
        ("statushouders_signaal", False, ["Tubbergen", "Zwolle", "Dinkelland", "Almelo", "Deventer"]),
        ("gemeente", True, ["Almelo", "Deventer", "Dinkelland", "Zwolle", "Tubbergen"]),
    ],
)
def test_wie_geen_cijfer_heeft_staat_achteraan_welke_kant_men_ook_sorteert(
    kolom: str, hoog_eerst: bool, verwacht: list[str]
):
    assert matrix.sorteer(RIJEN, kolom, hoog_eerst=hoog_eerst).kolom("gemeente") == verwacht


def test_een_stand_heeft_geen_kolom_tempo():
    assert "statushouders_tempo_pct" in matrix.kolommen()
    assert not [naam for naam in matrix.kolommen() if naam.endswith("tempo_pct") and "statushouders" not in naam]


def test_een_kop_zegt_de_opgave_en_de_eenheid():
    koppen = {naam: k.volle_kop for naam, k in matrix.kolommen().items()}
    assert koppen["oekraine_verschil_aantal"] == "Verschil (Oekraïne, plekken)"
    assert koppen["statushouders_verschil_aantal"] == "Verschil (statushouders, personen)"
    assert koppen["asiel_realisatie_pct"] == "Aandeel (asielopvang, %)"
    assert koppen["amv_opgave_per_1000"] == "Opgave (amv, per 1.000 inwoners)"


def vak(naam: str, kolom: str) -> dict:
    vakken = tegelkaart(RIJEN, matrix.kolommen()[kolom], gekozen={"GM0141"}, adres=lambda rij: rij["gemeente_code"])
    [gevonden] = [t for t in vakken["tegels"] if t["naam"] == naam]
    return gevonden


def test_een_vak_zegt_de_kant_met_kleur_teken_en_woord():
    velden = ("toon", "stap", "teken", "woord", "tekst")
    almelo, deventer = (vak(naam, "oekraine_verschil_aantal") for naam in ("Almelo", "Deventer"))
    assert [almelo[v] for v in velden] == ["tekort", 5, "▼", "onder", "−10"]
    # 5 of at most 10: the third of five steps
    assert [deventer[v] for v in velden] == ["goed", 3, "▲", "boven", "+5"]
    assert vak("Tubbergen", "oekraine_verschil_aantal")["woord"] == "geen cijfer"
    assert vak("Zwolle", "oekraine_verschil_aantal")["woord"] == "precies"


def test_achter_is_tekort_ook_al_is_het_getal_boven_nul():
    almelo, tubbergen = (vak(naam, "statushouders_achter_op_tempo_aantal") for naam in ("Almelo", "Tubbergen"))
    assert (almelo["toon"], almelo["teken"], almelo["woord"]) == ("tekort", "▼", "achter")
    assert (tubbergen["toon"], tubbergen["teken"], tubbergen["woord"]) == ("goed", "▲", "voor")


def test_een_vak_leidt_naar_zijn_gemeente_en_is_flauw_als_er_niet_om_is_gevraagd():
    almelo, zwolle = vak("Almelo", "statushouders_signaal"), vak("Zwolle", "statushouders_signaal")
    assert (almelo["adres"], almelo["flauw"], almelo["toon"]) == ("GM0141", False, "rood")
    assert (zwolle["adres"], zwolle["flauw"], zwolle["woord"]) == ("GM0193", True, "groen")
