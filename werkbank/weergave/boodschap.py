"""How one task stands, in a sentence that can be read aloud: on top of a report, as the title of a slide."""

from __future__ import annotations

from typing import Any

from werkbank.opmaak import datum, getal, procent
from werkbank.weergave.kolommen import ontbreekt

_GEDAAN = {
    "asiel": "zijn open",
    "amv": "zijn open",
    "oekraine": "zijn beschikbaar",
    "statushouders": "zijn gehuisvest",
}


def stand_zin(rij: Any) -> str:
    """One task in one sentence, with its name; `rij` is a row of `overzicht/opgaven`."""
    return f"{rij.titel}: {stand_feit(rij)}."


def stand_feit(rij: Any) -> str:
    """The same without the name and without the full stop."""
    if ontbreekt(rij.opgave_aantal) and ontbreekt(rij.realisatie_aantal):
        return "op deze dag is geen opgave en geen cijfer bekend"
    if ontbreekt(rij.realisatie_aantal):
        return f"nog geen cijfer ontvangen; de opgave is {getal(rij.opgave_aantal)} {rij.eenheid}"
    if ontbreekt(rij.opgave_aantal):
        return f"{getal(rij.realisatie_aantal)} {rij.eenheid}; de opgave is niet bekend"
    doel = f"van de {getal(rij.opgave_aantal)} {rij.eenheid}"
    return f"{getal(rij.realisatie_aantal)} {doel} {_GEDAAN[rij.soort]}{_rest(rij)}"


def _rest(rij: Any) -> str:
    doen = "te huisvesten" if rij.soort == "statushouders" else "te realiseren"
    if ontbreekt(rij.nog_te_realiseren_aantal):
        return ""
    if rij.nog_te_realiseren_aantal == 0:
        return ", nergens is er een tekort" if rij.gemeld_aantal == rij.gemeenten_aantal else ""
    return f", nog {getal(rij.nog_te_realiseren_aantal)} {doen}"


def stand_toelichting(rij: Any) -> str:
    """What goes with that sentence: over whom it speaks, how far that is, and by when; "" when there is no figure."""
    if ontbreekt(rij.realisatie_aantal):
        return ""
    delen = []
    if not ontbreekt(rij.realisatie_pct):
        delen.append(f"{procent(rij.realisatie_pct)} van de opgave{_van_wie(rij)}")
    if rij.boven_opgave_aantal:
        delen.append(f"elders {getal(rij.boven_opgave_aantal)} boven de opgave")
    if not ontbreekt(rij.tempo_pct):
        delen.append(f"{procent(rij.tempo_pct)} van het schema gehaald")
    if not ontbreekt(rij.nodig_per_maand_aantal) and rij.nodig_per_maand_aantal > 0:
        delen.append(f"nodig {getal(rij.nodig_per_maand_aantal)} per maand tot {datum(rij.streefdatum)}")
    elif rij.verstreken and not ontbreekt(rij.streefdatum):
        naam = "beoordelingsdatum" if rij.aard == "stroom" else "streefdatum"
        delen.append(f"de {naam} was {datum(rij.streefdatum)}")
    delen.append(f"{getal(rij.gemeld_aantal)} van {getal(rij.gemeenten_aantal)} gemeenten met cijfer")
    zin = "; ".join(delen)
    return f"{zin[0].upper()}{zin[1:]}."


def _van_wie(rij: Any) -> str:
    return "" if rij.gemeld_aantal == rij.gemeenten_aantal else " van wie een cijfer heeft"


def halen_zin(rij: Any) -> str:
    """How many municipalities reach their opgave: the conclusion of a chart. `rij`: of `overzicht/opgaven`."""
    zin = halen(rij)
    return f"{rij.titel}: {zin[0].lower()}{zin[1:]}"


def halen(rij: Any) -> str:
    """The same without the task: "Van de 25 gemeenten halen 9 de opgave.". `rij`: an area."""
    if not rij.gemeld_aantal or ontbreekt(rij.opgave_aantal):
        return f"Van geen van de {rij.gemeenten_aantal} gemeenten is bekend of zij de opgave halen."
    wie = f"de {rij.gemeenten_aantal} gemeenten"
    if rij.gemeld_aantal < rij.gemeenten_aantal or rij.zonder_opgave_gemeenten_aantal:
        wie = f"de {rij.gemeld_aantal} gemeenten met een cijfer"
    aantal = rij.gereed_gemeenten_aantal
    return f"Van {wie} {'haalt' if aantal == 1 else 'halen'} {aantal or 'er geen'} de opgave."
