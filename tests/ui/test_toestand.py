"""How the server is: alive, ready or not and why, and in numbers."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest
import streamlit as st
from prometheus_client.parser import text_string_to_metric_families

from tests.logboek.bouw import concept, open_map
from werkbank.ui import toestand
from werkbank.ui.delen import gegevens

Vraag = Callable[[str], tuple[int, str]]


@pytest.fixture
def pad(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The log of the server under test."""
    st.cache_resource.clear()
    (tmp_path / "logboek").mkdir()
    monkeypatch.setenv("WERKBANK_LOGBOEK", str(tmp_path / "logboek"))
    yield tmp_path / "logboek"
    st.cache_resource.clear()


@pytest.fixture
def vraag(pad: Path) -> Vraag:
    """`vraag("/klaar")`: the status and what stands there."""
    toepassing = toestand.toepassing()

    def doe(waar: str) -> tuple[int, str]:
        omgeving: dict[str, Any] = {"PATH_INFO": waar}
        setup_testing_defaults(omgeving)
        stand: list[str] = []
        inhoud = b"".join(toepassing(omgeving, lambda status, *_: stand.append(status)))  # type: ignore[arg-type]
        return int(stand[0].split()[0]), inhoud.decode()

    return doe


def getallen(tekst: str) -> dict[str, float]:
    return {s.name: s.value for soort in text_string_to_metric_families(tekst) for s in soort.samples if not s.labels}


def test_klaar_noemt_de_versie_van_de_cijfers_en_die_verandert_met_het_logboek(vraag: Vraag, pad: Path):
    code, inhoud = vraag("/klaar")
    voor = json.loads(inhoud)
    assert (code, voor["klaar"]) == (200, True)
    open_map(pad).leg_vast(concept())
    na = json.loads(vraag("/klaar")[1])
    assert na["cijfers"] != voor["cijfers"]


def test_is_het_logboek_weg_dan_is_de_server_gezond_en_niet_klaar(vraag: Vraag, pad: Path):
    open_map(pad).leg_vast(concept())
    pad.rename(pad.with_name("elders"))
    assert vraag("/gezond")[0] == 200
    code, inhoud = vraag("/klaar")
    assert (code, json.loads(inhoud)["reden"]) == (503, "Het logboek is er niet.")
    assert getallen(vraag("/metingen")[1])["werkbank_logboek_bereikbaar"] == 0


def test_de_metingen_zeggen_of_de_cijfers_bij_zijn(vraag: Vraag, pad: Path):
    gegevens._bronhouder().store()
    assert getallen(vraag("/metingen")[1])["werkbank_cijfers_bij"] == 1
    open_map(pad).leg_vast(concept())
    nu = getallen(vraag("/metingen")[1])
    assert (nu["werkbank_cijfers_bij"], nu["werkbank_logboek_bereikbaar"]) == (0, 1)
    gegevens._bronhouder().store()
    assert getallen(vraag("/metingen")[1])["werkbank_cijfers_bij"] == 1


def test_een_ander_pad_is_er_niet(vraag: Vraag):
    assert vraag("/")[0] == 404


def test_zonder_poort_luistert_er_niets_en_met_een_poort_alleen_deze_computer(
    pad: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("WERKBANK_TOESTAND_POORT", raising=False)
    assert toestand.luister() is None
    monkeypatch.setenv("WERKBANK_TOESTAND_POORT", "0")
    server = toestand.luister()
    assert server is not None
    server.shutdown()
    server.server_close()
    assert server.server_address[0] == "127.0.0.1"
