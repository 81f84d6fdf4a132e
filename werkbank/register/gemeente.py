"""The 25 municipalities of Overijssel, as they ship in `data/register/`.

A municipality is its CBS code; its name is a label. Recognising names and codes as they stand in
files lives in `naam.py` and `code.py`.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from werkbank.fouten import OnbekendeGemeente

REGISTERMAP = Path(__file__).resolve().parents[2] / "data" / "register"
REGIOS = ("IJsselland", "Twente")
PROVINCIE = "Overijssel"


@dataclass(frozen=True)
class Gemeente:
    """One municipality.

    code:            CBS code, "GM" and four digits
    naam:            official name
    regio:           one of `REGIOS`
    inwoners_aantal: persons on 1 January 2024 (CBS)
    """

    code: str
    naam: str
    regio: str
    inwoners_aantal: int


@lru_cache(maxsize=1)
def gemeenten() -> tuple[Gemeente, ...]:
    """All municipalities of Overijssel, sorted by region and name. Source: CBS, 1 January 2024."""
    with (REGISTERMAP / "gemeenten.csv").open(encoding="utf-8-sig", newline="") as bestand:
        gelezen = [
            Gemeente(rij["gemeente_code"], rij["gemeente"], rij["regio"], int(rij["inwoners_aantal"]))
            for rij in csv.DictReader(bestand, delimiter=";")
        ]
    return tuple(sorted(gelezen, key=lambda g: (g.regio, g.naam)))


@lru_cache(maxsize=1)
def gemeenten_per_code() -> dict[str, Gemeente]:
    """The municipalities by CBS code ("GM0193")."""
    return {g.code: g for g in gemeenten()}


def gemeente(code: str) -> Gemeente:
    """The municipality with exactly this CBS code ("GM0193").

    For codes as they stand in files use `herken_code`. Raises OnbekendeGemeente for any other text.
    """
    gevonden = gemeenten_per_code().get(code)
    if gevonden is None:
        raise OnbekendeGemeente(
            f"“{code}” is geen code van een gemeente in Overijssel",
            doe="Gebruik de CBS-code: GM met vier cijfers, bijvoorbeeld GM0193 voor Zwolle.",
        )
    return gevonden
