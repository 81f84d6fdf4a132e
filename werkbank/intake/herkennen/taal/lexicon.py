"""The grammar as data: which written form means what, from ``grammatica.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from werkbank.register.schrijfwijze import woorden

Betekenis = tuple[tuple[str, str], ...]

_GRAMMATICA = Path(__file__).with_name("grammatica.yaml")
_SOORTEN = (
    "taak",
    "maat",
    "zwak",
    "teken",
    "eenheid",
    "bezwaar",
    "reden",
    "beperking",
    "zacht",
    "tijd",
    "telling",
    "schaal",
    "leverancier",
    "neutraal",
)
# What a compound is made of: a word that only joins, and a moment, says nothing inside another word.
_STUK = {"taak", "maat", "eenheid", "bezwaar", "telling"}
_NEUTRALE_STUKKEN = {"opvang", "document", "gebied", "tijd"}
_WAARHEDEN = ("los", "heel", "zacht")
_KORTSTE_STUK = 3
_KEUZE = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True)
class Lexicon:
    """Every form with its meaning.

    vormen:  words of a phrase → meaning; langste: the most words that one has
    stukken: what a compound can be made of
    """

    vormen: Mapping[tuple[str, ...], Betekenis]
    langste: int
    stukken: Mapping[str, Betekenis]


@cache
def lexicon() -> Lexicon:
    """The grammar, read once."""
    vormen: dict[tuple[str, ...], Betekenis] = {}
    stukken: dict[str, Betekenis] = {}
    for ingang in ingangen():
        betekenis = tuple((s, str(ingang[s])) for s in _SOORTEN if s in ingang)
        is_stuk = any(s in _STUK for s, _ in betekenis) or ("neutraal", ingang.get("neutraal")) in {
            ("neutraal", n) for n in _NEUTRALE_STUKKEN
        }
        for vorm in vormen_van(ingang):
            if ingang.get("los", True):
                vormen[vorm] = _samen(vormen.get(vorm, ()), betekenis)
            if is_stuk and not ingang.get("heel") and len(vorm) == 1 and len(vorm[0]) >= _KORTSTE_STUK:
                stukken[vorm[0]] = _samen(stukken.get(vorm[0], ()), betekenis)
            elif not ingang.get("los", True):
                stukken[vorm[0]] = betekenis
    return Lexicon(vormen, max(map(len, vormen)), stukken)


@cache
def ingangen() -> tuple[Mapping[str, Any], ...]:
    """The entries of the grammar as they are written, ``los: nee`` as a truth value."""
    gelezen = yaml.safe_load(_GRAMMATICA.read_text(encoding="utf-8"))
    return tuple(
        {s: {"ja": True, "nee": False}.get(w, w) if s in _WAARHEDEN else w for s, w in i.items()} for i in gelezen
    )


def vormen_van(ingang: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """The forms of an entry, with and without their endings, as words."""
    for vorm in ingang["vormen"]:
        for tekst in _uitgeschreven(str(vorm)):
            yield tuple(woorden(tekst).split()) or (tekst,)


def _uitgeschreven(vorm: str) -> list[str]:
    """All that is meant: "plek(ken)" → plek, plekken; "bezet(te|ten)" → bezet, bezette, bezetten."""
    keuze = _KEUZE.search(vorm)
    if keuze is None:
        return [vorm]
    return [
        tekst
        for einde in ("", *keuze[1].split("|"))
        for tekst in _uitgeschreven(vorm[: keuze.start()] + einde + vorm[keuze.end() :])
    ]


def _samen(a: Betekenis, b: Betekenis) -> Betekenis:
    return a + tuple(deel for deel in b if deel not in a)


@cache
def samenstelling(woord: str) -> Betekenis:
    """The meaning of a compound that is made wholly of known words, () when it is not."""
    stukken = lexicon().stukken
    # From the back: the last part says what it is. Joints: opvang-plek, bezetting-s-graad, statushouder-en-opgave.
    for i in range(len(woord) - _KORTSTE_STUK, 1, -1):
        einde = stukken.get(woord[i:])
        if einde is None:
            continue
        for verbinding in ("", "s", "en", "e", "n"):
            begin = woord[:i].removesuffix(verbinding) if woord[:i].endswith(verbinding) else ""
            if len(begin) < 2:
                continue
            voor = stukken.get(begin) or (samenstelling(begin) if len(begin) > _KORTSTE_STUK else ())
            if voor:
                return _samen(voor, einde)
    return ()
