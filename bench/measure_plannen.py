"""Rerun of the pages about locations with 25 x 12 locations and 24 months of changes, against a bare page.

Limit: twice the bare page, or 25 ms more, whichever is larger. Both run under the AppTest of Streamlit, in turns. How
long a choice takes of which no figure is known yet, is printed beside it.
"""

import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench import made_log
from bench.bare_app import elements, make_bare_app, opened
from bench.measure_pages import ALLOWANCE_MS, FACTOR, TIMES, WARM_UP_TIMES
from bench.outcome import Outcome, in_turns
from tests.browser.server import ROOT

PAGES = ["", "invulling", "capaciteitshorizon"]


def measure() -> Iterator[Outcome]:
    before = os.environ["WERKBANK_LOGBOEK"]
    with tempfile.TemporaryDirectory() as name:
        log, folder = Path(name) / "logboek", Path(name) / "kaal"
        folder.mkdir()
        made_log.write(log, made_log.plans())
        os.environ["WERKBANK_LOGBOEK"] = str(log)
        try:
            make_bare_app(folder, PAGES)
            for page in PAGES[1:]:
                ours, bare = opened(ROOT, page), opened(folder, page)
                in_turns(ours.run, bare.run, WARM_UP_TIMES)
                our_ms, bare_ms = in_turns(ours.run, bare.run, TIMES)
                limit_ms = max(FACTOR * bare_ms, bare_ms + ALLOWANCE_MS)
                yield Outcome(page, our_ms, bare_ms, limit_ms, f"{elements(ours).total()} elements; {_choose(ours)}")
        finally:
            os.environ["WERKBANK_LOGBOEK"] = before


def _choose(ours: object) -> str:
    """How long a choice takes whose figures nobody asked for before."""
    begin = time.perf_counter()
    ours.selectbox(key="vanaf").set_value("potlood").run()  # type: ignore[attr-defined]
    return f"a choice of which no figure is known yet: {1000 * (time.perf_counter() - begin):.0f} ms"
