"""A query that is asked first finds all that it names, and nothing more is made for it."""

from graphlib import CycleError
from pathlib import Path

import pytest

from werkbank.cijfers import catalogus
from werkbank.cijfers.catalogus import QUERIES
from werkbank.cijfers.queries import ontleed
from werkbank.cijfers.store import Bronhouder, Store
from werkbank.config import lees_instellingen

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


@pytest.fixture
def eigen_views(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in place of queries/views; what is known of the real one is read again afterwards."""
    monkeypatch.setattr(catalogus, "QUERIES", tmp_path)
    catalogus._definities.cache_clear()
    monkeypatch.setattr(catalogus, "_definities", catalogus._definities.__wrapped__)
    (tmp_path / "views" / "b").mkdir(parents=True)
    return tmp_path / "views"


def test_wat_op_iets_bouwt_komt_erna_ook_als_zijn_bestand_eerder_komt(eigen_views: Path):
    (eigen_views / "a.sql").write_text("create view dak as select * from muur;", encoding="utf-8")
    (eigen_views / "b" / "z.sql").write_text("create view muur as select 1 as steen;", encoding="utf-8")
    assert [naam for naam, _ in catalogus._definities()] == ["muur", "dak"]


def test_een_deel_van_een_query_dat_heet_als_een_view_is_die_view_niet(eigen_views: Path):
    (eigen_views / "a.sql").write_text(
        "create view muur as with dak as (select 1 as steen) select * from dak;\n"
        "create view dak as select * from muur;",
        encoding="utf-8",
    )
    assert [naam for naam, _ in catalogus._definities()] == ["muur", "dak"]


def test_twee_die_op_elkaar_bouwen_worden_geweigerd(eigen_views: Path):
    (eigen_views / "a.sql").write_text(
        "create view dak as select * from muur;\ncreate view muur as select * from dak;", encoding="utf-8"
    )
    with pytest.raises(CycleError):
        catalogus._definities()
