"""The forms in which all figures go along, with how each is called and made; page and command line share them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from werkbank.analyse.meenemen.inhoud import Verzameling, verzamel
from werkbank.cijfers.store import Store
from werkbank.rapport.uitvoer import bestandsnaam


@dataclass(frozen=True)
class Vorm:
    """One form.

    uitleg:    for whom it is, in one sentence
    extensie:  of the file
    intern:    whether views that are not fit to publish go along
    maak:      what goes along → the bytes of the file
    """

    code: str
    naam: str
    uitleg: str
    extensie: str
    soort: str
    intern: bool
    maak: Callable[[Verzameling], bytes]


def _duckdb(verzameling: Verzameling) -> bytes:
    # Each form at its first use: its library is not needed for the others.
    from werkbank.analyse.meenemen.duckdbbestand import duckdb_bytes

    return duckdb_bytes(verzameling)


def _pakket(verzameling: Verzameling) -> bytes:
    from werkbank.analyse.meenemen.gegevenspakket import pakket_bytes

    return pakket_bytes(verzameling)


def _parquet(verzameling: Verzameling) -> bytes:
    from werkbank.analyse.meenemen.parquetbestanden import parquet_bytes

    return parquet_bytes(verzameling)


VORMEN = {
    v.code: v
    for v in (
        Vorm(
            "duckdb",
            "DuckDB-bestand",
            "Alle views in één bestand, met uitleg bij elke kolom. Voor DBeaver, R, Python en Power BI.",
            "duckdb",
            "application/octet-stream",
            True,
            _duckdb,
        ),
        Vorm(
            "pakket",
            "gegevenspakket",
            "De views die gepubliceerd kunnen worden, als csv met een beschrijving (datapackage.json). Ook voor Excel.",
            "zip",
            "application/zip",
            False,
            _pakket,
        ),
        Vorm(
            "parquet",
            "Parquet-bestanden",
            "Alle views, elk als Parquet-bestand met de exacte getallen. Voor Python, R en Power BI.",
            "zip",
            "application/zip",
            True,
            _parquet,
        ),
    )
}


def naam_van(vorm: Vorm, peildatum: date, *, fictief: bool) -> str:
    """The name of the file: what it holds, of which day, and that the figures are fictive when they are."""
    delen = ("prt-overijssel", "" if vorm.code == "duckdb" else vorm.code, peildatum.isoformat())
    return bestandsnaam(*delen, extensie=vorm.extensie, fictief=fictief)


def maak(
    vorm: Vorm, store: Store, *, vandaag: date, peildatum: date | None = None, bekend_op: date | None = None
) -> tuple[str, bytes]:
    """The file in a form: its name and its bytes (`inhoud.verzamel`). Raises QueryFout."""
    samen = verzamel(store, vandaag=vandaag, peildatum=peildatum, bekend_op=bekend_op, intern=vorm.intern)
    return naam_van(vorm, samen.peildatum, fictief=samen.fictief), vorm.maak(samen)
