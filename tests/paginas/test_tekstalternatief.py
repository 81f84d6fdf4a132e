"""What a screen reader hears of a chart is what the chart says: its conclusion, and not only what it is about."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.paginas.scherm import deel


def gehoord(app: AppTest, sleutel: str) -> list[str]:
    """The sentences with a chart that stand in no mark of their own."""
    [grafiek] = deel(app, sleutel).grafieken
    return [r["zin"] for blad in grafiek["datasets"].values() for r in blad if "zin" in r and len(r) in (1, 3)]


@pytest.mark.parametrize(
    ("pagina", "sleutel", "zin"),
    [
        # of the 24 that reported, those with nothing left to do
        ("asielopvang", "staven", "Van de 24 gemeenten met een cijfer halen 4 de opgave."),
        ("opvang_oekraine", "staven", "Van de 25 gemeenten halen 5 de opgave."),
        ("statushouders", "staven", "Van de 25 gemeenten halen 8 de opgave."),
        ("asielopvang", "verloop", "Op 1 juli 2024: 3.821 van de opgave 6.325."),
        ("planning", "tijdlijn", "Eerstvolgend na de peildatum: "),
        ("matrix", "punten", "gemeenten met beide cijfers; "),
    ],
)
def test_een_grafiek_zegt_haar_conclusie(pagina: str, sleutel: str, zin: str, open_pagina: Callable[..., AppTest]):
    gezegd = gehoord(open_pagina(f"pages/{pagina}.py"), sleutel)
    assert [g for g in gezegd if zin in g] != [], gezegd


def test_de_conclusie_gaat_over_de_gekozen_regio(open_pagina: Callable[..., AppTest]):
    [zin] = gehoord(open_pagina("pages/asielopvang.py", regio="IJsselland"), "staven")
    assert zin.startswith("Van de 11 gemeenten ")
