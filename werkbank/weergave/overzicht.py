"""The columns of what the overview and the reports list: what asks attention, changed, is coming, was delivered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.weergave.kolommen import Kolom, kolom, ontbreekt

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

NOG_GEEN = (
    "Nog geen realisatie ontvangen",
    "Daarna staat hier wat er is bereikt, wat aandacht vraagt en wat veranderde.",
)
AANDACHT = (
    kolom("soort_titel"),
    kolom("aantal_tekst"),
    kolom("reden", breedte="56%"),
)
KOMT = (
    kolom("wanneer"),
    kolom("stand_tekst"),
    kolom("tekst", als="wat", breedte="68%"),
)
LEVERANCIER = (
    kolom("leverancier"),
    kolom("soort_titel"),
    kolom("peildatum", als="laatste_stand"),
    kolom("geleverd_tekst"),
    kolom("ontbreekt", breedte="44%"),
)


def veranderd(rijen: Rijen) -> tuple[Kolom, ...]:
    """The columns of `overzicht/veranderd`: a difference for each of the two days, the days in the heads."""
    kolommen = [kolom("soort_titel")]
    for naam in ("maand", "prt"):
        dag = getattr(rijen[0], f"{naam}_op")
        if not ontbreekt(dag):
            kolommen.append(kolom(f"{naam}_verschil_aantal", kop=f"Sinds {dag}"))
            kolommen.append(kolom(f"{naam}_gemeenten_tekst"))
    return tuple(kolommen)
