"""What changed since last time, per task as a figure, and the columns of the list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from werkbank.opmaak import getal, teken
from werkbank.weergave.kolommen import Kolom, kolom, ontbreekt
from werkbank.weergave.kpi import Kpi
from werkbank.weergave.sindszinnen import gemeenten

KOLOMMEN: tuple[Kolom, ...] = (
    kolom("soort_titel"),
    kolom("wat", als="waarin"),
    kolom("oud_aantal", als="toen"),
    kolom("nieuw_aantal", als="nu"),
    kolom("verschil_aantal", als="verandering"),
    kolom("in_woorden", breedte="14rem"),
    kolom("wijziging", als="wat_verandert", breedte="9rem"),
    kolom("oorzaak", breedte="17rem"),
)
NOTITIES: tuple[Kolom, ...] = (
    kolom("ingevuld_tekst"),
    kolom("waarover"),
    kolom("soort_titel"),
    kolom("notitie", breedte="50%"),
    kolom("auteur"),
)


def sindskaart(rij: Any, regios: Sequence[Any]) -> Kpi:
    """The figure of one task: how much more or less over all that can be compared.

    rij: the row of the chosen area; regios: those of the regions, none when a region was chosen
    """
    titel = f"{rij.soort_titel}, {rij.periode}" if rij.soort == "statushouders" else rij.soort_titel
    vergeleken = rij.erbij_gemeenten_aantal + rij.eraf_gemeenten_aantal + rij.gelijk_gemeenten_aantal
    regels = [("Toen en nu", f"{getal(rij.oud_aantal)} → {getal(rij.nieuw_aantal)}")]
    regels += [(deel.gebied, _verschil(deel)) for deel in regios]
    if rij.eerste_gemeenten_aantal:
        regels.append(("Eerste cijfer", f"{getal(rij.eerste_aantal)} in {gemeenten(rij.eerste_gemeenten_aantal)}"))
    if rij.vervallen_gemeenten_aantal:
        regels.append(("Vervallen", f"{getal(rij.vervallen_aantal)} in {gemeenten(rij.vervallen_gemeenten_aantal)}"))
    if not vergeleken:
        woord = "begonnen" if rij.begonnen and not ontbreekt(rij.nieuw_aantal) else "niet te vergelijken"
        return Kpi(titel, woord, "toen was er nog geen cijfer", soort="tekst", regels=tuple(regels))
    zonder = rij.gemeenten_aantal - vergeleken
    minder = rij.eraf_gemeenten_aantal
    sub = f"meer in {gemeenten(rij.erbij_gemeenten_aantal)}, {f'minder in {minder}' if minder else 'nergens minder'}"
    return Kpi(
        titel,
        rij.verschil_aantal,
        f"{sub}; {zonder} niet te vergelijken" if zonder else sub,
        soort="teken",
        achter=rij.eenheid,
        regels=tuple(regels),
    )


def _verschil(rij: Any) -> str:
    return "–" if ontbreekt(rij.verschil_aantal) else teken(rij.verschil_aantal)


def kaarten(gebieden: Iterable[Any], gekozen: str) -> list[Kpi]:
    """A figure per task (per half-year of statushouders) for the chosen area, with its regions below Overijssel."""
    rijen = [rij for rij in gebieden if rij.wat == "realisatie"]
    regios = [rij for rij in rijen if rij.gebied_soort == "regio" and gekozen == "Overijssel"]
    return [
        sindskaart(rij, [r for r in regios if (r.soort, r.periode) == (rij.soort, rij.periode)])
        for rij in rijen
        if rij.gebied == gekozen
    ]
