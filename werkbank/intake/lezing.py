"""What any road from a file to rows delivers: the canonical template now, recognised layouts beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from werkbank.fouten import Bevinding
from werkbank.gegevens.toets import Plaats
from werkbank.intake.vraag import Vraag

Aard = Literal["", "geen-cijfer"]


@dataclass(frozen=True)
class Weggelaten:
    """A row or cell of the file that is not among the rows to record, and why.

    rij:    as the user sees it, starting at 1; 0 for a whole sheet or column
    inhoud: its filled cells, as text
    cel:    the cell ("C7") or column ("C") when not the whole row is left out
    aard:   "geen-cijfer" when a figure should stand there and what does is none; "" when the words say enough
    """

    blad: str
    rij: int
    reden: str
    inhoud: tuple[str, ...] = ()
    cel: str = ""
    aard: Aard = ""


@dataclass(frozen=True)
class Rij:
    """One row to record: a value for every declared column, and where it stood.

    cellen: column of a figure → all cells that made it
    """

    waarden: Mapping[str, Any]
    plaats: Plaats
    cellen: Mapping[str, Sequence[Plaats]] = field(default_factory=dict)


@dataclass(frozen=True)
class NieuweRijen:
    """The rows to record of one kind, column by column: an object per row would cost more than reading the file.

    kolommen: declared column → its values
    plaatsen: where each row stood, in the same order
    cellen:   column of a figure → per row, in the same order, all cells that made the figure
    """

    kolommen: Mapping[str, Sequence[Any]]
    plaatsen: Sequence[Plaats] = ()
    cellen: Mapping[str, Sequence[Sequence[Plaats]]] = field(default_factory=dict)

    @classmethod
    def uit(cls, rijen: Sequence[Rij], kolomnamen: Sequence[str]) -> NieuweRijen:
        """The same rows, in columns."""
        kolommen = {naam: [rij.waarden[naam] for rij in rijen] for naam in kolomnamen}
        cijfers = dict.fromkeys(naam for rij in rijen for naam in rij.cellen)
        cellen = {naam: [rij.cellen.get(naam, ()) for rij in rijen] for naam in cijfers}
        return cls(kolommen, tuple(rij.plaats for rij in rijen), cellen)

    def __len__(self) -> int:
        return len(self.plaatsen)


@dataclass(frozen=True)
class Lezing:
    """Rows per kind of data, with all that must be said about them.

    totalen:    totals that the file states, as rows of vermeld_totaal with the measures of realisatie besides; to
                compare, not to record
    vragen:     open questions
    beantwoord: questions that were answered, the answer as ``voorstel``
    te_verbeteren: what was certain and not asked, its value as ``voorstel``: an answer to it goes first
    koppeling:  how the file was understood, as JSON values; kept with the levering
    """

    rijen: Mapping[str, NieuweRijen] = field(default_factory=dict)
    bevindingen: tuple[Bevinding, ...] = ()
    weggelaten: tuple[Weggelaten, ...] = ()
    totalen: tuple[Rij, ...] = ()
    vragen: tuple[Vraag, ...] = ()
    beantwoord: tuple[Vraag, ...] = ()
    te_verbeteren: tuple[Vraag, ...] = ()
    koppeling: Mapping[str, Any] | None = None
