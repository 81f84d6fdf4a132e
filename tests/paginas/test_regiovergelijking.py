"""Regiovergelijking: the same measure for both regions; inhabitants of 1 January 2024 from the register."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import Proeflogboek
from tests.paginas.scherm import deel, tekst

PAGINA = "pages/regiovergelijking.py"
ZWOLLE, HENGELO = "GM0193", "GM0164"


def rij(app: AppTest, soort: str, gebied: str) -> dict[str, str]:
    [gevonden] = [r for r in deel(app, "tabel").rijen if r["Opgave"] == soort and r["Gebied"] == gebied]
    return gevonden


@pytest.mark.parametrize(
    ("soort", "ijsselland", "twente", "samen"),
    [
        ("Asielopvang", "3.050", "3.275", "6.325"),
        ("Waarvan voor amv's", "260", "278", "538"),
        ("Opvang Oekraïne", "3.998", "3.884", "7.882"),
        ("Statushouders", "766", "927", "1.693"),
    ],
)
def test_de_opgaven_van_het_werkplan_per_regio(
    open_pagina: Callable[..., AppTest], soort: str, ijsselland: str, twente: str, samen: str
) -> None:
    app = open_pagina(PAGINA)

    assert [rij(app, soort, g)["Opgave, aantal"] for g in ("IJsselland", "Twente", "Overijssel")] == [
        ijsselland,
        twente,
        samen,
    ]


def test_per_1000_inwoners_deelt_door_de_inwoners_van_wie_een_cijfer_heeft(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    logboek.lever(("asiel", "2024-06-01", ZWOLLE, 800), ("asiel", "2024-06-01", HENGELO, 115))

    app = open_pagina(PAGINA)

    # IJsselland has 548.227 inhabitants, Zwolle 133.141; Twente 640.806, Hengelo 83.058.
    ijsselland, twente = rij(app, "Asielopvang", "IJsselland"), rij(app, "Asielopvang", "Twente")
    assert (ijsselland["Opgave per 1.000 inwoners"], ijsselland["Realisatie per 1.000 inwoners"]) == ("5,56", "6,01")
    assert (twente["Opgave per 1.000 inwoners"], twente["Realisatie per 1.000 inwoners"]) == ("5,11", "1,38")
    assert ijsselland["Gemeenten met cijfer"] == "1 van 11"


def test_bij_per_1000_staat_dat_de_verdeling_ook_van_een_sociaaleconomische_score_afhangt(
    open_pagina: Callable[..., AppTest],
) -> None:
    assert "sociaaleconomische score" in deel(open_pagina(PAGINA), "vergelijking").tekst


@pytest.mark.parametrize(
    ("maat", "waarden"),
    [
        ("opgave_aantal", ["3.050", "3.275"]),
        ("opgave_per_1000", ["5,56", "5,11"]),
        ("realisatie_pct", ["111,6 %", "27,7 %"]),
    ],
)
def test_de_maat_in_de_url_bepaalt_de_staven(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest], maat: str, waarden: list[str]
) -> None:
    logboek.lever(("asiel", "2024-06-01", ZWOLLE, 800), ("asiel", "2024-06-01", HENGELO, 115))

    app = open_pagina(PAGINA, maat=maat)

    staven = deel(app, "vergelijking").punten()
    assert [staaf["bijschrift"].replace("\u00a0", " ") for staaf in staven[:2]] == waarden


def test_een_onbekende_maat_wordt_gezegd_en_de_tabel_blijft(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA, maat="onzin")

    assert "Maat “onzin” is hier niet te kiezen." in deel(app, "vergelijking").tekst
    assert deel(app, "vergelijking").grafieken == []
    assert len(deel(app, "tabel").rijen) > 0


def test_cijfers_van_verschillende_dagen_naast_elkaar_krijgen_een_waarschuwing_die_zegt_welke(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    logboek.lever(("asiel", "2024-05-01", ZWOLLE, 800), ("asiel", "2024-06-01", HENGELO, 115))

    app = open_pagina(PAGINA)

    assert "Niet alle cijfers zijn van dezelfde dag." in tekst(app)
    assert "Asielopvang, IJsselland: stand van 1 mei 2024" in tekst(app)
    assert "Asielopvang, Twente: stand van 1 jun 2024" in tekst(app)


def test_cijfers_van_een_dag_krijgen_geen_waarschuwing(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    logboek.lever(("asiel", "2024-06-01", ZWOLLE, 800), ("asiel", "2024-06-01", HENGELO, 115))

    assert "dezelfde dag" not in tekst(open_pagina(PAGINA))


def test_zonder_realisatie_zijn_alleen_opgaven_te_kiezen(
    zonder_voorbeeld: Proeflogboek, open_pagina: Callable[..., AppTest]
) -> None:
    app = open_pagina(PAGINA)

    assert app.selectbox(key="maat").value == "opgave_aantal"
    assert app.selectbox(key="maat").options == ["Opgave, aantal", "Opgave per 1.000 inwoners"]
    assert "Nog geen realisatie ontvangen" in tekst(app)
    assert rij(app, "Asielopvang", "Twente")["Aandeel"] == "–"
