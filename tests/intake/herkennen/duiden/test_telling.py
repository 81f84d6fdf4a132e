"""Persons housed, from the beginning of the half-year or per month: asked, and added up only on the user's word."""

from tests.intake.herkennen.lees import Rijen, cijfers, lees, vragen

REEKS: Rijen = [
    ["Gehuisveste statushouders 2024"],
    ["Gemeente", "jan", "feb", "mrt"],
    ["Zwolle", 5, 3, 4],
    ["Almelo", 1, None, 2],
    ["Ommen", 0, 2, 1],
]


def test_zegt_niemand_of_de_maanden_zijn_opgeteld_dan_wordt_het_gevraagd():
    klaar = lees(REEKS, leverancier="COA", peildatum="dag-erna")
    assert vragen(klaar) == ["telling"]
    assert klaar.vragen[0].voorstel == "per-maand"
    assert "daalt van 5 op 1 februari 2024 naar 3 op 1 maart 2024" in klaar.vragen[0].reden


def test_per_maand_wordt_opgeteld_binnen_het_halfjaar_en_na_een_gat_niet_verder():
    klaar = lees(REEKS, leverancier="COA", peildatum="dag-erna", telling="per-maand")
    assert [(dag, code, a) for _, _, dag, code, a in cijfers(klaar)] == [
        ("2024-02-01", "GM0193", 5),
        ("2024-03-01", "GM0193", 8),
        ("2024-04-01", "GM0193", 12),
        ("2024-02-01", "GM0141", 1),
        ("2024-02-01", "GM0175", 0),
        ("2024-03-01", "GM0175", 2),
        ("2024-04-01", "GM0175", 3),
        ("2024-04-01", "GM0141", 2),
    ]
    assert [(code, maat) for _, maat, _, code, _ in cijfers(klaar) if maat != "gehuisvest"] == [
        ("GM0141", "gehuisvest_maand")
    ]
    assert [w.cel for w in klaar.weggelaten if w.reden.startswith("niet op te tellen")] == ["C4"]


def test_op_1_juli_begint_de_telling_opnieuw():
    rijen = [["Gehuisvest per maand 2024"], ["Gemeente", "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug"]]
    klaar = lees([*rijen, ["Zwolle", 1, 1, 1, 1, 1, 1, 7, 1]], leverancier="COA", peildatum="dag-erna")
    assert klaar.vragen == ()
    assert [(dag, a) for _, _, dag, _, a in cijfers(klaar)][-3:] == [
        ("2024-07-01", 6),
        ("2024-08-01", 7),
        ("2024-09-01", 8),
    ]


def test_ontbreken_de_eerste_maanden_dan_blijven_het_losse_maanden():
    rijen = [["Gehuisvest per maand 2024"], ["Gemeente", "mrt", "apr"], ["Zwolle", 3, 4]]
    klaar = lees(rijen, leverancier="COA", peildatum="dag-erna")
    assert [(maat, dag, a) for _, maat, dag, _, a in cijfers(klaar)] == [
        ("gehuisvest_maand", "2024-04-01", 3),
        ("gehuisvest_maand", "2024-05-01", 4),
    ]
    [melding] = [b.tekst for b in klaar.bevindingen if b.regel == "losse-maand"]
    assert "de maanden vóór 1 april 2024 staan niet in het bestand" in melding


def test_cumulatief_in_de_titel_is_genoeg():
    rijen = [["Gehuisvest 2024, cumulatief"], ["Gemeente", "feb", "mrt"], ["Zwolle", 3, 4]]
    klaar = lees(rijen, leverancier="COA", peildatum="eerste-dag")
    assert klaar.vragen == ()
    assert [a for *_, a in cijfers(klaar)] == [3, 4]


def test_na_de_eerste_maand_van_een_halfjaar_is_er_geen_verschil_en_geen_vraag():
    klaar = lees([["Gemeente", "Gehuisvest"], ["Zwolle", 5]], leverancier="COA", peildatum="1-2-2024")
    assert klaar.vragen == ()


def test_plekken_zijn_een_stand_en_worden_nooit_opgeteld():
    rijen = [["Oekraïne bezet 2024"], ["Gemeente", "jan", "feb"], ["Zwolle", 500, 510]]
    klaar = lees(rijen, leverancier="COA", peildatum="dag-erna")
    assert [a for *_, a in cijfers(klaar)] == [500, 510]
