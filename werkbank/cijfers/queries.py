"""The one way to run a query: by name from ``queries/``, with named parameters, a cursor per call."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import duckdb

from werkbank.cijfers.catalogus import QUERIES
from werkbank.cijfers.store import Store
from werkbank.fouten import QueryFout
from werkbank.rijen import Rijen

_LEEST = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)
_PARAMETER = re.compile(r"\$(\w+)")
_KOP = re.compile(r"^--\s*(Doel|Korrel|Eenheden|Parameters|Regel|Tekst|Ernst|Titel|Uitleg|Invullen):\s*(.*)$")


@dataclass(frozen=True)
class Query:
    """A query file: its header (Doel, Korrel, Eenheden, Parameters …), its SQL and the parameters the SQL uses."""

    naam: str
    pad: Path
    kop: dict[str, str]
    sql: str

    @property
    def parameters(self) -> frozenset[str]:
        """Names of the ``$parameters`` in the SQL."""
        return frozenset(_PARAMETER.findall(self.sql))


@cache
def lees_query(naam: str) -> Query:
    """The query with this name, e.g. "overzicht/kpi" for queries/pagina/overzicht/kpi.sql.

    Raises QueryFout when there is no such file.
    """
    for map_ in ("pagina", "checks"):
        pad = QUERIES / map_ / f"{naam}.sql"
        if pad.is_file():
            return ontleed(naam, pad)
    raise QueryFout(f"Er is geen query “{naam}”.", waar=str(QUERIES))


def ontleed(naam: str, pad: Path) -> Query:
    """Split a file into its header comment and its SQL. A header line may go on in the next comment line."""
    kop: dict[str, str] = {}
    laatste = ""
    regels = pad.read_text(encoding="utf-8").splitlines()
    for i, regel in enumerate(regels):
        if not regel.startswith("--"):
            return Query(naam, pad, kop, "\n".join(regels[i:]).strip())
        treffer = _KOP.match(regel)
        if treffer:
            laatste = treffer[1]
            kop[laatste] = treffer[2].strip()
        elif laatste:
            kop[laatste] = f"{kop[laatste]} {regel.lstrip('- ').strip()}"
    return Query(naam, pad, kop, "")


def vraag(store: Store, naam: str, **parameters: Any) -> Rijen:
    """The answer of query ``naam``; remembered for as long as the store lives.

    Raises QueryFout when a parameter is missing or unknown, or the database refuses the query.
    """
    query = lees_query(naam)
    if set(parameters) != query.parameters:
        raise QueryFout(
            f"Query “{naam}” vraagt andere parameters.",
            uitleg=f"nodig: {sorted(query.parameters)}; gegeven: {sorted(parameters)}",
        )
    sleutel = (naam, tuple(sorted(parameters.items())))

    def antwoord() -> Rijen:
        gelezen = _lees(store, query.sql, parameters)
        return Rijen(gelezen.kolommen, gelezen.waarden, [naam])

    return store.onthoud(sleutel, antwoord)


@dataclass(frozen=True)
class Vrager:
    """`vraag` of one store, looked at from one day: ``vraag("dossier/keten", gemeente=…)``, without `bekend_op`."""

    store: Store
    bekend_op: date | None = None

    @property
    def fictief(self) -> bool:
        """True when the realisatie is the fictive example."""
        return self.store.fictief

    def __call__(self, naam: str, **parameters: Any) -> Rijen:
        """The answer of query ``naam``; `bekend_op` is filled in where the query asks for it. Raises QueryFout."""
        if "bekend_op" in lees_query(naam).parameters:
            parameters.setdefault("bekend_op", self.bekend_op)
        return vraag(self.store, naam, **parameters)


def vraag_sql(store: Store, sql: str, **parameters: Any) -> Rijen:
    """The answer of a query that stands in the program itself, not remembered. Raises QueryFout."""
    return _lees(store, sql, parameters)


def _lees(store: Store, sql: str, parameters: dict[str, Any]) -> Rijen:
    try:
        with store.cursor(sql) as cursor:
            opdracht = _een_vraag(cursor.extract_statements(sql))
            # The kind of statement is not enough: "with x as (delete … returning …) select …" is a SELECT.
            cursor.execute("begin transaction read only")
            return _rijen(cursor.execute(opdracht, parameters))
    except (duckdb.OutOfMemoryException, MemoryError) as fout:
        raise QueryFout(
            "Deze query vraagt meer geheugen dan er is.",
            uitleg="Er is niets veranderd.",
            doe="Vraag minder rijen of kolommen tegelijk, of tel eerst op.",
        ) from fout
    except (duckdb.InterruptException, RuntimeError) as fout:
        # Ctrl+C while the database works: it answers with an error of its own, or with a bare RuntimeError.
        if isinstance(fout, RuntimeError) and "interrupted" not in str(fout):
            raise
        raise KeyboardInterrupt from fout
    except duckdb.Error as fout:
        raise QueryFout(f"De database weigert deze query: {_waarom(fout)}.", uitleg=str(fout)) from fout


# The database explains itself in English; what kind of mistake it is, is said in Dutch before it.
_REDENEN: tuple[tuple[type[duckdb.Error], str], ...] = (
    (duckdb.ParserException, "er staat een schrijffout in"),
    (duckdb.CatalogException, "een tabel, view of functie met die naam is er niet"),
    (duckdb.BinderException, "een kolom of het gebruik ervan klopt niet"),
    (duckdb.ConversionException, "een waarde past niet bij het soort kolom"),
    (duckdb.OutOfRangeException, "een getal is te groot of te klein"),
    (duckdb.PermissionException, "dat mag hier niet"),
    (duckdb.InvalidInputException, "dat kan hier niet"),
)


def _waarom(fout: duckdb.Error) -> str:
    return next((reden for soort, reden in _REDENEN if isinstance(fout, soort)), "zij kan haar niet uitvoeren")


def _rijen(antwoord: duckdb.DuckDBPyConnection) -> Rijen:
    """The rows of an answer as plain Python values: a whole number stays one, null is None. Raises QueryFout."""
    for naam, type_, *_ in antwoord.description:
        # DuckDB needs pytz for these, which nothing else here needs; the public views have no such column.
        if str(type_) == "TIMESTAMP WITH TIME ZONE":
            raise QueryFout(f"Kolom “{naam}” is een tijdstip met tijdzone.", doe=f"Schrijf: cast({naam} as timestamp).")
    return Rijen((d[0] for d in antwoord.description), antwoord.fetchall())


def _een_vraag(opdrachten: list[duckdb.Statement]) -> duckdb.Statement:
    # One only: "commit; delete …" would step out of the transaction that cannot write.
    if len(opdrachten) != 1:
        raise QueryFout(f"Geef precies één query; dit zijn er {len(opdrachten)}.")
    if opdrachten[0].type not in _LEEST:
        soort = str(opdrachten[0].type).rpartition(".")[2]
        raise QueryFout("Alleen vragen stellen kan, niets wijzigen.", uitleg=f"Dit is een opdracht van soort {soort}.")
    return opdrachten[0]
