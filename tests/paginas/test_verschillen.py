"""Verschillen: two moments, two suppliers, and the levering that made the difference."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import Proeflogboek
from tests.paginas.scherm import deel
from werkbank.toegang import Gebruiker

PAGINA = "pages/verschillen.py"
OPEN = Callable[..., AppTest]
VOOR_DE_PRT = datetime(2024, 6, 3, 9, 0, tzinfo=UTC)
NA_DE_PRT = datetime(2024, 6, 10, 9, 0, tzinfo=UTC)


@pytest.fixture
def gecorrigeerd(logboek: Proeflogboek) -> Proeflogboek:
    """Known on 7 June: Zwolle 300 and Deventer 100. On 10 June Zwolle is corrected to 310 and Raalte is new."""
    logboek.lever(("asiel", "2024-06-01", "GM0193", 300), ("asiel", "2024-06-01", "GM0150", 100), moment=VOOR_DE_PRT)
    logboek.lever(("asiel", "2024-06-01", "GM0193", 310), ("asiel", "2024-06-01", "GM0177", 40), moment=NA_DE_PRT)
    return logboek


def tabel(app: AppTest) -> dict[str, dict[str, str]]:
    return {rij["Gemeente"]: rij for rij in deel(app, "tabel").rijen}


def test_een_correctie_staat_er_met_toen_nu_verschil_en_de_levering(
    gecorrigeerd: Proeflogboek, open_pagina: OPEN
) -> None:
    rijen = tabel(open_pagina(PAGINA, van="2024-06-07"))

    assert set(rijen) == {"Zwolle", "Raalte"}, "Deventer did not change"
    zwolle = rijen["Zwolle"]
    assert (zwolle["Toen"], zwolle["Nu"], zwolle["Verschil"]) == ("300", "310", "+10")
    assert (zwolle["Waardoor"], zwolle["Levering"]) == ("gecorrigeerd", "proef.csv")
    assert rijen["Raalte"]["Waardoor"] == "nieuw"


def test_wat_is_ingetrokken_is_vervallen_en_noemt_de_levering(gecorrigeerd: Proeflogboek, open_pagina: OPEN) -> None:
    derde = gecorrigeerd.lever(("oekraine", "2024-06-01", "GM0193", 77), moment=NA_DE_PRT)
    gecorrigeerd.logboek.trek_in(derde.id, reden="fout", door=Gebruiker("toets"))

    app = open_pagina(PAGINA, van="2024-06-20", soort="oekraine")

    assert [(r["Toen"], r["Waardoor"], r["Levering"]) for r in deel(app, "tabel").rijen] == [
        ("77", "vervallen", "proef.csv")
    ]
    assert deel(app, "tabel").kerncijfers["Vervallen"].startswith("1 ")


def test_een_latere_stand_is_geen_correctie(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    logboek.lever(("asiel", "2024-06-01", "GM0193", 300), moment=VOOR_DE_PRT)
    logboek.lever(("asiel", "2024-07-01", "GM0193", 305), moment=NA_DE_PRT)

    [rij] = deel(open_pagina(PAGINA, van="2024-06-07"), "tabel").rijen

    assert (rij["Verschil"], rij["Waardoor"], rij["Peildatum"]) == ("+5", "nieuwere stand", "1 jul 2024")


def test_over_een_halfjaargrens_is_er_geen_verschil(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    logboek.lever(("statushouders", "2024-06-01", "GM0193", 90), moment=VOOR_DE_PRT)
    logboek.lever(("statushouders", "2024-08-01", "GM0193", 12), moment=NA_DE_PRT)

    rijen = deel(open_pagina(PAGINA, van="2024-06-07", soort="statushouders"), "tabel").rijen
    [rij] = [r for r in rijen if r["Gemeente"] == "Zwolle" and r["Wat"] == "realisatie"]

    assert (rij["Toen"], rij["Nu"], rij["Waardoor"]) == ("90", "12", "nieuw halfjaar")
    assert rij["Verschil"] == "–"


def test_twee_gelijke_momenten_verschillen_niet(gecorrigeerd: Proeflogboek, open_pagina: OPEN) -> None:
    app = open_pagina(PAGINA, van="2024-06-10", tot="2024-06-10")

    assert "Er is geen verschil" in deel(app, "tabel").tekst


def test_twee_leveranciers_naast_elkaar(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    logboek.lever(
        ("asiel", "2024-07-01", "GM0193", 300),
        ("asiel", "2024-07-01", "GM0150", 100),
        ("amv", "2024-07-01", "GM0193", 9),
    )
    logboek.lever(
        ("asiel", "2024-07-01", "GM0193", 290), ("asiel", "2024-06-01", "GM0150", 90), leverancier="RRT IJsselland"
    )

    app = open_pagina(PAGINA, vergelijk="leveranciers", eerste="COA", tweede="RRT IJsselland", soort="asiel")

    rijen = tabel(app)
    assert (rijen["Zwolle"]["COA"], rijen["Zwolle"]["RRT IJsselland"]) == ("300", "290")
    assert (rijen["Zwolle"]["Verschil"], rijen["Zwolle"]["Waardoor"]) == ("−10", "verschilt")
    assert rijen["Deventer"]["Waardoor"] == "andere peildatum"
    assert rijen["Deventer"]["Verschil"] == "–", "figures of two days are not subtracted"


def test_zonder_cijfers_zegt_de_pagina_wat_er_ontbreekt(zonder_voorbeeld: Proeflogboek, open_pagina: OPEN) -> None:
    app = open_pagina(PAGINA, vergelijk="leveranciers")

    assert [keus.label for keus in app.main.selectbox] == ["Regio", "Vergelijk", "Opgave"], "there is nothing to choose"
    assert "Nog geen cijfers van deze leveranciers" in deel(app, "tabel").tekst


def test_wie_terugkijkt_vergelijkt_met_de_dag_waarop_hij_terugkijkt(
    gecorrigeerd: Proeflogboek, open_pagina: OPEN
) -> None:
    app = open_pagina(PAGINA, van="2024-06-01", bekend_op="2024-06-07")

    rijen = tabel(app)
    assert (rijen["Zwolle"]["Nu"], rijen["Zwolle"]["Waardoor"]) == ("300", "nieuw")
    assert "Raalte" not in rijen, "became known on 10 June"
