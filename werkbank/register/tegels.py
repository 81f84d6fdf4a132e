"""Where each municipality stands on a schematic map: one tile each, roughly in its place. Our own drawing."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache

from werkbank.register.gemeente import REGISTERMAP, Gemeente, gemeente

_BUREN = {"boven": (-1, 0), "onder": (1, 0), "links": (0, -1), "rechts": (0, 1)}


@dataclass(frozen=True)
class Tegel:
    """A municipality on the map.

    rij, kolom: place on the grid, from 1
    grens:      the sides (boven, onder, links, rechts) where the other region begins
    """

    gemeente: Gemeente
    rij: int
    kolom: int
    grens: tuple[str, ...]


@lru_cache(maxsize=1)
def tegels() -> tuple[Tegel, ...]:
    """The tiles in reading order: row by row, from west to east."""
    with (REGISTERMAP / "tegels.csv").open(encoding="utf-8", newline="") as bestand:
        plaatsen = {
            (int(regel["rij"]), int(regel["kolom"])): gemeente(regel["gemeente_code"])
            for regel in csv.DictReader(bestand, delimiter=";")
        }

    def grens(rij: int, kolom: int) -> tuple[str, ...]:
        buren = {kant: plaatsen.get((rij + r, kolom + k)) for kant, (r, k) in _BUREN.items()}
        return tuple(kant for kant, buur in buren.items() if buur and buur.regio != plaatsen[rij, kolom].regio)

    return tuple(Tegel(g, rij, kolom, grens(rij, kolom)) for (rij, kolom), g in sorted(plaatsen.items()))
