"""The child: asks one query of a snapshot and writes the answer. Knows nothing but the standard library and DuckDB.

In: one JSON object: `bestand` (the snapshot, in the folder it works in), `sql`, `parameters`, `rijen_max`,
`geheugen_mb`, `eigen` (tables beside the snapshot, for this query alone), `terug` (which views look back, with
their defaults). Out: one JSON object: `kolommen`, `types`, `rijen` and `aantal` (how many there are in all), or `fout`.

The limits on time and memory are the operating system's; here is what keeps a query to the snapshot: read only, no
files, no network, no extensions, settings locked, one statement, and only tables and functions that are the snapshot's.
"""

import json
import sys
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import duckdb

_BLOK = 2_048
_LEEST = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)
# What may stand after `from` beside what the snapshot defines: makers of rows, and what describes the snapshot itself.
_TABELFUNCTIES = {"range", "generate_series", "unnest", "repeat_row", "summary"} | {
    f"duckdb_{wat}" for wat in ("columns", "constraints", "functions", "keywords", "tables", "types", "views")
}
_VAN_DE_DATABASE = ("pg_", "duckdb_", "sqlite_", "pragma_")
_EIGEN_TYPES = {"DOUBLE", "VARCHAR"}
# These tell of the machine, not of the figures.
_FUNCTIES = {"current_setting", "getenv", "getvariable"}


class Geweigerd(Exception):
    """A query that is not asked. soort: which rule, naam: what it is about."""

    def __init__(self, soort: str, naam: str = "") -> None:
        super().__init__(soort)
        self.soort, self.naam = soort, naam


def main() -> None:
    """Answer the question on standard input."""
    vraag = json.load(sys.stdin)
    try:
        antwoord = beantwoord(vraag)
    except Geweigerd as fout:
        antwoord = {"fout": {"soort": fout.soort, "naam": fout.naam}}
    except duckdb.Error as fout:
        antwoord = {"fout": {"soort": "database", **_ontleed(fout)}}
    sys.stdout.write(json.dumps(antwoord, ensure_ascii=True, allow_nan=True))


def beantwoord(vraag: dict[str, Any]) -> dict[str, Any]:
    """Run the query. Raises Geweigerd or duckdb.Error."""
    with duckdb.connect(vraag["bestand"], read_only=True) as db:
        for tabel in vraag.get("eigen", ()):
            _voeg_toe(db, tabel)
        _kijk_terug(db, vraag.get("terug", {}))
        _sluit(db, vraag["geheugen_mb"])
        opdracht = _een_opdracht(db, vraag["sql"])
        resultaat = db.execute(opdracht, vraag["parameters"])
        kolommen, types = [d[0] for d in resultaat.description], [str(d[1]) for d in resultaat.description]
        for naam, type_ in zip(kolommen, types, strict=True):
            # Python needs one more library for these than anything here does.
            if type_ == "TIMESTAMP WITH TIME ZONE":
                raise Geweigerd("tijdzone", naam)
        rijen: list[list[Any]] = []
        aantal = 0
        while blok := resultaat.fetchmany(_BLOK):
            aantal += len(blok)
            rijen += [[_kaal(waarde) for waarde in rij] for rij in blok[: max(0, vraag["rijen_max"] - len(rijen))]]
        return {"kolommen": kolommen, "types": types, "rijen": rijen, "aantal": aantal}


def _voeg_toe(db: duckdb.DuckDBPyConnection, tabel: dict[str, Any]) -> None:
    """A temporary table; the snapshot itself stays read only. Its names were made by us (`eigen.tabel.als_naam`)."""
    namen = [tabel["naam"], *tabel["types"]]
    if not all(naam.isidentifier() and naam.isascii() for naam in namen) or set(tabel["types"].values()) - _EIGEN_TYPES:
        raise Geweigerd("tabel", tabel["naam"])
    kolommen = ", ".join(f'"{naam}" {type_}' for naam, type_ in tabel["types"].items())
    db.execute(f'create temporary table "{tabel["naam"]}" ({kolommen})')
    if tabel["rijen"]:
        db.execute(
            f'insert into "{tabel["naam"]}" select unnest(from_json_strict($rijen, $vorm), recursive := true)',
            {"rijen": json.dumps(tabel["rijen"]), "vorm": json.dumps([tabel["types"]])},
        )


def _kijk_terug(db: duckdb.DuckDBPyConnection, views: dict[str, dict[str, str]]) -> None:
    """What a view and its macro mean when the query gives no `bekend_op`: what was known at the end of a day.

    views: name of a view → the parameters of its macro, in order, each with its default; all declared by us
    """
    bron = _een_waarde(db, "select current_database()")
    for naam, parameters in views.items():
        namen = ", ".join(f"{p} := {standaard}" for p, standaard in parameters.items())
        door = ", ".join(f"{p} := {p}" for p in parameters)
        db.execute(f'create temporary macro {naam}({namen}) as table from "{bron}".main.{naam}({door})')
        db.execute(f"create temporary view {naam} as from {naam}()")


