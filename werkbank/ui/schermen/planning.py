"""The parts of the page Planning: its columns, and the first milestone of a track as a figure."""

from __future__ import annotations

from typing import Any

from werkbank.weergave.kolommen import Kolom, ontbreekt
from werkbank.weergave.kpi import Kpi

LIJST = (
    Kolom("wanneer", "Wanneer", breedte="9%"),
    Kolom("stand_tekst", "Op de peildatum", breedte="11%"),
    Kolom("spoor_naam", "Spoor", breedte="14%"),
    Kolom("tekst", "Mijlpaal"),
    Kolom("verantwoordelijk", "Wie is aan zet", breedte="21%"),
)
TAAK_KOLOMMEN = (
    Kolom("verantwoordelijk", "Wie is aan zet", breedte="27%"),
    Kolom("taak", "Taak"),
    Kolom("onderdeel", "Onderdeel van het werkplan", breedte="18%"),
)


def eerstvolgend(rij: Any) -> Kpi:
    """One row of `planning/eerstvolgend`: how many days until then, where the source names a day."""
    if ontbreekt(rij.wanneer):
        return Kpi(rij.spoor_naam, "geen", "geen mijlpaal meer na de peildatum", soort="tekst")
    if ontbreekt(rij.dagen_aantal):
        return Kpi(rij.spoor_naam, rij.wanneer, rij.tekst, soort="tekst")
    dagen = "dag" if rij.dagen_aantal == 1 else "dagen"
    return Kpi(rij.spoor_naam, rij.dagen_aantal, rij.tekst, achter=f"{dagen}, {rij.wanneer}")
