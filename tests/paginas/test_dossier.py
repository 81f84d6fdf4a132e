"""Dossier: signal beside verdict, the history of both, a form that refuses in place, and the same as a document."""

import io
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import docx
import pytest
from streamlit.testing.v1 import AppTest

from tests.logboek.bouw import adres_van
from tests.paginas.conftest import Bestand, Proeflogboek, tekst
from tests.paginas.scherm import omschreven
from werkbank.cijfers.queries import Vrager
from werkbank.cijfers.store import Store
from werkbank.cli import main
from werkbank.config import lees_instellingen
from werkbank.logboek import Logboeken
from werkbank.logboek.levering import lokale_dag
from werkbank.rapport.docx import docx_bytes
from werkbank.verslagen.dossier import stel_op
from werkbank.verslagen.opdracht import Opdracht

PAD = "pages/dossier.py"
ZWOLLE = "GM0193"


@pytest.fixture
def echt(logboek: Proeflogboek) -> Proeflogboek:
    """Zwolle on 1 June 2024: 70 of 188; two suppliers count differently."""
    logboek.lever(("statushouders", "2024-06-01", ZWOLLE, 70))
    logboek.lever(("statushouders", "2024-06-01", ZWOLLE, 82), leverancier="Gemeente Zwolle")
    return logboek


def vul(app: AppTest, velden: dict[str, Any], beurt: int = 0) -> AppTest:
    """Fill in the form for a verdict and send it."""
    for veld, waarde in velden.items():
        sleutel = f"{veld}_{ZWOLLE}_{beurt}"
        soort = {
            "regime": app.radio,
            "trede": app.selectbox,
            "vervolg_door": app.selectbox,
            "vervolg_op": app.date_input,
        }
        soort |= {"reden": app.text_area, "verschoonbaar": app.checkbox, "bevroren": app.checkbox}
        soort.get(veld, app.text_input)(key=sleutel).set_value(waarde)
    knop = next(k for k in app.button if k.label == "Leg oordeel vast")
    return knop.click().run()


def oordelen(logboek: Proeflogboek) -> list[dict[str, Any]]:
    inhoud = logboek.logboek.lees()
    return [rij for (_, soort), tabel in inhoud.rijen.items() if soort == "oordeel" for rij in tabel.to_pylist()]


GOED: dict[str, Any] = {"regime": "rood", "reden": "Plan van aanpak ontbreekt.", "oordeel_wie": "toezichthouder"}


def test_het_signaal_staat_er_met_reden_en_er_is_nog_geen_oordeel(
    open_pagina: Callable[..., AppTest], echt: Proeflogboek
):
    woorden = tekst(open_pagina(PAD, gemeente=ZWOLLE))
    # 70 of 188 × 5/6 = 156,7 is 44,7 %
    assert "Signaal berekend uit de regels ■ rood rood omdat: 44,7 % van het schema, grens: minder dan 50 %" in woorden
    assert "Oordeel van de toezichthouder nog geen oordeel" in woorden
    assert "Opgave 2024-I 188 personen" in woorden
    assert "Taakstelling 139 Overgedragen +49" in woorden


def test_een_oordeel_komt_naast_het_signaal_en_een_verschil_wordt_gezegd(
    open_pagina: Callable[..., AppTest], echt: Proeflogboek
):
    over_een_maand = lokale_dag(datetime.now(UTC)) + timedelta(days=30)
    stap = {"vervolgstap": "plan bespreken", "vervolg_op": over_een_maand, "vervolg_door": "gedeputeerde"}
    velden = GOED | {"regime": "oranje", "trede": 3, "verschoonbaar": True} | stap
    app = vul(open_pagina(PAD, gemeente=ZWOLLE), velden)
    woorden = tekst(app)
    assert "Het oordeel over Zwolle is vastgelegd." in woorden
    assert "het oordeel (oranje) is lichter dan het signaal (rood)" in woorden
    assert "Oordeel van de toezichthouder ◆ oranje Plan van aanpak ontbreekt. Bijzonder: verschoonbaar" in woorden
    assert "Trede: 3 actief toezicht, afspraken" in woorden
    assert "over de stand van 1 juni 2024" in woorden
    [rij] = oordelen(echt)
    assert (rij["regime"], rij["trede"], rij["bevroren"], rij["vervolg_op"]) == ("oranje", 3, "nee", over_een_maand)


