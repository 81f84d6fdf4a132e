"""The three tables of the werkplan as they are copied from the PDF, and what other PDF readers make of a table."""

from pathlib import Path

import pytest

from werkbank.intake.lezen import Blad, lees_geplakt
from werkbank.intake.lezen.pdftekst import AANTAL_ONZEKER, BLOK_ONZEKER, KOP_ONZEKER

WERKPLAN = Path(__file__).parents[2] / "bestanden" / "werkplan"


def blad(tekst: str) -> Blad:
    (enige,) = lees_geplakt(tekst).bladen
    return enige


def gevuld(blad: Blad) -> list[list[object]]:
    return [list(rij) for rij in blad.rijen if any(w is not None for w in rij)]


def zonder_witregels(tekst: str) -> str:
    """As a PDF reader copies it that drops blank lines and the spaces at the begin and end of a line."""
    return "\n".join(regel.strip() for regel in tekst.splitlines() if regel.strip())


def test_de_asieltabel_van_het_werkplan_heeft_twee_blokken_van_drie_kolommen():
    rijen = gevuld(blad((WERKPLAN / "asielopvang.txt").read_text("utf-8")))
    kop = ["Gemeente", "Asielopvang plekken", "Waarvan geschikt t.b.v. de opvang van amv's"]
    assert rijen == [
        ["IJsselland", None, None, "Twente", None, None],
        kop + kop,
        ["Dalfsen", "188", "16", "Almelo", "323", "27"],
        ["Deventer", "529", "45", "Borne", "148", "13"],
        ["Hardenberg", "355", "30", "Dinkelland", "172", "15"],
        ["Kampen", "308", "26", "Enschede", "638", "54"],
        ["Olst-Wijhe", "112", "9", "Haaksbergen", "143", "12"],
        ["Ommen", "112", "10", "Hellendoorn", "215", "18"],
        ["Raalte", "233", "20", "Hengelo", "415", "35"],
        ["Staphorst", "112", "10", "Hof v Twente", "209", "18"],
        ["Steenwijkerland", "245", "21", "Losser", "130", "11"],
        ["Zwartewaterland", "139", "12", "Oldenzaal", "175", "15"],
        ["Zwolle", "717", "61", "Rijssen-Holten", "230", "19"],
        ["Totaal IJsselland", "3050", "260", "Tubbergen", "137", "12"],
        [None, None, None, "Twenterand", "183", "16"],
        [None, None, None, "Wierden", "157", "13"],
        [None, None, None, None, "3275", "278"],
        ["Totale opgave Overijssel 6.325 waarvan 538 plekken geschikt t.b.v. de opvang van amv’s."],
    ]


def test_de_oekrainetabel_van_het_werkplan_heeft_twee_blokken_van_twee_kolommen():
    rijen = gevuld(blad((WERKPLAN / "oekraine.txt").read_text("utf-8")))
    assert rijen[:3] == [
        ["IJsselland", None, "Twente", None],
        ["Gemeente", "Opgave", "Gemeente", "Opgave"],
        ["Dalfsen", "288", "Almelo", "450"],
    ]
    assert rijen[-5:] == [
        ["Totaal IJsselland", "3998", "Tubbergen", "130"],
        [None, None, "Twenterand", "206"],
        [None, None, "Wierden", "151"],
        [None, None, "Totaal Twente", "3884"],
        ["Totale opgave opvang Oekraïense ontheemden Overijssel:", "7.882", None, None],
    ]


def test_de_statushouderstabel_van_het_werkplan_houdt_haar_halfjaar_in_de_kop():
    gelezen = blad((WERKPLAN / "statushouders.txt").read_text("utf-8"))
    rijen = gevuld(gelezen)
    kop = ["Gemeente", "2024-I", "2024-I incl. voor/achter"]
    assert rijen[1] == kop + kop
    assert rijen[2] == ["Dalfsen", "31", "40", "Almelo", "78", "130"]
    assert rijen[-4:] == [
        [None, None, None, "Twenterand", "36", "55"],
        [None, None, None, "Wierden", "26", "44"],
        [None, None, None, "Totaal Twente", "673", "927"],
        ["Totaal Overijssel 2024-I incl. voor/achterstand: 1693"],
    ]
    assert not gelezen.onzeker


@pytest.mark.parametrize("naam", ["asielopvang", "oekraine", "statushouders"])
def test_zonder_witregels_en_inspringing_komt_hetzelfde_uit_de_tabel(naam):
    tekst = (WERKPLAN / f"{naam}.txt").read_text("utf-8")
    assert gevuld(blad(zonder_witregels(tekst))) == gevuld(blad(tekst))


def test_een_rij_houdt_het_nummer_van_haar_regel():
    gelezen = blad("Stand per 1 juli\n\nGemeente Aantal\nZwolle 12\n\nAlmelo 7\n")
    assert gelezen.rijen[3] == ["Zwolle", "12"]
    assert gelezen.rijen[5] == ["Almelo", "7"]


