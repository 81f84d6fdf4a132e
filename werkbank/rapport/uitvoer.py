"""What is taken along in a file: rows, columns, and where the figures come from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from werkbank.weergave.kolommen import Kolom, kolom, waarden

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

MERK_FICTIEF = "Let op: deze cijfers zijn fictieve voorbeeldcijfers en geen werkelijke stand."
_KOLOM_FICTIEF = kolom("fictief")


@dataclass(frozen=True)
class Uitvoer:
    """A table to take along.

    titel:      heading, in words
    rijen:      result of a query, totals included where they are wanted
    kolommen:   columns in order
    bronregels: lines below the figures (source, peildatum, definition)
    fictief:    True marks the file name, the first line and every row
    """

    titel: str
    rijen: Rijen
    kolommen: Sequence[Kolom]
    bronregels: Sequence[str] = ()
    fictief: bool = False

    def alle_kolommen(self) -> tuple[Kolom, ...]:
        """The columns, with the mark of fictive figures as the last one."""
        return (*self.kolommen, _KOLOM_FICTIEF) if self.fictief else tuple(self.kolommen)

    def regels(self) -> list[tuple[Any, ...]]:
        """The rows as plain values, in the order of `alle_kolommen`."""
        gewoon = waarden(self.rijen, self.kolommen)
        return [(*rij, "ja") for rij in gewoon] if self.fictief else gewoon


def bestandsnaam(*delen: str, extensie: str, fictief: bool = False) -> str:
    """A file name of plain letters, digits and hyphens; fictive figures say so at the end of it."""
    ruw = unicodedata.normalize("NFKD", " ".join([*delen, "fictief" if fictief else ""]))
    kaal = ruw.encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", kaal.lower()).strip("-") + f".{extensie}"
