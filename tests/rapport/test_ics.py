"""The calendar file, read back by two readers that know nothing of each other."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject

from werkbank.cijfers.queries import vraag
from werkbank.cijfers.store import Bronhouder
from werkbank.config import lees_instellingen
from werkbank.rapport.ics import ics_bytes
from werkbank.rijen import Rijen

PRT: dict[str, Any] = {
    "code": "2024-q2-prt",
    "tekst": "Vergadering van de Provinciale Regietafel (PRT); locatie: Zwolle, zaal “IJssel”",
    "tot": date(2024, 6, 7),
    "vaste_dag": True,
    "voorgesteld": False,
    "wanneer": "7 jun 2024",
    "spoor_naam": "PRT",
    "verantwoordelijk": "Voorzitter PRT; Gemeenten",
    "bron": "Werkplan, tabel",
    "versie_aantal": 0,
    "vastgelegd_op": datetime.fromisoformat("2024-02-01T11:30"),
}
POTLOOD = PRT | {
    "code": "2024-q2-asiel-2",
    "tekst": "Plan in potlood",
    "tot": date(2024, 6, 30),
    "vaste_dag": False,
    "wanneer": "Q2 2024",
    "spoor_naam": "Asielopgaven, Opvang Oekraïne",
}
WINTER = PRT | {"code": "2024-q4-prt", "tot": date(2024, 12, 13), "voorgesteld": True}


def afspraken(*rijen: dict[str, Any]) -> list[Any]:
    return icalendar.Calendar.from_ical(ics_bytes(Rijen.van(rijen), "Planning")).walk("VEVENT")


def test_een_mijlpaal_is_een_hele_dag_in_zomer_en_winter():
    zomer, winter = afspraken(PRT, WINTER)

    assert (zomer["dtstart"].dt, zomer["dtend"].dt) == (date(2024, 6, 7), date(2024, 6, 8))
    assert (winter["dtstart"].dt, winter["dtend"].dt) == (date(2024, 12, 13), date(2024, 12, 14))
    assert zomer["dtstamp"].dt == datetime(2024, 2, 1, 11, 30, tzinfo=UTC)


def test_een_tweede_lezer_leest_hetzelfde():
    agenda = vobject.readOne(ics_bytes(Rijen.van([PRT, POTLOOD, WINTER]), "Planning").decode("utf-8"))

    gelezen = [(a.uid.value, a.dtstart.value, a.dtend.value) for a in agenda.vevent_list]
    assert gelezen == [
        ("2024-q2-prt@prt-werkbank-overijssel", date(2024, 6, 7), date(2024, 6, 8)),
        ("2024-q2-asiel-2@prt-werkbank-overijssel", date(2024, 6, 30), date(2024, 7, 1)),
        ("2024-q4-prt@prt-werkbank-overijssel", date(2024, 12, 13), date(2024, 12, 14)),
    ]
    assert agenda.vevent_list[0].summary.value == PRT["tekst"]
    assert agenda.vevent_list[0].dtstamp.value == datetime(2024, 2, 1, 11, 30, tzinfo=UTC)


def test_wat_geen_vaste_dag_heeft_staat_op_zijn_laatste_dag_en_zegt_dat():
    [afspraak] = afspraken(POTLOOD)

    assert afspraak["dtstart"].dt == date(2024, 6, 30)
    assert afspraak["summary"] == "Plan in potlood (geen vaste dag)"
    assert "Wanneer: Q2 2024\nDe bron noemt geen dag" in afspraak["description"]
    assert [str(c) for c in afspraak["categories"].cats] == ["Asielopgaven", "Opvang Oekraïne"]


def test_een_voorgestelde_dag_zegt_dat():
    assert "(voorgestelde dag)" in afspraken(WINTER)[0]["summary"]


def test_wie_opnieuw_importeert_krijgt_niets_dubbel_en_de_nieuwste_versie_wint():
    eerder, later = afspraken(PRT), afspraken(PRT | {"tot": date(2024, 6, 10), "versie_aantal": 1})

    assert eerder[0]["uid"] == later[0]["uid"]
    assert (eerder[0]["sequence"], later[0]["sequence"]) == (0, 1)
    assert ics_bytes(Rijen.van([PRT]), "x") == ics_bytes(Rijen.van([PRT]), "x")


@pytest.fixture
def planning(tmp_path: Path) -> Rijen:
    store = Bronhouder(lees_instellingen(logboek=str(tmp_path))).store()
    return vraag(store, "planning/agenda", peildatum=date(2024, 7, 1), rol=None, bekend_op=None)


def test_de_planning_van_2024_staat_er_een_keer_in(planning: Rijen):
    """23 milestones, of which two stand in two lanes with the same words and days."""
    gelezen = afspraken(*planning.mappen())

    assert len(gelezen) == 21
    assert len({a["uid"] for a in gelezen}) == 21
    per_dag = {str(a["uid"]).partition("@")[0]: a["dtstart"].dt for a in gelezen}
    assert per_dag["2024-q1-prt"] == date(2024, 3, 4)
    assert per_dag["2024-q2-asiel-2"] == date(2024, 6, 30)
    assert per_dag["2024-q4-asiel-3"] == date(2024, 11, 1)
    assert per_dag["2025-q1-toezicht"] == date(2025, 1, 1)
