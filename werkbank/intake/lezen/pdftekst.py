"""Text without a delimiter, as it is pasted from a PDF: words and numbers become cells.

A PDF loses its columns: only single spaces are left. A run of words is one cell, each number is a cell of its own.
"""

from __future__ import annotations

import re

from werkbank.intake.lezen.bestand import Blad, Waarde

_GETAL = re.compile(r"[+\-−(]?\d[\d.,]*\)?%?\Z")


def lees_uitgelijnd(tekst: str) -> Blad:
    """One sheet with a row per line."""
    return Blad("", [_cellen(regel) for regel in tekst.split("\n")])


def _cellen(regel: str) -> list[Waarde]:
    cellen: list[Waarde] = []
    woorden: list[str] = []
    for deel in regel.split():
        if _GETAL.match(deel):
            if woorden:
                cellen.append(" ".join(woorden))
                woorden = []
            cellen.append(deel)
        else:
            woorden.append(deel)
    if woorden:
        cellen.append(" ".join(woorden))
    return cellen
