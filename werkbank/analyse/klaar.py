"""The questions that ship: a file each in queries/vragen, with a title, an explanation and values to begin with."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from werkbank.analyse.waarde import lees_waarde
from werkbank.cijfers.catalogus import QUERIES
from werkbank.cijfers.queries import ontleed
from werkbank.fouten import QueryFout
from werkbank.rijen import Rijen

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
        delen = [deel.partition("=") for deel in query.kop.get("Invullen", "").split(";") if deel.strip()]
        invullen = {naam.strip().lstrip("$"): lees_waarde(waarde) for naam, _, waarde in delen}
        gelezen.append(KlareVraag(pad.stem, query.kop["Titel"], query.kop["Uitleg"], query.sql, invullen))
    return tuple(sorted(gelezen, key=lambda v: v.titel))


def klare_vraag(naam: str) -> KlareVraag:
    """The question with this name. Raises QueryFout, with names that are near."""
    per_naam = {v.naam: v for v in klare_vragen()}
    if naam not in per_naam:
        lijkt = difflib.get_close_matches(naam, per_naam, n=3, cutoff=0.4)
        raise QueryFout(
            f"Er is geen vraag “{naam}”.",
            doe=f"Bedoelt u {' of '.join(lijkt)}?" if lijkt else "Alle namen: python -m werkbank sql --vragen",
        )
    return per_naam[naam]


def als_rijen() -> Rijen:
    """The list of questions as rows."""
    return Rijen(("naam", "titel", "uitleg"), [(v.naam, v.titel, v.uitleg) for v in klare_vragen()])


def parameters(sql: str) -> tuple[str, ...]:
    """The ``$parameters`` of a query, in the order in which they first appear."""
    return tuple(dict.fromkeys(_PARAMETER.findall(_OPMERKING_OF_TEKST.sub("", sql))))
