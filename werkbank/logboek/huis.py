"""What a home of the log keeps: parts, each some files under a name. It knows no levering and decides nothing.

The rules of the log (``boek``), its seals and its chain are the same in every home. A home only says what is there,
gives the bytes of a part, and puts a new part in place: whole or not at all, and never over another.
"""

from collections.abc import Collection, Iterable, Iterator
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Literal, Protocol

from werkbank.logboek.levering import Terzijde

Kamer = Literal["leveringen", "gebeurtenissen"]
KAMERS: tuple[Kamer, ...] = ("leveringen", "gebeurtenissen")


class Bezet(Exception):
    """The place of a new part is taken."""


class Deel(Protocol):
    """One part as it is kept. An event is one file, under the name of the part itself."""

    @property
    def naam(self) -> str:
        """Its name in its room."""

    def lees(self, bestand: str) -> bytes:
        """The bytes of a file. Raises Beschadigd when they are not there or cannot be read."""

    def bestanden(self) -> Collection[str]:
        """The names of its files, but for leftovers."""


class Huis(Protocol):
    """A place where a log is kept. Whatever is out of reach or refused is told with a LogboekFout.

    adres:       where it is, for people; never with a password
    sleutel:     under what name this computer remembers it
    terugzetten: what to do about a part that is damaged
    """

    adres: str
    sleutel: str
    terugzetten: str

    def waar(self, plaats: str) -> str:
        """Where a part is, for people."""

    def schrijver(self) -> str | None:
        """The id under which is written here; None: that of the computer that writes."""

    def nu(self) -> datetime:
        """The moment that a new part carries."""

    def kenmerken(self, vast: Collection[str]) -> dict[str, str]:
        """Place → what can still change about it: nothing for the places in ``vast``. Cheap; it is asked often."""

    def moet_er_zijn(self, gezien: int) -> None:
        """Nothing is kept here: is that right, while this computer has seen so many parts?"""

    def delen(self, plaatsen: Iterable[str]) -> Iterator[tuple[str, Deel]]:
        """These parts one by one, to be read whole and at once."""

    def deel(self, plaats: str) -> Deel:
        """One part, to read some of."""

    def beurt(self) -> AbstractContextManager[None]:
        """One writer's turn: what is looked at in it is what is written after."""

    def zet_neer(self, plaats: str, bestanden: dict[str, bytes]) -> None:
        """Put a part in place; when this, and the turn that it is in, is over it is kept. Raises Bezet."""

    def wis(self, plaats: str) -> None:
        """Throw away all of a removed levering but its record. Raises LogboekFout when something cannot go."""

    def wis_resten(self, levering_ids: Collection[str]) -> None:
        """Throw away what killed processes left of these."""

    def maak(self) -> None:
        """Make room for a new log."""

    def bezwaren(self) -> list[Terzijde]:
        """What is wrong with the home itself, where its parts do not show it."""
