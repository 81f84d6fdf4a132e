"""Meenemen: the forms with their buttons, each named after its day, each made at the click."""

import io
import zipfile
from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import Bestand
from tests.paginas.scherm import deel

PAGINA = "pages/meenemen.py"


def test_elke_vorm_heeft_een_knop_en_het_bestand_is_van_de_gekozen_dag(
    open_pagina: Callable[..., AppTest], bestanden: dict[str, Bestand]
) -> None:
    app = open_pagina(PAGINA, peildatum="2024-05-01")

    gezien = deel(app, "vormen").tekst
    assert "DuckDB-bestand" in gezien
    assert "voortgang_provincie" in gezien
    pakket = bestanden["meenemen_pakket"]
    assert pakket.naam == "prt-overijssel-pakket-2024-05-01-fictief.zip"
    with zipfile.ZipFile(io.BytesIO(pakket.maak())) as zip_:
        assert "Peildatum,1 mei 2024" in zip_.read("toelichting.csv").decode()
