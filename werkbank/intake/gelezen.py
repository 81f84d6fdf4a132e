"""What a file says in a few lines: per task, measure, period or day and supplier how many figures, and their sum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from werkbank.opmaak import halfjaar

if TYPE_CHECKING:
    from werkbank.intake.aanlevering import Aanlevering


@dataclass(frozen=True)
class Gelezen:
    """One group of figures to record. ``peildatum``: of an opgave the day it was made known."""

    gegevenssoort: str
    soort: str
    maat: str
    periode: str
    peildatum: date | None
    leverancier: str
    gemeenten_aantal: int
    som_aantal: int


def wat_is_gelezen(aanlevering: Aanlevering) -> list[Gelezen]:
    """The figures to record, in groups of what they say, in the order of the file."""
    groepen: dict[tuple[Any, ...], list[int]] = {}
    for naam in ("realisatie", "opgave"):
        tabel = aanlevering.tabellen.get(naam)
        for rij in tabel.to_pylist() if tabel is not None else ():
            for sleutel, aantal in _cijfers(naam, rij):
                if aantal is not None:
                    groepen.setdefault(sleutel, []).append(aantal)
    return [
        Gelezen(naam, soort, maat, periode, dag, van, len(aantallen), sum(aantallen))
        for (naam, soort, maat, periode, dag, van), aantallen in groepen.items()
    ]


def _cijfers(naam: str, rij: dict[str, Any]) -> Sequence[tuple[tuple[Any, ...], int | None]]:
    if naam == "realisatie":
        periode = halfjaar(rij["peildatum"]) if rij["soort"] == "statushouders" else ""
        return [((naam, rij["soort"], rij["maat"], periode, rij["peildatum"], rij["leverancier"]), rij["aantal"])]
    return [
        ((naam, rij["soort"], maat, rij["periode"], rij["bekendgemaakt_op"], rij["bron"]), rij[kolom])
        for maat, kolom in (("opgave", "aantal"), ("taakstelling", "taakstelling_aantal"))
    ]
