"""What ships names roles, never persons."""

import re
from pathlib import Path

import pytest

DATA = Path(__file__).resolve().parents[2] / "data"
AANSPREEKVORM = re.compile(r"\b(dhr|mw|mevr|mevrouw|meneer|de heer)\b", re.IGNORECASE)
AMBT_MET_NAAM = re.compile(r"\b([Ww]ethouder|[Bb]urgemeester)\s+((de|den|der|van|ter|ten)\s+)*[A-Z]")


def teksten():
    return sorted(
        pad
        for soort in ("*.csv", "*.json", "*.md")
        for m in ("werkplan", "voorbeeld")
        for pad in (DATA / m).rglob(soort)
    )


def test_er_is_iets_om_na_te_kijken():
    assert len(teksten()) > 20


@pytest.mark.parametrize("patroon", [AANSPREEKVORM, AMBT_MET_NAAM], ids=["aanspreekvorm", "ambt met naam"])
def test_geen_bestand_noemt_een_persoon(patroon):
    gevonden = [(pad.name, treffer[0]) for pad in teksten() for treffer in patroon.finditer(pad.read_text("utf-8"))]
    assert gevonden == []


@pytest.mark.parametrize("tekst", ["wethouder Jansen", "burgemeester van der Berg", "Wethouder de Vries"])
def test_een_ambt_met_een_naam_wordt_herkend(tekst):
    assert AMBT_MET_NAAM.search(tekst)
