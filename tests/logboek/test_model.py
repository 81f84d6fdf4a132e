"""Whatever happens to a log in whatever order: on each day exactly the figures count that a simple model says.

The model is a list of what happened. The log, the store and its view `realisatie` must agree with it on every day.
"""

import shutil
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.logboek.bouw import ZWOLLE, concept, rijen
from werkbank.cijfers.store import Bronhouder
from werkbank.config import lees_instellingen
from werkbank.fouten import LogboekFout
from werkbank.logboek import MapLogboek, lokale_dag, maphuis
from werkbank.toegang import Gebruiker

Sleutel = tuple[str, date]
BEGIN = datetime(2024, 6, 28, 12, tzinfo=UTC)
SLEUTELS: tuple[Sleutel, ...] = tuple((code, date(2024, 6, dag)) for code in ("GM0193", "GM0141") for dag in (1, 15))


@dataclass
class Model:
    """What was recorded: moment and figures; and what happened to each: moment and whether it counts from then."""

    leveringen: list[tuple[datetime, dict[Sleutel, int]]] = field(default_factory=list)
    stappen: list[list[tuple[datetime, bool]]] = field(default_factory=list)

    def op(self, dag: date) -> dict[Sleutel, int]:
        """The figures that count at the end of a day: the last recorded wins, what is withdrawn does not count."""
        geldt: dict[Sleutel, int] = {}
        for (moment, cijfers), stappen in zip(self.leveringen, self.stappen, strict=True):
            stand = [aan for wanneer, aan in [(moment, True), *stappen] if lokale_dag(wanneer) <= dag]
            if stand and stand[-1]:
                geldt |= cijfers
        return geldt


stap = st.tuples(
    st.integers(0, 30),  # hours since the step before
    st.sampled_from(["lever", "lever", "trek_in", "herstel"]),
    st.dictionaries(st.sampled_from(SLEUTELS), st.integers(0, 99), min_size=1),
    st.integers(0, 5),
)


class Klok(datetime):
    """The clock of the log, set by the test."""

    tijd = BEGIN

    @classmethod
    def now(cls, tz: Any = None) -> Any:
        return cls.tijd


def voer_uit(logboek: MapLogboek, stappen: list[Any]) -> Model:
    """Do the steps on the log and keep the books of them. What the log refuses did not happen."""
    model = Model()
    ids: list[str] = []
    for nummer, (uren, wat, cijfers, welke) in enumerate(stappen):
        Klok.tijd += timedelta(hours=uren, seconds=1)
        if wat == "lever":
            waarden = [
                dict(ZWOLLE) | {"gemeente_code": c, "peildatum": d, "aantal": n} for (c, d), n in cijfers.items()
            ]
            levering = logboek.leg_vast(concept(f"{nummer}".encode(), tabellen={"realisatie": rijen(*waarden)}))
            ids.append(levering.id)
            model.leveringen.append((Klok.tijd, cijfers))
            model.stappen.append([])
        elif welke < len(ids):
            handel = logboek.trek_in if wat == "trek_in" else logboek.herstel
            try:
                handel(ids[welke], reden="toets", door=Gebruiker("medewerker"))
            except LogboekFout:
                continue
            model.stappen[welke].append((Klok.tijd, wat == "herstel"))
    return model


@settings(max_examples=settings().max_examples // 5)
@given(stappen=st.lists(stap, min_size=2, max_size=10))
def test_op_elke_dag_gelden_precies_de_cijfers_die_toen_bekend_waren(
    tmp_path_factory: pytest.TempPathFactory, stappen: list[Any]
):
    logboek = MapLogboek(tmp_path_factory.mktemp("log"))
    Klok.tijd = BEGIN
    with pytest.MonkeyPatch.context() as even:
        even.setattr(maphuis, "datetime", Klok)
        model = voer_uit(logboek, stappen)
    cursor = Bronhouder(lees_instellingen(logboek=str(logboek.pad))).store().cursor()
    laatste = lokale_dag(Klok.tijd)
    dag = lokale_dag(BEGIN) - timedelta(days=1)
    while dag <= laatste + timedelta(days=1):
        antwoord = cursor.execute(
            "select gemeente_code, peildatum, realisatie_aantal from realisatie($dag) where not fictief", {"dag": dag}
        )
        assert {(code, peildatum): n for code, peildatum, n in antwoord.fetchall()} == model.op(dag), dag
        dag += timedelta(days=1)
    nu = cursor.execute("select gemeente_code, peildatum, realisatie_aantal from realisatie where not fictief")
    assert {(code, peildatum): n for code, peildatum, n in nu.fetchall()} == model.op(laatste)
    shutil.rmtree(logboek.pad)


def test_het_model_zelf_telt_zoals_met_de_hand():
    """One municipality: 5 on the first day, corrected to 8 on the second, which is withdrawn on the third."""
    zwolle: Sleutel = ("GM0193", date(2024, 6, 1))
    dagen = [BEGIN + timedelta(days=n) for n in range(4)]
    model = Model([(dagen[0], {zwolle: 5}), (dagen[1], {zwolle: 8})], [[], [(dagen[2], False), (dagen[3], True)]])
    assert [model.op(lokale_dag(dag)).get(zwolle) for dag in [BEGIN - timedelta(days=1), *dagen]] == [None, 5, 8, 5, 8]
