"""Several processes on one log, with nothing between them but the log."""

import multiprocessing
from multiprocessing.context import SpawnProcess
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest

from tests.logboek.bouw import concept
from tests.postgres import Server
from werkbank.fouten import DubbeleLevering
from werkbank.logboek import Boek, MapLogboek, open_logboek
from werkbank.toegang import Gebruiker

_AANTAL = 25


def leg_reeks_vast(adres: str, wie: str, start: Barrier, uitkomst: Path) -> None:
    """Record the shared series and one levering of one's own; write down which were acknowledged."""
    logboek = open_logboek(adres)
    start.wait()
    bevestigd = [logboek.leg_vast(concept(f"alleen {wie}".encode(), door=Gebruiker(wie))).id]
    for nummer in range(_AANTAL):
        try:
            bevestigd.append(logboek.leg_vast(concept(f"gedeeld {nummer}".encode(), door=Gebruiker(wie))).id)
        except DubbeleLevering:
            continue
    uitkomst.write_text("\n".join(bevestigd))


@pytest.fixture(scope="module", params=["map", "postgres"])
def samen(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Boek, dict[str, list[str]]]:
    """The log that two processes wrote at once, and what each was told is recorded."""
    map_ = tmp_path_factory.mktemp("processen")
    adres = str(map_ / "logboek")
    if request.param == "postgres":
        server: Server = request.getfixturevalue("postgres")
        adres = server.adres(server.nieuw())
    spawn = multiprocessing.get_context("spawn")
    start = spawn.Barrier(2)
    processen: list[SpawnProcess] = []
    for wie in ("eerste", "tweede"):
        proces = spawn.Process(target=leg_reeks_vast, args=(adres, wie, start, map_ / wie))
        proces.start()
        processen.append(proces)
    for proces in processen:
        proces.join()
        assert proces.exitcode == 0
    return open_logboek(adres), {wie: (map_ / wie).read_text().split() for wie in ("eerste", "tweede")}


def test_van_dezelfde_bytes_wint_er_precies_een(samen: tuple[Boek, dict[str, list[str]]]):
    logboek, bevestigd = samen
    inhoud = logboek.lees()
    assert inhoud.terzijde == ()
    assert len(inhoud.leveringen) == _AANTAL + 2
    assert sorted(bevestigd["eerste"] + bevestigd["tweede"]) == sorted(levering.id for levering in inhoud.leveringen)


def test_wie_de_bevestiging_kreeg_staat_in_het_record(samen: tuple[Boek, dict[str, list[str]]]):
    logboek, bevestigd = samen
    for levering in logboek.lees().leveringen:
        assert levering.id in bevestigd[levering.vastgelegd_door]


def test_er_blijft_geen_half_werk_achter(samen: tuple[Boek, dict[str, list[str]]]):
    logboek, _ = samen
    assert not isinstance(logboek, MapLogboek) or list((logboek.pad / "tijdelijk").iterdir()) == []
    assert logboek.controleer() == []
