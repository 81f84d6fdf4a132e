"""On any history, on any day and as known on any day, every cell of the views is what plain Python makes of it.

The histories: opgaven in versions, made known before and after their period began; figures of listed suppliers, others
and two that share a place; first working days, last days of a month, loose months; redeliveries and withdrawals.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from fractions import Fraction
from itertools import count
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.queries.conftest import ALMELO, DEVENTER, ZWOLLE, Log, Rij, dag, opgave, opgave_plekken, realisatie
from tests.queries.model import Bekend, Levering, sleutel
from werkbank.cijfers.queries import vraag_sql

GEMEENTEN = (ZWOLLE, DEVENTER, ALMELO)
HALFJAREN = ("2022-II", "2023-I", "2023-II", "2024-I", "2024-II")
DAGEN = (
    *("2023-01-01", "2023-07-01", "2023-12-01", "2023-12-31", "2024-01-01", "2024-01-02", "2024-01-04", "2024-01-20"),
    *("2024-01-31", "2024-02-01", "2024-02-15", "2024-02-29", "2024-03-01", "2024-04-01", "2024-05-01", "2024-06-01"),
    *("2024-06-30", "2024-07-01", "2024-07-02", "2024-07-05", "2024-08-01", "2024-10-01", "2025-01-01", "2025-01-15"),
)
BEKEND = ("2022-06-15", "2023-11-01", "2024-01-05", "2024-02-01", "2024-03-10", "2024-07-02")
LEVERANCIERS = ("COA", "COA", "Provincie Overijssel (toezicht)", "Aa", "Zet")

gemeenten_ = st.sampled_from(GEMEENTEN)
dagen_ = st.sampled_from(DAGEN)
bekend_ = st.sampled_from(BEKEND)
aantallen = st.integers(0, 45)

opgaven_statushouders = st.builds(
    lambda h, code, taak, extra, bekend: opgave(
        h, taak, None if extra is None and taak is not None else (taak or 0) + (extra or 0), code, bekend
    ),
    st.sampled_from(HALFJAREN),
    gemeenten_,
    st.none() | st.integers(0, 30),
    st.none() | st.integers(-15, 25),
    bekend_,
)
gehuisvest = st.builds(
    lambda d, n, code, van, maat: realisatie(d, n, code, van, maat=maat),
    dagen_,
    aantallen,
    gemeenten_,
    st.sampled_from(LEVERANCIERS),
    st.sampled_from(("gehuisvest", "gehuisvest", "gehuisvest", "gehuisvest_maand")),
)
# Two cycles: the second is open-ended, and sometimes made known only after it began.
CYCLI = (("2023-2024", "2023-02-01", "2024-06-30"), ("2024-2025", "2024-07-01", None))
opgaven_plekken = st.builds(
    lambda soort, cyclus, code, n, streef, bekend: {
        **opgave_plekken(soort, n, code, streef),
        "periode": cyclus[0],
        "periode_van": dag(cyclus[1]),
        "periode_tot": dag(cyclus[2]) if cyclus[2] else None,
        "bekendgemaakt_op": dag(bekend),
    },
    st.sampled_from(("asiel", "oekraine")),
    st.sampled_from(CYCLI),
    gemeenten_,
    st.integers(0, 60),
    st.sampled_from(("2024-03-01", "2025-01-01")),
    bekend_,
)
plekken = st.one_of(
    st.builds(
        lambda d, n, code, van: realisatie(d, n, code, van, "asiel"),
        dagen_,
        aantallen,
        gemeenten_,
        st.sampled_from(LEVERANCIERS),
    ),
    st.builds(
        lambda d, n, code, van, maat: realisatie(d, n, code, van, "oekraine", maat),
        dagen_,
        aantallen,
        gemeenten_,
        st.sampled_from(("RRT IJsselland", "RRT Twente", "Aa")),
        st.sampled_from(("beschikbaar", "beschikbaar", "bezet", "geregistreerd")),
    ),
)


def een_per_sleutel(rijen: Iterable[Rij]) -> tuple[Rij, ...]:
    return tuple({sleutel(rij): rij for rij in rijen}.values())


# A file speaks of one thing as a rule; the chain needs its opgaven, so some are always there.
levering = st.builds(
    lambda delen, op: ([r for deel in delen for r in deel], op),
    st.tuples(
        st.lists(opgaven_statushouders, min_size=2, max_size=6),
        st.lists(gehuisvest, min_size=2, max_size=9),
        st.lists(opgaven_plekken, max_size=4),
        st.lists(plekken, max_size=6),
    ),
    st.sampled_from(("2024-01-05", "2024-03-10", "2024-06-04", "2024-07-05", "2025-01-20")),
)


@st.composite
def geschiedenissen(draw: st.DrawFn) -> tuple[Levering, ...]:
    ruw = sorted(draw(st.lists(levering, min_size=1, max_size=3)), key=lambda deel: deel[1])
    ingetrokken = draw(st.sets(st.integers(0, 2), max_size=1))
    return tuple(
        Levering(een_per_sleutel(rijen), dag(op), nummer in ingetrokken and len(ruw) > 1)
        for nummer, (rijen, op) in enumerate(ruw)
    )


VIEWS: dict[str, tuple[tuple[str, ...], Callable[[Bekend, date], Iterator[dict[str, Any]]]]] = {
    "voortgang_per_dag": (("soort", "gemeente_code"), Bekend.voortgang),
    "voortgang_gebied_per_dag": (("soort", "gebied"), Bekend.voortgang_gebied),
    "achterstand_per_dag": (("halfjaar", "gemeente_code"), Bekend.achterstand),
    "achterstand_gebied_per_dag": (("halfjaar", "gebied"), Bekend.achterstand_gebied),
    "toezicht_signaal_per_dag": (("gemeente_code",), Bekend.signaal),
    "behoefte": (("gemeente_code",), Bekend.behoefte),
}
# Of the model alone: the public view leaves out what this says.
ZONDER = {"bekend", "begin_achter"}


def gelijk(view: Any, model: Any) -> bool:
    """The same, a float being the fraction that it stands for."""
    if isinstance(model, Fraction) and view is not None:
        return abs(view - float(model)) < 1e-9
    return view == model


def uit_view(log: Log, view: str, dagen: list[date], bekend_op: date | None) -> dict[tuple[Any, ...], dict[str, Any]]:
    sleutels, _ = VIEWS[view]
    if view == "behoefte":
        sql = "select cast($dag as date) as dag, * from behoefte($dag, $bekend)"
        rijen = [r for d in dagen for r in vraag_sql(log.store, sql, dag=d, bekend=bekend_op).mappen()]
    else:
        rijen = vraag_sql(log.store, f"from {view}($dagen, $bekend)", dagen=dagen, bekend=bekend_op).mappen()
    if view == "achterstand_per_dag":
        rijen = [r for r in rijen if r["lopend"] or r["iets_bekend"]]
    return {(r["dag"], *(r[s] for s in sleutels)): r for r in rijen}


def verschillen(log: Log, leveringen: Iterable[Levering], dagen: list[date], bekend_op: date | None) -> list[str]:
    """Every cell that is something else, in words."""
    bekend = Bekend.op(leveringen, bekend_op)
    gevonden = []
    for view, (sleutels, maak) in VIEWS.items():
        uit = uit_view(log, view, dagen, bekend_op)
        verwacht = {(d, *(r[s] for s in sleutels)): r for d in dagen for r in maak(bekend, d)}
        gevonden += [f"{view} {naam}: maar in een van de twee" for naam in uit.keys() ^ verwacht.keys()]
        gevonden += [
            f"{view} {naam} {kolom}: view {uit[naam][kolom]}, model {waarde}"
            for naam in uit.keys() & verwacht.keys()
            for kolom, waarde in verwacht[naam].items()
            if kolom not in ZONDER and not gelijk(uit[naam][kolom], waarde)
        ]
    return gevonden


def leg_vast(log: Log, leveringen: Iterable[Levering]) -> None:
    for minuut, deel in enumerate(leveringen):
        # a moment of its own: the same rows twice are two files
        moment = datetime(deel.op.year, deel.op.month, deel.op.day, 12, minuut, tzinfo=UTC)
        levering_id = log.leg_op(moment, deel.rijen)
        if deel.ingetrokken:
            log.trek_in(levering_id)


@pytest.fixture(scope="module")
def nieuw_log(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Log]:
    nummers, map_ = count(), tmp_path_factory.mktemp("geschiedenis")
    return lambda: Log(map_ / str(next(nummers)))


def test_elke_cel_van_de_views_is_wat_eenvoudig_python_ervan_maakt(nieuw_log: Callable[[], Log], volledig: bool):
    @settings(max_examples=1_000 if volledig else 100)
    @given(
        leveringen=geschiedenissen(),
        dagen=st.sets(dagen_, min_size=2, max_size=2),
        bekend_op=st.none() | st.sampled_from(("2024-01-04", "2024-03-10", "2024-07-10")),
    )
    def toets(leveringen: tuple[Levering, ...], dagen: set[str], bekend_op: str | None) -> None:
        log = nieuw_log()
        leg_vast(log, leveringen)
        gelezen_op = None if bekend_op is None else dag(bekend_op)
        assert verschillen(log, leveringen, sorted(map(dag, dagen)), gelezen_op) == []

    toets()
