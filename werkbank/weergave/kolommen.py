"""How a column of figures is called and written: one declaration for the table on a page, csv, xlsx and docx."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from werkbank.opmaak import datum_kort, getal, procent, teken
from werkbank.rijen import Rijen
from werkbank.woordenboek import Vorm, opschrift, opschriften

Soort = Vorm
GETALLEN = ("getal", "procent", "teken", "balk")


@dataclass(frozen=True)
class Kolom:
    """One column.

    naam:     column of the query
    kop:      header, in words
    soort:    tekst · getal · procent (0-100) · teken (number that always shows + or −) · datum ·
              balk (procent, drawn) · signaal (groen, oranje, rood: always with its sign)
    cijfers:  decimals; procent and balk have 1 when nothing is said
    eenheid:  unit, written small below the header
    uitleg:   one sentence that says what the column counts; shown when the pointer rests on the header
    breedte:  CSS width, for a text that would push the figures aside ("14rem")
    link:     address with fields of the row, "gemeente?gemeente={gemeente_code}"
    """

    naam: str
    kop: str
    soort: Soort = "tekst"
    cijfers: int | None = None
    eenheid: str = ""
    uitleg: str = ""
    breedte: str = ""
    link: str = ""

    @property
    def decimalen(self) -> int:
        """Number of decimals to show."""
        if self.cijfers is not None:
            return self.cijfers
        return 1 if self.soort in ("procent", "balk") else 0

    @property
    def volle_kop(self) -> str:
        """Header with its unit, for a file that has no second line."""
        eenheid = self.eenheid or ("%" if self.soort in ("procent", "balk") else "")
        return f"{self.kop} ({eenheid})" if eenheid else self.kop


def kolom(
    naam: str,
    als: str = "",
    *,
    kop: str = "",
    eenheid: str = "",
    uitleg: str = "",
    balk: bool = False,
    breedte: str = "",
    link: str = "",
) -> Kolom:
    """A column as the dictionary heads it (queries/kolommen.yaml), so that every table says the same words.

    als:     the name of another head, declared there for a context ("laatste_stand")
    kop:     only for a head that holds a name or a day, which no dictionary can know
    eenheid: where the same column counts plekken on one page and personen on another
    uitleg:  only where it holds a name
    balk:    draw the percentage
    Raises KeyError for a column or a head that is not declared.
    """
    o = opschrift(naam, als)
    return Kolom(
        naam,
        kop or o.kop,
        "balk" if balk else o.vorm,
        cijfers=o.cijfers,
        eenheid=eenheid or o.eenheid,
        uitleg=uitleg or o.uitleg,
        breedte=breedte,
        link=link,
    )


# What stands in every answer and is told elsewhere in a file: in its notes and below its figures.
_ELDERS = frozenset({"opmerking", "bron", "leverancier", "fictief", "volgorde"})


def kolommen_van(rijen: Rijen) -> tuple[Kolom, ...]:
    """The columns of an answer that a table has a head for, in its own order: for the figures behind a chart."""
    bekend = frozenset(opschriften()) - _ELDERS
    return tuple(kolom(naam) for naam in rijen.kolommen if naam in bekend)


def ontbreekt(waarde: Any) -> bool:
    """True for None and NaN: no figure."""
    return waarde is None or waarde != waarde


def tekst_van(waarde: Any, kolom: Kolom) -> str:
    """A value as the reader sees it; missing is "–"."""
    if ontbreekt(waarde):
        return "–"
    match kolom.soort:
        case "getal":
            return getal(waarde, kolom.decimalen)
        case "procent" | "balk":
            return procent(waarde, kolom.decimalen)
        case "teken":
            return teken(waarde, kolom.decimalen)
        case "datum":
            return datum_kort(waarde)
        case _:
            return str(waarde)


def waarden(tabel: Rijen, kolommen: Sequence[Kolom]) -> list[tuple[Any, ...]]:
    """The rows as plain values in the order of the columns; missing is None; an unknown column raises KeyError."""
    reeksen = [[None if ontbreekt(w) else w for w in tabel.kolom(k.naam)] for k in kolommen]
    return list(zip(*reeksen, strict=True))
