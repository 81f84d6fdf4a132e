"""Dates, months and half-years as sources write them, in a cell or in a title, sheet name or file name."""

import datetime as dt

import pytest

from werkbank.intake.waarden import lees_datum, maandnummer, zoek_datums

EEN_JULI = dt.date(2025, 7, 1)


@pytest.mark.parametrize(
    "tekst",
    [
        "1-7-2025",
        "01-07-2025",
        "01-07-'25",
        "01/07/2025",
        "1.7.2025",
        "1 juli 2025",
        "1 jul. 2025",
        "dinsdag 1 juli 2025",
        "2025-07-01",
        "2025-07-01T00:00:00",
        "20250701",
        "01072025",
        "1 JULI 2025",
        EEN_JULI,
        dt.datetime(2025, 7, 1, 12, 30),  # noqa: DTZ001
    ],
)
def test_een_dag_wordt_gelezen(tekst):
    assert (lees_datum(tekst).waarde, lees_datum(tekst).precisie) == (EEN_JULI, "dag")


@pytest.mark.parametrize(
    ("tekst", "precisie"),
    [("juli 2025", "maand"), ("2025MM07", "maand"), ("7-2025", "maand"), ("2025KW03", "kwartaal")],
)
def test_een_maand_of_kwartaal_krijgt_geen_verzonnen_dag(tekst, precisie):
    assert (lees_datum(tekst).waarde, lees_datum(tekst).precisie) == (EEN_JULI, precisie)


@pytest.mark.parametrize("tekst", ["31-6-2025", "2025", "12", "n.v.t.", "", "1-7", True, 45839, "13-13-2025"])
def test_wat_geen_datum_is_wordt_geen_datum(tekst):
    assert lees_datum(tekst).waarde is None


def test_een_excel_getal_is_alleen_een_datum_waar_datums_horen():
    assert lees_datum(45839, serie=True).waarde == EEN_JULI
    assert lees_datum("45839", serie=True).waarde == EEN_JULI
    assert lees_datum(193, serie=True).waarde is None


@pytest.mark.parametrize(
    "tekst",
    ["Stand per 1 juli 2025", "COA_maandoverzicht_2025-07-01_definitief", "overzicht 01072025 v2", "(1-7-2025)"],
)
def test_een_dag_in_een_titel_wordt_gevonden(tekst):
    assert [v.datum.waarde for v in zoek_datums(tekst)] == [EEN_JULI]


@pytest.mark.parametrize(
    "tekst", ["2024-I", "2024-1", "2024 - 1", "eerste helft 2024", "1e helft 2024", "1e halfjaar 2024", "2024 H1"]
)
def test_een_halfjaar_is_geen_maand(tekst):
    assert [v.halfjaar for v in zoek_datums(f"Taakstelling {tekst}")] == ["2024-I"]


def test_een_maand_zonder_jaar_heeft_een_nummer():
    assert maandnummer("Gehuisvest mei") == 5
    assert maandnummer("mei en juni") is None
