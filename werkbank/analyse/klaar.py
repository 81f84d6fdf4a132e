"""The questions that ship: a file each in queries/vragen, with a title, an explanation and values to begin with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from werkbank.analyse.waarde import lees_waarde
from werkbank.cijfers.catalogus import QUERIES
from werkbank.cijfers.queries import ontleed

_PARAMETER = re.compile(r"\$(\w+)")
_OPMERKING_OF_TEKST = re.compile(r"--[^\n]*|'(?:[^']|'')*'")


@dataclass(frozen=True)
class KlareVraag:
    """A question that ships.

    invullen: name of a ``$parameter`` → the value to begin with
    """

    naam: str
    titel: str
    uitleg: str
    sql: str
    invullen: Mapping[str, Any]


@cache
def klare_vragen() -> tuple[KlareVraag, ...]:
    """All of them, by title."""
    gelezen = []
    for pad in (QUERIES / "vragen").glob("*.sql"):
        query = ontleed(pad.stem, pad)
        invullen = lees_invullen(query.kop.get("Invullen", ""))
        gelezen.append(KlareVraag(pad.stem, query.kop["Titel"], query.kop["Uitleg"], query.sql, invullen))
    return tuple(sorted(gelezen, key=lambda v: v.titel))


def lees_invullen(tekst: str) -> dict[str, Any]:
    """Name of a ``$parameter`` → its value, from "$soort=asiel; $hoeveel=10"."""
    delen = [deel.partition("=") for deel in tekst.split(";") if deel.strip()]
    return {naam.strip().lstrip("$"): lees_waarde(waarde) for naam, _, waarde in delen}


def parameters(sql: str) -> tuple[str, ...]:
    """The ``$parameters`` of a query, in the order in which they first appear."""
    return tuple(dict.fromkeys(_PARAMETER.findall(_OPMERKING_OF_TEKST.sub("", sql))))