def _sluit(db: duckdb.DuckDBPyConnection, geheugen_mb: int) -> None:
    """Shut every door, in this order: the last setting closes the settings."""
    for naam, waarde in (
        ("threads", "1"),
        ("memory_limit", f"'{geheugen_mb}MB'"),
        ("temp_directory", "''"),
        ("secret_directory", "''"),
        ("extension_directory", "''"),
        ("autoinstall_known_extensions", "false"),
        ("autoload_known_extensions", "false"),
        ("allow_community_extensions", "false"),
        ("python_enable_replacements", "false"),
        # Carries the place in the text and near names, so that nobody has to take an English sentence apart.
        ("errors_as_json", "true"),
        ("enable_external_access", "false"),
        ("lock_configuration", "true"),
    ):
        db.execute(f"set {naam} = {waarde}")


def _een_opdracht(db: duckdb.DuckDBPyConnection, sql: str) -> duckdb.Statement:
    opdrachten = db.extract_statements(sql)
    if len(opdrachten) != 1:
        raise Geweigerd("aantal", str(len(opdrachten)))
    [opdracht] = opdrachten
    try:
        soort = opdracht.type
    except ValueError as fout:
        # A statement that DuckDB knows and its Python has no name for, such as "update extensions".
        raise Geweigerd("wijzigt") from fout
    if soort not in _LEEST:
        raise Geweigerd("wijzigt", str(soort).rpartition(".")[2])
    if soort == duckdb.StatementType.SELECT:
        _toets(db, opdracht.query)
    return opdracht


def _toets(db: duckdb.DuckDBPyConnection, sql: str) -> None:
    """Only tables and table functions of the snapshot. A query that DuckDB cannot take apart is not asked."""
    ontleed = json.loads(_een_waarde(db, "select json_serialize_sql($sql::varchar)", sql))
    if ontleed["error"]:
        raise Geweigerd("vorm", str(ontleed.get("error_message", "")))
    functies = _TABELFUNCTIES | set(
        _een_waarde(db, "select list(function_name) from duckdb_functions() where not internal")
    )
    for knoop in _knopen(ontleed["statements"]):
        if knoop.get("type") == "BASE_TABLE":
            _toets_tabel(knoop)
        elif knoop.get("type") == "TABLE_FUNCTION":
            naam = str(knoop["function"].get("function_name", "")).lower()
            if naam not in functies:
                raise Geweigerd("tabelfunctie", naam)
        elif knoop.get("class") == "FUNCTION" and str(knoop.get("function_name", "")).lower() in _FUNCTIES:
            raise Geweigerd("functie", knoop["function_name"])


def _toets_tabel(knoop: dict[str, Any]) -> None:
    schema, naam = str(knoop.get("schema_name") or "main").lower(), str(knoop["table_name"])
    if knoop.get("catalog_name") or schema not in {"main", "information_schema"}:
        raise Geweigerd("tabel", f"{schema}.{naam}")
    # A name that is no name is a path; and the database's own views tell of the machine.
    if not naam.isidentifier() or naam.lower().startswith(_VAN_DE_DATABASE):
        raise Geweigerd("tabel", naam)


def _een_waarde(db: duckdb.DuckDBPyConnection, sql: str, tekst: str | None = None) -> Any:
    [(waarde,)] = db.execute(sql, {} if tekst is None else {"sql": tekst}).fetchall()
    return waarde


def _knopen(deel: Any) -> Iterator[dict[str, Any]]:
    te_zien = [deel]
    while te_zien:
        deel = te_zien.pop()
        if isinstance(deel, dict):
            yield deel
            te_zien += deel.values()
        elif isinstance(deel, list):
            te_zien += deel


def _kaal(waarde: Any) -> Any:
    """A value as JSON can say it: what JSON has no form for becomes [type, text], a list or mapping goes inside "l"."""
    if waarde is None or isinstance(waarde, bool | int | float | str):
        return waarde
    if isinstance(waarde, list | tuple):
        return ["l", [_kaal(deel) for deel in waarde]]
    if isinstance(waarde, dict):
        return ["m", [[_kaal(sleutel), _kaal(deel)] for sleutel, deel in waarde.items()]]
    if isinstance(waarde, datetime):
        return ["datetime", waarde.isoformat()]
    if isinstance(waarde, date):
        return ["date", waarde.isoformat()]
    if isinstance(waarde, time):
        return ["time", waarde.isoformat()]
    if isinstance(waarde, Decimal):
        return ["decimal", str(waarde)]
    if isinstance(waarde, timedelta):
        return ["text", str(waarde)]
    return ["text", waarde.hex() if isinstance(waarde, bytes) else str(waarde)]


def _ontleed(fout: duckdb.Error) -> dict[str, Any]:
    """What the database says of an error, as far as it says it in parts."""
    tekst = str(fout)
    try:
        delen = json.loads(tekst[tekst.index("{") :])
    except ValueError:
        return {"tekst": tekst}
    return {
        "tekst": str(delen.get("exception_message", tekst)),
        "type": str(delen.get("exception_type", "")),
        "deel": str(delen.get("error_subtype", "")),
        "naam": str(delen.get("name", "")),
        "plaats": delen.get("position"),
        "kandidaten": [naam for naam in str(delen.get("candidates", "")).split(",") if naam],
    }


if __name__ == "__main__":
    main()
