"""Workbooks of every format: the same sheet gives the same grid, and what is special about it is said."""

import datetime as dt

import pytest

from tests.bestanden.schrijf import Blad, Formule, Met, Procent, ods, vervang, xls, xlsx
from werkbank.fouten import IntakeFout
from werkbank.intake.lezen import Bereik, Bestand, Teken, lees
from werkbank.intake.lezen import Blad as Gelezen

FORMATEN = {"xlsx": xlsx, "xls": xls, "ods": ods}
TABEL = [["Gemeente", "Aantal"], ["Zwolle", 12], ["Almelo", 7]]


def gelezen(formaat: str, *bladen: Blad) -> Bestand:
    return lees(f"stand.{formaat}", FORMATEN[formaat](*bladen))


def met(blad: Gelezen, teken: Teken) -> set[tuple[int, int]]:
    return {plek for plek, tekens in blad.tekens.items() if teken in tekens}


def regels(bestand: Bestand) -> list[str]:
    return [m.regel for m in bestand.meldingen]


@pytest.mark.parametrize("formaat", FORMATEN)
def test_tekst_getal_en_datum_komen_terug_zoals_ze_staan(formaat):
    blad = Blad("juli", [["Gemeente", "Aantal", "Dag"], ["Zwolle", 12, dt.date(2024, 7, 1)], ["Almelo", 7.5, None]])
    (uit,) = gelezen(formaat, blad).bladen
    assert uit.rijen == [
        ["Gemeente", "Aantal", "Dag"],
        ["Zwolle", 12, dt.date(2024, 7, 1)],
        ["Almelo", 7.5, ""],
    ]


@pytest.mark.parametrize("formaat", FORMATEN)
def test_het_raster_begint_altijd_bij_a1(formaat):
    (uit,) = gelezen(formaat, Blad("juli", [[None, None], [None, "Zwolle"]])).bladen
    assert uit.waarde(1, 1) == "Zwolle"
    assert uit.waarde(0, 0) is None


@pytest.mark.parametrize("formaat", FORMATEN)
def test_verborgen_rijen_en_kolommen_worden_gelezen_en_gemeld(formaat):
    blad = Blad("juli", TABEL, verborgen_rijen=frozenset({1}), verborgen_kolommen=frozenset({1}))
    bestand = gelezen(formaat, blad)
    assert bestand.bladen[0].rijen[1] == ["Zwolle", 12]
    assert bestand.bladen[0].verborgen_rijen == {1}
    assert bestand.bladen[0].verborgen_kolommen == {1}
    assert regels(bestand) == ["verborgen-rijen", "verborgen-kolommen"]
    assert "(2)" in bestand.meldingen[0].tekst
    assert "(B)" in bestand.meldingen[1].tekst


@pytest.mark.parametrize("formaat", FORMATEN)
def test_een_verborgen_blad_wordt_gelezen_en_gemeld(formaat):
    bestand = gelezen(formaat, Blad("juli", TABEL), Blad("oud", [["Borne", 3]], verborgen=True))
    assert [b.verborgen for b in bestand.bladen] == [False, True]
    assert bestand.bladen[1].rijen == [["Borne", 3]]
    assert regels(bestand) == ["verborgen-blad"]


@pytest.mark.parametrize("formaat", FORMATEN)
def test_een_formule_die_nooit_is_uitgerekend_is_geen_nul(formaat):
    blad = Blad("juli", [["Zwolle", 12], ["Almelo", 7], ["Totaal", Formule("=B1+B2")]])
    (uit,) = gelezen(formaat, blad).bladen
    assert met(uit, "zonder_uitkomst") == {(2, 1)}
    assert uit.waarde(2, 1) is None


@pytest.mark.parametrize("formaat", ["xlsx", "ods"])
def test_van_een_formule_telt_de_opgeslagen_uitkomst(formaat):
    blad = Blad("juli", [["Zwolle", 12], ["Almelo", 7], ["Totaal", Formule("=B1+B2", 19)]])
    (uit,) = gelezen(formaat, blad).bladen
    assert uit.waarde(2, 1) == 19
    assert not met(uit, "zonder_uitkomst")


def test_nul_in_een_bestand_dat_bij_openen_moet_rekenen_is_niet_uitgerekend():
    # xlsxwriter writes 0 for every formula and asks the spreadsheet program to compute it on opening.
    (uit,) = lees("s.xlsx", xlsx(Blad("juli", [["Zwolle", 12], ["Totaal", Formule("=B1", 0)]]))).bladen
    assert met(uit, "zonder_uitkomst") == {(1, 1)}


@pytest.mark.parametrize("formaat", FORMATEN)
def test_een_percentage_is_als_percentage_gemerkt(formaat):
    (uit,) = gelezen(formaat, Blad("juli", [["Zwolle", Procent(0.61)], ["Almelo", 1]])).bladen
    assert met(uit, "procent") == {(0, 1)}
    assert uit.waarde(0, 1) == 0.61


@pytest.mark.parametrize("formaat", FORMATEN)
def test_samengevoegde_cellen_staan_met_hun_bereik_erbij(formaat):
    blad = Blad("juli", [["IJsselland", None, "Twente"], ["Zwolle", 12, 7]], samengevoegd=((0, 0, 0, 1),))
    (uit,) = gelezen(formaat, blad).bladen
    assert uit.samengevoegd == (Bereik(0, 0, 0, 1),)
    assert uit.rijen[0] == ["IJsselland", "", "Twente"]


@pytest.mark.parametrize("formaat", ["xlsx", "ods"])
def test_een_noot_in_superscript_wordt_geen_cijfer_van_het_getal(formaat):
    (uit,) = gelezen(formaat, Blad("juli", [[Met("Zwolle", "1"), Met("1693", "2")]])).bladen
    assert uit.rijen == [["Zwolle¹", "1693²"]]


def test_macros_worden_gemeld_en_niet_gelezen():
    bestand = lees("stand.xlsm", xlsx(Blad("juli", TABEL), macro=True))
    assert bestand.formaat == "xlsm"
    assert bestand.bladen[0].rijen == TABEL
    assert regels(bestand) == ["macros"]


@pytest.mark.parametrize(
    ("formaat", "verwijzing"), [("xlsx", "'[bron.xlsx]mei'!B2"), ("ods", "'file:///bron.ods'#mei.B2")]
)
def test_een_formule_naar_een_ander_bestand_wordt_gemeld(formaat, verwijzing):
    bestand = gelezen(formaat, Blad("juli", [["Zwolle", Formule(f"={verwijzing}", 12)]]))
    assert bestand.bladen[0].waarde(0, 1) == 12
    assert regels(bestand) == ["verwijst-naar-ander-bestand"]


def test_een_werkmap_van_voor_1904_telt_de_dagen_anders():
    blad = Blad("juli", [["Dag", dt.date(2024, 7, 1)]])
    inhoud = vervang(xlsx(blad), "xl/workbook.xml", lambda x: x.replace(b"<workbookPr ", b'<workbookPr date1904="1" '))
    (uit,) = lees("stand.xlsx", inhoud).bladen
    assert uit.waarde(0, 1) == dt.date(2028, 7, 2)


def test_een_werkmap_zonder_cellen_is_leeg():
    with pytest.raises(IntakeFout, match="leeg"):
        lees("stand.xlsx", xlsx(Blad("leeg", [])))


@pytest.mark.parametrize("formaat", FORMATEN)
def test_dezelfde_beschrijving_geeft_dezelfde_bytes(formaat):
    assert FORMATEN[formaat](Blad("juli", TABEL)) == FORMATEN[formaat](Blad("juli", TABEL))
