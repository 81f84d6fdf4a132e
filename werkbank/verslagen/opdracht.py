"""What somebody asks of a report: which day, which area, and who is told how far it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from werkbank.opmaak import datum
from werkbank.register import gemeente

if TYPE_CHECKING:
    from werkbank.cijfers.queries import Vrager
    from werkbank.rijen import Rijen

HEEL = "Overijssel"


def _zwijg(stap: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Opdracht:
    """One report as it is asked for.

    vraag:        the figures, looked at from one day
    peildatum:    the day that they are read on
    vandaag:      the day from which something is overdue
    regio:        IJsselland or Twente, None for the whole of Overijssel
    gemeente:     CBS code, for a report about one municipality
    boodschappen: sentences of the user's own in the place of those that are computed, by name of the slide
    meld:         is told what is being worked on; may raise to stop
    """

    vraag: Vrager
    peildatum: date
    vandaag: date
    regio: str | None = None
    gemeente: str = ""
    boodschappen: Mapping[str, str] = field(default_factory=dict)
    meld: Callable[[str], None] = _zwijg

    @property
    def gebied(self) -> str:
        """The area in words."""
        return self.regio or HEEL

    @property
    def waarover(self) -> str:
        """The municipality or the area in words."""
        return gemeente(self.gemeente).naam if self.gemeente else self.gebied

    @property
    def afzender(self) -> str:
        """Who sends the report, as the settings say."""
        return self.vraag.store.instellingen.afzender

    def haal(self, naam: str, **parameters: object) -> Rijen:
        """The answer of a query on the chosen day."""
        return self.vraag(naam, peildatum=self.peildatum, **parameters)

    def haal_gebied(self, naam: str, **parameters: object) -> Rijen:
        """The answer of a query on the chosen day, for the chosen area."""
        return self.haal(naam, regio=self.regio, **parameters)

    def stand_van(self) -> str:
        """The day in words, and the moment of which the figures are when that is not now."""
        bekend = self.vraag.bekend_op
        return f"Stand van {datum(self.peildatum)}" + (f", zoals bekend op {datum(bekend)}" if bekend else "")
