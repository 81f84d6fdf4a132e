"""A clock that was set back: what is recorded later still comes later, and wins."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.logboek.bouw import concept, heropen
from werkbank.logboek import Boek
from werkbank.toegang import Gebruiker

WIE = Gebruiker("medewerker")
BEGIN = datetime(2024, 8, 1, 12, tzinfo=UTC)


@pytest.fixture
def zet_klok(logboek: Boek, monkeypatch: pytest.MonkeyPatch):
    """`zet_klok(moment)`: what the clock of the log says from here on."""

    def zet(moment: datetime) -> None:
        monkeypatch.setattr(type(logboek._huis), "nu", lambda _: moment)

    zet(BEGIN)
    return zet


def test_wat_na_het_terugzetten_van_de_klok_komt_is_later(logboek: Boek, zet_klok):
    eerste = logboek.leg_vast(concept(b"een"))
    zet_klok(BEGIN - timedelta(hours=3))
    tweede = heropen(logboek).leg_vast(concept(b"twee"))
    ingetrokken = logboek.trek_in(tweede.id, reden="x", door=WIE)
    hersteld = logboek.herstel(tweede.id, reden="y", door=WIE)
    assert eerste.vastgelegd_op < tweede.vastgelegd_op < ingetrokken.moment < hersteld.moment
    assert hersteld.moment - BEGIN < timedelta(seconds=1)
    assert [levering.id for levering in heropen(logboek).lees().leveringen] == [eerste.id, tweede.id]


def test_een_klok_die_veel_verder_voor_liep_wordt_niet_gevolgd(logboek: Boek, zet_klok):
    logboek.leg_vast(concept(b"een"))
    zet_klok(BEGIN - timedelta(days=30))
    assert logboek.leg_vast(concept(b"twee")).vastgelegd_op == BEGIN - timedelta(days=30)
