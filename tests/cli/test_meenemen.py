"""All figures as a file from the command line: named by what it holds, never over another file, refused in Dutch."""

from pathlib import Path

import duckdb
import pytest

from tests.cli.conftest import Opdracht


def test_het_bestand_heet_naar_de_dag_en_zegt_dat_de_cijfers_fictief_zijn(
    werkbank: Opdracht, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    antwoord = werkbank("meenemen", "duckdb", "--peildatum", "1-7-2024")
    assert (antwoord.code, antwoord.uit) == (0, "prt-overijssel-2024-07-01-fictief.duckdb\n")
    with duckdb.connect(tmp_path / antwoord.uit.strip(), read_only=True) as db:
        assert db.execute("select count(*) from gemeente").fetchall() == [(25,)]


@pytest.mark.parametrize(
    ("delen", "code", "waarom"),
    [
        (("duckdb", "--uit", "x.zip"), 1, "is een .duckdb."),
        (("pakket", "--peildatum", "ooit"), 1, "“ooit” is geen datum."),
        (("pakket", "--bekend-op", "2034-01-01"), 2, "ligt in de toekomst"),
        (("excel",), 2, "kies uit"),
        ((), 2, "dit ontbreekt nog"),
    ],
)
def test_wat_niet_kan_wordt_in_het_nederlands_geweigerd(
    werkbank: Opdracht, delen: tuple[str, ...], code: int, waarom: str
):
    antwoord = werkbank("meenemen", *delen)
    assert (antwoord.code, antwoord.uit) == (code, "")
    assert waarom in antwoord.fout
