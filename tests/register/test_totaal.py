"""Totals labels: recognised with their area, so that no total becomes a municipality."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.register import GEBIED_ONBEKEND, gemeenten, is_totaal


@pytest.mark.parametrize(
    ("tekst", "gebied"),
    [
        ("Totaal IJsselland", "IJsselland"),
        ("  Totaal Twente", "Twente"),
        ("TOTAAL TWENTE:", "Twente"),
        ("Twente totaal", "Twente"),
        ("Subtotaal Twente¹", "Twente"),
        ("Regio Twente", "Twente"),
        ("VR04", "IJsselland"),
        ("Overijssel (PV)", "Overijssel"),
        ("Totaal IJsselland en Twente", "Overijssel"),
        ("Totaal Overijssel 2024-I incl. voor/achterstand: 1693", "Overijssel"),
        ("Totale opgave Overijssel: 6.325 waarvan 538 plekken", "Overijssel"),
        ("Totale opgave opvang Oekraïense ontheemden Overijssel: 7.882", "Overijssel"),
        ("Nederland", "Nederland"),
        ("Totaal landelijk", "Nederland"),
        ("Eindtotaal", GEBIED_ONBEKEND),
        ("Totaal", GEBIED_ONBEKEND),
        ("Totaal Gelderland", GEBIED_ONBEKEND),
        ("Totaal West-Overijssel", GEBIED_ONBEKEND),
        ("Totaal Hof van Twente", GEBIED_ONBEKEND),
    ],
)
def test_een_totaal_wordt_herkend_met_zijn_gebied(tekst, gebied):
    assert is_totaal(tekst) == gebied


@pytest.mark.parametrize(
    "tekst", ["Hof van Twente", "Hof v. Twente", "Twenterand", "Gelderland", "", "3275 278", None, 3275]
)
def test_wat_geen_totaal_is_geeft_niets(tekst):
    assert is_totaal(tekst) is None


def test_geen_enkele_gemeente_is_een_totaal():
    assert [g.naam for g in gemeenten() if is_totaal(g.naam)] == []


@given(st.text())
def test_elke_tekst_geeft_een_gebied_of_niets(tekst):
    assert is_totaal(tekst) in {None, "IJsselland", "Twente", "Overijssel", "Nederland", GEBIED_ONBEKEND}
