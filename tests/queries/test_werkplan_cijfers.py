"""What the views say about the werkplan: its sums, carry-over and half-year, read from the werkplan by hand."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.queries.conftest import Log, dag, realisatie
from werkbank.cijfers.queries import vraag_sql
from werkbank.cijfers.store import Store
from werkbank.config import lees_instellingen
from werkbank.logboek import Logboeken


def vraag(store: Store, sql: str, **parameters: Any) -> list[tuple[Any, ...]]:
    return list(vraag_sql(store, sql, **parameters))


def test_de_regios_tellen_op_tot_de_totalen_van_het_werkplan(werkplan: Store):
    sql = "select soort, regio, sum(opgave_aantal)::bigint from voortgang group by all order by all"
    assert vraag(werkplan, sql) == [
        ("amv", "IJsselland", 260),
        ("amv", "Twente", 278),
        ("asiel", "IJsselland", 3050),
        ("asiel", "Twente", 3275),
        ("oekraine", "IJsselland", 3998),
        ("oekraine", "Twente", 3884),
        ("statushouders", "IJsselland", 766),
        ("statushouders", "Twente", 927),
    ]


def test_in_2024_i_gaat_524_achterstand_over_van_19_gemeenten_en_80_voorsprong_van_6(werkplan: Store):
    [rij] = vraag(
        werkplan,
        "select begin_achterstand_aantal, begin_achter_gemeenten_aantal, begin_voorsprong_aantal, "
        "begin_voor_gemeenten_aantal, begin_saldo_aantal, taakstelling_aantal, opgave_aantal "
        "from achterstand_provincie",
    )
    assert rij == (524, 19, -80, 6, 444, 1249, 1693)


def test_de_regios_samen_zijn_de_provincie_zonder_dat_voor_en_achter_elkaar_opheffen(werkplan: Store):
    rijen = vraag(
        werkplan,
        "select regio, begin_achterstand_aantal, begin_voorsprong_aantal, begin_saldo_aantal "
        "from achterstand_regio order by regio",
    )
    # 766 - 576 and 927 - 673
    assert [r[3] for r in rijen] == [190, 254]
    assert (sum(r[1] for r in rijen), sum(r[2] for r in rijen)) == (524, -80)


def test_staphorst_heeft_opgave_0_geen_percentage_en_een_opmerking(werkplan: Store):
    [rij] = vraag(
        werkplan,
        "select taakstelling_aantal, begin_aantal, opgave_aantal, tempo_pct, resterend_pct, opmerking "
        "from achterstand where gemeente = 'Staphorst'",
    )
    assert rij[:5] == (19, -19, 0, None, None)
    assert rij[5] == (
        "opgave 0: geen percentage; de voorsprong kan groter zijn dan 19: bij de bron mogelijk op nul afgekapt; "
        "geen realisatie ontvangen"
    )
    [(pct, opmerking)] = vraag(
        werkplan,
        "select realisatie_pct, opmerking from voortgang where gemeente = 'Staphorst' and soort = 'statushouders'",
    )
    assert (pct, opmerking) == (None, "opgave 0: geen percentage; geen realisatie ontvangen")


def test_zonder_realisatie_is_de_peildatum_de_dag_waarop_de_opgaven_bekend_werden(werkplan: Store):
    assert vraag(werkplan, "select standaard_peildatum()") == [(date(2024, 2, 1),)]


def test_met_realisatie_is_de_peildatum_die_van_de_nieuwste(voorbeeld: Store):
    assert vraag(voorbeeld, "select standaard_peildatum()") == [(date(2024, 7, 1),)]
    assert vraag(voorbeeld, "select standaard_peildatum(date '2024-06-30')") == [(date(2024, 6, 1),)]


@pytest.mark.parametrize(
    ("peildatum", "halfjaar", "maanden"),
    [
        ("2024-01-02", "2024-I", 0),
        ("2024-02-01", "2024-I", 1),
        ("2024-06-30", "2024-I", 6),
        ("2024-07-01", "2024-I", 6),
        ("2024-07-02", "2024-II", 0),
        ("2025-01-01", "2024-II", 6),
        ("2025-01-02", "2025-I", 0),
    ],
)
def test_op_elke_dag_loopt_precies_een_halfjaar(werkplan: Store, peildatum: str, halfjaar: str, maanden: int):
    rijen = vraag(
        werkplan,
        "select distinct halfjaar, maanden_aantal from achterstand($dag) where lopend",
        dag=dag(peildatum),
    )
    assert rijen == [(halfjaar, maanden)]
    [(aantal,)] = vraag(werkplan, "select count(*) from voortgang($dag)", dag=dag(peildatum))
    assert aantal == 4 * 25


def test_de_opgave_van_asiel_staat_los_van_het_halfjaar(werkplan: Store):
    sql = "select sum(opgave_aantal)::bigint from voortgang($dag) where soort = 'asiel'"
    assert vraag(werkplan, sql, dag=dag("2024-07-02")) == [(6325,)]


def test_fictieve_cijfers_verdwijnen_met_de_eerste_echte_realisatie_en_komen_niet_terug(tmp_path: Path):
    def fictief() -> bool:
        logboeken = Logboeken(tmp_path / "eigen", voorbeeldcijfers=True)
        [(ja,)] = vraag(Store(logboeken.lees(), lees_instellingen()), "select bool_or(fictief) from voortgang")
        return bool(ja)

    log = Log(tmp_path)
    assert fictief()
    levering_id = log.leg(realisatie("2024-07-01", 100))
    assert not fictief()
    log.trek_in(levering_id)
    assert not fictief()


@pytest.mark.parametrize("zaad", [1, 2, 3])
def test_met_welke_realisatie_ook_is_een_gebied_de_som_van_zijn_gemeenten(werkplan: Store, log: Log, zaad: int):
    opgaven = vraag(
        werkplan, "select gemeente_code, regio, opgave_aantal from opgave where soort = 'statushouders' order by 1"
    )
    aantallen = {code: (zaad * (i + 3) * 7919) % 131 for i, (code, *_) in enumerate(opgaven)}
    # One in five delivers nothing.
    log.leg([realisatie("2024-07-01", n, code) for code, n in aantallen.items() if n % 5])
    store = Store(Logboeken(log.pad / "eigen", voorbeeldcijfers=False).lees(), lees_instellingen())
    for view, gebieden in (("achterstand_regio", ("IJsselland", "Twente")), ("achterstand_provincie", ("Overijssel",))):
        kolom = view.removeprefix("achterstand_")
        for gebied in gebieden:
            rest = [o - aantallen[c] for c, r, o in opgaven if gebied in (r, "Overijssel") and aantallen[c] % 5]
            [rij] = vraag(
                store,
                "select nog_te_huisvesten_aantal, resterend_aantal, boven_opgave_aantal, eind_achterstand_aantal, "
                f"coalesce(eind_voorsprong_aantal, 0) from {view} where {kolom} = $gebied",
                gebied=gebied,
            )
            achter, voor = sum(n for n in rest if n > 0), sum(n for n in rest if n < 0)
            assert rij == (achter + voor, achter, -voor, achter, voor)


def test_een_dag_duurt_tot_middernacht_in_nederland(log: Log):
    # 22:30 UTC on 30 June is half past midnight on 1 July in Amsterdam.
    log.leg(realisatie("2024-06-01", 10), op="2024-06-15")
    log.leg_op(datetime(2024, 6, 30, 22, 30, tzinfo=UTC), realisatie("2024-06-01", 12))
    sql = "select realisatie_aantal from realisatie($dag)"
    assert log.vraag(sql, dag=dag("2024-06-30")) == [(10,)]
    assert log.vraag(sql, dag=dag("2024-07-01")) == [(12,)]
