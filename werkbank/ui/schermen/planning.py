"""The parts of the page Planning: its columns, and the first milestone of a track as a figure."""

from __future__ import annotations

from typing import Any

from werkbank.weergave.kolommen import kolom, ontbreekt
from werkbank.weergave.kpi import Kpi

LIJST = (
    kolom("wanneer", breedte="9%"),
    kolom("stand_tekst", als="op_de_peildatum", breedte="11%"),
    kolom("spoor_naam", breedte="14%"),
    kolom("tekst", als="mijlpaal"),
    kolom("verantwoordelijk", breedte="21%"),
)
TAAK_KOLOMMEN = (
    kolom("verantwoordelijk", breedte="27%"),
    kolom("taak"),
    kolom("onderdeel", breedte="18%"),
)


def eerstvolgend(rij: Any) -> Kpi:
    """One row of `planning/eerstvolgend`: how many days until then, where the source names a day."""
    if ontbreekt(rij.wanneer):
        return Kpi(rij.spoor_naam, "geen", "geen mijlpaal meer na de peildatum", soort="tekst")
    if ontbreekt(rij.dagen_aantal):
        return Kpi(rij.spoor_naam, rij.wanneer, rij.tekst, soort="tekst")
    dagen = "dag" if rij.dagen_aantal == 1 else "dagen"
    return Kpi(rij.spoor_naam, rij.dagen_aantal, rij.tekst, achter=f"{dagen}, {rij.wanneer}")
