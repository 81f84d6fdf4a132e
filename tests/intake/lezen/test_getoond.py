"""What a sheet shows and what it stores are held side by side; where they differ, the cell says so."""

import io

import pytest
import xlsxwriter

from tests.bestanden.schrijf import Blad, Formule, Fout, Met, Vorm, ods, vervang, xls, xlsx
from werkbank.intake.lezen import Blad as Gelezen
from werkbank.intake.lezen import lees
from werkbank.intake.lezen.getalnotatie import toont

FORMATEN = {"xlsx": xlsx, "xls": xls, "ods": ods}
elk_formaat = pytest.mark.parametrize("formaat", FORMATEN)


def blad_met(formaat: str, *cellen: object) -> Gelezen:
    rijen = [["Gemeente", "Aantal"], *(["Zwolle", cel] for cel in cellen)]
    return lees(f"stand.{formaat}", FORMATEN[formaat](Blad("juni", rijen))).bladen[0]


def berekend(*bladen: Blad) -> bytes:
    """As Excel leaves it: all computed, nothing left to do on opening."""
    return vervang(xlsx(*bladen), "xl/workbook.xml", lambda deel: deel.replace(b' fullCalcOnLoad="1"', b""))


@elk_formaat
@pytest.mark.parametrize("fout", ["#N/A", "#REF!", "#DIV/0!", "#VALUE!"])
def test_een_fout_van_een_formule_is_niet_leeg_maar_een_fout(formaat: str, fout: str):
    assert blad_met(formaat, Fout(fout)).waarde(1, 1) == fout


@elk_formaat
def test_een_nul_die_als_nvt_is_te_zien_is_anders_getoond(formaat: str):
    cel = blad_met(formaat, Vorm(0, '0;-0;"n.v.t."', getoond="n.v.t.")).cel(1, 1)
    assert (set(cel.tekens), cel.getoond) == ({"anders_getoond"}, "n.v.t.")


@elk_formaat
@pytest.mark.parametrize("notatie", [";;;", "0;-0;", "#"])
def test_een_nul_die_niet_te_zien_is_is_onzichtbaar(formaat: str, notatie: str):
    assert blad_met(formaat, Vorm(0, notatie, getoond="")).cel(1, 1).tekens == {"onzichtbaar"}


@elk_formaat
def test_wit_op_wit_is_onzichtbaar(formaat: str):
    assert blad_met(formaat, Vorm(12, wit=True)).cel(1, 1).tekens == {"onzichtbaar"}


@elk_formaat
def test_doorgestreept_is_te_weten(formaat: str):
    assert blad_met(formaat, Vorm(12, doorgestreept=True)).cel(1, 1).tekens == {"doorgestreept"}


@elk_formaat
def test_een_gewone_notatie_zegt_niets(formaat: str):
    gewoon = [Vorm(1693, "#,##0", getoond="1.693"), Vorm(-5, "0;-0", getoond="-5"), Vorm(3, '0" plekken"', getoond="3")]
    assert blad_met(formaat, *gewoon).tekens == {}


@elk_formaat
def test_een_negatief_getal_zonder_minteken_is_anders_getoond(formaat: str):
    cel = blad_met(formaat, Vorm(-5, "0;0", getoond="5")).cel(1, 1)
    assert (set(cel.tekens), cel.getoond) == ({"anders_getoond"}, "5")


@pytest.mark.parametrize("formaat", ["xlsx", "xls"])
def test_duizendtallen_zonder_de_drie_nullen_zijn_anders_getoond(formaat: str):
    cel = blad_met(formaat, Vorm(3000, "#,##0,")).cel(1, 1)
    assert (set(cel.tekens), cel.getoond) == ({"anders_getoond"}, "3")


@pytest.mark.parametrize("formaat", ["xlsx", "xls"])
def test_de_streep_van_de_boekhoudnotatie_is_een_streepje_voor_nul(formaat: str):
    notatie = '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-'
    assert blad_met(formaat, Vorm(0, notatie), Vorm(4, notatie)).tekens == {(1, 1): {"streepje"}}


