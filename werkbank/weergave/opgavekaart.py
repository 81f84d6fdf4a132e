"""One task as a figure on the overview: how far, out of how many, and what it takes to reach the date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from werkbank.opmaak import datum_kort, getal, procent
from werkbank.weergave.kerncijfers import niet_per_maand
from werkbank.weergave.kolommen import ontbreekt
from werkbank.weergave.kpi import Kpi

if TYPE_CHECKING:
    pass


def opgavekaart(rij: Any) -> Kpi:
    """The figure of one row of `overzicht/opgaven`.

    Without any realisatie the opgave itself is the figure: it is what is known.
    """
    if ontbreekt(rij.realisatie_aantal):
        return Kpi(
            rij.titel,
            rij.opgave_aantal,
            rij.eenheid if ontbreekt(rij.periode) else f"{rij.eenheid}, {rij.periode}",
            achter="opgave",
            regels=(
                ("Realisatie", "geen cijfer ontvangen"),
                (_datumnaam(rij), datum_kort(rij.streefdatum)),
                *_opbouw(rij),
            ),
        )
    return Kpi(
        rij.titel,
        rij.realisatie_aantal,
        rij.telt_wat,
        achter="opgave niet bekend" if ontbreekt(rij.opgave_aantal) else f"van {getal(rij.opgave_aantal)}",
        aandeel_pct=rij.balk_pct,
        zonder_pct=rij.zonder_cijfer_pct,
        regels=(
            ("Aandeel", _aandeel(rij)),
            ("Nog te realiseren", getal(rij.nog_te_realiseren_aantal)),
            *_ernaast(rij),
            *_tempo(rij),
            ("Gemeenten met cijfer", f"{getal(rij.gemeld_aantal)} van {getal(rij.gemeenten_aantal)}"),
            ("Stand", rij.stand_tekst),
            *_opbouw(rij),
        ),
    )


def _aandeel(rij: Any) -> str:
    """The share is over the municipalities with a figure: where one is missing, their opgave stands beside it."""
    aandeel = procent(rij.realisatie_pct)
    if ontbreekt(rij.realisatie_pct) or rij.opgave_met_cijfer_aantal == rij.opgave_aantal:
        return aandeel
    return f"{aandeel} van {getal(rij.opgave_met_cijfer_aantal)}"


def _ernaast(rij: Any) -> tuple[tuple[str, str], ...]:
    """What a gap does not tell: who has more than its opgave, and the opgave of which there is no figure at all."""
    regels = (("Boven de opgave", rij.boven_opgave_aantal), ("Opgave zonder cijfer", rij.opgave_zonder_cijfer_aantal))
    return tuple((naam, getal(aantal)) for naam, aantal in regels if not ontbreekt(aantal) and aantal)


def _opbouw(rij: Any) -> tuple[tuple[str, str], ...]:
    """Of a half-year: the net taakstelling and what came over from the one before."""
    if ontbreekt(rij.taakstelling_aantal) or ontbreekt(rij.begin_saldo_aantal):
        return ()
    saldo = getal(abs(rij.begin_saldo_aantal))
    min_of_plus = "−" if rij.begin_saldo_aantal < 0 else "+"
    return (("Netto, overgedragen", f"{getal(rij.taakstelling_aantal)} {min_of_plus} {saldo}"),)


def _tempo(rij: Any) -> tuple[tuple[str, str], ...]:
    regels = []
    if not ontbreekt(rij.tempo_pct):
        regels.append(("Gehaald van het schema", procent(rij.tempo_pct)))
    if ontbreekt(rij.streefdatum):
        return tuple(regels)
    dag = datum_kort(rij.streefdatum)
    if rij.verstreken:
        regels.append((f"{_datumnaam(rij)} bereikt" if rij.aard == "stroom" else "Streefdatum voorbij", dag))
    elif rij.resterende_maanden_aantal == 0:
        regels.append((f"Tot {dag}", "minder dan een maand"))
    elif ontbreekt(rij.nodig_per_maand_aantal):
        regels.append((_datumnaam(rij), dag))
        regels.append(("Nodig per maand", "niet te bepalen"))
        # a line of its own, that may wrap: beside a name it would run into the next card
        regels.append((niet_per_maand(rij), ""))
    else:
        regels.append(("Nodig per maand", f"{getal(rij.nodig_per_maand_aantal)} tot {dag}"))
        if rij.gemeld_aantal < rij.gemeenten_aantal:
            regels.append(
                ("Nodig geldt voor", f"{getal(rij.gemeld_aantal)} van {getal(rij.gemeenten_aantal)} gemeenten")
            )
    return tuple(regels)


def _datumnaam(rij: Any) -> str:
    return "Streefdatum" if rij.aard == "stand" else "Beoordeling"
