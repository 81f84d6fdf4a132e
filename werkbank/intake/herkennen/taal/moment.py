"""The moments in a text, each with its part: the day of the figures, the start of a count, or another day."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from werkbank.intake.herkennen.taal.ontleden import Deel, ontleed
from werkbank.intake.waarden import Vondst, maandnummer, zoek_datums, zoek_jaren

# zeker: the words say that it is the day of the figures; mogelijk: nothing beside it says otherwise; anders: it is the
# day of a meeting, a decision, a print, or words stand beside it that are not understood; begin: a count starts there
Rol = Literal["zeker", "mogelijk", "anders", "begin", "uiterlijk"]
_DOORLOPEND = frozenset(":(")


@dataclass(frozen=True)
class Moment:
    """One moment that a text names.

    vondst: the date, month or half-year; None for a month without a year, which is ``maand``
    bij:    the words that say so
    """

    rol: Rol
    vondst: Vondst | None
    maand: int = 0
    jaar: int = 0
    bij: str = ""


@lru_cache(maxsize=4096)
def momenten(tekst: str) -> tuple[Moment, ...]:
    """The moments of a text, in order."""
    delen = ontleed(tekst)
    gevonden = []
    for i, deel in enumerate(delen):
        soort = next(iter(deel.waarden("slot")), "")
        if soort not in ("dag", "maand", "kwartaal", "halfjaar"):
            continue
        rol, bij = _rol(delen, i)
        vondsten = zoek_datums(deel.tekst)
        if vondsten:
            gevonden.append(Moment(rol, vondsten[0], bij=bij))
        elif maand := maandnummer(deel.tekst):
            jaren = zoek_jaren(tekst)
            gevonden.append(Moment(rol, None, maand, jaren[0] if len(jaren) == 1 else 0, bij))
    return tuple(gevonden)


def _rol(delen: tuple[Deel, ...], i: int) -> tuple[Rol, str]:
    """The part of the moment at ``i``: by the nearest word before it that says one, else by its clause."""
    voor = _voor(delen, i)
    for nummer, deel in enumerate(voor):
        if "slot" in deel and nummer:
            break
        tijd = deel.waarden("tijd")
        if "sinds" in tijd:
            return "begin", deel.tekst
        if "tot" in tijd or "stand" in tijd:
            gebeurtenis = _gebeurtenis(voor[nummer + 1 :]) if deel.tekst.casefold() in ("per", "datum") else ""
            return ("anders", gebeurtenis) if gebeurtenis else ("zeker", deel.tekst)
        if deel.tekst.casefold() in ("voor", "vóór") and not nummer:
            return "uiterlijk", deel.tekst
        if "gebeurtenis" in deel.waarden("neutraal"):
            return "anders", deel.tekst
    zinsdeel = [*voor, *_na(delen, i)]
    vreemd = next((d.tekst for d in zinsdeel if not d.begrepen), "") or _gebeurtenis(zinsdeel)
    if vreemd:
        return "anders", vreemd
    documenten = [d.tekst for d in zinsdeel if "document" in d.waarden("neutraal")]
    iets = any(s in d for d in zinsdeel for s in ("maat", "taak", "telling", "zwak"))
    return ("anders", documenten[0]) if documenten and not iets else ("mogelijk", "")


def _voor(delen: tuple[Deel, ...], i: int) -> list[Deel]:
    """The parts of the clause before a moment, nearest first; a colon or a bracket leads on."""
    voor: list[Deel] = []
    grens = delen[i].grens
    for deel in reversed(delen[:i]):
        if grens and grens not in _DOORLOPEND:
            break
        voor.append(deel)
        grens = deel.grens
    return voor


def _na(delen: tuple[Deel, ...], i: int) -> list[Deel]:
    na: list[Deel] = []
    for deel in delen[i + 1 :]:
        if deel.grens:
            break
        na.append(deel)
    return na


def _gebeurtenis(delen: list[Deel]) -> str:
    return next((d.tekst for d in delen if "gebeurtenis" in d.waarden("neutraal")), "")
