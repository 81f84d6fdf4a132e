"""What a file holds once it is read: sheets with values, and what must be said about them.

Values stay in the lists in which the reader delivers them: an object per cell would cost more than reading.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Literal

from werkbank.fouten import Bevinding

Waarde = str | int | float | bool | date | datetime | time | timedelta | None
Formaat = Literal["xlsx", "xlsm", "xls", "ods", "csv", "tekst", "geplakt"]
Plek = tuple[int, int]


@dataclass(frozen=True)
class Bereik:
    """A rectangle of cells, first and last included, counted from 0."""

    rij: int
    kolom: int
    laatste_rij: int
    laatste_kolom: int


@dataclass(frozen=True)
class Blad:
    """One sheet: a grid that starts at A1. Rows may be shorter than the grid is wide; empty is "" or None.

    verborgen_rijen, verborgen_kolommen: counted from 0
    formules_zonder_waarde: cells with a formula of which the result is not in the file (never to be read as 0)
    procenten: cells that show a percentage
    onzeker: cells (row, first column) of which the reader cannot tell the columns apart, with the reason in Dutch
    regels: of a text, the line on which each row begins, as an editor numbers it; () where row and line are the same
    """

    naam: str
    rijen: list[list[Waarde]]
    verborgen: bool = False
    verborgen_rijen: frozenset[int] = frozenset()
    verborgen_kolommen: frozenset[int] = frozenset()
    samengevoegd: tuple[Bereik, ...] = ()
    formules_zonder_waarde: frozenset[Plek] = frozenset()
    procenten: frozenset[Plek] = frozenset()
    onzeker: Mapping[Plek, str] = field(default_factory=dict)
    regels: Sequence[int] = ()

    @property
    def hoogte(self) -> int:
        """Number of rows."""
        return len(self.rijen)

    @property
    def breedte(self) -> int:
        """Number of columns of the widest row."""
        return max(map(len, self.rijen), default=0)

    def waarde(self, rij: int, kolom: int) -> Waarde:
        """The value of a cell, None when empty or outside the grid."""
        if 0 <= rij < len(self.rijen):
            cellen = self.rijen[rij]
            if 0 <= kolom < len(cellen):
                waarde = cellen[kolom]
                return None if waarde == "" else waarde
        return None

    def rijnummer(self, rij: int) -> int:
        """The number of a row as the user sees it: of a sheet its row, of a text the line on which it begins."""
        return self.regels[rij] if self.regels else rij + 1

    def rij(self, rijnummer: int) -> int:
        """The row, counted from 0, that the user sees under this number."""
        return bisect_right(self.regels, rijnummer) - 1 if self.regels else rijnummer - 1


@dataclass(frozen=True)
class Bestand:
    """A file that is read.

    formaat:   what the content is, whatever the name says
    codering:  charset of a text file, "" for a workbook
    scheiding: delimiter of a csv, "" when there is none
    meldingen: what the reader had to say
    """

    naam: str
    formaat: Formaat
    bladen: tuple[Blad, ...]
    codering: str = ""
    scheiding: str = ""
    meldingen: tuple[Bevinding, ...] = ()

    def blad(self, naam: str) -> Blad | None:
        """The sheet with this name, None when there is none."""
        return next((b for b in self.bladen if b.naam == naam), None)


def kolomletter(kolom: int) -> str:
    """The letters of a column counted from 0: 0 -> "A", 27 -> "AB"."""
    letters = ""
    kolom += 1
    while kolom:
        kolom, rest = divmod(kolom - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def celnaam(rij: int, kolom: int) -> str:
    """The name of a cell as a spreadsheet shows it, counted from 0: (6, 2) -> "C7"."""
    return f"{kolomletter(kolom)}{rij + 1}"


def plek(cel: str) -> Plek:
    """The place of a cell by its name: "C7" -> (6, 2). Raises ValueError for anything else."""
    letters = cel.rstrip("0123456789")
    if not letters.isalpha() or not letters.isascii() or len(letters) > 6:
        raise ValueError(cel)
    kolom = 0
    for letter in letters.upper():
        kolom = kolom * 26 + ord(letter) - 64
    return int(cel[len(letters) :]) - 1, kolom - 1
