"""A question is answered from the snapshot with the values of the public views; a wrong one says what and where."""

import threading
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from werkbank import proces
from werkbank.analyse.vraag import stel
from werkbank.fouten import QueryFout


def test_de_momentopname_geeft_de_opgaven_van_het_werkplan(momentopname: Path):
    sql = "select soort, regio, sum(opgave_aantal)::int from voortgang where soort = $soort group by all order by regio"
    antwoord = stel(momentopname, sql, {"soort": "asiel"})
    assert antwoord.rijen.waarden == (("asiel", "IJsselland", 3050), ("asiel", "Twente", 3275))
    assert (antwoord.aantal, antwoord.afgekapt) == (2, False)


def test_een_maatstaf_met_een_dag_werkt_als_op_de_paginas(momentopname: Path):
    sql = "select count(*) from voortgang($dag, bekend_op := '2024-06-07')"
    assert stel(momentopname, sql, {"dag": date(2024, 5, 1)}).rijen.waarden == ((100,),)


def test_wie_terugkijkt_leest_wat_toen_bekend_was_ook_met_een_eigen_peildatum(momentopname: Path):
    """The figures of 1 July were recorded on 5 July at the earliest; the opgaven are known from 1 February 2024."""
    nieuwste = "select max(peildatum) from voortgang"
    assert stel(momentopname, nieuwste).rijen.waarden == ((date(2024, 7, 1),),)
    toen = stel(momentopname, nieuwste, bekend_op=date(2024, 6, 7)).rijen.waarden
    assert toen == ((date(2024, 6, 1),),)
    met_dag = "select max(peildatum) from voortgang('2024-07-01')"
    assert stel(momentopname, met_dag, bekend_op=date(2024, 6, 7)).rijen.waarden == toen
    # what a macro has besides keeps its own default: places that last, and those that do not
    plekken = (
        "select max(telt_aantal) from invulling('2024-07-01') where gebied_soort = 'provincie' and soort = 'asiel'"
    )
    assert (
        stel(momentopname, plekken, bekend_op=date(2034, 1, 1)).rijen.waarden
        == stel(momentopname, plekken).rijen.waarden
    )
    # what a query says itself goes before the page
    zelf = "select count(realisatie_aantal) from voortgang(bekend_op := '2024-02-01')"
    assert stel(momentopname, zelf, bekend_op=date(2024, 6, 7)).rijen.waarden == ((0,),)


def test_elke_soort_waarde_komt_heel_over(momentopname: Path):
    sql = (
        "select 1, 2.5::double, 1.10::decimal(5, 2), null, true, 'één', date '2024-06-07', time '13:00', "
        "[1, null], {'a': 'b'}"
    )
    [rij] = stel(momentopname, sql).rijen.waarden
    assert rij[:7] == (1, 2.5, Decimal("1.10"), None, True, "één", date(2024, 6, 7))
    assert (str(rij[7]), rij[8], rij[9]) == ("13:00:00", [1, None], {"a": "b"})


@pytest.mark.parametrize(
    "sql",
    [
        "describe voortgang",
        "show tables",
        "summarize gemeente",
        "explain from voortgang",
        "from gemeente",
        "values (1)",
    ],
)
def test_elke_leesvraag_over_de_momentopname_kan(momentopname: Path, sql: str):
    assert stel(momentopname, sql).rijen


def test_een_lang_antwoord_zegt_hoeveel_rijen_er_zijn(momentopname: Path):
    antwoord = stel(momentopname, "select range from range(48231)", rijen_max=10_000)
    assert (len(antwoord.rijen), antwoord.aantal, antwoord.afgekapt) == (10_000, 48_231, True)


@pytest.mark.parametrize(
    ("sql", "titel", "waar", "doe"),
    [
        ("select gemeentte from voortgang", "Er is geen kolom “gemeentte”.", "regel 1, teken 8", "gemeente"),
        ("select *\nfrom voortgan", "Er is geen tabel, view of functie “voortgan”.", "regel 2, teken 6", "voortgang"),
        ("selec 1", "De query is op deze plaats niet te lezen.", "regel 1, teken 1", ""),
        ("select 'één', 'x'::int", "Een waarde past niet bij haar soort.", "regel 1, teken 18", ""),
        ("select 1; select 2", "Geef precies één query; dit zijn er 2.", "", ""),
        ("select now()", "Kolom “now()” is een tijdstip met tijdzone.", "", "cast("),
    ],
)
def test_een_verkeerde_vraag_zegt_wat_waar_en_wat_er_bedoeld_kan_zijn(
    momentopname: Path, sql: str, titel: str, waar: str, doe: str
):
    with pytest.raises(QueryFout) as fout:
        stel(momentopname, sql)
    assert (fout.value.titel, fout.value.waar) == (titel, waar)
    assert doe in fout.value.doe


def test_een_vraag_kan_worden_gestopt(momentopname: Path):
    stop = threading.Event()
    stop.set()
    with pytest.raises(QueryFout, match="gestopt"):
        stel(momentopname, "select count(*) from range(1000000000000)", stop=stop)


def test_een_kind_dat_mislukt_zegt_dat_zonder_zijn_eigen_woorden(momentopname: Path):
    with pytest.raises(proces.Geweigerd) as fout:
        proces.voer_uit("werkbank.bestaat_niet", b"", proces.Grenzen(10, 500))
    assert fout.value.reden == "mislukt"


def test_de_momentopname_kent_de_cel_van_elk_cijfer_van_het_werkplan(momentopname: Path):
    """Dalfsen is the first municipality of the table Asielopgave: row 2 of our canonical csv, figure in column E."""
    sql = (
        "select bestand, rij, cel from herkomst where soort = 'asiel' and gemeente_code = 'GM0148' and maat = 'opgave'"
    )
    assert stel(momentopname, sql).rijen.waarden == (("opgave-asiel.csv", 2, "E2"),)
