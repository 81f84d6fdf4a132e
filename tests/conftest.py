"""What every test shares: the option for the longer runs, and a log of its own.

The ordinary run and `--volledig` are the same tests; the second repeats them more often and with more examples.
"""

import gc
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import configuration, settings

from tests.postgres import Server

# A slow machine must not fail a rule, and nothing found in one run may change the next: no deadline, no database.
settings.register_profile("gewoon", max_examples=50, deadline=None, database=None, derandomize=True)
settings.register_profile("volledig", max_examples=2_000, deadline=None, database=None, print_blob=True)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--volledig", action="store_true", help="the same tests, with more and longer runs")
    parser.addoption("--postgres", action="store_true", help="keep the logs of intake and pages in PostgreSQL")


def pytest_configure(config: pytest.Config) -> None:
    configuration.set_hypothesis_home_dir(Path(tempfile.gettempdir()) / "werkbank-hypothesis")
    settings.load_profile("volledig" if config.getoption("--volledig") else "gewoon")


def pytest_unconfigure() -> None:
    # Hypothesis times the garbage collector with a callback that the interpreter keeps until after the modules are torn
    # down. All that it reaches outlives DuckDB, which then reports each of its own types as leaked: eighty lines.
    gc.callbacks[:] = [c for c in gc.callbacks if not getattr(c, "__module__", "").startswith("hypothesis.")]


@pytest.fixture(scope="session")
def volledig(request: pytest.FixtureRequest) -> bool:
    """Whether this is the long run: `herhaal = 200 if volledig else 10`."""
    return bool(request.config.getoption("--volledig"))


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL server, started for the first test that asks for it."""
    server = Server()
    yield server
    server.ruim_op()


# For tests that must hold whatever home the log has; with --postgres the others have it in a database as well.
in_elk_huis = pytest.mark.parametrize("adres", ["map", "postgres"], indirect=True)


@pytest.fixture
def adres(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new, empty log is: a folder, or a database."""
    huis = getattr(request, "param", "postgres" if request.config.getoption("--postgres") else "map")
    if huis == "postgres":
        server: Server = request.getfixturevalue("postgres")
        return server.adres(server.nieuw())
    pad = tmp_path / "logboek"
    pad.mkdir()
    return str(pad)


@pytest.fixture(scope="session", autouse=True)
def eigen_logboek(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Points the workbench at an empty log and memory in temporary folders: no test can touch the user's own.

    A test about the setting itself takes it away: `monkeypatch.delenv("WERKBANK_LOGBOEK")`.
    """
    logboek = tmp_path_factory.mktemp("eigen_logboek")
    own = {"WERKBANK_LOGBOEK": str(logboek), "WERKBANK_COMPUTERMAP": str(tmp_path_factory.mktemp("computer"))}
    before = {name: os.environ.get(name) for name in own}
    os.environ.update(own)
    yield logboek
    for name, value in before.items():
        if value is None:
            del os.environ[name]
        else:
            os.environ[name] = value
