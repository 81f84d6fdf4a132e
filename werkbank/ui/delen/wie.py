"""Who does something: asked in every form that records, kept for the next form of the same visit."""

from __future__ import annotations

import streamlit as st

from werkbank.fouten import WerkbankFout

_SLEUTEL = "werkbank_wie"


def vraag_wie(sleutel: str) -> str:
    """A field for who does this; begins with what was filled in before. `sleutel`: key of the widget."""
    wie = st.text_input(
        "Wie legt dit vast",
        value=st.session_state.get(_SLEUTEL, ""),
        key=sleutel,
        max_chars=80,
        placeholder="functie of team, bijvoorbeeld: RRT Twente",
    )
    return wie.strip()


def is_ingevuld(wie: str) -> str:
    """`wie`, kept for the next form. Raises WerkbankFout when it is empty."""
    if not wie:
        raise WerkbankFout("Vul in wie dit vastlegt.", doe="Een functie of team is genoeg.")
    st.session_state[_SLEUTEL] = wie
    return wie
