"""The answers, worked out by hand from the shipped csv files (data/werkplan, data/voorbeeld) on 1 July 2024."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.analyse.bouwer.conftest import PEILDATUM
from werkbank.analyse.bouwer.antwoord import beantwoord
from werkbank.analyse.bouwer.beeld import beeld_van
from werkbank.analyse.bouwer.bronnen import Dimensie
from werkbank.analyse.bouwer.keuze import UITKOMST, Grens, Keuze
from werkbank.analyse.bouwer.opdracht import sql_van
from werkbank.analyse.bouwer.tabel import als_tabel
from werkbank.cijfers.queries import vraag_sql
from werkbank.cijfers.store import Store

OPGAVE, REALISATIE = "voortgang.opgave_aantal", "voortgang.realisatie_aantal"
Filters = dict[Dimensie, tuple[str, ...]]
ASIEL: Filters = {"soort": ("asiel",)}
OEKRAINE: Filters = {"soort": ("oekraine",)}
PER_OPGAVE = Keuze((OPGAVE,), PEILDATUM, ("gemeente",), "soort")


def rij(store: Store, keuze: Keuze, **van: Any) -> dict[str, Any]:
    alle = beantwoord(store, keuze).rijen.mappen()
    [gevonden] = [r for r in alle if all(r[naam] == waarde for naam, waarde in van.items())]
    return gevonden


def naar(vast: Any, velden: Any) -> str:
    return "&".join([*(f"{n}={w}" for n, w in vast.items()), *(f"{n}={{{w}}}" for n, w in velden.items())])


def test_het_deel_van_de_regio_is_het_deel_van_de_opgave_van_die_regio(store: Store):
    # Enschede 980 of the 3.884 of Twente, Zwolle 607 of the 3.998 of IJsselland
    keuze = Keuze((OPGAVE,), PEILDATUM, filters=OEKRAINE, vergelijking="deel_regio")
    assert rij(store, keuze, gemeente="Enschede")[UITKOMST] == pytest.approx(100 * 980 / 3884)
    assert rij(store, keuze, gemeente="Zwolle")[UITKOMST] == pytest.approx(100 * 607 / 3998)


def test_een_deel_van_een_geheel_dat_niet_bekend_is_is_er_niet(store: Store):
    # Tubbergen (Twente) did not report asylum places: of Twente the whole is not known, of IJsselland it is
    keuze = Keuze((REALISATIE,), PEILDATUM, filters=ASIEL, vergelijking="deel_regio")
    assert rij(store, keuze, gemeente="Enschede")[UITKOMST] is None
    assert rij(store, keuze, gemeente="Zwolle")[UITKOMST] is not None


def test_per_1000_telt_de_inwoners_van_wie_een_cijfer_heeft(store: Store):
    # Twente without Tubbergen: 640.806 − 21.397 = 619.409 inhabitants
    keuze = Keuze((REALISATIE,), PEILDATUM, ("regio",), filters=ASIEL, vergelijking="per_1000")
    twente = rij(store, keuze, regio="Twente")
    assert twente[UITKOMST] == pytest.approx(1000 * twente["realisatie_aantal"] / 619409)
    assert twente["gemeld_aantal"] == 13


def test_een_telling_die_opnieuw_begon_heeft_geen_verschil(store: Store):
    """On 1 July the half-year 2024-I is running, on 2 July 2024-II has begun."""
    keuze = Keuze((OPGAVE,), date(2024, 7, 2), (), filters={"soort": ("statushouders",)}, vergelijking="dag")
    anders = replace(keuze, vergelijk_dag=date(2024, 6, 1))
    assert rij(store, anders)[UITKOMST] is None
    zelfde = replace(anders, peildatum=PEILDATUM)
    assert rij(store, zelfde)[UITKOMST] == 0


def test_een_grens_laat_weg_wie_er_niet_aan_voldoet_en_wie_geen_cijfer_heeft(store: Store):
    keuze = Keuze((REALISATIE,), PEILDATUM, filters=ASIEL, grens=Grens(REALISATIE, "hoogstens", 0))
    antwoord = beantwoord(store, keuze)
    # Borne and Staphorst report a true zero, Tubbergen nothing
    assert antwoord.rijen.kolom("gemeente") == ["Borne", "Staphorst"]
    tabel = als_tabel(keuze, antwoord, naar)
    assert tabel.totalen is not None
    assert tabel.totalen.kolom("gemeente") == ["Overijssel, alle gemeenten"]


def test_opgaven_in_de_kolommen_dragen_elk_hun_eigen_eenheid_en_weg_naar_de_herkomst(store: Store):
    tabel = als_tabel(PER_OPGAVE, beantwoord(store, PER_OPGAVE), naar)
    assert [k.volle_kop for k in tabel.kolommen] == [
        "Gemeente",
        "Asielopvang (plekken)",
        "Waarvan voor amv's (plekken)",
        "Opvang Oekraïne (plekken)",
        "Huisvesting statushouders (personen)",
    ]
    assert [k.link for k in tabel.cijfers][::3] == [
        "soort=asiel&gemeente={naar_gemeente_code}",
        "soort=statushouders&gemeente={naar_gemeente_code}",
    ]
    [zwolle] = [r for r in tabel.rijen.mappen() if r["gemeente"] == "Zwolle"]
    # the werkplan: Zwolle 717 asylum seekers, of which 61 amv, 607 Ukrainians; statushouders 171 with what it is behind
    assert [zwolle[k.naam] for k in tabel.cijfers][::2] == [717, 607]


def test_wie_twee_leveranciers_naast_elkaar_zet_ziet_van_hoeveel_gemeenten_elk_telt(store: Store):
    filters: Filters = {"soort": ("statushouders",), "maat": ("gehuisvest",)}
    keuze = Keuze(("realisatie.realisatie_aantal",), PEILDATUM, ("leverancier",), filters=filters)
    eigen = rij(store, keuze, leverancier_van_telling="Gemeente Hof van Twente")
    assert (eigen["gemeld_aantal"], eigen["gemeenten_aantal"]) == (1, 25)
    assert eigen["opmerking"] == "geen cijfer van 24 van 25 gemeenten"


def test_een_waarde_die_een_ander_typte_blijft_een_waarde(store: Store):
    filters: Filters = {"soort": ("asiel",), "maat": ("open",), "leverancier": ("x' or 1 = 1 --",)}
    keuze = Keuze(("realisatie.realisatie_aantal",), PEILDATUM, filters=filters)
    assert beantwoord(store, keuze).rijen.waarden == ()


def test_de_sql_die_wordt_getoond_geeft_dezelfde_rijen(store: Store):
    antwoord = beantwoord(store, PER_OPGAVE)
    assert antwoord.sql == sql_van(PER_OPGAVE)
    assert vraag_sql(store, antwoord.sql).waarden == antwoord.rijen.waarden


@pytest.mark.parametrize(
    ("keuze", "soorten", "reden"),
    [
        (Keuze((OPGAVE,), PEILDATUM, filters=ASIEL), ("staven", "kaart"), ""),
        (Keuze((OPGAVE,), PEILDATUM, ("regio", "maand"), filters=ASIEL, maanden=3), ("lijnen",), ""),
        (Keuze((OPGAVE,), PEILDATUM, ("regio",), "soort", {"soort": ("asiel", "oekraine")}), ("groepen",), ""),
        (Keuze((OPGAVE, REALISATIE), PEILDATUM, filters=ASIEL), ("punten",), ""),
        (PER_OPGAVE, (), "grafiek-eenheden"),
        (Keuze((OPGAVE,), PEILDATUM, ("gemeente", "maand"), filters=ASIEL, maanden=3), (), "grafiek-te-veel"),
        (Keuze((OPGAVE,), PEILDATUM, (), filters=ASIEL), (), "grafiek-een-cijfer"),
    ],
)
def test_een_grafiek_past_bij_de_vorm_en_mengt_geen_eenheden(
    store: Store, keuze: Keuze, soorten: tuple[str, ...], reden: str
):
    beeld = beeld_van(keuze, beantwoord(store, keuze).rijen)
    assert (beeld.soorten, beeld.reden.id if beeld.reden else "") == (soorten, reden)
