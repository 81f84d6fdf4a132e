"""Power fails, a process is killed, two work at once: the log is whole and nothing acknowledged is lost."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.kill.proces import Laad, levering_id, maak_bestanden
from tests.postgres import Server
from werkbank.cijfers.store import Bronhouder
from werkbank.config import lees_instellingen
from werkbank.logboek import MapLogboek, open_logboek

_PER_KEER = 6


def moment(nummer: int) -> tuple[int, float]:
    """When the nth process is killed: after so many acknowledgements, at this part of the next step.

    Fixed, and spread over start, reading, checking and writing. Every second one is killed while it writes instead.
    """
    return nummer % (_PER_KEER - 1), (nummer * 7 % 20) / 20


def dood_keer_op_keer(map_: Path, keren: range) -> tuple[Path, list[Path], int]:
    """Kill one ``laad`` after another on one log, and hold the log to its rules after each. Nothing is repaired."""
    logboek = map_ / "logboek"
    logboek.mkdir(parents=True)
    aangeboden: list[Path] = []
    bevestigd: set[str] = set()
    for nummer in keren:
        bestanden = maak_bestanden(map_ / "in", f"keer-{nummer:03d}", _PER_KEER)
        aangeboden += bestanden
        na, deel = moment(nummer)
        laad = Laad(logboek, bestanden)
        laad.lees_bevestigingen(na)
        if nummer % 2:
            laad.dood_tijdens_schrijven()
        else:
            laad.dood(deel)
        bevestigd |= set(laad.bevestigd)
        inhoud = MapLogboek(logboek).lees()
        aanwezig = {levering.id for levering in inhoud.leveringen}
        assert inhoud.terzijde == (), f"after kill {nummer} a part of the log is damaged"
        assert bevestigd <= aanwezig, f"after kill {nummer} an acknowledged levering is gone"
        assert aanwezig <= {levering_id(pad) for pad in aangeboden}
        assert all(inhoud.rijen[i, "realisatie"].num_rows == 1 for i in aanwezig)
    return logboek, aangeboden, len(keren)


def test_na_kill_9_is_het_logboek_heel_en_is_niets_bevestigds_weg(tmp_path: Path, volledig: bool):
    keren = 200 if volledig else 10
    # Two logs side by side: half the waiting, and each sees its own kills only.
    helften = [range(keren // 2), range(keren // 2, keren)]
    with ThreadPoolExecutor(2) as samen:
        uitkomsten = list(samen.map(dood_keer_op_keer, (tmp_path / "a", tmp_path / "b"), helften))
    assert sum(aantal for _, _, aantal in uitkomsten) == keren
    logboek, aangeboden, _ = uitkomsten[0]

    # The next start needs no repair: what was not recorded yet is recorded, what was there is refused, and all counts.
    voor = {levering.id for levering in MapLogboek(logboek).lees().leveringen}
    opnieuw = aangeboden[-5 * _PER_KEER :]
    laad = Laad(logboek, opnieuw)
    laad.wacht()
    ids = {levering_id(pad) for pad in opnieuw}
    inhoud = MapLogboek(logboek).lees()
    assert set(laad.bevestigd) == ids - voor
    assert {levering.id for levering in inhoud.leveringen} == voor | ids
    assert inhoud.terzijde == ()
    store = Bronhouder(lees_instellingen(logboek=str(logboek))).store()
    [(aantal,)] = store.cursor().execute("select count(*) from levering where herkomst = 'eigen'").fetchall()
    assert aantal == len(voor | ids)


@dataclass(frozen=True)
class Tegelijk:
    logboek: Path
    gedeeld: list[Path]
    eigen: tuple[list[Path], list[Path]]
    laad: tuple[Laad, Laad]
    codes: tuple[int, int]


@pytest.fixture(scope="module")
def tegelijk(tmp_path_factory: pytest.TempPathFactory) -> Tegelijk:
    """Two processes on one log at once, each with files of its own and the same ten between them."""
    map_ = tmp_path_factory.mktemp("tegelijk")
    gedeeld = maak_bestanden(map_ / "in", "gedeeld", 10)
    eigen = (maak_bestanden(map_ / "in", "eerste", 5), maak_bestanden(map_ / "in", "tweede", 5))
    (map_ / "logboek").mkdir()
    laad = tuple(Laad(map_ / "logboek", [*gedeeld[:5], *van_zichzelf, *gedeeld[5:]]) for van_zichzelf in eigen)
    codes = tuple(proces.wacht() for proces in laad)
    return Tegelijk(map_ / "logboek", gedeeld, eigen, (laad[0], laad[1]), (codes[0], codes[1]))


def test_twee_processen_die_tegelijk_laden_staan_er_allebei_in(tegelijk: Tegelijk):
    inhoud = MapLogboek(tegelijk.logboek).lees()
    aanwezig = {levering.id for levering in inhoud.leveringen}
    assert inhoud.terzijde == ()
    for bestanden, proces in zip(tegelijk.eigen, tegelijk.laad, strict=True):
        ids = {levering_id(pad) for pad in bestanden}
        assert ids <= aanwezig
        assert ids <= set(proces.bevestigd)


def test_hetzelfde_bestand_door_twee_processen_is_precies_een_levering(tegelijk: Tegelijk):
    keren = Counter(tegelijk.laad[0].bevestigd + tegelijk.laad[1].bevestigd)
    assert {keren[levering_id(pad)] for pad in tegelijk.gedeeld} == {1}
    leveringen = MapLogboek(tegelijk.logboek).lees().leveringen
    assert len(leveringen) == len({levering.id for levering in leveringen}) == 10 + 5 + 5
    # Whoever came second on a file is told so; neither can be first on ten files and second on none.
    assert 1 in tegelijk.codes


def test_kill_9_van_een_van_drie_op_een_database_verliest_niets_bevestigds(postgres: Server, tmp_path: Path):
    adres = postgres.adres(postgres.nieuw())
    gedeeld = maak_bestanden(tmp_path / "in", "gedeeld", 2)
    reeksen = [[*maak_bestanden(tmp_path / "in", naam, 2), *gedeeld] for naam in ("een", "twee", "drie")]
    processen = [Laad(adres, reeks) for reeks in reeksen]
    processen[0].lees_bevestigingen(1)
    processen[0].dood(0.5)
    for proces in processen[1:]:
        proces.wacht()

    logboek = open_logboek(adres)
    inhoud = logboek.lees()
    aanwezig = {levering.id for levering in inhoud.leveringen}
    keren = Counter(id_ for proces in processen for id_ in proces.bevestigd)
    assert logboek.controleer() == []
    assert keren.keys() <= aanwezig
    assert set(keren.values()) == {1}
    # The other two went on, and what the killed one was busy with is there whole or not at all.
    assert {levering_id(pad) for reeks in reeksen[1:] for pad in reeks} <= aanwezig
    assert all(inhoud.rijen[id_, "realisatie"].num_rows == 1 for id_ in aanwezig)
    # Offered again, the rest comes in.
    opnieuw = Laad(adres, reeksen[0])
    opnieuw.wacht()
    assert set(opnieuw.bevestigd) == {levering_id(pad) for pad in reeksen[0]} - aanwezig
