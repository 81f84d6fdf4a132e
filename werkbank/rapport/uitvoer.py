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
KORT_MERK_FICTIEF = "fictieve voorbeeldcijfers"
_FICTIEF = kolom("fictief")
_GEMELD = kolom("gemeld_tekst")
_OPMERKING = kolom("opmerking")


@dataclass(frozen=True)
class Uitvoer:
    """A table to take along, with all that the page says of it.

    titel:      heading, in words
    rijen:      result of a query; its column "opmerking", notes on the page, goes along
    kolommen:   columns in order
    bronregels: lines below the figures (source, peildatum, definition, day of making)
    fictief:    True marks the file name, the first line and every row
    totalen:    rows of totals; how many municipalities each of them counts stands beside it
    """

    titel: str
    rijen: Rijen
    kolommen: Sequence[Kolom]
    bronregels: Sequence[str] = ()
    fictief: bool = False
    totalen: Rijen | None = None

    def alle_kolommen(self) -> tuple[Kolom, ...]:
        """The columns, then what a page says otherwise: coverage of totals, notes, the mark of fictive figures."""
        extra = [_GEMELD] if self._gemeld() else []
        extra += [_OPMERKING] if self._opmerkingen() else []
        return (*self.kolommen, *extra, *([_FICTIEF] if self.fictief else []))

    def regels(self) -> list[tuple[Any, ...]]:
        """The rows as plain values, in the order of `alle_kolommen`; totals come last."""
        alle = self.rijen if self.totalen is None else self.rijen.met(self.totalen)
        gewoon = waarden(alle, self.kolommen)
        gemeld, opmerkingen = self._gemeld(), self._opmerkingen()
        return [
            (
                *rij,
                *([gemeld[i]] if gemeld else []),
                *([opmerkingen[i]] if opmerkingen else []),
                *(["ja"] if self.fictief else []),
            )
            for i, rij in enumerate(gewoon)
        ]

    def _gemeld(self) -> list[str | None]:
        """Per row "24 van 25"; a municipality counts itself and says nothing. Empty when no total knows."""
        if self.totalen is None or not {"gemeld_aantal", "gemeenten_aantal"} <= set(self.totalen.kolommen):
            return []
        per_totaal = [f"{rij.gemeld_aantal} van {rij.gemeenten_aantal}" for rij in self.totalen]
        return [*([None] * len(self.rijen)), *per_totaal]

    def _opmerkingen(self) -> list[str | None]:
        """The note of each row; empty when none has any, or when the column is shown as one of the table."""
        if _OPMERKING.naam in (kolom.naam for kolom in self.kolommen):
            return []
        delen = [self.rijen] if self.totalen is None else [self.rijen, self.totalen]
        noten: list[str | None] = []
        for deel in delen:
            waarden_ = deel.kolom(_OPMERKING.naam) if _OPMERKING.naam in deel.kolommen else [None] * len(deel)
            noten += [str(w) if isinstance(w, str) and w.strip() else None for w in waarden_]
        return noten if any(noten) else []


def bestandsnaam(*delen: str, extensie: str, fictief: bool = False) -> str:
    """A file name of plain letters, digits and hyphens; fictive figures say so at the end of it."""
    ruw = unicodedata.normalize("NFKD", " ".join([*delen, "fictief" if fictief else ""]))
    kaal = ruw.encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", kaal.lower()).strip("-") + f".{extensie}"
