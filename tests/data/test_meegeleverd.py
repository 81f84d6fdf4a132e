"""The shipped leveringen are the CSV files in the log's own form, and nothing else."""

import hashlib
from datetime import date, timedelta
from pathlib import Path

import pytest

from scripts import maak_meegeleverd
from werkbank.fouten import OnbekendeGemeente
from werkbank.gegevens import gegevenssoort
from werkbank.logboek import MapLogboek

DATA = Path(__file__).resolve().parents[2] / "data"
LOGBOEKEN = ("werkplan", "voorbeeld")


def boom(map_):
    return {str(pad.relative_to(map_)): pad.read_bytes() for pad in sorted(map_.rglob("*")) if pad.is_file()}


def rijen(map_):
    return {sleutel: tabel.to_pylist() for sleutel, tabel in MapLogboek(map_, onthoud=False).lees().rijen.items()}


@pytest.fixture(scope="module")
def gemaakt(tmp_path_factory):
    """What the script makes in an empty folder."""
    map_ = tmp_path_factory.mktemp("gemaakt")
    maak_meegeleverd.maak(map_)
    return map_


def test_opnieuw_maken_over_een_oude_uitkomst_geeft_dezelfde_bytes(gemaakt):
    eerst = boom(gemaakt)
    maak_meegeleverd.maak(gemaakt)
    assert boom(gemaakt) == eerst


@pytest.mark.parametrize("naam", LOGBOEKEN)
def test_het_script_maakt_de_vastgelegde_leveringen(naam, gemaakt):
    # Rows, not Parquet bytes: a newer pyarrow may write the same rows differently.
    assert rijen(gemaakt / naam) == rijen(DATA / naam)


@pytest.mark.parametrize("naam", LOGBOEKEN)
def test_elk_bestand_in_bron_is_een_levering_en_niets_is_beschadigd(naam):
    inhoud = MapLogboek(DATA / naam).lees()
    paden = [*(DATA / naam / "bron").iterdir(), *(DATA / naam).glob("plannen/*")]
    bestanden = {pad.name: hashlib.sha256(pad.read_bytes()).hexdigest() for pad in paden}
    assert {levering.bestandsnaam: levering.sha256 for levering in inhoud.leveringen} == bestanden
    assert inhoud.terzijde == ()


def test_het_werkplan_is_bekend_vanaf_1_februari_2024_en_niet_fictief():
    leveringen = MapLogboek(DATA / "werkplan").lees().leveringen
    assert {(levering.bekend_op, levering.fictief) for levering in leveringen} == {(date(2024, 2, 1), False)}


def test_een_voorbeeldlevering_is_fictief_en_vier_dagen_na_de_peildatum_bekend():
    leveringen = MapLogboek(DATA / "voorbeeld").lees().leveringen
    assert all(levering.fictief for levering in leveringen)
    assert all(levering.peildatum == levering.bekend_op - timedelta(days=4) for levering in leveringen)


def test_een_code_met_de_naam_van_een_andere_gemeente_wordt_geweigerd():
    inhoud = (DATA / "voorbeeld" / "bron" / "2024-02-01-coa.csv").read_bytes()
    verwisseld = inhoud.replace(b"GM0148;Dalfsen", b"GM0148;Deventer")
    soort = gegevenssoort("realisatie")
    with pytest.raises(OnbekendeGemeente, match="horen niet bij elkaar"):
        maak_meegeleverd.lees_rijen(soort, verwisseld)


def test_een_onbekende_kolom_wordt_geweigerd():
    with pytest.raises(ValueError, match="toelichting"):
        maak_meegeleverd.lees_rijen(gegevenssoort("taak"), b"code;taak;toelichting\n")
