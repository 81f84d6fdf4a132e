"""An own table: what was read of a file, and how its rows were matched with the municipalities of the register."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from werkbank.rijen import Rijen

VOOR = "eigen_"
_LANGSTE_NAAM = 40


@dataclass(frozen=True)
class EigenKolom:
    """A column of an own table.

    naam:      as a query names it
    kop:       as the file heads it
    is_getal:  whether every value that is there is a number; else it is text, as it stood
    eenheid:   "%" for a column of percentages
    opmerking: how it was read, where that is not plain
    """

    naam: str
    kop: str
    is_getal: bool
    eenheid: str = ""
    opmerking: str = ""


@dataclass(frozen=True)
class Onbekend:
    """A row whose name is no municipality that is known: where it stands, what it says, what it looks like."""

    rij: int
    tekst: str
    waarom: str


@dataclass(frozen=True)
class EigenTabel:
    """A table as it can be used beside the figures.

    naam:     as a query names it, "eigen_woningen"
    rijen:    gemeente_code and gemeente (None outside Overijssel), naam_in_bestand, then the columns
    gekoppeld, ontbreekt: municipalities of Overijssel that are in it, and names of those that are not
    dubbel:   names of municipalities with more than one row: they cannot stand beside one figure
    buiten:   rows of municipalities elsewhere; totalen: rows that are totals, left out
    onbekend: rows that were not recognised; nothing was guessed
    """

    naam: str
    bestandsnaam: str
    blad: str
    kolommen: tuple[EigenKolom, ...]
    rijen: Rijen
    gekoppeld: int
    ontbreekt: tuple[str, ...]
    dubbel: tuple[str, ...]
    buiten: int
    totalen: int
    onbekend: tuple[Onbekend, ...]

    @property
    def getallen(self) -> tuple[EigenKolom, ...]:
        """The columns with numbers that can stand beside a municipality; none when one has several rows."""
        return () if self.dubbel else tuple(k for k in self.kolommen if k.is_getal)

    def per_gemeente(self, kolom: str) -> dict[str, Any]:
        """CBS code → the value of a column."""
        codes, waarden = self.rijen.kolom("gemeente_code"), self.rijen.kolom(kolom)
        return {code: waarde for code, waarde in zip(codes, waarden, strict=True) if code is not None}

    def als_json(self) -> dict[str, Any]:
        """As plain values, to go from one process to another."""
        zonder = {n: w for n, w in vars(self).items() if n not in ("rijen", "kolommen", "onbekend")}
        return zonder | {
            "kolommen": [asdict(k) for k in self.kolommen],
            "onbekend": [asdict(o) for o in self.onbekend],
            "rijen": [self.rijen.kolommen, self.rijen.waarden],
        }

    @classmethod
    def van_json(cls, waarden: dict[str, Any]) -> EigenTabel:
        """The table that `als_json` wrote."""
        namen, rijen = waarden.pop("rijen")
        return cls(
            kolommen=tuple(EigenKolom(**k) for k in waarden.pop("kolommen")),
            onbekend=tuple(Onbekend(**o) for o in waarden.pop("onbekend")),
            rijen=Rijen(namen, map(tuple, rijen)),
            ontbreekt=tuple(waarden.pop("ontbreekt")),
            dubbel=tuple(waarden.pop("dubbel")),
            **waarden,
        )

    def voor_vraag(self) -> dict[str, Any]:
        """The table as a question takes it along (`analyse.vraag.stel`)."""
        getal = {k.naam for k in self.kolommen if k.is_getal}
        types = {naam: "DOUBLE" if naam in getal else "VARCHAR" for naam in self.rijen.kolommen}
        return {"naam": self.naam, "types": types, "rijen": self.rijen.mappen()}


def als_naam(tekst: str, bezet: Iterable[str] = (), voor: str = "") -> str:
    """A text as the name of a table or column: plain small letters, not one that is taken."""
    kaal = unicodedata.normalize("NFKD", tekst).encode("ascii", "ignore").decode().lower()
    kaal = re.sub(r"[^a-z0-9]+", "_", kaal).strip("_")[:_LANGSTE_NAAM].strip("_")
    naam = f"{voor}{kaal or 'kolom'}"
    if not voor and not naam[0].isalpha():
        naam = f"k_{naam}"
    genomen, nummer, begin = set(bezet), 1, naam
    while naam in genomen:
        nummer += 1
        naam = f"{begin}_{nummer}"
    return naam
