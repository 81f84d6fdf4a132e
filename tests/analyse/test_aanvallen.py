"""What a query must not reach: files, network, settings, other statements, the machine's memory and time."""

import hashlib
import time
from pathlib import Path

import duckdb
import psutil
import pytest

from werkbank import proces
from werkbank.analyse import kind
from werkbank.analyse.vraag import stel
from werkbank.fouten import QueryFout

_KLEIN = proces.Grenzen(seconden=3, geheugen_mb=1_000, uitvoer_mb=4)

BESTANDEN = """
select * from read_csv('geheim.csv')
select * from read_csv_auto('geheim.csv')
select * from sniff_csv('geheim.csv')
select * from read_text('geheim.csv')
select * from read_blob('geheim.csv')
select * from read_json('geheim.csv')
select * from read_json_auto('geheim.csv')
select * from read_json_objects('geheim.csv')
select * from read_ndjson('geheim.csv')
select * from read_parquet('geheim.parquet')
select * from parquet_scan('geheim.parquet')
select * from parquet_metadata('geheim.parquet')
select * from parquet_schema('geheim.parquet')
select * from parquet_file_metadata('geheim.parquet')
select * from parquet_kv_metadata('geheim.parquet')
select * from glob('*')
select * from glob('../**')
select * from 'geheim.csv'
select * from "geheim.csv"
select * from 'geheim.parquet'
select * from 'geheim.json'
select * from '/etc/hostname'
select * from 'C:\\Windows\\win.ini'
select (select content from read_text('geheim.csv'))
select * from voortgang where exists (select 1 from read_text('geheim.csv'))
with t as (select * from read_text('geheim.csv')) select * from t
select * from (values (1)) v, lateral (select * from read_text('geheim.csv'))
select * from voortgang union all by name select * from read_text('geheim.csv')
select * from arrow_scan(1, 2, 3)
select * from pandas_scan(1)
select * from python_map_function()
select * from seq_scan('rij')
select * from query('select * from read_text(''geheim.csv'')')
select * from query_table('geheim.csv')
select * from duckdb_logs()
select * from duckdb_log_contexts()
""".strip().splitlines()

NETWERK = """
select * from read_csv('http://127.0.0.1:9/x.csv')
select * from 'http://127.0.0.1:9/x.csv'
select * from read_parquet('s3://emmer/x.parquet')
select * from read_text('https://127.0.0.1:9/')
attach 'http://127.0.0.1:9/x.db'
attach 'postgres:host=127.0.0.1' as p (type postgres)
attach 'mysql:host=127.0.0.1' as m (type mysql)
install httpfs
load httpfs
force install spatial
install 'kwaad.duckdb_extension'
load 'kwaad.duckdb_extension'
update extensions
""".strip().splitlines()

WIJZIGEN = """
insert into rij values ('x', 'x', 1, 'x')
update rij set sleutel = 'x'
delete from rij
truncate rij
drop table rij
drop view voortgang
alter table rij add column x integer
create table x (a integer)
create temp table x as select 1
create temp view voortgang as select 1
create or replace view voortgang as select 1
create macro voortgang() as table select 1
create or replace temp macro voortgang() as table select 1
create type x as enum ('a')
create sequence x
create schema x
create index x on rij (sleutel)
create secret x (type s3)
drop secret x
comment on table rij is 'x'
copy rij to 'weg.csv'
copy (select 1) to 'weg.csv'
copy rij from 'geheim.csv'
copy from database werkbank to memory
export database 'weg'
import database 'weg'
attach 'ander.duckdb'
attach ':memory:' as m
detach werkbank
use memory
vacuum
checkpoint
force checkpoint
analyze
begin
commit
rollback
call pragma_version()
prepare x as select 1
execute x
deallocate x
with weg as (delete from rij returning *) select * from weg
with erbij as (insert into rij values ('x', 'x', 1, 'x') returning *) select * from erbij
with anders as (update rij set sleutel = 'x' returning *) select * from anders
explain analyze delete from rij
explain analyze insert into rij values ('x', 'x', 1, 'x')
merge into rij using rij r on false when not matched then insert values ('x', 'x', 1, 'x')
""".strip().splitlines()

