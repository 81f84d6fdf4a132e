"""What goes along: the public views as they stand on one day, with what their columns mean, and what it is all about.

The files hold rows, no macros: a program that opens them has another version of DuckDB, or none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pyarrow as pa

from werkbank.cijfers.queries import vraag_sql
from werkbank.cijfers.store import Store
from werkbank.opmaak import datum
from werkbank.rapport.uitvoer import MERK_FICTIEF
from werkbank.woordenboek import Begrip, View, begrippen, views

WOORDENBOEK, TOELICHTING = "woordenboek", "toelichting"
INWONERS_BRON = "Inwoners: CBS, 1 januari 2024 (CC BY 4.0)"


@dataclass(frozen=True)
class Tabel:
    """One view with its rows.

    doel:    what it is for and what one row is, in a sentence each
    begrip:  column → what it means
    """

    naam: str
    doel: str
    rijen: pa.Table
    begrip: dict[str, Begrip]


@dataclass(frozen=True)
class Verzameling:
    """All that goes along.

    bronnen: where the figures come from, each once
    over:    what a reader must know of the whole: (what, how it is)
    fictief: the realisatie is the fictive example
    """

    tabellen: tuple[Tabel, ...]
    bronnen: tuple[str, ...]
    over: tuple[tuple[str, str], ...]
    peildatum: date
    fictief: bool


def verzamel(
    store: Store, *, vandaag: date, peildatum: date | None = None, bekend_op: date | None = None, intern: bool = True
) -> Verzameling:
    """The views of a store as they stand on a day.

    peildatum: None for the day that the pages begin with
    bekend_op: what was known at the end of that day; None for what is known now
    intern:    also the views that are not fit to publish: what people wrote, who delivered what
    Raises QueryFout.
    """
    dag = peildatum or _standaard_dag(store, bekend_op)
    tabellen = tuple(
        Tabel(
            view.naam,
            f"{view.doel} Korrel: {view.korrel}.",
            _rijen(store, view, dag if peildatum else None, bekend_op),
            {naam: begrippen()[naam] for naam in view.kolommen},
        )
        for view in views()
        if intern or view.publiceren
    )
    over = [
        ("Wat", "Cijfers van de Provinciale Regietafel Overijssel, uit de PRT-werkbank"),
        ("Peildatum", datum(dag)),
        ("Bekend op", f"{datum(bekend_op)}, aan het einde van de dag" if bekend_op else "nu"),
        ("Gemaakt", datum(vandaag)),
        ("Leeg", "Een leeg veld is een onbekend cijfer, geen nul."),
        ("Optellen", "Plekken en personen gaan nooit bij elkaar; amv is een deel van asiel. Zie de kolom optellen."),
        ("Inwoners", INWONERS_BRON),
        *([("Let op", MERK_FICTIEF)] if store.fictief else []),
    ]
    return Verzameling(
        (*tabellen, _woordenboek(tabellen), _toelichting(over)), _bronnen(store), tuple(over), dag, store.fictief
    )


def _standaard_dag(store: Store, bekend_op: date | None) -> date:
    sql = "select standaard_peildatum(cast($bekend_op as date)) as dag"
    dag: date = vraag_sql(store, sql, bekend_op=bekend_op)[0].dag
    return dag


def _bronnen(store: Store) -> tuple[str, ...]:
    rijen = vraag_sql(store, "select distinct b.bron from bron as b where b.bron is not null order by b.bron")
    return (*rijen.kolom("bron"), INWONERS_BRON)


def _rijen(store: Store, view: View, peildatum: date | None, bekend_op: date | None) -> pa.Table:
    gegeven = {"peildatum": peildatum, "bekend_op": bekend_op}
    gekozen = {naam: dag for naam in view.parameters if (dag := gegeven.get(naam)) is not None}
    haakjes = f"({', '.join(f'{naam} := cast(${naam} as date)' for naam in gekozen)})" if gekozen else ""
    kolommen = ", ".join(f"v.{naam}" for naam in view.kolommen)
    # A macro has no order of its own.
    volgorde = " order by all" if gekozen else ""
    sql = f"select {kolommen} from {view.naam}{haakjes} as v{volgorde}"  # noqa: S608
    with store.cursor(sql) as cursor:
        antwoord: pa.Table = cursor.sql(sql, params=gekozen).to_arrow_table()
    return antwoord


def _woordenboek(tabellen: tuple[Tabel, ...]) -> Tabel:
    def regels() -> Iterator[dict[str, str]]:
        for tabel in tabellen:
            for naam, begrip in tabel.begrip.items():
                yield {
                    "viewnaam": tabel.naam,
                    "kolomnaam": naam,
                    "kolom_eenheid": begrip.eenheid,
                    "optellen": begrip.optellen or ("niet" if begrip.rol == "maat" else ""),
                    "betekenis": begrip.betekenis,
                }

    uitleg = {
        "viewnaam": "De view.",
        "kolomnaam": "De kolom van de view.",
        "kolom_eenheid": "Waarin de kolom telt; leeg bij een tekst of een datum.",
        "optellen": "Waarover de kolom mag worden opgeteld; niet: een som zegt niets.",
        "betekenis": "Wat er in de kolom staat.",
    }
    return _eigen_tabel(
        WOORDENBOEK, "Wat elke kolom betekent. Korrel: één rij per view en kolom.", uitleg, list(regels())
    )


def _toelichting(over: list[tuple[str, str]]) -> Tabel:
    uitleg = {"onderwerp": "Wat er wordt gezegd.", "inhoud": "Hoe het is."}
    regels = [{"onderwerp": onderwerp, "inhoud": inhoud} for onderwerp, inhoud in over]
    return _eigen_tabel(TOELICHTING, "Waar deze cijfers over gaan. Korrel: één rij per onderwerp.", uitleg, regels)


def _eigen_tabel(naam: str, doel: str, uitleg: dict[str, str], regels: list[dict[str, str]]) -> Tabel:
    schema = pa.schema([pa.field(kolom, pa.string()) for kolom in uitleg])
    kolommen = {kolom: [regel[kolom] for regel in regels] for kolom in uitleg}
    return Tabel(
        naam,
        doel,
        pa.Table.from_pydict(kolommen, schema=schema),
        {k: Begrip(k, "", tekst) for k, tekst in uitleg.items()},
    )
