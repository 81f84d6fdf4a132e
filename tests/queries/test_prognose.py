"""The forecast: the pace of the last three months in a row, with a margin, or no forecast and the reason."""

from typing import Any

import pytest

from tests.queries.conftest import DEVENTER, Log, dag, opgave, realisatie
from werkbank.cijfers.queries import vraag

# Per month: 8, 5, 12 and 9. The last three: 5 + 12 + 9 = 26, so 8,67 per month.
STANDEN = {"2024-02-01": 8, "2024-03-01": 13, "2024-04-01": 25, "2024-05-01": 34}


def prognose(log: Log, peildatum: str) -> dict[str, Any]:
    return log.rij("from prognose($dag) where gemeente_code = 'GM0193'", dag=dag(peildatum))


def leg_standen(log: Log, standen: dict[str, int], **anders: Any) -> None:
    log.leg([realisatie(d, n, **anders) for d, n in standen.items()])


@pytest.fixture
def zestig(log: Log) -> Log:
    """An opgave of 60, nothing carried over."""
    log.leg(opgave("2024-I", 60, 60))
    return log


def test_het_tempo_van_drie_maanden_wordt_doorgetrokken_met_de_traagste_en_de_snelste_als_marge(zestig: Log):
    leg_standen(zestig, STANDEN)
    rij = prognose(zestig, "2024-05-01")
    assert round(rij["tempo_per_maand_aantal"], 2) == 8.67
    assert (rij["tempo_traagste_aantal"], rij["tempo_snelste_aantal"]) == (5, 12)
    # Two months to go: 34 + 2 x 5, 34 + 17,33 and 34 + 2 x 12.
    assert rij["eind_gehuisvest_laag_aantal"] == 44
    assert rij["eind_gehuisvest_verwacht_aantal"] == 51
    assert rij["eind_gehuisvest_hoog_aantal"] == 58
    assert rij["verwacht_eind_gunstig_aantal"] == 2
    assert rij["verwacht_eind_aantal"] == 9
    assert rij["verwacht_eind_ongunstig_aantal"] == 16
    assert rij["uitkomst"] == "wordt niet gehaald"
    assert rij["grondslag"] == "laatste drie maanden: 5, 12, 9 gehuisvest"


def test_nodig_per_maand_is_wat_resteert_over_hele_maanden_en_hele_personen(zestig: Log):
    leg_standen(zestig, STANDEN)
    rij = prognose(zestig, "2024-05-01")
    # 26 in two months
    assert (rij["resterend_aantal"], rij["resterende_maanden_aantal"], rij["nodig_per_maand_aantal"]) == (26, 2, 13)
    # 47 in four months is 11,75
    maart = prognose(zestig, "2024-03-01")
    assert (maart["resterend_aantal"], maart["nodig_per_maand_aantal"]) == (47, 12)
    # less than a month to go
    assert prognose(zestig, "2024-06-15")["nodig_per_maand_aantal"] is None


def test_een_gezin_van_vier_is_in_procentpunten_van_opgave_en_tempo(zestig: Log):
    leg_standen(zestig, STANDEN)
    rij = prognose(zestig, "2024-05-01")
    # 4 of 60, and 4 of the 40 that should have been housed after four months
    assert (rij["gezin_aantal"], round(rij["gezin_pct"], 2), rij["gezin_tempo_pct"]) == (4, 6.67, 10)


def test_zonder_drie_maanden_is_er_geen_prognose_maar_een_reden(zestig: Log):
    leg_standen(zestig, {"2024-02-01": 8, "2024-03-01": 13})
    rij = prognose(zestig, "2024-03-01")
    assert rij["grondslag"] == "geen prognose: 2 van de 3 laatste maanden bekend"
    assert [rij[k] for k in ("verwacht_eind_aantal", "tempo_per_maand_aantal", "uitkomst")] == [None, None, None]


def test_een_ontbrekende_maand_wordt_niet_verzonnen(zestig: Log):
    leg_standen(zestig, {d: n for d, n in STANDEN.items() if d != "2024-03-01"})
    rij = prognose(zestig, "2024-05-01")
    # Without 1 March neither March nor February has a figure of its own.
    assert (rij["grondslag"], rij["verwacht_eind_aantal"]) == ("geen prognose: 1 van de 3 laatste maanden bekend", None)


def test_zonder_cijfer_is_er_geen_prognose(zestig: Log):
    rij = prognose(zestig, "2024-05-01")
    assert (rij["grondslag"], rij["verwacht_eind_aantal"]) == ("geen prognose: geen cijfer ontvangen", None)


def test_de_drie_maanden_mogen_in_het_vorige_halfjaar_liggen(zestig: Log):
    # May 6 and June 4, then 7 in July; 60 - 50 = 10 behind goes along: 40 + 10 = 50.
    leg_standen(zestig, {"2024-05-01": 40, "2024-06-01": 46, "2024-07-01": 50, "2024-08-01": 7})
    zestig.leg(opgave("2024-II", 40), op="2024-07-10")
    rij = prognose(zestig, "2024-08-01")
    assert rij["grondslag"] == "laatste drie maanden: 6, 4, 7 gehuisvest"
    # Five months to go: 7 + 5 x 4, 7 + 28,33 and 7 + 5 x 7.
    assert [rij[f"eind_gehuisvest_{k}_aantal"] for k in ("laag", "verwacht", "hoog")] == [27, 35, 42]
    assert (rij["opgave_aantal"], rij["verwacht_eind_aantal"]) == (50, 15)