INSTELLINGEN = """
set memory_limit = '100GB'
set enable_external_access = true
set lock_configuration = false
reset lock_configuration
reset memory_limit
set threads = 64
set search_path = 'system'
set variable x = 1
set session temp_directory = '.'
set global home_directory = '.'
pragma database_list
pragma enable_external_access
pragma threads = 8
pragma enable_profiling
select * from duckdb_settings()
select * from duckdb_settings
from system.main.duckdb_settings()
select * from duckdb_databases()
select * from duckdb_databases
select * from pragma_database_list
select * from pragma_database_list()
select * from pg_settings
select * from pg_catalog.pg_settings
select * from duckdb_secrets()
select * from which_secret('s3://x', 's3')
select * from duckdb_extensions()
select * from duckdb_temporary_files()
select * from duckdb_memory()
select * from duckdb_prepared_statements()
select * from pragma_user_agent()
select * from pragma_platform()
select * from pragma_storage_info('rij')
select current_setting('secret_directory')
select current_setting('home' || '_directory')
select getvariable('x')
select getenv('HOME')
""".strip().splitlines()

MEER = """
select 1; select 2
select 1; delete from rij
commit; delete from rij
select 1; attach 'x.duckdb'
;
-- niets
pivot voortgang on soort using count(*)
""".strip().splitlines()


@pytest.fixture
def met_geheim(momentopname: Path):
    """A file beside the snapshot that nobody may read; nothing in the folder may have changed afterwards."""
    geheim = momentopname.parent / "geheim.csv"
    geheim.write_text("woord\nzeerust\n", encoding="utf-8")
    voor = {pad.name: hashlib.sha256(pad.read_bytes()).hexdigest() for pad in momentopname.parent.iterdir()}
    yield momentopname
    assert {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in momentopname.parent.iterdir()} == voor


@pytest.mark.parametrize("sql", [*BESTANDEN, *NETWERK, *WIJZIGEN, *INSTELLINGEN, *MEER])
def test_wat_geen_vraag_aan_de_cijfers_is_wordt_geweigerd(met_geheim: Path, monkeypatch: pytest.MonkeyPatch, sql: str):
    """In this process, so that the refusal is the query's and not the end of its process."""
    monkeypatch.chdir(met_geheim.parent)
    vraag = {"bestand": met_geheim.name, "sql": sql, "parameters": {}, "rijen_max": 10, "geheugen_mb": 256}
    with pytest.raises((kind.Geweigerd, duckdb.Error)):
        kind.beantwoord(vraag)


@pytest.mark.parametrize(
    ("sql", "reden"),
    [
        ("select count(*) from range(1000000000000)", "seconden"),
        ("select count(*) from range(1000000) a, range(1000000) b", "seconden"),
        ("with recursive t as (select 1 as n union all select n + 1 from t) select max(n) from t", "seconden|geheugen"),
        ("select len(range(1000000000))", "geheugen"),
        ("select repeat('x', 2000000000)", "geheugen"),
        ("select list(a.range) from range(100000) a, range(100000) b", "geheugen|seconden"),
        ("select string_agg(repeat('x', 100000), '') from range(100000)", "geheugen"),
        ("select repeat('x', 1000000) from range(10000)", "groter dan|geheugen|seconden"),
    ],
)
def test_een_vraag_die_te_veel_kost_wordt_gestopt_en_kost_de_app_niets(momentopname: Path, sql: str, reden: str):
    dit = psutil.Process()
    voor = dit.memory_info().rss
    begin = time.monotonic()
    with pytest.raises(QueryFout, match=reden):
        stel(momentopname, sql, grenzen=_KLEIN)
    assert dit.memory_info().rss - voor < 100 << 20
    # Not a measurement: it did stop, on a machine of any speed.
    assert time.monotonic() - begin < 60
    assert [
        k for k in dit.children(recursive=True) if k.status() != psutil.STATUS_ZOMBIE and "kind" in str(k.cmdline())
    ] == []


def test_een_vraag_ziet_niets_van_de_omgeving(momentopname: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("WACHTWOORD", "zeerust")
    with pytest.raises(QueryFout):
        stel(momentopname, "select getenv('WACHTWOORD')")
