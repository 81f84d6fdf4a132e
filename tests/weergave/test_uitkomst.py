"""The answer to a question of the user's own: every column is written by what it holds."""

from decimal import Decimal

import pytest

from werkbank.rijen import Rijen
from werkbank.weergave.kolommen import tekst_van
from werkbank.weergave.uitkomst import als_tabel


def cel(waarde: object, naam: str = "x", type_: str = "") -> str:
    rijen, kolommen = als_tabel(Rijen((naam,), [(waarde,)]), [type_])
    return tekst_van(rijen[0][0], kolommen[0])


@pytest.mark.parametrize(
    ("waarde", "naam", "tekst"),
    [
        (1693, "opgave", "1.693"),
        (0.5, "x", "0,5"),
        (1 / 3, "x", "0,33"),
        (Decimal("2.50"), "x", "2,5"),
        (61.0731, "realisatie_pct", "61,1 %"),
        (2024, "jaar", "2024"),
        (None, "x", "–"),
        (float("nan"), "x", "–"),
        (10**30, "x", str(10**30)),
        (True, "x", "ja"),
        ("", "x", "“”"),
        ([1, 2], "x", "[1, 2]"),
    ],
)
def test_een_waarde_staat_er_zoals_een_lezer_haar_leest(waarde: object, naam: str, tekst: str):
    assert cel(waarde, naam).replace("\u00a0", " ") == tekst


def test_een_lege_uitkomst_houdt_haar_kolommen():
    rijen, kolommen = als_tabel(Rijen(("a", "b"), []), ["INTEGER", "VARCHAR"])
    assert (len(rijen), [k.naam for k in kolommen]) == (0, ["a", "b"])


def test_kolommen_met_dezelfde_naam_blijven_uit_elkaar():
    rijen, _ = als_tabel(Rijen(("a", "a", "a"), [(1, 2, 3)]), ["INTEGER"] * 3)
    assert rijen.mappen() == [{"a": 1, "a (2)": 2, "a (3)": 3}]
