"""Headers of the grammar × words that limit × places where they stand: thousands, of which none is silently misread.

What must come of one follows from what the grammar says the word means: a figure with it is left out or asked about; a
word that changes nothing changes nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

import pytest

from werkbank.intake.herkennen import herken_bestand
from werkbank.intake.herkennen.taal.lexicon import ingangen, vormen_van
from werkbank.intake.lezen import lees
from werkbank.intake.lezing import Lezing

# Task, measure, header, the same in a sentence, and the title that makes it certain.
BASIS = (
    ("statushouders", "gehuisvest", "Gehuisvest", "gehuisveste statushouders", "COA, cumulatief, stand 1-6-2024"),
    ("oekraine", "bezet", "Bezet", "bezette plekken Oekraïne", "Opvang Oekraïne (RRT Twente), stand 1-6-2024"),
    ("asiel", "open", "Open plekken", "open plekken asielopvang", "Asielopvang COA, stand 1-6-2024"),
)
PLEKKEN = ("kop", "tweede kopregel", "titel", "eenheidsregel", "noot", "bladnaam")
ONBEKEND = (
    "in tussenvoorziening",
    "met urgentie",
    "Skaeve Huse",
    "GGZ",
    "blauw",
    "eerste opvang bij familie",
    "fase 3b",
)


@dataclass(frozen=True)
class Woord:
    """A word or phrase, and what the grammar says it does: "weg", "vraag" or "niets"."""

    tekst: str
    doet: str


def _woorden() -> Iterator[Woord]:
    for ingang in ingangen():
        if ingang.get("los") is False:
            continue
        # The first and the longest form stand for an entry of many; of those that limit, all of them.
        vormen = [" ".join(v) for v in vormen_van(ingang)]
        if "bezwaar" in ingang:
            yield from (Woord(v, "weg") for v in vormen if len(v) > 2 or not v.isalnum())
        elif ingang.get("beperking") in ("exclusief", "alleen"):
            yield from (Woord(f"{v} noodopvang", "vraag") for v in vormen if len(v) > 3)
        elif ingang.get("beperking") in ("inclusief", "waarvan"):
            yield from (Woord(f"{v} crisisnoodopvang", "vraag") for v in vormen if len(v) > 3)
        elif "schaal" in ingang:
            yield from (Woord(v, "vraag") for v in vormen)
        elif ingang.get("tijd") == "ander":
            yield from (Woord(v, "vraag") for v in vormen if len(v) > 3)
        elif ingang.get("neutraal") == "woord":
            yield Woord(vormen[0], "niets")
    yield from (Woord(tekst, "vraag") for tekst in ONBEKEND)
    yield from (Woord(tekst, "vraag") for tekst in ("x 10", "x 1.000", "× 100"))
    yield from (Woord(tekst, "niets") for tekst in ("definitief", "voorlopig", "aantal"))


WOORDEN = tuple(dict.fromkeys(_woorden()))


def _tabel(basis: tuple[str, ...], woord: str, plek: str) -> str:
    _, _, kop, zin, titel = basis
    regels = [f"{titel}, {zin}" if plek != "titel" else f"{woord} {zin}, {titel}"]
    regels.append(f"Gemeente;{kop} {woord}" if plek == "kop" else f"Gemeente;{kop}")
    if plek in ("tweede kopregel", "eenheidsregel"):
        regels.append(f";{woord}")
    regels += ["Almelo;12", "Borne;13", "Enschede;140"]
    if plek == "noot":
        regels += ["", f"De cijfers: {zin} {woord}"]
    return "\n".join(regels)


@cache
def _lees(basis: tuple[str, ...], woord: str, plek: str) -> Lezing | None:
    zin = basis[3]
    naam = f"{zin} {woord}.csv" if plek == "bladnaam" else "overzicht.csv"
    bestand = lees("overzicht.csv", _tabel(basis, woord, plek).encode())
    if plek == "bladnaam":
        bestand = replace(bestand, bladen=tuple(replace(b, naam=naam.removesuffix(".csv")) for b in bestand.bladen))
    return herken_bestand(bestand, antwoorden={}, koppeling=None)


def _is_stil(basis: tuple[str, ...], lezing: Lezing | None) -> bool:
    """Whether the figure is taken as what the header says, without a question."""
    if lezing is None or lezing.vragen or "realisatie" not in lezing.rijen:
        return False
    rijen = lezing.rijen["realisatie"].kolommen
    return (basis[0], basis[1]) in set(zip(rijen["soort"], rijen["maat"], strict=True))


@pytest.mark.parametrize("plek", PLEKKEN)
@pytest.mark.parametrize("basis", BASIS, ids=lambda b: b[0])
def test_een_woord_dat_beperkt_maakt_nooit_stil_een_ander_cijfer(basis: tuple[str, ...], plek: str):
    stil = [w.tekst for w in WOORDEN if w.doet != "niets" and _is_stil(basis, _lees(basis, w.tekst, plek))]
    assert stil == []


@pytest.mark.parametrize("plek", PLEKKEN)
@pytest.mark.parametrize("basis", BASIS, ids=lambda b: b[0])
def test_een_woord_dat_niets_verandert_geeft_geen_vraag(basis: tuple[str, ...], plek: str):
    gevraagd = [w.tekst for w in WOORDEN if w.doet == "niets" and not _is_stil(basis, _lees(basis, w.tekst, plek))]
    assert gevraagd == []


def test_het_zijn_er_duizenden():
    assert len(WOORDEN) * len(BASIS) * len(PLEKKEN) > 5000
