"""The answer to a view: its rows, the total below them, and why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from werkbank.analyse import momentopnamen
from werkbank.analyse.bouwer.keuring import keur, totaal
from werkbank.analyse.bouwer.keuze import Keuze
from werkbank.analyse.bouwer.opdracht import sql_van
from werkbank.analyse.bouwer.redenen import Reden
from werkbank.analyse.eigen.tabel import EigenTabel
from werkbank.analyse.vraag import stel
from werkbank.cijfers.queries import vraag_sql
from werkbank.cijfers.store import Store
from werkbank.rijen import Rijen


@dataclass(frozen=True)
class Antwoord:
    """What came of a view.

    redenen:       why it cannot be counted; then there are no rows
    sql:           the query that ran
    rijen:         a row per cell, in order
    totaal:        the same of the whole, None when there is no such thing
    geen_totaal:   why there is none, when a reader would look for it
    """

    redenen: tuple[Reden, ...] = ()
    sql: str = ""
    rijen: Rijen = field(default_factory=lambda: Rijen(()))
    totaal: Rijen | None = None
    geen_totaal: Reden | None = None


def beantwoord(store: Store, keuze: Keuze, eigen: Sequence[EigenTabel] = ()) -> Antwoord:
    """Ask a view of the figures. The query is our own, so it is asked in this process.

    eigen: the own tables of this session; a view with a column of one is asked as a user's own question is, for what a
           user brought in does not join the figures
    Raises QueryFout.
    """
    if redenen := keur(keuze):
        return Antwoord(redenen)
    sql = sql_van(keuze)
    geheel = totaal(keuze)
    return Antwoord(
        (),
        sql,
        stel(momentopnamen.neem(store), sql, eigen=eigen).rijen if keuze.eigen else _vraag(store, sql),
        _vraag(store, sql_van(geheel)) if isinstance(geheel, Keuze) else None,
        geheel if isinstance(geheel, Reden) else None,
    )


def _vraag(store: Store, sql: str) -> Rijen:
    return store.onthoud(("bouwer", sql), lambda: vraag_sql(store, sql))
