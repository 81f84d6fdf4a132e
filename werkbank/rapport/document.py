"""What a document holds, whatever its format: headings, texts, tables, pictures, and where the figures come from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from werkbank.weergave.kolommen import Kolom

if TYPE_CHECKING:
    from werkbank.rijen import Rijen


@dataclass(frozen=True)
class Alinea:
    """A paragraph; `kop` stands before it in bold; `klein`: for who looks something up."""

    tekst: str
    kop: str = ""
    klein: bool = False


@dataclass(frozen=True)
class Opsomming:
    """Sentences as points below each other."""

    punten: Sequence[str]


@dataclass(frozen=True)
class Tussenkop:
    """A heading within a chapter."""

    tekst: str


@dataclass(frozen=True)
class Tabel:
    """Rows of a query with their columns; remarks of the rows (column "opmerking") become notes below.

    bijschrift: what the table holds, above it and for a screen reader
    totalen:    rows of totals below the line; a column that they do not have stays blank
    groepen:    (words, number of columns) for heads that several columns share, all columns together; "" for none
    """

    rijen: Rijen
    kolommen: Sequence[Kolom]
    bijschrift: str = ""
    totalen: Rijen | None = None
    groepen: Sequence[tuple[str, int]] = ()


@dataclass(frozen=True)
class Beeld:
    """A picture with what it shows, for the eye below it and for a screen reader."""

    png: bytes
    omschrijving: str


@dataclass(frozen=True)
class Beeldpaar:
    """Two pictures beside each other, each with what it shows."""

    links: Beeld
    rechts: Beeld


@dataclass(frozen=True)
class Invulveld:
    """A place that the reader completes, marked as such. `naam`: what it is about; `uitleg`: what belongs there."""

    naam: str
    uitleg: str


Deel = Alinea | Opsomming | Tussenkop | Tabel | Beeld | Beeldpaar | Invulveld


@dataclass(frozen=True)
class Hoofdstuk:
    """A heading with its parts; `bronregels` stand small below them."""

    titel: str
    delen: Sequence[Deel]
    bronregels: Sequence[str] = ()


@dataclass(frozen=True)
class Document:
    """A report.

    titel, ondertitel: on top of the first page; the title also on every other
    fictief: marks every page as example figures
    afzender: who sends it, a function or an organisation; on every page and in the properties of the file
    """

    titel: str
    ondertitel: str
    hoofdstukken: Sequence[Hoofdstuk]
    fictief: bool = False
    afzender: str = "PRT-werkbank"
