"""The fictive example deliveries: what holds for every real delivery, and the story they are made to tell."""

import csv
from itertools import pairwise
from pathlib import Path

import pytest

from scripts import maak_voorbeeld

BRON = Path(__file__).resolve().parents[2] / "data" / "voorbeeld" / "bron"
STANDEN = ["2024-02-01", "2024-03-01", "2024-04-01", "2024-05-01", "2024-06-01", "2024-07-01"]


@pytest.fixture(scope="module")
def rijen():
    gelezen = []
    for pad in sorted(BRON.glob("*.csv")):
        with pad.open(encoding="utf-8", newline="") as invoer:
            gelezen += [rij | {"aantal": int(rij["aantal"])} for rij in csv.DictReader(invoer, delimiter=";")]
    return gelezen


def cijfers(rijen, soort, maat):
    """(supplier, municipality, stand) → figure."""
    return {
        (rij["leverancier"], rij["gemeente"], rij["peildatum"]): rij["aantal"]
        for rij in rijen
        if (rij["soort"], rij["maat"]) == (soort, maat)
    }


def reeks(rijen, soort, maat, gemeente, leverancier="COA"):
    """The figures of one municipality by stand; None where there is none."""
    van = cijfers(rijen, soort, maat)
    return [van.get((leverancier, gemeente, dag)) for dag in STANDEN]


def laatste_som(rijen, soort, maat):
    """The sum over the municipalities of the latest figure of each, without the municipality's own count."""
    laatste = {}
    for (leverancier, gemeente, dag), aantal in sorted(cijfers(rijen, soort, maat).items(), key=lambda p: p[0][2]):
        if not leverancier.startswith("Gemeente"):
            laatste[gemeente] = (dag, aantal)
    return sum(aantal for _, aantal in laatste.values())


def test_het_script_maakt_precies_de_vastgelegde_bestanden(tmp_path):
    maak_voorbeeld.maak(tmp_path)
    gemaakt = {pad.name: pad.read_bytes() for pad in tmp_path.iterdir()}
    assert gemaakt == {pad.name: pad.read_bytes() for pad in BRON.iterdir()}


def test_elke_rij_zegt_dat_zij_fictief_is(rijen):
    assert {rij["bron"] for rij in rijen} == {"fictieve voorbeeldcijfers"}


def test_een_cijfer_komt_per_leverancier_en_peildatum_een_keer_voor(rijen):
    sleutels = [tuple(rij[k] for k in ("soort", "maat", "peildatum", "gemeente_code", "leverancier")) for rij in rijen]
    assert len(set(sleutels)) == len(sleutels)


def test_amv_plekken_zijn_deel_van_de_asielplekken(rijen):
    asiel, amv = cijfers(rijen, "asiel", "open"), cijfers(rijen, "amv", "open")
    assert set(amv) == set(asiel)
    assert [plek for plek in amv if amv[plek] > asiel[plek]] == []


def test_er_is_nooit_meer_bezet_dan_beschikbaar(rijen):
    beschikbaar, bezet = cijfers(rijen, "oekraine", "beschikbaar"), cijfers(rijen, "oekraine", "bezet")
    assert set(bezet) == set(beschikbaar)
    assert [plek for plek in bezet if bezet[plek] > beschikbaar[plek]] == []


def test_het_aantal_gehuisveste_statushouders_daalt_nooit(rijen):
    van = cijfers(rijen, "statushouders", "gehuisvest")
    for leverancier, gemeente in {(sleutel[0], sleutel[1]) for sleutel in van}:
        reeks_ = [van[leverancier, gemeente, dag] for dag in STANDEN if (leverancier, gemeente, dag) in van]
        assert all(eerder <= later for eerder, later in pairwise(reeks_)), (leverancier, gemeente)


def test_ontbreken_is_iets_anders_dan_nul(rijen):
    assert reeks(rijen, "asiel", "open", "Tubbergen") == [None] * 6
    assert reeks(rijen, "asiel", "open", "Borne") == [0] * 6
    assert reeks(rijen, "asiel", "open", "Staphorst") == [0] * 6


def test_sommige_gemeenten_missen_een_maand(rijen):
    assert [n is None for n in reeks(rijen, "asiel", "open", "Raalte")] == [False, False, True, False, False, False]
    assert [n is None for n in reeks(rijen, "asiel", "open", "Twenterand")] == [False] * 4 + [True] * 2


def test_een_leverancier_is_te_laat(rijen):
    geleverd = {(rij["leverancier"], rij["peildatum"]) for rij in rijen}
    alle = {(leverancier, dag) for leverancier, _ in geleverd for dag in STANDEN}
    assert alle - geleverd == {("RRT Twente", "2024-07-01")}


def test_een_gemeente_telt_zelf_meer_dan_het_coa(rijen):
    coa = reeks(rijen, "statushouders", "gehuisvest", "Hof van Twente")
    eigen = reeks(rijen, "statushouders", "gehuisvest", "Hof van Twente", "Gemeente Hof van Twente")
    assert all(zelf > van_coa for zelf, van_coa in zip(eigen, coa, strict=True))


@pytest.mark.parametrize(
    ("soort", "maat", "opgave", "laag_pct", "hoog_pct"),
    [
        ("asiel", "open", 6325, 58, 62),
        ("oekraine", "beschikbaar", 7882, 94, 96),
        ("statushouders", "gehuisvest", 1693, 78, 82),
    ],
)
def test_de_provincie_staat_op_1_juli_waar_het_verhaal_haar_zet(rijen, soort, maat, opgave, laag_pct, hoog_pct):
    assert laag_pct <= 100 * laatste_som(rijen, soort, maat) / opgave <= hoog_pct
