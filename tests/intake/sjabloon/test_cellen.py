"""One cell against its declaration: a figure comes out exactly as it went in, or not at all."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.gegevens import Kolom
from werkbank.intake.lezen import Cel
from werkbank.intake.sjabloon.cellen import lees_cel

AANTAL = Kolom("aantal", "geheel", "", minimum=0)
DAG = Kolom("peildatum", "datum", "")
TEKST = Kolom("bron", "tekst", "")
KEUZE = Kolom("soort", "tekst", "", keuzes=("asiel", "amv"))

getallen = st.integers(0, 10**9)


@given(getallen)
def test_een_getal_komt_er_in_elke_nederlandse_schrijfwijze_hetzelfde_uit(n: int):
    duizendtallen = f"{n:,}".replace(",", ".")
    for vorm in (n, float(n), str(n), duizendtallen, duizendtallen.replace(".", "\u00a0"), f" {n} ", f"{n},0"):
        assert lees_cel(AANTAL, vorm).waarde == n, repr(vorm)


@given(st.integers(1, 10**9))
def test_een_negatief_getal_is_altijd_een_fout(n: int):
    for vorm in (-n, float(-n), f"-{n}", f"({n})", f"{n}-", f"−{n}"):
        assert lees_cel(AANTAL, vorm).regel == "te-klein", repr(vorm)


@given(st.integers(0, 10**6), st.integers(1, 9))
def test_een_breuk_wordt_nooit_afgerond(heel: int, tiende: int):
    for vorm in (heel + tiende / 10, f"{heel},{tiende}"):
        cel = lees_cel(AANTAL, vorm)
        assert (cel.waarde, cel.regel) == (None, "geen-heel-getal"), repr(vorm)


@given(st.text(max_size=40))
def test_elke_tekst_is_een_getal_een_lege_cel_of_een_fout_met_uitleg(tekst: str):
    cel = lees_cel(AANTAL, tekst)
    assert (type(cel.waarde) is int and cel.waarde >= 0) or (cel.ernst == "fout" and cel.tekst)


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_een_datum_komt_er_in_elke_schrijfwijze_hetzelfde_uit(dag: date):
    for vorm in (
        dag,
        dag.isoformat(),
        f"{dag.day}-{dag.month}-{dag.year}",
        f"{dag:%d/%m/%Y}",
        (dag - date(1899, 12, 30)).days,
    ):
        assert lees_cel(DAG, vorm).waarde == dag, repr(vorm)


@given(st.text(max_size=40) | st.integers() | st.floats(allow_nan=True) | st.booleans() | st.none())
def test_geen_enkele_waarde_laat_een_cel_struikelen(waarde: object):
    for kolom in (AANTAL, DAG, TEKST, KEUZE):
        cel = lees_cel(kolom, waarde)
        assert (cel.waarde is None) == (cel.ernst == "fout")


@pytest.mark.parametrize("waarde", [None, "", "  ", float("nan")])
def test_een_lege_verplichte_cel_is_een_fout_en_geen_nul(waarde: object):
    assert lees_cel(AANTAL, waarde).regel == "verplicht"
    assert lees_cel(Kolom("x", "geheel", "", verplicht=False), waarde) == lees_cel(
        Kolom("x", "geheel", "", verplicht=False), None
    )


def test_een_voetnootteken_bij_een_getal_wordt_weggelaten_en_dat_wordt_gezegd():
    cel = lees_cel(AANTAL, "12*")
    assert (cel.waarde, cel.ernst) == (12, "melding")


def test_een_keuze_mag_met_hoofdletters_en_spaties_geschreven_zijn():
    assert lees_cel(KEUZE, " Asiel ").waarde == "asiel"


def test_spaties_maken_van_een_leverancier_geen_andere():
    assert lees_cel(TEKST, " Provincie\u00a0 Overijssel\n").waarde == "Provincie Overijssel"


def test_een_tekst_die_excel_als_getal_bewaarde_krijgt_geen_komma_nul():
    assert lees_cel(TEKST, 2024.0).waarde == "2024"


def test_een_percentage_is_geen_aantal():
    assert lees_cel(AANTAL, Cel(1.0, frozenset({"procent"}))).regel == "geen-getal"
