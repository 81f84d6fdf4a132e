"""The columns of the page Overzicht."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.weergave.kolommen import Kolom, ontbreekt

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

AANDACHT = (
    Kolom("soort_titel", "Opgave"),
    Kolom("aantal_tekst", "Aantal", uitleg="Te weinig of verschil; per opgave het grootste bovenaan"),
    Kolom("reden", "Waarom", breedte="56%"),
)
KOMT = (
    Kolom("wanneer", "Wanneer"),
    Kolom("stand_tekst", "Nog"),
    Kolom("tekst", "Wat", breedte="68%"),
)
LEVERANCIER = (
    Kolom("leverancier", "Leverancier"),
    Kolom("soort_titel", "Opgave"),
    Kolom("peildatum", "Laatste stand", "datum"),
    Kolom("geleverd_tekst", "Geleverd"),
    Kolom("ontbreekt", "Nog niet geleverd", breedte="44%"),
)


def veranderd(rijen: Rijen) -> tuple[Kolom, ...]:
    """The columns of `overzicht/veranderd`: a difference for each of the two days, the days in the heads."""
    kolommen = [Kolom("soort_titel", "Opgave")]
    for naam, waarom in (("maand", "een maand eerder"), ("prt", "de laatste PRT")):
        dag = getattr(rijen[0], f"{naam}_op")
        if not ontbreekt(dag):
            kolommen.append(Kolom(f"{naam}_verschil_aantal", f"Sinds {dag}", "teken", eenheid=waarom))
            kolommen.append(Kolom(f"{naam}_gemeenten_tekst", "Gemeenten", uitleg="Met een cijfer op beide dagen"))
    return tuple(kolommen)
