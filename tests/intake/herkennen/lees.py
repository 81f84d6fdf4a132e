"""Small sheets for the tests of recognising: cells in, what was understood out."""

from typing import Any

from tests.intake.bestanden import xlsx_bytes
from werkbank.intake.aanlevering import Aanlevering, bereid_voor

# Cells of any kind in lists of any depth: what a sheet may hold.
Rijen = Any
BEKEND = {"leverancier": "COA", "peildatum": "1-5-2024", "telling": "cumulatief"}


def lees(rijen: Rijen, naam: str = "overzicht.xlsx", blad: str = "Blad1", **antwoorden: str) -> Aanlevering:
    """One sheet as a real workbook; the answers by keyword."""
    return bereid_voor(naam, xlsx_bytes({blad: rijen}), antwoorden=antwoorden)


def lees_met(rijen: Rijen, **antwoorden: str) -> Aanlevering:
    """The same with supplier, reference date and way of counting given."""
    return bereid_voor("overzicht.xlsx", xlsx_bytes({"Blad1": rijen}), antwoorden=BEKEND | antwoorden)


def cijfers(aanlevering: Aanlevering) -> list[tuple[str, str, str, str, int]]:
    """The figures: task, measure, day, municipality, number."""
    return [
        (r["soort"], r["maat"], r["peildatum"].isoformat(), r["gemeente_code"], r["aantal"])
        for r in aanlevering.tabellen["realisatie"].to_pylist()
    ]


def aantallen(aanlevering: Aanlevering) -> list[tuple[str, int]]:
    """The figures of one task and day: municipality and number."""
    return [(code, aantal) for _, _, _, code, aantal in cijfers(aanlevering)]


def vragen(aanlevering: Aanlevering) -> list[str]:
    """What is asked."""
    return [v.sleutel for v in aanlevering.vragen]


def fouten(aanlevering: Aanlevering) -> list[tuple[str, str]]:
    """The rules that stop the file, each with its cell."""
    return [(b.regel, b.cel) for b in aanlevering.fouten]


def weg(aanlevering: Aanlevering) -> list[tuple[int, str]]:
    """What was left out of the tables: row and reason."""
    return [(w.rij, w.reden) for w in aanlevering.weggelaten if w.reden != "tekst buiten de tabel"]
