"""Planning: the year of the werkplan, read on the peildatum (1 July 2024, that of the newest example figures)."""

import os
from collections.abc import Callable
from datetime import date
from typing import Any

import icalendar
import pytest
from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import Bestand, Proeflogboek
from tests.paginas.scherm import deel, sleutels, tekst
from werkbank.cijfers.queries import vraag
from werkbank.cijfers.store import Bronhouder
from werkbank.config import LOGBOEK_VARIABELE, lees_instellingen
from werkbank.intake.formulier import leg_formulier_vast
from werkbank.toegang import Gebruiker

PAGINA = "pages/planning.py"


def test_per_spoor_staat_de_eerstvolgende_mijlpaal_met_de_dagen_tot_dan(open_pagina: Callable[..., AppTest]) -> None:
    kern = deel(open_pagina(PAGINA), "kpi").kerncijfers

    # From 1 July: 31 + 31 days to 1 September, 81 to 20 September, 184 to 1 January.
    assert kern["PRT"].startswith("81 dagen, 20 sep 2024")
    assert kern["Asielopgaven"].startswith("62 dagen, 1 sep 2024")
    assert kern["Opvang Oekraïne"].startswith("62 dagen, 1 sep 2024")
    assert kern["Toezicht statushouders"].startswith("184 dagen, 1 jan 2025")


def test_het_toezicht_heeft_een_eigen_spoor_dat_niet_uit_het_werkplan_komt(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA)

    assert "niet uit het werkplan" in deel(app, "kpi").kerncijfers["Toezicht statushouders"]
    banen = {rij.get("spoor") for rijen in deel(app, "tijdlijn").grafieken[0]["datasets"].values() for rij in rijen}
    # The meetings say all the same: the lane says it, once. What two lanes share has a lane of its own.
    prt = "PRT: Vergadering van de Provinciale Regietafel (PRT)"
    samen = "Asielopgaven en Opvang Oekraïne"
    assert {prt, "Asielopgaven", samen, "Opvang Oekraïne", "Toezicht, niet uit het werkplan"} <= banen
    assert any("niet uit het werkplan" in noot for noot in deel(app, "lijst").noten)


@pytest.mark.parametrize("prt", ["4 mrt 2024", "7 jun 2024", "20 sep 2024", "13 dec 2024"])
def test_alle_vergaderingen_van_de_prt_staan_in_de_lijst(open_pagina: Callable[..., AppTest], prt: str) -> None:
    [rij] = [r for r in deel(open_pagina(PAGINA), "lijst").rijen if r["Wanneer"] == prt]

    assert (rij["Spoor"], rij["Wie is aan zet"]) == ("PRT", "Voorzitter PRT")


def test_dagen_staan_er_alleen_bij_een_mijlpaal_die_een_dag_is(open_pagina: Callable[..., AppTest]) -> None:
    lijst = deel(open_pagina(PAGINA, peildatum="2024-06-01"), "lijst")

    standen = {r["Wanneer"]: r["Op de peildatum"] for r in lijst.rijen}
    assert standen["1 nov 2024"] == "over 153 dagen"
    assert standen["oktober 2024"] == "moet nog beginnen"
    assert standen["Q2 2024"] == "loopt"
    assert standen["Q1 2024"] == "voorbij, niet gemeld of het klaar is"


def test_elke_mijlpaal_van_de_tijdlijn_staat_ook_in_de_lijst(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA)

    # The werkplan has 23 rows in 2024, the closing dates of 1 January 2025 included.
    assert len(deel(app, "lijst").rijen) == 23
    # Two of them stand in two lanes with the same words and days: one mark.
    getekend = [r["tekst"] for r in deel(app, "tijdlijn").punten()]
    assert len(getekend) == 21
    assert set(getekend) == set(deel(app, "lijst").kolom("Mijlpaal"))


