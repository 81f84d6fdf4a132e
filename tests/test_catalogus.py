"""A query that is asked first finds all that it names, and nothing more is made for it."""

from pathlib import Path

import pytest

from werkbank.catalogus import QUERIES
from werkbank.config import lees_instellingen
from werkbank.queries import ontleed
from werkbank.store import Bronhouder, Store

PAGINAS = sorted((QUERIES / "pagina").rglob("*.sql")) + sorted((QUERIES / "checks").glob("*.sql"))


@pytest.fixture
def nieuw(tmp_path: Path) -> Store:
    """A store of which nothing has been asked yet."""
    return Bronhouder(lees_instellingen(logboek=str(tmp_path))).store()


def gemaakt(store: Store, sql: str) -> set[str]:
    """The macros and views that exist once this SQL may run."""
    rijen = store.cursor(sql).execute(
        "select function_name from duckdb_functions() where database_name = 'memory' and not internal "
        "union select view_name from duckdb_views() where not internal"
    )
    return {str(naam) for (naam,) in rijen.fetchall()}


@pytest.mark.parametrize("pad", PAGINAS, ids=lambda pad: f"{pad.parent.name}/{pad.stem}")
def test_wat_een_query_noemt_bestaat_ook_als_zij_de_eerste_is(nieuw: Store, pad: Path):
    sql = ontleed(pad.stem, pad).sql
    nieuw.cursor(sql).execute(f"prepare eerste as {sql.rstrip().rstrip(';')}")


def test_alleen_wat_een_query_noemt_en_wat_daaronder_ligt_wordt_gemaakt(nieuw: Store):
    assert gemaakt(nieuw, "from opgave('2024-06-07')") == {"opgave", "geldt"}


def test_een_naam_in_een_opmerking_of_van_een_kolom_vraagt_niets(nieuw: Store):
    assert gemaakt(nieuw, "select 1 as opgave -- from voortgang()") == set()


def test_wie_niet_zegt_wat_hij_vraagt_vindt_alles(nieuw: Store):
    assert nieuw.cursor().execute("select count(*) from (show tables) where name = 'prognose'").fetchone() == (1,)
