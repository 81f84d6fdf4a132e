"""Eigen bestand: how a file was matched; the other pages of the session have its columns, another session not."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import WORTEL
from tests.paginas.scherm import deel, tekst
from werkbank.analyse.eigen.begrijpen import begrijp_eigen

PAGINA = "pages/eigen_bestand.py"
INHOUD = b"Gemeente;Woningen\nZwolle;57.360\nZwole;5\nAmsterdam;1\n"


def test_de_koppeling_staat_op_de_pagina_en_de_kolom_in_de_matrix(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA)
    app.file_uploader[0].set_value(("Woningen.csv", INHOUD, "text/csv")).run()

    gezien = tekst(app)
    assert "1 van 25 gemeenten gekoppeld" in gezien
    assert "gemeenten buiten Overijssel: 1." in gezien
    assert "Niet herkend: 1." in gezien
    assert "Zwole" in gezien

    app.switch_page(str(WORTEL / "pages/matrix.py")).run()
    [zwolle] = [r for r in deel(app, "matrix").rijen if r["Gemeente"] == "Zwolle"]
    assert "57.360" in zwolle.values()


def test_een_andere_sessie_ziet_er_niets_van(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA)
    assert "gekoppeld" not in tekst(app)
    assert begrijp_eigen("Woningen.csv", INHOUD)[0].gekoppeld == 1
