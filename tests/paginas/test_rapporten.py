"""Rapporten: what is chosen is what the file holds, byte for byte that of the command line."""

import io
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from streamlit.testing.v1 import AppTest

from tests.logboek.bouw import adres_van
from tests.paginas.conftest import Bestand, Proeflogboek
from tests.paginas.scherm import tekst
from tests.verslagen.lees import pptx_titels
from werkbank.cli.hoofd import main

PAD = "pages/rapporten.py"
ZWOLLE = "GM0193"


def maak(app: AppTest) -> AppTest:
    app.button(key="maak_rapport").click().run()
    assert not app.exception
    return app


@pytest.mark.parametrize("bekend_op", ["", "2024-06-20"])
def test_het_rapport_van_de_opdrachtregel_is_dat_van_de_pagina(
    open_pagina: Callable[..., AppTest],
    logboek: Proeflogboek,
    bestanden: dict[str, Bestand],
    tmp_path: Path,
    bekend_op: str,
):
    logboek.lever(("asiel", "2024-06-01", ZWOLLE, 400), moment=datetime(2024, 6, 10, 12, tzinfo=UTC))
    logboek.lever(("asiel", "2024-06-01", ZWOLLE, 444), moment=datetime(2024, 7, 1, 12, tzinfo=UTC))
    terug = {"bekend_op": bekend_op} if bekend_op else {}
    app = maak(open_pagina(PAD, peildatum="2024-06-01", regio="IJsselland", **terug))
    pad = tmp_path / "maand.docx"
    opdracht = ["--logboek", adres_van(logboek.logboek), "rapport", "maandoverzicht", "--uit", str(pad)]
    opdracht += ["--peildatum", "2024-06-01", "--regio", "IJsselland"]
    opdracht += ["--bekend-op", bekend_op] if bekend_op else []
    assert main(opdracht) == 0
    assert bestanden["rapport_bestand"].maak() == pad.read_bytes()
    assert bestanden["rapport_bestand"].naam == "maandoverzicht-ijsselland-2024-06-01.docx"
    # The werkplan: 717 for Zwolle; 717 − 400 = 317, 717 − 444 = 273.
    over = "317" if bekend_op else "273"
    cellen = [c.text for t in docx.Document(io.BytesIO(pad.read_bytes())).tables for r in t.rows for c in r.cells]
    assert over in cellen
    gezegd = f"--bekend-op {bekend_op} " if bekend_op else ""
    [regel] = [code.value for code in app.code if "rapport maandoverzicht" in code.value]
    assert regel == (
        "python -m werkbank rapport maandoverzicht --regio IJsselland --peildatum 2024-06-01 "
        f"{gezegd}--uit maandoverzicht.docx"
    )


def test_een_andere_keuze_biedt_het_bestand_van_daarvoor_niet_aan(
    open_pagina: Callable[..., AppTest], bestanden: dict[str, Bestand]
):
    app = maak(open_pagina(PAD, rapport="dossier", gemeente=ZWOLLE, vorm="pdf"))
    assert bestanden["rapport_bestand"].maak().startswith(b"%PDF-")
    assert "Dossier van een gemeente is klaar: dossier-zwolle-2024-07-01-fictief.pdf." in tekst(app)
    app.selectbox(key="gemeente").set_value("GM0141").run()
    assert "is klaar" not in tekst(app)


def test_een_vorm_die_een_ander_rapport_niet_heeft_houdt_niemand_op(open_pagina: Callable[..., AppTest]):
    app = open_pagina(PAD, rapport="maandoverzicht", vorm="xlsx")
    assert app.selectbox(key="vorm").value == "docx"


def test_wat_bij_het_maken_niet_kan_wordt_gezegd(
    open_pagina: Callable[..., AppTest], logboek: Proeflogboek, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    config = tmp_path / "config.yaml"
    gewoon = Path("config.yaml").read_text(encoding="utf-8")
    config.write_text(gewoon.replace("sjablonen: data/sjablonen", "sjablonen: is/er/niet"), encoding="utf-8")
    monkeypatch.setenv("WERKBANK_CONFIG", str(config))
    app = maak(open_pagina(PAD))
    assert "De map met sjablonen is er niet." in tekst(app)


def test_een_boodschap_die_u_aanpast_staat_op_de_dia(
    open_pagina: Callable[..., AppTest], bestanden: dict[str, Bestand]
):
    app = open_pagina(PAD, rapport="prt-set")
    [veld] = [v for v in app.text_input if str(v.key).startswith("boodschap_asiel_verloop")]
    assert veld.value == "Asielopvang: 3.821 van de 6.325 plekken zijn open, nog 2.533 te realiseren"
    veld.set_value("Het gaat de goede kant op").run()
    maak(app)
    titels = pptx_titels(bestanden["rapport_bestand"].maak())
    assert titels[2] == "Het gaat de goede kant op"
    assert titels[3].startswith("Asielopvang: van de 24 gemeenten")
