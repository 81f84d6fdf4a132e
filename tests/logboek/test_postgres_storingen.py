"""A database that falls away in the middle: nothing acknowledged is lost, nothing is half there, the user is told."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from tests.logboek.bouw import concept, heropen, open_
from tests.logboek.tussenpersoon import Tussenpersoon
from tests.postgres import APP, Server
from werkbank.fouten import DubbeleLevering, LogboekFout
from werkbank.logboek import Boek
from werkbank.logboek.postgres.huis import Postgreshuis


@pytest.fixture(scope="module")
def eigen_server() -> Iterator[Server]:
    """A server that is stopped and started: not the one that other tests use."""
    server = Server()
    yield server
    server.ruim_op()


@pytest.fixture
def database(eigen_server: Server) -> str:
    return eigen_server.nieuw()


@pytest.fixture
def logboek(eigen_server: Server, database: str) -> Boek:
    logboek = open_(eigen_server.adres(database))
    logboek.leg_vast(concept(b"van daarvoor"))
    return logboek


@contextmanager
def na_het_schrijven(monkeypatch: pytest.MonkeyPatch, doe: Callable[[], object]) -> Iterator[None]:
    """Do something between the moment that a part was sent and the moment that it is kept."""
    echt = Postgreshuis.zet_neer

    def zet_neer(huis: Postgreshuis, plaats: str, bestanden: dict[str, bytes]) -> None:
        echt(huis, plaats, bestanden)
        doe()

    with monkeypatch.context() as even:
        even.setattr(Postgreshuis, "zet_neer", zet_neer)
        yield


def inhouden(logboek: Boek) -> set[bytes]:
    """What is in the log, read anew and found whole."""
    nieuw = heropen(logboek)
    assert nieuw.controleer() == []
    return {nieuw.origineel(levering.id)[1] for levering in nieuw.lees().leveringen}


def test_stopt_de_database_midden_in_een_levering_dan_is_zij_er_niet_en_kan_het_opnieuw(
    logboek: Boek, eigen_server: Server, monkeypatch: pytest.MonkeyPatch
):
    with (
        na_het_schrijven(monkeypatch, eigen_server.stop),
        pytest.raises(LogboekFout, match="niet zeker of dit is vastgelegd") as fout,
    ):
        logboek.leg_vast(concept(b"midden"))
    assert "geen tweede keer" in fout.value.doe
    for doe in (logboek.versie, logboek.lees, lambda: logboek.leg_vast(concept(b"midden"))):
        with pytest.raises(LogboekFout, match="niet bereikbaar") as fout:
            doe()
        assert "over een minuut opnieuw" in fout.value.doe
    eigen_server.start()
    assert inhouden(logboek) == {b"van daarvoor"}
    logboek.leg_vast(concept(b"midden"))
    assert inhouden(logboek) == {b"van daarvoor", b"midden"}


def test_valt_de_verbinding_weg_voor_het_bewaren_dan_is_er_niets_en_zegt_de_melding_dat(
    logboek: Boek, eigen_server: Server, monkeypatch: pytest.MonkeyPatch
):
    def verbreek() -> None:
        with eigen_server.beheer() as verbinding:
            sql = "select pg_terminate_backend(pid, 10000) from pg_stat_activity where usename = %s"
            assert verbinding.execute(sql, (APP,)).fetchall()

    with (
        na_het_schrijven(monkeypatch, verbreek),
        pytest.raises(LogboekFout, match=r"viel weg\. Er is niets vastgelegd"),
    ):
        logboek.leg_vast(concept(b"midden"))
    assert inhouden(logboek) == {b"van daarvoor"}
    logboek.leg_vast(concept(b"midden"))
    assert inhouden(logboek) == {b"van daarvoor", b"midden"}


@pytest.fixture
def ertussen(eigen_server: Server, database: str) -> Iterator[Tussenpersoon]:
    tussen = Tussenpersoon(f"{eigen_server.map}/.s.PGSQL.5432")
    yield tussen
    tussen.stop()


def test_gaat_alleen_het_antwoord_verloren_dan_vraagt_de_werkbank_na_en_is_het_gelukt(
    logboek: Boek, ertussen: Tussenpersoon, database: str, monkeypatch: pytest.MonkeyPatch
):
    via = open_(f"postgresql://{APP}@127.0.0.1:{ertussen.poort}/{database}?sslmode=disable&gssencmode=disable")
    via.lees()
    with na_het_schrijven(monkeypatch, lambda: ertussen.knip_na(b"COMMIT")):
        levering = via.leg_vast(concept(b"verloren antwoord"))
    assert ertussen.geknipt.is_set()
    assert levering in heropen(logboek).lees().leveringen
    with pytest.raises(DubbeleLevering):
        via.leg_vast(concept(b"verloren antwoord"))


def test_is_de_schijf_van_de_database_vol_dan_staat_er_niets_half(logboek: Boek, eigen_server: Server, database: str):
    """The database says what it says when its disk is full; to fill one takes rights that no test should have."""
    with eigen_server.beheer(database) as verbinding:
        verbinding.execute(
            "create function vol() returns trigger language plpgsql as $$ begin "
            "raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$"
        )
        verbinding.execute(
            "create trigger vol before insert on werkbank.bestand for each row "
            "when (new.naam = 'levering.json') execute function vol()"
        )
        with pytest.raises(LogboekFout, match=r"schijf van de database is vol\. Er is niets vastgelegd") as fout:
            logboek.leg_vast(concept(b"te veel"))
        assert "ruimte maken" in fout.value.doe
        assert inhouden(logboek) == {b"van daarvoor"}
        verbinding.execute("drop trigger vol on werkbank.bestand")
    logboek.leg_vast(concept(b"te veel"))
    assert inhouden(logboek) == {b"van daarvoor", b"te veel"}


def test_wie_te_lang_bezig_is_met_vastleggen_houdt_een_ander_niet_eindeloos_op(
    logboek: Boek, eigen_server: Server, database: str, monkeypatch: pytest.MonkeyPatch
):
    adres = eigen_server.adres(database) + "&options=-c%20lock_timeout%3D50ms%20-c%20search_path%3Dpg_catalog"
    ander = open_(adres)
    with logboek._huis.beurt():
        with pytest.raises(LogboekFout, match="te lang bezig") as fout:
            ander.leg_vast(concept(b"wacht"))
        assert "Er is niets vastgelegd" in fout.value.titel
        # Reading waits for nobody.
        assert len(ander.lees().leveringen) == 1
    assert ander.leg_vast(concept(b"wacht")).id
