"""One task as a figure on the overview: how far, out of how many, and what it takes to reach the date."""

from __future__ import annotations

from typing import Any

from werkbank.opmaak import datum_kort, getal, procent, teken
from werkbank.rapport.kolommen import ontbreekt
from werkbank.ui.kpi import Kpi


def opgavekaart(rij: Any) -> Kpi:
    """The figure of one row of `overzicht/opgaven`.

    Without any realisatie the opgave itself is the figure: it is what is known.
    """
    if ontbreekt(rij.realisatie_aantal):
        return Kpi(
            rij.titel,
            rij.opgave_aantal,
            rij.telt_wat,
            achter="opgave",
            regels=(
                *_opbouw(rij),
                ("Realisatie", "geen cijfer ontvangen"),
                (_datumnaam(rij), datum_kort(rij.streefdatum)),
            ),
        )
    return Kpi(
        rij.titel,
        rij.realisatie_aantal,
        f"{rij.telt_wat}; stand {rij.stand_tekst}",
        achter="opgave niet bekend" if ontbreekt(rij.opgave_aantal) else f"van {getal(rij.opgave_aantal)}",
        aandeel_pct=rij.realisatie_pct,
        regels=(
            ("Aandeel", procent(rij.realisatie_pct)),
            ("Nog te realiseren", getal(rij.nog_te_realiseren_aantal)),
            *_tempo(rij),
            ("Gemeenten met cijfer", f"{getal(rij.gemeld_aantal)} van {getal(rij.gemeenten_aantal)}"),
            *_opbouw(rij),
        ),
    )


def _opbouw(rij: Any) -> tuple[tuple[str, str], ...]:
    """Of a half-year: the net taakstelling and what came over from the one before."""
    if ontbreekt(rij.taakstelling_aantal):
        return ()
    return (("Netto (overgedragen)", f"{getal(rij.taakstelling_aantal)} ({teken(rij.begin_saldo_aantal)})"),)


def _tempo(rij: Any) -> tuple[tuple[str, str], ...]:
    regels = []
    if not ontbreekt(rij.tempo_pct):
        regels.append(("Tempo", f"{procent(rij.tempo_pct)} van {getal(rij.verwacht_aantal)}"))
    if ontbreekt(rij.streefdatum):
        return tuple(regels)
    dag = datum_kort(rij.streefdatum)
    if rij.verstreken:
        regels.append(("Datum verstreken", f"sinds {dag}"))
    elif rij.resterende_maanden_aantal == 0:
        regels.append((f"Tot {dag}", "minder dan een maand"))
    else:
        regels.append((f"Nodig per maand tot {dag}", getal(rij.nodig_per_maand_aantal)))
    return tuple(regels)


def _datumnaam(rij: Any) -> str:
    return "Streefdatum" if rij.aard == "stand" else "Beoordelingsdatum"
