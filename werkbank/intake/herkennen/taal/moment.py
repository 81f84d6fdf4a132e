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
    tekst:  as it is written
    """

    rol: Rol
    vondst: Vondst | None
    maand: int = 0
    jaar: int = 0
    bij: str = ""
    tekst: str = ""


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
            gevonden.append(Moment(rol, vondsten[0], bij=bij, tekst=deel.tekst))
        elif maand := maandnummer(deel.tekst):
            jaren = zoek_jaren(tekst)
            gevonden.append(Moment(rol, None, maand, jaren[0] if len(jaren) == 1 else 0, bij, deel.tekst))
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
            iets_anders = _iets_anders(deel, [*voor[:nummer], *voor[nummer + 1 :]])
            return ("anders", iets_anders) if iets_anders else ("zeker", deel.tekst)
        if deel.tekst.casefold() in ("voor", "vóór") and not nummer:
            return "uiterlijk", deel.tekst
        if "gebeurtenis" in deel.waarden("neutraal"):
            return "anders", deel.tekst
    zinsdeel = [*voor, *_na(delen, i)]
    vreemd = next((d.tekst for d in zinsdeel if not d.begrepen), "") or _gebeurtenis(zinsdeel)
    if vreemd:
        return "anders", vreemd
    documenten = [d.tekst for d in zinsdeel if "document" in d.waarden("neutraal")]
    if documenten and not _over_cijfers(zinsdeel):
        return "anders", documenten[0]
    ervoor = _eerder_op_de_regel(delen, i) if not zinsdeel else []
    if ervoor and not _over_cijfers(ervoor) and not any("stand" in d.waarden("tijd") for d in ervoor):
        # "Zwolle, 7 juni 2024", "Bijlage bij agendapunt 4, 7 juni 2024": a day behind a comma is of what is before it.
        return "anders", " ".join(d.tekst for d in ervoor)
    return "mogelijk", ""


def _iets_anders(deel: Deel, ervoor: list[Deel]) -> str:
    """Whose day it is all the same, by the words before the one that says "stand" or "tot"; nearest first."""
    if ervoor and "ander" in ervoor[0].waarden("tijd"):
        return f"{ervoor[0].tekst} {deel.tekst}"  # "Volgende meting 1 juli 2024"
    if "zacht" not in deel:
        return ""
    if gebeurtenis := _gebeurtenis(ervoor):
        return gebeurtenis
    if _over_cijfers(ervoor):
        return ""
    # A plan has a day of its own; that of a contract is no day of figures.
    vreemd = (d.tekst for d in ervoor if not d.begrepen or {"eenheid", "geld", "ander"} & set(d.waarden("bezwaar")))
    document = (d.tekst for d in ervoor if "document" in d.waarden("neutraal"))
    return next(vreemd, "") or (next(document, "") if deel.tekst.casefold() == "datum" else "")


def _over_cijfers(delen: list[Deel]) -> bool:
    return any(soort in d for d in delen for soort in ("maat", "taak", "telling", "zwak"))


def _eerder_op_de_regel(delen: tuple[Deel, ...], i: int) -> list[Deel]:
    """What stands before a moment on its line, when a comma parts them."""
    if delen[i].grens != ",":
        return []
    begin = next((n for n in range(i - 1, 0, -1) if delen[n].grens == "\n"), 0)
    return list(delen[begin:i])


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
