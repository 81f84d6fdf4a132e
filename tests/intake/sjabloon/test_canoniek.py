"""The canonical template: what is read, what is refused, and with which place."""

from datetime import date

import pytest

from tests.intake.bestanden import ALMELO, KOP, ZWOLLE, blad, csv_bytes, xlsx_bytes
from werkbank.fouten import Bevinding
from werkbank.intake.aanlevering import Aanlevering, bereid_voor


def fout(aanlevering: Aanlevering) -> Bevinding:
    """The one finding that stops the file."""
    [een] = aanlevering.fouten
    return een


def zonder(*kolommen: str) -> tuple[str, ...]:
    return tuple(k for k in KOP if k not in kolommen)


def test_een_goede_csv_geeft_de_rijen_in_het_gedeclareerde_schema():
    klaar = bereid_voor("augustus.csv", csv_bytes(ZWOLLE, ALMELO))
    assert klaar.vastlegbaar
    assert klaar.gegevenssoort == "realisatie"
    assert klaar.leveranciers == ("COA",)
    assert klaar.peildatum == date(2024, 8, 1)
    assert klaar.tabellen["realisatie"].to_pylist() == [
        {
            "soort": "statushouders",
            "maat": "gehuisvest",
            "peildatum": date(2024, 8, 1),
            "gemeente_code": "GM0193",
            "aantal": 12,
            "leverancier": "COA",
            "bron": "maandoverzicht COA",
            "opmerking": None,
        },
        {
            "soort": "statushouders",
            "maat": "gehuisvest",
            "peildatum": date(2024, 8, 1),
            "gemeente_code": "GM0141",
            "aantal": 7,
            "leverancier": "COA",
            "bron": "maandoverzicht COA",
            "opmerking": None,
        },
    ]
    assert [p.rij for p in klaar.plaatsen["realisatie"]] == [2, 3]


@pytest.mark.parametrize("scheiding", [";", ",", "\t"])
@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_scheidingsteken_en_codering_maken_niet_uit(scheiding: str, codering: str):
    rij = ZWOLLE | {"opmerking": "geteld bij één coördinator"}
    klaar = bereid_voor("x.csv", csv_bytes(rij, ALMELO, scheiding=scheiding, codering=codering))
    assert klaar.fouten == ()
    assert klaar.tabellen["realisatie"]["opmerking"].to_pylist() == ["geteld bij één coördinator", None]


def test_een_werkblad_met_echte_datums_en_getallen_is_goed():
    rij = ZWOLLE | {"peildatum": date(2024, 8, 1), "aantal": 12}
    klaar = bereid_voor("x.xlsx", xlsx_bytes({"realisatie": blad(rij)}))
    assert klaar.vastlegbaar
    assert klaar.tabellen["realisatie"]["aantal"].to_pylist() == [12]
    assert klaar.tabellen["realisatie"]["peildatum"].to_pylist() == [date(2024, 8, 1)]


def test_de_volgorde_van_de_kolommen_maakt_niet_uit():
    klaar = bereid_voor("x.csv", csv_bytes(ZWOLLE, kop=tuple(reversed(KOP))))
    assert klaar.vastlegbaar
    assert klaar.tabellen["realisatie"]["aantal"].to_pylist() == [12]


@pytest.mark.parametrize("kop", ["Gemeente code", "GEMEENTE_CODE", "gemeentecode", "gemeente_code *"])
def test_een_kolomnaam_mag_anders_geschreven_zijn(kop: str):
    inhoud = csv_bytes(ZWOLLE).replace(b"gemeente_code", kop.encode())
    assert bereid_voor("x.csv", inhoud).vastlegbaar


@pytest.mark.parametrize("weg", ["gemeente", "gemeente_code"])
def test_code_of_naam_van_de_gemeente_is_genoeg(weg: str):
    klaar = bereid_voor("x.csv", csv_bytes(ZWOLLE, kop=zonder(weg)))
    assert klaar.vastlegbaar
    assert klaar.tabellen["realisatie"]["gemeente_code"].to_pylist() == ["GM0193"]


@pytest.mark.parametrize("code", ["193", "0193", "193,0", "GM0193   "])
def test_een_code_telt_in_elke_schrijfwijze(code: str):
    klaar = bereid_voor("x.csv", csv_bytes(ZWOLLE | {"gemeente_code": code}))
    assert klaar.tabellen["realisatie"]["gemeente_code"].to_pylist() == ["GM0193"]


