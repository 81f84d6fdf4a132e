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
Celsoort = Literal["leeg", "getal", "tekst", "datum", "waarheidswaarde"]

# What must be known of a cell beside its value, for what it shows and what it stores may differ.
Teken = Literal[
    "procent",  # shows a percentage
    "zonder_uitkomst",  # a formula of which the result is not in the file: never 0
    "uit_niets",  # a 0 that a formula made of empty cells, of a search or of an error
    "anders_getoond",  # shows something else than the number that is stored
    "streepje",  # a 0 shown as the dash of the accounting format
    "onzichtbaar",  # shows nothing, or stands in the colour of its background
    "doorgestreept",  # struck out, wholly or in part
    "samengevoegd",  # in a range of merged cells: one value for several cells
]
GEEN_TEKENS: frozenset[Teken] = frozenset()


@dataclass(frozen=True)
class Bereik:
    """A rectangle of cells, first and last included, counted from 0."""

    rij: int
    kolom: int
    laatste_rij: int
    laatste_kolom: int


@dataclass(frozen=True, slots=True)
class Cel:
    """One cell as it was read. An error of a formula is a text ("#N/A").

    waarde:  what is stored, None when empty; of a cell in a merged range that of the range
    tekens:  what must be known beside it
    getoond: what the sheet shows, where that differs
    """

    waarde: Waarde
    tekens: frozenset[Teken] = GEEN_TEKENS
    getoond: str = ""

    @property
    def soort(self) -> Celsoort:
        """What kind of value it is."""
        if self.waarde is None or self.waarde == "":
            return "leeg"
        if isinstance(self.waarde, bool):
            return "waarheidswaarde"
        if isinstance(self.waarde, (int, float)):
            return "getal"
        return "tekst" if isinstance(self.waarde, str) else "datum"


@dataclass(frozen=True)
class Blad:
    """One sheet: a grid that starts at A1. Rows may be shorter than the grid is wide; empty is "" or None.

    verborgen_rijen, verborgen_kolommen: counted from 0
    tekens: cells of which more must be known than their value
    getoond: what such a cell shows, where that is not what it stores
    sinds_1904: days are counted from 1 January 1904, as old spreadsheets of the Mac did
    onzeker: cells (row, first column) of which the reader cannot tell the columns apart, with the reason in Dutch
    regels: of a text, the line on which each row begins, as an editor numbers it; () where row and line are the same
    """

    naam: str
    rijen: list[list[Waarde]]
    verborgen: bool = False
    verborgen_rijen: frozenset[int] = frozenset()
    verborgen_kolommen: frozenset[int] = frozenset()
    samengevoegd: tuple[Bereik, ...] = ()
    tekens: Mapping[Plek, frozenset[Teken]] = field(default_factory=dict)
    getoond: Mapping[Plek, str] = field(default_factory=dict)
    sinds_1904: bool = False
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

    def cel(self, rij: int, kolom: int) -> Cel:
        """A cell with all that is known of it."""
        hier = (rij, kolom)
        return Cel(self.waarde(rij, kolom), self.tekens.get(hier, GEEN_TEKENS), self.getoond.get(hier, ""))

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
