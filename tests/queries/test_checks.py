"""The checks: silent on what ships, and each speaks up when the figures give it reason to."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.queries.conftest import ALMELO, DEVENTER, Log, Rij, opgave, opgave_plekken, realisatie
from werkbank.cijfers.catalogus import QUERIES
from werkbank.cijfers.queries import ontleed, vraag_sql
from werkbank.cijfers.store import Store
from werkbank.register import gemeenten

CHECKS = sorted((QUERIES / "checks").glob("*.sql"))
ALLE = pytest.mark.parametrize("pad", CHECKS, ids=lambda p: p.stem)


def rijen(store: Store, pad: Path) -> list[tuple[object, ...]]:
    return list(vraag_sql(store, ontleed(pad.stem, pad).sql))


@ALLE
def test_op_het_werkplan_en_de_voorbeelden_heeft_geen_controle_iets_te_melden(
    werkplan: Store, voorbeeld: Store, pad: Path
):
    assert rijen(werkplan, pad) == []
    assert rijen(voorbeeld, pad) == []


@pytest.fixture(scope="module")
def keten(maak_log: Callable[[], Log]) -> Log:
    """Three half-years, a correction, someone ahead, someone behind, someone without a figure."""
    log = maak_log()
    log.leg(
        [opgave("2023-II", 30, 36), realisatie("2024-01-01", 31), opgave("2024-I", 24, 31)],
        [
            opgave("2023-II", 20, 20, DEVENTER),
            realisatie("2024-01-01", 50, DEVENTER),
            opgave("2024-I", 20, None, DEVENTER),
        ],
        [opgave("2024-I", 40, 40, ALMELO)],
        [realisatie("2024-07-01", 12), realisatie("2024-07-01", 3, DEVENTER), realisatie("2024-08-01", 1)],
    )
    return log


@ALLE
def test_op_een_keten_met_correctie_voorsprong_en_gaten_klopt_elke_identiteit(keten: Log, pad: Path):
    assert rijen(keten.store, pad) == []


def willekeurige_keten(zaad: int) -> list[Rij]:
    """Four half-years for every municipality, with gaps: stands, taakstellingen and opgaven that are not there."""
    kans = random.Random(zaad)
    halfjaren = {
        "2022-II": "2023-01-01",
        "2023-I": "2023-07-01",
        "2023-II": "2024-01-01",
        "2024-I": "2024-07-01",
    }
    rijen: list[Rij] = []
    for gemeente in gemeenten():
        for halfjaar, einde in halfjaren.items():
            taakstelling = kans.choice([None, 0, kans.randrange(200)])
            totaal = kans.choice([None, 0, kans.randrange(250)])
            if taakstelling is not None or totaal is not None:
                rijen.append(opgave(halfjaar, taakstelling, totaal, gemeente.code))
            if kans.random() < 0.7:
                rijen.append(realisatie(einde, kans.randrange(250), gemeente.code))
        rijen += [
            realisatie(f"2024-0{maand}-01", kans.randrange(250), gemeente.code, kans.choice(["COA", "Gemeente"]))
            for maand in range(2, 7)
            if kans.random() < 0.8
        ]
    return rijen


@pytest.mark.parametrize("zaad", [1, 2, 3])
def test_op_welke_keten_ook_klopt_elke_identiteit(log: Log, zaad: int):
    log.leg(willekeurige_keten(zaad))
    assert {pad.stem: rijen(log.store, pad) for pad in CHECKS} == {pad.stem: [] for pad in CHECKS}


def test_meer_amv_plekken_dan_asielplekken_wordt_gemeld(log: Log):
    log.leg(opgave_plekken("asiel", 10), opgave_plekken("amv", 12))
    pad = QUERIES / "checks" / "amv_is_deel_van_asiel.sql"
    [rij] = rijen(log.store, pad)
    assert rij[:2] == ("opgave", "GM0193")
    assert rij[4:6] == (12, 10)


def test_een_totaal_dat_de_bron_anders_noemt_wordt_gemeld_met_het_verschil(log: Log):
    totaal = {
        "gegevenssoort": "vermeld_totaal",
        "soort": "asiel",
        "periode": "2024-2025",
        "maat": "opgave",
        "gebied_soort": "regio",
        "gebied": "IJsselland",
        "aantal": 77_100,
        "bron": "tabel",
    }
    log.leg(opgave_plekken("asiel", 77_000), opgave_plekken("asiel", 70, DEVENTER), totaal)
    pad = QUERIES / "checks" / "vermelde_totalen.sql"
    [rij] = rijen(log.store, pad)
    assert rij[4:7] == (77_100, 77_070, 30)
