"""What the server does at its start: open the browser, and meanwhile work out what the first page will show.

Loading the libraries and the figures takes about as long as a browser needs to load Streamlit; this way they go
side by side. What pages are made of is imported here, once, on one thread: visitors who import at the same moment meet
each other's half-imported modules. So a first visitor waits until that is done; the figures he may ask for himself.
"""

from __future__ import annotations

import asyncio
import gc
import os
import pkgutil
import sys
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

import streamlit as st
from streamlit import cli_util
from streamlit.web.server import server_util

from werkbank.config import TOESTAND_POORT_VARIABELE
from werkbank.ui.logregels import schrijf_json

if TYPE_CHECKING:
    from datetime import date
    from wsgiref.simple_server import WSGIServer

    from starlette.types import ASGIApp, Receive, Scope, Send

# What the pages import, at their head or at a first chart. What reads files and writes documents loads when somebody
# asks for it (`ui/delen/laden`).
_KAMERS = ("werkbank.ui", "werkbank.weergave", "werkbank.grafieken")
_LATER = ("werkbank.ui.schermen.aanleveren", "werkbank.ui.toestand")
# Set unless a server is importing.
_geimporteerd = asyncio.Event()
_geimporteerd.set()


class Wachtkamer:
    """Middleware of the server: a visitor comes in when the imports are done; files and health do not wait."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let through, a visitor (a websocket) after waiting."""
        if scope["type"] == "websocket":
            await _geimporteerd.wait()
        await self._app(scope, receive, send)


@asynccontextmanager
async def voorbereiding(_app: ASGIApp) -> AsyncIterator[None]:
    """The lifespan of the server (`st.App`)."""
    adres = server_util.get_url(st.get_option("browser.serverAddress") or "localhost")
    sys.stdout.write(f"De werkbank draait op {adres}\nSluiten: druk in dit venster op Ctrl+C.\n")
    sys.stdout.flush()
    # An app of its own does not open the browser by itself, as a plain script does.
    if not st.get_option("server.headless"):
        cli_util.open_browser(adres)
    schrijf_json()
    lus = asyncio.get_running_loop()
    _geimporteerd.clear()
    toestand: WSGIServer | None = None

    def klaar() -> None:
        nonlocal toestand
        lus.call_soon_threadsafe(_geimporteerd.set)
        if os.environ.get(TOESTAND_POORT_VARIABELE):
            from werkbank.ui.toestand import luister

            toestand = luister()

    threading.Thread(target=bereid_voor, args=[klaar], name="voorbereiding", daemon=True).start()
    try:
        yield
    finally:
        _geimporteerd.set()
        if toestand is not None:
            toestand.shutdown()
        gc.unfreeze()


def bereid_voor(klaar: Callable[[], None] = lambda: None) -> None:
    """Import what pages are made of, build the figures and answer what the first page asks.

    What is wrong is told in the console and by the page. klaar: called when the imports are done, also if one fails.
    """
    # All that is made now stays: looking for garbage in between would be a fifth of the work, and later ones skip it.
    gc.disable()
    try:
        _importeer()
    finally:
        klaar()
    # Only here: these imports are most of the work.
    from werkbank.fouten import WerkbankFout
    from werkbank.ui.delen import gegevens
    from werkbank.ui.schermen import overzicht

    def vragen(peildatum: date) -> dict[str, dict[str, Any]]:
        op = {"peildatum": peildatum}
        waar = op | {"regio": None}
        return {
            "gedeeld/bekende_dagen": {"vandaag": gegevens.vandaag()},
            "openstaand/lijst": {"vandaag": gegevens.vandaag()},
            "overzicht/opgaven": waar,
            "overzicht/aandacht": waar | {"toon_aantal": overzicht.TOON},
            "overzicht/veranderd": waar,
            "overzicht/komt_eraan": op | {"toon_aantal": overzicht.KOMT_TOON},
            "overzicht/leveranciers": op,
            "vragen/bewaard": {},
        }

    try:
        gegevens.antwoord_vooraf(vragen)
    except WerkbankFout as fout:
        sys.stderr.write(f"Fout: {fout}\n")
    finally:
        gc.freeze()
        gc.enable()


def _importeer() -> None:
    for kamer in _KAMERS:
        pakket = import_module(kamer)
        for module in pkgutil.walk_packages(pakket.__path__, f"{kamer}."):
            if not module.name.startswith(_LATER):
                import_module(module.name)