def test_een_correctie_is_een_nieuw_oordeel_en_beide_staan_in_de_geschiedenis(
    open_pagina: Callable[..., AppTest], echt: Proeflogboek
):
    app = vul(open_pagina(PAD, gemeente=ZWOLLE), GOED)
    assert app.text_area(key=f"reden_{ZWOLLE}_1").value == ""
    app = vul(app, GOED | {"regime": "oranje", "reden": "Plan ontvangen."}, 1)
    woorden = tekst(app)
    assert "◆ oranje geldt nu Plan ontvangen." in woorden
    assert "■ rood vervangen Plan van aanpak ontbreekt." in woorden
    assert len(oordelen(echt)) == 2


@pytest.mark.parametrize(
    ("anders", "melding"),
    [
        ({"reden": "  "}, "Veld “reden” is leeg."),
        ({"oordeel_wie": ""}, "Vul in wie dit vastlegt."),
        ({"vervolgstap": "bellen"}, "Een vervolgstap heeft drie delen: wat, wanneer en wie."),
        (
            {"vervolgstap": "bellen", "vervolg_op": date(2024, 1, 2), "vervolg_door": "gemeente"},
            "De vervolgstap staat op 2 januari 2024; die dag is al voorbij.",
        ),
    ],
)
def test_wat_niet_kan_wordt_op_zijn_plaats_geweigerd_en_de_inhoud_blijft_staan(
    open_pagina: Callable[..., AppTest], echt: Proeflogboek, anders: dict[str, Any], melding: str
):
    app = vul(open_pagina(PAD, gemeente=ZWOLLE), GOED | anders)
    assert melding in tekst(app)
    assert oordelen(echt) == []
    assert app.radio(key=f"regime_{ZWOLLE}_0").value == "rood"
    for veld in ("reden", "vervolgstap"):
        soort = app.text_area if veld == "reden" else app.text_input
        assert soort(key=f"{veld}_{ZWOLLE}_0").value == (GOED | anders).get(veld, "")


def test_alles_wat_ontbreekt_wordt_in_een_keer_gezegd(open_pagina: Callable[..., AppTest], echt: Proeflogboek):
    app = vul(open_pagina(PAD, gemeente=ZWOLLE), {"vervolgstap": "bellen", "oordeel_wie": ""})
    redenen = (
        "Veld “regime” is leeg. Veld “reden” is leeg. Een vervolgstap heeft drie delen: wat, wanneer en wie. "
        "Vul ze alle drie in, of geen. Vul in wie dit vastlegt."
    )
    assert redenen in tekst(app)
    assert oordelen(echt) == []


def test_zonder_regime_is_er_geen_oordeel(open_pagina: Callable[..., AppTest], echt: Proeflogboek):
    app = vul(open_pagina(PAD, gemeente=ZWOLLE), {"reden": "Zomaar.", "oordeel_wie": "toezichthouder"})
    assert "Veld “regime” is leeg." in tekst(app)
    assert oordelen(echt) == []


