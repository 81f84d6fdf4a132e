"""Invulling: locations against the opgave of the werkplan, and a plan that moves by the form."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import ALMELO, ZWOLLE, LegVast, Proeflogboek, locatie
from tests.paginas.scherm import deel, tekst

INVULLING, HORIZON, GEMEENTE = "pages/invulling.py", "pages/capaciteitshorizon.py", "pages/gemeente.py"


@pytest.fixture
def gevuld(leg_vast: LegVast) -> None:
    """Zwolle (opgave 717): 400 open until 31 October 2024, 200 in potlood from 1 October. Almelo (323): fell away."""
    leg_vast(
        [
            locatie("De Hof", "open", 400, amv_aantal=30, eind_op=date(2024, 10, 31)),
            locatie("Nieuwe Hof", "potlood", 200, begin_op=date(2024, 10, 1)),
            locatie("Weide", "afgevallen", 90, gemeente_code=ALMELO),
        ]
    )


@pytest.mark.usefixtures("gevuld")
def test_open_geteld_en_gat_zijn_drie_getallen_met_de_stappen_erbij(open_pagina: Callable[..., AppTest]) -> None:
    kern = deel(open_pagina(INVULLING), "kpi").kerncijfers

    # Zwolle 717 and Almelo 323 have locations
    assert kern["Opgave"].startswith("6.325 plekken")
    assert "Gemeenten met locaties 2 van 25" in kern["Opgave"]
    assert kern["Open volgens de locaties"].startswith("400 van 1.040")
    assert kern["Geteld"].startswith("600 van 1.040 stappen: open, gegarandeerd, vastgesteld besluit")
    # 717 - 600 and 323 - 0
    assert kern["Gat"].startswith("□ 440")
    assert "Opgave zonder locaties 5.285" in kern["Gat"]


@pytest.mark.usefixtures("gevuld")
def test_telt_vanaf_open_laat_potlood_weg(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(INVULLING, vanaf="open")

    assert deel(app, "kpi").kerncijfers["Geteld"].startswith("400 van 1.040 stappen: open")
    assert deel(app, "tabel").rij("Zwolle")["Gat"] == "317"


@pytest.mark.usefixtures("gevuld")
def test_per_stap_en_opgeteld(open_pagina: Callable[..., AppTest]) -> None:
    stappen = deel(open_pagina(INVULLING), "stappen")

    assert [stappen.rij(s)["Opgeteld plekken"] for s in ("open", "gegarandeerd", "potlood")] == ["400", "400", "600"]


@pytest.mark.usefixtures("gevuld")
def test_een_afgevallen_plan_telt_niet_en_staat_in_de_lijst(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(INVULLING, regio="Twente")

    assert deel(app, "kpi").kerncijfers["Geteld"].startswith("0 van 323")
    assert [r["Stap"] for r in deel(app, "locaties").rijen] == ["afgevallen"]


@pytest.mark.usefixtures("gevuld")
def test_een_plan_gaat_van_potlood_naar_besluit_en_alles_volgt(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(INVULLING, vanaf="vastgesteld besluit")
    assert deel(app, "kpi").kerncijfers["Geteld"].startswith("400 van 1.040")

    app.selectbox(key="locatie_welke_asiel_0").set_value(f"{ZWOLLE}|Nieuwe Hof").run()
    eind = f"asiel_{ZWOLLE}|Nieuwe Hof_0"
    app.selectbox(key=f"locatie_stap_{eind}").set_value("vastgesteld besluit")
    app.date_input(key=f"locatie_dag_{eind}").set_value(date(2024, 7, 5))
    app.text_input(key=f"locatie_besluit_{eind}").set_value("raadsbesluit")
    app.text_input(key=f"locatie_wie_{eind}").set_value("regionale tafel")
    app = next(k for k in app.button if k.label == "Leg deze stand vast").click().run()
    assert "De stand van Nieuwe Hof is vastgelegd." in tekst(app)

    app = open_pagina(INVULLING, vanaf="vastgesteld besluit", peildatum="2024-07-05", sinds="2024-07-01")
    assert deel(app, "kpi").kerncijfers["Geteld"].startswith("600 van 1.040")
    [rij] = deel(app, "bewogen").rijen
    assert (rij["Locatie"], rij["Wat veranderde"]) == ("Nieuwe Hof", "potlood → vastgesteld besluit")
    horizon = open_pagina(HORIZON, vanaf="vastgesteld besluit", peildatum="2024-07-05", regio="IJsselland")
    assert deel(horizon, "kpi").kerncijfers["1 augustus 2025"].startswith("200 van 717")


@pytest.mark.usefixtures("gevuld")
def test_een_formulier_dat_niet_klopt_zegt_waarom_en_legt_niets_vast(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    app = open_pagina(INVULLING)
    app.selectbox(key="locatie_welke_asiel_0").set_value(f"{ZWOLLE}|De Hof").run()
    app.number_input(key=f"locatie_amv_asiel_{ZWOLLE}|De Hof_0").set_value(500)
    app = next(k for k in app.button if k.label == "Leg deze stand vast").click().run()

    gezien = deel(app, "vastleggen").tekst
    assert "500 plekken voor amv's is meer dan de 400 plekken van de locatie" in gezien
    assert "Vul in wie dit vastlegt" in gezien
    assert len(logboek.logboek.lees().leveringen) == 1


def test_zonder_locaties_zegt_elke_pagina_wat_aan_te_leveren(
    zonder_voorbeeld: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    for pagina in (INVULLING, HORIZON):
        gezien = tekst(open_pagina(pagina))
        assert "Nog geen locaties" in gezien
        assert "Naar het invulsjabloon" in gezien
    assert "Van Zwolle zijn geen locaties ontvangen." in tekst(open_pagina(GEMEENTE, gemeente=ZWOLLE))


@pytest.mark.usefixtures("gevuld")
def test_de_pagina_van_een_gemeente_toont_haar_locaties(open_pagina: Callable[..., AppTest]) -> None:
    rijen = deel(open_pagina(GEMEENTE, gemeente=ZWOLLE), "locaties").rijen

    assert [(r["Locatie"], r["Stap"], r["Plekken"]) for r in rijen] == [
        ("De Hof", "open", "400"),
        ("Nieuwe Hof", "potlood", "200"),
    ]


def test_de_voorbeelden_heten_fictief_en_verdwijnen_met_de_eerste_echte_locatie(
    leg_vast: LegVast, open_pagina: Callable[..., AppTest]
) -> None:
    assert "De locaties, prognoses en realisatie op deze pagina zijn fictief." in tekst(open_pagina(INVULLING))
    leg_vast([locatie("De Hof", "open", 400)])
    gezien = tekst(open_pagina(INVULLING))
    assert "Voorbeeldcijfers" not in gezien
    assert "400" in gezien


@pytest.mark.usefixtures("gevuld")
def test_een_nieuwere_stand_dan_de_gekozen_dag_wordt_genoemd(open_pagina: Callable[..., AppTest]) -> None:
    gezien = tekst(open_pagina(INVULLING, peildatum="2024-02-01"))

    assert "Van 3 locaties is er een nieuwere stand, tot en met 1 juli 2024" in gezien


@pytest.mark.usefixtures("gevuld")
def test_een_andere_lijst_van_stappen_verandert_wat_telt(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(INVULLING)
    app.text_area(key="stappen_telt_0").set_value("gegarandeerd\nopen")
    app.text_area(key="stappen_niet_0").set_value("potlood\nafgevallen")
    app.text_input(key="stappen_wie_0").set_value("regietafel")
    app = next(k for k in app.button if k.label == "Leg deze stappen vast").click().run()

    kern = deel(app, "kpi").kerncijfers
    assert kern["Geteld"].startswith("400 van 1.040 stappen: open en gegarandeerd")


@pytest.mark.usefixtures("gevuld")
def test_dezelfde_stap_twee_keer_wordt_geweigerd(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(INVULLING)
    app.text_area(key="stappen_telt_0").set_value("open\nopen")
    app.text_input(key="stappen_wie_0").set_value("regietafel")
    app = next(k for k in app.button if k.label == "Leg deze stappen vast").click().run()

    assert "De stap “open” staat er meer dan eens in." in deel(app, "instellingen").tekst


@pytest.mark.usefixtures("gevuld")
def test_een_andere_regel_voor_duurzaam_geldt_meteen(leg_vast: LegVast, open_pagina: Callable[..., AppTest]) -> None:
    leg_vast([locatie("De Hof", "open", 400, begin_op=date(2023, 1, 1), eind_op=date(2025, 12, 31))])
    assert deel(open_pagina(INVULLING, duurzaam="alleen"), "kpi").kerncijfers["Geteld"].startswith("0 van")

    app = open_pagina(INVULLING, duurzaam="alleen")
    app.number_input(key="duurzaam_maanden_0").set_value(36)
    app.text_input(key="duurzaam_wie_0").set_value("regietafel")
    app = next(k for k in app.button if k.label == "Leg deze regel vast").click().run()
    assert deel(app, "kpi").kerncijfers["Geteld"].startswith("400 van")
