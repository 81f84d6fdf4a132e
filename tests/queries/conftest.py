"""Tiny logs: rows go in through the log, figures come out of the store. The werkplan and the examples stay out."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from werkbank.cijfers.queries import vraag_sql
from werkbank.cijfers.store import Bronhouder, Store
from werkbank.config import Instellingen, lees_instellingen
from werkbank.gegevens import gegevenssoort, toets_rijen
from werkbank.logboek import Concept, Logboeken, MapLogboek
from werkbank.toegang import Gebruiker

ZWOLLE, DEVENTER, ALMELO, ENSCHEDE = "GM0193", "GM0150", "GM0141", "GM0153"
Rij = Mapping[str, Any]


def dag(tekst: str) -> date:
    return date.fromisoformat(tekst)


def opgave(
    halfjaar: str,
    taakstelling: int | None,
    aantal: int | None = None,
    gemeente: str = ZWOLLE,
    bekend: str = "2023-11-01",
    bron: str = "Staatscourant",
) -> Rij:
    """The opgave of a half-year: the taakstelling, and what it is with the carry-over (None = not stated)."""
    jaar = int(halfjaar[:4])
    van, tot = (
        (date(jaar, 7, 2), date(jaar + 1, 1, 1)) if halfjaar.endswith("-II") else (date(jaar, 1, 2), date(jaar, 7, 1))
    )
    return {
        "gegevenssoort": "opgave",
        "soort": "statushouders",
        "periode": halfjaar,
        "gemeente_code": gemeente,
        "aantal": aantal,
        "taakstelling_aantal": taakstelling,
        "periode_van": van,
        "periode_tot": tot,
        "streefdatum": tot,
        "bekendgemaakt_op": dag(bekend),
        "bron": bron,
    }


def opgave_plekken(soort: str, aantal: int, gemeente: str = ZWOLLE, streefdatum: str = "2025-01-01") -> Rij:
    """The opgave of a task that is a stand, from 1 February 2024 on."""
    return {
        "gegevenssoort": "opgave",
        "soort": soort,
        "periode": "2024-2025",
        "gemeente_code": gemeente,
        "aantal": aantal,
        "periode_van": dag("2024-02-01"),
        "streefdatum": dag(streefdatum),
        "bekendgemaakt_op": dag("2024-02-01"),
        "bron": "besluit",
    }


def realisatie(
    peildatum: str,
    aantal: int,
    gemeente: str = ZWOLLE,
    leverancier: str = "COA",
    soort: str = "statushouders",
    maat: str = "",
) -> Rij:
    """One figure; the measure is that of the task unless it is named."""
    van_soort = {"statushouders": "gehuisvest", "oekraine": "beschikbaar", "asiel": "open", "amv": "open"}
    return {
        "gegevenssoort": "realisatie",
        "soort": soort,
        "maat": maat or van_soort[soort],
        "peildatum": dag(peildatum),
        "gemeente_code": gemeente,
        "aantal": aantal,
        "leverancier": leverancier,
        "bron": f"opgave van {leverancier}",
    }


def voorkeur(soort: str, *leveranciers: str, ingevuld_op: str = "2024-03-01T09:00:00.000000+00:00") -> list[Rij]:
    """A list of preference for one task, first choice first."""
    return [
        {
            "gegevenssoort": "leveranciersvoorkeur",
            "soort": soort,
            "rang": rang,
            "leverancier": naam,
            "ingevuld_op": ingevuld_op,
        }
        for rang, naam in enumerate(leveranciers)
    ]


def regel(code: str, volgorde: int, maat: str, operator: str, drempel: int, kleur: str, **anders: Any) -> Rij:
    """One rule of the signal, as a levering holds it."""
    return {
        "gegevenssoort": "signaalregel",
        "code": code,
        "volgorde": volgorde,
        "maat": maat,
        "operator": operator,
        "drempel": drempel,
        "kleur": kleur,
        "tekst": f"regel {code}",
        "actief": "ja",
        "ingevuld_op": "2024-03-01T09:00:00.000000+00:00",
        **anders,
    }


class Log:
    """A log of one's own, and the figures that follow from it."""

    def __init__(self, pad: Path) -> None:
        self.pad = pad
        self.logboek = MapLogboek(pad / "eigen")
        self._store: Store | None = None

    def leg(self, *rijen: Rij | Iterable[Rij], op: str = "2024-01-05", fictief: bool = False) -> str:
        """Record rows as one levering, known from the end of day ``op``; the id of the levering."""
        return self.leg_op(datetime.fromisoformat(f"{op}T12:00:00").replace(tzinfo=UTC), *rijen, fictief=fictief)

    def leg_op(self, moment: datetime, *rijen: Rij | Iterable[Rij], fictief: bool = False) -> str:
        """The same, at a moment."""
        plat = [r for rij in rijen for r in ([rij] if isinstance(rij, Mapping) else rij)]
        tabellen = {}
        for naam in dict.fromkeys(r["gegevenssoort"] for r in plat):
            soort = gegevenssoort(naam)
            van_soort = [{k: r.get(k) for k in soort.kolomnamen} for r in plat if r["gegevenssoort"] == naam]
            tabel = pa.Table.from_pylist(van_soort, schema=soort.arrow_schema)
            fouten = [b.tekst for b in toets_rijen(soort, tabel) if b.ernst == "fout"]
            assert fouten == [], fouten
            tabellen[naam] = tabel
        concept = Concept(
            gegevenssoort=next(iter(tabellen)),
            bestandsnaam="levering.csv",
            inhoud=repr((plat, moment)).encode(),
            tabellen=tabellen,
            leverancier=plat[0].get("leverancier", "Staatscourant"),
            door=Gebruiker("medewerker"),
            fictief=fictief,
        )
        self._store = None
        return self.logboek.leg_vast(concept, moment=moment).id

    def trek_in(self, levering_id: str) -> None:
        self._store = None
        self.logboek.trek_in(levering_id, reden="verkeerde cijfers", door=Gebruiker("medewerker"))

    def herstel(self, levering_id: str) -> None:
        self._store = None
        self.logboek.herstel(levering_id, reden="toch goed", door=Gebruiker("medewerker"))

    def vernieuw(self) -> None:
        """Look again: something else wrote to the log."""
        self._store = None

    @property
    def store(self) -> Store:
        if self._store is None:
            logboeken = Logboeken(self.pad / "eigen", voorbeeldcijfers=False, meegeleverd=self.pad / "niets")
            self._store = Store(logboeken.lees(), lees_instellingen())
        return self._store

    def vraag(self, sql: str, **parameters: Any) -> list[tuple[Any, ...]]:
        """The rows of a query, as plain values."""
        return list(vraag_sql(self.store, sql, **parameters))

    def rij(self, sql: str, **parameters: Any) -> dict[str, Any]:
        """The one row of a query, by name of column."""
        [rij] = vraag_sql(self.store, sql, **parameters).mappen()
        return rij


@pytest.fixture
def log(tmp_path: Path) -> Log:
    """An empty log."""
    return Log(tmp_path)


@pytest.fixture(scope="module")
def maak_log(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Log]:
    """Makes empty logs that live as long as the module."""
    return lambda: Log(tmp_path_factory.mktemp("log"))


def meegeleverd(map_: Path, *, voorbeeldcijfers: bool) -> Store:
    """What ships, with an empty log of one's own."""
    instellingen: Instellingen = lees_instellingen(logboek=str(map_)).model_copy(
        update={"voorbeeldcijfers": voorbeeldcijfers}
    )
    return Bronhouder(instellingen).store()


@pytest.fixture(scope="session")
def werkplan(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The werkplan alone."""
    return meegeleverd(tmp_path_factory.mktemp("leeg"), voorbeeldcijfers=False)


@pytest.fixture(scope="session")
def voorbeeld(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The werkplan with the fictive examples."""
    return meegeleverd(tmp_path_factory.mktemp("leeg"), voorbeeldcijfers=True)
