"""What stands where figures are missing: what is missing, and how to deliver it. Never an empty chart, never 0 %."""

from __future__ import annotations

import streamlit as st

from werkbank.ui.delen.links import link
from werkbank.ui.delen.paginas import AANLEVEREN, LEVERINGEN
from werkbank.ui.delen.sjabloon import toon

_DOE = "Download het invulsjabloon, vul de cijfers in en lever het bestand aan."


def leeg(titel: str, uitleg: str = "", *, doe: str = _DOE, sleutel: str = "") -> None:
    """Say what is missing, and point the way to where it is delivered.

    titel:   what is missing, "Nog geen realisatie van de asielopvang"
    uitleg:  what the page shows as soon as it is there
    doe:     how to deliver it
    sleutel: key of the container, needed when a page has more than one
    """
    with st.container(key=f"leeg_{sleutel}" if sleutel else None, gap="small"):
        toon("leeg", titel=titel, uitleg=uitleg, doe=doe)
        for pagina in (AANLEVEREN, LEVERINGEN):
            if pagina.bestaat:
                link(pagina, f"Naar {pagina.naam}")
                break
