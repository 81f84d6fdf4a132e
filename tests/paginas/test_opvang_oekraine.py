"""Opvang Oekraïne: against the opgave of the werkplan, and against today's need."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import Proeflogboek
from tests.paginas.scherm import deel

PAGINA = "pages/opvang_oekraine.py"
ZWOLLE, ALMELO = "GM0193", "GM0141"
DAG = "2024-06-01"


@pytest.fixture
def gevuld(logboek: Proeflogboek) -> Proeflogboek:
    """Zwolle (opgave 607) has too little, Almelo (opgave 450) has room."""
    for maat, zwolle, almelo in (("beschikbaar", 600, 460), ("bezet", 590, 400), ("geregistreerd", 650, 440)):
        logboek.lever(("oekraine", DAG, ZWOLLE, zwolle), ("oekraine", DAG, ALMELO, almelo), maat=maat)
    return logboek


def test_tegenover_de_opgave_telt_wat_beschikbaar_is(gevuld: Proeflogboek, open_pagina: Callable[..., AppTest]) -> None:
    kern = deel(open_pagina(PAGINA), "kpi").kerncijfers

    assert kern["Opgave"].startswith("7.882 plekken")
    assert kern["Beschikbaar"].startswith("1.060 ")
    # 1.060 of 607 + 450
    assert "van 1.057 Aandeel 100,3 %" in kern["Beschikbaar"]
    assert kern["Nog te realiseren"].startswith("□ 7 ")
    assert "Boven de opgave 10" in kern["Nog te realiseren"]
    assert "Saldo +3" in kern["Nog te realiseren"]


def test_na_de_streefdatum_staat_er_geen_tempo_maar_dat_de_datum_voorbij_is(
    gevuld: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    kern = deel(open_pagina(PAGINA), "kpi").kerncijfers

    assert kern["Streefdatum"] == "verstreken sinds 1 februari 2024"
    assert "Nodig per maand" not in kern


def test_tegenover_de_behoefte_heffen_ruimte_en_tekort_elkaar_niet_op(
    gevuld: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    kern = deel(open_pagina(PAGINA), "behoefte").kerncijfers

    assert kern["Geregistreerd"].startswith("1.090 personen")
    assert kern["Bezet"].startswith("990 plekken")
    # Zwolle 600 - 590, Almelo 460 - 400
    assert kern["Vrij"].startswith("70 plekken")
    # Zwolle 650 - 600; Almelo has 20 left
    assert kern["Tekort aan plekken"].startswith("□ 50 ")
    assert "Ruimte elders 20" in kern["Tekort aan plekken"]
    assert "Saldo −30" in kern["Tekort aan plekken"]
    assert "Gemeenten met beide 2 van 25" in kern["Tekort aan plekken"]


def test_een_gemeente_zonder_registratie_heeft_geen_ruimte_van_nul(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    logboek.lever(("oekraine", DAG, ZWOLLE, 600))

    app = open_pagina(PAGINA)

    rij = deel(app, "tabel").rij("Zwolle")
    assert rij["Beschikbaar plekken"] == "600"
    assert [rij[k] for k in ("Bezet plekken", "Vrij", "Geregistreerd personen", "Ruimte")] == ["–"] * 4
    assert "geen cijfer" in deel(app, "behoefte").kerncijfers["Geregistreerd"]


@pytest.mark.parametrize(("sorteer", "eerste"), [("ruimte", "Zwolle"), ("opgave", "Enschede"), ("gemeente", "Almelo")])
def test_de_url_sorteert_de_tabel(
    gevuld: Proeflogboek, open_pagina: Callable[..., AppTest], sorteer: str, eerste: str
) -> None:
    assert deel(open_pagina(PAGINA, sorteer=sorteer), "tabel").kolom("Gemeente")[0] == eerste


@pytest.mark.parametrize(("regio", "opgave"), [("IJsselland", "3.998"), ("Twente", "3.884")])
def test_een_regio_in_de_url_kiest_de_regio(
    gevuld: Proeflogboek, open_pagina: Callable[..., AppTest], regio: str, opgave: str
) -> None:
    app = open_pagina(PAGINA, regio=regio)

    assert deel(app, "kpi").kerncijfers["Opgave"].startswith(f"{opgave} plekken")
