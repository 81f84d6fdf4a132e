"""The shipped example figures, once for all tests of the builder; nothing here writes."""

from datetime import date

import pytest

from werkbank.cijfers.store import Bronhouder, Store
from werkbank.config import lees_instellingen

PEILDATUM = date(2024, 7, 1)


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Bronhouder(lees_instellingen(logboek=str(tmp_path_factory.mktemp("logboek")))).store()
