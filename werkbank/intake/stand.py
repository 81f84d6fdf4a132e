"""The figures that the log holds now, for an intake to compare with. Fictive ones stand apart: they will vanish."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import duckdb
import pyarrow as pa

from werkbank.cijfers.store import Store
from werkbank.config import WORTEL
from werkbank.gegevens import SOORTEN, gegevenssoort
from werkbank.intake.herkennen.voorkennis import ZONDER
from werkbank.intake.lezing import Rij
from werkbank.intake.voorkennis import STAPPEN
from werkbank.register import gemeenten

AANLEVERING = WORTEL / "queries" / "aanlevering"
_VIEWS_MAP = WORTEL / "queries" / "views"
# Functions that the rules need, as the figures have them.
_FUNCTIES = (_VIEWS_MAP / "feiten" / "kalender.sql", _VIEWS_MAP / "invulling" / "locatiesleutel.sql")
# Views of the comparison, in the order in which they build on each other.
_VIEWS = {"ernaast": "ernaast.sql", "uitruil_stap": "uitruil_stap.sql", "uitruil_gevolg": "uitruil.sql"}
_VERGELEKEN = ("realisatie", "opgave", "vermeld_totaal", "uitruil", "locatie", "mijlpaal")
# New rows that a rule looks at without present ones of their own kind beside them.
_ALLEEN_NIEUW = ("oordeel", "uitruilvoorstel", "mijlpaalvoortgang")
# Only these are held against the opgave of the law as the chain of half-years makes it.
_RUILT = {"uitruil", "uitruilvoorstel"}
_WETTELIJK = "select w.soort, w.periode, w.gemeente_code, w.opgave_aantal from wettelijke_opgave() as w"
# What each closed half-year left: the next one's opgave takes it along.
_ACHTERSTAND = (
    "select a.halfjaar, a.gemeente_code, a.eind_achterstand_aantal from achterstand() as a "
    "where a.eind_achterstand_aantal is not null"
)
_GEEN_ACHTERSTAND = pa.schema(
    [("halfjaar", pa.string()), ("gemeente_code", pa.string()), ("eind_achterstand_aantal", pa.int64())]
).empty_table()
_GEEN_WETTELIJK = pa.schema(
    [("soort", pa.string()), ("periode", pa.string()), ("gemeente_code", pa.string()), ("opgave_aantal", pa.int64())]
).empty_table()


@dataclass(frozen=True)
class Stand:
    """The present rows per kind of data, in the declared schema; empty without a store.

    voorbeeld: the example figures that show now, apart, for the rules about what may not rest on them
    wettelijk: the opgave of the law per task, period and municipality; empty where nothing is exchanged
    achterstand: what each closed half-year left per municipality; empty beside example figures
    stappen:   the steps that a location may have, the most certain first
    """

    tabellen: dict[str, pa.Table]
    voorbeeld: pa.Table
    wettelijk: pa.Table
    achterstand: pa.Table
    stappen: Sequence[str]


def lees_stand(store: Store | None, nieuw: Iterable[str] = ()) -> Stand:
    """What counts now, per kind that a file is compared with. nieuw: the kinds that the file holds."""
    met_achterstand = store is not None and not store.fictief and "opgave" in set(nieuw)
    return Stand(
        {naam: _rijen(store, naam, fictief=False) for naam in _VERGELEKEN},
        _rijen(store, "realisatie", fictief=True),
        _GEEN_WETTELIJK if store is None or _RUILT.isdisjoint(nieuw) else _vraag(store, _WETTELIJK),
        _vraag(store, _ACHTERSTAND) if store is not None and met_achterstand else _GEEN_ACHTERSTAND,
        ZONDER.stappen if store is None else _vraag(store, STAPPEN)["stap"].to_pylist(),
    )


def _rijen(store: Store | None, naam: str, *, fictief: bool) -> pa.Table:
    soort = gegevenssoort(naam)
    if store is None:
        return soort.arrow_schema.empty_table()
    kolommen = ", ".join(f"r.{k}" for k in soort.kolomnamen)
    sql = (
        f"select {kolommen} from rij_{naam} as r "  # noqa: S608
        "join rij_geldig as g on g.gegevenssoort = $naam and g.levering_id = r.levering_id "
        "and g.volgnummer = r.volgnummer and geldt(g.geldig_van, g.geldig_tot, null) "
        "join log_levering as l on l.levering_id = r.levering_id where l.fictief = $fictief"
    )
    return _vraag(store, sql, naam=naam, fictief=fictief).cast(soort.arrow_schema)


def _vraag(store: Store, sql: str, **parameters: object) -> pa.Table:
    cursor = store.cursor(sql)
    try:
        return cursor.sql(sql, params=parameters).to_arrow_table()
    finally:
        cursor.close()


def open_vergelijking(
    stand: Stand, tabellen: dict[str, pa.Table], totalen: tuple[Rij, ...] = ()
) -> duckdb.DuckDBPyConnection:
    """A database with the new rows (``nieuw_*``, with their number as ``nr``) beside the present ones (``huidig_*``).

    ``voorbeeld_realisatie``: the example figures, which are no present ones.
    ``ernaast``: each new realisatie beside the figure before it and the opgave of its period.
    ``uitruil_stap``, ``uitruil_gevolg``: each step of an exchange as it would be, and what municipalities would have.
    ``stap``: the steps that a location may have.
    ``nieuw_totaal``: every total that the file states, also those that are not recorded.
    """
    verbinding = duckdb.connect(config={"threads": 1})
    for pad in _FUNCTIES:
        verbinding.execute(pad.read_text(encoding="utf-8"))
    register = [(g.code, g.naam, g.regio, g.inwoners_aantal) for g in gemeenten()]
    namen = ("gemeente_code", "gemeente", "regio", "inwoners_aantal")
    _zet(verbinding, "gemeente", pa.table(dict(zip(namen, map(list, zip(*register, strict=True)), strict=True))))
    _zet(verbinding, "soort", pa.table({"soort": [s.naam for s in SOORTEN], "titel": [s.titel for s in SOORTEN]}))
    for naam in _VERGELEKEN:
        nieuw = tabellen.get(naam, gegevenssoort(naam).arrow_schema.empty_table())
        _zet(verbinding, f"nieuw_{naam}", _genummerd(nieuw))
        _zet(verbinding, f"huidig_{naam}", stand.tabellen[naam])
    for naam in _ALLEEN_NIEUW:
        nieuw = tabellen.get(naam, gegevenssoort(naam).arrow_schema.empty_table())
        _zet(verbinding, f"nieuw_{naam}", _genummerd(nieuw))
    _zet(verbinding, "voorbeeld_realisatie", stand.voorbeeld)
    _zet(verbinding, "nieuw_totaal", _genummerd(_als_tabel(totalen)))
    _zet(verbinding, "huidig_wettelijk", stand.wettelijk)
    _zet(verbinding, "huidig_achterstand", stand.achterstand)
    stappen = list(stand.stappen)
    _zet(verbinding, "stap", pa.table({"plaats": list(range(len(stappen))), "stap": stappen}))
    for naam, bestand in _VIEWS.items():
        verbinding.execute(f"create view {naam} as {(AANLEVERING / bestand).read_text(encoding='utf-8')}")
    return verbinding


def _als_tabel(totalen: tuple[Rij, ...]) -> pa.Table:
    """The totals: ``codes`` are the municipalities that one covers, ``overig`` what it covers outside Overijssel."""
    schema = gegevenssoort("vermeld_totaal").arrow_schema
    for naam, type_ in (("peildatum", pa.date32()), ("codes", pa.list_(pa.string())), ("overig", pa.int64())):
        schema = schema.append(pa.field(naam, type_))
    return pa.table({naam: [rij.waarden.get(naam) for rij in totalen] for naam in schema.names}, schema=schema)


def _genummerd(tabel: pa.Table) -> pa.Table:
    return tabel.append_column("nr", pa.array(range(tabel.num_rows), pa.int64()))


def _zet(verbinding: duckdb.DuckDBPyConnection, naam: str, tabel: pa.Table) -> None:
    verbinding.register("toevoer", tabel)
    verbinding.execute(f"create table {naam} as select * from toevoer")  # noqa: S608
    verbinding.unregister("toevoer")
