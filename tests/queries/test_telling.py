"""What counts of what was delivered: loose months added up, and counts of the first working day left open."""

from datetime import date
from typing import Any

import pytest

from tests.queries.conftest import ALMELO, ZWOLLE, Log, dag, opgave, realisatie

OPEN = "open vraag: telt het cijfer van COA van 2 jul 2024 (58) nog 2024-I? Tot dat is gezegd, telt het niet mee"


def statushouders(log: Log, peildatum: str, gemeente: str = ZWOLLE, bekend_op: str | None = None) -> dict[str, Any]:
    sql = "from voortgang($dag, $bekend) where soort = 'statushouders' and gemeente_code = $gemeente"
    bekend = None if bekend_op is None else dag(bekend_op)
    return log.rij(sql, dag=dag(peildatum), gemeente=gemeente, bekend=bekend)


# The first working day


def test_een_telling_van_2_juli_die_op_het_vorige_halfjaar_lijkt_telt_niet_mee_en_is_een_open_vraag(log: Log):
    log.leg([opgave("2024-I", 60, 60), opgave("2024-II", 60, 60)], realisatie("2024-06-01", 50))
    log.leg(realisatie("2024-07-02", 58), op="2024-07-05")
    rij = statushouders(log, "2024-07-02")
    assert (rij["realisatie_aantal"], rij["opmerking"]) == (None, f"geen realisatie ontvangen; {OPEN}")
    vorig = log.rij("from achterstand(date '2024-07-02') where halfjaar = '2024-I' and gemeente_code = 'GM0193'")
    assert (vorig["gehuisvest_aantal"], vorig["gesloten"]) == (50, False)
    assert OPEN in vorig["opmerking"]
    [signaal] = log.vraag("select signaal from toezicht_signaal(date '2024-08-01') where gemeente_code = 'GM0193'")
    assert signaal == (None,)


@pytest.mark.parametrize(("aantal", "telt"), [(25, None), (24, 24)])
def test_de_grens_is_de_helft_van_de_laatste_som_van_dezelfde_gemeenten(log: Log, aantal: int, telt: int | None):
    # Almelo was never counted before: its 90 does not weigh in. 25 of 50 is half.
    log.leg(realisatie("2024-06-01", 50), [realisatie("2024-07-02", aantal), realisatie("2024-07-02", 90, ALMELO)])
    assert statushouders(log, "2024-07-02")["realisatie_aantal"] == telt


@pytest.mark.parametrize(("aantal", "telt"), [(10, 10), (11, None)])
def test_is_van_het_vorige_halfjaar_niets_bekend_dan_is_de_grens_een_zesde_van_de_opgave(
    log: Log, aantal: int, telt: int | None
):
    log.leg(opgave("2024-II", 60, 60), realisatie("2024-07-03", aantal))
    assert statushouders(log, "2024-07-03")["realisatie_aantal"] == telt


def test_de_vraag_bestaat_vanaf_de_dag_dat_zij_bekend_is(log: Log):
    log.leg(realisatie("2024-07-02", 20), op="2024-07-05")
    log.leg(realisatie("2024-06-01", 30), op="2024-07-10")
    assert statushouders(log, "2024-07-02", bekend_op="2024-07-09")["realisatie_aantal"] == 20
    assert statushouders(log, "2024-07-02", bekend_op="2024-07-10")["realisatie_aantal"] is None


def test_een_open_vraag_vraagt_aandacht_en_heet_niet_geen_cijfer(log: Log):
    log.leg(opgave("2024-II", 60, 60), realisatie("2024-06-01", 50), realisatie("2024-07-02", 58))
    sql = "select bevinding, reden from aandacht($dag) where soort = 'statushouders' and gemeente_code = 'GM0193'"
    assert log.vraag(sql, dag=dag("2024-07-02")) == [("open vraag", f"O{OPEN[1:]}")]


# Loose months


def maand(peildatum: str, aantal: int) -> Any:
    return realisatie(peildatum, aantal, ALMELO, maat="gehuisvest_maand")


def test_losse_maanden_tellen_op_vanaf_het_begin_van_het_halfjaar_met_hun_delen(log: Log):
    log.leg(opgave("2024-I", 60, 60, ALMELO), [maand("2024-02-01", 3), maand("2024-02-29", 4), maand("2024-04-01", 5)])
    rij = statushouders(log, "2024-04-01", ALMELO)
    assert (rij["realisatie_aantal"], rij["peildatum"]) == (12, date(2024, 4, 1))
    assert rij["opmerking"] == "opgeteld uit losse maanden: 3 + 4 + 5"
    tempo = log.rij("from achterstand(date '2024-04-01') where gemeente_code = 'GM0141'")
    # 60 x 3/6 = 30; 12 of 30 is 40 %
    assert (tempo["verwacht_aantal"], tempo["tempo_pct"]) == (30, 40)


def test_na_een_gat_is_er_geen_cijfer_meer(log: Log):
    log.leg(maand("2024-02-01", 3), maand("2024-04-01", 5))
    sql = "select maanden_aantal, gehuisvest_aantal, delen from gehuisvest_opgeteld order by 1"
    assert log.vraag(sql) == [(1, 3, "3"), (3, None, "er ontbreekt een maand: 2 van 3 bekend")]
    rij = statushouders(log, "2024-04-01", ALMELO)
    assert (rij["realisatie_aantal"], rij["peildatum"]) == (3, date(2024, 2, 1))


def test_een_telling_vanaf_het_begin_gaat_voor_de_som_van_de_maanden(log: Log):
    log.leg(maand("2024-02-01", 3), realisatie("2024-02-01", 4, ALMELO))
    assert statushouders(log, "2024-02-01", ALMELO)["realisatie_aantal"] == 4


def test_een_maand_die_wordt_ingetrokken_maakt_een_gat_vanaf_die_dag(log: Log):
    log.leg(maand("2024-02-01", 3), maand("2024-03-01", 4), op="2024-03-05")
    februari = log.leg(maand("2024-03-01", 6), op="2024-03-08")
    assert statushouders(log, "2024-03-01", ALMELO)["realisatie_aantal"] == 9
    assert statushouders(log, "2024-03-01", ALMELO, "2024-03-06")["realisatie_aantal"] == 7
    log.trek_in(februari)
    assert statushouders(log, "2024-03-01", ALMELO)["realisatie_aantal"] == 7
