"""Verdicts: the last one counts, the earlier ones stay, and a day in the past shows what was known then."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.intake.test_formulier import OORDEEL
from werkbank.cijfers.queries import vraag_sql
from werkbank.cijfers.store import Store
from werkbank.config import lees_instellingen
from werkbank.intake.formulier import bereid_formulier_voor
from werkbank.logboek import Concept, Logboeken, MapLogboek
from werkbank.toegang import Gebruiker


def leg_vast(pad: Path, moment: datetime, soort: str = "oordeel", **anders: Any) -> str:
    """Record a verdict as if it had been filled in at this moment."""
    leeg = OORDEEL if soort == "oordeel" else {}
    rij = leeg | {"ingevuld_op": moment.isoformat(timespec="microseconds")} | anders
    klaar = bereid_formulier_voor(soort, [rij], door=Gebruiker("toezichthouder"))
    assert klaar.fouten == ()
    concept = Concept(
        soort, klaar.bestandsnaam, klaar.inhoud, dict(klaar.tabellen), "toezichthouder", Gebruiker("toezichthouder")
    )
    return MapLogboek(pad).leg_vast(concept, moment=moment).id


def rijen(pad: Path, sql: str) -> list[tuple[Any, ...]]:
    store = Store(Logboeken(pad, voorbeeldcijfers=False).lees(), lees_instellingen())
    return list(vraag_sql(store, sql))


@pytest.fixture
def logboek(tmp_path: Path) -> Path:
    """Zwolle: oranje on 3 July, groen on 10 July. Almelo: rood on 3 July."""
    leg_vast(tmp_path, datetime(2024, 7, 3, 9, tzinfo=UTC))
    leg_vast(tmp_path, datetime(2024, 7, 3, 10, tzinfo=UTC), gemeente_code="GM0141", regime="rood", bevroren="ja")
    leg_vast(tmp_path, datetime(2024, 7, 10, 9, tzinfo=UTC), regime="groen", verschoonbaar="ja")
    return tmp_path


def test_het_laatst_vastgelegde_oordeel_geldt(logboek: Path):
    sql = "select gemeente, regime, verschoonbaar, bevroren, auteur from oordeel order by gemeente"
    assert rijen(logboek, sql) == [
        ("Almelo", "rood", False, True, "toezichthouder"),
        ("Zwolle", "groen", True, False, "toezichthouder"),
    ]


def test_een_oordeel_geldt_ook_in_een_logboek_van_duizenden_leveringen(logboek: Path):
    """Three thousand earlier leveringen: the place of a verdict in the log does not fit in a number of 32 bits."""
    samen = Logboeken(logboek, voorbeeldcijfers=False).lees()
    eerste, herkomst = samen.leveringen[0]
    eerder = tuple((replace(eerste, id=f"{nummer:032d}"), herkomst) for nummer in range(3000))
    store = Store(replace(samen, leveringen=eerder + samen.leveringen), lees_instellingen())
    sql = "select gemeente, regime from oordeel order by gemeente"
    assert list(vraag_sql(store, sql)) == [("Almelo", "rood"), ("Zwolle", "groen")]


def test_een_correctie_laat_het_eerste_oordeel_staan(logboek: Path):
    sql = "select oordeel_nummer, regime, geldend from oordeel_verloop where gemeente = 'Zwolle' order by 1"
    assert rijen(logboek, sql) == [(1, "oranje", False), (2, "groen", True)]


def test_een_dag_in_het_verleden_toont_het_oordeel_van_toen(logboek: Path):
    sql = "select gemeente, regime from oordeel(bekend_op := date '2024-07-09') order by gemeente"
    assert rijen(logboek, sql) == [("Almelo", "rood"), ("Zwolle", "oranje")]
    assert rijen(logboek, "select * from oordeel(bekend_op := date '2024-07-02')") == []


def test_na_intrekken_geldt_het_oordeel_ervoor_weer(logboek: Path):
    laatste = rijen(logboek, "select levering_id from oordeel where gemeente = 'Zwolle'")[0][0]
    MapLogboek(logboek).trek_in(laatste, reden="verkeerde gemeente", door=Gebruiker("toezichthouder"))
    assert rijen(logboek, "select regime from oordeel where gemeente = 'Zwolle'") == [("oranje",)]


def test_een_oordeel_over_latere_cijfers_zegt_niets_over_een_eerdere_dag(tmp_path: Path):
    leg_vast(tmp_path, datetime(2024, 4, 3, 9, tzinfo=UTC), peildatum=date(2024, 4, 1), regime="groen")
    leg_vast(tmp_path, datetime(2024, 7, 3, 9, tzinfo=UTC), regime="rood")
    assert rijen(tmp_path, "select regime from oordeel_bij(date '2024-06-01')") == [("groen",)]
    assert rijen(tmp_path, "select regime from oordeel_bij(date '2024-07-01')") == [("rood",)]
    assert rijen(tmp_path, "select regime from oordeel_bij()") == [("rood",)]


def test_het_moment_van_invullen_is_een_tijdstip_in_utc(logboek: Path):
    sql = "select strftime(ingevuld_op, '%Y-%m-%d %H:%M') from oordeel where gemeente = 'Almelo'"
    assert rijen(logboek, sql) == [("2024-07-03 10:00",)]


def test_notities_blijven_alle_staan(tmp_path: Path):
    for dag, tekst in ((3, "Gebeld met de gemeente."), (4, "Plan ontvangen.")):
        moment = datetime(2024, 7, dag, 9, tzinfo=UTC)
        leg_vast(tmp_path, moment, "notitie", gemeente_code="GM0193", notitie=tekst)
    sql = "select gemeente, notitie, auteur from notitie order by ingevuld_op"
    assert rijen(tmp_path, sql) == [
        ("Zwolle", "Gebeld met de gemeente.", "toezichthouder"),
        ("Zwolle", "Plan ontvangen.", "toezichthouder"),
    ]
    assert rijen(tmp_path, "select count(*) from notitie(bekend_op := date '2024-07-03')") == [(1,)]
