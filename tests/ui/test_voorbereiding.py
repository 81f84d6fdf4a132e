"""What the server does before the first visitor: all that the first page asks, and nothing that can stop the start."""

import asyncio
import gc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.architectuur.bron import WORTEL
from werkbank.cijfers.store import Store
from werkbank.config import CONFIG_VARIABELE, LOGBOEK_VARIABELE
from werkbank.ui.voorbereiding import Wachtkamer, _geimporteerd, bereid_voor, voorbereiding


@pytest.fixture
def gevraagd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Any]]:
    """The queries that the database answers, by name, on a log of one's own."""
    monkeypatch.setenv(LOGBOEK_VARIABELE, str(tmp_path))
    st.cache_resource.clear()
    namen: list[Any] = []
    maak = Store._maak

    def tel(zelf: Store, sleutel: Any, *rest: Any) -> None:
        namen.append(sleutel[0])
        maak(zelf, sleutel, *rest)

    monkeypatch.setattr(Store, "_maak", tel)
    yield namen
    gc.unfreeze()


def test_na_de_voorbereiding_vraagt_de_eerste_pagina_de_database_niets_meer(gevraagd: list[Any]):
    bereid_voor()
    assert "overzicht/opgaven" in gevraagd
    gevraagd.clear()

    app = AppTest.from_file(str(WORTEL / "app.py"), default_timeout=60).run()

    assert not app.exception
    assert gevraagd == []


def test_zonder_voorbereiding_doet_de_pagina_het_zelf(gevraagd: list[Any]):
    assert not AppTest.from_file(str(WORTEL / "app.py"), default_timeout=60).run().exception
    assert "overzicht/opgaven" in gevraagd


def test_een_verkeerde_instelling_staat_in_het_venster_en_houdt_de_start_niet_tegen(
    gevraagd: list[Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    config = tmp_path / "config.yaml"
    config.write_text((WORTEL / "config.yaml").read_text(encoding="utf-8") + "\nkleur: rood\n", encoding="utf-8")
    monkeypatch.setenv(CONFIG_VARIABELE, str(config))

    bereid_voor()

    assert "kleur" in capsys.readouterr().err
    assert gevraagd == []
    assert gc.isenabled(), "looking for garbage goes on after it, whatever happened"


@pytest.mark.parametrize(("zonder_venster", "geopend"), [(True, []), (False, ["http://localhost:8599"])])
def test_de_browser_gaat_open_tenzij_er_niemand_voor_zit(
    zonder_venster: bool, geopend: list[str], monkeypatch: pytest.MonkeyPatch
):
    adressen: list[str] = []
    monkeypatch.setattr("werkbank.ui.voorbereiding.bereid_voor", lambda klaar: klaar())
    monkeypatch.setattr("streamlit.cli_util.open_browser", adressen.append)
    opties = {"server.headless": zonder_venster, "browser.serverAddress": "localhost"}
    monkeypatch.setattr(st, "get_option", opties.get)
    monkeypatch.setattr("streamlit.web.server.server_util.get_url", lambda adres: f"http://{adres}:8599")

    async def start() -> None:
        async with voorbereiding(None):  # type: ignore[arg-type]
            assert adressen == geopend

    # In a thread of its own: a browser test before this one leaves its event loop in this thread.
    with ThreadPoolExecutor(1) as elders:
        elders.submit(asyncio.run, start()).result()


def test_een_bezoeker_wacht_tot_alles_is_geimporteerd_en_een_bestand_niet():
    binnen: list[str] = []

    async def app(scope: Any, _receive: Any, _send: Any) -> None:
        binnen.append(scope["type"])

    async def proef() -> None:
        deur = Wachtkamer(app)
        _geimporteerd.clear()
        bezoek = asyncio.create_task(deur({"type": "websocket"}, None, None))  # type: ignore[arg-type]
        await deur({"type": "http"}, None, None)  # type: ignore[arg-type]
        assert binnen == ["http"]
        _geimporteerd.set()
        await bezoek
        assert binnen == ["http", "websocket"]

    with ThreadPoolExecutor(1) as elders:
        elders.submit(asyncio.run, proef()).result()


def test_ook_als_een_import_niet_lukt_gaat_de_deur_open(gevraagd: list[Any], monkeypatch: pytest.MonkeyPatch):
    def mislukt() -> None:
        raise ImportError("proef")

    monkeypatch.setattr("werkbank.ui.voorbereiding._importeer", mislukt)
    open_: list[bool] = []
    with pytest.raises(ImportError):
        bereid_voor(lambda: open_.append(True))
    assert open_ == [True]
    gc.enable()
