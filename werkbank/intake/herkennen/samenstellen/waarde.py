"""What was read from a table: figures, totals, and all that was left out."""

from __future__ import annotations

from dataclasses import dataclass, field

from werkbank.fouten import Bevinding
from werkbank.gegevens.toets import Plaats
from werkbank.intake.herkennen.taal.tijd import Tijd
from werkbank.intake.lezing import Weggelaten


@dataclass(frozen=True, slots=True)
class Waarde:
    """One figure as it stands in a table: what, of which municipality and moment; ``aantal`` None: missing.

    erbij: the other cells that it was worked out from
    teken: "achterstand" or "voorsprong" when its column names one of both
    wie:   what tells this row from another of the same municipality: a location
    """

    soort: str
    maat: str
    tijd: Tijd | None
    gemeente_code: str
    aantal: int | None
    leverancier: str
    opmerking: str
    plaats: Plaats
    kop: str
    erbij: tuple[Plaats, ...] = ()
    teken: str = ""
    wie: str = ""

    @property
    def cellen(self) -> tuple[Plaats, ...]:
        """All cells that made the figure."""
        return (self.plaats, *self.erbij)


@dataclass(frozen=True, slots=True)
class Totaal:
    """A total as it stands in a table.

    gebied: the area it names, or that its rows make up; "" for another group
    codes:  the municipalities of Overijssel that it covers
    overig: the sum of the other rows that it covers
    """

    soort: str
    maat: str
    tijd: Tijd | None
    gebied: str
    codes: tuple[str, ...]
    overig: int
    aantal: int
    plaats: Plaats


@dataclass
class Inhoud:
    """What was read from one table."""

    waarden: list[Waarde] = field(default_factory=list)
    totalen: list[Totaal] = field(default_factory=list)
    weggelaten: list[Weggelaten] = field(default_factory=list)
    bevindingen: list[Bevinding] = field(default_factory=list)
    buiten_aantal: int = 0
