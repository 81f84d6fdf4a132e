"""Small helpers that turn the rows of a query into the rows of a chart.

Charts get what JSON knows: no dates, and no NaN.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

import altair as alt

from werkbank.opmaak import getal
from werkbank.rijen import Rijen


def kaal(waarde: Any) -> Any:
    """A value as JSON knows it: number, text, ISO date, or None where the figure is missing."""
    if isinstance(waarde, (datetime, date)):
        return waarde.isoformat()[:10] + "T00:00:00"
    if isinstance(waarde, float):
        if math.isnan(waarde):
            return None
        return int(waarde) if waarde.is_integer() else waarde
    return waarde


def rijen(tabel: Rijen, kolommen: Iterable[str]) -> list[dict[str, Any]]:
    """The named columns as a list of rows; a column that the query does not have is missing in each row."""
    namen = list(kolommen)
    reeksen = [tabel.kolom(naam) if naam in tabel.kolommen else [None] * len(tabel) for naam in namen]
    return [dict(zip(namen, map(kaal, rij), strict=True)) for rij in zip(*reeksen, strict=True)]


def tekst(regel: dict[str, Any], *kolommen: str, schrijf: Callable[[Any], str] = getal) -> None:
    """Beside each number the text of it: a browser that rounds by itself says 50,0 where the page says 50,1."""
    for kolom in kolommen:
        regel[f"{kolom}_tekst"] = schrijf(regel[kolom])


class Bladen:
    """The sets of rows of one chart, by name.

    Altair copies a chart deeply, rows included, each time something is added to it. A name is cheap to copy; the
    rows join the chart once, at the end (`werkbank.grafieken.thema.afmaken`).
    """

    def __init__(self) -> None:
        self.inhoud: dict[str, list[dict[str, Any]]] = {}

    def blad(self, waarden: list[dict[str, Any]], *datums: str) -> alt.NamedData:
        """Add rows and return the name to draw from; `datums` are the columns with days (an x2 is not seen as one)."""
        naam = f"blad{len(self.inhoud)}"
        self.inhoud[naam] = waarden
        if not datums:
            return alt.NamedData(name=naam)
        return alt.NamedData(name=naam, format=alt.DataFormat(parse=dict.fromkeys(datums, "date")))
