"""What a column holds: read when it is certain, asked when it matters, said when it is left."""

import pytest

from tests.intake.herkennen.lees import cijfers, lees, lees_met, vragen


@pytest.mark.parametrize(
    ("kop", "soort", "maat"),
    [
        ("Gehuisvest", "statushouders", "gehuisvest"),
        ("Aantal gehuisveste vergunninghouders", "statushouders", "gehuisvest"),
        ("Asielopvang gerealiseerd", "asiel", "open"),
        ("Open plekken asiel", "asiel", "open"),
        ("Waarvan amv gerealiseerd", "amv", "open"),
        ("Oekraïne beschikbaar", "oekraine", "beschikbaar"),
        ("Capaciteit ontheemden", "oekraine", "beschikbaar"),
        ("Oekraïne bezet", "oekraine", "bezet"),
        ("Ontheemden geregistreerd in de BRP", "oekraine", "geregistreerd"),
    ],
)
def test_een_kolomnaam_die_soort_en_maat_noemt_is_zeker(kop: str, soort: str, maat: str):
    klaar = lees_met([["Gemeente", kop], ["Zwolle", 12]])
    assert klaar.vragen == ()
    assert [(s, m) for s, m, _, _, _ in cijfers(klaar)] == [(soort, maat)]


def test_de_soort_mag_ook_in_de_titel_of_de_bestandsnaam_staan():
    assert cijfers(lees_met([["Opvang Oekraïne"], ["Gemeente", "Bezet"], ["Zwolle", 12]]))[0][:2] == (
        "oekraine",
        "bezet",
    )
    klaar = lees([["Gemeente", "Bezet"], ["Zwolle", 12]], "Oekraïne.xlsx", leverancier="COA", peildatum="1-5-2024")
    assert cijfers(klaar)[0][:2] == ("oekraine", "bezet")


def test_een_kolom_zonder_woord_van_een_opgave_wordt_gevraagd():
    klaar = lees_met([["Gemeente", "Aantal"], ["Zwolle", 12]])
    assert vragen(klaar) == ["kolom:Aantal"]
    assert klaar.vragen[0].keuzes["oekraine/bezet"] == "Opvang Oekraïne: bezette plekken"
    assert not klaar.vastlegbaar
    beantwoord = lees_met([["Gemeente", "Aantal"], ["Zwolle", 12]], **{"kolom:Aantal": "oekraine/bezet"})
    assert cijfers(beantwoord) == [("oekraine", "bezet", "2024-05-01", "GM0193", 12)]
    assert [(v.sleutel, v.voorstel) for v in beantwoord.beantwoord][:1] == [("kolom:Aantal", "oekraine/bezet")]


def test_een_antwoord_dat_niet_kan_laat_de_vraag_open_en_zegt_waarom():
    klaar = lees_met([["Gemeente", "Aantal"], ["Zwolle", 12]], **{"kolom:Aantal": "asiel/bezet"})
    assert vragen(klaar) == ["kolom:Aantal"]
    assert "“asiel/bezet” kan hier niet" in klaar.vragen[0].reden


def test_gerealiseerd_zonder_soort_wordt_gevraagd_en_nooit_geraden():
    klaar = lees_met([["Gemeente", "Gerealiseerd"], ["Zwolle", 12]])
    assert vragen(klaar) == ["kolom:Gerealiseerd"]


def test_maanden_als_kolommen_zijn_samen_een_vraag():
    klaar = lees_met([["Gemeente", "jan 2024", "feb 2024", "mrt 2024"], ["Zwolle", 1, 2, 3]])
    assert vragen(klaar)[0] == "kolom:(maand)"
    assert "“jan 2024” tot en met “mrt 2024”" in klaar.vragen[0].tekst


def test_twee_kolommen_die_hetzelfde_lijken_te_zeggen_worden_gevraagd():
    klaar = lees_met([["Gemeente", "Gehuisvest", "Gehuisvest"], ["Zwolle", 12, 13]])
    assert vragen(klaar) == ["kolom:Gehuisvest (B)", "kolom:Gehuisvest (C)"]


@pytest.mark.parametrize(
    "kop",
    ["Verschil", "% gerealiseerd", "Nog te huisvesten", "Gepland", "Inwoners", "Resterende opgave", "Prognose open"],
)
def test_wat_uit_andere_cijfers_volgt_of_een_plan_is_wordt_niet_gelezen_en_wel_genoemd(kop: str):
    klaar = lees_met([["Gemeente", "Gehuisvest", kop], ["Zwolle", 12, 30], ["Almelo", 7, 20]])
    assert klaar.vragen == ()
    assert [(s, m, a) for s, m, _, _, a in cijfers(klaar)] == [
        ("statushouders", "gehuisvest", 12),
        ("statushouders", "gehuisvest", 7),
    ]
    [weg] = klaar.weggelaten
    assert (weg.cel, weg.inhoud) == ("C", (kop,))


def test_een_onbekende_kolom_naast_zekere_cijfers_wordt_niet_gelezen_met_een_waarschuwing():
    klaar = lees_met([["Gemeente", "Gehuisvest", "Kamers"], ["Zwolle", 12, 30], ["Almelo", 7, 20]])
    assert klaar.vragen == ()
    assert [(b.ernst, b.regel, b.cel) for b in klaar.bevindingen] == [("waarschuwing", "kolom-niet-gelezen", "C")]


def test_bezet_hoort_niet_bij_asiel_en_wordt_niet_als_open_gelezen():
    klaar = lees_met([["Asielopvang"], ["Gemeente", "Open", "Bezet"], ["Zwolle", 500, 480]])
    assert [(m, a) for _, m, _, _, a in cijfers(klaar)] == [("open", 500)]


def test_een_kolom_totaal_naast_maanden_is_geen_maand():
    klaar = lees(
        [["Gemeente", "Gehuisvest feb 2024", "Gehuisvest mrt 2024", "Totaal"], ["Zwolle", 2, 3, 5]],
        leverancier="COA",
        peildatum="eerste-dag",
        telling="cumulatief",
    )
    assert [(dag, a) for _, _, dag, _, a in cijfers(klaar)] == [("2024-02-01", 2), ("2024-03-01", 3)]
    assert [w.reden for w in klaar.weggelaten] == ["kolom niet gelezen: telt de kolommen ernaast op"]


def test_een_aantal_met_peildatum_en_leverancier_ernaast_is_een_realisatie_behalve_bij_oekraine():
    kop = ["Gemeente", "Soort opvang", "Peildatum", "Aantal", "Leverancier"]
    klaar = lees(
        [kop, ["Zwolle", "Asielopvang", "1-5-2024", 500, "COA"], ["Almelo", "Asielopvang", "1-5-2024", 90, "COA"]]
    )
    assert [(s, m, a) for s, m, _, _, a in cijfers(klaar)] == [("asiel", "open", 500), ("asiel", "open", 90)]
    klaar = lees(
        [kop, ["Zwolle", "Oekraïne", "1-5-2024", 500, "COA"], ["Almelo", "Asielopvang", "1-5-2024", 90, "COA"]]
    )
    assert vragen(klaar) == ["kolom:Aantal"]
