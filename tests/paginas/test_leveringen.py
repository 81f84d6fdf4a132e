"""Leveringen: what was delivered, one levering with all that belongs to it, withdrawing and restoring."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from tests.conftest import in_elk_huis
from tests.logboek.bouw import vervang
from tests.paginas.conftest import Proeflogboek, tekst
from tests.paginas.scherm import deel

pytestmark: pytest.MarkDecorator = in_elk_huis
PAGINA = "pages/leveringen.py"
OPEN = Callable[..., AppTest]


def rijen(app: AppTest) -> str:
    """The HTML of the list of leveringen."""
    return deel(app, "tabel").html


def test_alle_leveringen_staan_er_de_nieuwste_eerst(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    logboek.lever(("asiel", "2024-07-01", "GM0193", 321))

    tabel = rijen(open_pagina(PAGINA))

    assert tabel.index("proef.csv") < tabel.index("opgave-asiel.csv")
    assert "COA" in tabel


def test_een_filter_in_het_adres_laat_alleen_zien_wat_erbij_past(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    logboek.lever(("asiel", "2024-07-01", "GM0193", 321))

    tabel = rijen(open_pagina(PAGINA, herkomst="werkplan", gegevenssoort="mijlpaal"))

    assert "proef.csv" not in tabel
    assert "opgave-asiel.csv" not in tabel
    assert "Mijlpaal" in tabel


def test_een_onbekend_filter_in_het_adres_wordt_gezegd(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    app = open_pagina(PAGINA, leverancier="bestaat niet")

    assert app.selectbox(key="leverancier").value is None
    assert "Leverancier “bestaat niet” is hier niet te kiezen." in tekst(app)
    assert "Alle leveringen" not in tekst(app)


def test_wat_door_een_latere_levering_is_vervangen_staat_erbij(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    logboek.lever(("asiel", "2024-07-01", "GM0193", 321), ("asiel", "2024-07-01", "GM0150", 100))
    logboek.lever(("asiel", "2024-07-01", "GM0193", 322))

    app = open_pagina(PAGINA, herkomst="eigen")

    assert "1 van 2 rijen eigen" in tekst(app)


def test_een_levering_toont_haar_feiten_bevindingen_en_rijen(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    levering = logboek.lever(("asiel", "2024-07-01", "GM0193", 1321), leverancier="RRT IJsselland")

    app = open_pagina(PAGINA, levering=levering.id)

    inhoud = tekst(app)
    assert "RRT IJsselland" in inhoud
    assert "1 van 1" in inhoud
    assert "Bij het vastleggen viel er niets op." in inhoud
    assert "Zwolle" in inhoud
    assert "1.321" in inhoud


def test_de_koppeling_en_de_bevindingen_van_een_levering_zijn_te_zien(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    levering = logboek.lever(
        ("asiel", "2024-07-01", "GM0193", 5),
        koppeling={"blad": "Stand", "kolommen": {"aantal": "C"}},
        bevindingen=(
            {"ernst": "waarschuwing", "regel": "daling", "tekst": "Zwolle daalt.", "blad": "Stand", "rij": 7},
        ),
    )

    inhoud = tekst(open_pagina(PAGINA, levering=levering.id))

    assert "aantal: C" in inhoud
    assert "waarschuwing Zwolle daalt. blad Stand, rij 7" in inhoud


def test_intrekken_met_een_reden_en_weer_herstellen(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    levering = logboek.lever(("asiel", "2024-07-01", "GM0193", 321))
    app = open_pagina(PAGINA, levering=levering.id)

    _verander(app, reden="verkeerde maand", wie="RRT Twente")
    assert "is ingetrokken en telt niet meer mee" in tekst(app)
    assert "ingetrokken RRT Twente verkeerde maand" in tekst(app)
    assert logboek.logboek.lees().is_ingetrokken(levering.id)
    assert app.text_input(key="reden_herstel").value == ""

    _verander(app, reden="was toch goed", wie="RRT Twente")
    assert "telt weer mee" in tekst(app)
    assert not logboek.logboek.lees().is_ingetrokken(levering.id)


def test_intrekken_zonder_reden_of_zonder_wie_wordt_geweigerd(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    levering = logboek.lever(("asiel", "2024-07-01", "GM0193", 321))
    app = open_pagina(PAGINA, levering=levering.id)

    _verander(app, reden="", wie="RRT Twente")
    assert "Geef een reden op." in tekst(app)
    _verander(app, reden="verkeerde maand", wie="")
    assert "Vul in wie dit vastlegt." in tekst(app)
    assert "Geef een reden op." not in tekst(app)
    _verander(app, reden=" ", wie="")
    assert "Geef een reden op. Vul in wie dit vastlegt." in tekst(app), "what is wrong is told in one go"
    assert not logboek.logboek.lees().is_ingetrokken(levering.id)


def test_wat_is_meegeleverd_kan_niet_worden_ingetrokken(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    tabel = rijen(open_pagina(PAGINA, herkomst="werkplan"))
    levering_id = tabel.split("levering=")[1][:32]

    app = open_pagina(PAGINA, levering=levering_id)

    assert "meegeleverd met de werkbank" in tekst(app)
    assert not app.text_input


def test_wie_terugkijkt_ziet_alleen_wat_toen_bekend_was_en_trekt_niets_in(
    logboek: Proeflogboek, open_pagina: OPEN
) -> None:
    levering = logboek.lever(("asiel", "2024-07-01", "GM0193", 321))

    app = open_pagina(PAGINA, bekend_op="2024-06-07")
    assert "proef.csv" not in tekst(app)
    assert "opgave-asiel.csv" in tekst(app)

    app = open_pagina(PAGINA, bekend_op="2024-06-07", levering=levering.id)
    assert "was er op deze dag nog niet" in tekst(app)


def test_een_beschadigde_levering_staat_er_met_de_reden(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    levering = logboek.lever(("asiel", "2024-07-01", "GM0193", 321))
    vervang(logboek.logboek, f"leveringen/{levering.id}", "origineel.csv", b"iets anders")

    inhoud = tekst(open_pagina(PAGINA))

    assert f"leveringen/{levering.id} beschadigd het origineel is niet compleet of veranderd" in inhoud


def test_een_onbekende_levering_in_het_adres_geeft_uitleg(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    inhoud = tekst(open_pagina(PAGINA, levering="bestaatniet"))

    assert "staat niet in het logboek" in inhoud


def test_er_is_een_sjabloon_per_soort_gegevens(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    app = open_pagina(PAGINA, sjabloon="opgave")

    assert app.selectbox(key="sjabloon").value == "opgave"
    labels = [knop.proto.label for knop in app.main.get("download_button")]
    assert {"Download als xlsx", "Download als csv"} <= set(labels)


def test_de_kalender_zegt_wat_op_tijd_te_laat_en_niet_is_ontvangen(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    # config.yaml: COA, asiel, ten days after the first of the month at the latest.
    logboek.lever(("asiel", "2024-05-01", "GM0193", 1), moment=datetime(2024, 5, 11, 9, 0, tzinfo=UTC))
    logboek.lever(("asiel", "2024-06-01", "GM0193", 2), moment=datetime(2024, 6, 12, 9, 0, tzinfo=UTC))
    logboek.lever(("asiel", "2024-07-01", "GM0193", 3), moment=datetime(2024, 7, 2, 9, 0, tzinfo=UTC))
    verbeterd = datetime(2024, 7, 30, 9, 0, tzinfo=UTC)
    logboek.lever(("asiel", "2024-07-01", "GM0193", 4), moment=verbeterd)

    rijen = deel(open_pagina(PAGINA, bekend_op="2024-08-05"), "kalender").rijen

    [coa] = [rij for rij in rijen if (rij["Leverancier"], rij["Opgave"]) == ("COA", "Asielopvang")]
    assert coa["apr 2024"] == "✗ ontbreekt"
    assert coa["mei 2024"] == "✓ 11 mei"
    assert coa["jun 2024"] == "! 12 jun, laat"
    assert coa["jul 2024"] == "✓ 2 jul", "a later correction does not make it late"
    assert coa["aug 2024"] == "vóór 12 aug"
    assert "jan 2024" not in coa, "expected from February"


def _verander(app: AppTest, *, reden: str, wie: str) -> None:
    [veld] = [v for v in app.text_input if v.label == "Reden (verplicht)"]
    veld.set_value(reden)
    app.text_input(key="wie").set_value(wie)
    app.button[-1].click().run()
    assert not app.exception, [fout.value for fout in app.exception]
