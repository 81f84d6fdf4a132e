"""Agenda: a page is put on it with its choices, the order is changed, the meeting screen walks through it."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import Proeflogboek
from tests.paginas.scherm import deel, tekst

PAGINA = "pages/agenda.py"
OPEN = Callable[..., AppTest]
NAAM = "PRT <20> september & verder"


def vul_in(app: AppTest, label: str, waarde: str) -> None:
    [veld] = [v for v in app.text_input if v.label.startswith(label)]
    veld.set_value(waarde)


def leg_vast(app: AppTest) -> AppTest:
    vul_in(app, "Wie legt dit vast", "secretaris PRT")
    app.button[0].click().run()
    assert not app.exception
    return app


def maak(open_pagina: OPEN, *erbij: str, naam: str = NAAM) -> AppTest:
    for nummer, pagina in enumerate(erbij):
        app = open_pagina(PAGINA, erbij=pagina, **({"agenda": naam} if nummer else {}))
        vul_in(app, "Naam van de agenda", naam)
        leg_vast(app)
    return open_pagina(PAGINA)


def adressen(app: AppTest) -> list[tuple[str, dict[str, list[str]]]]:
    return [(urlsplit(a).path, parse_qs(urlsplit(a).query)) for a in deel(app, "punten").koppelingen]


def test_een_pagina_komt_met_haar_keuzes_op_de_agenda_en_begint_op_het_vergaderscherm(open_pagina: OPEN):
    app = maak(open_pagina, "asielopvang?regio=Twente&peildatum=2024-06-01", "overzicht?")
    assert "Asielopvang, Twente, 1 juni 2024" in deel(app, "punten").tekst
    assert NAAM in tekst(app).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    eerste, tweede, begin = adressen(app)
    scherm = {"scherm": ["vergadering"], "agenda": [NAAM]}
    assert eerste == ("asielopvang", {"regio": ["Twente"], "peildatum": ["2024-06-01"], **scherm, "punt": ["1"]})
    assert tweede == ("./", {**scherm, "punt": ["2"]})
    assert begin == eerste


def test_de_volgorde_verandert_en_een_punt_gaat_weg(open_pagina: OPEN):
    app = maak(open_pagina, "asielopvang?", "toezicht?", "planning?", naam="PRT")
    [plaats] = [v for v in app.number_input if v.label == "Plaats van punt 3"]
    plaats.set_value(1)
    [weg] = [v for v in app.checkbox if v.label == "Haal punt 1 weg"]
    weg.check()
    leg_vast(app)
    assert [pad for pad, _ in adressen(open_pagina(PAGINA))][:2] == ["planning", "toezicht"]


def test_zonder_naam_of_zonder_wie_wordt_niets_vastgelegd(open_pagina: OPEN, logboek: Proeflogboek):
    app = open_pagina(PAGINA, erbij="asielopvang?")
    app.button[0].click().run()
    assert "Vul in wie dit vastlegt" in tekst(app)
    assert list(logboek.logboek.lees().leveringen) == []


@pytest.mark.parametrize("erbij", ["bestaatniet?", "asielopvang?scherm=vergadering&agenda=x&punt=9&erbij=y"])
def test_een_adres_van_elders_maakt_geen_punt_dat_niet_kan(open_pagina: OPEN, erbij: str):
    app = open_pagina(PAGINA, erbij=erbij)
    if erbij.startswith("bestaatniet"):
        assert "Dit adres past niet (meer)." in tekst(app)
    else:
        vul_in(app, "Naam van de agenda", "PRT")
        leg_vast(app)
        assert adressen(open_pagina(PAGINA))[0][1] == {"scherm": ["vergadering"], "agenda": ["PRT"], "punt": ["1"]}


def test_op_het_vergaderscherm_staat_waar_men_is_en_het_volgende_punt(open_pagina: OPEN):
    maak(open_pagina, "asielopvang?", "toezicht?regio=Twente", naam="PRT")
    app = open_pagina("pages/asielopvang.py", scherm="vergadering", agenda="PRT", punt="1")
    balk = next(h.proto.body for h in app.main.get("html") if "wb-vergadering" in h.proto.body)
    assert "1 van 2: Asielopvang" in balk
    assert 'rel="next" href="toezicht?regio=Twente' in balk
    assert 'rel="prev"' not in balk
    assert "Openstaand op" not in tekst(app)


def test_een_agenda_of_punt_dat_er_niet_is_houdt_de_pagina_niet_tegen(open_pagina: OPEN):
    app = open_pagina("app.py", scherm="vergadering", agenda="weg", punt="-3")
    assert "De agenda “weg” is er niet (meer)." in tekst(app)
    assert deel(app, "kpi").kerncijfers["Asielopvang"].startswith("3.821")


def test_op_het_vergaderscherm_zijn_de_letters_van_een_grafiek_minstens_20_px(open_pagina: OPEN):
    app = open_pagina("pages/asielopvang.py", scherm="vergadering")

    def groottes(deel_: object) -> list[float]:
        if isinstance(deel_, list):
            return [n for lid in deel_ for n in groottes(lid)]
        if not isinstance(deel_, dict):
            return []
        hier = [w for naam, w in deel_.items() if naam.lower().endswith("fontsize") and isinstance(w, (int, float))]
        return hier + [n for naam, w in deel_.items() if naam != "datasets" for n in groottes(w)]

    grafieken = [g for sleutel in ("staven", "verloop") for g in deel(app, sleutel).grafieken]
    assert len(grafieken) == 2
    assert min(n for g in grafieken for n in groottes(g)) >= 20
