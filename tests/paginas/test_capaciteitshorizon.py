"""Capaciteitshorizon: places per month against the opgave, what ends, and when need passes capacity."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import LegVast, locatie
from tests.paginas.scherm import deel

HORIZON = "pages/capaciteitshorizon.py"


@pytest.fixture
def gevuld(leg_vast: LegVast) -> None:
    """Zwolle (opgave 717): 400 open until 31 October 2024, 200 in potlood from 1 October."""
    leg_vast(
        [
            locatie("De Hof", "open", 400, eind_op=date(2024, 10, 31)),
            locatie("Nieuwe Hof", "potlood", 200, begin_op=date(2024, 10, 1)),
        ]
    )


@pytest.mark.usefixtures("gevuld")
def test_de_horizon_noemt_de_maand_waarin_het_daalt_en_wat_eindigt(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(HORIZON, regio="IJsselland")

    kern = deel(app, "kpi").kerncijfers
    assert kern["1 juli 2024"].startswith("400 van 717")
    assert kern["1 juli 2025"].startswith("200 van 717")
    assert "IJsselland blijft onder de opgave" in deel(app, "kpi").tekst
    [rij] = deel(app, "einde").rijen
    assert (rij["Locatie"], rij["Plekken"], rij["Laatste dag"]) == ("De Hof", "400", "31 okt 2024")


def test_behoefte_en_capaciteit_zeggen_per_variant_wanneer(
    gevuld: None, leg_vast: LegVast, open_pagina: Callable[..., AppTest]
) -> None:
    prognose = {"soort": "asiel", "stroom": "behoefte", "gebied": "IJsselland", "leverancier": "COA", "bron": "raming"}
    variant = {"verwacht_aantal": 390, "laag_aantal": 380, "hoog_aantal": 410}
    leg_vast([prognose | variant | {"maand": date(2024, 8, 1)}], "prognose")

    gezien = deel(open_pagina(HORIZON, regio="IJsselland", vanaf="open"), "behoefte").tekst
    assert "bij wat wordt verwacht niet; bij de hoge variant vanaf augustus 2024; bij de lage variant niet" in gezien
