"""A note on the spot: from any page and from the screen of a meeting, in a small form over the page.

`notitie=nieuw` in the address opens it, so that a link is enough and a page carries no more for it.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

from werkbank.gegevens import SOORTEN
from werkbank.register import gemeenten
from werkbank.ui.delen.paginas import ASIELOPVANG, DOSSIER, OPVANG_OEKRAINE, STATUSHOUDERS, TOEZICHT
from werkbank.ui.delen.vastleggen import beurt, kan_vastleggen, vastleggen
from werkbank.ui.delen.wie import verplicht, vraag_wie

_URL, _NIEUW = "notitie", "nieuw"
_FORMULIER = "notitie_los"
# What a note made on a page is most likely about.
_SOORT = {
    ASIELOPVANG.naam: "asiel",
    OPVANG_OEKRAINE.naam: "oekraine",
    STATUSHOUDERS.naam: "statushouders",
    TOEZICHT.naam: "statushouders",
    DOSSIER.naam: "statushouders",
}


def toon_notitieformulier(pagina: str) -> None:
    """The form over the page when the address asks for it. `pagina`: name of the page of this run."""
    if st.query_params.get(_URL) == _NIEUW:
        _formulier(pagina)


def _dicht() -> None:
    st.query_params.pop(_URL, None)


@st.dialog("Notitie", on_dismiss=_dicht)
def _formulier(pagina: str) -> None:
    if not kan_vastleggen("notitie"):
        return
    namen = {g.code: g.naam for g in sorted(gemeenten(), key=lambda g: g.naam)}
    soorten = {s.naam: s.titel for s in SOORTEN}
    ronde = beurt(_FORMULIER)
    with st.form(f"notitie_los_{ronde}", border=False):
        tekst = st.text_area(verplicht("Notitie"), key=f"notitie_tekst_{ronde}", height=110)
        gemeente = _kies("Gemeente", namen, st.query_params.get("gemeente", ""), f"notitie_gemeente_{ronde}")
        soort = _kies("Opgave", soorten, _SOORT.get(pagina, ""), f"notitie_soort_{ronde}")
        wie = vraag_wie(f"notitie_wie_{ronde}")
        weigering = st.container()
        verzonden = st.form_submit_button("Leg notitie vast", type="primary")
    if verzonden:
        rij = {"gemeente_code": gemeente, "soort": soort, "notitie": tekst}
        over = namen[gemeente] if gemeente else soorten[soort] if soort else "heel Overijssel"
        with weigering:
            vastleggen("notitie", [rij], wie, f"De notitie over {over} is vastgelegd.", _FORMULIER, wist=_URL)


def _kies(label: str, opties: dict[str, str], nu: str, sleutel: str) -> Any:
    codes = list(opties)
    return st.selectbox(
        label,
        codes,
        index=codes.index(nu) if nu in opties else None,
        format_func=opties.__getitem__,
        placeholder="Geen",
        key=sleutel,
    )
