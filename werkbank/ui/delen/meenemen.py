"""Taking a table along: csv and xlsx, made only when somebody asks for one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from werkbank.opmaak import datum
from werkbank.rapport.csv import csv_bytes
from werkbank.rapport.uitvoer import Uitvoer, bestandsnaam
from werkbank.rijen import Rijen
from werkbank.ui.delen import gegevens
from werkbank.ui.delen.laden import eerste_gebruik
from werkbank.weergave.bron import Bron
from werkbank.weergave.kolommen import Kolom

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Mee:
    """A table to take along: the rows of a query (or how to get them), totals below them, how to write the columns."""

    rijen: Rijen | Callable[[], Rijen]
    kolommen: Sequence[Kolom]
    totalen: Rijen | None = None


def _xlsx_bytes(uitvoer: Uitvoer) -> bytes:
    # Only at the click: the library is not needed for anything else at the start.
    with eerste_gebruik():
        from werkbank.rapport.xlsx import xlsx_bytes

    return xlsx_bytes(uitvoer)


def _bestand(maak: Callable[[Uitvoer], bytes], mee: Mee, titel: str, bronregels: Sequence[str], fictief: bool) -> bytes:
    rijen = mee.rijen() if callable(mee.rijen) else mee.rijen
    gemaakt = f"Gemaakt: {datum(gegevens.vandaag())}, met de PRT-werkbank"
    return maak(Uitvoer(titel, rijen, mee.kolommen, [*bronregels, gemaakt], fictief, mee.totalen))


def meenemen(
    sleutel: str,
    titel: str,
    mee: Mee,
    bron: Bron,
    definitie: str = "",
    *,
    fictief: bool = False,
    vormen: Sequence[str] = ("csv", "xlsx"),
) -> None:
    """A button for each format; the file is built at the click, so that an unused button costs nothing.

    titel:     heading in the file, and its name
    definitie: goes along below the figures, with the source
    fictief:   marks the file as example figures
    """
    bronregels = [f"{naam}: {tekst}" for naam, tekst in bron.delen()]
    if bekend_op := gegevens.stand().bekend_op:
        bronregels.append(f"Bekend op: {datum(bekend_op)}, aan het einde van de dag")
    if definitie:
        bronregels.append(f"Definitie: {' '.join(definitie.split())}")
    bronregels += [f"{kolom.kop}: {kolom.uitleg}" for kolom in mee.kolommen if kolom.uitleg]
    dag = bron.peildata[-1].isoformat()[:10] if bron.peildata else ""
    for extensie, soort, maak in (("csv", "text/csv", csv_bytes), ("xlsx", _XLSX, _xlsx_bytes)):
        if extensie not in vormen:
            continue
        st.download_button(
            f"Neem mee als {extensie}",
            data=partial(_bestand, maak, mee, titel, bronregels, fictief),
            file_name=bestandsnaam(titel, dag, extensie=extensie, fictief=fictief),
            mime=soort,
            key=f"{extensie}_{sleutel}",
            type="tertiary",
            on_click="ignore",
        )
