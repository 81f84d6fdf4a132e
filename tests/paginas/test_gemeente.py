"""Gemeente: one municipality on all tasks. Opgaven of Zwolle: 717, 61, 607, 188; of Deventer: 529; of Raalte: 233."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import Proeflogboek
from tests.paginas.scherm import deel, sleutels, tekst

PAGINA = "pages/gemeente.py"
ZWOLLE, DEVENTER, RAALTE, STAPHORST = "GM0193", "GM0150", "GM0177", "GM0180"


def test_alle_opgaven_van_een_gemeente_staan_bovenaan(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    logboek.lever(
        ("asiel", "2024-06-01", ZWOLLE, 800), ("amv", "2024-06-01", ZWOLLE, 40),
        ("oekraine", "2024-06-01", ZWOLLE, 600), ("statushouders", "2024-06-01", ZWOLLE, 100),
    )  # fmt: skip

    kern = deel(open_pagina(PAGINA, gemeente=ZWOLLE), "kpi").kerncijfers

    assert kern["Asielopvang"].startswith("800 van 717")
    assert "Aandeel 111,6 %" in kern["Asielopvang"]
    assert "Nog te realiseren 0" in kern["Asielopvang"]
    assert kern["Waarvan voor amv's"].startswith("40 van 61")
    assert kern["Opvang Oekraïne"].startswith("600 van 607")
    assert kern["Statushouders"].startswith("100 van 188")
    # 100 of 188
    assert "Aandeel 53,2 %" in kern["Statushouders"]


def test_zonder_cijfer_is_de_opgave_het_getal(logboek: Proeflogboek, open_pagina: Callable[..., AppTest]) -> None:
    logboek.lever(("asiel", "2024-06-01", ZWOLLE, 800))

    app = open_pagina(PAGINA, gemeente=DEVENTER)

    assert deel(app, "kpi").kerncijfers["Asielopvang"] == "529 plekken opgave Realisatie geen cijfer"
    assert "Nog geen cijfers van Deventer" in tekst(app)


def test_de_plaats_in_de_regio_telt_alleen_gemeenten_met_een_aandeel(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    # 111,6 %, 94,5 % and 42,9 %
    logboek.lever(
        ("asiel", "2024-06-01", ZWOLLE, 800), ("asiel", "2024-06-01", DEVENTER, 500),
        ("asiel", "2024-06-01", RAALTE, 100),
    )  # fmt: skip

    rij = deel(open_pagina(PAGINA, gemeente=DEVENTER), "plaats").rij("Asielopvang")

    assert (rij["Aandeel"], rij["Plaats"]) == ("94,5 %", "2 van 3")
    # 1.400 of 717 + 529 + 233 = 1.479
    assert (rij["Aandeel regio"], rij["Gemeenten met cijfer"]) == ("94,7 %", "3 van 11")


def test_staphorst_heeft_opgave_0_zonder_percentage_en_met_een_opmerking(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    logboek.lever(("statushouders", "2024-06-01", STAPHORST, 2))

    app = open_pagina(PAGINA, gemeente=STAPHORST)

    kern = deel(app, "kpi").kerncijfers["Statushouders"]
    assert kern.startswith("2 van 0")
    assert "Aandeel –" in kern
    assert "%" not in kern.replace("geen percentage", "")
    assert "opgave 0" in kern
    keten = deel(app, "keten")
    assert keten.rij("2024-I")["Gehaald van het schema"] == "–"
    assert (keten.rij("2024-I")["Taakstelling"], keten.rij("2024-I")["Opgave"]) == ("19", "0")
    assert any("voorsprong kan groter zijn dan 19" in noot for noot in keten.noten)


def test_de_keten_rekent_het_halfjaar_uit_het_werkplan_voor(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    logboek.lever(("statushouders", "2024-05-01", ZWOLLE, 94))

    rij = deel(open_pagina(PAGINA, gemeente=ZWOLLE), "keten").rij("2024-I")

    # Four of six months: 188 x 4/6 = 125,3; 94 of that is 75,0 %.
    assert rij == {
        "Halfjaar": "2024-I",
        "Taakstelling": "139",
        "Voor- of achterstand": "+49",
        "Correctie": "–",
        "Opgave": "188",
        "Gehuisvest": "94",
        "Nog te huisvesten": "94",
        "Gehaald van het schema": "75,0 %",
        "Eindstand": "–",
    }


def test_twee_tellingen_staan_naast_elkaar_en_het_verschil_is_een_open_punt(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    logboek.lever(("statushouders", "2024-06-01", ZWOLLE, 100), leverancier="COA")
    logboek.lever(("statushouders", "2024-06-01", ZWOLLE, 110), leverancier="Gemeente Zwolle")

    app = open_pagina(PAGINA, gemeente=ZWOLLE)

    tellingen = [(r["Leverancier"], r["Aantal"], r["Telt mee"]) for r in deel(app, "leveranciers").rijen]
    assert tellingen == [("COA", "100", "ja"), ("Gemeente Zwolle", "110", "nee")]
    assert "COA 100, Gemeente Zwolle 110, verschil 10" in deel(app, "punten").tekst


def test_een_maand_zonder_cijfer_is_in_het_verloop_een_gat(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    # Deventer has a figure in April, so that the month exists in the region.
    logboek.lever(
        ("asiel", "2024-03-01", ZWOLLE, 400),
        ("asiel", "2024-04-01", DEVENTER, 300),
        ("asiel", "2024-05-01", ZWOLLE, 500),
    )

    punten = deel(open_pagina(PAGINA, gemeente=ZWOLLE), "verloop").punten()

    assert [(p["dag"][:10], p["realisatie_aantal"]) for p in punten] == [
        ("2024-03-01", 400),
        ("2024-04-01", None),
        ("2024-05-01", 500),
    ]


@pytest.mark.parametrize("code", ["GM9999", "Zwolle", ""])
def test_een_onbekende_gemeente_in_de_url_wordt_gezegd_en_geen_andere_komt_in_de_plaats(
    open_pagina: Callable[..., AppTest], code: str
) -> None:
    app = open_pagina(PAGINA, gemeente=code)

    assert app.selectbox(key="gemeente").value is None
    assert f"Gemeente “{code}” is hier niet te kiezen." in tekst(app)
    assert "Almelo" not in tekst(app)


@pytest.mark.parametrize("dag", ["1999-01-01", "2030-01-01", "morgen"])
def test_een_peildatum_waarvan_niets_bekend_is_wordt_gezegd_en_geen_andere_dag_komt_in_de_plaats(
    open_pagina: Callable[..., AppTest], dag: str
) -> None:
    app = open_pagina(PAGINA, gemeente=ZWOLLE, peildatum=dag)

    # the werkplan was made known on 1 February 2024, the last example figures are of 1 July
    assert f"Peildatum “{dag}” is hier niet te kiezen." in tekst(app)
    assert "Bekend is wat er was van 1 februari 2024 tot en met 1 juli 2024." in tekst(app)
    assert "kpi" not in sleutels(app)


def test_een_dag_tussen_twee_standen_is_een_gewone_peildatum(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA, gemeente=ZWOLLE, peildatum="2024-06-15")

    assert app.selectbox(key="peildatum").value == "2024-06-15"
    assert "stand 1 juni 2024" in tekst(app)


def test_kiezen_zet_de_code_van_de_gemeente_in_de_url(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA)

    app.selectbox(key="gemeente").select(ZWOLLE).run()

    assert app.query_params["gemeente"] == ZWOLLE
    assert "Zwolle, IJsselland" in tekst(app)


def test_cijfers_van_verschillende_dagen_krijgen_een_band(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    logboek.lever(("asiel", "2024-05-01", ZWOLLE, 700), ("oekraine", "2024-06-01", ZWOLLE, 600))

    assert "niet van één dag" in tekst(open_pagina(PAGINA, gemeente=ZWOLLE))
