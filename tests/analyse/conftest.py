"""A snapshot of the shipped figures, made once for all tests of a worker."""

from pathlib import Path

import pytest

from werkbank.analyse import momentopnamen
from werkbank.cijfers.store import Bronhouder
from werkbank.config import lees_instellingen


@pytest.fixture(scope="session")
def momentopname(tmp_path_factory: pytest.TempPathFactory) -> Path:
    leeg = tmp_path_factory.mktemp("logboek")
    store = Bronhouder(lees_instellingen(logboek=str(leeg))).store()
    return momentopnamen.neem(store)
