"""What can be built from: kinds of figures, each with its public views per area, its dimensions and its measures.

Measures come from the dictionary: what it calls a measure, and what a table has a head for. That a region has a view
of its own goes before adding up municipalities: a percentage, or what one town has more than it must, is not a sum.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from werkbank.woordenboek import Begrip, begrippen, opschriften, views

Dimensie = Literal["gemeente", "regio", "soort", "stap", "halfjaar", "maand", "maat", "leverancier"]
Gebied = Literal["gemeente", "regio", "provincie"]

# What the dictionary says of a column that counts in the unit of the task on its row.
_VAN_OPGAVE = "plekken of personen"

DIMENSIES: dict[Dimensie, str] = {
    "gemeente": "Gemeente",
    "regio": "Regio",
    "soort": "Opgave",
    "stap": "Stap",
    "halfjaar": "Halfjaar",
    "maand": "Maand",
    "maat": "Wat is geteld",
    "leverancier": "Leverancier",
}


@dataclass(frozen=True)
class Laag:
    """Where the figures of an area stand.

    view:  with the macro of the same name for another day
    reeks: macro that takes a list of days and has a column `dag`; "" when there is none
    waar:  which rows of the series are of this area
    gebied_soort: which rows of the view are, where it holds every kind of area; its column `gebied` is the name
    """

    view: str
    reeks: str = ""
    waar: str = ""
    gebied_soort: str = ""

    @property
    def kolommen(self) -> frozenset[str]:
        """The columns of the view."""
        return _kolommen()[self.view]


@cache
def _kolommen() -> dict[str, frozenset[str]]:
    return {v.naam: frozenset(v.kolommen) for v in views()}


def _elk_gebied(view: str) -> dict[Gebied, Laag]:
    """The areas of a view that holds all of them."""
    gebieden: tuple[Gebied, ...] = ("gemeente", "regio", "provincie")
    return {gebied: Laag(view, gebied_soort=gebied) for gebied in gebieden}


@dataclass(frozen=True)
class Bron:
    """A kind of figures.

    dimensies:  what a figure is about, beside its municipality and region
    moet:       the dimensions of which a cell holds one value: shown, or chosen
    soort:      the one task it is about; "" for all four
    periode:    column with the period of a figure; "" when it has none
    niet_optellen: measures that say another thing of an area than their sum, whatever else the dictionary allows
    """

    code: str
    titel: str
    lagen: dict[Gebied, Laag]
    dimensies: tuple[Dimensie, ...]
    moet: tuple[Dimensie, ...]
    soort: str = ""
    periode: str = ""
    niet_optellen: frozenset[str] = frozenset()

    @property
    def eigen_dimensies(self) -> tuple[Dimensie, ...]:
        """Everything that rows and columns can be."""
        return ("gemeente", "regio", *self.dimensies)


BRONNEN = {
    b.code: b
    for b in (
        Bron(
            "voortgang",
            "Stand van de opgaven",
            {
                "gemeente": Laag("voortgang", "voortgang_per_dag"),
                "regio": Laag("voortgang_regio", "voortgang_gebied_per_dag", "v.gebied_soort = 'regio'"),
                "provincie": Laag("voortgang_provincie", "voortgang_gebied_per_dag", "v.gebied_soort = 'provincie'"),
            },
            ("soort", "maand"),
            ("soort",),
            periode="periode",
        ),
        Bron(
            "achterstand",
            "Statushouders: taakstelling en achterstand",
            {
                "gemeente": Laag("achterstand", "achterstand_per_dag"),
                "regio": Laag("achterstand_regio", "achterstand_gebied_per_dag", "v.gebied_soort = 'regio'"),
                "provincie": Laag(
                    "achterstand_provincie", "achterstand_gebied_per_dag", "v.gebied_soort = 'provincie'"
                ),
            },
            ("halfjaar", "maand"),
            (),
            soort="statushouders",
            periode="halfjaar",
            # Of an area gross: who is ahead is not taken off it.
            niet_optellen=frozenset({"eind_achterstand_aantal"}),
        ),
        Bron(
            "prognose",
            "Statushouders: prognose",
            {"gemeente": Laag("prognose")},
            (),
            (),
            soort="statushouders",
            periode="halfjaar",
        ),
        Bron("invulling", "Invulling met locaties", _elk_gebied("invulling"), ("soort",), ("soort",)),
        Bron(
            "invulling_stap",
            "Locaties per stap",
            _elk_gebied("invulling_stap"),
            ("soort", "stap"),
            ("soort", "stap"),
        ),
        Bron(
            "realisatie",
            "Tellingen zoals aangeleverd",
            {"gemeente": Laag("realisatie")},
            ("soort", "maat", "leverancier", "maand"),
            ("soort", "maat", "leverancier"),
        ),
    )
}


@dataclass(frozen=True)
class Maat:
    """A measure: a column of the views of a kind of figures.

    gebieden: the areas that have it in a view of their own
    """

    bron: Bron
    begrip: Begrip
    gebieden: tuple[Gebied, ...]

    @property
    def code(self) -> str:
        """What it is called in an address: "voortgang.opgave_aantal"."""
        return f"{self.bron.code}.{self.begrip.naam}"

    @property
    def kolom(self) -> str:
        """The column."""
        return self.begrip.naam

    @property
    def in_eenheid_van_opgave(self) -> bool:
        """Whether it counts plekken or personen, as the task it is about does."""
        return self.begrip.eenheid == _VAN_OPGAVE

    @property
    def telt_op(self) -> bool:
        """Whether the municipalities of an area may be added up."""
        return (
            "gemeente" in self.gebieden
            and self.begrip.optellen.startswith("gemeenten")
            and self.kolom not in self.bron.niet_optellen
        )


@cache
def maten() -> dict[str, Maat]:
    """All measures by code, kind by kind."""
    per_view = {v.naam: v.kolommen for v in views()}
    koppen = frozenset(opschriften())
    gevonden: dict[str, Maat] = {}
    for bron in BRONNEN.values():
        kolommen = dict.fromkeys(k for laag in bron.lagen.values() for k in per_view[laag.view])
        for naam in kolommen:
            begrip = begrippen()[naam]
            if begrip.rol == "maat" and naam in koppen:
                gebieden = tuple(g for g, laag in bron.lagen.items() if naam in per_view[laag.view])
                maat = Maat(bron, begrip, gebieden)
                gevonden[maat.code] = maat
    return gevonden
