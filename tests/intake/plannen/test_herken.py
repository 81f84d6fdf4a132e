"""A plan beside what the log already knows, and what must stay a count."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.bestanden.schrijf import tekst
from tests.queries.conftest import Log
from tests.queries.conftest import log as log  # the fixture
from tests.queries.test_locaties import locatie, stappenlijst
from werkbank.intake.aanlevering import Aanlevering, bereid_voor

KOP = ["Gemeente", "Locatie", "Stap", "Plekken"]
TITEL = ["Asielopvang, stand 1 juli 2024"]


@pytest.fixture
def lees(log: Log) -> Callable[..., Aanlevering]:
    """A plan with these rows, read beside a log in which Zwolle has Hotel De Zon."""
    log.leg(locatie("Hotel De Zon", "open", 40), op="2024-06-05")

    def _lees(*rijen: list[Any]) -> Aanlevering:
        return bereid_voor("plan.csv", tekst([TITEL, KOP, *rijen]), store=log.store)

    return _lees


@pytest.mark.parametrize(
    ("naam", "waarschuwing"),
    [
        ("Hotel De Zon", False),
        ("hotel de zon.", False),
        ("Hotel De Zonn", True),
        ("De Zon", True),
        ("Kade 3", False),
    ],
)
def test_een_naam_die_bijna_die_van_een_bekende_is_wordt_gezegd(
    lees: Callable[..., Aanlevering], naam: str, waarschuwing: bool
):
    regels = {b.regel for b in lees(["Zwolle", naam, "open", 40]).waarschuwingen}
    assert ("locatie-lijkt-op" in regels) is waarschuwing


def test_een_locatie_met_een_ander_nummer_is_een_andere(log: Log):
    log.leg(locatie("Kade 3", "open", 40), op="2024-06-05")
    klaar = bereid_voor("plan.csv", tekst([TITEL, KOP, ["Zwolle", "Kade 5", "open", 40]]), store=log.store)
    assert klaar.waarschuwingen == ()


def test_de_stappen_zijn_die_van_nu(log: Log):
    log.leg(stappenlijst("idee", "open"), op="2024-07-02")
    klaar = bereid_voor("plan.csv", tekst([TITEL, KOP, ["Zwolle", "Kade 3", "potlood", 40]]), store=log.store)
    assert [list(v.keuzes) for v in klaar.vragen] == [["open", "idee"]]


def test_wat_niet_telt_staat_als_laatste_in_de_keuze(log: Log):
    log.leg(locatie("De Hof", "open", 40), op="2024-06-05")
    klaar = bereid_voor("plan.csv", tekst([TITEL, KOP, ["Zwolle", "Kade 3", "groen", 40]]), store=log.store)
    keuzes = list(klaar.vragen[0].keuzes)
    assert (keuzes[0], set(keuzes[-2:])) == ("open", {"afgevallen", "gesloten"})


def test_een_sjabloon_met_een_onbekende_stap_wordt_geweigerd():
    kop = ["soort", "gemeente_code", "locatie", "peildatum", "stap", "aantal", "bron"]
    klaar = bereid_voor("locatie.csv", tekst([kop, ["asiel", "GM0193", "Kade 3", "1-7-2024", "bijna", 5, "plan"]]))
    assert [b.regel for b in klaar.fouten] == ["locatie-stap-onbekend"]


def test_een_telling_per_locatie_is_geen_plan():
    kop = ["Gemeente", "Locatie", "Open plekken"]
    klaar = bereid_voor("coa.csv", tekst([["COA asielopvang per 1-7-2024"], kop, ["Zwolle", "De Hof", 40]]))
    assert set(klaar.tabellen) == {"realisatie"}


def test_een_stand_in_de_toekomst_wordt_geweigerd():
    rij = ["Zwolle", "De Hof", "open", 40]
    klaar = bereid_voor("plan.csv", tekst([["Asielopvang, stand 1 juli 2039"], KOP, rij]))
    assert [b.regel for b in klaar.fouten] == ["peildatum-toekomst"]