def test_filteren_op_wie_aan_zet_is_geldt_voor_mijlpalen_en_taken(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA, rol="commissaris-van-de-koning")

    assert deel(app, "lijst").kolom("Wanneer") == ["oktober 2024", "oktober 2024", "1 nov 2024"]
    assert all("Commissaris van de Koning" in wie for wie in deel(app, "taken").kolom("Wie is aan zet"))
    assert app.query_params["rol"] == "commissaris-van-de-koning"


def test_van_iedereen_staat_de_tabel_taken_prt_er_en_de_rest_op_verzoek(open_pagina: Callable[..., AppTest]) -> None:
    kort, alles = open_pagina(PAGINA), open_pagina(PAGINA, taken="alle")

    assert set(deel(kort, "taken").kolom("Onderdeel van het werkplan")) == {"Taken PRT"}
    getoond = len(deel(kort, "taken").rijen)
    rest = len(deel(alles, "taken").rijen) - getoond
    assert rest > 0
    assert f"Toon ook de andere {rest} taken" in tekst(kort)
    assert "Toon ook" not in tekst(alles)


def test_wie_geen_mijlpaal_heeft_krijgt_dat_te_lezen(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA, rol="veiligheidsregio-s")

    assert "Geen mijlpalen in 2024 met Veiligheidsregio’s als verantwoordelijke." in tekst(app)
    assert len(deel(app, "taken").rijen) > 0


@pytest.mark.parametrize(("rol", "jaar"), [("burgemeester", "2024"), ("iedereen", "1999")])
def test_een_onbekende_rol_of_een_onbekend_jaar_wordt_gezegd(
    open_pagina: Callable[..., AppTest], rol: str, jaar: str
) -> None:
    app = open_pagina(PAGINA, rol=rol, jaar=jaar)

    assert "is hier niet te kiezen." in tekst(app)
    assert "tijdlijn" not in sleutels(app)


def test_de_planning_noemt_niets_fictief(open_pagina: Callable[..., AppTest]) -> None:
    assert "fictief" not in tekst(open_pagina(PAGINA))


def meld(logboek: Proeflogboek, code: str, toestand: str, op: date, **anders: Any) -> None:
    rij = {"code": code, "toestand": toestand, "toestand_op": op} | anders
    leg_formulier_vast(logboek.logboek, "mijlpaalvoortgang", [rij], door=Gebruiker("secretaris"))


POTLOOD = "Eind Q2 is invulling regionaal plan in potlood gereed (m.u.v. eventuele lokale besluitvorming)"


def test_een_tijdvak_is_pas_na_zijn_laatste_dag_te_laat(
    open_pagina: Callable[..., AppTest], logboek: Proeflogboek
) -> None:
    meld(logboek, "2024-q2-asiel-2", "open", date(2024, 6, 1))

    def zegt(peildatum: str) -> str:
        lijst = deel(open_pagina(PAGINA, peildatum=peildatum), "lijst")
        [rij] = [r for r in lijst.rijen if r["Mijlpaal"] == POTLOOD and r["Spoor"] == "Asielopgaven"]
        return rij["Op de peildatum"]

    assert zegt("2024-06-30") == "loopt"
    assert zegt("2024-07-01") == "te laat: de laatste dag was 30 jun 2024"


def test_wat_klaar_is_gemeld_heeft_een_dag_en_wie_het_meldde(
    open_pagina: Callable[..., AppTest], logboek: Proeflogboek
) -> None:
    meld(logboek, "2024-q2-prt", "klaar", date(2024, 6, 7), opmerking="verslag gedeeld")

    app = open_pagina(PAGINA)
    [rij] = [r for r in deel(app, "lijst").rijen if r["Wanneer"] == "7 jun 2024"]
    assert rij["Op de peildatum"] == "klaar op 7 jun 2024"
    assert any("gemeld door secretaris: verslag gedeeld" in noot for noot in deel(app, "lijst").noten)
    getekend = {(r["van"][:10], r["toestand"]) for r in deel(app, "tijdlijn").punten()}
    assert ("2024-06-07", "klaar") in getekend


