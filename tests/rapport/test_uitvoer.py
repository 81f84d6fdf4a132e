"""Files to take along: exact bytes for csv, typed cells for xlsx, and never a live formula."""

import io
import zipfile
from datetime import date, datetime

import openpyxl
import pytest

from tests.tabel import tabel
from werkbank.rapport.csv import csv_bytes
from werkbank.rapport.uitvoer import MERK_FICTIEF, Uitvoer, bestandsnaam
from werkbank.rapport.xlsx import xlsx_bytes
from werkbank.weergave.kolommen import Kolom, Soort

KOLOMMEN = (
    Kolom("gemeente", "Gemeente"),
    Kolom("aantal", "Opgave", "getal", eenheid="plekken"),
    Kolom("deel", "Aandeel", "procent"),
    Kolom("dag", "Peildatum", "datum"),
)


def _uitvoer(gemeente: str = "Zwolle", fictief: bool = False) -> Uitvoer:
    rijen = tabel(
        {
            "gemeente": [gemeente, "Raalte"],
            "aantal": [1797, None],
            "deel": [66.25, float("nan")],
            "dag": [date(2024, 7, 1), None],
        }
    )
    return Uitvoer("Per gemeente", rijen, KOLOMMEN, ("Bron: COA",), fictief)


def test_csv_is_voor_een_nederlandse_excel() -> None:
    assert csv_bytes(_uitvoer()) == (
        b"\xef\xbb\xbfGemeente;Opgave (plekken);Aandeel (%);Peildatum\r\n"
        b"Zwolle;1797;66,3;2024-07-01\r\n"
        b"Raalte;;;\r\n"
        b"\r\n"
        b"Bron: COA\r\n"
    )


def test_fictieve_cijfers_zeggen_dat_vooraan_en_op_elke_rij() -> None:
    regels = csv_bytes(_uitvoer(fictief=True)).decode("utf-8-sig").split("\r\n")

    assert regels[0] == MERK_FICTIEF
    assert regels[1].endswith(";fictief")
    assert regels[2] == "Zwolle;1797;66,3;2024-07-01;ja"
    assert regels[3] == "Raalte;;;;ja"


@pytest.mark.parametrize("tekst", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")'])
def test_een_tekst_wordt_in_geen_bestand_een_formule(tekst: str) -> None:
    regel = csv_bytes(_uitvoer(tekst)).decode("utf-8-sig").split("\r\n")[1]
    inhoud = xlsx_bytes(_uitvoer(tekst))
    cel = openpyxl.load_workbook(io.BytesIO(inhoud)).active["A4"]

    assert regel.lstrip('"').startswith("'")
    assert (cel.value, cel.data_type) == (tekst, "s")
    assert b"<f>" not in zipfile.ZipFile(io.BytesIO(inhoud)).read("xl/worksheets/sheet1.xml")


def test_cellen_in_xlsx_hebben_hun_soort() -> None:
    blad = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(_uitvoer()))).active

    assert blad["A1"].value == "Per gemeente"
    assert [cel.value for cel in blad[3]] == ["Gemeente", "Opgave (plekken)", "Aandeel (%)", "Peildatum"]
    assert [cel.value for cel in blad[4]] == ["Zwolle", 1797, 66.25, datetime(2024, 7, 1)]  # noqa: DTZ001
    assert [cel.value for cel in blad[5]] == ["Raalte", None, None, None]
    assert blad["B4"].number_format == "#,##0"
    assert blad["C4"].number_format == '0.0" %"'
    assert blad["A7"].value == "Bron: COA"


def test_xlsx_met_fictieve_cijfers_zegt_dat_bovenaan_en_op_elke_rij() -> None:
    blad = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(_uitvoer(fictief=True)))).active

    assert blad["A2"].value == MERK_FICTIEF
    assert [rij[-1].value for rij in blad["A4:E6"]] == ["fictief", "ja", "ja"]


def test_dezelfde_cijfers_geven_dezelfde_bytes() -> None:
    assert xlsx_bytes(_uitvoer()) == xlsx_bytes(_uitvoer())


TOTAAL = tabel(
    {
        "gemeente": ["Overijssel"],
        "aantal": [1797],
        "deel": [66.25],
        "dag": [None],
        "gemeld_aantal": [1],
        "gemeenten_aantal": [2],
        "opmerking": ["geen cijfer van 1 van 2 gemeenten"],
    }
)


def _met_totaal() -> Uitvoer:
    rijen = tabel(
        {
            "gemeente": ["Zwolle", "Raalte"],
            "aantal": [1797, 40],
            "deel": [66.25, None],
            "dag": [date(2024, 7, 1), None],
            "opmerking": [None, "cijfer van COA, niet van de eerste keus"],
        }
    )
    return Uitvoer("Per gemeente", rijen, KOLOMMEN, ("Gemaakt: 2 augustus 2024",), totalen=TOTAAL)


def test_een_totaal_zegt_in_het_bestand_hoeveel_gemeenten_het_telt_en_noten_gaan_mee() -> None:
    """The sum of the column is 1.837; the total counts only who reported, and says so."""
    assert csv_bytes(_met_totaal()).decode("utf-8-sig").split("\r\n")[:4] == [
        "Gemeente;Opgave (plekken);Aandeel (%);Peildatum;Gemeenten met cijfer;Opmerking",
        "Zwolle;1797;66,3;2024-07-01;;",
        "Raalte;40;;;;cijfer van COA, niet van de eerste keus",
        "Overijssel;1797;66,3;;1 van 2;geen cijfer van 1 van 2 gemeenten",
    ]
    blad = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(_met_totaal()))).active
    assert [cel.value for cel in blad[6]] == [
        "Overijssel", 1797, 66.25, None, "1 van 2", "geen cijfer van 1 van 2 gemeenten"
    ]  # fmt: skip
    assert blad["A8"].value == "Gemaakt: 2 augustus 2024"


@pytest.mark.parametrize(
    ("waarde", "soort", "verwacht"),
    [
        (1410.8333333333333, "getal", "1411"),
        (62.23404255319149, "procent", "62,2"),
        (50.05, "procent", "50,1"),
        (100.0, "balk", "100"),
        (-4.0000000001, "teken", "-4"),
        (-0.2, "teken", "0"),
    ],
)
def test_een_csv_heeft_zoveel_decimalen_als_de_pagina(waarde: float, soort: Soort, verwacht: str) -> None:
    uitvoer = Uitvoer("x", tabel({"w": [waarde]}), (Kolom("w", "Waarde", soort),))

    assert csv_bytes(uitvoer).decode("utf-8-sig").split("\r\n")[1] == verwacht


def test_een_bestandsnaam_is_overal_bruikbaar_en_noemt_fictieve_cijfers() -> None:
    naam = bestandsnaam("Opvang Oekraïne: per gemeente", "2024-07-01", extensie="csv", fictief=True)

    assert naam == "opvang-oekraine-per-gemeente-2024-07-01-fictief.csv"
