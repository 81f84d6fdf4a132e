"""A note on the spot: from any page, about a municipality, a task or neither, and what was typed survives as text."""

import html
import io
from collections.abc import Callable

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import Bestand, Proeflogboek
from tests.paginas.scherm import deel, sleutels, tekst

OPEN = Callable[..., AppTest]
LASTIG = {
    "formule": "=1+1",
    "script": "<script>alert('x')</script>",
    "lang": "x" * 300,
    "rechts-naar-links": "\u202eneergehcsreveg\u202c \u05e9\u05dc\u05d5\u05dd",
    "opmaak": "**vet** [hier](https://voorbeeld.nl) :material/home: $a$",
}


def noteer(app: AppTest, notitie: str, wie: str = "secretaris PRT") -> AppTest:
    app.text_area[0].set_value(notitie)
    next(v for v in app.text_input if v.label.startswith("Wie legt dit vast")).set_value(wie)
    next(k for k in app.button if k.label == "Leg notitie vast").click().run()
    assert not app.exception
    return app


def keuze(app: AppTest, label: str) -> str | None:
    waarde: str | None = next(v for v in app.selectbox if str(v.key).startswith("notitie") and v.label == label).value
    return waarde


def test_het_formulier_weet_over_welke_gemeente_en_opgave_het_gaat(open_pagina: OPEN):
    app = open_pagina("pages/opvang_oekraine.py", gemeente="GM0160", notitie="nieuw")
    assert (keuze(app, "Gemeente"), keuze(app, "Opgave")) == ("GM0160", "oekraine")
    noteer(app, "Wanneer opent de locatie?")
    assert "De notitie over Hardenberg is vastgelegd." in tekst(app)
    assert "notitie" not in app.query_params
    rij = deel(open_pagina("pages/gemeente.py", gemeente="GM0160"), "notities").rijen[0]
    assert (rij["Opgave"], rij["Notitie"], rij["Door"]) == (
        "Opvang Oekraïne",
        "Wanneer opent de locatie?",
        "secretaris PRT",
    )
    assert "notities" not in sleutels(open_pagina("pages/gemeente.py", gemeente="GM0193"))


def test_een_notitie_hoeft_niet_over_een_gemeente_te_gaan(open_pagina: OPEN):
    noteer(open_pagina("app.py", notitie="nieuw"), "COA levert voortaan op de derde")
    rij = deel(open_pagina("pages/sinds_vorige_keer.py"), "notities").rijen[0]
    assert (rij["Waarover"], rij["Notitie"]) == ("Overijssel", "COA levert voortaan op de derde")


@pytest.mark.parametrize("notitie", LASTIG.values(), ids=list(LASTIG))
def test_wat_er_staat_blijft_tekst_op_de_pagina_en_in_elk_bestand(
    notitie: str, open_pagina: OPEN, bestanden: dict[str, Bestand]
):
    noteer(open_pagina("pages/gemeente.py", gemeente="GM0193", notitie="nieuw"), notitie)
    notities = deel(open_pagina("pages/dossier.py", gemeente="GM0193"), "notities")
    assert notities.rijen[0]["Notitie"] == notitie
    assert html.escape(notitie, quote=False).replace("'", "&#39;") in notities.html
    blad = openpyxl.load_workbook(io.BytesIO(bestanden["xlsx_notities"].maak())).worksheets[0]
    [cel] = [cel for rij in blad for cel in rij if cel.value == notitie]
    assert cel.data_type == "s"
    assert any(notitie.replace('"', '""') in regel for regel in bestanden["csv_notities"].regels())


def test_zonder_tekst_of_wie_wordt_niets_vastgelegd(open_pagina: OPEN, logboek: Proeflogboek):
    app = noteer(open_pagina("app.py", notitie="nieuw"), "", "")
    # The form lies over the page: it is no part of its main column.
    assert "Vul in wie dit vastlegt" in " ".join(h.proto.body for h in app.get("html"))
    assert list(logboek.logboek.lees().leveringen) == []


def test_wie_terugkijkt_kan_niets_noteren(open_pagina: OPEN):
    app = open_pagina("app.py", notitie="nieuw", bekend_op="2024-06-07")
    assert not app.text_area
