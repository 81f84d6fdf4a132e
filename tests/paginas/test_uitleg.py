"""Uitleg: the texts of docs/, the same words in the app as in the repository."""

from collections.abc import Callable

import pytest
import yaml
from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import WORTEL
from tests.paginas.scherm import tekst
from werkbank.ui.schermen.uitleg import DOCS, HOOFDSTUKKEN

PAGINA = "pages/uitleg.py"


@pytest.mark.parametrize("bestand", sorted({h.bestand for h in HOOFDSTUKKEN}))
def test_elk_hoofdstuk_staat_in_de_app_met_de_woorden_uit_docs(
    bestand: str, open_pagina: Callable[..., AppTest]
) -> None:
    codes = [h.code for h in HOOFDSTUKKEN if h.bestand == bestand]

    getoond = "\n".join(open_pagina(PAGINA, hoofdstuk=code).main.markdown[0].value for code in codes)

    # Every line without a link stands there as it stands in the file; headings are a level lower.
    regels = (DOCS / bestand).read_text(encoding="utf-8").splitlines()
    gewoon = [r for r in regels if "](" not in r and not r.startswith(("#", "<!--", "```"))]
    assert [regel for regel in gewoon if regel not in getoond] == []
    assert [r.lstrip("# ") for r in regels if r.startswith("#") and r.lstrip("# ") not in getoond] == []


def test_het_woordenboek_noemt_elke_openbare_view_met_elke_kolom(open_pagina: Callable[..., AppTest]) -> None:
    views = yaml.safe_load((WORTEL / "queries" / "kolommen.yaml").read_text(encoding="utf-8"))["views"]

    getoond = tekst(open_pagina(PAGINA, hoofdstuk="woordenboek"))

    assert [view for view in views if view not in getoond] == []
    assert [kolom for view in views.values() for kolom in view["kolommen"] if kolom not in getoond] == []


def test_een_onbekend_hoofdstuk_wordt_gezegd(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA, hoofdstuk="roman")

    assert app.selectbox(key="hoofdstuk").value is None
    assert "Hoofdstuk “roman” is hier niet te kiezen." in tekst(app)
