"""A user's query, warm, with its child process, against a bare Python that imports DuckDB; and ten users at once.

Limits: 300 ms for an ordinary query, 2 s for the slowest of ten at once.
"""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from bench.outcome import Outcome, in_turns
from werkbank.analyse import momentopnamen
from werkbank.analyse.vraag import stel
from werkbank.cijfers.store import Bronhouder
from werkbank.config import lees_instellingen

TIMES = 11
USERS = 10
LIMIT_MS = 300
LIMIT_AT_ONCE_MS = 2_000
QUERY = "select gemeente, opgave_aantal, realisatie_aantal from voortgang where soort = 'asiel' order by gemeente"


def measure() -> Iterator[Outcome]:
    snapshot = momentopnamen.neem(Bronhouder(lees_instellingen()).store())

    def bare() -> None:
        subprocess.run([sys.executable, "-I", "-c", "import duckdb"], check=True)

    stel(snapshot, QUERY)
    bare()
    our_ms, bare_ms = in_turns(lambda: stel(snapshot, QUERY), bare, TIMES)
    yield Outcome("ordinary query", our_ms, bare_ms, LIMIT_MS)
    with ThreadPoolExecutor(USERS) as users:
        slowest = max(users.map(lambda _: stel(snapshot, QUERY).seconden, range(USERS)))
    yield Outcome("slowest of ten", slowest * 1000, bare_ms, LIMIT_AT_ONCE_MS)
