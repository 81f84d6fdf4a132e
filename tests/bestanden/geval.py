"""One file of the corpus: its bytes, what is hard about it, and what must come of it, worked out by hand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

Rij = tuple[str | int | None, ...]

ZWOLLE, ALMELO, HOF, OLST = "GM0193", "GM0141", "GM1735", "GM1773"
DEVENTER, HENGELO, RIJSSEN, BORNE = "GM0150", "GM0164", "GM1742", "GM0147"


@dataclass(frozen=True)
class Geval:
    """A file with its expectation.

    val:         what is hard about it, for the table in the manual
    rijen:       the rows that are recorded, see ``stand`` and ``opgave``
    antwoorden:  what a user who knows the truth answers; exactly these are asked
    bevindingen: the rules of the findings, apart from those that a refusal has
    geweigerd:   the rules for which the file is refused; nothing is recorded then
    weggelaten:  rows or cells ("7", "C7") that are left out and listed
    totalen:     totals that the source states, kept for checking: (soort, maat, gebied, aantal)
    leverancier: who counted
    geplakt:     the text is pasted, not delivered as a file
    """

    naam: str
    val: str
    maak: Callable[[], bytes]
    rijen: frozenset[Rij] = frozenset()
    antwoorden: Mapping[str, str] = field(default_factory=dict)
    bevindingen: frozenset[str] = frozenset()
    geweigerd: frozenset[str] = frozenset()
    weggelaten: frozenset[str] = frozenset()
    totalen: frozenset[Rij] = frozenset()
    leverancier: str = "COA"
    geplakt: bool = False

    @property
    def inhoud(self) -> bytes:
        """The bytes of the file."""
        return self.maak()


def stand(soort: str, maat: str, peildatum: str, **aantallen: int) -> frozenset[Rij]:
    """Rows of realisatie: one per municipality (``GM0193=12``)."""
    return frozenset((soort, maat, peildatum, code, aantal) for code, aantal in aantallen.items())


def gehuisvest(peildatum: str, **aantallen: int) -> frozenset[Rij]:
    """Rows of realisatie of statushouders."""
    return stand("statushouders", "gehuisvest", peildatum, **aantallen)


def opgave(soort: str, periode: str, **aantallen: int | tuple[int | None, int | None]) -> frozenset[Rij]:
    """Rows of opgave: an amount, or (amount, taakstelling)."""
    paren = {code: a if isinstance(a, tuple) else (a, None) for code, a in aantallen.items()}
    return frozenset((soort, periode, code, *paar) for code, paar in paren.items())


def plek(
    soort: str,
    gemeente: str,
    naam: str,
    stap: str,
    aantal: int | None,
    amv: int | None = None,
    van: str | None = None,
    tot: str | None = None,
    *,
    onbepaald: bool = False,
) -> frozenset[Rij]:
    """A row of locatie on 1 June 2024."""
    return frozenset({(soort, "2024-06-01", gemeente, naam, stap, aantal, amv, van, tot, "ja" if onbepaald else None)})


def verwacht(
    soort: str, stroom: str, gebied: str, maand: str, laag: int | None, midden: int, hoog: int | None
) -> frozenset[Rij]:
    """A row of prognose."""
    return frozenset({(soort, stroom, gebied, maand, laag, midden, hoog)})
