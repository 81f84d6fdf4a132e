"""Small leveringen to record, and a look at every byte of a log."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa

from werkbank.gegevens import gegevenssoort
from werkbank.logboek import Concept
from werkbank.toegang import Gebruiker

ZWOLLE: Mapping[str, Any] = {
    "soort": "asiel",
    "maat": "open",
    "peildatum": date(2024, 8, 1),
    "gemeente_code": "GM0193",
    "aantal": 12,
    "leverancier": "COA",
    "bron": "maandoverzicht",
    "opmerking": None,
}


def rijen(*waarden: Mapping[str, Any]) -> pa.Table:
    """Rows of realisatie in their declared schema."""
    return pa.Table.from_pylist([dict(w) for w in waarden], schema=gegevenssoort("realisatie").arrow_schema)


def concept(inhoud: bytes = b"soort;aantal\r\nasiel;12\r\n", **anders: Any) -> Concept:
    """A levering of one figure, right but for ``anders``."""
    return Concept(
        **{
            "gegevenssoort": "realisatie",
            "bestandsnaam": "augustus.csv",
            "inhoud": inhoud,
            "tabellen": {"realisatie": rijen(ZWOLLE)},
            "leverancier": "COA",
            "door": Gebruiker("medewerker"),
            **anders,
        }
    )


def alle_bytes(map_: Path) -> dict[str, bytes]:
    """Every file below a folder, byte for byte."""
    return {p.relative_to(map_).as_posix(): p.read_bytes() for p in sorted(map_.rglob("*")) if p.is_file()}