def test_een_mijlpaal_zonder_cijfer_zegt_dat(open_pagina: Callable[..., AppTest]) -> None:
    lijst = deel(open_pagina(PAGINA), "lijst")

    assert (
        lijst.rij("Opstellen provinciaal plan", "Mijlpaal")["Wat de cijfers zeggen"] == "geen cijfer waaruit dit blijkt"
    )
    streef = next(r for r in lijst.rijen if r["Mijlpaal"].startswith("Streefdatum opvang"))
    # The example figures: 3 of 11 and 2 of 14 municipalities have their opgave; the day was 1 February.
    assert (
        streef["Wat de cijfers zeggen"]
        == "IJsselland 3 van 11, Twente 2 van 14 gemeenten hebben hun opgave gerealiseerd"
    )
    assert streef["Op de peildatum"] == "te laat: de laatste dag was 1 feb 2024"


def test_de_lijst_zegt_waar_een_mijlpaal_op_wacht(open_pagina: Callable[..., AppTest]) -> None:
    lijst = deel(open_pagina(PAGINA, peildatum="2024-06-01"), "lijst")

    verslag = next(r for r in lijst.rijen if r["Mijlpaal"].startswith("Uiterlijk 1 november"))
    assert verslag["Wacht op"] == "oktober 2024: Opstellen provinciaal plan; oktober 2024: Opstellen verslag CdK"


def test_de_planning_gaat_mee_als_agenda(open_pagina: Callable[..., AppTest], bestanden: dict[str, Bestand]) -> None:
    open_pagina(PAGINA, rol="commissaris-van-de-koning")

    agenda = icalendar.Calendar.from_ical(bestanden["ics_planning"].maak())
    assert [str(a["uid"]).partition("@")[0] for a in agenda.walk("VEVENT")] == [
        "2024-q4-asiel-1",
        "2024-q4-asiel-2",
        "2024-q4-asiel-3",
    ]


def test_een_nieuwe_cyclus_staat_als_voorstel_in_de_planning_en_naast_de_vorige(
    open_pagina: Callable[..., AppTest], logboek: Proeflogboek
) -> None:
    store = Bronhouder(lees_instellingen(logboek=os.environ[LOGBOEK_VARIABELE])).store()
    voorstel = vraag(store, "planning/cyclusvoorstel", begin_op=date(2026, 2, 1)).mappen()
    rijen = [
        {k: w for k, w in r.items() if k != "wanneer"} | {"bron": "voorstel", "voorgesteld": "ja"} for r in voorstel
    ]
    leg_formulier_vast(logboek.logboek, "mijlpaal", rijen, door=Gebruiker("secretaris"))

    app = open_pagina(PAGINA, jaar="2026")
    # 7 June 2026 is a Sunday: the meeting is proposed for the Monday after it.
    assert "8 jun 2026 (voorgesteld)" in deel(app, "lijst").kolom("Wanneer")
    naast = deel(app, "cycli").rij("Opstellen provinciaal plan", "Mijlpaal")
    assert (naast["2024-2025"], naast["2026-2027"]) == ("oktober 2024", "oktober 2026 (voorgesteld)")


def test_een_cyclus_wordt_voorgesteld_en_een_dag_daarna_vastgesteld(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA)
    app.text_input(key="cyclus_wie_0").set_value("secretaris")
    next(b for b in app.button if b.label == "Leg planning 2026-2027 als voorstel vast").click().run()
    assert "De planning van cyclus 2026-2027 staat erbij, als voorstel." in tekst(app)

    app = open_pagina(PAGINA, jaar="2026")
    knop = "Leg dag vast"
    next(b for b in app.button if b.label == knop).click().run()
    assert "Vul de dag in." in tekst(app)
    app.selectbox(key="dag_code_0").set_value("2026-q2-prt")
    app.date_input(key="dag_op_0").set_value(date(2026, 6, 12))
    app.text_input(key="dag_bron_0").set_value("rooster 2026")
    app.text_input(key="dag_wie_0").set_value("secretaris")
    next(b for b in app.button if b.label == knop).click().run()

    dagen = deel(app, "lijst").kolom("Wanneer")
    assert "12 jun 2026" in dagen
    assert "8 jun 2026 (voorgesteld)" not in dagen
