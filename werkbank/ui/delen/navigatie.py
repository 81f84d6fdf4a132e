"""The list of pages beside every page, and the name of the page of this run."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import streamlit as st

from werkbank.ui.delen import aanmelden
from werkbank.ui.delen.links import adres_met, gekozen
from werkbank.ui.delen.paginas import GROEPEN
from werkbank.ui.delen.sjabloon import toon
from werkbank.ui.delen.vergaderscherm import VERGADERING, deze_pagina, met_notitie, op_de_agenda
from werkbank.ui.delen.zoeken import zoek_gemeente
from werkbank.ui.delen.zoekindex import zoekindex

_PAGINA = "werkbank_pagina"


def onthoud_pagina(titel: str) -> None:
    """Keep the name of the page of this run: a file to take along is called after it."""
    st.session_state[_PAGINA] = titel


def paginanaam() -> str:
    """The name of the page of this run, "" outside a page."""
    return str(st.session_state.get(_PAGINA, ""))


def navigatie(dagen: Iterable[date] = ()) -> None:
    """The side bar: a municipality to go to, then the pages in groups. dagen: the reference dates one can go to.

    The list is our own: Streamlit's in sections is not accessible, and a link of Streamlit's for each page would be
    twenty elements to send and draw at every choice.
    """
    groepen = {groep: [p for p in paginas if p.bestaat] for groep, paginas in GROEPEN.items()}
    hier = paginanaam()
    # Read once: the address is asked of Streamlit name by name, and there are many pages.
    keuzes = gekozen()
    adressen = {p: adres_met(p, keuzes) for paginas in groepen.values() for p in paginas}
    with st.sidebar:
        toon("merk")
        zoek_gemeente()
        toon(
            "navigatie",
            groepen={
                groep: [{"naam": p.naam, "adres": adressen[p], "hier": p.naam == hier} for p in paginas]
                for groep, paginas in groepen.items()
                if paginas
            },
            index=zoekindex(adressen, dagen),
            vergaderscherm=deze_pagina(hier, scherm=VERGADERING),
            notitie=met_notitie(hier),
            op_de_agenda=op_de_agenda(hier),
        )
        aanmelden.voet()