def test_drie_tabellen_in_een_tekst_worden_drie_bladen_elk_met_de_tekst_erboven():
    delen = [(WERKPLAN / f"{n}.txt").read_text("utf-8") for n in ("asielopvang", "oekraine", "statushouders")]
    tekst = (
        "Asielopgave\n\n" + delen[0] + "\nOpvang Oekraïense ontheemden\n" + delen[1] + "\nStatushouders\n" + delen[2]
    )
    bladen = lees_geplakt(tekst).bladen
    assert [b.naam for b in bladen] == ["tabel 1", "tabel 2", "tabel 3"]
    assert [gevuld(b)[0] for b in bladen] == [["Asielopgave"], ["Opvang Oekraïense ontheemden"], ["Statushouders"]]
    assert [len([r for b in bladen for r in gevuld(b) if r[0] == "Zwolle"])] == [3]


def test_een_ontbrekend_cijfer_midden_in_een_rij_maakt_de_rij_onzeker():
    gelezen = blad(
        "Gemeente Plekken Amv Gemeente Plekken Amv\nOmmen 112 10 Losser 130 11\n"
        "Raalte 233 20 Borne 148 13\nKampen 26 Almelo 323 27\n"
    )
    assert gelezen.onzeker == {(3, 0): AANTAL_ONZEKER}
    assert gelezen.rijen[3][3:] == ["Almelo", "323", "27"]


@pytest.mark.parametrize(
    "teken", ["-", "n.v.t.", "x", "PM", "nb", ".", "<5", "< 5", "61%", "61 %", "(13)", "13-", "+13", "1.693²"]
)
def test_wat_in_de_plaats_van_een_cijfer_staat_houdt_zijn_kolom(teken):
    gelezen = blad(f"Gemeente Plekken Amv\nOmmen 112 10\nRaalte {teken} 20\nZwolle 717 61\n")
    assert gelezen.rijen[2] == ["Raalte", teken, "20"]
    assert not gelezen.onzeker


def test_een_streepje_tussen_twee_woorden_hoort_bij_de_naam():
    assert blad("Gemeente Aantal\nRijssen - Holten 230\nAlmelo 323\n").rijen[1] == ["Rijssen - Holten", "230"]


def test_een_naam_over_twee_regels_wordt_een_naam():
    gelezen = blad("Gemeente Plekken Amv\nAlmelo 323 27\nHof van\nTwente 209 18\nRijssen-\nHolten 230 19\n")
    assert gevuld(gelezen)[2:] == [["Hof van Twente", "209", "18"], ["Rijssen-Holten", "230", "19"]]


def test_een_tussenkop_blijft_een_eigen_regel():
    gelezen = blad(
        "Gemeente Plekken Amv\nIJsselland\nZwolle 717 61\nRaalte 233 20\nTwente\nAlmelo 323 27\nBorne 148 13\n"
    )
    assert gevuld(gelezen)[4:] == [["Twente"], ["Almelo", "323", "27"], ["Borne", "148", "13"]]


def test_een_kop_die_niet_te_verdelen_is_wordt_niet_geraden():
    gelezen = blad("Gemeente Aantal plekken dat open is en dicht\nZwolle 717 61\nRaalte 233 20\n")
    assert gelezen.rijen[0] == ["Gemeente Aantal plekken dat open is en dicht"]
    assert gelezen.onzeker == {(0, 0): KOP_ONZEKER}


def test_met_verschillende_koppen_naast_elkaar_is_een_losse_rij_onzeker():
    gelezen = blad("Gemeente  Open  Gemeente  Bezet\nZwolle 717 Almelo 323\nRaalte 233 Borne 148\nWierden 157\n")
    assert gelezen.onzeker == {(3, 0): BLOK_ONZEKER}


def test_een_getal_met_een_spatie_als_duizendteken_wordt_niet_geraden():
    gelezen = blad("Gemeente Plekken\nZwolle 717\nRaalte 233\nEnschede 1 012\n")
    assert (3, 0) in gelezen.onzeker


def test_tekst_zonder_tabel_blijft_tekst():
    gelezen = blad("De gemeenten in Overijssel hebben een taakstelling van 1.249 personen.\nDat is veel.")
    assert gevuld(gelezen) == [
        ["De gemeenten in Overijssel hebben een taakstelling van 1.249 personen."],
        ["Dat is veel."],
    ]


def test_kolommen_van_vaste_breedte_staan_waar_ze_staan():
    gelezen = blad(
        "Stand per 1 juli 2024\n"
        "Gemeente          Plekken      Amv   Opmerking\n"
        "Hof van Twente        209       18   nieuw\n"
        "Zwolle              1 717\n"
        "Almelo                          27   geen opgave van plekken\n"
    )
    assert gevuld(gelezen) == [
        ["Stand per 1 juli 2024", None, None, None],
        ["Gemeente", "Plekken", "Amv", "Opmerking"],
        ["Hof van Twente", "209", "18", "nieuw"],
        ["Zwolle", "1 717", None, None],
        ["Almelo", None, "27", "geen opgave van plekken"],
    ]
