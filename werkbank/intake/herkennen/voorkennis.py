"""What the recogniser may know of the log: given to it, so that it asks nothing and can work in a process apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True)
class BekendeOpgave:
    """One figure of the opgave that the log knows, of one publication."""

    soort: str
    periode: str
    gemeente_code: str
    opgave: int | None
    taakstelling: int | None
    bekendgemaakt_op: date


@dataclass(frozen=True)
class Periode:
    """A period of the opgave that the log knows. tot: None when it has no end."""

    soort: str
    naam: str
    van: date
    tot: date | None
    streefdatum: date


@dataclass(frozen=True)
class Eerder:
    """How an earlier levering was read: who delivered it, when, its layout, and what was understood of it."""

    leverancier: str
    ontvangen_op: date
    indeling: Mapping[str, Any] = field(default_factory=dict)
    begrepen: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Voorkennis:
    """All of it.

    met_logboek: whether there is a log at all; without one it is not asked what only a log can tell
    leveranciers: those that have delivered before
    opgaven, perioden: the newest first
    landelijk:   half-years of which the national taakstelling is known
    eerder:      the leveringen that count, newest first
    stappen:     the steps of a location, the most certain first; without a log those that config.yaml ships
    """

    met_logboek: bool = False
    leveranciers: Sequence[str] = ()
    opgaven: Sequence[BekendeOpgave] = ()
    perioden: Sequence[Periode] = ()
    landelijk: Sequence[str] = ()
    eerder: Sequence[Eerder] = ()
    stappen: Sequence[str] = (
        "open",
        "gegarandeerd",
        "vastgesteld besluit",
        "bestuurlijk voornemen",
        "potlood",
        "verkenning",
        "gesloten",
        "afgevallen",
    )


ZONDER = Voorkennis()
