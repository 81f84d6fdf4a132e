"""One version of the figures as a DuckDB file, macros included: what an analyst's query is asked of.

Derived and disposable, as the store itself. For another program there is `werkbank.analyse.meenemen`: its DuckDB may
be older and cannot plan our macros.
"""

import os
from pathlib import Path

import duckdb

from werkbank.cijfers.catalogus import Catalogus, zelf_gemaakt
from werkbank.cijfers.store import Store

_NAAM = "werkbank"


def schrijf(store: Store, pad: Path) -> None:
    """Write all tables, macros and views of a store to a new file: whole, or not at all.

    Raises OSError when the folder cannot be written, duckdb.Error when the database cannot.
    """
    half = pad.with_name(f"{pad.name}.{os.getpid()}.half")
    half.unlink(missing_ok=True)
    try:
        _schrijf(store, half)
        half.replace(pad)
    finally:
        half.unlink(missing_ok=True)


def _schrijf(store: Store, pad: Path) -> None:
    with duckdb.connect(":memory:", config={"threads": 1}) as doel:
        plaats = str(pad).replace("'", "''")
        doel.execute(f"attach '{plaats}' as {_NAAM}")
        doel.execute(f"use {_NAAM}")
        # Names the one view whose table is filled on demand: the copy has to hold it.
        bron = store.cursor("from herkomst")
        tabellen = bron.execute(
            "select table_name, sql from duckdb_tables() where not internal and not temporary order by table_name"
        ).fetchall()
        # What the catalogue makes, it makes there too, whether or not it was asked for here yet.
        for naam, sql in tabellen:
            if naam in zelf_gemaakt():
                continue
            doel.execute(sql)
            doel.register("toevoer", bron.sql(f"from {naam}").to_arrow_table())
            doel.execute(f"insert into {naam} from toevoer")
            doel.unregister("toevoer")
        Catalogus(doel).maak()
        doel.execute("use memory")
        doel.execute(f"detach {_NAAM}")
