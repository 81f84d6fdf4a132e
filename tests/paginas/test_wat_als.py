"""Wat als: sliders in the address, the effect per municipality, and never anything recorded."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import Proeflogboek, tekst

PAD = "pages/wat_als.py"


@pytest.fixture
def zwolle(logboek: Proeflogboek) -> Proeflogboek:
    """10, 20 and 15 in the last three months: 45 of 188 on 1 May, 15 a month."""
    cijfers = (("2024-02-01", 0), ("2024-03-01", 10), ("2024-04-01", 30), ("2024-05-01", 45))
    logboek.lever(*(("statushouders", dag, "GM0193", aantal) for dag, aantal in cijfers))
    return logboek


def test_een_schuif_in_het_adres_verandert_beide_einden(open_pagina: Callable[..., AppTest], zwolle: Proeflogboek):
    woorden = tekst(open_pagina(PAD, tempo="200"))
    # 188 - 75 = 113 becomes 188 - 105 = 83; next half-year 162 becomes 42
    assert "Zwolle 15,0 30,0 +113 +83 −30 139 +162 +42 −120" in woorden
    assert "Verwacht eind 2024-I □ 113" in woorden
    assert "Scenario eind 2024-II □ 42" in woorden


def test_een_schuif_die_wordt_verzet_staat_daarna_in_het_adres(
    open_pagina: Callable[..., AppTest], zwolle: Proeflogboek
):
    app = open_pagina(PAD)
    app.slider(key="tempo").set_value(150).run()
    assert app.query_params["tempo"] == "150"
    # 45 + 2 × 22,5 = 90; 188 - 90 = 98
    assert "Zwolle 15,0 22,5 +113 +98" in tekst(app)


def test_een_andere_taakstelling_verandert_alleen_het_volgende_halfjaar(
    open_pagina: Callable[..., AppTest], zwolle: Proeflogboek
):
    # twice 1.249 is twice 139 for Zwolle: 278 + 113 - 90 = 301
    assert "Zwolle 15,0 15,0 +113 +113 0 278 +162 +301 +139" in tekst(open_pagina(PAD, taak="2498"))


def test_extra_woningen_tellen_voor_het_gekozen_aantal_personen(
    open_pagina: Callable[..., AppTest], zwolle: Proeflogboek
):
    # 3 homes of 2 persons a month: 188 - 75 - 12 = 101
    assert "Zwolle 15,0 21,0 +113 +101 −12" in tekst(open_pagina(PAD, woningen="3", personen="2"))


@pytest.mark.parametrize(("schuif", "waarde"), [("tempo", "900"), ("woningen", "veel"), ("personen", "0")])
def test_een_waarde_buiten_de_schuif_wordt_gezegd_en_er_is_geen_scenario(
    open_pagina: Callable[..., AppTest], zwolle: Proeflogboek, schuif: str, waarde: str
):
    app = open_pagina(PAD, **{schuif: waarde})
    assert f"“{waarde}” is hier niet te kiezen." in tekst(app)
    assert "Verwacht eind" not in tekst(app)


def test_een_scenario_zegt_dat_het_er_een_is_en_legt_niets_vast(
    open_pagina: Callable[..., AppTest], zwolle: Proeflogboek
):
    voor = [x.id for x in zwolle.logboek.lees().leveringen]
    app = open_pagina(PAD)
    app.slider(key="tempo").set_value(50).run()
    assert "Dit is een scenario: geen prognose en geen cijfer. Er wordt niets van vastgelegd." in tekst(app)
    assert [x.id for x in zwolle.logboek.lees().leveringen] == voor
    assert list(app.button) == []


def test_zonder_realisatie_is_er_geen_scenario_maar_wel_uitleg(
    open_pagina: Callable[..., AppTest], zonder_voorbeeld: Proeflogboek
):
    woorden = tekst(open_pagina(PAD))
    assert "Nog geen tempo bekend" in woorden
    assert "nan" not in woorden.lower()
    assert "None" not in woorden
