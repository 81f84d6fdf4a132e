"""Rerun of a page, warm, median of 20, against a bare page with the same charts and elements.

Limit: twice the bare page, or 25 ms more, whichever is larger. Both run under Streamlit's AppTest, in turns.
"""

import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bench.bare_app import elements, make_bare_app, opened
from bench.outcome import Outcome, in_turns
from tests.browser.pagina import page_paths
from tests.browser.server import ROOT

TIMES = 20
WARM_UP_TIMES = 3
FACTOR = 2.0
ALLOWANCE_MS = 25.0


def measure() -> Iterator[Outcome]:
    pages = page_paths()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_bare_app(folder, pages)
        for page in pages:
            ours, bare = opened(ROOT, page), opened(folder, page)
            in_turns(ours.run, bare.run, WARM_UP_TIMES)
            our_ms, bare_ms = in_turns(ours.run, bare.run, TIMES)
            limit_ms = max(FACTOR * bare_ms, bare_ms + ALLOWANCE_MS)
            yield Outcome(page or "overzicht", our_ms, bare_ms, limit_ms, _difference(elements(ours), elements(bare)))


def _difference(ours: Counter[str], bare: Counter[str]) -> str:
    """What the bare page has too little or too much of; it should have the same."""
    charts = f"{ours['vega_lite_chart']} charts, {ours.total()} elements"
    other = {kind: bare[kind] - ours[kind] for kind in sorted(ours | bare) if bare[kind] != ours[kind]}
    return charts + "".join(f", bare {difference:+d} {kind}" for kind, difference in other.items())
