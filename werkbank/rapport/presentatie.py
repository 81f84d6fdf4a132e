"""What a set of slides holds: one message a slide, what proves it, and where it comes from. Knows no format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from werkbank.rapport.document import Tabel

Kleurnaam = Literal["realisatie", "tekort", "opgave", "plan", "gedempt"]


@dataclass(frozen=True)
class Reeks:
    """One line, or the bars of one colour: a value for each category, None where nothing is known."""

    naam: str
    waarden: Sequence[float | None]
    kleur: Kleurnaam


@dataclass(frozen=True)
class Grafiek:
    """A chart that can be edited in the program that shows it.

    vorm:         staven lie down below each other, a name before each; lijnen go from left to right
    omschrijving: what it shows with its conclusion, for a screen reader
    titel:        above it, where there are several
    gestapeld:    the bars of one category in one line instead of below each other
    decimalen:    of the values behind the bars
    """

    vorm: Literal["staven", "lijnen"]
    categorieen: Sequence[str]
    reeksen: Sequence[Reeks]
    omschrijving: str
    titel: str = ""
    gestapeld: bool = False
    decimalen: int = 0


@dataclass(frozen=True)
class Punten:
    """Sentences below each other; `klein`: to look something up, not to read from a distance."""

    zinnen: Sequence[str]
    klein: bool = False


Inhoud = Tabel | Punten | Grafiek


@dataclass(frozen=True)
class Dia:
    """One slide.

    sleutel:   its name, by which a reader gives it another message
    boodschap: its title: what one must remember of it
    inhoud:    what proves it; several charts stand beside each other
    bron:      one line below it
    notities:  for who speaks: what is counted and how
    """

    sleutel: str
    boodschap: str
    inhoud: Sequence[Inhoud]
    bron: str = ""
    notities: str = ""


@dataclass(frozen=True)
class Presentatie:
    """A set of slides with a first one that says what it is, of which day and from whom."""

    titel: str
    ondertitel: str
    dias: Sequence[Dia]
    fictief: bool = False
    afzender: str = "PRT-werkbank"
