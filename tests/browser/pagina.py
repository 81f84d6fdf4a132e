"""One page of the app in a browser, with what a test wants to know of it.

Waiting is always for a state that the page itself tells (Streamlit's own attribute, no stale element, charts drawn),
never for a number of seconds.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page, Request, WebSocket

from tests.browser.server import ROOT

SIZES = {"projector": (1920, 1080), "laptop": (1366, 768), "telefoon": (390, 844)}
COLOURS = ("light", "dark")
WAIT_MS = 30_000

# Streamlit writes the state of the script on its root element; "initial" until the first run has begun. Charts and
# other heavy parts come as separate files after the script has ended, with a skeleton in their place until then.
# A fallback: a chart may also be drawn on a canvas.
_IDLE = """() => {
    const app = document.querySelector('[data-testid="stApp"]');
    if (!app || app.dataset.testScriptState !== 'notRunning') return false;
    if (app.dataset.testConnectionState !== 'CONNECTED') return false;
    if (!document.querySelector('[data-testid="stElementContainer"]')) return false;
    if (document.querySelector('[data-testid="stSkeleton"], [data-testid="stAppSkeleton"], [data-stale="true"]')) {
        return false;
    }
    const charts = [...document.querySelectorAll('[data-testid="stVegaLiteChart"]')];
    const shown = charts.filter(chart => chart.offsetParent !== null);
    return shown.every(chart => chart.querySelector('svg, canvas')) && document.fonts.status === 'loaded';
}"""

# A chart follows a new width a moment later than the page around it.
_CHARTS_FIT = """() => [...document.querySelectorAll('[data-testid="stVegaLiteChart"] svg')].every(drawing => {
    const place = drawing.closest('[data-testid="stVerticalBlock"]');
    return !drawing.checkVisibility() || drawing.getBoundingClientRect().width <= place.clientWidth + 2;
})"""

# Counts the runs of the script that have ended, from the moment it is installed.
_COUNT_RUNS = """() => {
    if (window.__runsEnded !== undefined) return window.__runsEnded;
    window.__runsEnded = 0;
    const app = document.querySelector('[data-testid="stApp"]');
    new MutationObserver(() => {
        if (app.dataset.testScriptState === 'notRunning') window.__runsEnded += 1;
    }).observe(app, { attributes: true, attributeFilter: ['data-test-script-state'] });
    return 0;
}"""

# A table that is wider than its place must be able to scroll there, or it is cut off.
_WIDER_THAN_SCREEN = """() => [
    ...[document.scrollingElement, document.querySelector('[data-testid="stMain"]')],
    ...[...document.querySelectorAll('.wb-tabelrol')].filter(part => getComputedStyle(part).overflowX === 'visible'),
].filter(part => part && part.scrollWidth > part.clientWidth + 1)
    .map(part => `${part.tagName} ${part.ariaLabel ?? ''} ${part.scrollWidth} > ${part.clientWidth}`)"""

_OVERLAP = (Path(__file__).parent / "overlap.js").read_text(encoding="utf-8")
_FOLD_OUT = """() => {
    const folded = [...document.querySelectorAll('[data-testid="stMain"] details')];
    for (const part of folded) part.open = true;
    return folded.length;
}"""


@dataclass
class Pagina:
    """A page in the browser: `page` is Playwright's; the rest is what the page did that it should not."""

    page: Page
    server_url: str
    console_errors: list[str] = field(default_factory=list)
    outside_requests: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.set_default_timeout(WAIT_MS)
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.console_errors.append(f"pageerror: {error}"))
        self.page.on("request", self._requested)
        self.page.on("websocket", self._requested)

    def open(self, path: str = "", query: str = "") -> "Pagina":
        """Opens a path ("" is the overview, "asielopvang" a page) and waits until it is drawn."""
        address = f"{self.server_url}/{path}" + (f"?{query}" if query else "")
        self.page.goto(address, wait_until="domcontentloaded")
        return self.wait_until_idle()

    def wait_until_idle(self) -> "Pagina":
        """Waits until the script has ended and everything is drawn.

        After a click or a choice use `rerun()` instead: just after it, the page is still idle from before.
        """
        self.page.wait_for_function(_IDLE)
        # One frame more, so that what the last change caused has been laid out.
        self.page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        return self

    @contextmanager
    def rerun(self) -> Iterator[None]:
        """Around an action that runs the script again: waits until that run has ended and is drawn."""
        before = self.page.evaluate(_COUNT_RUNS)
        yield
        self.page.wait_for_function("before => window.__runsEnded > before", arg=before)
        self.wait_until_idle()

    def h1(self) -> str:
        """The text of the page's title; fails when there is not exactly one."""
        heading = self.page.locator("h1")
        texts = heading.all_inner_texts()
        assert len(texts) == 1, f"expected one h1, found {texts}"
        return texts[0].strip()

    def text(self) -> str:
        """All text on the screen, with ordinary spaces."""
        return self.page.locator('[data-testid="stApp"]').inner_text().replace("\u00a0", " ")

    def too_wide(self) -> list[str]:
        """The parts of the page that scroll sideways, and the tables that are cut off; empty when all fits."""
        found: list[str] = self.page.evaluate(_WIDER_THAN_SCREEN)
        return found

    def resize(self, size: str) -> "Pagina":
        """Makes the window another size, and waits until everything is drawn again."""
        width, height = SIZES[size]
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.wait_for_function(_CHARTS_FIT)
        return self.wait_until_idle()

    def fold_out_all(self) -> int:
        """Opens everything that is folded in; gives how many parts that were."""
        parts: int = self.page.evaluate(_FOLD_OUT)
        self.wait_until_idle()
        return parts

    def overlaps(self) -> list[str]:
        """What prints over something else, one line per pair; empty when everything has its own place."""
        found: list[str] = self.page.evaluate(_OVERLAP)
        return found

    def accessibility_violations(self) -> list[str]:
        """One line for each rule of axe-core that is broken: rule, explanation, the elements."""
        violations: list[dict[str, Any]] = Axe().run(self.page).response["violations"]
        return [
            f"{violation['id']} ({violation['impact']}): {violation['help']} in "
            + "; ".join(f"{node['target']} {node['html'][:160]}" for node in violation["nodes"][:5])
            for violation in violations
        ]

    def screenshot(self, name: str) -> None:
        """Keeps a picture of the whole page in the folder that WERKBANK_SCHERMFOTOS names, if it does."""
        folder = os.environ.get("WERKBANK_SCHERMFOTOS")
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=Path(folder) / f"{name}.png")

    def assert_quiet(self) -> None:
        """Fails when the page logged an error or asked anything of another host."""
        assert self.console_errors == [], "errors in the console:\n" + "\n".join(self.console_errors)
        assert self.outside_requests == [], "requests to other hosts:\n" + "\n".join(self.outside_requests)

    def assert_accessible(self) -> None:
        """Fails when axe-core finds a violation."""
        violations = self.accessibility_violations()
        assert violations == [], "axe-core:\n" + "\n".join(violations)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.console_errors.append(f"{message.text} ({message.location['url']})")

    def _requested(self, request: Request | WebSocket) -> None:
        address = urlsplit(request.url)
        inside = urlsplit(self.server_url)
        if address.scheme in ("http", "https", "ws", "wss") and address.netloc != inside.netloc:
            self.outside_requests.append(request.url)


def page_paths() -> list[str]:
    """The address of every page below the server's: "" for app.py, then the files in pages/."""
    return ["", *(file.stem for file in sorted((ROOT / "pages").glob("*.py")))]
