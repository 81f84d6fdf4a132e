"""The dictionary of the columns, read at run time: what a column is called, what it means, and what it counts in.

The words stand in queries/kolommen.yaml, beside the views that they are about. Page, document, workbook and csv say the
same words because they all take them from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

from werkbank.gegevens import gegevenssoort

PAD = Path(__file__).resolve().parents[1] / "queries" / "kolommen.yaml"

Vorm = Literal["tekst", "getal", "procent", "teken", "datum", "balk", "signaal"]
# What has one of these units, or none, sorts rows and counts nothing.
_TELT_NIET = {"", "ja/nee", "UTC"}


@dataclass(frozen=True)
class View:
    """A public view: its purpose, what one row is, the parameters of its macro, its columns in order.

    publiceren: whether it goes into a package that is for everybody
    """

    naam: str
    doel: str
    korrel: str
    parameters: tuple[str, ...]
    kolommen: tuple[str, ...]
    publiceren: bool = False


@dataclass(frozen=True)
class Begrip:
    """A public column and its one meaning.

    eenheid:  what it counts in, "" for a text or a date
    optellen: over what it may be added ("gemeenten"), "" when a sum of it says nothing
    """

    naam: str
    eenheid: str
    betekenis: str
    optellen: str = ""

    @property
    def rol(self) -> Literal["maat", "dimensie"]:
        """A measure can be counted or compared; a dimension says what a row is about."""
        return "dimensie" if self.eenheid in _TELT_NIET else "maat"


@dataclass(frozen=True)
class Opschrift:
    """How a column is headed and written in a table, wherever that table is.

    vorm:    how its values are written
    cijfers: decimals, None for what goes with the form
    eenheid: small below the head
    uitleg:  one sentence that says what it counts
    """

    kop: str
    vorm: Vorm = "tekst"
    cijfers: int | None = None
    eenheid: str = ""
    uitleg: str = ""


@cache
def views() -> tuple[View, ...]:
    """The public views, in the order of the file."""
    return tuple(
        View(naam, v["doel"], v["korrel"], tuple(v["parameters"]), tuple(v["kolommen"]), v.get("publiceren", False))
        for naam, v in _inhoud()["views"].items()
    )


@cache
def begrippen() -> Mapping[str, Begrip]:
    """The public columns by name. Raises KeyError when one refers to a kind of data or a column that is not there."""
    over = {naam: waarover for waarover, namen in _inhoud()["optellen"].items() for naam in namen}
    return {naam: _begrip(naam, d, over.get(naam, "")) for naam, d in _inhoud()["kolommen"].items()}


@cache
def opschrift(naam: str, als: str = "") -> Opschrift:
    """The heading of a column; `als`: another one, declared for a context. Raises KeyError when it is not declared."""
    declaratie = dict(_inhoud()["opschriften"][naam])
    ander = declaratie.pop("als", {})
    gewoon = Opschrift(**declaratie)
    if not als:
        return gewoon
    return replace(gewoon, **({"kop": ander[als]} if isinstance(ander[als], str) else ander[als]))


def opschriften() -> tuple[str, ...]:
    """Every column that a table shows."""
    return tuple(_inhoud()["opschriften"])


@cache
def _inhoud() -> dict[str, Any]:
    inhoud: dict[str, Any] = yaml.safe_load(PAD.read_text(encoding="utf-8"))
    return inhoud


def _begrip(naam: str, declaratie: Mapping[str, str], optellen: str) -> Begrip:
    if "uit" not in declaratie:
        return Begrip(naam, declaratie.get("eenheid", ""), declaratie["betekenis"], optellen)
    soort, _, kolomnaam = declaratie["uit"].partition(".")
    kolom = gegevenssoort(soort).kolom(kolomnaam)
    betekenis = " ".join(filter(None, [kolom.betekenis, declaratie.get("aanvulling")]))
    return Begrip(naam, kolom.eenheid, betekenis, optellen)
