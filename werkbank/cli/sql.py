"""``sql``: one question to the same views that the pages read."""

import argparse

import duckdb

from werkbank.cli import uitgang
from werkbank.cli.antwoord import schrijf
from werkbank.cli.bron import open_store
from werkbank.fouten import QueryFout
from werkbank.queries import voer_uit_ruw

_TOEGESTAAN = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)


def voer_uit(opties: argparse.Namespace) -> int:
    """Print the answer. Raises QueryFout when the text is not exactly one reading query or the database refuses it."""
    _controleer_vorm(opties.sql)
    store = open_store(opties)
    kolommen, rijen = voer_uit_ruw(store, opties.sql)
    schrijf(kolommen, rijen, opties.formaat)
    return uitgang.GOED


def _controleer_vorm(sql: str) -> None:
    with duckdb.connect(config={"threads": 1}) as ontleder:
        try:
            opdrachten = ontleder.extract_statements(sql)
        except duckdb.Error as fout:
            raise QueryFout("De database begrijpt deze query niet.", uitleg=str(fout)) from fout
    if len(opdrachten) != 1:
        raise QueryFout(f"Geef precies één query; dit zijn er {len(opdrachten)}.")
    if opdrachten[0].type not in _TOEGESTAAN:
        soort = str(opdrachten[0].type).rpartition(".")[2]
        raise QueryFout("Alleen vragen stellen kan, niets wijzigen.", uitleg=f"Dit is een opdracht van soort {soort}.")
