"""Uitruil: what was agreed, what is left of each opgave, and proposals that never touch a figure."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import Proeflogboek, tekst
from tests.paginas.scherm import deel, sleutels, zonder_herkomst
from werkbank.intake.formulier import leg_formulier_vast
from werkbank.toegang import Gebruiker

PAGINA = "pages/uitruil.py"
# Asiel 2024-2025: Zwolle 717 of 3.050 in IJsselland, Raalte 233.
REGEL = "asiel.2024-2025.GM0193.GM0177"
WIE = Gebruiker("regietafel IJsselland")


def leg(logboek: Proeflogboek, soort: str, **anders: Any) -> None:
    rij = {
        "soort": "asiel",
        "periode": "2024-2025",
        "van_gemeente_code": "GM0193",
        "naar_gemeente_code": "GM0177",
        "aantal": 50,
    }
    leg_formulier_vast(logboek.logboek, soort, [rij | anders], door=WIE)


def spreek_af(logboek: Proeflogboek, **anders: Any) -> None:
    stap = {"code": "U-1", "status": "afgesproken", "status_op": date(2024, 6, 7), "besluit": "regietafel"}
    leg(logboek, "uitruil", **(stap | anders))


def test_zonder_uitruil_geldt_de_opgave_van_de_wet(open_pagina: Callable[..., AppTest]):
    app = open_pagina(PAGINA)

    assert "Voor Asielopvang 2024-2025 is in Overijssel geen uitruil vastgelegd." in tekst(app)
    assert "Na uitruil 3.050 Gemeenten die ruilen 0 van 11" in deel(app, "kpi").kerncijfers["IJsselland"]
    assert "fictief" not in zonder_herkomst(app)


def test_de_matrix_zegt_wie_aan_wie_geeft_en_wat_nog_wordt_verkend(
    open_pagina: Callable[..., AppTest], logboek: Proeflogboek
):
    spreek_af(logboek)
    spreek_af(logboek, code="U-2", aantal=20, naar_gemeente_code="GM0150", status="verkend")

    rij = deel(open_pagina(PAGINA), "stromen").rij("Zwolle")
    assert (rij["Deventer"], rij["Raalte"]) == ("(20)", "50")


def test_de_balans_zet_wet_en_na_uitruil_naast_elkaar_met_de_bron(
    open_pagina: Callable[..., AppTest], logboek: Proeflogboek
):
    spreek_af(logboek)

    balans = deel(open_pagina(PAGINA), "balans")
    zwolle = balans.rij("Zwolle")
    # 717 of 3.050 is 23,5 %; 667 is 21,9 %. 667 of 133.141 inhabitants is 5,01 per 1.000.
    assert [zwolle[k] for k in ("Opgave van de wet", "Eraf", "Saldo", "Deel na uitruil")] == [
        "717",
        "50",
        "−50",
        "21,9 %",
    ]
    assert zwolle["Na uitruil per 1.000 inwoners"] == "5,01"
    assert "50 naar Raalte (afgesproken op 7 jun 2024, regietafel)" in balans.noten
    assert balans.rij("IJsselland")["Na uitruil"] == "3.050"


def test_op_de_pagina_van_de_gemeente_staat_de_opgave_na_uitruil_met_haar_bron(
    open_pagina: Callable[..., AppTest], logboek: Proeflogboek
):
    spreek_af(logboek)

    app = open_pagina("pages/gemeente.py", gemeente="GM0177")
    # Progress stays against the opgave of the law; the other one stands below it.
    kaart = deel(app, "kpi").kerncijfers["Asielopvang"]
    assert "van 233" in kaart
    assert "Opgave na uitruil 283" in kaart
    assert "Opgave na uitruil" not in deel(app, "kpi").kerncijfers["Statushouders"]
    rij = deel(app, "uitruil").rij("Asielopvang 2024-2025")
    assert (rij["Opgave van de wet"], rij["Saldo"], rij["Na uitruil"]) == ("233", "+50", "283")
    assert rij["Met wie, wanneer en waar besloten"] == "50 van Zwolle (afgesproken op 7 jun 2024, regietafel)"


def test_wat_na_de_peildatum_is_afgesproken_staat_in_een_eigen_kolom(
    open_pagina: Callable[..., AppTest], logboek: Proeflogboek
):
    spreek_af(logboek, status_op=date(2024, 9, 20))

    rij = deel(open_pagina("pages/gemeente.py", gemeente="GM0177", peildatum="2024-07-01"), "uitruil").rijen[0]
    assert (rij["Na uitruil"], rij["Met wat daarna is afgesproken"]) == ("233", "283")


def test_wie_niet_ruilt_heeft_er_geen_onderdeel_voor(open_pagina: Callable[..., AppTest]):
    assert "uitruil" not in sleutels(open_pagina("pages/gemeente.py", gemeente="GM0177"))


def test_een_voorstel_in_het_adres_laat_meteen_zien_wat_het_doet(open_pagina: Callable[..., AppTest]):
    app = open_pagina(PAGINA, bekijk="voorstel", regels=f"{REGEL}.50.5.")

    assert "Dit voorstel kan" in tekst(app)
    rijen = deel(app, "effect").rijen
    zwolle = next(r for r in rijen if r["Gemeente"] == "Zwolle")
    assert (zwolle["Door het voorstel"], zwolle["Met voorstel"]) == ("−50", "667")
    amv = [r for r in rijen if r["Gemeente"] == "Raalte"][1]
    assert (amv["Opgave van de wet"], amv["Met voorstel"]) == ("20", "25")
    # All 11 of the region, twice; nobody in Twente.
    assert len(rijen) == 22


@pytest.mark.parametrize(
    ("regels", "reden"),
    [
        (f"{REGEL}.50.0.~asiel.2024-2025.GM0193.GM0141.10.0.", "Regel 2. Uitruil kan alleen binnen een regio"),
        (f"{REGEL}.718.61.", "Regel 1. Zwolle, Asielopvang 2024-2025: de opgave zou door uitruil op −1 komen"),
        (f"{REGEL}.5.0.ruil", "Regel 1. Paar “ruil”: de tweede rij ontbreekt"),
    ],
)
def test_wat_niet_kan_wordt_met_de_regel_en_de_reden_geweigerd(
    open_pagina: Callable[..., AppTest], regels: str, reden: str
):
    woorden = tekst(open_pagina(PAGINA, bekijk="voorstel", regels=regels))

    assert reden in woorden
    assert "Dit voorstel kan" not in woorden


def test_een_regel_aanpassen_of_weghalen_gaat_naar_het_adres(open_pagina: Callable[..., AppTest]):
    app = open_pagina(PAGINA, bekijk="voorstel", regels=f"{REGEL}.718.61.")
    aantal = next(n for n in app.number_input if n.label == "Aantal van regel 1")
    aantal.set_value(60).run()
    assert app.query_params["regels"] == f"{REGEL}.60.61."
    next(b for b in app.button if b.label == "Haal regel 1 weg").click().run()
    assert app.query_params["regels"] == ""
    assert "effect" not in sleutels(app)


@pytest.mark.parametrize(
    "regels", ["onzin", f"{REGEL}.x.0.", "asiel.2024-2025.GM9999.GM0177.5.0.", f"amv{REGEL[5:]}.5.0."]
)
def test_een_adres_dat_geen_regel_is_wordt_gezegd(open_pagina: Callable[..., AppTest], regels: str):
    assert "is hier niet te kiezen." in tekst(open_pagina(PAGINA, bekijk="voorstel", regels=regels))


def test_twee_bewaarde_voorstellen_staan_naast_elkaar_en_tellen_nergens_mee(
    open_pagina: Callable[..., AppTest], logboek: Proeflogboek
):
    leg(logboek, "uitruilvoorstel", voorstel="A", nummer=1, vervallen="nee")
    leg(logboek, "uitruilvoorstel", voorstel="B", nummer=1, vervallen="nee", aantal=80)

    app = open_pagina(PAGINA, bekijk="voorstel", eerste="A", tweede="B")
    zwolle = deel(app, "vergelijking").rij("Zwolle", "Gemeente")
    assert (zwolle["Na uitruil"], zwolle["A"], zwolle["B"], zwolle["Verschil"]) == ("717", "667", "637", "−30")
    assert "uitruil" not in sleutels(open_pagina("pages/gemeente.py", gemeente="GM0193"))


def test_een_bewaard_voorstel_gaat_open_met_zijn_regels(open_pagina: Callable[..., AppTest], logboek: Proeflogboek):
    leg(logboek, "uitruilvoorstel", voorstel="A", nummer=1, vervallen="nee")

    app = open_pagina(PAGINA, bekijk="voorstel", voorstel="A")
    assert [n.value for n in app.number_input if n.label == "Aantal van regel 1"] == [50]


def test_een_vervallen_voorstel_staat_niet_in_de_lijst(open_pagina: Callable[..., AppTest], logboek: Proeflogboek):
    leg(logboek, "uitruilvoorstel", voorstel="A", nummer=1, vervallen="nee")
    leg(logboek, "uitruilvoorstel", voorstel="A", nummer=1, vervallen="ja")

    app = open_pagina(PAGINA, bekijk="voorstel", voorstel="A")
    assert "Voorstel “A” is hier niet te kiezen." in tekst(app)
