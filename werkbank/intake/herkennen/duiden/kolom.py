"""One column as it was understood, with the words that say so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from werkbank.intake.herkennen.taal.tijd import Tijd
from werkbank.intake.herkennen.taal.zin import Zin

Rol = Literal[
    "cijfer",
    "datum",
    "jaar",
    "maand",
    "kwartaal",
    "soort",
    "maat",
    "leverancier",
    "bron",
    "opmerking",
    "regio",
    "niet",
    "leeg",
]


@dataclass(frozen=True)
class Begrepen:
    """One thing that was understood: what, its value, the words that say it, and where they stand."""

    naam: str
    waarde: str
    woorden: str
    waar: str


@dataclass(frozen=True)
class Kolom:
    """One column as it was understood.

    soort, maat: of a figure; "" where another column says it per row
    tijd:        the moment that the header names
    schaal:      what each number is to be multiplied by
    teken:       "achterstand" or "voorsprong" of a column that names one of both
    reden:       why it was understood so, or why it is not read
    bezwaar:     the kind of words for which it is not read ("plan", "afgeleid" …)
    wacht:       a question about it is open
    zelf:        its meaning was chosen by the user, whatever its words say
    is_tekst:    its cells are words, no numbers
    begrepen:    each thing that was understood, with its words
    weg_per_rij: texts of a column that says per row what was counted → why such a row is not read
    """

    kolom: int
    kop: str
    sleutel: str
    rol: Rol
    soort: str = ""
    maat: str = ""
    tijd: Tijd | None = None
    reden: str = ""
    stil: bool = False
    schaal: int = 1
    teken: str = ""
    bezwaar: str = ""
    wacht: bool = False
    zelf: bool = False
    zin: Zin | None = field(default=None, repr=False)
    begrepen: tuple[Begrepen, ...] = ()
    is_tekst: bool = False
    weg_per_rij: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def code(self) -> str:
        """Its meaning as the code of a choice: "asiel/open"."""
        return f"{self.soort or '*'}/{self.maat or '*'}"
