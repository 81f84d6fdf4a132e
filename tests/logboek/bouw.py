"""Small leveringen to record, and a look at every byte of a log."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import psycopg
import pyarrow as pa

from tests.postgres import APP
from werkbank.config import is_database
from werkbank.gegevens import gegevenssoort
from werkbank.logboek import Boek, Concept, MapLogboek, open_logboek
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


_ADRES: WeakKeyDictionary[Boek, str | Path] = WeakKeyDictionary()


def open_(adres: str | Path) -> Boek:
    """The log at an address; `heropen` opens it once more."""
    logboek = open_logboek(adres)
    _ADRES[logboek] = str(adres) if is_database(adres) else Path(adres)
    return logboek


def open_map(pad: Path) -> MapLogboek:
    """The log in a folder."""
    logboek = MapLogboek(pad)
    _ADRES[logboek] = pad
    return logboek


def adres_van(logboek: Boek) -> str:
    """Where a log was opened, as a setting."""
    return str(_ADRES[logboek])


def heropen(logboek: Boek) -> Boek:
    """The same log as another process has it."""
    return open_(_ADRES[logboek])


def vervang(logboek: Boek, plaats: str, naam: str, inhoud: bytes) -> None:
    """Put other bytes in the place of a file of a log, as a disk or a stranger would."""
    adres = _ADRES[logboek]
    if isinstance(adres, Path):
        (adres / plaats / naam).write_bytes(inhoud)
        return
    with psycopg.connect(adres.replace(f"//{APP}@", "//beheer@")) as verbinding:
        sql = "update werkbank.bestand set inhoud = %s where plaats = %s and naam = %s"
        assert verbinding.execute(sql, (inhoud, plaats, naam)).rowcount == 1


def alle_bytes(waar: Path | Boek) -> dict[str, bytes]:
    """Every file of a log or below a folder, byte for byte."""
    if isinstance(waar, Boek):
        adres = _ADRES[waar]
        if isinstance(adres, str):
            with psycopg.connect(adres) as verbinding:
                rijen = verbinding.execute("select plaats, naam, inhoud from werkbank.bestand order by plaats, naam")
                return {
                    f"{plaats}/{naam}" if plaats.startswith("leveringen/") else plaats: inhoud
                    for plaats, naam, inhoud in rijen
                }
        return {
            naam: inhoud for naam, inhoud in alle_bytes(adres).items() if naam.startswith(("leveringen", "gebeurt"))
        }
    map_ = waar
    return {p.relative_to(map_).as_posix(): p.read_bytes() for p in sorted(map_.rglob("*")) if p.is_file()}
