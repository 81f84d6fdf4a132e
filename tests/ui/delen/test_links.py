"""A link carries what the reader has chosen, and only that."""

import pytest
import streamlit as st

from werkbank.ui.delen.links import adres, gekozen, vul_in
from werkbank.ui.delen.paginas import DOSSIER, LEVERINGEN, OVERZICHT


@pytest.fixture
def url(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What stands in the address of the page."""
    keuzes: dict[str, str] = {}
    monkeypatch.setattr(st, "query_params", keuzes)
    return keuzes


def test_een_link_neemt_elke_keuze_van_de_lezer_mee(url: dict[str, str]):
    url |= {"bekend_op": "2024-06-07", "peildatum": "2024-06-01", "regio": "Twente", "soort": "amv"}
    naar = "./?regio=Twente&soort=amv&peildatum=2024-06-01&bekend_op=2024-06-07"
    assert adres(OVERZICHT) == naar


def test_wat_bij_een_pagina_hoort_blijft_daar(url: dict[str, str]):
    url |= {"sorteer": "opgave", "gemeente": "GM0193"}
    assert gekozen() == {"gemeente": "GM0193"}


def test_een_opgave_die_een_andere_pagina_niet_kent_gaat_niet_mee(url: dict[str, str]):
    url |= {"soort": "oekraine"}
    assert adres(OVERZICHT) == "./"


def test_wat_een_link_zelf_kiest_gaat_voor(url: dict[str, str]):
    url |= {"gemeente": "GM0193"}
    assert adres(DOSSIER, gemeente="GM0141") == "dossier?gemeente=GM0141"


def test_een_veld_van_een_rij_wordt_per_rij_ingevuld_en_een_gekozen_waarde_nooit(url: dict[str, str]):
    naar = adres(LEVERINGEN, rij={"levering": "levering_id"}, leverancier="{vreemd} & co")
    assert vul_in(naar, {"levering_id": "a b"}) == "leveringen?leverancier=%7Bvreemd%7D%20%26%20co&levering=a%20b"
