"""What asks attention: a gap of any task, a backlog until it is made good, and what is not known."""

from typing import Any

import pytest

from tests.queries.conftest import ALMELO, DEVENTER, ZWOLLE, Log, dag, opgave, opgave_plekken, realisatie


def punten(log: Log, peildatum: str, gemeente: str = ZWOLLE) -> list[tuple[Any, ...]]:
    return log.vraag(
        "select bevinding, aantal, reden from aandacht($dag) where gemeente_code = $g order by volgorde",
        dag=dag(peildatum),
        g=gemeente,
    )


def achterstand(log: Log, peildatum: str) -> list[tuple[Any, ...]]:
    return [p[1:] for p in punten(log, peildatum) if p[0] == "achterstand na halfjaar"]


@pytest.fixture
def overgedragen(log: Log) -> Log:
    """2024-I: 60 to house, 48 housed on 1 July, so 12 go along; 2024-II: taakstelling 30, so an opgave of 42."""
    log.leg(opgave("2024-I", 60, 60), realisatie("2024-07-01", 48), opgave("2024-II", 30))
    return log


def test_op_de_beoordelingsdag_gaat_het_over_het_halfjaar_dat_sluit(overgedragen: Log):
    assert achterstand(overgedragen, "2024-07-01") == [
        (12, "12 personen achterstand na 2024-I: 48 van 60 gehuisvest"),
    ]


def test_zonder_cijfer_van_het_nieuwe_halfjaar_staat_de_overgedragen_achterstand_er(overgedragen: Log):
    assert achterstand(overgedragen, "2024-08-01") == [
        (12, "12 personen achterstand van 2024-I; nog geen cijfer van 2024-II"),
    ]


def test_wat_is_ingelopen_gaat_er_af_en_bij_nul_verdwijnt_de_bevinding(overgedragen: Log):
    overgedragen.leg(realisatie("2024-08-01", 5), realisatie("2024-09-01", 12))
    assert achterstand(overgedragen, "2024-08-01") == [
        (7, "7 personen achterstand van 2024-I nog open: 12 overgedragen, 5 gehuisvest in 2024-II"),
    ]
    assert achterstand(overgedragen, "2024-09-01") == []


def test_een_achterstand_van_lang_geleden_staat_er_niet_meer_als_de_keten_verder_ging(log: Log):
    # 2023-I left 2; 2023-II began with 2 and housed all 12; 2024-I began with nothing.
    log.leg(
        [opgave("2023-I", 10, 10), realisatie("2023-07-01", 8)],
        [opgave("2023-II", 10, 12), realisatie("2024-01-01", 12)],
        [opgave("2024-I", 10, 10), realisatie("2024-03-01", 4)],
    )
    assert achterstand(log, "2024-03-01") == []


def test_is_het_vorige_halfjaar_niet_bekend_dan_staat_dat_er_met_het_laatst_bekende(log: Log):
    # 2024-I began with 12 - 10 = 2 behind; the stand of 1 July never came, of 2024-II only the taakstelling is known
    log.leg(opgave("2024-I", 10, 12), realisatie("2024-06-01", 7), opgave("2024-II", 10))
    assert achterstand(log, "2024-08-01") == [
        (None, "Achterstand na 2024-I is niet bekend. Laatst bekend: 2 personen op 1 jan 2024"),
    ]


def test_een_tekort_aan_plekken_staat_er_ook_voor_de_streefdatum(log: Log):
    log.leg(opgave_plekken("asiel", 100, streefdatum="2025-01-01"), realisatie("2024-06-01", 40, soort="asiel"))
    assert punten(log, "2024-06-01")[0] == (
        "nog te realiseren",
        60,
        "60 plekken te weinig: 40 van 100; streefdatum 1 jan 2025",
    )


def test_per_opgave_staat_het_grootste_aantal_bovenaan_en_wie_geen_aantal_heeft_onderaan(log: Log):
    log.leg(
        [opgave_plekken("asiel", 100, g) for g in (ZWOLLE, DEVENTER, ALMELO)],
        [realisatie("2024-06-01", 90, ZWOLLE, soort="asiel"), realisatie("2024-06-01", 20, DEVENTER, soort="asiel")],
    )
    rijen = log.vraag(
        "select gemeente, aantal from aandacht($dag) where soort = 'asiel' order by volgorde", dag=dag("2024-06-01")
    )
    assert rijen[:2] == [("Deventer", 80), ("Zwolle", 10)]
    assert {aantal for _, aantal in rijen[2:]} == {None}


def test_zonder_opgave_wordt_gezegd_dat_niets_te_zeggen_is(log: Log):
    log.leg(realisatie("2024-06-01", 40, soort="asiel"))
    rijen = log.vraag("select reden from aandacht($dag) where bevinding = 'geen opgave'", dag=dag("2024-06-01"))
    assert rijen == [("Van geen van de 25 gemeenten is op deze dag een opgave bekend",)]


def test_geen_reden_noemt_een_grens_tussen_haakjes(overgedragen: Log):
    overgedragen.leg(realisatie("2024-08-01", 5), realisatie("2024-08-01", 20, leverancier="Gemeente Zwolle"))
    redenen = [reden for _, _, reden in punten(overgedragen, "2024-12-01")]
    assert len(redenen) >= 3
    assert not [reden for reden in redenen if "(grens" in reden]
