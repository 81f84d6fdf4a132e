"""Where a figure stood is kept with the levering, and given back only when it is still what was recorded."""

from pathlib import Path

import pyarrow as pa
import pytest

from tests.logboek.bouw import concept
from werkbank.fouten import LogboekFout
from werkbank.logboek import PLAATSEN, Logboeken, MapLogboek

CEL = {
    "gegevenssoort": "realisatie",
    "volgnummer": 0,
    "kolom": "aantal",
    "bestand": "augustus.xlsx",
    "blad": "Blad1",
    "rij": 7,
    "cel": "C7",
}


@pytest.fixture
def logboek(tmp_path: Path) -> MapLogboek:
    return MapLogboek(tmp_path / "logboek")


def plaatsen() -> pa.Table:
    return pa.Table.from_pylist([CEL], schema=PLAATSEN)


def test_de_plaats_van_elk_cijfer_komt_terug_zoals_zij_is_vastgelegd(logboek: MapLogboek):
    levering = logboek.leg_vast(concept(plaatsen=plaatsen()))
    gelezen = Logboeken(logboek.pad).plaatsen(levering.id)
    assert gelezen is not None
    assert gelezen.to_pylist() == [CEL]


def test_wat_zonder_plaatsen_is_vastgelegd_zegt_dat_zij_niet_bekend_zijn(logboek: MapLogboek):
    assert logboek.plaatsen(logboek.leg_vast(concept()).id) is None


@pytest.mark.parametrize("schade", ["weg", "omgevallen"])
def test_plaatsen_die_weg_of_veranderd_zijn_worden_geweigerd_en_de_cijfers_blijven(logboek: MapLogboek, schade: str):
    levering = logboek.leg_vast(concept(plaatsen=plaatsen()))
    pad = logboek.pad / "leveringen" / levering.id / "plaatsen.parquet"
    if schade == "weg":
        pad.unlink()
    else:
        pad.write_bytes(pad.read_bytes()[:-1] + b"x")
    lezer = MapLogboek(logboek.pad)
    with pytest.raises(LogboekFout, match="Waar deze cijfers stonden"):
        lezer.plaatsen(levering.id)
    assert lezer.lees().rijen[levering.id, "realisatie"].num_rows == 1
