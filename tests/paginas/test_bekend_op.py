"""Bekend op: a page as it was known on an earlier day, and the way back to now."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import Proeflogboek, tekst
from werkbank.ui.delen.bekend_op import lees_dag
from werkbank.ui.delen.gegevens import vandaag

OPEN = Callable[..., AppTest]
BEKEND = "U ziet de cijfers zoals ze bekend waren op"


def test_wie_terugkijkt_ziet_de_cijfers_van_toen_met_een_band(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    logboek.lever(("asiel", "2024-07-01", "GM0193", 4321))
    assert "4.321" in tekst(open_pagina("app.py"))

    toen = tekst(open_pagina("app.py", bekend_op="2024-06-07"))

    assert f"{BEKEND} 7 juni 2024" in toen
    assert "6.325" in toen, "the opgave was known"
    assert "4.321" not in toen


def test_een_klik_brengt_terug_naar_nu(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    app = open_pagina("app.py", bekend_op="2024-06-07")

    app.button(key="naar_nu").click().run()

    assert "bekend_op" not in app.query_params
    assert BEKEND not in tekst(app)


def test_de_vergaderingen_van_de_prt_zijn_te_kiezen(open_pagina: OPEN) -> None:
    app = open_pagina("pages/planning.py")
    assert "7 jun 2024 PRT" in app.selectbox(key="kies_bekend_op").options

    app.selectbox(key="kies_bekend_op").set_value("2024-06-07").run()

    assert app.query_params["bekend_op"] in ("2024-06-07", ["2024-06-07"])
    assert f"{BEKEND} 7 juni 2024" in tekst(app)


@pytest.mark.parametrize(
    ("getypt", "dag"),
    [
        ("15-5-2024", date(2024, 5, 15)),
        ("15 mei 2024", date(2024, 5, 15)),
        ("2024-05-15", date(2024, 5, 15)),
        ("mei 2024", None),
        ("31-2-2024", None),
        ("vorige week", None),
    ],
)
def test_een_getypte_dag_is_een_dag_en_een_maand_of_woord_niet(getypt: str, dag: date | None) -> None:
    assert lees_dag(getypt) == dag


def test_een_dag_in_het_adres_die_niet_kan_wordt_uitgelegd_en_toont_niet_de_cijfers_van_nu(open_pagina: OPEN) -> None:
    geen_dag, toekomst = (tekst(open_pagina("app.py", bekend_op=dag)) for dag in ("31-31", "2090-01-01"))

    assert "Bekend op “31-31” is hier niet te kiezen. “31-31” is geen datum zoals 2024-06-07." in geen_dag
    assert "1 januari 2090 ligt in de toekomst." in toekomst
    # The opgave of asielopvang, the first figure of the page.
    assert "6.325" not in geen_dag + toekomst


def test_vandaag_is_nu(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    logboek.lever(("asiel", "2024-07-01", "GM0193", 4321))

    inhoud = tekst(open_pagina("app.py", bekend_op=vandaag().isoformat()))

    assert "4.321" in inhoud
