"""What a log offers, whatever home it has (``Boek``): nothing else in the house knows which that is."""

from datetime import datetime
from typing import Protocol

import pyarrow as pa

from werkbank.logboek.levering import Concept, Gebeurtenis, Inhoud, Levering
from werkbank.toegang import Gebruiker


class Logboek(Protocol):
    """An append-only record. Whoever writes is asked for; what may be done is decided here, where it is written."""

    def versie(self) -> str:
        """A short text that changes when the content does; cheap. Raises LogboekFout when the log is out of reach."""

    def lees(self) -> Inhoud:
        """All that is whole, with what is damaged or missing named. Raises LogboekFout when it is out of reach."""

    def weiger_bekend(self, sha256: str, bestandsnaam: str) -> None:
        """Raises DubbeleLevering or LogboekFout when recording these bytes would be refused."""

    def leg_vast(self, concept: Concept, *, moment: datetime | None = None) -> Levering:
        """Record a levering; when this returns it is kept. Raises LogboekFout, GeenToegang."""

    def trek_in(self, levering_id: str, *, reden: str, door: Gebruiker) -> Gebeurtenis:
        """Withdraw a levering. Raises LogboekFout, GeenToegang."""

    def herstel(self, levering_id: str, *, reden: str, door: Gebruiker) -> Gebeurtenis:
        """Undo a withdrawal. Raises LogboekFout, GeenToegang."""

    def verwijder(self, levering_id: str, *, reden: str, door: Gebruiker) -> Gebeurtenis:
        """Take the content of a levering out for good. Raises LogboekFout, GeenToegang."""

    def origineel(self, levering_id: str) -> tuple[str, bytes]:
        """File name and bytes of the original, verified. Raises LogboekFout."""

    def plaatsen(self, levering_id: str) -> pa.Table | None:
        """Where the figures of a levering stood, verified; None: not recorded. Raises LogboekFout."""
