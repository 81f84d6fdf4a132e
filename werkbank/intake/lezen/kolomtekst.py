"""Text in columns of a fixed width: cells stand under each other, parted by two spaces or more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from werkbank.intake.lezen.bestand import Waarde
from werkbank.intake.lezen.pdfregel import Regel

_STUK = re.compile(r"\S+(?: \S+)*")
_GENOEG = 0.6
_MEESTE_ZINWOORDEN = 12


def is_uitgelijnd(regels: Sequence[Regel]) -> bool:
    """Whether most lines with figures have their cells parted by wide gaps, so that the places tell the columns."""
    met_getal = [r for r in regels if "N" in r.vorm and "T" in r.vorm]
    return len(met_getal) >= 2 and sum(map(_is_rij, met_getal)) >= _GENOEG * len(met_getal)


def lees_kolommen(regels: Sequence[Regel]) -> list[list[Waarde]]:
    """A row per line, each cell in the column under which it stands; a sentence is one cell."""
    kolommen = _kolommen([r for r in regels if _is_rij(r)])
    rijen: list[list[Waarde]] = []
    for regel in regels:
        stukken = list(_STUK.finditer(regel.tekst))
        if (len(stukken) == 1 and len(regel.tekst.split()) > _MEESTE_ZINWOORDEN) or len(stukken) > len(kolommen):
            rijen.append([regel.tekst.strip()])
            continue
        rij: list[Waarde] = [None] * len(kolommen) if stukken else []
        for stuk in stukken:
            kolom = _naast(kolommen, stuk.start(), stuk.end())
            rij[kolom] = stuk.group() if rij[kolom] is None else f"{rij[kolom]} {stuk.group()}"
        rijen.append(rij)
    return rijen


def _is_rij(regel: Regel) -> bool:
    """A row: two cells or more, none of them words followed by a figure (then the gaps do not part the cells)."""
    aaneen = any(v.is_getal != w.is_getal and w.van - v.tot == 1 for v, w in pairwise(regel.velden))
    return len(_STUK.findall(regel.tekst)) >= 2 and "N" in regel.vorm and not aaneen


def _kolommen(rijen: Sequence[Regel]) -> list[tuple[int, int]]:
    """The stretches of the line in which cells stand, over all rows together."""
    plekken = sorted((m.start(), m.end()) for r in rijen for m in _STUK.finditer(r.tekst))
    kolommen: list[tuple[int, int]] = []
    for van, tot in plekken:
        if kolommen and van < kolommen[-1][1]:
            kolommen[-1] = (kolommen[-1][0], max(tot, kolommen[-1][1]))
        else:
            kolommen.append((van, tot))
    return kolommen


def _naast(kolommen: Sequence[tuple[int, int]], van: int, tot: int) -> int:
    """The column that this stretch overlaps most, else the nearest."""

    def afstand(nummer: int) -> tuple[int, int]:
        begin, einde = kolommen[nummer]
        overlap = min(tot, einde) - max(van, begin)
        return (-overlap, nummer)

    return min(range(len(kolommen)), key=afstand)
