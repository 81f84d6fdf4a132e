"""The shipped tables of the werkplan. The expected sums and figures are read from the werkplan by hand."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from werkbank import register

BRON = Path(__file__).resolve().parents[2] / "data" / "werkplan" / "bron"
OPGAVEN = ("opgave-asiel.csv", "opgave-oekraine.csv", "opgave-statushouders.csv")


def lees(bestand):
    with (BRON / bestand).open(encoding="utf-8", newline="") as invoer:
        return list(csv.DictReader(invoer, delimiter=";"))


def opgaven(soort):
    return [rij for bestand in OPGAVEN for rij in lees(bestand) if rij["soort"] == soort]


def som(soort, regio, kolom="aantal"):
    return sum(int(rij[kolom]) for rij in opgaven(soort) if register.gemeente(rij["gemeente_code"]).regio == regio)


def vermeld():
    return {(rij["soort"], rij["maat"], rij["gebied"]): int(rij["aantal"]) for rij in lees("vermeld-totalen.csv")}


@pytest.mark.parametrize("soort", ["asiel", "amv", "oekraine", "statushouders"])
def test_elke_opgave_noemt_de_25_gemeenten_elk_precies_een_keer(soort):
    codes = [rij["gemeente_code"] for rij in opgaven(soort)]
    assert sorted(codes) == sorted(g.code for g in register.gemeenten())
    assert len(codes) == 25


@pytest.mark.parametrize("bestand", OPGAVEN)
def test_naam_en_code_zijn_die_van_het_register(bestand):
    for rij in lees(bestand):
        assert register.gemeente(rij["gemeente_code"]).naam == rij["gemeente"]


@pytest.mark.parametrize(
    ("soort", "kolom", "ijsselland", "twente"),
    [
        ("asiel", "aantal", 3050, 3275),
        ("amv", "aantal", 260, 278),
        ("oekraine", "aantal", 3998, 3884),
        ("statushouders", "taakstelling_aantal", 576, 673),
        ("statushouders", "aantal", 766, 927),
    ],
)
def test_de_gemeenten_tellen_op_tot_het_regiototaal_van_het_werkplan(soort, kolom, ijsselland, twente):
    assert (som(soort, "IJsselland", kolom), som(soort, "Twente", kolom)) == (ijsselland, twente)


@pytest.mark.parametrize(
    ("gemeente", "asiel", "amv", "oekraine", "taakstelling", "statushouders"),
    [
        ("Staphorst", 112, 10, 212, 19, 0),
        ("Zwolle", 717, 61, 607, 139, 188),
        ("Hof van Twente", 209, 18, 216, 37, 63),
        ("Oldenzaal", 175, 15, 194, 34, 11),
        ("Twenterand", 183, 16, 206, 36, 55),
        ("Wierden", 157, 13, 151, 26, 44),
    ],
)
def test_een_gemeente_heeft_de_cijfers_van_haar_eigen_regel_en_kolom(
    gemeente, asiel, amv, oekraine, taakstelling, statushouders
):
    def van(soort, kolom="aantal"):
        [waarde] = [rij[kolom] for rij in opgaven(soort) if rij["gemeente"] == gemeente]
        return int(waarde)

    assert (van("asiel"), van("amv"), van("oekraine")) == (asiel, amv, oekraine)
    assert (van("statushouders", "taakstelling_aantal"), van("statushouders")) == (taakstelling, statushouders)


def test_elke_amv_opgave_past_binnen_de_asielopgave():
    asiel = {rij["gemeente_code"]: int(rij["aantal"]) for rij in opgaven("asiel")}
    assert [rij["gemeente"] for rij in opgaven("amv") if int(rij["aantal"]) > asiel[rij["gemeente_code"]]] == []


def test_negentien_gemeenten_nemen_524_achterstand_mee_en_zes_80_voorsprong():
    verschillen = [int(rij["aantal"]) - int(rij["taakstelling_aantal"]) for rij in opgaven("statushouders")]
    achter = [v for v in verschillen if v > 0]
    voor = [v for v in verschillen if v < 0]
    assert (sum(achter), len(achter), sum(voor), len(voor)) == (524, 19, -80, 6)


def test_alle_totalen_die_het_werkplan_noemt_zijn_er():
    assert vermeld() == {
        ("asiel", "opgave", "IJsselland"): 3050,
        ("asiel", "opgave", "Twente"): 3275,
        ("asiel", "opgave", "Overijssel"): 6325,
        ("asiel", "opgave", "Nederland"): 96000,
        ("amv", "opgave", "IJsselland"): 260,
        ("amv", "opgave", "Twente"): 278,
        ("amv", "opgave", "Overijssel"): 538,
        ("oekraine", "opgave", "IJsselland"): 3998,
        ("oekraine", "opgave", "Twente"): 3884,
        ("oekraine", "opgave", "Overijssel"): 7882,
        ("oekraine", "opgave", "Nederland"): 97000,
        ("statushouders", "taakstelling", "IJsselland"): 576,
        ("statushouders", "taakstelling", "Twente"): 673,
        ("statushouders", "taakstelling", "Overijssel"): 1249,
        ("statushouders", "taakstelling", "Nederland"): 18750,
        ("statushouders", "opgave", "IJsselland"): 766,
        ("statushouders", "opgave", "Twente"): 927,
        ("statushouders", "opgave", "Overijssel"): 1693,
    }


def test_elke_rij_noemt_bron_en_plaats_in_de_bron():
    for pad in BRON.glob("*.csv"):
        for rij in lees(pad.name):
            assert rij["bron"] in ("Werkplan PRT Overijssel 2024", "Huisvestingswet 2014"), (pad.name, rij)
            assert rij["bronplaats"], (pad.name, rij)


def test_de_planning_heeft_alle_regels_per_spoor():
    assert Counter(rij["spoor"] for rij in lees("mijlpalen.csv") if not rij["code"].endswith("streefdatum")) == {
        "prt": 4,
        "asiel": 9,
        "oekraine": 5,
        "toezicht": 3,
    }


def test_de_prt_vergadert_op_vier_dagen():
    dagen = [(rij["van"], rij["tot"], rij["precisie"]) for rij in lees("mijlpalen.csv") if rij["spoor"] == "prt"]
    verwacht = ["2024-03-04", "2024-06-07", "2024-09-20", "2024-12-13"]
    assert dagen == [(dag, dag, "dag") for dag in verwacht]


@pytest.mark.parametrize(
    ("code", "van", "tot", "precisie"),
    [
        ("2024-q1-asiel-1", "2024-02-01", "2024-02-01", "dag"),
        ("2024-q1-asiel-2", "2024-01-01", "2024-03-31", "kwartaal"),
        ("2024-q2-asiel-2", "2024-04-01", "2024-06-30", "kwartaal"),
        ("2024-q3-oekraine-2", "2024-09-01", "2024-09-01", "dag"),
        ("2024-q4-asiel-1", "2024-10-01", "2024-10-31", "maand"),
        ("2024-q4-asiel-3", "2024-11-01", "2024-11-01", "dag"),
        ("2025-q1-asiel-streefdatum", "2025-01-01", "2025-01-01", "dag"),
    ],
)
def test_een_mijlpaal_is_niet_preciezer_dan_het_werkplan(code, van, tot, precisie):
    [rij] = [rij for rij in lees("mijlpalen.csv") if rij["code"] == code]
    assert (rij["van"], rij["tot"], rij["precisie"]) == (van, tot, precisie)


def test_een_mijlpaal_van_buiten_het_werkplan_zegt_dat():
    buiten = [rij for rij in lees("mijlpalen.csv") if rij["bron"] != "Werkplan PRT Overijssel 2024"]
    assert [rij["van"] for rij in buiten] == ["2024-01-01", "2024-07-01", "2025-01-01"]
    assert all(rij["spoor"] == "toezicht" and rij["opmerking"].startswith("niet uit het werkplan") for rij in buiten)


def test_de_tabel_taken_prt_heeft_dertien_taken_en_het_samenwerkingsverband_twaalf():
    plaatsen = Counter(re.sub(r" \d+$", "", rij["bronplaats"]) for rij in lees("taken.csv"))
    assert plaatsen["tabel Taken PRT"] == 13
    assert plaatsen["paragraaf Taken en verantwoordelijkheden, Regionaal samenwerkingsverband, regionale taak"] == 12


@pytest.mark.parametrize("bestand", ["mijlpalen.csv", "taken.csv"])
def test_elke_taak_en_mijlpaal_heeft_een_eigen_code_en_een_verantwoordelijke(bestand):
    rijen = lees(bestand)
    assert len({rij["code"] for rij in rijen}) == len(rijen)
    assert all(rol.strip() == rol != "" for rij in rijen for rol in rij["verantwoordelijk"].split("; "))
