"""``sql``: exact answers, one reading query, and errors in Dutch with the database's own words."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Opdracht
from werkbank import proces


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


def test_voor_op_oekraine_en_achter_op_statushouders_per_1000_inwoners(werkbank: Opdracht):
    vraag = """
        select
            o.gemeente,
            round(o.verschil_per_1000, 2)::decimal(9, 2) as voor_op_oekraine,
            round(s.achter_op_tempo_per_1000, 2)::decimal(9, 2) as achter_op_statushouders
        from matrix as o
        join matrix as s on s.gemeente_code = o.gemeente_code and s.soort = 'statushouders'
        where o.soort = 'oekraine' and o.verschil_aantal > 0 and s.achter_op_tempo_aantal > 0
        order by o.verschil_per_1000 desc"""
    # +12 and 12 behind on 38.675 inhabitants; +4 and 15 behind on 26.739
    assert werkbank("sql", vraag, "--formaat", "csv").uit == (
        "gemeente,voor_op_oekraine,achter_op_statushouders\nRijssen-Holten,0.31,0.31\nDinkelland,0.15,0.56\n"
    )


def test_fictieve_cijfers_worden_op_stderr_gemeld_en_niet_op_stdout(werkbank: Opdracht):
    antwoord = werkbank("sql", "select 1 as een", "--formaat", "csv")
    assert antwoord.uit == "een\n1\n"
    assert "fictieve voorbeeldcijfers" in antwoord.fout


@pytest.mark.parametrize(
    ("vraag", "uitleg"),
    [
        ("selec 1", 'syntax error at or near "selec"'),
        ("select nietbestaand from voortgang", "regel 1, teken 8"),
        ("select * from bestaat_niet", "bestaat_niet"),
        ("select 1; select 2", "precies één query"),
        ("", "precies één query"),
        ("delete from register_gemeente", "Alleen vragen stellen"),
        ("create table x (a int)", "Alleen vragen stellen"),
        ("set threads = 1", "Alleen vragen stellen"),
        ("copy (select 1) to 'x.csv'", "Alleen vragen stellen"),
        ("with weg as (delete from register_gemeente returning *) select * from weg", "read-only"),
        ("select * from read_csv('/etc/hostname')", "“read_csv” kan hier niet achter from staan"),
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


def test_een_query_krijgt_haar_waarden_van_de_opdracht(werkbank: Opdracht):
    vraag = "select sum(opgave_aantal)::int as opgave from voortgang where soort = $soort and opgave_aantal > $boven"
    # In the werkplan only Enschede (638) and Zwolle (717) have an asylum opgave above 600 places.
    antwoord = werkbank("sql", vraag, "--met", "soort=asiel", "--met", "boven=600", "--formaat", "json")
    assert json.loads(antwoord.uit) == [{"opgave": 1355}]


def test_een_waarde_zonder_naam_wordt_geweigerd(werkbank: Opdracht):
    antwoord = werkbank("sql", "select $x", "--met", "x")
    assert (antwoord.code, antwoord.uit) == (2, "")
    assert "--met soort=asiel" in antwoord.fout


def test_wie_een_query_afbreekt_krijgt_een_zin_en_een_uitgangscode(
    werkbank: Opdracht, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl+C while the child works: the program itself is interrupted, and ends the child."""

    def breek_af(*_: object, **__: object) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(proces, "voer_uit", breek_af)
    antwoord = werkbank("sql", "select count(*) from range(1000000000000)")
    assert (antwoord.code, antwoord.uit) == (130, "")
    assert antwoord.fout.endswith("Onderbroken.\n")


def test_een_query_die_te_veel_geheugen_vraagt_zegt_dat(werkbank: Opdracht):
    antwoord = werkbank("sql", "select repeat('x', 2000000000)")
    assert (antwoord.code, antwoord.uit) == (2, "")
    assert "meer geheugen" in antwoord.fout


def test_een_kant_en_klare_vraag_geeft_hetzelfde_als_op_de_pagina(werkbank: Opdracht):
    antwoord = werkbank("sql", "--vraag", "voor_op_oekraine_achter_op_statushouders", "--formaat", "json")
    assert [rij["gemeente"] for rij in json.loads(antwoord.uit)] == ["Dinkelland", "Rijssen-Holten"]


def test_een_waarde_van_een_kant_en_klare_vraag_is_te_veranderen(werkbank: Opdracht):
    antwoord = werkbank("sql", "--vraag", "grootste_tekort", "--met", "hoeveel=1", "--formaat", "json")
    # Hengelo has 112 of 415
    assert [(r["gemeente"], r["nog_te_realiseren_aantal"]) for r in json.loads(antwoord.uit)] == [("Hengelo", 303)]


def test_de_kant_en_klare_vragen_zijn_te_vinden(werkbank: Opdracht):
    antwoord = werkbank("sql", "--vragen", "--formaat", "json")
    assert {"naam": "zonder_cijfer", "titel": "Van wie is er geen cijfer?"}.items() <= {
        k: v for rij in json.loads(antwoord.uit) if rij["naam"] == "zonder_cijfer" for k, v in rij.items()
    }.items()


def test_een_vraag_die_er_niet_is_noemt_een_naam_die_lijkt(werkbank: Opdracht):
    antwoord = werkbank("sql", "--vraag", "zonder_cijfers")
    assert antwoord.code != 0
    assert "Bedoelt u zonder_cijfer" in antwoord.fout


def test_een_vraag_uit_een_bestand_begint_met_de_waarden_van_haar_kop(werkbank: Opdracht, tmp_path: Path):
    pad = tmp_path / "regio.sql"
    kop = "-- Titel: Welke?\n-- Invullen: $regio=Twente\n"
    pad.write_text(f"{kop}select count(*) as n from gemeente where regio = $regio\n", encoding="utf-8")
    assert werkbank("sql", "--bestand", pad, "--formaat", "csv").uit == "n\n14\n"
    assert werkbank("sql", "--bestand", pad, "--met", "regio=IJsselland", "--formaat", "csv").uit == "n\n11\n"
    weg = werkbank("sql", "--bestand", tmp_path / "weg.sql")
    assert (weg.code, "Dit bestand is niet te lezen." in weg.fout) == (2, True)
