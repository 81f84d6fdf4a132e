"""What was chosen: the whole of a view built without SQL, as a value that can be kept and compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from werkbank.analyse.bouwer.bronnen import Bron, Dimensie, Maat, maten

Vergelijking = Literal["", "dag", "bekend", "deel_regio", "deel_provincie", "per_1000", "per_eigen", "rang"]
Volgorde = Literal["naam", "hoog", "laag"]

VERGELIJKINGEN: dict[Vergelijking, str] = {
    "": "Niets",
    "dag": "Een andere peildatum",
    "bekend": "Wat toen bekend was",
    "deel_regio": "Deel van de regio",
    "deel_provincie": "Deel van de provincie",
    "per_1000": "Per 1.000 inwoners",
    "per_eigen": "Per 1.000 van uw eigen kolom",
    "rang": "Plaats in de rij",
}
MAANDEN = 12
# What a measure is compared with, and what comes of it: columns of the answer.
ANDER, UITKOMST = "ander", "uitkomst"


@dataclass(frozen=True)
class Grens:
    """A condition on a measure: "meer", "minstens", "hoogstens" or "minder" than a number."""

    maat: str
    hoe: str
    getal: float


@dataclass(frozen=True)
class Keuze:
    """One view.

    maten:         codes of `bronnen.maten`
    rijen:         what stands down the side; none for one figure
    kolom:         what stands along the top; "" for the measures themselves
    filters:       dimension → the values that are asked for; what is not in it is not limited
    vergelijking:  what stands beside the measure; `vergelijk_dag` for "dag" and "bekend"
    bekend_op:     what was known at the end of that day; None for now
    maanden:       how many months back, where month is a dimension
    eigen:         columns of own tables beside the measures: (table, column)
    """

    maten: tuple[str, ...]
    peildatum: date
    rijen: tuple[Dimensie, ...] = ("gemeente",)
    kolom: Dimensie | Literal[""] = ""
    filters: Mapping[Dimensie, tuple[str, ...]] = field(default_factory=dict)
    grens: Grens | None = None
    vergelijking: Vergelijking = ""
    vergelijk_dag: date | None = None
    volgorde: Volgorde = "naam"
    bekend_op: date | None = None
    maanden: int = MAANDEN
    eigen: tuple[tuple[str, str], ...] = ()

    @property
    def gekozen_maten(self) -> tuple[Maat, ...]:
        """The measures that exist, in the order of choosing."""
        return tuple(maten()[code] for code in self.maten if code in maten())

    @property
    def bron(self) -> Bron:
        """The kind of figures of the first measure. Raises IndexError when there is none."""
        return self.gekozen_maten[0].bron

    @property
    def dimensies(self) -> tuple[Dimensie, ...]:
        """Rows, then the columns."""
        return (*self.rijen, self.kolom) if self.kolom else self.rijen

    def vast(self, dimensie: Dimensie) -> str:
        """The one value that a dimension has here; "" when it has several or is not limited."""
        if dimensie == "soort" and self.bron.soort:
            return self.bron.soort
        waarden = self.filters.get(dimensie, ())
        return waarden[0] if len(waarden) == 1 else ""
