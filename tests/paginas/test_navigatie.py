"""The navigation: a list in groups that leads to every page there is, and takes the choices of the reader along."""

import html
import json
import re
from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import WORTEL
from tests.paginas.scherm import tekst
from werkbank.ui.delen.paginas import GROEPEN, HERKOMST, PAGINAS


def koppelingen(app: AppTest) -> dict[str, str]:
    """Name of each page in the side bar → what its address takes along."""
    lijst = " ".join(h.proto.body for h in app.sidebar.get("html"))
    return {
        naam: html.unescape(adres).partition("?")[2]
        for adres, naam in re.findall(r'<li><a href="([^"]*)"[^>]*>([^<]+)</a>', lijst)
    }


def test_elke_pagina_die_er_is_staat_in_de_navigatie(open_pagina: Callable[..., AppTest]) -> None:
    bestanden = {"app.py", *(f"pages/{pad.name}" for pad in (WORTEL / "pages").glob("*.py"))}

    assert bestanden <= {pagina.bestand for pagina in PAGINAS}
    assert list(koppelingen(open_pagina("app.py"))) == [
        # Herkomst is reached from a row of a table.
        p.naam
        for p in PAGINAS
        if p.bestand in bestanden and p != HERKOMST
    ]


def test_de_pagina_s_staan_in_groepen_met_een_eigen_kop_en_geen_groep_is_leeg(
    open_pagina: Callable[..., AppTest],
) -> None:
    zijbalk = open_pagina("app.py").sidebar
    koppen = re.findall(r'<h2 class="wb-groep">([^<]+)</h2>', " ".join(h.proto.body for h in zijbalk.get("html")))

    assert koppen == ["Stand", "Invulling", "Toezicht", "Regietafel", "Analyse", "Herkomst"]
    assert sum(map(len, GROEPEN.values())) + 1 == len(PAGINAS) == len(set(PAGINAS))


def test_wie_een_gemeente_zoekt_komt_op_haar_pagina_en_houdt_de_peildatum(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina("pages/planning.py", peildatum="2024-06-01")

    app.selectbox(key="zoek_gemeente").set_value("GM0164").run()

    assert not app.exception
    assert "Hengelo, Twente" in tekst(app)
    assert app.selectbox(key="peildatum").value == "2024-06-01"
    assert app.selectbox(key="zoek_gemeente").value is None


def test_wie_in_een_dossier_zoekt_krijgt_het_dossier_van_die_gemeente(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina("pages/dossier.py", gemeente="GM0193")

    app.selectbox(key="zoek_gemeente").set_value("GM0164").run()

    assert "Dossier" in tekst(app)
    assert app.selectbox(key="gemeente").value == "GM0164"


def test_regio_peildatum_en_bekend_op_gaan_mee_en_een_volgorde_niet(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(
        "pages/asielopvang.py", regio="Twente", peildatum="2024-06-01", bekend_op="2024-08-01", sorteer="gemeente"
    )

    mee = koppelingen(app)["Opvang Oekraïne"]
    assert "regio=Twente" in mee
    assert "peildatum=2024-06-01" in mee
    assert "bekend_op=2024-08-01" in mee
    assert "sorteer" not in mee


def test_de_index_van_het_palet_kent_elke_pagina_en_gemeente_en_neemt_de_keuzes_mee(
    open_pagina: Callable[..., AppTest],
) -> None:
    app = open_pagina("app.py", peildatum="2024-06-01", bekend_op="2024-08-01")
    lijst = " ".join(h.proto.body for h in app.sidebar.get("html"))
    index = json.loads(html.unescape(re.findall(r'data-wb-index="([^"]*)"', lijst)[0]))

    assert [p["naam"] for p in index["paginas"]] == list(koppelingen(app))
    assert all("peildatum=2024-06-01&bekend_op=2024-08-01" in p["adres"] for p in index["paginas"])
    assert len(index["gemeenten"]) == 25
    [hof] = [g for g in index["gemeenten"] if g["code"] == "GM1735"]
    assert hof["woorden"] == ["hof", "van", "twente"]
    # Without its accent it is what people type.
    assert "oekraine" in next(p for p in index["paginas"] if p["code"] == "opvang_oekraine")["woorden"]
    assert index["dagen"][0] == "2024-07-01"
