"""Vragen: what was kept on the page SQL is in the list and on the Overzicht, for another visitor too."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from tests.paginas.scherm import deel, sleutels, tekst

PAGINA = "pages/vragen.py"


def vul_in(app: AppTest, begin: str, waarde: str) -> None:
    next(v for v in app.text_input if str(v.key).startswith(begin)).set_value(waarde)


def test_een_vraag_wordt_bewaard_gevonden_en_vastgezet(open_pagina: Callable[..., AppTest]) -> None:
    assert "vastgezet" not in sleutels(open_pagina("app.py"))
    app = open_pagina("pages/sql.py", sql="select gemeente from gemeente where regio = $regio", met="regio=Twente")
    vul_in(app, "vraag_titel", "Welke gemeenten liggen in de regio?")
    vul_in(app, "vraag_eigenaar", "RRT Twente")
    vul_in(app, "vraag_wie", "RRT Twente")
    next(v for v in app.checkbox if str(v.key).startswith("vraag_vast")).check()
    next(k for k in app.button if k.label == "Bewaar voor iedereen").click().run()
    assert "De vraag “Welke gemeenten liggen in de regio?” is bewaard." in tekst(app)

    lijst = deel(open_pagina(PAGINA, zoek="liggen REGIO"), "vragen")
    assert [(r["Vraag"], r["Van wie"]) for r in lijst.rijen] == [("Welke gemeenten liggen in de regio?", "RRT Twente")]
    assert "sql?vraag=welke_gemeenten_liggen_in_de_regio" in lijst.html
    assert "Welke gemeenten liggen in de regio?" in deel(open_pagina("app.py"), "vastgezet").tekst
    weer = open_pagina("pages/sql.py", vraag="welke_gemeenten_liggen_in_de_regio")
    assert [v.value for v in weer.text_input if v.label == "$regio"] == ["Twente"]


def test_zonder_zoekwoord_staan_alle_meegeleverde_vragen_er(open_pagina: Callable[..., AppTest]) -> None:
    gezien = deel(open_pagina(PAGINA), "vragen")
    assert "16 van 16 vragen." in gezien.tekst
    assert {r["Van wie"] for r in gezien.rijen} == {"meegeleverd"}
    assert "Geen vraag heeft al deze woorden" in deel(open_pagina(PAGINA, zoek="olifant"), "vragen").tekst
