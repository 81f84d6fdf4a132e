"""What one log costs, in a process of its own: python -m bench.one_log LOG prints seconds of processor time as JSON.

Run it twice: the first run leaves on the computer what the second one finds there, as on any other day.
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

import pyarrow as pa

from werkbank.cijfers.queries import Vrager
from werkbank.cijfers.store import Bronhouder
from werkbank.config import lees_instellingen
from werkbank.gegevens import gegevenssoort
from werkbank.logboek import Concept
from werkbank.toegang import Gebruiker

_TODAY = date(2024, 7, 1)
_TOWN = "GM0193"


def _pages(day: date) -> dict[str, dict[str, dict[str, Any]]]:
    """Page → the queries that it asks → their parameters."""
    on, where = {"peildatum": day}, {"peildatum": day, "regio": None}
    task, town = where | {"soort": "asiel"}, on | {"gemeente": _TOWN}
    return {
        "Overzicht": {
            "gedeeld/peildata": {},
            "gedeeld/bekende_dagen": {"vandaag": _TODAY},
            "overzicht/opgaven": where,
            "overzicht/aandacht": where | {"toon_aantal": 5},
            "overzicht/veranderd": where,
            "overzicht/komt_eraan": on | {"toon_aantal": 5},
            "overzicht/leveranciers": on,
        },
        "Asielopvang": {
            "opgave/gemeenten": task | {"sorteer": "gemeente"},
            "opgave/gebied": task,
            "opgave/verloop": task,
        },
        "Gemeente": {
            "gemeente/opgaven": town,
            "gemeente/verloop": town,
            "gemeente/keten": town,
            "gemeente/punten": town,
        },
        "Toezicht": {"toezicht/lijst": where | {"vandaag": _TODAY}},
    }


def main(log: str) -> dict[str, float]:
    holder = Bronhouder(lees_instellingen(logboek=log))
    ask = Vrager(holder.store())
    day = ask("gedeeld/peildata")[0].standaard_peildatum
    for name, parameters in _pages(day)["Overzicht"].items():
        ask(name, **parameters)
    # From the first line of Python on: imports are part of a start.
    costs = {"start": time.process_time()}
    everything = dict.fromkeys(("gegevenssoort", "leverancier", "herkomst", "stand"))
    costs["leveringen"] = _cost(partial(ask, "leveringen/lijst", **everything))
    for page in _pages(day):
        _ask(ask, day, page)
    costs["andere dag"] = max(_cost(partial(_ask, ask, day - timedelta(days=31), page)) for page in _pages(day))
    costs["warm"] = max(_cost(partial(_ask, ask, day, page)) for page in _pages(day))
    deliver(holder)
    costs["nieuwe store"] = _cost(holder.store)
    after = Vrager(holder.store())
    costs["na levering"] = max(_cost(partial(_ask, after, day, page)) for page in _pages(day))
    return costs


def _ask(ask: Vrager, day: date, page: str) -> None:
    for name, parameters in _pages(day)[page].items():
        ask(name, **parameters)


def _cost(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


def deliver(holder: Bronhouder) -> None:
    """A note, as a form records it."""
    moment = datetime.now(UTC).isoformat(timespec="microseconds")
    rows = [{"gemeente_code": _TOWN, "notitie": "Meting", "ingevuld_op": moment}]
    table = pa.Table.from_pylist(rows, schema=gegevenssoort("notitie").arrow_schema)
    who = Gebruiker("meetopstelling")
    concept = Concept("notitie", "notitie.csv", moment.encode(), {"notitie": table}, who.functie, who)
    holder.logboeken.eigen.leg_vast(concept)


def _megabytes() -> float:
    """The most memory that this process has had; not known on Windows."""
    try:
        import resource
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    found = main(sys.argv[1])
    print(json.dumps(found | {"MB": _megabytes()}))
