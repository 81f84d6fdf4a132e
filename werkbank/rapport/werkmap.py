"""What a workbook of several subjects holds: a sheet each, and one that explains them. Knows no format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from werkbank.rapport.uitvoer import Uitvoer


@dataclass(frozen=True)
class Blad:
    """One subject. naam: on the tab, at most 31 signs; waarvoor: what one finds there, for the explanation."""

    naam: str
    waarvoor: str
    uitvoer: Uitvoer


@dataclass(frozen=True)
class Werkmap:
    """A workbook.

    titel, ondertitel: on top of the explanation, which is the first sheet
    kenmerken:         (name, text): which figures these are and who sends them
    begrippen:         (name, text): what is counted and how
    """

    titel: str
    ondertitel: str
    bladen: Sequence[Blad]
    kenmerken: Sequence[tuple[str, str]]
    begrippen: Sequence[tuple[str, str]]
    fictief: bool = False
    afzender: str = "PRT-werkbank"
