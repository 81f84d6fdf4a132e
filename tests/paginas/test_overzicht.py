"""Overzicht: where the tasks stand, what asks attention, what changed, what comes, who delivered."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import Proeflogboek
from tests.paginas.scherm import deel, tekst
from werkbank.register import gemeenten

PAGINA = "app.py"
ZWOLLE, DEVENTER, HENGELO = "GM0193", "GM0150", "GM0164"


@pytest.fixture
def gevuld(logboek: Proeflogboek) -> Proeflogboek:
    """Opgaven: statushouders Zwolle 188, Deventer 95; asiel Zwolle 717, Hengelo 415."""
    logboek.lever(
        ("statushouders", "2024-05-01", ZWOLLE, 80), ("statushouders", "2024-05-01", DEVENTER, 70),
        ("statushouders", "2024-06-01", ZWOLLE, 100), ("statushouders", "2024-06-01", DEVENTER, 95),
        ("asiel", "2024-06-01", ZWOLLE, 800), ("asiel", "2024-06-01", HENGELO, 115),
    )  # fmt: skip
    return logboek


def test_een_stand_toont_opgave_realisatie_tekort_en_wat_per_maand_nodig_is(
    gevuld: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    asiel = deel(open_pagina(PAGINA), "kpi").kerncijfers["Asielopvang"]

    assert asiel.startswith("915 van 6.325 open plekken")
    # 915 of 717 + 415
    assert "Aandeel 80,8 % van 1.132" in asiel
    assert "Nog te realiseren 300" in asiel
    # 1.132 of 6.325 is less than half: too little to say what all of them need per month.
    assert "Streefdatum 1 jan 2025" in asiel
    assert "Nodig per maand niet te bepalen van minder dan de helft van de opgave is er een cijfer" in asiel
    # Zwolle has 800 of 717, and 6.325 - 1.132 is of nobody
    assert "Boven de opgave 83 Opgave zonder cijfer 5.193" in asiel
    assert "Gemeenten met cijfer 2 van 25" in asiel
    assert "Stand 1 jun 2024" in asiel


def test_de_balk_laat_zien_van_welk_deel_van_de_opgave_geen_cijfer_is(
    gevuld: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    html = deel(open_pagina(PAGINA), "kpi").html

    # Asielopvang: 915 of 6.325 is 14,5 %; nobody reported on 6.325 - 1.132 = 5.193, 82,1 %.
    assert 'class="wb-balk-staaf" style="width:14.5%"' in html
    assert 'class="wb-balk-zonder" style="width:82.1%"' in html


def test_een_stroom_toont_ook_het_tempo_en_hoe_de_opgave_is_opgebouwd(
    gevuld: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    statushouders = deel(open_pagina(PAGINA), "kpi").kerncijfers["Statushouders"]

    assert statushouders.startswith("195 van 1.693 gehuisvest in 2024-I")
    # 195 of 188 + 95; on schedule after five months: 283 x 5/6 = 235,8
    assert "Aandeel 68,9 % van 283" in statushouders
    assert "Nog te realiseren 88" in statushouders
    assert "Gehaald van het schema 82,7 %" in statushouders
    assert "Beoordeling 1 jul 2024" in statushouders
    assert "Netto, overgedragen 1.249 + 444" in statushouders


def test_vanaf_de_helft_van_de_opgave_is_er_een_aantal_per_maand_met_over_wie_het_gaat(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    # amv: 538 for all. The fourteen of Twente carry 278 of it, more than half; 7 months are left, 278 / 7 is 39,7.
    twente = [g.code for g in gemeenten() if g.regio == "Twente"]
    logboek.lever(*(("amv", "2024-06-01", code, 0) for code in twente))

    amv = deel(open_pagina(PAGINA), "kpi").kerncijfers["Waarvan voor amv's"]

    assert "Nodig per maand 40 tot 1 jan 2025 Nodig geldt voor 14 van 25 gemeenten" in amv
    assert "Opgave zonder cijfer 260" in amv


def test_een_opgave_zonder_enig_cijfer_is_zelf_het_getal(
    gevuld: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    oekraine = deel(open_pagina(PAGINA), "kpi").kerncijfers["Opvang Oekraïne"]

    assert oekraine == "7.882 opgave plekken, 2024 Realisatie geen cijfer ontvangen Streefdatum 1 feb 2024"


def test_wat_aandacht_vraagt_staat_er_met_de_reden_en_een_koppeling_naar_de_gemeente(
    gevuld: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    app = open_pagina(PAGINA, aandacht="alle")

    aandacht = deel(app, "aandacht")
    # Zwolle: 100 of 188 x 5/6 = 156,7 is 63,8 %; Deventer has done all of its 95.
    [zwolle] = [r for r in aandacht.rijen if r["Gemeente"] == "Zwolle"]
    assert zwolle["Opgave"] == "Statushouders"
    assert "100 gehuisvest, volgens het schema ongeveer 157 personen: 63,8 %, minder dan 80 %" in zwolle["Waarom"]
    assert [r for r in aandacht.rijen if r["Gemeente"] == "Deventer" and r["Opgave"] == "Statushouders"] == []
    assert f"gemeente?gemeente={ZWOLLE}" in aandacht.koppelingen


def test_standaard_staan_van_elke_opgave_de_eerste_twee_er_met_een_koppeling_naar_de_rest(
    gevuld: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    app = open_pagina(PAGINA)

    # 23 statushouders and 23 asiel without a figure, one row for each of the two tasks nobody reported on, Zwolle
    # behind on the pace, Hengelo 300 places short, and 18 of the 19 backlogs of the werkplan (Zwolle made its 49 good).
    assert deel(app, "aandacht").kolom("Opgave") == [
        "Asielopvang", "Asielopvang", "Waarvan voor amv's", "Opvang Oekraïne", "Statushouders", "Statushouders"
    ]  # fmt: skip
    assert deel(app, "aandacht").kolom("Aantal")[0] == "300 plekken"
    assert "Toon ook de andere 62 van 68" in tekst(app)
    assert "1 achter op schema" in tekst(app)
    assert "48 geen cijfer" in tekst(app)


def test_veranderd_vergelijkt_met_een_maand_eerder_en_met_de_laatste_prt(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    # The PRT met on 7 June; on that day the figures of 1 June counted, a month before 1 August those of 1 July.
    for dag, zwolle, deventer in (("2024-06-01", 500, 300), ("2024-07-01", 530, 310), ("2024-08-01", 545, 330)):
        logboek.lever(("asiel", dag, ZWOLLE, zwolle), ("asiel", dag, DEVENTER, deventer))

    veranderd = deel(open_pagina(PAGINA), "veranderd")

    rij = veranderd.rij("Asielopvang")
    assert rij["Sinds 1 jul een maand eerder"] == "+35"
    assert rij["Sinds 7 jun de laatste PRT"] == "+75"
    assert rij["Gemeenten"] == "2 van 25"
    assert veranderd.rij("Opvang Oekraïne")["Sinds 1 jul een maand eerder"] == "–"


def test_een_cijfer_dat_bleef_staan_is_geen_verandering_van_nul(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    logboek.lever(("asiel", "2024-06-01", ZWOLLE, 500), ("asiel", "2024-06-01", DEVENTER, 300))
    logboek.lever(("asiel", "2024-07-01", ZWOLLE, 530))

    rij = deel(open_pagina(PAGINA), "veranderd").rij("Asielopvang")

    assert (rij["Sinds 1 jun een maand eerder"], rij["Gemeenten"]) == ("+30", "1 van 25")


def test_over_een_halfjaargrens_is_er_voor_statushouders_geen_verschil(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    logboek.lever(("statushouders", "2024-07-01", ZWOLLE, 150), ("statushouders", "2024-08-01", ZWOLLE, 10))

    veranderd = deel(open_pagina(PAGINA), "veranderd")

    assert veranderd.rij("Statushouders")["Sinds 1 jul een maand eerder"] == "–"
    assert any("de telling is opnieuw begonnen" in noot for noot in veranderd.noten)


def test_de_laatste_prt_van_een_eerder_jaar_noemt_het_jaar(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    logboek.lever(("asiel", "2024-12-01", ZWOLLE, 500), ("asiel", "2025-02-01", ZWOLLE, 520))

    rij = deel(open_pagina(PAGINA), "veranderd").rij("Asielopvang")

    assert rij["Sinds 13 dec 2024 de laatste PRT"] == "+20"


def test_komt_eraan_telt_dagen_vanaf_de_peildatum_en_alleen_tot_een_dag(
    gevuld: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    rijen = [(r["Wanneer"], r["Nog"]) for r in deel(open_pagina(PAGINA), "komt_eraan").rijen]

    # Read on 1 June 2024: the second quarter is running, the PRT of 7 June comes.
    assert ("7 jun 2024", "over 6 dagen") in rijen
    assert ("Q2 2024", "loopt") in rijen
    assert all("dag" not in nog for wanneer, nog in rijen if wanneer.startswith("Q"))


def test_wie_niet_leverde_staat_er_met_naam(gevuld: Proeflogboek, open_pagina: Callable[..., AppTest]) -> None:
    gevuld.lever(("oekraine", "2024-05-01", ZWOLLE, 600), leverancier="RRT IJsselland")

    leveranciers = deel(open_pagina(PAGINA, peildatum="2024-06-01"), "leveranciers")

    [rij] = [r for r in leveranciers.rijen if r["Leverancier"] == "RRT IJsselland"]
    assert (rij["Laatste stand"], rij["Geleverd"]) == ("1 mei 2024", "0 van 11")
    assert rij["Nog niet geleverd"] == "alle 11 gemeenten"
    [nooit] = [r for r in leveranciers.rijen if r["Leverancier"] == "RRT Twente"]
    assert (nooit["Laatste stand"], nooit["Geleverd"]) == ("–", "0 van 14")


def test_de_peildatum_in_de_url_bepaalt_elk_cijfer(gevuld: Proeflogboek, open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA, peildatum="2024-05-01")

    assert app.selectbox(key="peildatum").value == "2024-05-01"
    assert deel(app, "kpi").kerncijfers["Statushouders"].startswith("150 van 1.693")
    assert deel(app, "kpi").kerncijfers["Asielopvang"].startswith("6.325 opgave")


def test_de_gekozen_regio_geldt_ook_op_het_overzicht(gevuld: Proeflogboek, open_pagina: Callable[..., AppTest]) -> None:
    """Of Twente only Hengelo reported: 115 of 415 places, of the 3.275 of the region."""
    app = open_pagina(PAGINA, regio="Twente")

    asiel = deel(app, "kpi").kerncijfers["Asielopvang"]
    assert asiel.startswith("115 van 3.275 open plekken")
    assert "Gemeenten met cijfer 1 van 14" in asiel
    assert "Deventer" not in deel(app, "aandacht").html
    # 13 of asielopvang, all 14 of statushouders, and one line each for amv and Oekraïne: nobody reported on those.
    assert "29 geen cijfer" in deel(app, "aandacht").tekst
    # A month earlier Twente had no figure of asielopvang; of statushouders only IJsselland reported.
    assert deel(app, "veranderd").rij("Statushouders")["Sinds 1 mei een maand eerder"] == "–"
    assert "Wie leverde wat, heel Overijssel" in tekst(app)
