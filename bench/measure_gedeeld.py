"""A log that is shared: ten years of monthly leveringen from PostgreSQL against the same from a folder.

A start in processor time of the app, as for the other logs; what another process notices by the clock. The database is
one of the tests' own. It is filled as a user would do it, with a package.
"""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from bench import made_log
from bench.measure_schaal import one_log
from bench.one_log import deliver
from bench.outcome import Outcome
from tests.postgres import Server
from werkbank.cijfers.store import Bronhouder
from werkbank.config import lees_instellingen
from werkbank.logboek import open_logboek
from werkbank.logboek.pakket import neem_pakket_in, schrijf_pakket
from werkbank.toegang import Gebruiker

# Another process must show a new levering within two seconds.
_VISIBLE_MS = 2_000


def measure() -> Iterator[Outcome]:
    server = Server()
    try:
        with tempfile.TemporaryDirectory() as folder:
            yield from _measure(server, Path(folder))
    finally:
        server.ruim_op()


def _measure(server: Server, folder: Path) -> Iterator[Outcome]:
    log, address = folder / "logboek", server.adres(server.nieuw())
    made_log.write(log, made_log.monthly())
    os.environ["WERKBANK_COMPUTERMAP"] = str(folder / "vullen")
    package = folder / "pakket"
    schrijf_pakket(open_logboek(log), package)
    begin = perf_counter()
    neem_pakket_in(open_logboek(address), package, door=Gebruiker("meetopstelling"))
    filled = perf_counter() - begin
    found = {}
    for home, where in (("map", str(log)), ("database", address)):
        first, again = (one_log(where, folder / f"computer-{home}") for _ in range(2))
        found[home] = first["start"], again["start"], again["nieuwe store"]
    remark = f"taken in within {filled:.0f} s"
    for what, place in (("first start", 0), ("start", 1), ("new store", 2)):
        ours, folder_ms = found["database"][place] * 1000, found["map"][place] * 1000
        yield Outcome(f"{what}, PostgreSQL", ours, folder_ms, folder_ms * 1.5, remark)
        remark = ""
    yield _visible(address)


def _visible(address: str) -> Outcome:
    """From the moment that one process has recorded until another has built its figures."""
    one, other = (Bronhouder(lees_instellingen(logboek=address)) for _ in range(2))
    before = other.store()
    deliver(one)
    begin = perf_counter()
    after = other.store()
    took = (perf_counter() - begin) * 1000
    assert after is not before
    begin = perf_counter()
    for _ in range(100):
        other.logboeken.versie()
    version = (perf_counter() - begin) * 10
    return Outcome("seen by another process", took, version, _VISIBLE_MS, "bare: only asking the version")
