"""The canonical template: one row per figure, columns as declared, in xlsx or any other format that is read.

Nothing is guessed here. Whatever does not fit the declaration is a finding with its cell.
"""

from __future__ import annotations

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
            tekst = f"Deze bladen lijken allemaal {soort}: {namen}. Noem het blad dat telt “{soort}”."
            bevindingen.append(Bevinding("fout", "blad-dubbel", tekst, bestand.naam))
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
    tekst = "De kolommen van dit bestand zijn niet die van een sjabloon."
    blad = ""
    if beste:
        blad = beste[0].naam
        tekst += f" Het lijkt nog het meest op {beste[1].soort.naam}, maar mist: {', '.join(beste[1].ontbreekt)}."
    return Bevinding("fout", "kolommen-onbekend", f"{tekst} Gebruik het sjabloon.", bestand.naam, blad)


def _past(blad: Blad, kop: Kop) -> bool:
    return kop.is_canoniek or _naam(blad) == kop.soort.naam


def _naam(blad: Blad) -> str:
    return blad.naam.strip().casefold().replace(" ", "_")


def _overgeslagen(bestand: Bestand, gelezen: list[Blad]) -> list[Bevinding]:
    return [
        Bevinding("melding", "blad-overgeslagen", f"Blad “{blad.naam}” is niet gelezen.", bestand.naam, blad.naam)
        for blad in bestand.bladen
        if blad.rijen and not any(blad is ander for ander in gelezen)
    ]