def test_een_kolom_te_veel_wordt_genoemd_en_niet_gelezen():
    klaar = bereid_voor("x.csv", csv_bytes(ZWOLLE | {"kleur": "rood"}, kop=(*KOP, "kleur")))
    assert klaar.vastlegbaar
    [waarschuwing] = klaar.bevindingen
    assert (waarschuwing.ernst, waarschuwing.regel) == ("waarschuwing", "kolom-extra")
    assert "“kleur”" in waarschuwing.tekst


def test_een_kolom_die_ontbreekt_wordt_genoemd_en_stopt_het_bestand():
    klaar = bereid_voor("x.csv", csv_bytes(ZWOLLE, ALMELO, kop=zonder("aantal")))
    assert not klaar.vastlegbaar
    assert fout(klaar).regel == "kolom-ontbreekt"
    assert fout(klaar).tekst == "Kolom “aantal” ontbreekt."
    assert fout(klaar).rij == 1


def test_een_kolom_die_er_twee_keer_staat_stopt_het_bestand():
    klaar = bereid_voor("x.csv", csv_bytes(ZWOLLE, kop=(*KOP, "aantal")))
    assert fout(klaar).regel == "kolom-dubbel"


def test_een_bestand_met_heel_andere_kolommen_zegt_wat_er_mist():
    klaar = bereid_voor("x.csv", b"plaats;aantal\r\nGenemuiden;12\r\nNijverdal;7\r\n")
    assert fout(klaar).regel == "kolommen-onbekend"
    assert "Gebruik het sjabloon" in fout(klaar).tekst


@pytest.mark.parametrize(
    ("kolom", "waarde", "regel", "woord"),
    [
        ("aantal", "-3", "te-klein", "minimum is 0"),
        ("aantal", "twaalf", "geen-getal", "“twaalf”"),
        ("aantal", "12,5", "geen-heel-getal", "12,5"),
        ("aantal", "<5", "geen-getal", "grens"),
        ("aantal", "61%", "geen-getal", "percentage"),
        ("aantal", "n.v.t.", "geen-cijfer", "leeg is geen nul"),
        ("aantal", "-", "geen-cijfer", "haal de rij dan weg"),
        ("aantal", "x", "geen-cijfer", "leeg is geen nul"),
        ("aantal", "#REF!", "formulefout", "#REF!"),
        ("peildatum", "juli 2024", "datum-zonder-dag", "maand"),
        ("peildatum", "31-02-2024", "geen-datum", "datum"),
        ("peildatum", "", "verplicht", "leeg"),
        ("soort", "asielen", "keuze-onbekend", "asiel, amv"),
        ("leverancier", "", "verplicht", "leverancier"),
    ],
)
def test_een_waarde_die_niet_kan_wordt_geweigerd_met_rij_cel_en_waarde(kolom: str, waarde: str, regel: str, woord: str):
    klaar = bereid_voor("x.csv", csv_bytes(ALMELO, ZWOLLE | {kolom: waarde, "gemeente": ""}))
    gevonden = fout(klaar)
    assert (gevonden.regel, gevonden.bestand, gevonden.rij, gevonden.waarde) == (regel, "x.csv", 3, waarde)
    assert gevonden.cel == f"{'ABCDEFGHI'[KOP.index(kolom)]}3"
    assert woord in gevonden.tekst
    assert not klaar.vastlegbaar


def test_een_onbekende_gemeente_wordt_geweigerd_met_voorstellen():
    gevonden = fout(bereid_voor("x.csv", csv_bytes(ALMELO, ZWOLLE | {"gemeente_code": "", "gemeente": "Zwole"})))
    assert (gevonden.regel, gevonden.rij, gevonden.cel, gevonden.waarde) == ("gemeente-onbekend", 3, "E3", "Zwole")
    assert "Bedoelt u Zwolle?" in gevonden.tekst


def test_een_gemeente_buiten_overijssel_wordt_geweigerd():
    gevonden = fout(bereid_voor("x.csv", csv_bytes(ZWOLLE | {"gemeente_code": "GM0344", "gemeente": "Utrecht"})))
    assert gevonden.regel == "gemeente-buiten-overijssel"


