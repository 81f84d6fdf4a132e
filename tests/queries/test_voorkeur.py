"""Whose count is used: a list that was recorded goes before config.yaml, from the day it is known."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.queries.conftest import ALMELO, DEVENTER, ZWOLLE, Log, dag, opgave, opgave_plekken, realisatie, voorkeur
from werkbank.intake.formulier import leg_formulier_vast
from werkbank.toegang import Gebruiker

ALLE_VIEWS = (
    "voortgang",
    "voortgang_regio",
    "voortgang_provincie",
    "achterstand",
    "achterstand_regio",
    "achterstand_provincie",
    "prognose",
    "toezicht_signaal",
    "behoefte",
    "versheid",
    "aandacht",
    "tempo_gebied",
)


def gehuisvest(log: Log, bekend_op: str | None = None) -> tuple[Any, ...]:
    bekend = None if bekend_op is None else dag(bekend_op)
    [rij] = log.vraag(
        "select realisatie_aantal, leverancier, opmerking from voortgang($dag, $bekend) "
        "where soort = 'statushouders' and gemeente_code = 'GM0193'",
        dag=dag("2024-04-01"),
        bekend=bekend,
    )
    return rij


@pytest.fixture
def twee(log: Log) -> Log:
    """COA counts 18, the municipality itself 63; config.yaml prefers COA."""
    log.leg(
        opgave("2024-I", 60, 60),
        realisatie("2024-04-01", 18),
        realisatie("2024-04-01", 63, leverancier="Gemeente Zwolle"),
    )
    return log


def test_zonder_levering_geldt_de_lijst_van_config_yaml(twee: Log):
    assert gehuisvest(twee) == (18, "COA", None)
    assert twee.vraag("select rang, leverancier, levering_id from leveranciersvoorkeur where soort = 'asiel'") == [
        (0, "COA", "config.yaml")
    ]


def test_een_vastgelegde_lijst_gaat_voor_vanaf_de_dag_dat_zij_bekend_is(twee: Log):
    twee.leg(voorkeur("statushouders", "Gemeente Zwolle", "COA"), op="2024-05-10")
    assert gehuisvest(twee) == (63, "Gemeente Zwolle", None)
    assert gehuisvest(twee, "2024-05-10") == (63, "Gemeente Zwolle", None)
    assert gehuisvest(twee, "2024-05-09") == (18, "COA", None)


def test_een_lijst_vervangt_de_vorige_in_haar_geheel_en_alleen_van_haar_eigen_soort(twee: Log):
    twee.leg(voorkeur("statushouders", "Gemeente Zwolle"), op="2024-05-10")
    assert twee.vraag("select soort, rang, leverancier from leveranciersvoorkeur order by 1, 2, 3") == [
        ("amv", 0, "COA"),
        ("asiel", 0, "COA"),
        ("oekraine", 0, "RRT IJsselland"),
        ("oekraine", 0, "RRT Twente"),
        ("statushouders", 0, "Gemeente Zwolle"),
    ]


def test_wie_invalt_voor_de_eerste_keus_staat_bij_de_rij(twee: Log):
    twee.leg(voorkeur("statushouders", "Provincie"), op="2024-05-10")
    assert gehuisvest(twee) == (18, "COA", "cijfer van COA; Provincie heeft geen cijfer")


def test_na_intrekken_geldt_de_lijst_van_daarvoor(twee: Log):
    twee.leg(voorkeur("statushouders", "Gemeente Zwolle"), op="2024-05-10")
    levering_id = twee.leg(voorkeur("statushouders", "COA"), op="2024-05-11")
    assert gehuisvest(twee)[0] == 18
    twee.trek_in(levering_id)
    assert gehuisvest(twee)[0] == 63


def test_een_rang_die_bij_1_begint_is_ook_een_eerste_keus(twee: Log):
    twee.leg([{**r, "rang": r["rang"] + 1} for r in voorkeur("statushouders", "Gemeente Zwolle")], op="2024-05-10")
    assert gehuisvest(twee) == (63, "Gemeente Zwolle", None)


def test_een_lijst_die_op_een_pagina_wordt_ingevuld_geldt_en_noemt_de_invuller(twee: Log):
    rijen = [{"soort": "statushouders", "rang": 0, "leverancier": "Gemeente Zwolle"}]
    levering = leg_formulier_vast(twee.logboek, "leveranciersvoorkeur", rijen, door=Gebruiker("toezichthouder"))
    twee.vernieuw()
    assert gehuisvest(twee) == (63, "Gemeente Zwolle", None)
    assert twee.vraag("select leverancier, vastgelegd_door from levering where levering_id = $id", id=levering.id) == [
        ("toezichthouder", "toezichthouder")
    ]


@pytest.fixture(scope="module")
def voor_en_na(maak_log: Callable[[], Log]) -> tuple[dict[str, Any], Log]:
    """Every view as it stood, and the log after another preference was recorded for every task."""
    log = maak_log()
    codes = (ZWOLLE, DEVENTER, ALMELO)
    log.leg(
        [opgave("2024-I", 60, 60, code) for code in codes],
        [opgave_plekken(soort, 100, code) for soort in ("asiel", "amv", "oekraine") for code in codes],
        [
            realisatie("2024-04-01", basis + extra, code, leverancier, soort)
            for soort, basis in (("asiel", 40), ("amv", 10), ("oekraine", 50), ("statushouders", 20))
            for leverancier, extra in (("COA", 0), ("Gemeente", 7))
            for code in codes
        ],
        [
            realisatie("2024-04-01", 30 + extra, code, leverancier, "oekraine", maat)
            for maat in ("bezet", "geregistreerd")
            for leverancier, extra in (("COA", 0), ("Gemeente", 7))
            for code in codes
        ],
    )
    toen = {view: log.vraag(_sql(view), dag=dag("2024-05-09")) for view in ALLE_VIEWS}
    log.leg(
        [r for s in ("asiel", "amv", "oekraine", "statushouders") for r in voorkeur(s, "Gemeente")], op="2024-05-10"
    )
    return toen, log


def _sql(view: str) -> str:
    # Only what asks attention has no day of its own to be read on.
    op = "date '2024-05-09', " if view == "aandacht" else ""
    return f"select * from {view}({op}bekend_op := $dag) order by all"


@pytest.mark.parametrize("view", ALLE_VIEWS)
def test_elke_view_die_de_voorkeur_gebruikt_toont_met_bekend_op_de_cijfers_van_toen(
    voor_en_na: tuple[dict[str, Any], Log], view: str
):
    toen, log = voor_en_na
    assert len(toen[view]) > 0
    assert log.vraag(_sql(view), dag=dag("2024-05-09")) == toen[view]
    assert log.vraag(_sql(view), dag=dag("2024-05-10")) != toen[view]
