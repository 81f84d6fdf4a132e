"""A line of an original as it stood there: its cells below the header of its table, and which of them is meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from werkbank.fouten import IntakeFout
from werkbank.gegevens.toets import Plaats
from werkbank.intake.lezen import Bestand, Blad, kolomletter, lees, plek
from werkbank.intake.waarden.tonen import toon

_MEESTE_KOLOMMEN = 40


@dataclass(frozen=True)
class Regel:
    """One line of an original.

    letters: the columns that are shown ("A", "B")
    koppen:  the rows of the header, as (number, texts)
    cellen:  the texts of the line
    gemerkt: for each column whether it is the cell that is meant
    """

    blad: str
    nummer: int
    letters: tuple[str, ...]
    koppen: tuple[tuple[int, tuple[str, ...]], ...]
    cellen: tuple[str, ...]
    gemerkt: tuple[bool, ...]


def herlees(
    bestandsnaam: str, inhoud: bytes, koppeling: Mapping[str, Any] | None, plaatsen: Sequence[Plaats]
) -> list[Regel]:
    """The lines of an original at these places, each once. Empty when it can no longer be read.

    koppeling: how the file was understood when it was recorded; None: the first row is the header
    """
    try:
        bestand = lees(bestandsnaam, inhoud)
    except IntakeFout:
        return []
    regels: dict[tuple[str, int], list[Plaats]] = {}
    for plaats in plaatsen:
        if plaats.rij is not None:
            regels.setdefault((plaats.blad, plaats.rij), []).append(plaats)
    gevonden = (_regel(bestand, koppeling, *waar, van_regel) for waar, van_regel in regels.items())
    return [regel for regel in gevonden if regel is not None]


def _regel(
    bestand: Bestand, koppeling: Mapping[str, Any] | None, bladnaam: str, nummer: int, plaatsen: Sequence[Plaats]
) -> Regel | None:
    blad = bestand.blad(bladnaam)
    if blad is None:
        return None
    rij = blad.rij(nummer)
    koprijen = [r for r in _koprijen(koppeling, blad, rij) if 0 <= r < blad.hoogte and r != rij]
    gemeend = {plek(plaats.cel)[1] for plaats in plaatsen if plaats.cel}
    breedte = max((len(blad.rijen[r]) for r in (*koprijen, rij) if 0 <= r < blad.hoogte), default=0)
    gevuld = [k for k in range(breedte) if k in gemeend or any(blad.waarde(r, k) is not None for r in (*koprijen, rij))]
    # A figure far to the right stays in sight, with the first columns that say whose it is.
    kolommen = gevuld if len(gevuld) <= _MEESTE_KOLOMMEN else sorted({*gevuld[:_MEESTE_KOLOMMEN], *gemeend})
    return Regel(
        bladnaam,
        nummer,
        tuple(map(kolomletter, kolommen)),
        tuple((blad.rijnummer(r), tuple(toon(blad.waarde(r, k)) for k in kolommen)) for r in koprijen),
        tuple(toon(blad.waarde(rij, k)) for k in kolommen),
        tuple(k in gemeend for k in kolommen),
    )


def _koprijen(koppeling: Mapping[str, Any] | None, blad: Blad, rij: int) -> list[int]:
    """The rows, counted from 0, of the header above a row."""
    if not koppeling or koppeling.get("vorm") == "formulier":
        return [0]
    for deel in koppeling.get("bladen", ()):
        if deel.get("blad") == blad.naam:
            return [blad.rij(deel["kopregel"])]
    for deel in koppeling.get("tabellen", ()):
        eerste, laatste = deel.get("rijen", (0, -1))
        if deel.get("blad") == blad.naam and not deel.get("gedraaid") and eerste <= rij + 1 <= laatste:
            return [kopregel - 1 for kopregel in deel.get("kopregels", ())]
    return []
