"""The declarations themselves: consistent with each other and with the register."""

import re

import pytest

from werkbank.gegevens import GEGEVENSSOORTEN, SOORTEN, Gegevenssoort, Kolom, gegevenssoort, soort
from werkbank.register import gemeenten

ALLE = pytest.mark.parametrize("declaratie", GEGEVENSSOORTEN, ids=lambda g: g.naam)


def test_cijfers_planning_en_oordelen_zijn_gegevenssoorten_met_elk_een_eigen_naam():
    namen = [g.naam for g in GEGEVENSSOORTEN]
    assert {"opgave", "vermeld_totaal", "realisatie", "mijlpaal", "taak", "oordeel", "notitie"} <= set(namen)
    assert len(set(namen)) == len(namen)


def test_er_zijn_vier_opgaven_en_alleen_statushouders_is_een_stroom():
    assert [(s.naam, s.aard, s.voortgang_maat) for s in SOORTEN] == [
        ("asiel", "stand", "open"),
        ("amv", "stand", "open"),
        ("oekraine", "stand", "beschikbaar"),
        ("statushouders", "stroom", "gehuisvest"),
    ]


def test_wat_telt_als_gerealiseerd_is_een_van_de_maten():
    assert all(s.voortgang_maat in s.maten for s in SOORTEN)


def test_een_onbekende_naam_is_geen_soort():
    with pytest.raises(KeyError):
        soort("azc")
    with pytest.raises(KeyError):
        gegevenssoort("azc")


@ALLE
def test_kolomnamen_zijn_uniek_en_kleine_letters(declaratie: Gegevenssoort):
    assert len(set(declaratie.kolomnamen)) == len(declaratie.kolomnamen)
    assert all(re.fullmatch(r"[a-z_]+", naam) for naam in declaratie.kolomnamen)


@ALLE
def test_elke_kolom_van_de_sleutel_is_verplicht(declaratie: Gegevenssoort):
    assert all(declaratie.kolom(naam).verplicht for naam in declaratie.sleutel)


@ALLE
def test_elke_kolom_legt_zich_uit_en_elke_telling_heeft_een_eenheid(declaratie: Gegevenssoort):
    for kolom in declaratie.kolommen:
        assert kolom.betekenis.endswith(".")
        assert bool(kolom.eenheid) == ("aantal" in kolom.naam)


@ALLE
def test_een_voorbeeld_of_minimum_past_bij_de_kolom(declaratie: Gegevenssoort):
    for kolom in declaratie.kolommen:
        assert not kolom.keuzes or not kolom.voorbeeld or kolom.voorbeeld in kolom.keuzes
        assert kolom.minimum is None or kolom.type == "geheel"
        assert not kolom.keuzes or kolom.type == "tekst"


@ALLE
def test_elke_regel_heeft_een_eigen_naam_en_vult_alleen_bestaande_kolommen_in(declaratie: Gegevenssoort):
    namen = [r.id for r in declaratie.regels]
    assert len(set(namen)) == len(namen)
    for regel in declaratie.regels:
        assert re.fullmatch(r"[a-z-]+", regel.id)
        assert set(re.findall(r"\{(\w+)\}", regel.tekst)) <= set(declaratie.kolomnamen)


def test_een_gemeente_is_een_code_uit_het_register():
    assert set(gegevenssoort("realisatie").kolom("gemeente_code").keuzes) == {g.code for g in gemeenten()}
    assert len(gemeenten()) == 25


def test_een_sleutel_met_een_onbekende_kolom_kan_niet_bestaan():
    with pytest.raises(ValueError, match="nergens"):
        Gegevenssoort("x", "X", "doel", "korrel", (Kolom("a", "tekst", "A."),), sleutel=("nergens",))
