"""Sinds vorige keer: what changed since the last PRT, in figures, in sentences and as a list."""

from collections.abc import Callable
from datetime import UTC, datetime

from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import Bestand, Proeflogboek
from tests.paginas.scherm import deel

PAGINA = "pages/sinds_vorige_keer.py"
OPEN = Callable[..., AppTest]
VOOR, NA = datetime(2024, 6, 3, 9, tzinfo=UTC), datetime(2024, 7, 3, 9, tzinfo=UTC)


def vul(logboek: Proeflogboek) -> None:
    rrt = {"leverancier": "RRT IJsselland"}
    logboek.lever(
        ("oekraine", "2024-06-01", "GM0160", 100), ("oekraine", "2024-06-01", "GM0193", 50), **rrt, moment=VOOR
    )
    logboek.lever(
        ("oekraine", "2024-07-01", "GM0160", 124),
        ("oekraine", "2024-07-01", "GM0193", 47),
        ("oekraine", "2024-07-01", "GM0150", 30),
        **rrt,
        moment=NA,
    )


def test_zonder_keuze_is_het_sinds_de_laatste_prt(logboek: Proeflogboek, open_pagina: OPEN):
    vul(logboek)
    app = open_pagina(PAGINA)
    assert app.selectbox(key="sinds").value == "2024-06-07"
    # 24 more and 3 less; the 30 of Deventer are a first figure and no growth
    kaart = deel(app, "kpi").kerncijfers["Opvang Oekraïne"]
    assert kaart.startswith("+21 plekken meer in 1 gemeente, minder in 1; 23 niet te vergelijken")
    assert "150 → 201" in kaart
    assert "30 in 1 gemeente" in kaart
    zinnen = deel(app, "zinnen").tekst
    assert "Hardenberg: 24 plekken Oekraïne erbij sinds 7 juni (levering RRT IJsselland, 3 juli)." in zinnen
    assert "Zwolle: 3 plekken Oekraïne minder sinds 7 juni" in zinnen
    assert "Deventer: eerste cijfer van plekken Oekraïne sinds 7 juni: 30 (levering" in zinnen
    rij = deel(app, "tabel").rij("Hardenberg")
    assert (rij["Toen"], rij["Nu"], rij["Verschil"]) == ("100", "124", "+24")
    assert deel(app, "tabel").rij("Deventer")["Verschil"] == "–"


def test_de_vorige_keer_is_te_kiezen_en_een_regio_ook(logboek: Proeflogboek, open_pagina: OPEN):
    vul(logboek)
    app = open_pagina(PAGINA, sinds="2024-07-03")
    assert "Er is niets veranderd" in deel(app, "zinnen").tekst
    app = open_pagina(PAGINA, sinds="2024-06-07", regio="Twente")
    assert "Hardenberg" not in deel(app, "zinnen").tekst


def test_het_bestand_zegt_leeg_en_geen_nul(logboek: Proeflogboek, bestanden: dict[str, Bestand], open_pagina: OPEN):
    vul(logboek)
    open_pagina(PAGINA)
    [regel] = [regel for regel in bestanden["csv_tabel"].regels() if "Deventer" in regel]
    assert ";;30;;" in regel
