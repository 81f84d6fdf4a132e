"""What a chart shows, in words and in options: the same on a page and in a document."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from werkbank.opmaak import datum, getal

if TYPE_CHECKING:
    from werkbank.rijen import Rijen


def watervalzin(stappen: Rijen, naam: str) -> str:
    """The steps of one half-year in one sentence."""
    woorden = "; ".join(f"{r.stap} {getal(r.aantal)}" for r in stappen)
    return f"{naam}, {stappen[0].halfjaar}, in personen: {woorden}."


def verloopopties(
    rijen: Rijen,
    wat: str,
    peildatum: date,
    *,
    waarde: str = "realisatie_aantal",
    tempo: str | None = None,
    prognose: Rijen | None = None,
) -> dict[str, Any]:
    """How the course of an area is drawn, on a page and in a document: the options of `grafieken.verloop`."""
    laatste = rijen[-1]
    return {
        "datum": "dag",
        "waarde": waarde,
        # A level or a pace without a known opgave has no height.
        "tempo": None if tempo is None or None in rijen.kolom(tempo) else tempo,
        "opgave": None if None in rijen.kolom("opgave_aantal") else "opgave_aantal",
        "gekozen": peildatum,
        "prognose": prognose or None,
        "omschrijving": f"Verloop van {wat}.",
        "hoofdzin": f"Op {datum(laatste.dag)}: {getal(getattr(laatste, waarde))} van de opgave "
        f"{getal(laatste.opgave_aantal)}.{_vooruit(prognose)}",
    }


def _vooruit(prognose: Rijen | None) -> str:
    if not prognose:
        return ""
    eind = prognose[-1]
    return (
        f" Verwacht op {datum(eind.dag)}: {getal(eind.prognose_aantal)}, tussen {getal(eind.laag_aantal)} en "
        f"{getal(eind.hoog_aantal)}."
    )
