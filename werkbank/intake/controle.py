"""Holds a file against itself and against what the log holds: the rules in ``queries/aanlevering/controle``.

A rule is a query that returns the offending rows. Its header says how grave it is (Ernst) and the words for the user
(Tekst, in which ``{kolom}`` is the row's value). Column ``nr`` is the row in ``nieuw_<gegevenssoort>``; column
``gegevenssoort`` says in which, "totaal" meaning ``nieuw_totaal``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, cast

from werkbank.cijfers.queries import Query, ontleed
from werkbank.fouten import Bevinding, Ernst
from werkbank.gegevens.toets import Plaats, vul
from werkbank.intake.stand import AANLEVERING

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa


@cache
def regels() -> tuple[Query, ...]:
    """Every rule, in the order of the names of the files."""
    return tuple(ontleed(pad.stem, pad) for pad in sorted((AANLEVERING / "controle").glob("*.sql")))


def controleer(
    vergelijking: duckdb.DuckDBPyConnection, plaatsen: Mapping[str, Sequence[Plaats]], bestandsnaam: str, vandaag: date
) -> list[Bevinding]:
    """A finding for every row that breaks a rule, with its place in the file where it has one."""
    gevonden = []
    for regel in regels():
        parameters = {"vandaag": vandaag} if "vandaag" in regel.parameters else {}
        antwoord = vergelijking.execute(regel.sql, parameters)
        namen = [kolom[0] for kolom in antwoord.description]
        for waarden in antwoord.fetchall():
            rij = dict(zip(namen, waarden, strict=True))
            plaats = _plaats(plaatsen, rij, bestandsnaam)
            gevonden.append(
                Bevinding(
                    cast(Ernst, regel.kop["Ernst"]),
                    regel.kop["Regel"],
                    vul(regel.kop["Tekst"], rij),
                    plaats.bestand,
                    plaats.blad,
                    plaats.rij,
                    plaats.cel,
                )
            )
    return gevonden


def wijzigingen(vergelijking: duckdb.DuckDBPyConnection) -> pa.Table:
    """What recording would change against the present figures: see queries/aanlevering/wijzigingen.sql."""
    return vergelijking.sql(ontleed("wijzigingen", AANLEVERING / "wijzigingen.sql").sql).to_arrow_table()


def ernaast(vergelijking: duckdb.DuckDBPyConnection) -> pa.Table:
    """Each new figure beside the one before it and its opgave: see queries/aanlevering/ernaast.sql."""
    return vergelijking.sql("select e.* from ernaast as e order by e.nr").to_arrow_table()


def _plaats(plaatsen: Mapping[str, Sequence[Plaats]], rij: Mapping[str, object], bestandsnaam: str) -> Plaats:
    nr, soort = rij.get("nr"), rij.get("gegevenssoort")
    if isinstance(nr, int) and isinstance(soort, str) and nr < len(plaatsen.get(soort, ())):
        return plaatsen[soort][nr]
    return Plaats(bestandsnaam)
