"""Errors a user may see, and the findings of an intake.

Every error carries its Dutch text in four parts, so that a page, the command line and a log
can each show it in their own way. Nothing in here knows what a municipality or a levering is:
that knowledge lives in the modules that raise these errors.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

Ernst = Literal["fout", "waarschuwing", "vraag", "melding"]
RedenOnbekend = Literal["onbekend", "buiten_overijssel", "paar"]


class WerkbankFout(Exception):
    """Something went wrong that the user can understand and, as a rule, put right.

    titel:  what is wrong, one line
    uitleg: why it is wrong
    waar:   file, sheet, row, key or folder
    doe:    what the user can do about it

    `str()` gives the filled parts as Dutch text, one part per line.
    """

    def __init__(self, titel: str, *, uitleg: str = "", waar: str = "", doe: str = "") -> None:
        super().__init__(titel)
        self.titel = titel
        self.uitleg = uitleg
        self.waar = waar
        self.doe = doe

    def __str__(self) -> str:
        delen = [
            self.titel,
            self.uitleg,
            f"Waar: {self.waar}" if self.waar else "",
            f"Wat u kunt doen: {self.doe}" if self.doe else "",
        ]
        return "\n".join(deel for deel in delen if deel)

    @property
    def op_een_regel(self) -> str:
        """What is wrong, why, and what to do, as sentences after each other: the place is told by what holds them."""
        return ". ".join(deel.rstrip(".") for deel in (self.titel, self.uitleg, self.doe) if deel) + "."


class ConfigFout(WerkbankFout):
    """The settings hold an unknown key, a wrong type or an impossible value."""


class SjabloonFout(WerkbankFout):
    """The template of a report cannot be read, or lacks a place that the werkbank fills in."""


class AdresFout(WerkbankFout):
    """The address asks for something that is not there (any more); nothing else is shown in its place."""


class LogboekFout(WerkbankFout):
    """The log cannot be read or written, or a record in it is damaged."""


class DubbeleLevering(LogboekFout):
    """The same bytes have been recorded before.

    levering_id: the levering that holds them
    ingetrokken: it has been withdrawn since, so a restore is the way
    """

    def __init__(
        self,
        titel: str,
        *,
        uitleg: str = "",
        waar: str = "",
        doe: str = "",
        levering_id: str = "",
        ingetrokken: bool = False,
    ) -> None:
        super().__init__(titel, uitleg=uitleg, waar=waar, doe=doe)
        self.levering_id = levering_id
        self.ingetrokken = ingetrokken


class GeenToegang(WerkbankFout):
    """Who asks may not do this."""


class QueryFout(WerkbankFout):
    """A query is unknown, lacks a parameter, or is refused by the database."""


class VraagFout(QueryFout):
    """A question of the user's own gets no answer. database: what the database itself says of it, in English."""

    def __init__(self, titel: str, *, uitleg: str = "", waar: str = "", doe: str = "", database: str = "") -> None:
        super().__init__(titel, uitleg=uitleg, waar=waar, doe=doe)
        self.database = database

    def __str__(self) -> str:
        return "\n".join(filter(None, (super().__str__(), self.database and f"De database zegt: {self.database}")))


class IntakeFout(WerkbankFout):
    """A file cannot be taken in at all; findings per row are a `Bevinding`."""


class Weigering(IntakeFout):
    """What somebody filled in is not recorded, for reasons that are all told at once.

    redenen: a sentence each, in the order of the fields
    """

    def __init__(self, redenen: Sequence[str]) -> None:
        super().__init__(
            "Dit is nog niet vastgelegd.",
            uitleg="\n".join(redenen),
            doe="Verbeter dit en leg opnieuw vast. Wat u invulde, staat er nog.",
        )
        self.redenen = tuple(redenen)


class OnbekendeGemeente(WerkbankFout):
    """A name or code cannot be tied to a municipality of Overijssel.

    reden:      "buiten_overijssel" when it is known or well-formed but not one of the 25, "paar" when code and name are
                of two municipalities, else "onbekend"
    suggesties: municipalities (`werkbank.register.Gemeente`) that may be meant, best first; to show, never to use
    """

    def __init__(
        self,
        titel: str,
        *,
        uitleg: str = "",
        waar: str = "",
        doe: str = "",
        reden: RedenOnbekend = "onbekend",
        # Any: the register imports this module, so its class cannot be named here.
        suggesties: tuple[Any, ...] = (),
    ) -> None:
        super().__init__(titel, uitleg=uitleg, waar=waar, doe=doe)
        self.reden = reden
        self.suggesties = suggesties


@dataclass(frozen=True)
class Bevinding:
    """One finding about a file that is taken in.

    ernst:  "fout" refuses, "waarschuwing" lets through, "vraag" waits for an answer, "melding" informs
    regel:  stable id of the rule, kebab-case ("gemeente-onbekend")
    tekst:  Dutch, for the user
    rij:    row number as the user sees it in the file, starting at 1
    cel:    cell as the user sees it ("C7")
    waarde: the value as it stood in the file
    """

    ernst: Ernst
    regel: str
    tekst: str
    bestand: str = ""
    blad: str = ""
    rij: int | None = None
    cel: str = ""
    waarde: str = ""
