"""What was understood without a question, corrected by hand on the page Aanleveren: one choice of what, one field."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from werkbank.intake.aanlevering import Aanlevering
from werkbank.intake.vraag import Vraag
from werkbank.ui.schermen.aanleveren_invoer import Invoer, vraag_antwoord


def wordt_verbeterd(invoer: Invoer) -> str:
    """The name of what is being corrected, "" for nothing: its field stays where it was asked for."""
    return st.session_state.get(_sleutel(invoer)) or ""


def vraag_verbetering(invoer: Invoer, aanlevering: Aanlevering) -> None:
    """Choose what is not right, and say what it is; the file is read again with that answer."""
    gekozen = wordt_verbeterd(invoer)
    vragen = {v.sleutel: v for v in aanlevering.te_verbeteren}
    vragen |= {v.sleutel: v for v in aanlevering.beantwoord if v.sleutel == gekozen}
    if not vragen:
        return
    with st.container(key="verbeteren_velden"):
        st.selectbox(
            "Klopt er iets niet? Kies wat u zelf wilt invullen",
            list(vragen),
            index=None,
            format_func=lambda sleutel: _staat_er(vragen, sleutel),
            placeholder="Kies wat niet klopt",
            key=_sleutel(invoer),
        )
        if gekozen in vragen:
            vraag_antwoord(invoer, vragen[gekozen], beantwoord=True)


def _sleutel(invoer: Invoer) -> str:
    return f"verbeter_{invoer.sleutel}"


def _staat_er(vragen: Mapping[str, Vraag], sleutel: str) -> str:
    vraag = vragen[sleutel]
    return f"{vraag.tekst} {vraag.keuzes.get(vraag.voorstel, vraag.voorstel)}"
