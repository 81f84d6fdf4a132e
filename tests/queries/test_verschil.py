"""What changed between two moments, and which levering did it."""

from typing import Any

from tests.queries.conftest import DEVENTER, Log, dag, opgave, realisatie

KOLOMMEN = "gemeente_code, maat, oud_aantal, nieuw_aantal, verschil_aantal, wijziging, levering_id, oorzaak"


def verschil(log: Log, toen: str) -> list[tuple[Any, ...]]:
    return log.vraag(
        f"select {KOLOMMEN} from verschil($toen) order by gemeente_code, maat, peildatum",
        toen=dag(toen),
    )


def test_een_herziening_noemt_oud_nieuw_verschil_en_de_levering(log: Log):
    log.leg(realisatie("2024-04-01", 20), realisatie("2024-04-01", 8, DEVENTER), op="2024-04-05")
    tweede = log.leg(realisatie("2024-04-01", 23), realisatie("2024-04-01", 8, DEVENTER), op="2024-05-10")
    assert verschil(log, "2024-05-09") == [
        ("GM0193", "gehuisvest", 20, 23, 3, "veranderd", tweede, "vastgelegd op 10 mei 2024 door medewerker")
    ]
    assert verschil(log, "2024-05-10") == []


def test_een_nieuw_cijfer_en_een_nieuwe_opgave_zijn_nieuw(log: Log):
    levering_id = log.leg(opgave("2024-I", 30, 36), realisatie("2024-04-01", 20), op="2024-04-05")
    oorzaak = "vastgelegd op 5 apr 2024 door medewerker"
    assert verschil(log, "2024-04-04") == [
        ("GM0193", "gehuisvest", None, 20, None, "nieuw", levering_id, oorzaak),
        ("GM0193", "opgave", None, 36, None, "nieuw", levering_id, oorzaak),
        ("GM0193", "taakstelling", None, 30, None, "nieuw", levering_id, oorzaak),
    ]


def test_na_intrekken_is_een_cijfer_vervallen_of_weer_het_oude(log: Log):
    log.leg(realisatie("2024-04-01", 20), op="2024-04-05")
    tweede = log.leg(realisatie("2024-04-01", 23), realisatie("2024-04-01", 8, DEVENTER), op="2024-05-10")
    log.trek_in(tweede)
    deventer, zwolle = verschil(log, "2024-05-11")
    assert deventer[:7] == (DEVENTER, "gehuisvest", 8, None, None, "vervallen", tweede)
    assert zwolle[:7] == ("GM0193", "gehuisvest", 23, 20, -3, "veranderd", tweede)
    assert zwolle[7].startswith("ingetrokken op ")
    assert zwolle[7].endswith(": verkeerde cijfers")


def test_een_andere_dag_of_een_andere_leverancier_is_een_ander_cijfer(log: Log):
    log.leg(realisatie("2024-04-01", 20), op="2024-04-05")
    log.leg(realisatie("2024-05-01", 25), realisatie("2024-04-01", 22, leverancier="Gemeente"), op="2024-05-10")
    assert [rij[2:6] for rij in verschil(log, "2024-05-09")] == [(None, 22, None, "nieuw"), (None, 25, None, "nieuw")]


def test_zonder_dag_telt_de_laatste_wijziging_van_het_logboek(log: Log):
    log.leg(realisatie("2024-04-01", 20), op="2024-04-05")
    log.leg(realisatie("2024-04-01", 23), op="2024-05-10")
    assert log.vraag("select oud_aantal, nieuw_aantal from verschil()") == [(20, 23)]
