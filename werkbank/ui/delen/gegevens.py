"""The figures for the pages: one store per process, one version of it per run of a page.

A run begins with ``ververs`` (the shell does that): from then on every query of that run reads the same version
of the log, looked at from the same day (``bekend_op`` in the URL). Answers are remembered by the store itself.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import streamlit as st

from werkbank.cijfers import queries
from werkbank.cijfers.bekend_op import dag_van_bekend
from werkbank.cijfers.queries import Vrager
from werkbank.cijfers.store import Bronhouder, Store
from werkbank.config import CONFIG_VARIABELE, LOGBOEK_VARIABELE, Instellingen, lees_instellingen
from werkbank.fouten import LogboekFout, QueryFout
from werkbank.logboek import Logboeken, lokale_dag, zinnen
from werkbank.rijen import Rijen

_PIN = "werkbank_ronde"
_VAN_DAARVOOR = (
    "Wat u ziet, is van daarvoor, en vastleggen kan nu niet. Wat u invulde, staat er nog: probeer het straks opnieuw."
)


@dataclass(frozen=True)
class Stand:
    """What a page must know about the data as a whole."""

    fictief: bool
    waarschuwingen: tuple[str, ...]
    peildata: tuple[date, ...]
    standaard_peildatum: date
    eerste_dag: date
    laatste_dag: date
    bekend_op: date | None
    bekend_op_fout: str = ""


@dataclass
class _Ronde:
    vraag: Vrager
    bekend_op_fout: str = ""
    waarschuwing: str = ""
    # Asked for by every section: found out once.
    stand: Stand | None = None


@st.cache_resource(show_spinner=False)
def _bronhouder_van(logboek: str | None, config: str | None) -> Bronhouder:
    return Bronhouder(lees_instellingen(Path(config) if config else None, logboek=logboek))


def _bronhouder() -> Bronhouder:
    """One per process; the settings are read once, at the start."""
    return _bronhouder_van(os.environ.get(LOGBOEK_VARIABELE), os.environ.get(CONFIG_VARIABELE))


def instellingen() -> Instellingen:
    """The settings of this server. Raises ConfigFout when config.yaml is wrong."""
    return _bronhouder().instellingen


def logboeken() -> Logboeken:
    """The logs, for recording and withdrawing."""
    return _bronhouder().logboeken


def laatste_store() -> Store | None:
    """The figures that were built last, for who watches the server; None when there are none yet."""
    return _bronhouder().laatste


def store() -> Store:
    """The figures in the version of this run."""
    return _ronde().vraag.store


def antwoord_vooraf(vragen: Callable[[date], Mapping[str, dict[str, Any]]]) -> None:
    """Build the figures and have the queries of a first page answered, before anybody visits it.

    vragen: the default peildatum → name of a query → its parameters
    Raises WerkbankFout when the settings or the log cannot be read.
    """
    ronde = _Ronde(Vrager(_bronhouder().store()))
    peildatum = _stand(ronde).standaard_peildatum
    for naam, parameters in vragen(peildatum).items():
        ronde.vraag(naam, **parameters)


def ververs() -> Stand:
    """Begin a run: take the newest version of the figures and hold it until the next run.

    When the log falls away while somebody has a page open, the page goes on with the version that it had, and says so:
    Streamlit forgets what was typed in a form that is not drawn.
    Raises WerkbankFout when the settings or the log cannot be read.
    """
    bekend_op, fout = _bekend_op(st.query_params.get("bekend_op", ""))
    vorige: _Ronde | None = st.session_state.get(_PIN)
    waarschuwing = ""
    try:
        store = _bronhouder().store()
    except LogboekFout as weg:
        if vorige is None:
            raise
        store = vorige.vraag.store
        waarschuwing = f"{weg.titel} {_VAN_DAARVOOR}"
    st.session_state[_PIN] = _Ronde(Vrager(store, bekend_op), fout, waarschuwing)
    return stand()


def stand() -> Stand:
    """What a page must know about the data as a whole, in the version of this run."""
    return _stand(_ronde())


def _stand(ronde: _Ronde) -> Stand:
    if ronde.stand is None:
        dagen = ronde.vraag("gedeeld/peildata")
        ronde.stand = Stand(
            fictief=ronde.vraag.fictief,
            waarschuwingen=(*filter(None, [ronde.waarschuwing]), *zinnen(ronde.vraag.store.terzijde)),
            peildata=tuple(dag.peildatum for dag in dagen),
            standaard_peildatum=dagen[0].standaard_peildatum,
            eerste_dag=dagen[0].eerste_dag,
            laatste_dag=dagen[0].laatste_dag,
            bekend_op=ronde.vraag.bekend_op,
            bekend_op_fout=ronde.bekend_op_fout,
        )
    return ronde.stand


def vraag(naam: str, **parameters: Any) -> Rijen:
    """The answer of query ``naam`` (queries/pagina/<naam>.sql) in the version of this run.

    ``bekend_op`` is filled in from the URL where the query asks for it.
    Raises QueryFout when a parameter is missing or the database refuses.
    """
    return _ronde().vraag(naam, **parameters)


def vrager() -> Vrager:
    """`vraag`, tied to the version of this run: for what is made later, when somebody clicks."""
    return _ronde().vraag


def gezien_op() -> date:
    """The day from which something is overdue: today in the Netherlands, or the day that the page looks back to."""
    return stand().bekend_op or vandaag()


def sql(naam: str) -> str:
    """The SQL of a query, to show on the page."""
    return queries.lees_query(naam).sql


def _ronde() -> _Ronde:
    if _PIN not in st.session_state:
        ververs()
    ronde: _Ronde = st.session_state[_PIN]
    return ronde


def vandaag() -> date:
    """The day it is now, in Dutch time."""
    return lokale_dag(datetime.now(UTC))


def _bekend_op(tekst: str) -> tuple[date | None, str]:
    """The day in the URL to look back at, and why it is not one."""
    if not tekst:
        return None, ""
    try:
        dag = date.fromisoformat(tekst)
    except ValueError:
        return None, f"“{tekst}” is geen datum zoals 2024-06-07."
    try:
        return dag_van_bekend(dag, vandaag()), ""
    except QueryFout as fout:
        return None, fout.titel
