"""One number as sources write it. Whatever is not certain is no number."""

import pytest

from werkbank.intake.waarden import lees_getal


@pytest.mark.parametrize(
    ("tekst", "getal"),
    [
        ("12", 12),
        (" 12 ", 12),
        ("   93750", 93750),
        ("1.693", 1693),
        ("1 693", 1693),
        ("1\u00a0693", 1693),
        ("1\u202f693", 1693),
        ("12.345.678", 12345678),
        ("12,0", 12),
        ("12,50", 12.5),
        ("1.693,5", 1693.5),
        ("193.0", 193),
        ("(13)", -13),
        ("13-", -13),
        ("-13", -13),
        ("−13", -13),
        ("– 13", -13),
        ("+13", 13),
        ("12 plekken", 12),
        ("1693²", 1693),
        ("1693*", 1693),
        ("0", 0),
    ],
)
def test_een_nederlands_getal_wordt_gelezen(tekst, getal):
    assert lees_getal(tekst).waarde == getal


@pytest.mark.parametrize(
    "tekst", ["n.v.t.", "-", ".", "..", "x", "nb", "PM", "p.m.", "volgt", "onbekend", "…", "NB", "*"]
)
def test_een_plaatshouder_is_ontbrekend_en_geen_nul(tekst):
    assert lees_getal(tekst).waarde is None
    assert lees_getal(tekst).reden == "plaatshouder"


@pytest.mark.parametrize(
    ("tekst", "reden"),
    [
        ("", "leeg"),
        ("<5", "ondergrens"),
        ("< 5", "ondergrens"),
        ("minder dan 5", "ondergrens"),
        ("ca. 20", "schatting"),
        ("20-25", "schatting"),
        ("61%", "procent"),
        ("61,5 %", "procent"),
        ("#REF!", "formulefout"),
        ("#DEEL/0!", "formulefout"),
        ("1.5", "dubbelzinnig"),
        ("1,234", "dubbelzinnig"),
        ("1,234.5", "dubbelzinnig"),
        ("1.6931", "dubbelzinnig"),
        ("12 15", "geen_getal"),
        ("12 en 15", "geen_getal"),
        ("Zwolle", "geen_getal"),
        ("(13", "geen_getal"),
        ("-(13)", "geen_getal"),
        ("1e3", "geen_getal"),
        (True, "waarheidswaarde"),
        (float("inf"), "geen_getal"),
        (float("nan"), "leeg"),
    ],
)
def test_wat_geen_zeker_getal_is_komt_terug_met_de_reden(tekst, reden):
    assert lees_getal(tekst).waarde is None
    assert lees_getal(tekst).reden == reden


def test_een_weggelaten_voetnoot_wordt_gezegd():
    assert "“²”" in lees_getal("1693²").toelichting


def test_een_som_met_een_rest_van_het_rekenen_is_heel():
    assert lees_getal(12.000000000000002).waarde == 12
