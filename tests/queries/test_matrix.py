"""The matrix: every measure of every municipality and task; null rules as in the views it is made of."""

import pytest

from tests.queries.conftest import ALMELO, DEVENTER, ZWOLLE, Log, opgave, opgave_plekken, realisatie
from werkbank.register import gemeenten

# Inhabitants on 1 January 2024: Zwolle 133.141, Deventer 103.405, the province 1.189.033.


def cel(log: Log, kolommen: str, soort: str = "asiel", gemeente: str = ZWOLLE, peildatum: str = "2024-05-01") -> tuple:
    [rij] = log.vraag(
        f"select {kolommen} from matrix('{peildatum}') where soort = '{soort}' and gemeente_code = '{gemeente}'"
    )
    return rij


def test_er_is_precies_een_rij_per_opgave_en_gemeente(log: Log):
    log.leg(opgave_plekken("asiel", 100))
    assert log.vraag("select count(*), count(distinct (soort, gemeente_code)) from matrix('2024-05-01')") == [
        (100, 100)
    ]


def test_per_1000_deelt_elk_aantal_door_de_inwoners_van_de_gemeente(log: Log):
    log.leg(opgave_plekken("asiel", 400))
    log.leg(realisatie("2024-04-01", 300, soort="asiel"))
    # 400, 300, -100 and 100 over 133,141 thousand
    assert cel(
        log, "opgave_per_1000, realisatie_per_1000, verschil_per_1000, nog_te_realiseren_per_1000"
    ) == pytest.approx((3.0043, 2.2532, -0.7511, 0.7511), abs=0.0001)


def test_wat_een_gemeente_extra_heeft_is_niets_meer_te_realiseren(log: Log):
    log.leg(opgave_plekken("asiel", 400))
    log.leg(realisatie("2024-04-01", 450, soort="asiel"))
    assert cel(log, "verschil_aantal, nog_te_realiseren_aantal, nog_te_realiseren_per_1000") == (50, 0, 0)


def test_zonder_cijfer_is_alles_wat_daarvan_komt_leeg_en_niet_nul(log: Log):
    log.leg(opgave_plekken("asiel", 400))
    assert cel(
        log,
        "opgave_aantal, realisatie_aantal, realisatie_per_1000, verschil_aantal, verschil_per_1000, "
        "nog_te_realiseren_per_1000, realisatie_pct, status",
    ) == (400, None, None, None, None, None, None, "ontbreekt")


def test_een_opgave_van_nul_heeft_geen_aandeel_en_wel_een_verschil(log: Log):
    log.leg(opgave_plekken("asiel", 0))
    log.leg(realisatie("2024-04-01", 12, soort="asiel"))
    assert cel(log, "realisatie_pct, verschil_aantal, opgave_per_1000") == (None, 12, 0)


def test_een_opgave_die_een_stand_is_heeft_geen_tempo_en_geen_signaal(log: Log):
    log.leg(opgave_plekken("oekraine", 100))
    log.leg(realisatie("2024-04-01", 12, soort="oekraine"))
    assert cel(log, "achter_op_tempo_aantal, tempo_pct, signaal, begin_aantal", "oekraine") == (None,) * 4


def test_statushouders_heeft_tempo_begin_en_per_1000(log: Log):
    log.leg(opgave("2024-I", 60, 90))
    log.leg(realisatie("2024-05-01", 50))
    # four of six months: expected 90 × 4/6 = 60, so 10 behind; 30 carried over
    assert cel(
        log, "achter_op_tempo_aantal, begin_aantal, achter_op_tempo_per_1000, begin_per_1000", "statushouders"
    ) == pytest.approx((10, 30, 10 / 133.141, 30 / 133.141))


def test_het_deel_van_de_opgave_staat_naast_het_deel_van_de_inwoners(log: Log):
    # 24 × 10 + 260 = 500
    log.leg([opgave_plekken("asiel", 260 if g.code == ZWOLLE else 10, g.code) for g in gemeenten()])
    assert cel(log, "opgave_deel_pct, inwoners_deel_pct, inwoners_aantal, inwoners_op::varchar") == (
        52,
        pytest.approx(11.1974, abs=0.0001),
        133_141,
        "2024-01-01",
    )


def test_zolang_een_opgave_niet_bekend_is_heeft_niemand_een_deel(log: Log):
    log.leg([opgave_plekken("asiel", 10, g.code) for g in gemeenten() if g.code != ALMELO])
    assert cel(log, "opgave_aantal, opgave_deel_pct") == (10, None)


def test_met_een_opgave_onder_nul_heeft_niemand_een_deel(log: Log):
    log.leg([opgave("2024-I", 10, -5 if g.code == DEVENTER else 10, g.code) for g in gemeenten()])
    assert cel(log, "opgave_deel_pct", "statushouders") == (None,)
    assert cel(log, "opgave_aantal, opgave_deel_pct", "statushouders", DEVENTER) == (-5, None)


def test_de_matrix_leest_een_dag_en_wat_toen_bekend_was(log: Log):
    log.leg(opgave_plekken("asiel", 400))
    log.leg(realisatie("2024-04-01", 300, soort="asiel"), op="2024-04-05")
    log.leg(realisatie("2024-04-01", 320, soort="asiel"), op="2024-04-20")
    vraag = "select realisatie_aantal from matrix('{}', '{}') where soort = 'asiel' and gemeente_code = 'GM0193'"
    assert log.vraag(vraag.format("2024-04-15", "2024-04-10")) == [(300,)]
    assert log.vraag(vraag.format("2024-04-15", "2024-04-21")) == [(320,)]
    assert log.vraag(vraag.format("2024-03-31", "2024-04-21")) == [(None,)]
