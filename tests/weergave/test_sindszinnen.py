"""Sentences about what changed: to be read aloud, and never a first figure told as growth."""

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from werkbank.rijen import Rijen
from werkbank.weergave.sinds import kaarten
from werkbank.weergave.sindszinnen import dag_kort, gebiedzin, per_kop, zin, zinnen

PRT, NU = date(2024, 6, 7), date(2024, 7, 15)


def rij(wat: str, soort: str = "oekraine", **anders: Any) -> Any:
    velden: dict[str, Any] = {
        "wat": wat,
        "soort": soort,
        "soort_titel": soort.capitalize(),
        "periode": "2024-I",
        "gemeente": "Hardenberg",
        "onderwerp": None,
        "oud_aantal": None,
        "nieuw_aantal": None,
        "verschil_aantal": None,
        "eenheid": "plekken",
        "oud_tekst": None,
        "nieuw_tekst": None,
        "wijziging": "nieuwer cijfer",
        "leverancier": "RRT IJsselland",
        "door": "levering",
        "gedaan_op": date(2024, 7, 3),
        "oorzaak": "levering RRT IJsselland, 3 jul 2024",
        "sinds": PRT,
        "gelezen_op": NU,
    }
    return SimpleNamespace(**velden | anders)


def verschil(oud: int | None, nieuw: int | None) -> dict[str, Any]:
    bekend = oud is not None and nieuw is not None
    return {"oud_aantal": oud, "nieuw_aantal": nieuw, "verschil_aantal": nieuw - oud if bekend else None}  # type: ignore[operator]


LEVERING = "(levering RRT IJsselland, 3 juli)."
DOOR = f"sinds 7 juni {LEVERING}"


@pytest.mark.parametrize(
    ("verandering", "verwacht"),
    [
        (rij("realisatie", **verschil(100, 124)), f"Hardenberg: 24 plekken Oekraïne erbij {DOOR}"),
        (rij("realisatie", **verschil(100, 99)), f"Hardenberg: 1 plek Oekraïne minder {DOOR}"),
        (
            rij("realisatie", **verschil(None, 1200)),
            f"Hardenberg: eerste cijfer van plekken Oekraïne sinds 7 juni: 1.200 {LEVERING}",
        ),
        (
            rij("realisatie", **verschil(5, None), door="intrekking", oorzaak="ingetrokken op 1 jul: fout"),
            "Hardenberg: geen cijfer meer van plekken Oekraïne sinds 7 juni, toen 5 (ingetrokken op 1 jul: fout).",
        ),
        (
            rij("realisatie", "statushouders", **verschil(20, 21)),
            f"Hardenberg: 1 statushouder meer gehuisvest in 2024-I {DOOR}",
        ),
        (
            rij("realisatie", "asiel", **verschil(20, 18), wijziging="gecorrigeerd"),
            "Hardenberg: 2 plekken asielopvang minder sinds 7 juni, een correctie (levering RRT IJsselland, 3 juli).",
        ),
        (
            rij("behoefte", onderwerp="geregistreerd", **verschil(7, 8)),
            f"Hardenberg: 1 geregistreerde ontheemde erbij {DOOR}",
        ),
        (
            rij("opgave", "asiel", periode="2024-2025", **verschil(100, 120)),
            "Hardenberg: opgave asielopvang van 2024-2025 20 hoger sinds 7 juni, nu 120 plekken "
            "(levering RRT IJsselland, 3 juli).",
        ),
        (
            rij("komende opgave", "statushouders", onderwerp="taakstelling", eenheid="personen", **verschil(None, 40)),
            "Hardenberg: een taakstelling huisvesting statushouders van 2024-I sinds 7 juni: 40 personen "
            "(levering RRT IJsselland, 3 juli).",
        ),
        (
            rij("signaal", "statushouders", oud_tekst="groen", nieuw_tekst="oranje"),
            f"Hardenberg: signaal van groen naar oranje {DOOR}",
        ),
        (
            rij("signaal", "statushouders", oud_tekst="rood", door=None, oorzaak="het halfjaar is verder"),
            "Hardenberg: signaal van rood naar geen signaal sinds 7 juni (het halfjaar is verder).",
        ),
        (
            rij("oordeel", "statushouders", nieuw_tekst="oranje"),
            f"Hardenberg: oordeel van geen oordeel naar oranje {DOOR}",
        ),
        (
            rij(
                "mijlpaal",
                onderwerp="Regionaal plan.",
                oud_tekst="1 sep 2024",
                nieuw_tekst="1 okt 2024",
                wijziging="verzet",
            ),
            "Verzet van 1 sep 2024 naar 1 okt 2024: Regionaal plan (levering RRT IJsselland, 3 juli).",
        ),
        (
            rij(
                "locatie",
                "asiel",
                onderwerp="De Hof",
                oud_tekst="potlood",
                nieuw_tekst="open",
                wijziging="andere stap",
                **verschil(100, 90),
            ),
            f"Hardenberg: locatie De Hof van potlood naar open sinds 7 juni, 90 plekken asielopvang {LEVERING}",
        ),
        (
            rij("uitruil", "asiel", onderwerp="Ommen", **verschil(None, 30), nieuw_tekst="verkend"),
            f"Hardenberg: uitruil van 30 plekken asielopvang naar Ommen verkend {DOOR}",
        ),
        (
            rij("mijlpaal", onderwerp="PRT", oud_tekst="7 jun 2024", nieuw_tekst="7 jun 2024", wijziging="voorbij"),
            "Voorbij: 7 jun 2024, PRT.",
        ),
        (
            rij("mijlpaal", onderwerp="PRT.", oud_tekst="niet gemeld", nieuw_tekst="klaar", wijziging="gemeld"),
            "Gemeld als klaar: PRT (levering RRT IJsselland, 3 juli).",
        ),
    ],
)
def test_een_verandering_is_een_zin_die_voorgelezen_kan_worden(verandering: Any, verwacht: str):
    assert zin(verandering) == verwacht