def test_een_stand_van_de_laatste_dag_van_de_maand_telt_als_die_van_de_eerste(zestig: Log):
    leg_standen(zestig, {"2024-01-31": 8, "2024-02-29": 13, "2024-03-31": 25, "2024-04-30": 34})
    rij = prognose(zestig, "2024-04-30")
    assert [rij[f"eind_gehuisvest_{k}_aantal"] for k in ("laag", "verwacht", "hoog")] == [44, 51, 58]


def test_een_nieuwer_cijfer_midden_in_de_maand_is_de_ondergrens(zestig: Log):
    leg_standen(zestig, STANDEN | {"2024-05-15": 46})
    rij = prognose(zestig, "2024-05-15")
    assert rij["gehuisvest_aantal"] == 46
    # The forecast goes on from 1 May (44, 51, 58), but 46 have been housed already.
    assert [rij[f"eind_gehuisvest_{k}_aantal"] for k in ("laag", "verwacht", "hoog")] == [46, 51, 58]


def test_cijfers_van_een_andere_leverancier_tellen_niet_mee_in_het_tempo(zestig: Log):
    leg_standen(zestig, {"2024-04-01": 25, "2024-05-01": 34})
    leg_standen(zestig, {"2024-02-01": 8, "2024-03-01": 13}, leverancier="Gemeente")
    assert prognose(zestig, "2024-05-01")["grondslag"] == "geen prognose: 1 van de 3 laatste maanden bekend"


def test_een_gesloten_halfjaar_heeft_een_uitkomst_zonder_marge(zestig: Log):
    leg_standen(zestig, {"2024-07-01": 57})
    rij = prognose(zestig, "2024-07-01")
    assert [rij[f"verwacht_eind_{k}aantal"] for k in ("gunstig_", "", "ongunstig_")] == [3, 3, 3]
    assert (rij["uitkomst"], rij["nodig_per_maand_aantal"]) == ("niet gehaald", None)


@pytest.mark.parametrize(
    ("totaal", "uitkomst"),
    [
        (44, "wordt gehaald"),  # even the slowest month brings 44
        (45, "onzeker"),
        (58, "onzeker"),
        (59, "wordt niet gehaald"),  # the fastest brings 58
    ],
)
def test_de_uitkomst_is_zeker_als_de_hele_marge_aan_een_kant_ligt(log: Log, totaal: int, uitkomst: str):
    log.leg(opgave("2024-I", totaal, totaal))
    leg_standen(log, STANDEN)
    assert prognose(log, "2024-05-01")["uitkomst"] == uitkomst


def test_een_opgave_van_0_heeft_een_prognose_maar_geen_percentages(log: Log):
    log.leg(opgave("2024-I", 19, 0))
    leg_standen(log, {"2024-02-01": 0, "2024-03-01": 1, "2024-04-01": 1})
    rij = prognose(log, "2024-04-01")
    # 0, 1, 0: a third per month, so 1 more in three months
    assert (rij["verwacht_eind_aantal"], rij["gezin_pct"], rij["gezin_tempo_pct"]) == (-2, None, None)
    assert rij["nodig_per_maand_aantal"] == 0


def test_de_prognose_van_een_gebied_telt_ook_wie_de_eindstand_al_heeft(zestig: Log):
    """One municipality that did not deliver the last stand does not become the course of the whole area."""
    leg_standen(zestig, STANDEN | {"2024-06-01": 40})
    zestig.leg(opgave("2024-I", 60, 60, DEVENTER))
    zestig.leg([realisatie(d, n, DEVENTER) for d, n in (STANDEN | {"2024-06-01": 40, "2024-07-01": 50}).items()])

    def gebied(naam: str, peildatum: str) -> list[tuple[Any, ...]]:
        rijen = vraag(zestig.store, "statushouders/prognose", gebied=naam, peildatum=dag(peildatum), bekend_op=None)
        return [(r.dag, r.laag_aantal, r.prognose_aantal, r.hoog_aantal, r.opgave_aantal) for r in rijen]

    # Deventer is at the end, so that is where the course of the area has come to.
    assert gebied("Overijssel", "2024-07-01") == []
    # Zwolle is not: 40, and in one month more 6 at the least, 9 on average and 12 at the most.
    assert gebied("GM0193", "2024-07-01") == [
        (dag("2024-06-01"), 40, 40, 40, 60),
        (dag("2024-07-01"), 46, 49, 52, 60),
    ]
    # A month earlier both are on the way, and what is expected holds them both.
    assert gebied("Overijssel", "2024-06-01") == [
        (dag("2024-06-01"), 80, 80, 80, 120),
        (dag("2024-07-01"), 92, 98, 104, 120),
    ]
