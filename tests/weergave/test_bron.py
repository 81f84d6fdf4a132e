"""The source line says where the rows that are shown come from, and nothing more."""

from datetime import date

from tests.tabel import tabel
from werkbank.weergave.bron import Bron


def test_de_bronregel_noemt_elke_bron_en_het_bereik_van_de_peildata() -> None:
    rijen = tabel(
        {
            "bron": ["COA", "COA", None],
            "peildatum": [date(2024, 7, 1), date(2024, 6, 1), None],
            "leverancier": ["COA", "Gemeente Zwolle", None],
        }
    )

    bron = Bron.uit(rijen)

    assert bron.delen() == [
        ("Bron", "COA"),
        ("Peildatum", "1 juni 2024 t/m 1 juli 2024"),
        ("Leverancier", "COA, Gemeente Zwolle"),
    ]
    assert bron.gemengd


def test_een_bron_in_meer_rijen_en_samen_met_een_andere_staat_er_eenmaal() -> None:
    rijen = tabel(
        {
            "bron": ["werkplan (opgave)", "werkplan (opgave); COA (realisatie)"],
            "leverancier": ["RRT Twente", "COA; RRT Twente"],
        }
    )

    assert Bron.uit(rijen).delen() == [
        ("Bron", "COA (realisatie); werkplan (opgave)"),
        ("Leverancier", "COA, RRT Twente"),
    ]


def test_zonder_bronkolommen_is_er_geen_bronregel() -> None:
    assert Bron.uit(tabel({"gemeente": ["Zwolle"]})).delen() == []


def test_fictieve_cijfers_zijn_aan_hun_bron_te_herkennen() -> None:
    assert Bron.uit(tabel({"bron": ["fictieve voorbeeldcijfers"]})).fictief
