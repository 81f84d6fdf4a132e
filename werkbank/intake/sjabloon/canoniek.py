"""The canonical template: one row per figure, columns as declared, in xlsx or any other format that is read.

Nothing is guessed here. Whatever does not fit the declaration is a finding with its cell.
"""

from __future__ import annotations

from werkbank.bevindingen import zeg
from werkbank.fouten import Bevinding
from werkbank.intake.lezen import Bestand, Blad
from werkbank.intake.lezing import Lezing
from werkbank.intake.sjabloon.blad import Sjabloonblad
from werkbank.intake.sjabloon.kop import Kop, zoek_kop


def lees_canoniek(bestand: Bestand) -> Lezing | None:
    """The rows of every sheet that has the columns of a declared kind; None when no sheet has.

    The sheet that is named after a kind goes first, else the only one with its columns. Other sheets are said.
    """
    koppen = [(blad, kop) for blad in bestand.bladen if (kop := zoek_kop(blad)) and _past(blad, kop)]
    if not koppen:
        return None
    bevindingen: list[Bevinding] = []
    gekozen: list[tuple[Blad, Kop]] = []
    for soort in dict.fromkeys(kop.soort.naam for _, kop in koppen):
        van_soort = [(blad, kop) for blad, kop in koppen if kop.soort.naam == soort]
        genoemd = [(blad, kop) for blad, kop in van_soort if _naam(blad) == soort]
        if len(genoemd or van_soort) > 1:
            namen = ", ".join(f"“{blad.naam}”" for blad, _ in van_soort)
            bevindingen.append(Bevinding(*zeg("blad-dubbel", soort=soort, bladen=namen), bestand.naam))
            continue
        gekozen += genoemd or van_soort
    gelezen = [Sjabloonblad(bestand, blad, kop) for blad, kop in gekozen]
    bevindingen += _overgeslagen(bestand, [blad for blad, _ in gekozen]) if gekozen else []
    return Lezing(
        rijen={t.kop.soort.naam: t.rijen for t in gelezen},
        bevindingen=tuple(bevindingen) + tuple(b for t in gelezen for b in t.bevindingen),
        weggelaten=tuple(w for t in gelezen for w in t.weggelaten),
        koppeling={"vorm": "canoniek", "bladen": [t.koppeling() for t in gelezen]},
    )


def niet_herkend(bestand: Bestand) -> Bevinding:
    """The finding for a file in which no sheet is a template, with what the nearest one lacks."""
    koppen = [(blad, kop) for blad in bestand.bladen if (kop := zoek_kop(blad))]
    beste = max(koppen, key=lambda paar: paar[1].deel, default=None)
    if beste is None:
        return Bevinding(*zeg("kolommen-onbekend", "onbekend"), bestand.naam)
    blad, kop = beste
    gezegd = zeg("kolommen-onbekend", "lijkt-op", soort=kop.soort.naam, mist=", ".join(kop.ontbreekt))
    return Bevinding(*gezegd, bestand.naam, blad.naam)


def _past(blad: Blad, kop: Kop) -> bool:
    return kop.is_canoniek or _naam(blad) == kop.soort.naam


def _naam(blad: Blad) -> str:
    return blad.naam.strip().casefold().replace(" ", "_")


def _overgeslagen(bestand: Bestand, gelezen: list[Blad]) -> list[Bevinding]:
    return [
        Bevinding(*zeg("blad-overgeslagen", "sjabloon", blad=blad.naam), bestand.naam, blad.naam)
        for blad in bestand.bladen
        if blad.rijen and not any(blad is ander for ander in gelezen)
    ]
