"""Recognising the label of a totals row, so that it is never taken for a municipality."""

from __future__ import annotations

import re

from werkbank.register.gemeente import PROVINCIE, REGIOS
from werkbank.register.schrijfwijze import schoon, woorden, zonder_voetnoot

GEBIED_ONBEKEND = "onbekend"

_GEBIEDEN = {
    "ijsselland": REGIOS[0],
    "vr04": REGIOS[0],
    "twente": REGIOS[1],
    "vr05": REGIOS[1],
    "overijssel": PROVINCIE,
    "pv23": PROVINCIE,
    "nederland": "Nederland",
    "landelijk": "Nederland",
    "nl01": "Nederland",
}
_TOTAAL = re.compile(r"(?:eind|sub|generaal ?)?(?:totaal|totale|totalen|total)")
# Words that may stand beside the name of an area without making it something else: "Regio Twente", "Overijssel (PV)".
_BIJWOORDEN = {
    "regio",
    "veiligheidsregio",
    "provincie",
    "prov",
    "land",
    "heel",
    "rrt",
    "pv",
    "vr",
    "lr",
    "de",
    "tot",
    "som",
}
_DEEL_VAN = {"west", "oost", "noord", "zuid", "noordoost", "midden", "overig", "overige", "excl", "exclusief", "zonder"}


def is_totaal(tekst: object) -> str | None:
    """The area that a totals label speaks of, or None when the label is no total.

    "Totaal IJsselland" -> "IJsselland", "Totale opgave Overijssel: 6.325" -> "Overijssel", "Nederland" -> "Nederland";
    a total that names no area of ours ("Eindtotaal", "Totaal Gelderland") -> `GEBIED_ONBEKEND`. Both regions
    together are the province. "Hof van Twente" is a municipality and gives None.
    """
    if not isinstance(tekst, str):
        return None
    if gebied := _GEBIEDEN.get(tekst.strip().casefold()):
        return gebied
    delen = woorden(zonder_voetnoot(schoon(tekst[:200]))).split()
    if not delen:
        return None
    gebieden = _genoemde_gebieden(delen)
    is_label = bool(_TOTAAL.fullmatch(delen[0]) or _TOTAAL.fullmatch(delen[-1]))
    alleen_gebied = bool(gebieden) and all(deel in _GEBIEDEN or deel in _BIJWOORDEN for deel in delen)
    if not is_label and not alleen_gebied:
        return None
    return _ruimste(gebieden)


def _ruimste(gebieden: set[str]) -> str:
    if "Nederland" in gebieden:
        return "Nederland"
    if PROVINCIE in gebieden or gebieden == set(REGIOS):
        return PROVINCIE
    return next(iter(gebieden), GEBIED_ONBEKEND)


def _genoemde_gebieden(delen: list[str]) -> set[str]:
    # "West-Overijssel" and "Nederland excl. Overijssel" are not the area they name; Hof van Twente is a municipality.
    if any(deel in _DEEL_VAN for deel in delen):
        return set()
    gebieden = {_GEBIEDEN[deel] for deel in delen if deel in _GEBIEDEN}
    return gebieden - {REGIOS[1]} if "hof" in delen else gebieden
