"""A municipality from anywhere: three letters and Enter. Found by any name it goes by, opened where one is."""

from __future__ import annotations

import streamlit as st

from werkbank.register import gemeenten

_VELD = "zoek_gemeente"
_GEVONDEN = "werkbank_gevonden"
_URL = "gemeente"


def zoek_gemeente() -> None:
    """The field; what is chosen in it is opened by the next run (`gevonden`)."""
    namen = {g.code: g.naam for g in sorted(gemeenten(), key=lambda g: g.naam)}
    st.selectbox(
        "Zoek een gemeente",
        list(namen),
        index=None,
        format_func=namen.__getitem__,
        key=_VELD,
        on_change=_onthoud,
        placeholder="Gemeente …",
        label_visibility="collapsed",
    )


def _onthoud() -> None:
    st.session_state[_GEVONDEN] = st.session_state[_VELD]
    # Empty again: the field is a way to go somewhere, not a choice that stays.
    st.session_state[_VELD] = None


def gevonden() -> str:
    """The code of the municipality that was just chosen, told once; "" when there is none."""
    return str(st.session_state.pop(_GEVONDEN, None) or "")
