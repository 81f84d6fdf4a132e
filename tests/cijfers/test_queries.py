"""The one way to run a query: by name, with exactly its parameters, reading only."""

from datetime import date
from pathlib import Path

import pytest

from werkbank.cijfers.queries import lees_query, ontleed, vraag, vraag_sql
from werkbank.cijfers.store import Bronhouder, Store
from werkbank.config import lees_instellingen
from werkbank.fouten import QueryFout


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Bronhouder(lees_instellingen(logboek=str(tmp_path_factory.mktemp("leeg")))).store()


QUERY = """-- Doel:       wat dit doet,
--             over twee regels
-- Korrel:     één rij
-- Parameters: $a INTEGER, $b VARCHAR
select $a as a, $b as b, $a + 1 as c
"""


def test_een_bestand_is_een_kop_en_sql(tmp_path: Path):
    pad = tmp_path / "q.sql"
    pad.write_text(QUERY, encoding="utf-8")
    query = ontleed("q", pad)
    assert query.kop == {
        "Doel": "wat dit doet, over twee regels",
        "Korrel": "één rij",
        "Parameters": "$a INTEGER, $b VARCHAR",
    }
    assert query.sql == "select $a as a, $b as b, $a + 1 as c"
    assert query.parameters == {"a", "b"}


def test_een_bestand_met_alleen_een_kop_heeft_geen_sql(tmp_path: Path):
    pad = tmp_path / "q.sql"
    pad.write_text("-- Doel: niets\n", encoding="utf-8")
    assert ontleed("q", pad).sql == ""


def test_een_onbekende_query_wordt_bij_naam_geweigerd():
    with pytest.raises(QueryFout, match="bestaat/niet"):
        lees_query("bestaat/niet")


def test_een_query_geeft_haar_antwoord_en_onthoudt_het(store: Store):
    parameters = {"peildatum": date(2024, 7, 1), "bekend_op": None}
    eerste = vraag(store, "opgave/gebied", soort="asiel", regio=None, **parameters)
    assert eerste is vraag(store, "opgave/gebied", soort="asiel", regio=None, **parameters)
    assert list(eerste) != list(vraag(store, "opgave/gebied", soort="amv", regio=None, **parameters))


@pytest.mark.parametrize(
    "parameters", [{}, {"bekend_op": None, "soort": "asiel"}, {"bekend": None}], ids=["te weinig", "te veel", "anders"]
)
def test_ontbrekende_en_onbekende_parameters_worden_geweigerd(store: Store, parameters: dict[str, object]):
    with pytest.raises(QueryFout, match="vraagt andere parameters") as fout:
        vraag(store, "gedeeld/peildata", **parameters)
    assert "nodig: ['bekend_op']" in fout.value.uitleg


def test_een_waarde_is_nooit_sql(store: Store):
    kwaad = "'; drop table register_gemeente; --"
    assert vraag_sql(store, "select $naam as naam", naam=kwaad).mappen() == [{"naam": kwaad}]
    assert list(vraag_sql(store, "select count(*) from gemeente")) == [(25,)]


SCHRIJFT = [
    "delete from register_gemeente",
    "insert into register_gemeente values ('x', 'x', 'x', 1)",
    "update register_gemeente set gemeente = 'x'",
    "drop table register_gemeente",
    "create table t as select 1",
    "create temp table t as select 1",
    "with weg as (delete from register_gemeente returning *) select * from weg",
    "explain analyze delete from register_gemeente",
    "commit; delete from register_gemeente; begin",
    "rollback; drop view gemeente; select 1",
    "select 1; delete from register_gemeente",
    "begin",
    "commit",
    "set variable a = 1",
    "pragma enable_profiling",
    "call pragma_version()",
    "prepare p as delete from register_gemeente",
    "execute p",
    "copy register_gemeente to 'gemeenten.csv'",
    "attach ':memory:' as ander",
    "detach memory",
    "use memory",
    "vacuum",
    "checkpoint",
    "pivot realisatie on soort using sum(realisatie_aantal)",
    "",
    "-- alleen een opmerking",
]


@pytest.mark.parametrize("sql", SCHRIJFT)
def test_wat_niet_precies_een_leesvraag_is_wordt_geweigerd_en_verandert_niets(store: Store, sql: str):
    with pytest.raises(QueryFout):
        vraag_sql(store, sql)
    assert list(vraag_sql(store, "select count(*) from gemeente")) == [(25,)]


@pytest.mark.parametrize(
    "sql",
    [
        "select 1",
        "from gemeente",
        "values (1)",
        "with a as (select 1) select * from a",
        "explain select 1",
        "select 1; -- met een opmerking",
        "pivot gemeente on regio in ('Twente', 'IJsselland') using count(*)",
    ],
)
def test_elke_leesvraag_kan(store: Store, sql: str):
    antwoord = vraag_sql(store, sql)
    assert antwoord.kolommen
    assert antwoord


def test_wat_de_database_weigert_komt_met_haar_eigen_woorden(store: Store):
    with pytest.raises(QueryFout, match="De database weigert deze query") as fout:
        vraag_sql(store, "select nietbestaand from gemeente")
    assert "nietbestaand" in fout.value.uitleg


def test_een_geheel_getal_blijft_een_geheel_getal_en_leeg_blijft_leeg(store: Store):
    assert list(vraag_sql(store, "select 260 as a, null::int as b, 1.5 as c, date '2024-07-01' as d")) == [
        (260, None, pytest.approx(1.5), date(2024, 7, 1))
    ]


def test_een_tijdstip_met_tijdzone_zegt_hoe_het_wel_kan(store: Store):
    with pytest.raises(QueryFout) as fout:
        vraag_sql(store, "select now() as moment")
    assert fout.value.doe == "Schrijf: cast(moment as timestamp)."
