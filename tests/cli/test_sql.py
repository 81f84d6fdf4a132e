"""``sql``: exact answers, one reading query, and errors in Dutch with the database's own words."""

import json

import duckdb
import pytest

from tests.cli.conftest import Opdracht
from werkbank.cijfers import queries


def test_de_opgaven_per_regio_zijn_die_van_het_werkplan(werkbank: Opdracht):
    vraag = "select soort, regio, sum(opgave_aantal) from voortgang group by all order by all"
    antwoord = werkbank("sql", vraag, "--formaat", "csv")
    assert antwoord.code == 0
    assert antwoord.uit == (
        "soort,regio,sum(opgave_aantal)\n"
        "amv,IJsselland,260\n"
        "amv,Twente,278\n"
        "asiel,IJsselland,3050\n"
        "asiel,Twente,3275\n"
        "oekraine,IJsselland,3998\n"
        "oekraine,Twente,3884\n"
        "statushouders,IJsselland,766\n"
        "statushouders,Twente,927\n"
    )


def test_de_achterstand_van_2024_i_is_524_achter_80_voor_en_444_samen(werkbank: Opdracht):
    vraag = """
        select
            sum(greatest(voorachterstand_aantal, 0)) as achter,
            count(*) filter (voorachterstand_aantal > 0) as gemeenten_achter,
            sum(least(voorachterstand_aantal, 0)) as voor,
            count(*) filter (voorachterstand_aantal < 0) as gemeenten_voor,
            sum(voorachterstand_aantal) as saldo
        from achterstand where halfjaar = '2024-I'"""
    assert json.loads(werkbank("sql", vraag, "--formaat", "json").uit) == [
        {"achter": 524, "gemeenten_achter": 19, "voor": -80, "gemeenten_voor": 6, "saldo": 444}
    ]


def test_fictieve_cijfers_worden_op_stderr_gemeld_en_niet_op_stdout(werkbank: Opdracht):
    antwoord = werkbank("sql", "select 1 as een", "--formaat", "csv")
    assert antwoord.uit == "een\n1\n"
    assert "fictieve voorbeeldcijfers" in antwoord.fout


@pytest.mark.parametrize(
    ("vraag", "uitleg"),
    [
        ("selec 1", 'syntax error at or near "selec"'),
        ("select nietbestaand from voortgang", "nietbestaand"),
        ("select * from bestaat_niet", "bestaat_niet"),
        ("select 1; select 2", "precies één query"),
        ("", "precies één query"),
        ("delete from register_gemeente", "Alleen vragen stellen"),
        ("create table x (a int)", "Alleen vragen stellen"),
        ("set threads = 1", "Alleen vragen stellen"),
        ("copy (select 1) to 'x.csv'", "Alleen vragen stellen"),
        ("with weg as (delete from register_gemeente returning *) select * from weg", "database weigert"),
        ("select * from read_csv('/etc/hostname')", "disabled"),
        ("select now()", "cast("),
    ],
)
def test_een_query_die_niet_kan_geeft_code_2_en_de_reden_zonder_traceback(werkbank: Opdracht, vraag: str, uitleg: str):
    antwoord = werkbank("sql", vraag)
    assert (antwoord.code, antwoord.uit) == (2, "")
    assert antwoord.fout.splitlines()[-1] is not None
    assert "Fout: " in antwoord.fout
    assert uitleg in antwoord.fout
    assert "Traceback" not in antwoord.fout


def test_een_variabele_van_het_programma_is_geen_tabel(werkbank: Opdracht):
    assert werkbank("sql", "select * from rijen").code == 2


@pytest.mark.parametrize(
    ("wat", "code", "zin"),
    [
        (RuntimeError("Query interrupted"), 130, "Onderbroken."),
        (duckdb.InterruptException("INTERRUPT Error: Interrupted!"), 130, "Onderbroken."),
        (MemoryError(), 2, "Deze query vraagt meer geheugen dan er is."),
        (duckdb.OutOfMemoryException("Out of Memory Error"), 2, "Deze query vraagt meer geheugen dan er is."),
    ],
)
def test_wie_afbreekt_of_te_veel_vraagt_krijgt_een_zin_en_een_uitgangscode(
    werkbank: Opdracht, wat: BaseException, code: int, zin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As DuckDB 2.0 tells it: Ctrl+C during a query is a RuntimeError, and what is too large a MemoryError."""

    def weiger(_antwoord: object) -> None:
        raise wat

    monkeypatch.setattr(queries, "_rijen", weiger)

    antwoord = werkbank("sql", "select 1")
    assert antwoord.code == code
    assert zin in antwoord.fout
    assert "Traceback" not in antwoord.fout


@pytest.mark.parametrize(
    ("sql", "reden"),
    [
        ("selct 1", "er staat een schrijffout in"),
        ("select * from bestaat_niet", "een tabel, view of functie met die naam is er niet"),
        ("select bestaat_niet from voortgang", "een kolom of het gebruik ervan klopt niet"),
        ("select cast('x' as integer)", "een waarde past niet bij het soort kolom"),
    ],
)
def test_een_fout_in_een_query_wordt_eerst_in_het_nederlands_gezegd(werkbank: Opdracht, sql: str, reden: str) -> None:
    antwoord = werkbank("sql", sql)
    assert antwoord.code == 2
    assert f"De database weigert deze query: {reden}." in antwoord.fout
