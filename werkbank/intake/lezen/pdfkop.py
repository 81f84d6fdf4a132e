"""The column names above a table that is pasted from a PDF: words over several lines, put back into columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from werkbank.intake.lezen.pdfregel import Regel

# What stands between a word and the one before it, from weak to strong.
_SPATIE, _REGEL, _GAT, _ALINEA = range(4)


@dataclass(frozen=True)
class Woord:
    """A word of the header, with the gap before it and the line on which it stands."""

    tekst: str
    gat: int
    regel: int


@dataclass(frozen=True)
class Kopregels:
    """How the lines above a table are understood.

    koppen: a name for each column; empty when the words cannot be parted over the columns
    rij:    the line that takes the names
    titels: per block the title above it ("IJsselland", "Twente"), and its line; empty when there is none
    vanaf:  the first line of the header, titles included
    heel:   all words of the header, when they cannot be parted
    """

    koppen: tuple[str, ...] = ()
    rij: int = -1
    titels: tuple[str, ...] = ()
    titelrij: int = -1
    vanaf: int = -1
    heel: str = ""


def lees_kop(regels: Sequence[Regel], breedtes: Sequence[int]) -> Kopregels:
    """The header in these lines (all that stands above the first row) for blocks of these widths."""
    woorden = _woorden(regels)
    if not woorden:
        return Kopregels()
    herhaald = _herhaald(woorden, len(breedtes)) if len(set(breedtes)) == 1 and len(breedtes) > 1 else None
    if herhaald:
        begin, blokken = herhaald
        delen = next((d for blok in blokken if (d := _verdeel(blok, breedtes[0]))), None)
        return _kop(woorden, begin, None if delen is None else [deel for _ in blokken for deel in delen], len(breedtes))
    for begin in _beginplekken(woorden):
        if (delen := _verdeel(woorden[begin:], sum(breedtes))) is not None:
            return _kop(woorden, begin, delen, len(breedtes))
    return _kop(woorden, next(iter(_beginplekken(woorden))), None, len(breedtes))


def _kop(woorden: list[Woord], begin: int, koppen: list[str] | None, blokken: int) -> Kopregels:
    rij = woorden[-1].regel
    titels = woorden[:begin]
    laatste = titels[-1].regel if titels else -1
    regel = [w for w in titels if w.regel == laatste]
    past = blokken > 1 and len(regel) == blokken and laatste < woorden[begin].regel
    return Kopregels(
        tuple(koppen or ()),
        rij,
        tuple(w.tekst for w in regel) if past else (),
        laatste if past else -1,
        laatste if past else woorden[begin].regel,
        "" if koppen else " ".join(w.tekst for w in woorden[begin:]),
    )


def _woorden(regels: Sequence[Regel]) -> list[Woord]:
    woorden: list[Woord] = []
    vorige = -1
    for regel in regels:
        gat = _ALINEA if regel.nummer > vorige + 1 else _REGEL
        vorige = regel.nummer
        for veld in regel.velden:
            for i, tekst in enumerate(veld.tekst.split()):
                aan_begin = veld is regel.velden[0] and i == 0
                gat_hier = gat if aan_begin else _SPATIE if i else _gat_voor(regel, veld.van)
                woorden.append(Woord(tekst, gat_hier, regel.nummer))
    return woorden


def _gat_voor(regel: Regel, van: int) -> int:
    return _GAT if van >= 2 and regel.tekst[van - 2 : van].isspace() else _SPATIE


def _herhaald(woorden: list[Woord], keer: int) -> tuple[int, list[list[Woord]]] | None:
    """The longest end of the words that is one series repeated: "Gemeente Opgave Gemeente Opgave"."""
    teksten = [w.tekst.casefold() for w in woorden]
    for lengte in range(len(woorden) // keer, 0, -1):
        begin = len(woorden) - keer * lengte
        if all(teksten[begin + i] == teksten[begin + i % lengte] for i in range(keer * lengte)):
            return begin, [woorden[begin + b * lengte : begin + (b + 1) * lengte] for b in range(keer)]
    return None


def _beginplekken(woorden: list[Woord]) -> list[int]:
    """Where the names of the columns may begin: at the word "gemeente", else on the last line, else one earlier."""
    gemeente = [i for i, w in enumerate(woorden) if w.tekst.casefold().startswith("gemeente") and w.gat != _SPATIE]
    regels = [i for i, w in enumerate(woorden) if i == 0 or w.regel != woorden[i - 1].regel]
    return [*gemeente[:1], *reversed(regels)] if gemeente else regels[-1:]


def _verdeel(woorden: list[Woord], aantal: int) -> list[str] | None:
    """The words parted into so many names, the first of which may be a single word; None when that is not certain."""
    if aantal == 1:
        return [" ".join(w.tekst for w in woorden)]
    if (delen := _bij(woorden, [i for i, w in enumerate(woorden) if i and w.gat >= _GAT], aantal)) is not None:
        return delen
    eerste, rest = woorden[:1], woorden[1:]
    if not rest:
        return None
    alinea = [i for i, w in enumerate(rest) if i and w.gat >= _GAT]
    herhaling = [i for i, w in enumerate(rest) if i and w.tekst.casefold() == rest[0].tekst.casefold()]
    # A line that goes on in lower case is the rest of the name above it.
    regels = [i for i, w in enumerate(rest) if i and w.gat >= _REGEL and not w.tekst[0].islower()]
    for plekken in ([], alinea, herhaling, regels, list(range(1, len(rest)))):
        if (delen := _bij(rest, plekken, aantal - 1)) is not None:
            return [eerste[0].tekst, *delen]
    return None


def _bij(woorden: list[Woord], plekken: list[int], aantal: int) -> list[str] | None:
    if len(plekken) != aantal - 1:
        return None
    grenzen = [0, *plekken, len(woorden)]
    return [" ".join(w.tekst for w in woorden[van:tot]) for van, tot in pairwise(grenzen)]
