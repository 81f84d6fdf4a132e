"""Bouwen: a view from choices in the address, its total, why something cannot be, and the way to the cells."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import Bestand
from tests.paginas.scherm import deel

PAGINA = "pages/bouwen.py"


def test_zonder_keuze_staan_opgave_en_realisatie_van_asiel_er_met_het_totaal(
    open_pagina: Callable[..., AppTest],
) -> None:
    gezien = deel(open_pagina(PAGINA), "gebouwd")

    [hengelo] = [r for r in gezien.rijen if r["Gemeente"] == "Hengelo"]
    assert list(hengelo.values()) == ["Hengelo", "415", "112"]
    assert "6.325" in gezien.tekst
    assert "herkomst?soort=asiel&amp;gemeente=GM0164" in gezien.html or "gemeente=GM0164" in gezien.html


def test_wat_niet_kan_zegt_waarom_en_er_komt_geen_tabel(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA, opgaven="asiel,statushouders")

    gezien = deel(app, "gebouwd")
    assert "plekken zijn geen personen" in gezien.tekst
    assert gezien.rijen == []


def test_een_verschil_met_een_andere_dag_staat_naast_beide_getallen_en_gaat_mee(
    open_pagina: Callable[..., AppTest], bestanden: dict[str, Bestand]
) -> None:
    app = open_pagina(
        PAGINA,
        maten="voortgang.realisatie_aantal",
        opgaven="oekraine",
        vergelijking="dag",
        met_dag="2024-05-01",
        volgorde="hoog",
    )

    eerste = deel(app, "gebouwd").rijen[0]
    # Hardenberg had 525 places on 1 May and 549 on 1 July
    assert list(eerste.values()) == ["Hardenberg", "549", "525", "+24"]
    assert bestanden["csv_gebouwd"].regels()[2].startswith("Hardenberg;549;525;24")
    assert deel(app, "inbeeld").grafieken
