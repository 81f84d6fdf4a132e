"""What the steps of recognising hand to each other: a table that was read, and the rows that come of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from werkbank.fouten import Bevinding
from werkbank.intake.herkennen.duiden.kolommen import Kolom
from werkbank.intake.herkennen.samenstellen.waarde import Inhoud
from werkbank.intake.herkennen.vinden.blokken import Blok
from werkbank.intake.herkennen.vinden.omgeving import Omgeving
from werkbank.intake.lezing import Rij, Weggelaten


@dataclass(frozen=True)
class Tabel:
    """One table with what is around it, what its columns mean and what was read from it."""

    blok: Blok
    omgeving: Omgeving
    kolommen: list[Kolom]
    inhoud: Inhoud

    @property
    def bladnaam(self) -> str:
        """The name of the sheet it is on."""
        return self.blok.rooster.blad.naam


@dataclass
class Oogst:
    """Rows and totals of one kind of data, with what had to be said on the way."""

    rijen: dict[str, list[Rij]] = field(default_factory=dict)
    totalen: list[Rij] = field(default_factory=list)
    bevindingen: list[Bevinding] = field(default_factory=list)
    weggelaten: list[Weggelaten] = field(default_factory=list)
