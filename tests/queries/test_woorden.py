"""Figures in words: rounded as everywhere, but never onto a limit that the figure itself does not reach."""

import pytest

from werkbank.cijfers.queries import vraag_sql
from werkbank.cijfers.store import Store


@pytest.mark.parametrize(
    ("getal", "grens", "woorden"),
    [
        (55.384, 80, "55,4"),
        (79.96, 80, "79,96"),
        (80.04, 80, "80,04"),
        (80.0, 80, "80,0"),
        (79.9962, 80, "79,996"),
        (0.04, 0, "0,04"),
    ],
)
def test_afronden_brengt_een_cijfer_nooit_op_de_grens(werkplan: Store, getal: float, grens: int, woorden: str) -> None:
    [(tekst,)] = vraag_sql(werkplan, "select naast_grens_nl($getal, $grens)", getal=getal, grens=grens)

    assert tekst == woorden


@pytest.mark.parametrize(
    ("uitdrukking", "tekst"),
    [("getal_nl(2.5::double)", "3"), ("getal_nl(0.5::double)", "1"), ("decimaal_nl(50.05::double)", "50,1")],
)
def test_een_half_gaat_ook_in_de_woorden_van_nul_af(werkplan: Store, uitdrukking: str, tekst: str) -> None:
    [(gelezen,)] = vraag_sql(werkplan, f"select {uitdrukking}")

    assert gelezen == tekst
