"""A half-year that was closed and is opened again: the stand that closed it is withdrawn, and restored."""

from typing import Any

import pytest

from tests.queries.conftest import Log, opgave, realisatie

RIJ = (
    "select halfjaar, gesloten, gehuisvest_aantal, eind_achterstand_aantal, voorachterstand_aantal, opgave_aantal, "
    "opmerking from achterstand(date '2024-02-01') where gemeente_code = 'GM0193' order by halfjaar"
)
# 36 - 31 = 5 behind goes along: 24 + 5 = 29.
DICHT = [
    ("2023-II", True, 31, 5, 6, 36, None),
    ("2024-I", False, 4, None, 5, 29, None),
]
# Without the stand of 1 January the last figure is 28, of 1 December, and nothing goes along.
OPEN = [
    ("2023-II", False, 28, None, 6, 36, "stand van 1 jan 2024 ontbreekt; laatste cijfer van 1 dec 2023"),
    (
        "2024-I",
        False,
        4,
        None,
        None,
        None,
        "opgave nog niet te berekenen: de eindstand van het vorige halfjaar is niet bekend",
    ),
]


@pytest.fixture
def keten(log: Log) -> tuple[Log, str]:
    """The log, and the levering that closes 2023-II."""
    log.leg(opgave("2023-II", 30, 36), realisatie("2023-12-01", 28), opgave("2024-I", 24), op="2023-12-05")
    sluiting = log.leg(realisatie("2024-01-01", 31), op="2024-01-05")
    log.leg(realisatie("2024-02-01", 4), op="2024-02-05")
    return log, sluiting


def rijen(log: Log, bekend_op: str = "") -> list[tuple[Any, ...]]:
    return log.vraag(RIJ.replace("'2024-02-01'", f"'2024-02-01', date '{bekend_op}'") if bekend_op else RIJ)


def test_met_de_stand_van_de_laatste_dag_is_het_halfjaar_gesloten(keten: tuple[Log, str]):
    assert rijen(keten[0]) == DICHT


def test_wordt_die_stand_ingetrokken_dan_is_het_halfjaar_weer_open(keten: tuple[Log, str]):
    log, sluiting = keten
    log.trek_in(sluiting)
    assert rijen(log) == OPEN


def test_wat_voor_de_intrekking_bekend_was_blijft_zo_te_zien(keten: tuple[Log, str]):
    log, sluiting = keten
    log.trek_in(sluiting)
    assert rijen(log, "2024-02-05") == DICHT
    assert rijen(log, "2024-01-04")[0] == OPEN[0]


def test_na_herstel_is_het_halfjaar_weer_gesloten(keten: tuple[Log, str]):
    log, sluiting = keten
    log.trek_in(sluiting)
    log.herstel(sluiting)
    assert rijen(log) == DICHT
