"""Cold start: from starting the process to the overview drawn in Chromium, against a bare app; median of 11.

Limit: 1,3 times the bare app. One start of each goes before, so that Python's compiled files exist for both.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from bench.bare_app import make_bare_app
from bench.outcome import Outcome, in_turns
from tests.browser.chromium import running_chromium
from tests.browser.pagina import Pagina, page_paths
from tests.browser.server import ROOT, running_server

# A machine that others share swings from one minute to the next; five starts are too few to see past that.
TIMES = 11
FACTOR = 1.3


def measure() -> Iterator[Outcome]:
    with tempfile.TemporaryDirectory() as name, running_chromium() as chromium:
        folder = Path(name) / "bare"
        folder.mkdir()
        make_bare_app(folder, page_paths())
        output = Path(name) / "output.txt"

        def start(app: Path) -> None:
            with running_server(output, folder=app) as server:
                _draw_overview(chromium, server.url)

        start(ROOT)
        start(folder)
        our_ms, bare_ms = in_turns(lambda: start(ROOT), lambda: start(folder), TIMES)
        yield Outcome("start to first page", our_ms, bare_ms, FACTOR * bare_ms)


def _draw_overview(chromium: Browser, url: str) -> None:
    window = chromium.new_context()
    try:
        Pagina(window.new_page(), url).open()
    finally:
        window.close()
