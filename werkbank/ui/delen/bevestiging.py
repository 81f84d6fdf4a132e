"""What was just done, said once: recorded, withdrawn, restored. Survives the rerun that shows the new figures."""

from __future__ import annotations

from typing import NoReturn

import streamlit as st

from werkbank.ui.delen.links import link
from werkbank.ui.delen.melding import band
from werkbank.ui.delen.paginas import Pagina

_SLEUTEL = "werkbank_bevestiging"

# A page, the words of the link, and the choices that go along.
Verder = tuple[Pagina, str, dict[str, str]]


def bevestig(tekst: str, *verder: Verder) -> NoReturn:
    """Say this at the top of the next run, with links to go on; run the page again with the figures as they are now."""
    st.session_state[_SLEUTEL] = (tekst, verder)
    st.rerun()


def toon_bevestiging() -> None:
    """Show what the run before this one did; nothing when it did nothing."""
    if gedaan := st.session_state.pop(_SLEUTEL, None):
        tekst, verder = gedaan
        with st.container(key="bevestiging", gap="xsmall"):
            band("gelukt", tekst, focus=True)
            with st.container(key="verder", horizontal=True, gap="medium"):
                for pagina, woorden, keuzes in verder:
                    link(pagina, woorden, **keuzes)
