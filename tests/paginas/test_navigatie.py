"""The navigation: one flat list that leads to every page there is, and takes the choices of the reader along."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import WORTEL
from werkbank.ui.delen.paginas import PAGINAS


def koppelingen(app: AppTest) -> dict[str, str]:
    """Name of each page in the side bar → what its address takes along."""
    return {k.proto.label: k.proto.query_string for k in app.sidebar.get("page_link")}


def test_elke_pagina_die_er_is_staat_in_de_navigatie(open_pagina: Callable[..., AppTest]) -> None:
    bestanden = {"app.py", *(f"pages/{pad.name}" for pad in (WORTEL / "pages").glob("*.py"))}

    assert bestanden <= {pagina.bestand for pagina in PAGINAS}
    assert list(koppelingen(open_pagina("app.py"))) == [p.naam for p in PAGINAS if p.bestand in bestanden]


def test_regio_peildatum_en_bekend_op_gaan_mee_en_een_volgorde_niet(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(
        "pages/asielopvang.py", regio="Twente", peildatum="2024-06-01", bekend_op="2024-08-01", sorteer="gemeente"
    )

    mee = koppelingen(app)["Opvang Oekraïne"]
    assert "regio=Twente" in mee
    assert "peildatum=2024-06-01" in mee
    assert "bekend_op=2024-08-01" in mee
    assert "sorteer" not in mee
