"""The pages of the werkbank, and links that keep the choices of the reader."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import quote

import streamlit as st

# What a reader has chosen goes along from page to page; what belongs to one page (a sort order) stays there.
MEE = ("regio", "peildatum", "bekend_op")

_PAGINA = "werkbank_pagina"
_WORTEL = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Pagina:
    """One page: file, as Streamlit knows it, and name in the navigation."""

    bestand: str
    naam: str

    @property
    def bestaat(self) -> bool:
        """A clone without one of the pages still works: nothing leads to what is not there."""
        return _bestaat(self.bestand)


@cache
def _bestaat(bestand: str) -> bool:
    return (_WORTEL / bestand).exists()


GEMEENTE = Pagina("pages/gemeente.py", "Gemeente")
DOSSIER = Pagina("pages/dossier.py", "Dossier")
OVERZICHT = Pagina("app.py", "Overzicht")
AANLEVEREN = Pagina("pages/aanleveren.py", "Aanleveren")
PLANNING = Pagina("pages/planning.py", "Planning")
LEVERINGEN = Pagina("pages/leveringen.py", "Leveringen")
PAGINAS = (
    OVERZICHT,
    Pagina("pages/asielopvang.py", "Asielopvang"),
    Pagina("pages/opvang_oekraine.py", "Opvang Oekraïne"),
    Pagina("pages/statushouders.py", "Statushouders"),
    Pagina("pages/toezicht.py", "Toezicht"),
    Pagina("pages/regiovergelijking.py", "Regiovergelijking"),
    GEMEENTE,
    DOSSIER,
    PLANNING,
    Pagina("pages/wat_als.py", "Wat als"),
    AANLEVEREN,
    LEVERINGEN,
    Pagina("pages/verschillen.py", "Verschillen"),
    Pagina("pages/aansluiting.py", "Aansluiting"),
    Pagina("pages/uitleg.py", "Uitleg"),
)


def koppeling(pagina: Pagina, tekst: str = "", **keuzes: str) -> None:
    """A link to a page that takes the present region and peildatum along, and any further choice that is given."""
    mee = {naam: st.query_params[naam] for naam in MEE if naam in st.query_params}
    st.page_link(pagina.bestand, label=tekst or pagina.naam, query_params=mee | keuzes or None)


def adres(pagina: Pagina, **keuzes: str) -> str:
    """An address for `Kolom.link`, with what `koppeling` takes along; "{kolom}" is filled in per row."""
    mee = {naam: st.query_params[naam] for naam in MEE if naam in st.query_params}
    delen = "&".join(f"{naam}={quote(waarde, safe='{}')}" for naam, waarde in (mee | keuzes).items())
    return f"{Path(pagina.bestand).stem}?{delen}" if delen else Path(pagina.bestand).stem


def onthoud_pagina(titel: str) -> None:
    """Keep the name of the page of this run: a file to take along is called after it."""
    st.session_state[_PAGINA] = titel


def paginanaam() -> str:
    """The name of the page of this run, "" outside a page."""
    return str(st.session_state.get(_PAGINA, ""))


def navigatie() -> None:
    """The list of pages in the side bar: flat, because a list in sections is not accessible in Streamlit."""
    with st.sidebar:
        st.html("<a class='wb-sla-over' href='#inhoud'>Naar de inhoud</a>")
        st.html("<p class='wb-merknaam'>PRT-werkbank<span>Overijssel</span></p>")
        for pagina in PAGINAS:
            if pagina.bestaat:
                koppeling(pagina)
