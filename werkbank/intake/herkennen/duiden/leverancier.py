"""Who counted the figures: a known supplier that is named around the table or in the name of the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.taal.woorden import kaal
from werkbank.intake.herkennen.vinden.omgeving import Omgeving
from werkbank.intake.vraag import Vraag
from werkbank.register import gemeenten, zoek

_GEWOON = ("COA", "RRT IJsselland", "RRT Twente", "Provincie Overijssel (toezicht)")
_GEMEENTE = re.compile(r"\bgemeente ([a-z -]+)")
_BIJNAMEN = {
    "COA": (r"\bcoa\b", r"centraal orgaan opvang asielzoekers"),
    "RRT IJsselland": (r"\brrt ijsselland\b", r"regietafel ijsselland", r"samenwerkingsverband ijsselland"),
    "RRT Twente": (r"\brrt twente\b", r"regietafel twente", r"samenwerkingsverband twente"),
    "Provincie Overijssel (toezicht)": (r"\btoezichthouder\b", r"\bprovincie overijssel\b"),
}
SLEUTEL = "leverancier"


def bekende_leveranciers(eerdere: Iterable[str]) -> tuple[str, ...]:
    """The suppliers that have delivered before, after those every PRT has."""
    return tuple(dict.fromkeys((*_GEWOON, *eerdere)))


def vind_leverancier(
    omgevingen: Sequence[Omgeving], gemeentecodes: set[str], bekend: Sequence[str], gesprek: Gesprek
) -> str:
    """The one supplier that the words around the tables name, else it is asked; "" while the question is open."""
    gevonden: dict[str, str] = {}
    for omgeving in omgevingen:
        for laag in omgeving.lagen:
            for naam in genoemd_in(laag.tekst, bekend):
                gevonden.setdefault(naam, laag.naam)
    namen = list(gevonden)
    keuzes = {naam: naam for naam in (*namen, *bekend)}
    if len(gemeentecodes) == 1:
        eigen = next(g.naam for g in gemeenten() if g.code in gemeentecodes)
        keuzes.setdefault(f"Gemeente {eigen}", f"Gemeente {eigen}")
    if len(namen) > 1:
        reden = f"Het bestand noemt er meer dan één: {', '.join(namen)}."
    else:
        reden = "Het bestand zegt niet wie het cijfer telt."
    vraag = Vraag(SLEUTEL, "Wie is de leverancier van deze cijfers?", keuzes, namen[0] if namen else "", reden, "tekst")
    zeker = namen[0] if len(namen) == 1 else ""
    return gesprek.weet(vraag, zeker, f"genoemd in {gevonden[zeker]}" if zeker else "")


def vraag_bij_kop(kop: str, genoemd: str, bekend: Sequence[str], gesprek: Gesprek) -> str:
    """The supplier that a header names, or the one that the user knows of all the same."""
    vraag = Vraag(
        f"{SLEUTEL}:{kop}",
        f"Wie is de leverancier van de cijfers in kolom “{kop}”?",
        {naam: naam for naam in dict.fromkeys((genoemd, *bekend))},
        vorm="tekst",
    )
    return gesprek.weet(vraag, genoemd, "staat in de kolomnaam")


def genoemd_in(tekst: str, bekend: Sequence[str]) -> list[str]:
    """The suppliers that a text names."""
    klein = kaal(tekst)
    namen = []
    for naam in bekend:
        patronen = _BIJNAMEN.get(naam, (rf"\b{re.escape(kaal(naam))}\b",))
        if any(re.search(patroon, klein) for patroon in patronen):
            namen.append(naam)
    for treffer in _GEMEENTE.finditer(klein):
        woorden = treffer[1].split()
        # The longest name that is one: "gemeente hof van twente maandcijfers".
        for lengte in range(min(4, len(woorden)), 0, -1):
            if gevonden := zoek(" ".join(woorden[:lengte])):
                namen.append(f"Gemeente {gevonden.naam}")
                break
    return list(dict.fromkeys(namen))
