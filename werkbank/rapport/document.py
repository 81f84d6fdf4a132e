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
    """A paragraph; `kop` stands before it in bold."""

    tekst: str
    kop: str = ""


@dataclass(frozen=True)
class Tabel:
    """Rows of a query with their columns; remarks of the rows (column "opmerking") become notes below."""

    rijen: Rijen
    kolommen: Sequence[Kolom]


@dataclass(frozen=True)
class Beeld:
    """A picture with what it shows, for the eye below it and for a screen reader."""

    png: bytes
    omschrijving: str


Deel = Alinea | Tabel | Beeld


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
    """

    titel: str
    ondertitel: str
    hoofdstukken: Sequence[Hoofdstuk]
    fictief: bool = False
