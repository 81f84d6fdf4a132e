"""The log falls away while somebody is busy: the page says so, records nothing, and what was typed is still there."""

from collections.abc import Callable
from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.logboek.bouw import adres_van, heropen
from tests.paginas.conftest import Proeflogboek, tekst

ZWOLLE = "GM0193"


def test_wat_is_ingevuld_blijft_staan_en_kan_daarna_alsnog_worden_vastgelegd(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest]
):
    logboek.lever(("statushouders", "2024-06-01", ZWOLLE, 70))
    app = open_pagina("pages/dossier.py", gemeente=ZWOLLE)
    weg = Path(adres_van(logboek.logboek))
    weg.rename(weg.with_name("elders"))
    app.radio(key=f"regime_{ZWOLLE}_0").set_value("rood")
    app.text_area(key=f"reden_{ZWOLLE}_0").set_value("Plan ontbreekt.")
    app.text_input(key=f"oordeel_wie_{ZWOLLE}_0").set_value("toezichthouder")
    app = next(knop for knop in app.button if knop.label == "Leg oordeel vast").click().run()

    assert "Het logboek is er niet. Wat u ziet, is van daarvoor, en vastleggen kan nu niet." in tekst(app)
    assert app.text_area(key=f"reden_{ZWOLLE}_0").value == "Plan ontbreekt."
    assert app.radio(key=f"regime_{ZWOLLE}_0").value == "rood"
    assert not weg.exists()

    weg.with_name("elders").rename(weg)
    app = next(knop for knop in app.button if knop.label == "Leg oordeel vast").click().run()
    assert "Het oordeel over Zwolle is vastgelegd." in tekst(app)
    assert [lev.gegevenssoort for lev in heropen(logboek.logboek).lees().leveringen] == ["realisatie", "oordeel"]


def test_wie_dan_pas_komt_ziet_alleen_wat_er_is(logboek: Proeflogboek, open_pagina: Callable[..., AppTest]):
    logboek.lever(("statushouders", "2024-06-01", ZWOLLE, 70))
    weg = Path(adres_van(logboek.logboek))
    weg.rename(weg.with_name("elders"))
    app = open_pagina("pages/dossier.py", gemeente=ZWOLLE)
    assert "Het logboek is er niet." in tekst(app)
    assert "van daarvoor" not in tekst(app)
    assert "Signaal" not in tekst(app)
