"""A log in each home: what is true of a log is true of all of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.logboek.bouw import open_, open_map
from werkbank.logboek import Boek, MapLogboek

NieuwLogboek = Callable[[str], Boek]


@pytest.fixture(params=["map", "postgres"])
def nieuw_logboek(request: pytest.FixtureRequest, tmp_path: Path) -> NieuwLogboek:
    """`nieuw_logboek("daar")`: an empty log; under a name, for there may be more than one."""
    if request.param == "map":
        return lambda naam: open_(tmp_path / naam)
    server = request.getfixturevalue("postgres")
    return lambda naam: open_(server.adres(server.nieuw()))


@pytest.fixture
def logboek(nieuw_logboek: NieuwLogboek) -> Boek:
    return nieuw_logboek("logboek")


@pytest.fixture
def map_logboek(tmp_path: Path) -> MapLogboek:
    """A log in a folder, for what only a folder can meet."""
    return open_map(tmp_path / "logboek")
