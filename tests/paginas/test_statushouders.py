"""Statushouders: the chain from begin to end, gross behind and gross ahead apart, per area and per municipality."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import Proeflogboek, tekst
from tests.paginas.scherm import deel, omschreven

PAD = "pages/statushouders.py"


def omschrijvingen(app: AppTest) -> list[str]:
    """What a screen reader says of each chart."""
    zinnen = omschreven(app)
    assert zinnen
    return zinnen


def test_de_waterval_toont_bruto_achterstand_en_bruto_voorsprong_elk_apart(open_pagina: Callable[..., AppTest]):
    app = open_pagina(PAD)
    stappen = "Achterstand begin 524; Voorsprong begin −80; Taakstelling 1.249; Opgave 1.693"
    assert any(stappen in zin for zin in omschrijvingen(app))


def test_de_waterval_van_een_regio_is_die_van_haar_gemeenten(open_pagina: Callable[..., AppTest]):
    app = open_pagina(PAD, gebied="IJsselland")
    # 190 carried over: 232 behind and 42 ahead; 190 + 576 = 766 in the werkplan
    stappen = "Achterstand begin 232; Voorsprong begin −42; Taakstelling 576; Opgave 766"
    assert any(stappen in zin for zin in omschrijvingen(app))


def test_de_waterval_van_een_gemeente_volgt_haar_rij_in_het_werkplan(
    open_pagina: Callable[..., AppTest], logboek: Proeflogboek
):
    logboek.lever(("statushouders", "2024-07-01", "GM0193", 100))
    app = open_pagina(PAD, gebied="GM0193")
    # 139 + 49 = 188 in the werkplan; 188 - 100 = 88 on the last day of the half-year
    stappen = "Achterstand begin 49; Taakstelling 139; Opgave 188; Gehuisvest −100; Achterstand eind 88."
    assert f"Zwolle, 2024-I, in personen: {stappen}" in omschrijvingen(app)
    assert "Verloop in 2024-I: Zwolle" in tekst(app)


def test_een_gemeente_zonder_cijfer_is_geen_nul_maar_een_eigen_stap(
    open_pagina: Callable[..., AppTest], logboek: Proeflogboek
):
    logboek.lever(("statushouders", "2024-07-01", "GM0193", 100))
    app = open_pagina(PAD)
    # 1.693 - 188: what the other municipalities have to do is not known to be done or left
    stappen = "Nog geen cijfer −1.505; Gehuisvest −100; Nog te huisvesten 88."
    assert any(stappen in zin for zin in omschrijvingen(app))


def test_een_regio_biedt_alleen_haar_eigen_gemeenten_aan(open_pagina: Callable[..., AppTest]):
    keuze = open_pagina(PAD, regio="Twente").selectbox(key="gebied")
    assert keuze.value == "Twente"
    assert "Zwolle" not in keuze.options
    assert len(keuze.options) == 1 + 14


def test_een_gemeente_buiten_de_regio_wordt_gezegd(open_pagina: Callable[..., AppTest]):
    app = open_pagina(PAD, regio="Twente", gebied="GM0193")
    keuze = app.selectbox(key="gebied")
    # Zwolle lies in IJsselland: said, and Twente does not come in its place
    assert keuze.value is None
    assert "“GM0193” is hier niet te kiezen." in tekst(app)


def test_wie_een_andere_regio_kiest_kijkt_daarna_naar_die_hele_regio(open_pagina: Callable[..., AppTest]):
    app = open_pagina(PAD, gebied="GM0193")
    app.selectbox(key="regio").select("Twente").run()
    assert app.selectbox(key="gebied").value == "Twente"
    assert "niet te kiezen" not in tekst(app)


def test_de_waterval_sluit_met_het_saldo_van_wie_achterloopt_en_wie_meer_deed(
    open_pagina: Callable[..., AppTest], logboek: Proeflogboek
):
    # Zwolle 188 - 100 = 88 short, Deventer 95 - 98 = 3 above
    logboek.lever(("statushouders", "2024-06-01", "GM0193", 100), ("statushouders", "2024-06-01", "GM0150", 98))
    zinnen = omschrijvingen(open_pagina(PAD))
    assert any("Gehuisvest −198; Nog te huisvesten 88; Boven de opgave −3; Saldo 85." in zin for zin in zinnen)


def test_elke_gemeente_heeft_een_merk_waar_zij_volgens_het_tempo_zou_zijn(
    open_pagina: Callable[..., AppTest], logboek: Proeflogboek
):
    logboek.lever(("statushouders", "2024-06-01", "GM0193", 100))
    staven = deel(open_pagina(PAD), "staven")
    [zwolle] = [p for p in staven.punten() if p["gemeente"] == "Zwolle"]
    # 188 × 5/6 = 156,7
    assert zwolle["zin"] == "Zwolle: 100 van 188 personen; volgens het schema 157"
    assert "waar het volgens het schema zou moeten zijn" in staven.tekst


def test_wat_overblijft_staat_er_met_hoe_het_is_opgebouwd(open_pagina: Callable[..., AppTest], logboek: Proeflogboek):
    logboek.lever(("statushouders", "2024-06-01", "GM0193", 100), ("statushouders", "2024-06-01", "GM0150", 98))
    kern = deel(open_pagina(PAD), "kpi").kerncijfers
    # 1.693 - 188 - 95 = 1.410 of the other 23
    assert kern["Nog te huisvesten"] == (
        "□ 88 tekorten van gemeenten opgeteld Boven de opgave 3 Saldo, opgave min gehuisvest 85 "
        "Opgave zonder cijfer 1.410"
    )
    # Zwolle 156,7 - 100 = 56,7 behind; Deventer 98 - 79,2 = 18,8 ahead
    assert "Achter, samen ongeveer 57 Voor, samen ongeveer 19" in kern["Gehaald van het schema"]


def test_zonder_realisatie_staat_er_een_opgave_en_geen_lege_grafiek(
    open_pagina: Callable[..., AppTest], zonder_voorbeeld: Proeflogboek
):
    app = open_pagina(PAD)
    assert "Nog geen realisatie van huisvesting van statushouders" in tekst(app)
    stappen = "Taakstelling 1.249; Opgave 1.693; Nog geen cijfer −1.693."
    assert any(stappen in zin for zin in omschrijvingen(app))


def test_onder_het_verloop_staat_ook_de_sql_van_de_prognose(open_pagina: Callable[..., AppTest]):
    app = open_pagina(PAD)
    for sleutel, vragen in (("verloop", ("verloop", "prognose")), ("tabel", ("gemeenten", "gebied"))):
        herkomst = deel(app, f"herkomst_{sleutel}").herkomst
        assert [vraag for vraag in vragen if f"-- statushouders/{vraag}" not in herkomst] == []
