"""One server and one browser for all browser tests; a fresh server for the test that asks for one."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.chromium import running_chromium
from tests.browser.pagina import COLOURS, SIZES, WAIT_MS, Pagina, page_paths
from tests.browser.server import Server, running_server

HERE = Path(__file__).parent

# How long an expectation may take to come true: a slow machine must not fail a rule, and recording runs a page twice.
expect.set_options(timeout=WAIT_MS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def start_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Server]]:
    """Starts a fresh server: `start_server(WERKBANK_LOGBOEK=str(folder))`. Its log is empty unless given.

    It lives until the end of all tests; a test that wants it gone earlier uses running_server itself.
    """
    with ExitStack() as stack:

        def start(**env: str) -> Server:
            folder = tmp_path_factory.mktemp("server")
            given = {"WERKBANK_LOGBOEK": str(folder / "logboek"), **env}
            return stack.enter_context(running_server(folder / "uitvoer.txt", env=given))

        yield start


@pytest.fixture(scope="session")
def server(start_server: Callable[..., Server]) -> Server:
    """The server that most tests share. Its log is empty and stays so: who delivers something starts a fresh one."""
    return start_server()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser that all tests share."""
    with running_chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def browser_context(chromium: Browser) -> Iterator[Callable[[str, str], BrowserContext]]:
    """A browser window per size and colour, kept, so that Streamlit's own files are read from the cache."""
    contexts: dict[tuple[str, str], BrowserContext] = {}

    def context(size: str, colour: str) -> BrowserContext:
        if (size, colour) not in contexts:
            contexts[size, colour] = new_context(chromium, size, colour)
        return contexts[size, colour]

    yield context
    for opened in contexts.values():
        opened.close()


def new_context(chromium: Browser, size: str, colour: str) -> BrowserContext:
    width, height = SIZES[size]
    return chromium.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if colour == "dark" else "light",
        reduced_motion="reduce",
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
    )


@pytest.fixture
def pagina(server: Server, browser_context: Callable[[str, str], BrowserContext]) -> Iterator[Callable[..., Pagina]]:
    """Opens pages: `pagina("asielopvang", query="regio=Twente", size="telefoon", colour="dark", on=other_server)`."""
    tabs: list[Page] = []

    def open_page(
        path: str = "", query: str = "", *, size: str = "laptop", colour: str = "light", on: Server | None = None
    ) -> Pagina:
        tab = browser_context(size, colour).new_page()
        tabs.append(tab)
        return Pagina(tab, (on or server).url).open(path, query)

    yield open_page
    for tab in tabs:
        tab.close()


@pytest.fixture
def axe() -> Callable[[Pagina], None]:
    """Fails when axe-core finds a violation on a page, once it is drawn."""
    return lambda page: page.wait_until_idle().assert_accessible()


# Every page in each size, and in light and dark; with --volledig each size in both colours.
GEWOON = (("projector", "light"), ("laptop", "dark"), ("telefoon", "light"))
VOLLEDIG = tuple((size, colour) for size in SIZES for colour in COLOURS)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """`pad` is every page of the app; `diep_pad` is one page, `zoek_pad` four, and with --volledig each of them."""
    if "colour" in metafunc.fixturenames and "size" in metafunc.fixturenames:
        chosen = VOLLEDIG if metafunc.config.getoption("--volledig") else GEWOON
        metafunc.parametrize(("size", "colour"), chosen, ids=[f"{size}-{colour}" for size, colour in chosen])
    if "pad" in metafunc.fixturenames:
        metafunc.parametrize("pad", page_paths(), ids=lambda path: path or "overzicht")
    if "zoek_pad" in metafunc.fixturenames:
        # About one municipality, about all, with choices, without.
        kinds = ["", "gemeente", "dossier", "planning"]
        metafunc.parametrize("zoek_pad", page_paths() if metafunc.config.getoption("--volledig") else kinds)
    if "diep_pad" in metafunc.fixturenames:
        below = page_paths()[1:]
        metafunc.parametrize("diep_pad", below if metafunc.config.getoption("--volledig") else below[:1])