def test_het_jaar_staat_erbij_als_het_een_ander_jaar_is():
    assert dag_kort(date(2023, 12, 13), date(2024, 1, 10)) == "13 december 2023"
    assert dag_kort(PRT, NU) == "7 juni"


def test_een_mijlpaal_in_twee_banen_is_een_zin():
    voorbij = rij("mijlpaal", onderwerp="PRT", nieuw_tekst="7 jun 2024", wijziging="voorbij")
    assert zinnen([voorbij, voorbij]) == ["Voorbij: 7 jun 2024, PRT."]


def test_toezicht_en_planning_hebben_een_eigen_kop_na_de_opgaven():
    rijen = [
        rij("realisatie", "asiel"),
        rij("signaal", "statushouders"),
        rij("realisatie", "statushouders"),
        rij("mijlpaal", soort_titel=None),
    ]
    koppen = per_kop(Rijen.van([vars(r) for r in rijen]))
    assert list(koppen) == ["Asiel", "Statushouders", "Toezicht", "Planning"]


def gebied(**anders: Any) -> Any:
    aantallen = dict.fromkeys(("erbij", "eraf", "gelijk", "eerste", "vervallen", "onbekend"), 0)
    velden: dict[str, Any] = {f"{naam}_gemeenten_aantal": n for naam, n in aantallen.items()} | {
        "wat": "realisatie",
        "soort": "asiel",
        "soort_titel": "Asielopvang",
        "eenheid": "plekken",
        "periode": "2024-2025",
        "gebied": "Overijssel",
        "gebied_soort": "provincie",
        "gemeenten_aantal": 25,
        "oud_aantal": None,
        "nieuw_aantal": None,
        "verschil_aantal": None,
        "erbij_aantal": None,
        "eraf_aantal": None,
        "eerste_aantal": None,
        "vervallen_aantal": None,
        "begonnen": False,
    }
    return SimpleNamespace(**velden | anders)


@pytest.mark.parametrize(
    ("anders", "verwacht"),
    [
        (
            {"erbij_gemeenten_aantal": 16, "gelijk_gemeenten_aantal": 9, "erbij_aantal": 161, "eraf_aantal": 0},
            "Overijssel: 161 plekken asielopvang erbij sinds 7 juni, in 16 van de 25 gemeenten.",
        ),
        (
            {
                "erbij_gemeenten_aantal": 2,
                "eraf_gemeenten_aantal": 1,
                "erbij_aantal": 30,
                "eraf_aantal": 1,
                "eerste_gemeenten_aantal": 1,
                "eerste_aantal": 40,
                "onbekend_gemeenten_aantal": 21,
            },
            "Overijssel: 30 plekken asielopvang erbij en 1 plek asielopvang minder sinds 7 juni, in 3 van de 3 "
            "vergeleken gemeenten; een eerste cijfer van 1 gemeente (40); toen en nu geen cijfer van 21 gemeenten.",
        ),
        (
            {"gelijk_gemeenten_aantal": 25, "erbij_aantal": 0, "eraf_aantal": 0},
            "Overijssel: evenveel plekken asielopvang sinds 7 juni, vergeleken: 25 gemeenten.",
        ),
        (
            {"eerste_gemeenten_aantal": 25, "eerste_aantal": 3821},
            "Overijssel: niet te vergelijken met 7 juni; een eerste cijfer van 25 gemeenten (3.821).",
        ),
    ],
)
def test_een_gebied_zegt_wat_erbij_kwam_wat_eraf_ging_en_over_hoeveel_gemeenten(anders: dict[str, Any], verwacht: str):
    assert gebiedzin(gebied(**anders), PRT, NU) == verwacht


def test_een_kaart_zonder_vergelijking_heeft_geen_getal():
    [kaart] = kaarten([gebied(eerste_gemeenten_aantal=25, eerste_aantal=10, nieuw_aantal=10)], "Overijssel")
    assert kaart.waarde == "niet te vergelijken"
    assert ("Eerste cijfer", "10 in 25 gemeenten") in kaart.regels