def test_een_code_en_een_naam_die_niet_bij_elkaar_horen_worden_beide_genoemd():
    gevonden = fout(bereid_voor("x.csv", csv_bytes(ZWOLLE | {"gemeente": "Almelo"})))
    assert gevonden.regel == "gemeente-paar"
    assert "Zwolle" in gevonden.tekst
    assert "Almelo" in gevonden.tekst


@pytest.mark.parametrize("kolom", ["soort", "gemeente"])
@pytest.mark.parametrize("label", ["Totaal", "Totaal IJsselland", "Overijssel"])
def test_een_totaalrij_wordt_geweigerd(kolom: str, label: str):
    totaal = ZWOLLE | {"gemeente_code": "", "gemeente": "", "aantal": "19"} | {kolom: label}
    gevonden = fout(bereid_voor("x.csv", csv_bytes(ZWOLLE, ALMELO, totaal)))
    assert (gevonden.regel, gevonden.rij, gevonden.waarde) == ("totaalrij", 4, label)


def test_een_bron_die_provincie_overijssel_heet_is_geen_totaalrij():
    assert bereid_voor("x.csv", csv_bytes(ZWOLLE | {"bron": "Provincie Overijssel"})).vastlegbaar


def test_een_rij_die_er_dubbel_in_staat_wordt_twee_keer_aangewezen():
    klaar = bereid_voor("x.csv", csv_bytes(ZWOLLE, ALMELO, ZWOLLE | {"aantal": "13"}))
    assert [(b.regel, b.rij) for b in klaar.fouten] == [("dubbele-rij", 2), ("dubbele-rij", 4)]


def test_een_regel_over_de_hele_rij_geldt_ook_hier():
    klaar = bereid_voor("x.csv", csv_bytes(ZWOLLE | {"maat": "bezet"}))
    assert fout(klaar).regel == "maat-past-bij-soort"


def test_elke_fout_wordt_in_een_keer_gemeld():
    rijen = [ZWOLLE | {"aantal": "veel"}, ALMELO | {"aantal": "-1", "leverancier": ""}]
    klaar = bereid_voor("x.csv", csv_bytes(*rijen))
    assert [(b.rij, b.regel) for b in klaar.fouten] == [(2, "geen-getal"), (3, "te-klein"), (3, "verplicht")]


def test_een_rij_van_het_sjabloon_zonder_cijfer_is_weggelaten_en_genoemd_niet_nul():
    klaar = bereid_voor("x.csv", csv_bytes(ZWOLLE, ALMELO | {"aantal": ""}))
    assert klaar.vastlegbaar
    assert klaar.rijen_aantal == 1
    [weg] = klaar.weggelaten
    assert weg.rij == 3
    assert "Almelo" in weg.inhoud
    [waarschuwing] = klaar.bevindingen
    assert waarschuwing.tekst == "Rij 3 heeft geen cijfer en telt niet mee: leeg is geen nul."


def test_een_rij_zonder_cijfer_met_een_opmerking_is_een_fout():
    klaar = bereid_voor("x.csv", csv_bytes(ALMELO, ZWOLLE | {"aantal": "", "opmerking": "komt nog"}))
    assert (fout(klaar).regel, fout(klaar).rij) == ("verplicht", 3)


def test_een_bestand_waarin_niets_is_ingevuld_wordt_geweigerd():
    klaar = bereid_voor("x.csv", csv_bytes(ZWOLLE | {"aantal": ""}))
    assert fout(klaar).regel == "geen-rijen"


@pytest.mark.parametrize("inhoud", [b"", b"\r\n \r\n", b"\xef\xbb\xbf"])
def test_een_leeg_bestand_wordt_geweigerd(inhoud: bytes):
    klaar = bereid_voor("leeg.csv", inhoud)
    assert fout(klaar).regel == "bestand-onleesbaar"
    assert "leeg" in fout(klaar).tekst


def test_een_leeg_werkblad_wordt_geweigerd():
    assert "leeg" in fout(bereid_voor("x.xlsx", xlsx_bytes({"realisatie": []}))).tekst


