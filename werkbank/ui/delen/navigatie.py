"""The list of pages beside every page, and the name of the page of this run."""

from __future__ import annotations

import streamlit as st

from werkbank.ui.delen.links import link
from werkbank.ui.delen.paginas import GROEPEN
from werkbank.ui.delen.sjabloon import toon
from werkbank.ui.delen.zoeken import zoek_gemeente

_PAGINA = "werkbank_pagina"


def onthoud_pagina(titel: str) -> None:
    """Keep the name of the page of this run: a file to take along is called after it."""
    st.session_state[_PAGINA] = titel


def paginanaam() -> str:
    """The name of the page of this run, "" outside a page."""
    return str(st.session_state.get(_PAGINA, ""))


def navigatie() -> None:
    """The side bar: a municipality to go to, then the pages in groups.

    The headings are our own: Streamlit's list in sections is not accessible.
    """
    with st.sidebar:
        st.html("<a class='wb-sla-over' href='#inhoud'>Naar de inhoud</a>")
        st.html("<p class='wb-merknaam'>PRT-werkbank<span>Overijssel</span></p>")
        zoek_gemeente()
        for groep, paginas in GROEPEN.items():
            if bestaan := [pagina for pagina in paginas if pagina.bestaat]:
                toon("groep", titel=groep)
                for pagina in bestaan:
                    link(pagina)