def test_een_blad_dat_nullen_niet_toont_maakt_elke_nul_onzichtbaar():
    doel = io.BytesIO()
    with xlsxwriter.Workbook(doel) as boek:
        blad = boek.add_worksheet()
        blad.hide_zero()
        blad.write_row(0, 0, ["Zwolle", 0, 5])
    assert lees("stand.xlsx", doel.getvalue()).bladen[0].tekens == {(0, 1): {"onzichtbaar"}}


@pytest.mark.parametrize("laag", [False, True])
def test_een_noot_boven_of_onder_de_regel_hoort_niet_bij_het_getal(laag: bool):
    assert lees("stand.xlsx", xlsx(Blad("juni", [["Zwolle", Met("112", "1", laag)]]))).bladen[0].waarde(0, 1) == "112¹"


@pytest.mark.parametrize(
    "formule",
    ["=C9", "=SUM(C9:C12)", "=C9+D9", "=IF(C9=0,0,C9)", "=VLOOKUP(1,A1:B2,2,0)", "=IFERROR(1/0,0)", "=[1]Blad1!$A$1"],
)
def test_een_nul_uit_lege_cellen_of_een_zoekformule_is_uit_niets(formule: str):
    blad = lees("stand.xlsx", berekend(Blad("juni", [["Zwolle", Formule(formule, 0)]]))).bladen[0]
    assert blad.cel(0, 1).tekens == {"uit_niets"}


@pytest.mark.parametrize("formule", ["=C1-D1", "=SUM(C1:D1)", "=0", "=C1*0"])
def test_een_nul_uit_cellen_met_een_getal_is_een_nul(formule: str):
    blad = lees("stand.xlsx", berekend(Blad("juni", [["Zwolle", Formule(formule, 0), 3, -3]]))).bladen[0]
    assert blad.cel(0, 1).tekens == set()


def test_een_verwijzing_naar_een_verwijzing_naar_niets_is_ook_uit_niets():
    rijen = [["Zwolle", Formule("=Bron!A1", 0)]]
    boek = berekend(Blad("juni", rijen), Blad("Bron", [[Formule("=B7", 0), 1]]))
    assert lees("stand.xlsx", boek).bladen[0].cel(0, 1).tekens == {"uit_niets"}


def test_ook_in_een_ods_is_een_nul_uit_een_lege_cel_uit_niets():
    inhoud = ods(Blad("juni", [["Zwolle", Formule("=C9", 0)]]))
    assert lees("stand.ods", inhoud).bladen[0].cel(0, 1).tekens == {"uit_niets"}


def test_een_gedeelde_formule_telt_voor_elke_cel_die_haar_deelt():
    def gedeeld(deel: bytes) -> bytes:
        deel = deel.replace(b"<f>C1</f>", b'<f t="shared" ref="B1:B2" si="0">C1</f>')
        return deel.replace(b"<f>C2</f>", b'<f t="shared" si="0"/>')

    boek = berekend(Blad("juni", [["Zwolle", Formule("=C1", 5), 5], ["Kampen", Formule("=C2", 0)]]))
    inhoud = vervang(boek, "xl/worksheets/sheet1.xml", gedeeld)
    assert lees("stand.xlsx", inhoud).bladen[0].tekens == {(1, 1): {"uit_niets"}}


@pytest.mark.parametrize("notatie", ['0" mln"', '"€" 0', "[$€-413] 0", '0"%"', '0" (prognose)"', '0"p"'])
def test_een_getalnotatie_met_woorden_die_het_getal_anders_maken_toont_iets_anders(notatie: str):
    assert toont(notatie, 12.0) is not None


@pytest.mark.parametrize("notatie", ["0", "000", "+0;-0", '0" plekken"', '0" pers."', '0"*"', "[Red]0", "[$-413]0"])
def test_een_getalnotatie_met_alleen_een_eenheid_of_kleur_toont_het_getal(notatie: str):
    assert toont(notatie, 12.0) is None


@pytest.mark.parametrize(
    ("getoond", "anders"), [("12 mln", True), ("€ 12", True), ("12", False), ("12 plekken", False)]
)
def test_wat_een_ods_naast_het_getal_toont_kan_er_een_ander_van_maken(getoond: str, anders: bool):
    [blad] = lees("o.ods", ods(Blad("juni", [[Vorm(12, getoond=getoond)]]))).bladen
    assert ("anders_getoond" in blad.cel(0, 0).tekens) == anders
