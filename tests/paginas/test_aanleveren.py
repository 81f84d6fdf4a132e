"""Aanleveren: from a file to the record, with all that the user must see before it."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.testing.v1 import AppTest

from tests.intake.bestanden import ALMELO, ZWOLLE, csv_bytes
from tests.logboek.bouw import alle_bytes
from tests.paginas.conftest import WORTEL, Proeflogboek, tekst
from tests.paginas.scherm import deel
from werkbank.fouten import Bevinding
from werkbank.intake.aanlevering import Aanlevering
from werkbank.intake.vraag import Vraag
from werkbank.toegang import Gebruiker
from werkbank.ui.schermen import aanleveren_invoer

PAGINA = "pages/aanleveren.py"
OPEN = Callable[..., AppTest]


def lever(app: AppTest, inhoud: bytes, naam: str = "augustus.csv") -> AppTest:
    app.file_uploader[0].upload(naam, inhoud).run()
    assert not app.exception, [fout.value for fout in app.exception]
    return app


def leg_vast(app: AppTest, *, wie: str = "RRT Twente", opmerking: str = "") -> AppTest:
    app.text_area(key="opmerking").set_value(opmerking)
    app.text_input(key="wie").set_value(wie)
    app.button[-1].click().run()
    assert not app.exception, [fout.value for fout in app.exception]
    return app


def test_een_sjabloon_wordt_gelezen_getoond_vastgelegd_en_staat_op_het_overzicht(
    logboek: Proeflogboek, open_pagina: OPEN
) -> None:
    app = lever(open_pagina(PAGINA), csv_bytes(ZWOLLE | {"aantal": "1234"}, ALMELO))

    assert "2 rijen gelezen. Er is nog niets vastgelegd" in tekst(app)
    assert "rij 2 statushouders | gehuisvest" in tekst(app)
    assert logboek.logboek.lees().leveringen == ()

    leg_vast(app)
    assert "“augustus.csv” is vastgelegd: 2 rijen." in tekst(app)
    [levering] = logboek.logboek.lees().leveringen
    assert (levering.leverancier, levering.vastgelegd_door) == ("COA", "RRT Twente")
    assert "1.241" in tekst(open_pagina("app.py")), "1.234 of Zwolle and 7 of Almelo"


def test_een_vervangen_cijfer_staat_er_met_oud_nieuw_en_verschil(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    leg_vast(lever(open_pagina(PAGINA), csv_bytes(ZWOLLE | {"aantal": "100"}, ALMELO)))

    inhoud = tekst(lever(open_pagina(PAGINA), csv_bytes(ZWOLLE | {"aantal": "1090"})))

    assert "Zwolle 100 1.090 +990 veranderd" in inhoud
    assert "Almelo 7 – geen gegeven – geen gegeven ontbreekt" in inhoud


def test_zonder_wie_wordt_er_niets_vastgelegd(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    app = leg_vast(lever(open_pagina(PAGINA), csv_bytes(ZWOLLE)), wie="")

    assert "Vul in wie dit vastlegt." in tekst(app)
    assert logboek.logboek.lees().leveringen == ()


def test_de_dag_van_ontvangst_kan_eerder_zijn_maar_niet_later_dan_vandaag(
    logboek: Proeflogboek, open_pagina: OPEN
) -> None:
    app = lever(open_pagina(PAGINA), csv_bytes(ZWOLLE))
    app.text_input(key="ontvangen").set_value("5-7-2090")
    leg_vast(app)
    assert "kan niet de dag van ontvangst zijn" in tekst(app)
    assert logboek.logboek.lees().leveringen == ()

    app.text_input(key="ontvangen").set_value("5-7-2024")
    leg_vast(app)
    [levering] = logboek.logboek.lees().leveringen
    assert levering.ontvangen_op == date(2024, 7, 5)


def test_een_waarschuwing_vraagt_een_opmerking_die_bij_de_levering_blijft(
    logboek: Proeflogboek, open_pagina: OPEN
) -> None:
    met_extra = csv_bytes(ZWOLLE | {"kleur": "groen"}, kop=(*ZWOLLE, "kleur"))
    app = lever(open_pagina(PAGINA), met_extra)
    assert "waarschuwing" in tekst(app)

    leg_vast(app)
    assert "Schrijf in de opmerking waarom het cijfer klopt ondanks de waarschuwing." in tekst(app)
    assert logboek.logboek.lees().leveringen == ()

    leg_vast(app, opmerking="kolom kleur is voor onszelf")
    [levering] = logboek.logboek.lees().leveringen
    assert levering.opmerking == "kolom kleur is voor onszelf"


def test_een_bestand_met_een_fout_kan_niet_worden_vastgelegd(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    app = lever(open_pagina(PAGINA), csv_bytes(ZWOLLE | {"aantal": "-3"}, ALMELO))

    assert "Kan zo niet worden vastgelegd: 1 fout." in tekst(app)
    assert "cel F2" in tekst(app) or "rij 2" in tekst(app)
    assert not app.text_area


def test_wat_niet_gelezen_is_staat_er_met_de_reden(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    inhoud = tekst(lever(open_pagina(PAGINA), b"Maandstaat augustus\n" + csv_bytes(ZWOLLE, ALMELO)))

    assert "Niet gelezen (1)" in inhoud
    assert "rij 1 staat boven de kolomnamen Maandstaat augustus" in inhoud


def test_hetzelfde_bestand_nog_eens_zegt_dat_het_er_al_is(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    leg_vast(lever(open_pagina(PAGINA), csv_bytes(ZWOLLE)))

    app = lever(open_pagina(PAGINA), csv_bytes(ZWOLLE), "andere naam.csv")

    assert "is al vastgelegd" in tekst(app)
    assert "Naar deze levering" in tekst(app)
    assert not app.text_area


def test_een_ingetrokken_bestand_nog_eens_wijst_de_weg_naar_herstellen(
    logboek: Proeflogboek, open_pagina: OPEN
) -> None:
    leg_vast(lever(open_pagina(PAGINA), csv_bytes(ZWOLLE)))
    [levering] = logboek.logboek.lees().leveringen
    logboek.logboek.trek_in(levering.id, reden="fout", door=Gebruiker("toets"))

    assert "Naar deze levering, om haar te herstellen" in tekst(lever(open_pagina(PAGINA), csv_bytes(ZWOLLE)))


def test_wie_terugkijkt_legt_niets_vast(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    app = lever(open_pagina(PAGINA, bekend_op="2024-06-07"), csv_bytes(ZWOLLE))

    assert "Ga naar nu om vast te leggen." in tekst(app)
    assert not app.text_area


def test_een_geplakte_tabel_gaat_dezelfde_weg(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    app = open_pagina(PAGINA)
    app.radio(key="manier").set_value("plakken").run()
    regels = ["\t".join(ZWOLLE), "\t".join(ZWOLLE.values())]
    app.text_area[0].set_value("\n".join(regels)).run()
    assert "1 rij gelezen" in tekst(app)

    leg_vast(app)
    assert logboek.logboek.lees().leveringen[0].rijen_aantal == {"realisatie": 1}


def test_een_bestand_met_persoonsgegevens_gaat_ook_uit_het_geheugen_van_de_server(
    open_pagina: OPEN, monkeypatch: pytest.MonkeyPatch
) -> None:
    weg = []
    monkeypatch.setattr(MemoryUploadedFileManager, "remove_file", lambda _, visit, file: weg.append(file))

    lever(open_pagina(PAGINA), b"Achternaam;BSN\nPietersen;123456782\n", "bewoners.csv")

    assert len(weg) == 1


def test_een_vraag_verspringt_niet_als_zij_is_beantwoord(open_pagina: OPEN, monkeypatch: pytest.MonkeyPatch) -> None:
    vragen = [Vraag(naam, f"Vraag {naam}?", {"ja": "Ja", "nee": "Nee"}) for naam in ("een", "twee")]

    def bereid(
        naam: str, inhoud: bytes, *, store: object, antwoorden: dict[str, str], voortgang: object
    ) -> Aanlevering:
        beantwoord = [v for v in vragen if v.sleutel in antwoorden]
        return Aanlevering(
            naam, inhoud, vragen=tuple(v for v in vragen if v not in beantwoord), beantwoord=tuple(beantwoord)
        )

    monkeypatch.setattr(aanleveren_invoer, "bereid_voor", bereid)
    app = lever(open_pagina(PAGINA), b"iets")

    app.main.selectbox[0].set_value("ja").run()

    assert [(v.label, v.value) for v in app.main.selectbox] == [("Vraag een?", "ja"), ("Vraag twee?", None)]


@pytest.mark.parametrize("manier", ["bestand", "plakken"])
def test_persoonsgegevens_worden_geweigerd_en_nergens_bewaard(
    logboek: Proeflogboek, open_pagina: OPEN, manier: str
) -> None:
    geheim = "Achternaam;BSN;gemeente\nPietersen;123456782;Zwolle\n"
    app = open_pagina(PAGINA)
    app.radio(key="manier").set_value(manier).run()

    if manier == "bestand":
        lever(app, geheim.encode(), "bewoners.csv")
    else:
        app.text_area[0].set_value(geheim).run()

    assert "Geweigerd: dit bestand lijkt persoonsgegevens te bevatten. Er is niets van bewaard." in tekst(app)
    bewaard = repr(app.session_state)
    assert "werkbank_ronde" in bewaard, "this is the whole state of the visit"
    assert not any(woord in bewaard for woord in ("Pietersen", "123456782", "UploadedFile"))
    assert alle_bytes(logboek.logboek) == {}

    app.run()
    assert "Geweigerd" not in tekst(app), "said once"


def test_een_open_vraag_wordt_op_de_pagina_beantwoord(
    logboek: Proeflogboek, open_pagina: OPEN, monkeypatch: pytest.MonkeyPatch
) -> None:
    vraag = Vraag("teken", "Wat betekent een minteken?", {"voor": "Voorsprong", "achter": "Achterstand"}, "voor")

    def bereid(
        naam: str, inhoud: bytes, *, store: object, antwoorden: dict[str, str], voortgang: object
    ) -> Aanlevering:
        gegeven = antwoorden.get("teken")
        bevindingen = (Bevinding("melding", "gelezen", f"Gelezen als {gegeven}."),)
        if gegeven:
            return Aanlevering(naam, inhoud, beantwoord=(vraag,), bevindingen=bevindingen)
        return Aanlevering(naam, inhoud, vragen=(vraag,))

    monkeypatch.setattr(aanleveren_invoer, "bereid_voor", bereid)
    app = lever(open_pagina(PAGINA), b"iets")
    assert "Nog 1 vraag open." in tekst(app)
    [veld] = app.main.selectbox
    assert veld.value is None, "a question has no answer until somebody gives it"

    veld.set_value("achter").run()
    assert "Gelezen als achter." in tekst(app)
    app.run()
    assert app.main.selectbox[0].value == "achter", "the answer stays, and can still be changed"
    app.main.selectbox[0].set_value("voor").run()
    assert "Gelezen als voor." in tekst(app)

    lever(app.file_uploader[0].clear().run(), b"iets anders")
    assert "Nog 1 vraag open." in tekst(app), "another file begins without answers"


def test_de_tabel_van_het_werkplan_uit_de_pdf_geplakt_geeft_precies_de_cijfers_die_er_al_zijn(
    open_pagina: OPEN,
) -> None:
    app = open_pagina(PAGINA)
    app.radio(key="manier").set_value("plakken").run()
    tekst_uit_pdf = (WORTEL / "tests/bestanden/werkplan/statushouders.txt").read_text(encoding="utf-8")
    app.text_area[0].set_value(tekst_uit_pdf).run()
    antwoorden = {"Uit welk document": "Werkplan PRT Overijssel 2024", "Op welke dag": "1-2-2024"}
    for begin, antwoord in antwoorden.items():
        [veld] = [v for v in app.main.text_input if v.label.startswith(begin)]
        veld.set_value(antwoord).run()

    # 25 municipalities, each with a taakstelling and an opgave; the regions and the province are totals.
    kerncijfers = deel(app, "wijzigingen").kerncijfers
    assert {naam: waarde.split()[0] for naam, waarde in kerncijfers.items()} == {
        "Veranderd": "0",
        "Nieuw": "0",
        "Gelijk": "50",
        "Ontbreekt": "0",
    }
    totalen = {
        rij["Gebied"]: rij["Aantal"] for rij in deel(app, "gelezen_vermeld_totaal").rijen if rij["Maat"] == "opgave"
    }
    assert totalen == {"IJsselland": "766", "Twente": "927", "Overijssel": "1.693"}
