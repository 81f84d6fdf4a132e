"""Where the tables are, and what does not belong to them."""

from typing import Any

from tests.intake.herkennen.lees import aantallen, cijfers, fouten, lees, lees_met, weg


def test_titel_en_noten_rond_de_tabel_zijn_geen_rijen():
    klaar = lees_met(
        [
            ["Huisvesting statushouders Overijssel"],
            ["Opgesteld voor het overleg"],
            [],
            ["Gemeente", "Gehuisvest"],
            ["Zwolle", 12],
            ["Almelo", 7],
            [],
            ["* voorlopige cijfers"],
        ]
    )
    assert aantallen(klaar) == [("GM0193", 12), ("GM0141", 7)]


def test_twee_blokken_naast_elkaar_zijn_een_tabel_elk():
    klaar = lees_met(
        [
            ["IJsselland", None, "Twente", None],
            ["Gemeente", "Gehuisvest", "Gemeente", "Gehuisvest"],
            ["Zwolle", 12, "Almelo", 7],
            ["Dalfsen", 3, "Hof v. Twente", 5],
            [None, None, "Wierden", 2],
        ]
    )
    assert sorted(aantallen(klaar)) == [("GM0141", 7), ("GM0148", 3), ("GM0189", 2), ("GM0193", 12), ("GM1735", 5)]


def test_een_rij_van_het_langere_blok_is_geen_tekst_onder_het_kortere():
    klaar = lees_met(
        [
            ["Opvang Oekraïne, beschikbare plekken"],
            ["Gemeente", "1-6-2024", "1-7-2024", "Gemeente", "1-6-2024", "1-7-2024"],
            ["Rijssen-Holten", 168, 153, "Olst-Wijhe", 531, 152],
            ["Haaksbergen", 265, 287, "Kampen", 43, 253],
            # Beside the mark of a missing figure, 255 is a figure and no scale of the other table.
            ["Wierden", "x", 255, None, None, None],
        ]
    )
    assert [vraag.sleutel for vraag in klaar.vragen if vraag.sleutel.startswith("schaal")] == []
    assert ("GM0189", 255) in aantallen(klaar)


def test_een_kop_over_twee_rijen_geeft_elke_kolom_zijn_groep():
    klaar = lees_met(
        [
            [None, "Asielopvang", "Oekraïne", None],
            ["Gemeente", "open", "beschikbaar", "bezet"],
            ["Zwolle", 500, 600, 550],
        ]
    )
    assert cijfers(klaar) == [
        ("asiel", "open", "2024-05-01", "GM0193", 500),
        ("oekraine", "beschikbaar", "2024-05-01", "GM0193", 600),
        ("oekraine", "bezet", "2024-05-01", "GM0193", 550),
    ]


def test_twee_tabellen_onder_elkaar_houden_hun_eigen_titel():
    klaar = lees_met(
        [
            ["Asielopvang"],
            ["Gemeente", "Open"],
            ["Zwolle", 500],
            ["Almelo", 100],
            [],
            ["Opvang Oekraïne"],
            ["Gemeente", "Bezet"],
            ["Zwolle", 550],
            ["Almelo", 420],
        ]
    )
    assert [(s, m, a) for s, m, _, _, a in cijfers(klaar)] == [
        ("asiel", "open", 500),
        ("asiel", "open", 100),
        ("oekraine", "bezet", 550),
        ("oekraine", "bezet", 420),
    ]


def test_een_tabel_op_zijn_kant_leest_als_een_staande():
    klaar = lees_met(
        [
            ["Opvang Oekraïne"],
            [None, "Zwolle", "Almelo", "Deventer"],
            ["beschikbaar", 600, 450, 520],
            ["bezet", 550, 420, 500],
        ]
    )
    assert [(m, code, a) for _, m, _, code, a in cijfers(klaar)] == [
        ("beschikbaar", "GM0193", 600),
        ("bezet", "GM0193", 550),
        ("beschikbaar", "GM0141", 450),
        ("bezet", "GM0141", 420),
        ("beschikbaar", "GM0150", 520),
        ("bezet", "GM0150", 500),
    ]


