"""Totals, with and without a label, are never a municipality; they are held against the sum."""

from tests.intake.herkennen.lees import aantallen, fouten, lees_met, weg


def test_een_totaal_met_opschrift_telt_niet_mee():
    klaar = lees_met([["Gemeente", "Gehuisvest"], ["Zwolle", 12], ["Almelo", 7], ["Totaal Overijssel", 19]])
    assert klaar.bevindingen == ()
    assert aantallen(klaar) == [("GM0193", 12), ("GM0141", 7)]
    assert weg(klaar) == [(4, "totaal (Overijssel): de werkbank rekent totalen zelf uit")]


def test_een_totaal_zonder_opschrift_ook_niet():
    klaar = lees_met([["Gemeente", "Gehuisvest"], ["Zwolle", 12], ["Almelo", 7], [None, 19]])
    assert klaar.bevindingen == ()
    assert weg(klaar) == [(4, "totaal zonder opschrift: de werkbank rekent totalen zelf uit")]


def test_subtotalen_en_een_eindtotaal_worden_elk_met_hun_eigen_rijen_vergeleken():
    klaar = lees_met(
        [
            ["Gemeente", "Gehuisvest"],
            ["Zwolle", 12],
            ["Ommen", 3],
            ["Subtotaal", 15],
            ["Almelo", 7],
            ["Borne", 1],
            ["Subtotaal", 8],
            ["Eindtotaal", 23],
        ]
    )
    assert [b.regel for b in klaar.bevindingen if b.regel == "totaal-verschilt"] == []
    assert [rij for rij, _ in weg(klaar)] == [4, 7, 8]


def test_een_totaal_dat_niet_klopt_wordt_met_het_verschil_genoemd_en_vraagt_een_opmerking():
    klaar = lees_met([["Gemeente", "Gehuisvest"], ["Zwolle", 12], ["Almelo", 7], ["Totaal", 21]])
    assert klaar.vastlegbaar
    assert klaar.vraagt_opmerking
    [verschil] = klaar.bevindingen
    assert (verschil.regel, verschil.cel) == ("totaal-verschilt", "B4")
    assert "is 21; opgeteld is het 19: 2 verschil" in verschil.tekst


def test_een_landelijk_totaal_telt_ook_wat_buiten_overijssel_ligt():
    klaar = lees_met(
        [["Gemeente", "Gehuisvest"], ["Zwolle", 12], ["Utrecht", 40], ["Overijssel", 12], ["Nederland", 52]]
    )
    assert [b.regel for b in klaar.bevindingen] == ["buiten-overijssel"]
    fout = lees_met([["Gemeente", "Gehuisvest"], ["Zwolle", 12], ["Utrecht", 40], ["Nederland", 53]])
    assert "opgeteld is het 52: 1 verschil" in next(b.tekst for b in fout.bevindingen if b.regel == "totaal-verschilt")


def test_een_rij_met_cijfers_zonder_gemeente_midden_in_de_tabel_stopt_het_bestand():
    klaar = lees_met([["Gemeente", "Gehuisvest"], ["Zwolle", 12], [None, 5], ["Almelo", 7]])
    assert fouten(klaar) == [("rij-zonder-gemeente", "A3")]
