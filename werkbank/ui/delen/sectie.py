"""A section of a page: heading, content, and below it the source, the definition, the SQL and the files.

    with sectie("tabel", "Per gemeente", query="asielopvang_gemeenten", definitie=DEFINITIE) as deel:
        rijen = vraag("asielopvang_gemeenten", peildatum=keuze.peildatum)
        deel.tabel(rijen, KOLOMMEN)

An error of the werkbank stays inside its section: the others still show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import streamlit as st

from werkbank.fouten import WerkbankFout
from werkbank.ui.delen import gegevens, melding
from werkbank.ui.delen.kpi import kpis
from werkbank.ui.delen.meenemen import Mee, meenemen
from werkbank.ui.delen.navigatie import paginanaam
from werkbank.ui.delen.sjabloon import html, toon
from werkbank.ui.delen.tabel import tabel
from werkbank.weergave.bron import Bron
from werkbank.weergave.kolommen import Kolom, kolommen_van
from werkbank.weergave.kpi import Kpi

if TYPE_CHECKING:
    import altair as alt

    from werkbank.rijen import Rijen


class Deel:
    """What a section holds; remembers the rows it showed, for the source line, the SQL and the files.

    ernaast: rows beside those: totals, a forecast. Of these only the SQL is shown; the source is that of the figures.
    sql:     the query of a section that has none by name
    """

    def __init__(self, sleutel: str, titel: str, definitie: str) -> None:
        self.sleutel = sleutel
        self.titel = titel
        self.definitie = definitie
        self.getoond: list[Rijen] = []
        self.ernaast: list[Rijen] = []
        self.mee: Mee | None = None
        self.getekend: Rijen | None = None
        self.fictief: bool | None = None
        self.sql = ""

    def toont(self, rijen: Rijen) -> Rijen:
        """Name the rows that a section shows by other means, so that their source appears below it."""
        self.getoond.append(rijen)
        return rijen

    def naast(self, *rijen: Rijen | None) -> None:
        """Name rows that stand beside those of the section, also when there are none: a forecast, totals."""
        self.ernaast += [deel for deel in rijen if deel is not None]

    def kpis(self, *reeks: Kpi) -> None:
        """A row of figures; name its rows with `toont`."""
        kpis(*reeks)

    def grafiek(self, maker: Callable[..., alt.LayerChart], rijen: Rijen, **opties: Any) -> None:
        """A chart of `werkbank.grafieken` (staven, verloop, …) from these rows; `omschrijving` is required."""
        # Only here: a page without a chart does not wait for Altair, half a second at a start.
        from werkbank.ui.delen.grafiek import grafiek

        self.getekend = self.toont(rijen)
        grafiek(maker, rijen, **opties)

    def tabel(
        self,
        rijen: Rijen,
        kolommen: Sequence[Kolom],
        *,
        totalen: Rijen | None = None,
        bijschrift: str = "",
        fictief: bool | None = None,
        **opties: Any,
    ) -> None:
        """A table with csv and xlsx to take along; the totals go along below the rows.

        fictief: False for a table that holds no realisatie at all, so that its files carry no mark of example figures;
                 as long as nothing is said, they do while the realisatie is fictive
        """
        self.toont(rijen)
        self.naast(totalen)
        tabel(rijen, kolommen, totalen=totalen, bijschrift=bijschrift or self.titel, **opties)
        self.mee = Mee(rijen, tuple(kolommen), totalen)
        self.fictief = fictief


@contextmanager
def sectie(sleutel: str, titel: str = "", *, query: str = "", definitie: str = "") -> Iterator[Deel]:
    """A part of the page in a container with key `sleutel`.

    titel:     heading (h2); "" for a part that needs none, such as the row of figures
    query:     name of the query whose SQL is folded in below, before that of other rows it shows
    definitie: what is counted and how, plain text; empty lines separate paragraphs
    """
    deel = Deel(sleutel, titel, definitie)
    with st.container(key=sleutel, gap="xsmall"):
        if titel:
            toon("tussenkop", titel=titel)
        try:
            yield deel
        except WerkbankFout as fout:
            melding.toon_fout(fout)
            return
        _herkomst(deel, query)


@lru_cache(maxsize=512)
def _herkomst_html(
    naam: str,
    delen: tuple[tuple[str, str], ...],
    definitie: tuple[str, ...],
    sql: str,
    sleutel: str,
    *,
    tabel: bool,
    beeld: bool,
) -> str:
    """The same text below the same figures, for every reader: made once."""
    return html(
        "herkomst", naam=naam, delen=delen, definitie=definitie, sql=sql, sleutel=sleutel, tabel=tabel, beeld=beeld
    )


def _sql(query: str, deel: Deel) -> str:
    """All the SQL of what a section drew: its own question first, then what stands beside it."""
    if deel.sql:
        return deel.sql
    vragen = dict.fromkeys([query] if query else [])
    vragen |= dict.fromkeys(naam for rijen in (*deel.getoond, *deel.ernaast) for naam in rijen.vragen)
    if len(vragen) == 1:
        return gegevens.sql(next(iter(vragen)))
    return "\n\n".join(f"-- {naam}\n{gegevens.sql(naam)}" for naam in vragen)


def _herkomst(deel: Deel, query: str) -> None:
    bron = Bron.uit(*deel.getoond)
    alineas = [alinea.strip() for alinea in deel.definitie.split("\n\n") if alinea.strip()]
    sql = _sql(query, deel)
    if not (bron.delen() or alineas or sql):
        return
    with st.container(key=f"herkomst_{deel.sleutel}", horizontal=True, gap="small"):
        beeld = deel.getekend is not None
        st.html(
            _herkomst_html(
                deel.titel or deel.sleutel,
                tuple(bron.delen()),
                tuple(alineas),
                sql,
                deel.sleutel,
                tabel=deel.mee is not None,
                beeld=beeld,
            )
        )
        titel = f"{paginanaam()}: {(deel.titel or deel.sleutel).lower()}"
        if deel.mee is None and deel.getekend:
            # What is drawn, for who wants the figures of it: no table of this section has them.
            mee = Mee(deel.getekend, kolommen_van(deel.getekend))
            fictief = gegevens.stand().fictief or bron.fictief
            meenemen(deel.sleutel, titel, mee, bron, deel.definitie, fictief=fictief, vormen=("csv",))
        elif deel.mee is not None:
            fictief = gegevens.stand().fictief if deel.fictief is None else deel.fictief
            meenemen(deel.sleutel, titel, deel.mee, bron, deel.definitie, fictief=fictief or bron.fictief)
