"""Several processes on one folder, with nothing between them but the folder."""

import multiprocessing
from multiprocessing.context import SpawnProcess
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest

from tests.logboek.bouw import concept
from werkbank.fouten import DubbeleLevering
from werkbank.logboek import MapLogboek
from werkbank.toegang import Gebruiker

_AANTAL = 25


def leg_reeks_vast(pad: Path, wie: str, start: Barrier, uitkomst: Path) -> None:
    """Record the shared series and one levering of one's own; write down which were acknowledged."""
    logboek = MapLogboek(pad)
    start.wait()
    bevestigd = [logboek.leg_vast(concept(f"alleen {wie}".encode(), door=Gebruiker(wie))).id]
    for nummer in range(_AANTAL):
        try:
            bevestigd.append(logboek.leg_vast(concept(f"gedeeld {nummer}".encode(), door=Gebruiker(wie))).id)
        except DubbeleLevering:
            continue
    uitkomst.write_text("\n".join(bevestigd))


@pytest.fixture(scope="module")
def samen(tmp_path_factory: pytest.TempPathFactory) -> tuple[MapLogboek, dict[str, list[str]]]:
    """The log that two processes wrote at once, and what each was told is recorded."""
    map_ = tmp_path_factory.mktemp("processen")
    spawn = multiprocessing.get_context("spawn")
    start = spawn.Barrier(2)
    processen: list[SpawnProcess] = []
    for wie in ("eerste", "tweede"):
        proces = spawn.Process(target=leg_reeks_vast, args=(map_ / "logboek", wie, start, map_ / wie))
        proces.start()
        processen.append(proces)
    for proces in processen:
        proces.join()
        assert proces.exitcode == 0
    return MapLogboek(map_ / "logboek"), {wie: (map_ / wie).read_text().split() for wie in ("eerste", "tweede")}


def test_van_dezelfde_bytes_wint_er_precies_een(samen: tuple[MapLogboek, dict[str, list[str]]]):
    logboek, bevestigd = samen
    inhoud = logboek.lees()
    assert inhoud.terzijde == ()
    assert len(inhoud.leveringen) == _AANTAL + 2
    assert sorted(bevestigd["eerste"] + bevestigd["tweede"]) == sorted(levering.id for levering in inhoud.leveringen)


def test_wie_de_bevestiging_kreeg_staat_in_het_record(samen: tuple[MapLogboek, dict[str, list[str]]]):
    logboek, bevestigd = samen
    for levering in logboek.lees().leveringen:
        assert levering.id in bevestigd[levering.vastgelegd_door]


def test_er_blijft_geen_half_werk_achter(samen: tuple[MapLogboek, dict[str, list[str]]]):
    logboek, _ = samen
    assert list((logboek.pad / "tijdelijk").iterdir()) == []
