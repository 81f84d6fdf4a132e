"""What the server does at its start: open the browser, and meanwhile work out what the first page will show.

Loading the libraries and the figures takes about as long as a browser needs to load Streamlit; this way they go
side by side. Nothing depends on it: a page that is asked for earlier waits for it, or does the rest itself.
"""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import streamlit as st
from streamlit import cli_util
from streamlit.web.server import server_util

if TYPE_CHECKING:
    from datetime import date

    from starlette.types import ASGIApp


@asynccontextmanager
async def voorbereiding(_app: ASGIApp) -> AsyncIterator[None]:
    """The lifespan of the server (`st.App`)."""
    adres = server_util.get_url(st.get_option("browser.serverAddress") or "localhost")
    sys.stdout.write(f"De werkbank draait op {adres}\nSluiten: druk in dit venster op Ctrl+C.\n")
    sys.stdout.flush()
    # An app of its own does not open the browser by itself, as a plain script does.
    if not st.get_option("server.headless"):
        cli_util.open_browser(adres)
    threading.Thread(target=bereid_voor, name="voorbereiding", daemon=True).start()
    try:
        yield
    finally:
        gc.unfreeze()


def bereid_voor() -> None:
    """Build the figures and answer what the first page asks; what is wrong is told in the console and by the page."""
    # All that is made now stays: looking for garbage in between would be a fifth of the work, and later ones skip it.
    gc.disable()
    # Only here: these imports are most of the work.
    from werkbank.fouten import WerkbankFout
    from werkbank.ui.delen import gegevens
    from werkbank.ui.schermen import overzicht

    def vragen(peildatum: date) -> dict[str, dict[str, Any]]:
        op = {"peildatum": peildatum}
        waar = op | {"regio": None}
        return {
            "gedeeld/bekende_dagen": {"vandaag": gegevens.vandaag()},
            "overzicht/opgaven": waar,
            "overzicht/aandacht": waar | {"toon_aantal": overzicht.TOON},
            "overzicht/veranderd": waar,
            "overzicht/komt_eraan": op | {"toon_aantal": overzicht.KOMT_TOON},
            "overzicht/leveranciers": op,
        }

    try:
        gegevens.antwoord_vooraf(vragen)
    except WerkbankFout as fout:
        sys.stderr.write(f"Fout: {fout}\n")
    finally:
        gc.freeze()
        gc.enable()
