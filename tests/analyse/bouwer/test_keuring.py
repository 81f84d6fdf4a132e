"""What cannot be counted is refused with the reason that fits, and what can is not."""

from dataclasses import replace
from datetime import date

import pytest

from tests.analyse.bouwer.conftest import PEILDATUM
from werkbank.analyse.bouwer.bronnen import Dimensie
from werkbank.analyse.bouwer.keuring import keur, totaal
from werkbank.analyse.bouwer.keuze import Grens, Keuze
from werkbank.analyse.bouwer.redenen import Reden

OPGAVE, REALISATIE, AANDEEL = "voortgang.opgave_aantal", "voortgang.realisatie_aantal", "voortgang.realisatie_pct"
VERSCHIL, TEMPO, TELLING = "voortgang.verschil_aantal", "achterstand.tempo_pct", "realisatie.realisatie_aantal"
ASIEL: dict[Dimensie, tuple[str, ...]] = {"soort": ("asiel",)}
GOED = Keuze((REALISATIE,), PEILDATUM, filters=ASIEL)


def ids(keuze: Keuze) -> list[str]:
    return [reden.id for reden in keur(keuze)]


def test_een_maat_van_een_opgave_per_gemeente_mag():
    assert ids(GOED) == []


@pytest.mark.parametrize(
    ("anders", "reden"),
    [
        ({"maten": ()}, "geen-maat"),
        ({"maten": ("voortgang.bestaat_niet",)}, "maat-onbekend"),
        ({"maten": (REALISATIE, TEMPO)}, "verschillende-cijfers"),
        # plekken and personen, and amv that is part of asiel
        ({"filters": {}}, "soort-kiezen"),
        ({"filters": {"soort": ("asiel", "oekraine")}}, "soort-kiezen"),
        ({"filters": {"soort": ("asiel", "amv")}, "rijen": ("regio",)}, "soort-kiezen"),
        ({"rijen": ("gemeente", "halfjaar")}, "dimensie-niet"),
        ({"rijen": ("gemeente",), "kolom": "gemeente"}, "dimensie-twee-keer"),
        ({"maten": (OPGAVE, REALISATIE), "kolom": "regio"}, "kolommen-een-maat"),
        ({"maten": (TEMPO,), "rijen": ("halfjaar", "maand"), "filters": {}}, "maand-en-halfjaar"),
        ({"maten": (AANDEEL,), "rijen": (), "filters": {**ASIEL, "gemeente": ("GM0193", "GM0150")}}, "niet-van-groep"),
        ({"maten": ("prognose.verwacht_eind_aantal",), "rijen": ("regio",), "filters": {}}, "niet-per-gebied"),
        ({"maten": ("voortgang.boven_opgave_aantal",)}, "niet-per-gemeente"),
        ({"maten": ("invulling_stap.stap_aantal",)}, "stap-kiezen"),
        ({"maten": (TELLING,)}, "maat-kiezen"),
        ({"maten": (TELLING,), "filters": {**ASIEL, "maat": ("open",)}}, "leverancier-kiezen"),
        ({"maten": (OPGAVE, REALISATIE), "vergelijking": "rang"}, "vergelijking-een-maat"),
        ({"vergelijking": "dag"}, "vergelijk-dag"),
        ({"vergelijking": "dag", "vergelijk_dag": PEILDATUM}, "vergelijk-zelfde-dag"),
        ({"vergelijking": "dag", "vergelijk_dag": date(2024, 5, 1), "rijen": ("maand",)}, "vergelijk-maanden"),
        ({"maten": (AANDEEL,), "vergelijking": "deel_provincie"}, "deel-percentage"),
        ({"vergelijking": "deel_provincie", "rijen": ()}, "deel-van-zichzelf"),
        ({"vergelijking": "deel_regio", "rijen": ("regio",)}, "deel-van-zichzelf"),
        ({"maten": (VERSCHIL,), "vergelijking": "deel_regio"}, "deel-tegengesteld"),
        ({"maten": (AANDEEL,), "vergelijking": "per_1000"}, "per-1000-eenheid"),
        ({"rijen": ("regio",), "vergelijking": "rang"}, "rang-alleen-gemeenten"),
        ({"grens": Grens(OPGAVE, "meer", 3)}, "grens-maat"),
    ],
)
def test_wat_niet_kan_zegt_waarom(anders: dict, reden: str):
    assert reden in ids(replace(GOED, **anders))


def test_een_stand_wordt_nooit_over_maanden_opgeteld():
    assert totaal(replace(GOED, rijen=("maand",))) == Reden("totaal-maanden")
    assert totaal(replace(GOED, rijen=("soort",), filters={})) == Reden("totaal-soorten")


def test_een_percentage_van_een_regio_komt_uit_de_view_en_mag():
    assert ids(replace(GOED, maten=(AANDEEL,), rijen=("regio",))) == []
