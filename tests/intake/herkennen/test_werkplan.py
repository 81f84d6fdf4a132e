"""The tables of the werkplan, pasted as the text of the PDF: exactly its figures, its totals recognised as totals."""

from pathlib import Path

import pytest

from werkbank.intake.aanlevering import Aanlevering, bereid_geplakt_voor
from werkbank.register import gemeenten

WERKPLAN = Path(__file__).parents[2] / "bestanden" / "werkplan"
ANTWOORDEN = {
    "bron": "Werkplan PRT Overijssel 2024",
    "bekendgemaakt_op": "1-2-2024",
    "periode": "2024-2025",
    "periode_van": "1-2-2024",
    "periode_tot": "31-1-2026",
    "streefdatum": "1-1-2025",
    "landelijk": "18750",
}


def geplakt(naam: str) -> Aanlevering:
    return bereid_geplakt_voor(
        (WERKPLAN / f"{naam}.txt").read_text(encoding="utf-8"),
        antwoorden=ANTWOORDEN | {"soort": "statushouders" if naam == "statushouders" else "", "maat": "opgave"},
    )


def som(aanlevering: Aanlevering, soort: str, kolom: str, regio: str) -> int:
    codes = {g.code for g in gemeenten() if g.regio == regio}
    rijen = aanlevering.tabellen["opgave"].to_pylist()
    return sum(r[kolom] for r in rijen if r["soort"] == soort and r["gemeente_code"] in codes)


@pytest.mark.parametrize(
    ("naam", "soort", "kolom", "ijsselland", "twente"),
    [
        ("asielopvang", "asiel", "aantal", 3050, 3275),
        ("asielopvang", "amv", "aantal", 260, 278),
        ("oekraine", "oekraine", "aantal", 3998, 3884),
        ("statushouders", "statushouders", "taakstelling_aantal", 576, 673),
        ("statushouders", "statushouders", "aantal", 766, 927),
    ],
)
def test_de_tabel_geeft_25_gemeenten_en_de_sommen_van_het_werkplan(
    naam: str, soort: str, kolom: str, ijsselland: int, twente: int
):
    klaar = geplakt(naam)
    assert klaar.fouten == ()
    assert klaar.vragen == ()
    assert len({r["gemeente_code"] for r in klaar.tabellen["opgave"].to_pylist() if r["soort"] == soort}) == 25
    assert (som(klaar, soort, kolom, "IJsselland"), som(klaar, soort, kolom, "Twente")) == (ijsselland, twente)


@pytest.mark.parametrize(("naam", "soort", "aantal"), [("asielopvang", "asiel", 209), ("oekraine", "oekraine", 216)])
def test_hof_van_twente_is_in_beide_schrijfwijzen_gm1735(naam: str, soort: str, aantal: int):
    rijen = geplakt(naam).tabellen["opgave"].to_pylist()
    assert [r["aantal"] for r in rijen if r["gemeente_code"] == "GM1735" and r["soort"] == soort] == [aantal]


def test_de_totalen_zijn_vermelde_totalen_ook_zonder_opschrift():
    totalen = {
        (r["soort"], r["maat"], r["gebied"], r["aantal"])
        for r in geplakt("asielopvang").tabellen["vermeld_totaal"].to_pylist()
    }
    assert totalen == {
        ("asiel", "opgave", "IJsselland", 3050),
        ("amv", "opgave", "IJsselland", 260),
        ("asiel", "opgave", "Twente", 3275),
        ("amv", "opgave", "Twente", 278),
        ("asiel", "opgave", "Overijssel", 6325),
        ("amv", "opgave", "Overijssel", 538),
    }
    assert [b.regel for b in geplakt("asielopvang").bevindingen if b.ernst != "melding"] == []