def test_een_lange_tabel_zegt_per_rij_waar_het_over_gaat():
    klaar = lees(
        [
            ["Gemeente", "Soort", "Indicator", "Peildatum", "Aantal", "Leverancier"],
            ["Zwolle", "Asielopvang", "gerealiseerd", "1-5-2024", 500, "COA"],
            ["Zwolle", "Opvang Oekraïne", "bezet", "1-5-2024", 550, "RRT IJsselland"],
            ["Almelo", "Asielopvang", "gerealiseerd", "1-4-2024", 90, "COA"],
        ]
    )
    assert klaar.vragen == ()
    assert cijfers(klaar) == [
        ("asiel", "open", "2024-05-01", "GM0193", 500),
        ("oekraine", "bezet", "2024-05-01", "GM0193", 550),
        ("asiel", "open", "2024-04-01", "GM0141", 90),
    ]
    assert klaar.leveranciers == ("COA", "RRT IJsselland")


def test_een_code_en_een_naam_die_niet_bij_elkaar_horen_stoppen_het_bestand():
    klaar = lees_met([["Code", "Gemeente", "Gehuisvest"], [193, "Zwolle", 12], [150, "Almelo", 7]])
    assert fouten(klaar) == [("gemeente-paar", "B3")]
    assert "Deventer" in klaar.fouten[0].tekst


def test_alleen_kale_codes_zijn_genoeg_als_de_kop_zegt_dat_het_codes_zijn():
    klaar = lees_met([["Gemeentecode", "Gehuisvest"], [193, 12], ["0141", 7]])
    assert aantallen(klaar) == [("GM0193", 12), ("GM0141", 7)]


def test_een_onbekende_gemeente_stopt_het_bestand_met_een_voorstel():
    klaar = lees_met([["Gemeente", "Gehuisvest"], ["Zwole", 12], ["Almelo", 7]])
    assert fouten(klaar) == [("gemeente-onbekend", "A2")]
    assert "Bedoelt u Zwolle?" in klaar.fouten[0].tekst


def test_gemeenten_buiten_overijssel_tellen_niet_mee_en_worden_genoemd():
    klaar = lees_met([["Gemeente", "Gehuisvest"], ["Zwolle", 12], ["Utrecht", 40], ["Hengelo (Gld)", 1], ["Almelo", 7]])
    assert klaar.fouten == ()
    assert aantallen(klaar) == [("GM0193", 12), ("GM0141", 7)]
    assert weg(klaar) == [(3, "ligt buiten Overijssel"), (4, "ligt buiten Overijssel")]
    assert "2 rijen liggen buiten Overijssel" in next(
        b.tekst for b in klaar.bevindingen if b.regel == "buiten-overijssel"
    )


def test_een_blad_zonder_tabel_wordt_genoemd():
    from tests.intake.bestanden import xlsx_bytes
    from tests.intake.herkennen.lees import BEKEND
    from werkbank.intake.aanlevering import bereid_voor

    bladen: dict[str, Any] = {
        "Toelichting": [["Zo leest u dit overzicht"]],
        "Cijfers": [["Gemeente", "Gehuisvest"], ["Zwolle", 12]],
    }
    klaar = bereid_voor("x.xlsx", xlsx_bytes(bladen), antwoorden=BEKEND)
    assert [(b.regel, b.blad) for b in klaar.bevindingen] == [("blad-overgeslagen", "Toelichting")]


def test_een_naam_die_over_rijen_is_samengevoegd_geldt_voor_elke_rij():
    import io

    import xlsxwriter

    from tests.intake.herkennen.lees import BEKEND
    from werkbank.intake.aanlevering import bereid_voor

    doel = io.BytesIO()
    with xlsxwriter.Workbook(doel) as boek:
        blad = boek.add_worksheet("Cijfers")
        blad.write_row(0, 0, ["Gemeente", "Soort", "Gerealiseerd"])
        blad.merge_range(1, 0, 2, 0, "Zwolle")
        blad.write_row(1, 1, ["Asielopvang", 500])
        blad.write_row(2, 1, ["Oekraïne", 600])
        blad.write_row(3, 0, ["Almelo", "Asielopvang", 100])
    klaar = bereid_voor("x.xlsx", doel.getvalue(), antwoorden=BEKEND)
    assert [(s, code, a) for s, _, _, code, a in cijfers(klaar)] == [
        ("asiel", "GM0193", 500),
        ("oekraine", "GM0193", 600),
        ("asiel", "GM0141", 100),
    ]
