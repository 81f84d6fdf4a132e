"""What was just done, said once: recorded, withdrawn, restored. Survives the rerun that shows the new figures."""

from __future__ import annotations

import streamlit as st

from werkbank.ui.melding import band

_SLEUTEL = "werkbank_bevestiging"


def bevestig(tekst: str) -> None:
    """Say this at the top of the next run, and run the page again with the figures as they are now."""
    st.session_state[_SLEUTEL] = tekst
    st.rerun()


def toon_bevestiging() -> None:
    """Show what the run before this one did; nothing when it did nothing."""
    if tekst := st.session_state.pop(_SLEUTEL, ""):
        band("gelukt", tekst)