def test_een_oordeel_op_voorbeeldcijfers_wordt_geweigerd_met_de_reden_en_een_notitie_niet(
    open_pagina: Callable[..., AppTest], logboek: Proeflogboek
):
    app = open_pagina(PAD, gemeente=ZWOLLE)
    assert "Een oordeel daarover wordt niet vastgelegd" in tekst(app)
    assert "Een oordeel over Zwolle kan nog niet: de cijfers tot en met 1 juli 2024 zijn" in tekst(vul(app, GOED))
    assert oordelen(logboek) == []
    app.text_area(key=f"notitie_tekst_{ZWOLLE}_0").set_value("Gebeld over de planning.")
    app.text_input(key=f"notitie_wie_{ZWOLLE}_0").set_value("toezichthouder")
    next(k for k in app.button if k.label == "Leg notitie vast").click().run()
    [levering] = logboek.logboek.lees().leveringen
    assert (levering.gegevenssoort, levering.fictief) == ("notitie", False)


def test_een_notitie_staat_in_het_dossier_met_wie_en_wanneer(open_pagina: Callable[..., AppTest], echt: Proeflogboek):
    app = open_pagina(PAD, gemeente=ZWOLLE)
    app.text_area(key=f"notitie_tekst_{ZWOLLE}_0").set_value("Gebeld over het plan.")
    app.text_input(key=f"notitie_wie_{ZWOLLE}_0").set_value("toezichthouder")
    app = next(k for k in app.button if k.label == "Leg notitie vast").click().run()
    assert "Gebeld over het plan. toezichthouder" in tekst(app)


def test_wie_terugkijkt_kan_niets_vastleggen(open_pagina: Callable[..., AppTest], echt: Proeflogboek):
    app = open_pagina(PAD, gemeente=ZWOLLE, bekend_op="2024-06-07")
    assert "Vastleggen kan alleen als u de cijfers van nu ziet." in tekst(app)
    assert not {"Leg oordeel vast", "Leg notitie vast"} & {k.label for k in app.button}


def test_beide_tellingen_staan_naast_elkaar_met_het_verschil(open_pagina: Callable[..., AppTest], echt: Proeflogboek):
    woorden = tekst(open_pagina(PAD, gemeente=ZWOLLE))
    # COA is the first choice; 82 - 70 = 12
    assert "1 jun 2024 COA 70 ja – geen gegeven bron van 1 jun 2024 1 jun 2024 Gemeente Zwolle 82 nee +12" in woorden


def test_het_verloop_noemt_waar_het_halfjaar_uitkomt_en_de_marge(
    open_pagina: Callable[..., AppTest], logboek: Proeflogboek
):
    # 10, 20 and 15 in the last three months: on average 15 a month, two months to go from 45
    cijfers = (("2024-02-01", 0), ("2024-03-01", 10), ("2024-04-01", 30), ("2024-05-01", 45))
    logboek.lever(*(("statushouders", dag, ZWOLLE, aantal) for dag, aantal in cijfers))
    app = open_pagina(PAD, gemeente=ZWOLLE)
    assert any("Verwacht op 1 juli 2024: 75, tussen 65 en 85." in zin for zin in omschreven(app))
    # 188 - 75 = 113; with 85 or 65 housed 103 or 123
    assert "Verwacht op 1 jul 2024 □ +113" in tekst(app)
    assert "Tussen +103 en +123" in tekst(app)


def test_een_gemeente_zonder_cijfer_heeft_een_dossier_zonder_nullen(
    open_pagina: Callable[..., AppTest], zonder_voorbeeld: Proeflogboek
):
    woorden = tekst(open_pagina(PAD, gemeente=ZWOLLE))
    assert "geen signaal geen kleur: geen cijfer ontvangen" in woorden
    assert "Gehuisvest geen cijfer" in woorden
    assert "In 2024-I is over Zwolle nog geen cijfer ontvangen." in woorden
    assert "nan" not in woorden.lower()
    assert "None" not in woorden


def test_een_opgave_van_nul_geeft_geen_percentage_maar_een_opmerking(open_pagina: Callable[..., AppTest]):
    woorden = tekst(open_pagina(PAD, gemeente="GM0180"))
    assert "Opgave 2024-I 0 personen Taakstelling 19 Overgedragen −19" in woorden
    assert "bij de bron mogelijk op nul afgekapt" in woorden


