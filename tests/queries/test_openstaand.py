"""What is due, on a day: each kind with its sentence, and nothing that is not due."""

from typing import Any

import pytest

from tests.queries.conftest import DEVENTER, ZWOLLE, Log, dag, realisatie
from tests.queries.test_sinds_vorige_keer import mijlpaal, oordeel

IEDEREEN = ("asiel", "amv", "statushouders")


def openstaand(log: Log, vandaag: str, aard: str) -> list[tuple[Any, ...]]:
    sql = "select dag, tekst from openstaand($vandaag) where aard = $aard order by volgorde"
    return log.vraag(sql, vandaag=dag(vandaag), aard=aard)


def test_wie_na_de_uiterste_dag_niet_leverde_staat_er_met_de_maand(log: Log):
    """config.yaml: COA delivers three tasks, each region its own for Ukraine, ten days after the first."""
    log.leg([realisatie("2024-06-01", 5, soort=soort) for soort in IEDEREEN], op="2024-06-03")
    for regio in ("IJsselland", "Twente"):
        log.leg(realisatie("2024-06-01", 5, DEVENTER, f"RRT {regio}", "oekraine"), op="2024-06-03")
    assert openstaand(log, "2024-06-11", "niet geleverd") == []
    assert openstaand(log, "2024-07-11", "niet geleverd") == []
    log.leg([realisatie("2024-07-01", 5, soort=soort) for soort in IEDEREEN], op="2024-07-03")
    log.leg(realisatie("2024-07-01", 5, DEVENTER, "RRT IJsselland", "oekraine"), op="2024-07-03")
    assert openstaand(log, "2024-07-12", "niet geleverd") == [
        (dag("2024-07-11"), "RRT Twente: Opvang Oekraïne van jul 2024 ontbreekt, verwacht uiterlijk 11 jul 2024")
    ]


def test_een_afgesproken_stap_is_over_datum_op_de_dag_erna_en_tot_er_een_nieuw_oordeel_is(log: Log):
    log.leg(realisatie("2024-05-01", 20), op="2024-05-05")
    stap: dict[str, Any] = {"vervolgstap": "Gesprek", "vervolg_op": dag("2024-06-20"), "vervolg_door": "gemeente"}
    log.leg(oordeel("oranje", "2024-05-01", "2024-05-06", **stap), op="2024-05-06")
    assert openstaand(log, "2024-06-20", "stap over datum") == []
    zin = "Zwolle: Gesprek (gemeente) had klaar moeten zijn op 20 jun 2024"
    assert openstaand(log, "2024-06-21", "stap over datum") == [(dag("2024-06-20"), zin)]
    log.leg(oordeel("groen", "2024-05-01", "2024-06-22"), op="2024-06-22")
    assert openstaand(log, "2024-06-23", "stap over datum") == []


def test_een_mijlpaal_die_klaar_is_gemeld_staat_er_niet_meer(log: Log):
    log.leg(mijlpaal("a", "2024-06-20", tekst="Plan"), op="2024-02-05")
    melding = {"gegevenssoort": "mijlpaalvoortgang", "code": "a", "toestand": "klaar", "toestand_op": dag("2024-06-10")}
    log.leg(melding | {"ingevuld_op": "2024-06-10T09:00:00+00:00"}, op="2024-06-10")

    assert [len(openstaand(log, vandaag, "mijlpaal")) for vandaag in ("2024-06-09", "2024-06-10")] == [1, 0]


@pytest.mark.parametrize(
    ("vandaag", "zin"),
    [
        ("2024-05-23", None),
        ("2024-05-24", "7 jun 2024 (over 14 dagen): Vergadering PRT"),
        ("2024-06-07", "Vandaag: Vergadering PRT"),
        ("2024-06-08", None),
    ],
)
def test_een_mijlpaal_staat_er_twee_weken_vooraf_tot_en_met_de_dag_zelf(log: Log, vandaag: str, zin: str | None):
    log.leg(realisatie("2024-05-01", 20), op="2024-02-05")
    log.leg(mijlpaal("a", "2024-06-07", tekst="Vergadering PRT"), op="2024-02-05")
    log.leg(mijlpaal("b", "2024-06-07", "oekraine", "Vergadering PRT"), op="2024-02-06")
    assert openstaand(log, vandaag, "mijlpaal") == ([] if zin is None else [(dag("2024-06-07"), zin)])


def test_van_een_kwartaal_tellen_de_eerste_en_de_laatste_dag(log: Log):
    log.leg(realisatie("2024-03-01", 20), op="2024-02-05")
    plan = mijlpaal("a", "2024-04-01", tekst="Plan in potlood", tot=dag("2024-06-30"), precisie="kwartaal")
    log.leg(plan, op="2024-02-05")
    gevonden = {op: openstaand(log, op, "mijlpaal") for op in ("2024-03-20", "2024-05-01", "2024-06-20")}
    assert gevonden == {
        "2024-03-20": [(dag("2024-04-01"), "Begint op 1 apr 2024: Plan in potlood")],
        "2024-05-01": [],
        "2024-06-20": [(dag("2024-06-30"), "Loopt tot en met 30 jun 2024: Plan in potlood")],
    }


def test_cijfers_die_elkaar_tegenspreken_staan_er_met_beide_aantallen(log: Log):
    """config.yaml: from a difference of 5 on."""
    log.leg(realisatie("2024-05-01", 20), realisatie("2024-05-01", 25, leverancier="Gemeente Zwolle"), op="2024-05-05")
    log.leg(realisatie("2024-05-01", 20, DEVENTER), realisatie("2024-05-01", 24, DEVENTER, "Aa"), op="2024-05-05")
    log.leg(realisatie("2024-05-01", 8, soort="asiel"), realisatie("2024-05-01", 9, soort="amv"), op="2024-05-05")
    tellingen = "gehuisvest op 1 mei 2024: COA 20, Gemeente Zwolle 25, verschil 5"
    assert [zin for _, zin in openstaand(log, "2024-05-06", "tegenspraak")] == [
        "Zwolle: meer plekken voor amv's (9) dan asielplekken (8) op 1 mei 2024",
        f"Zwolle, Statushouders: tellingen verschillen: {tellingen}",
    ]
    # set right on a later day: what contradicts is over
    log.leg(realisatie("2024-06-01", 9, soort="asiel"), realisatie("2024-06-01", 9, soort="amv"), op="2024-06-05")
    assert [zin[:15] for _, zin in openstaand(log, "2024-06-06", "tegenspraak")] == ["Zwolle, Statush"]


def test_wie_terugkijkt_ziet_wat_toen_openstond(log: Log):
    log.leg(realisatie("2024-05-01", 20), op="2024-05-05")
    log.leg(realisatie("2024-05-01", 30, ZWOLLE, "Gemeente Zwolle"), op="2024-05-20")
    sql = "select count(*) from openstaand('2024-05-10', '2024-05-10') where aard = 'tegenspraak'"
    assert log.vraag(sql) == [(0,)]
