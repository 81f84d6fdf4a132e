"""Wat als: worked out by hand for one municipality; without a wish the scenario is the forecast itself."""

from pathlib import Path
from typing import Any

import pytest

from tests.paginas.conftest import Proeflogboek
from werkbank.cijfers.queries import vraag_sql
from werkbank.cijfers.store import Store
from werkbank.config import lees_instellingen
from werkbank.logboek import Logboeken, MapLogboek

ZWOLLE = "GM0193"
WAAR = "where gemeente_code = 'GM0193'"
EINDEN = "scenario_eind_aantal, scenario_volgend_eind_aantal"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Zwolle (188 to do, taakstelling 139): 10, 20 and 15 in the last three months; 45 on 1 May, 15 a month."""
    pad: Path = tmp_path_factory.mktemp("log")
    cijfers = (("2024-02-01", 0), ("2024-03-01", 10), ("2024-04-01", 30), ("2024-05-01", 45))
    proef = Proeflogboek(MapLogboek(pad))
    proef.lever(*(("statushouders", dag, ZWOLLE, aantal) for dag, aantal in cijfers))
    return Store(Logboeken(pad).lees(), lees_instellingen())


def rijen(store: Store, sql: str) -> list[tuple[Any, ...]]:
    return list(vraag_sql(store, sql))


@pytest.mark.parametrize(
    ("wens", "verwacht"),
    [
        # as it goes: 45 + 2 × 15 = 75, 188 - 75 = 113; next 139 + 113 - 90 = 162
        ("", (113, 162)),
        # twice the pace: 45 + 2 × 30 = 105, 188 - 105 = 83; next 139 + 83 - 180 = 42
        ("tempo_pct := 200", (83, 42)),
        # nothing any more: whoever is housed stays housed, 188 - 45 = 143; next 139 + 143 - 0 = 282
        ("tempo_pct := 0", (143, 282)),
        # 3 homes of 2 persons: 6 a month more, 188 - 75 - 12 = 101; next 139 + 101 - 6 × 21 = 114
        ("woningen := 3, personen := 2", (101, 114)),
        # a taakstelling of 2 × 1.249 gives Zwolle 2 × 139 = 278; 278 + 113 - 90 = 301
        ("taakstelling := 2498", (113, 301)),
        ("taakstelling := 0", (113, 23)),
        # for another municipality: Zwolle goes on as it goes
        ("voor := 'GM0141', tempo_pct := 200, woningen := 9, personen := 4", (113, 162)),
        ("voor := 'GM0193', tempo_pct := 200", (83, 42)),
    ],
)
def test_een_scenario_rekent_zoals_met_de_hand(store: Store, wens: str, verwacht: tuple[int, int]):
    assert rijen(store, f"select {EINDEN} from wat_als({wens}) {WAAR}") == [verwacht]


def test_zonder_wens_is_het_scenario_de_prognose(store: Store):
    sql = """
        select w.gemeente_code from wat_als() as w join prognose() as p using (gemeente_code)
        where w.eind_aantal is distinct from p.verwacht_eind_aantal
            or w.scenario_eind_aantal is distinct from p.verwacht_eind_aantal
            or w.scenario_volgend_eind_aantal is distinct from w.volgend_eind_aantal
    """
    assert rijen(store, sql) == []
    assert rijen(store, "select count(*) from wat_als()") == [(25,)]


def test_zonder_drie_maanden_is_er_geen_scenario_en_dat_staat_erbij(store: Store):
    sql = f"select {EINDEN}, opmerking from wat_als(tempo_pct := 150) where gemeente = 'Almelo'"
    assert rijen(store, sql) == [(None, None, "geen prognose: geen cijfer ontvangen")]


def test_na_een_gesloten_halfjaar_verandert_alleen_het_volgende(store: Store, tmp_path: Path):
    cijfers = (("2024-04-01", 30), ("2024-05-01", 45), ("2024-06-01", 60), ("2024-07-01", 75))
    Proeflogboek(MapLogboek(tmp_path)).lever(*(("statushouders", dag, ZWOLLE, n) for dag, n in cijfers))
    gesloten = Store(Logboeken(tmp_path).lees(), lees_instellingen())
    # 188 - 75 = 113 stands; next, at twice 15 a month: 139 + 113 - 180 = 72
    sql = f"select halfjaar, volgend_halfjaar, {EINDEN} from wat_als(tempo_pct := 200) {WAAR}"
    assert rijen(gesloten, sql) == [("2024-I", "2024-II", 113, 72)]


def test_na_het_tweede_halfjaar_komt_het_eerste_van_het_volgende_jaar(store: Store):
    assert rijen(store, "select volgend_halfjaar('2024-I'), volgend_halfjaar('2024-II')") == [("2024-II", "2025-I")]