def test_het_dossier_is_mee_te_nemen_als_word_met_bronnen_begrippen_en_regels(
    open_pagina: Callable[..., AppTest], echt: Proeflogboek
):
    vul(open_pagina(PAD, gemeente=ZWOLLE), GOED)
    document = _word(echt)
    koppen = [r.text for r in document.paragraphs if r.style is not None and r.style.name == "Heading 1"]
    assert koppen == [
        "Signaal en oordeel",
        "Cijfers",
        "Keten van halfjaren",
        "Oordelen",
        "Notities",
        "Alle tellingen",
        "Regels die gelden",
        "Over deze cijfers",
    ]
    tekst_ = "\n".join(r.text for r in document.paragraphs)
    assert "Peildatum 1 juni 2024" in tekst_
    assert "Signaal, berekend uit de regels: ■ rood. rood omdat: 44,7 % van het schema" in tekst_
    assert "Oordeel van de toezichthouder: ■ rood. Plan van aanpak ontbreekt." in tekst_
    assert "Bron: Werkplan PRT Overijssel 2024 (opgave); proeflevering" in tekst_
    assert "fictieve" not in tekst_
    assert len(document.inline_shapes) == 2
    regels = document.tables[-1]
    assert [cel.text for cel in regels.rows[3].cells][:4] == [
        "T2",
        "◆ oranje",
        "deel van het schema",
        "minder dan 80 %",
    ]


def test_met_voorbeeldcijfers_is_het_document_gemerkt(logboek: Proeflogboek):
    document = _word(logboek)
    assert "fictieve voorbeeldcijfers" in document.sections[0].header.paragraphs[0].text
    assert any("fictieve voorbeeldcijfers" in r.text for r in document.paragraphs)


def _word(logboek: Proeflogboek) -> docx.document.Document:
    """The document of Zwolle, made of the same queries as the page."""
    vraag = Vrager(Store(Logboeken(adres_van(logboek.logboek)).lees(), lees_instellingen()))
    dag = vraag("gedeeld/peildata")[0].standaard_peildatum
    return docx.Document(io.BytesIO(docx_bytes(stel_op(Opdracht(vraag, dag, dag, gemeente=ZWOLLE)), dag)))


@pytest.mark.parametrize("bekend_op", ["", "2024-06-20"])
def test_het_dossier_van_de_opdrachtregel_is_dat_van_de_pagina(
    open_pagina: Callable[..., AppTest],
    logboek: Proeflogboek,
    bestanden: dict[str, Bestand],
    tmp_path: Path,
    bekend_op: str,
):
    """Made a moment apart from the same queries: byte for byte the same file."""
    logboek.lever(("statushouders", "2024-06-01", ZWOLLE, 70), moment=datetime(2024, 6, 10, 12, tzinfo=UTC))
    logboek.lever(("statushouders", "2024-06-01", ZWOLLE, 74), moment=datetime(2024, 7, 1, 12, tzinfo=UTC))
    terug = {"bekend_op": bekend_op} if bekend_op else {}
    open_pagina(PAD, gemeente=ZWOLLE, peildatum="2024-06-01", **terug)
    pad = tmp_path / "zwolle.docx"
    opdracht = [
        "--logboek",
        adres_van(logboek.logboek),
        "rapport",
        "dossier",
        "--gemeente",
        "Zwolle",
        "--uit",
        str(pad),
    ]
    opdracht += ["--peildatum", "2024-06-01"]
    opdracht += ["--bekend-op", bekend_op] if bekend_op else []
    assert main(opdracht) == 0
    assert pad.read_bytes() == bestanden["docx_dossier"].maak()
    gehuisvest = 70 if bekend_op else 74
    assert any(f"Gehuisvest: {gehuisvest} (" in alinea.text for alinea in docx.Document(str(pad)).paragraphs)