@pytest.mark.parametrize(
    ("naam", "inhoud"),
    [
        ("x.pdf", b"%PDF-1.7\n..."),
        ("x.csv", b"%PDF-1.7\n..."),
        ("x.png", b"\x89PNG\r\n\x1a\n...."),
        ("x.xlsx", b"PK\x03\x04kapot"),
    ],
)
def test_een_verkeerd_soort_bestand_wordt_geweigerd(naam: str, inhoud: bytes):
    klaar = bereid_voor(naam, inhoud)
    assert (fout(klaar).regel, fout(klaar).bestand) == ("bestand-onleesbaar", naam)


def test_een_ander_blad_wordt_overgeslagen_en_dat_wordt_gezegd():
    klaar = bereid_voor("x.xlsx", xlsx_bytes({"Uitleg": [["Zo vult u dit in"]], "Blad1": blad(ZWOLLE)}))
    assert klaar.vastlegbaar
    [melding] = klaar.bevindingen
    assert (melding.ernst, melding.regel, melding.blad) == ("melding", "blad-overgeslagen", "Uitleg")


def test_het_blad_dat_naar_de_soort_heet_gaat_voor():
    bladen = {"oud": blad(ALMELO), "realisatie": blad(ZWOLLE)}
    klaar = bereid_voor("x.xlsx", xlsx_bytes(bladen))
    assert klaar.tabellen["realisatie"]["gemeente_code"].to_pylist() == ["GM0193"]


def test_twee_bladen_die_allebei_kunnen_stoppen_het_bestand():
    klaar = bereid_voor("x.xlsx", xlsx_bytes({"juli": blad(ALMELO), "augustus": blad(ZWOLLE)}))
    assert fout(klaar).regel == "blad-dubbel"
    assert "“juli”, “augustus”" in fout(klaar).tekst


def test_een_formule_zonder_uitkomst_is_nooit_nul_en_nooit_leeg():
    import io

    import openpyxl

    boek = openpyxl.Workbook()
    boek.active.title = "realisatie"
    boek.active.append(list(KOP))
    boek.active.append([ZWOLLE[k] for k in KOP])
    boek.active["F2"] = "=6+6"
    doel = io.BytesIO()
    boek.save(doel)
    gevonden = fout(bereid_voor("x.xlsx", doel.getvalue()))
    assert (gevonden.regel, gevonden.cel) == ("formule-zonder-waarde", "F2")


def test_een_datum_waar_rekenprogrammas_een_periode_van_maakten_wordt_geweigerd():
    kop = (
        "soort",
        "periode",
        "gemeente_code",
        "aantal",
        "periode_van",
        "periode_tot",
        "streefdatum",
        "bekendgemaakt_op",
        "bron",
    )
    rij = {
        "soort": "statushouders",
        "periode": date(2024, 7, 1),
        "gemeente_code": "GM0193",
        "aantal": 90,
        "periode_van": date(2024, 7, 2),
        "periode_tot": date(2025, 1, 1),
        "streefdatum": date(2025, 1, 1),
        "bekendgemaakt_op": date(2024, 5, 1),
        "bron": "Staatscourant",
    }
    klaar = bereid_voor("x.xlsx", xlsx_bytes({"opgave": blad(rij, kop=kop)}))
    assert (fout(klaar).regel, fout(klaar).cel) == ("geen-tekst", "B2")
    goed = bereid_voor("x.xlsx", xlsx_bytes({"opgave": blad(rij | {"periode": "2024-2"}, kop=kop)}))
    assert goed.tabellen["opgave"]["periode"].to_pylist() == ["2024-II"]
    assert goed.leverancier == "Staatscourant"
    assert goed.peildatum is None


def test_een_werkmap_mag_twee_soorten_gegevens_hebben():
    totaal = {
        "soort": "statushouders",
        "periode": "2024-I",
        "maat": "opgave",
        "gebied_soort": "regio",
        "gebied": "Twente",
        "aantal": 927,
        "bron": "Werkplan",
    }
    bladen = {"realisatie": blad(ZWOLLE, ALMELO), "vermeld_totaal": blad(totaal, kop=tuple(totaal))}
    klaar = bereid_voor("x.xlsx", xlsx_bytes(bladen))
    assert klaar.vastlegbaar
    assert {naam: tabel.num_rows for naam, tabel in klaar.tabellen.items()} == {"realisatie": 2, "vermeld_totaal": 1}
    assert klaar.gegevenssoort == "realisatie"
