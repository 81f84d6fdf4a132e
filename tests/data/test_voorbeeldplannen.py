"""The fictive example plans: always called fictive, and in step with the example figures but where the story says not."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from scripts import maak_voorbeeldplannen

MAP = Path(__file__).resolve().parents[2] / "data" / "voorbeeld"


def lees(glob):
    gelezen = []
    for pad in sorted(MAP.glob(glob)):
        with pad.open(encoding="utf-8", newline="") as invoer:
            gelezen += list(csv.DictReader(invoer, delimiter=";"))
    return gelezen


@pytest.fixture(scope="module")
def locaties():
    return lees("plannen/*-locatie-*.csv")


def test_het_script_maakt_precies_de_vastgelegde_bestanden(tmp_path):
    maak_voorbeeldplannen.maak(tmp_path)
    gemaakt = {pad.name: pad.read_bytes() for pad in tmp_path.iterdir()}
    assert gemaakt == {pad.name: pad.read_bytes() for pad in (MAP / "plannen").iterdir()}


def test_elke_rij_en_elke_naam_zegt_dat_zij_fictief_is(locaties):
    assert {rij["bron"] for rij in [*locaties, *lees("plannen/*-prognose-*.csv")]} == {"fictieve voorbeeldcijfers"}
    assert all(rij["locatie"].endswith("(fictief)") for rij in locaties)


def test_open_volgens_het_plan_is_wat_geteld_is_behalve_in_zwolle_en_enschede(locaties):
    plan: dict[str, int] = defaultdict(int)
    for rij in locaties:
        if (rij["soort"], rij["stap"], rij["peildatum"]) == ("asiel", "open", "2024-07-01"):
            plan[rij["gemeente"]] += int(rij["aantal"])
    geteld = {
        rij["gemeente"]: int(rij["aantal"])
        for rij in lees("bron/2024-07-01-coa.csv")
        if (rij["soort"], rij["maat"]) == ("asiel", "open")
    }
    anders = {g: plan[g] - n for g, n in geteld.items() if g in plan and plan[g] != n}
    assert anders == {"Zwolle": 20, "Enschede": -15}


def test_twee_gemeenten_leverden_geen_plan(locaties):
    assert len({rij["gemeente"] for rij in locaties}) == 23
    assert {"Tubbergen", "Zwartewaterland"}.isdisjoint(rij["gemeente"] for rij in locaties)


def test_een_plan_viel_af_en_een_locatie_sloot(locaties):
    weg = {(rij["gemeente"], rij["stap"]) for rij in locaties if rij["stap"] in ("afgevallen", "gesloten")}
    assert weg == {("Haaksbergen", "afgevallen"), ("Kampen", "gesloten")}
