"""Finding the header of a canonical table: which row it is, and which kind of data its columns declare."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from werkbank.gegevens import GEGEVENSSOORTEN, Gegevenssoort
from werkbank.intake.lezen import Blad
from werkbank.register.schrijfwijze import schoon

GEMEENTE = "gemeente"
GEMEENTE_CODE = "gemeente_code"
_ANDERE_NAMEN = {
    "gemeentecode": GEMEENTE_CODE,
    "gemeentenaam": GEMEENTE,
    "gemeente_naam": GEMEENTE,
    "van_gemeente": "van_gemeente_code",
    "naar_gemeente": "naar_gemeente_code",
}
_EERSTE_RIJEN = 20
# A template of which one column was lost; with fewer in common it is another layout.
_MEEST_ONTBREEKT = 1


@dataclass(frozen=True)
class Kop:
    """A header row read as that of one kind of data. Rows and columns count from 0.

    kolommen: declared column (and "gemeente", the name beside the code) → column in the sheet
    extra:    columns that the kind does not have, as they are written
    dubbel:   declared columns that occur more than once
    """

    soort: Gegevenssoort
    rij: int
    kolommen: Mapping[str, int]
    extra: tuple[str, ...] = ()
    dubbel: tuple[str, ...] = ()
    ontbreekt: tuple[str, ...] = field(default=())

    @property
    def deel(self) -> float:
        """The part (0 to 1) of the required columns that is there."""
        nodig = sum(k.verplicht for k in self.soort.kolommen)
        return 1 - len(self.ontbreekt) / nodig

    @property
    def is_canoniek(self) -> bool:
        """Whether this is the template of the kind, be it with a column missing; half of two columns is no template."""
        return len(self.ontbreekt) <= _MEEST_ONTBREEKT and len(self.ontbreekt) < len(self.kolommen)


def sleutel(kop: Any) -> str:
    """A header as a name of a column: "Gemeente code *" -> "gemeente_code"."""
    if not isinstance(kop, str):
        return ""
    kaal = re.sub(r"[^a-z0-9]+", "_", schoon(kop[:200]).casefold()).strip("_")
    return _ANDERE_NAMEN.get(kaal, kaal)


def zoek_kop(blad: Blad) -> Kop | None:
    """The row among the first ones, and the kind, that fit best; None when no column of any kind is there."""
    koppen = [
        _als_kop(soort, rij, blad.rijen[rij])
        for rij in range(min(blad.hoogte, _EERSTE_RIJEN))
        if any(sleutel(w) for w in blad.rijen[rij])
        for soort in GEGEVENSSOORTEN
    ]
    beste = max(koppen, key=lambda k: (k.deel, len(k.kolommen), -k.rij), default=None)
    return beste if beste and beste.kolommen else None


def _als_kop(soort: Gegevenssoort, rij: int, cellen: list[Any]) -> Kop:
    bekend = set(soort.kolomnamen) | ({GEMEENTE} if GEMEENTE_CODE in soort.kolomnamen else set())
    kolommen: dict[str, int] = {}
    extra: list[str] = []
    dubbel: list[str] = []
    for i, cel in enumerate(cellen):
        naam = sleutel(cel)
        if naam not in bekend:
            if cel is not None and str(cel).strip():
                extra.append(str(cel).strip())
        elif naam in kolommen:
            dubbel.append(naam)
        else:
            kolommen[naam] = i
    ontbreekt = tuple(
        k.naam
        for k in soort.kolommen
        if k.verplicht and k.naam not in kolommen and not (k.naam == GEMEENTE_CODE and GEMEENTE in kolommen)
    )
    return Kop(soort, rij, kolommen, tuple(extra), tuple(dubbel), ontbreekt)
