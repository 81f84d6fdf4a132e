"""The real boundaries of the municipalities, where the user has put them: shapes that fit on a drawing.

Straight from the coordinates of the file: RD is flat already, degrees are made narrower as they are in Overijssel.
Nothing is turned or projected, so the direction in which a ring runs does not matter.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from werkbank.fouten import ConfigFout, OnbekendeGemeente
from werkbank.register.code import herken_code
from werkbank.register.gemeente import REGISTERMAP, Gemeente, gemeenten
from werkbank.register.naam import zoek

KAARTMAP = REGISTERMAP.parent / "kaart"
BREED = 1_000.0
_EXTENSIES = (".geojson", ".json")
_MEESTE_BYTES = 60 << 20
# Points nearer to each other than this cannot be told apart on a screen.
_FIJN = 1.2
_BREEDTEGRAAD = math.radians(52.4)

Punt = tuple[float, float]
Ring = tuple[Punt, ...]


@dataclass(frozen=True)
class Vorm:
    """One municipality on the drawing: its rings, and where its name may stand."""

    gemeente: Gemeente
    ringen: tuple[Ring, ...]
    midden: Punt


@dataclass(frozen=True)
class Grenskaart:
    """All municipalities on a drawing of `BREED` wide; `grens`: the lines between the two regions."""

    vormen: tuple[Vorm, ...]
    grens: tuple[Ring, ...]
    hoog: float


def grenskaart(map_: Path = KAARTMAP) -> Grenskaart | None:
    """The drawing of the boundaries that the user has put there; None when there are none.

    Raises ConfigFout when the file cannot be used.
    """
    bestanden = sorted(p for p in map_.glob("*") if p.suffix.lower() in _EXTENSIES)
    if not bestanden:
        if any(map_.glob("*.gpkg")):
            raise _fout(
                map_, "Een GeoPackage leest de werkbank niet.", "Maak er een GeoJSON van; zie data/kaart/README.md."
            )
        return None
    pad = bestanden[0]
    kenmerk = pad.stat()
    return _lees(pad, kenmerk.st_mtime_ns, kenmerk.st_size)


@lru_cache(maxsize=4)
def _lees(pad: Path, gewijzigd: int, grootte: int) -> Grenskaart:  # noqa: ARG001 -- another file is another answer
    if grootte > _MEESTE_BYTES:
        raise _fout(pad, "Het bestand is te groot.", "Neem een bestand met minder punten (gegeneraliseerd).")
    try:
        inhoud = json.loads(pad.read_text(encoding="utf-8-sig"))
        ruw = {g: ringen for g, ringen in _vlakken(inhoud["features"]) if ringen}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as fout:
        raise _fout(pad, "Het bestand is geen GeoJSON met vlakken.", "Zie data/kaart/README.md.") from fout
    if ontbreekt := [g.naam for g in gemeenten() if g not in ruw]:
        raise _fout(
            pad,
            f"Niet gevonden: {', '.join(ontbreekt)}.",
            "Elk vlak heeft een eigenschap met de CBS-code of de naam nodig.",
        )
    return _op_schaal(ruw)


def _fout(pad: Path, uitleg: str, doe: str) -> ConfigFout:
    return ConfigFout(
        "De eigen kaart is niet te gebruiken; de vakken blijven.", uitleg=uitleg, waar=str(pad.name), doe=doe
    )


def _vlakken(features: Sequence[dict[str, Any]]) -> Iterator[tuple[Gemeente, list[list[Punt]]]]:
    samen: dict[Gemeente, list[list[Punt]]] = {}
    for feature in features:
        gevonden = _gemeente_van(feature.get("properties") or {})
        if gevonden is not None:
            samen.setdefault(gevonden, []).extend(_ringen(feature.get("geometry") or {}))
    yield from samen.items()


def _gemeente_van(eigenschappen: dict[str, Any]) -> Gemeente | None:
    """By a code when there is one, else by a name; what is neither, or is elsewhere, is left out."""
    teksten = [w for w in eigenschappen.values() if isinstance(w, str)]
    for tekst in teksten:
        if tekst.strip().upper().startswith("GM"):
            try:
                return herken_code(tekst)
            except OnbekendeGemeente:
                return None
    return next((g for tekst in teksten if (g := zoek(tekst)) is not None), None)


def _ringen(vorm: dict[str, Any]) -> Iterator[list[Punt]]:
    soort, delen = vorm.get("type"), vorm.get("coordinates") or []
    if soort == "GeometryCollection":
        for deel in vorm["geometries"]:
            yield from _ringen(deel)
        return
    vlakken = [delen] if soort == "Polygon" else delen if soort == "MultiPolygon" else []
    for vlak in vlakken:
        for ring in vlak:
            yield [(float(punt[0]), float(punt[1])) for punt in ring]


def _op_schaal(ruw: dict[Gemeente, list[list[Punt]]]) -> Grenskaart:
    alle = [punt for ringen in ruw.values() for ring in ringen for punt in ring]
    graden = all(abs(x) <= 180 and abs(y) <= 90 for x, y in alle)
    smal = math.cos(_BREEDTEGRAAD) if graden else 1.0
    links, boven = min(x for x, _ in alle), max(y for _, y in alle)
    breed = (max(x for x, _ in alle) - links) * smal
    if not breed:
        raise ConfigFout(
            "De eigen kaart is niet te gebruiken; de vakken blijven.", uitleg="Alle punten liggen op één lijn."
        )
    schaal = BREED / breed

    def plek(punt: Punt) -> Punt:
        return ((punt[0] - links) * smal * schaal, (boven - punt[1]) * schaal)

    vormen = []
    for gemeente in gemeenten():
        ringen = [[plek(punt) for punt in ring] for ring in ruw[gemeente]]
        vormen.append(Vorm(gemeente, tuple(map(_minder, ringen)), _midden(max(ringen, key=_oppervlak))))
    hoog = (boven - min(y for _, y in alle)) * schaal
    return Grenskaart(tuple(vormen), tuple(tuple(map(plek, lijn)) for lijn in _tussen_regios(ruw)), hoog)


def _tussen_regios(ruw: dict[Gemeente, list[list[Punt]]]) -> Iterator[tuple[Punt, Punt]]:
    """The pieces of boundary that belong to municipalities of two regions."""
    regios: dict[frozenset[Punt], set[str]] = {}
    for gemeente, ringen in ruw.items():
        for ring in ringen:
            for een, ander in pairwise(ring):
                regios.setdefault(frozenset((een, ander)), set()).add(gemeente.regio)
    for lijn, namen in regios.items():
        if len(namen) > 1 and len(lijn) == 2:
            een, ander = sorted(lijn)
            yield een, ander


def _minder(ring: Iterable[Punt]) -> Ring:
    gehouden: list[Punt] = []
    for punt in ring:
        if not gehouden or math.dist(punt, gehouden[-1]) >= _FIJN:
            gehouden.append(punt)
    return tuple((round(x, 1), round(y, 1)) for x, y in gehouden)


def _oppervlak(ring: Sequence[Punt]) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2


def _midden(ring: Sequence[Punt]) -> Punt:
    """The centre of gravity; of a ring without a surface the mean of its points."""
    paren = list(zip(ring, [*ring[1:], ring[0]], strict=True))
    kruis = [a[0] * b[1] - b[0] * a[1] for a, b in paren]
    if abs(som := sum(kruis)) < 1e-9:
        return (sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring))
    x = sum((a[0] + b[0]) * k for (a, b), k in zip(paren, kruis, strict=True)) / (3 * som)
    y = sum((a[1] + b[1]) * k for (a, b), k in zip(paren, kruis, strict=True)) / (3 * som)
    return (x, y)
