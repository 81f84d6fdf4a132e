"""Orders for reports in a test: on a log of the test's own, or on the fictive examples that ship."""

from datetime import date
from pathlib import Path
from typing import Any

from tests.paginas.conftest import Proeflogboek
from werkbank.cijfers.queries import Vrager
from werkbank.cijfers.store import Store
from werkbank.config import lees_instellingen
from werkbank.logboek import Logboeken, MapLogboek
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
