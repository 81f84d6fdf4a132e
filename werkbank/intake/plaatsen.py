"""Where every figure of a levering stood: file, sheet, row and cell, kept with its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import overload

import pyarrow as pa

from werkbank.gegevens import gegevenssoort
from werkbank.gegevens.toets import Plaats
from werkbank.intake.lezen import Blad, celnaam
from werkbank.logboek import PLAATSEN

Cellen = Mapping[str, Sequence[Sequence[Plaats]]]


class Celplaatsen(Sequence[Sequence[Plaats]]):
    """The cells of one column of a sheet, one for each of these rows; each made when it is asked for.

    rijen: counted from 0
    """

    def __init__(self, bestand: str, blad: Blad, kolom: int, rijen: Sequence[int]) -> None:
        self._bestand, self._blad, self._kolom, self._rijen = bestand, blad, kolom, rijen

    def als_delen(self) -> tuple[str, str, Sequence[int], int, Sequence[int]]:
        """What it is made of; of the sheet its name, and the line on which each row begins."""
        return self._bestand, self._blad.naam, self._blad.regels, self._kolom, self._rijen

    def __len__(self) -> int:
        return len(self._rijen)

    @overload
    def __getitem__(self, welke: int) -> Sequence[Plaats]: ...

    @overload
    def __getitem__(self, welke: slice) -> Sequence[Sequence[Plaats]]: ...

    def __getitem__(self, welke: int | slice) -> Sequence[Plaats] | Sequence[Sequence[Plaats]]:
        rijen = self._rijen[welke]
        if not isinstance(rijen, int):
            return Celplaatsen(self._bestand, self._blad, self._kolom, rijen)
        return (Plaats(self._bestand, self._blad.naam, self._blad.rijnummer(rijen), celnaam(rijen, self._kolom)),)


def als_tabel(
    tabellen: Mapping[str, pa.Table], plaatsen: Mapping[str, Sequence[Plaats]], cellen: Mapping[str, Cellen]
) -> pa.Table:
    """The places of all figures, as they are kept with the levering: a row per figure and cell that made it.

    tabellen: kind → its rows; plaatsen: where each row stood; cellen: kind → figure → per row its cells
    A row without a figure has one place, that of the row, with an empty ``kolom``.
    """
    rijen = [
        (naam, volgnummer, kolom, *plaats)
        for naam, tabel in tabellen.items()
        for volgnummer, kolom, plaats in _van_soort(naam, tabel, plaatsen[naam], cellen.get(naam, {}))
    ]
    kolommen = zip(*rijen, strict=True) if rijen else [()] * len(PLAATSEN)
    return pa.table(
        [pa.array(kolom, veld.type) for kolom, veld in zip(kolommen, PLAATSEN, strict=True)], schema=PLAATSEN
    )


def _van_soort(naam: str, tabel: pa.Table, plaatsen: Sequence[Plaats], cellen: Cellen) -> list[tuple[int, str, Plaats]]:
    gevonden: list[tuple[int, str, Plaats]] = []
    met_cijfer: set[int] = set()
    for kolom in (k.naam for k in gegevenssoort(naam).kolommen if k.type == "geheel"):
        waarden = tabel[kolom].to_pylist()
        for volgnummer, (waarde, van_cijfer) in enumerate(zip(waarden, cellen.get(kolom, ()), strict=False)):
            if waarde is not None:
                gevonden += [(volgnummer, kolom, plaats) for plaats in van_cijfer]
                met_cijfer.add(volgnummer)
    gevonden += [(i, "", plaats) for i, plaats in enumerate(plaatsen) if i not in met_cijfer]
    return gevonden
