"""All figures as one DuckDB file, for DBeaver, R, Python or Power BI; older versions of DuckDB read it too.

The macros of the werkbank do not go along: DuckDB 1.4 cannot plan one that DuckDB 2.0 stored, as soon as it has a
`with` or an `if()` in it, in whatever storage version. A view over a table is read by all of them.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import duckdb

from werkbank.analyse.meenemen.inhoud import Tabel, Verzameling

# Read by DuckDB 1.2 and later. Small blocks: a table of eight rows takes one of its own.
_VORM = "storage_version 'v1.0.0', block_size 16384"


def duckdb_bytes(verzameling: Verzameling) -> bytes:
    """The whole file: the rows in the schema `gegevens`, a view with comments over each of them in `main`."""
    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_) / "cijfers.duckdb"
        with duckdb.connect(":memory:", config={"threads": 1}) as db:
            db.execute(f"attach {_tekst(str(pad))} as mee ({_VORM})")
            db.execute("use mee; create schema gegevens")
            for tabel in verzameling.tabellen:
                _schrijf(db, tabel)
            db.execute("use memory; detach mee")
        return pad.read_bytes()


def _schrijf(db: duckdb.DuckDBPyConnection, tabel: Tabel) -> None:
    db.register("toevoer", tabel.rijen)
    db.execute(f"create table gegevens.{tabel.naam} as from toevoer")
    db.unregister("toevoer")
    kolommen = ", ".join(tabel.rijen.column_names)
    db.execute(f"create view {tabel.naam} as select {kolommen} from gegevens.{tabel.naam}")  # noqa: S608
    db.execute(f"comment on view {tabel.naam} is {_tekst(tabel.doel)}")
    for naam, begrip in tabel.begrip.items():
        eenheid = f" ({begrip.eenheid})" if begrip.eenheid else ""
        db.execute(f"comment on column {tabel.naam}.{naam} is {_tekst(begrip.betekenis + eenheid)}")


def _tekst(tekst: str) -> str:
    return "'" + tekst.replace("'", "''") + "'"
