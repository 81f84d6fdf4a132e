"""The catalogue of findings: for each id its gravity, its text and what to do, as bevindingen.yaml declares them.

Whoever finds something says which (an id) and about what (the fields); the sentence is made here, last.
Rules that are declared elsewhere (a kind of data, queries/aanlevering/controle) keep their text there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from werkbank.fouten import Ernst

PAD = Path(__file__).with_name("bevindingen.yaml")


@dataclass(frozen=True)
class Soort:
    """A finding that can be made.

    ernsten: the gravities it may have, the usual one first
    teksten: name → sentences with {fields}; one text only has the name ""
    doe:     what the user can do, for the docs
    """

    ernsten: tuple[Ernst, ...]
    teksten: Mapping[str, str]
    doe: str


class Gezegd(NamedTuple):
    """The first three fields of a `Bevinding`; where it is, is added by whoever knows."""

    ernst: Ernst
    regel: str
    tekst: str


@cache
def catalogus() -> Mapping[str, Soort]:
    """Every finding that is made from here, by its id."""
    return {
        regel: Soort(
            tuple(s["ernst"]) if isinstance(s["ernst"], list) else (s["ernst"],),
            s["tekst"] if isinstance(s["tekst"], dict) else {"": s["tekst"]},
            s["doe"],
        )
        for regel, s in yaml.safe_load(PAD.read_text(encoding="utf-8")).items()
    }


def zeg(regel: str, als: str = "", *, ernst: Ernst | None = None, **velden: object) -> Gezegd:
    """What is said of a finding. ``als``: which of its texts; ``ernst``: when it is not the usual one.

    Raises KeyError for an id, a text or a field that is not there, ValueError for a gravity that is not declared.
    """
    soort = catalogus()[regel]
    if ernst is not None and ernst not in soort.ernsten:
        raise ValueError(f"bevinding {regel} kan geen {ernst} zijn")
    return Gezegd(ernst or soort.ernsten[0], regel, soort.teksten[als].format_map(velden).strip())
