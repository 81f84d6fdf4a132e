"""Orders for reports in a test: on a log of the test's own, or on the fictive examples that ship."""

from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa

from tests.paginas.conftest import Proeflogboek
from werkbank.cijfers.queries import Vrager
from werkbank.cijfers.store import Store
from werkbank.config import lees_instellingen
from werkbank.gegevens import gegevenssoort
from werkbank.logboek import Concept, Logboeken, MapLogboek
from werkbank.toegang import Gebruiker
from werkbank.verslagen.opdracht import Opdracht

DAG = date(2024, 7, 1)
GEMAAKT = date(2024, 8, 2)


def opdracht(pad: Path, bekend_op: date | None = None, dag: date = DAG, **anders: Any) -> Opdracht:
    """An order on the log in this folder; an empty one has the fictive examples."""
    pad.mkdir(exist_ok=True)
    store = Store(Logboeken(pad).lees(), lees_instellingen())
    return Opdracht(Vrager(store, bekend_op), dag, bekend_op or GEMAAKT, **anders)


def logboek(pad: Path) -> Proeflogboek:
    """A log to deliver to."""
    pad.mkdir(exist_ok=True)
    return Proeflogboek(MapLogboek(pad))


def leg_vast(pad: Path, naam: str, **velden: Any) -> None:
    """One row of a kind of data in the log."""
    soort = gegevenssoort(naam)
    pad.mkdir(exist_ok=True)
    rij = {kolom.naam: None for kolom in soort.kolommen} | velden
    tabel = pa.Table.from_pylist([rij], schema=soort.arrow_schema)
    inhoud = repr((naam, velden)).encode()
    concept = Concept(naam, f"{naam}.csv", inhoud, {naam: tabel}, "Provincie Overijssel", Gebruiker("toets"))
    MapLogboek(pad).leg_vast(concept)


def noteer(pad: Path, tekst: str) -> None:
    """A note about Zwolle."""
    leg_vast(pad, "notitie", gemeente_code="GM0193", auteur="toets", ingevuld_op="2024-06-02T10:00:00Z", notitie=tekst)
