"""``laad``: recorded whole or not at all, and every refusal with file, sheet, row and reason."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import Opdracht
from tests.intake.bestanden import ALMELO, KOP, ZWOLLE, blad, csv_bytes, xlsx_bytes
from werkbank.logboek import MapLogboek


@pytest.fixture
def bestand(tmp_path: Path) -> Callable[[str, bytes], Path]:
    def maak(naam: str, inhoud: bytes) -> Path:
        pad = tmp_path / "in" / naam
        pad.parent.mkdir(exist_ok=True)
        pad.write_bytes(inhoud)
        return pad

    return maak


Maak = Callable[[str, bytes], Path]


def inhoud_van(map_: Path) -> dict[str, bytes]:
    """Every file of a log, byte for byte."""
    return {str(p.relative_to(map_)): p.read_bytes() for p in map_.rglob("*") if p.is_file()}


def test_een_goed_bestand_wordt_vastgelegd_en_telt_meteen_mee(werkbank: Opdracht, bestand: Maak, logboek: Path):
    pad = bestand("augustus.csv", csv_bytes(ZWOLLE, ALMELO))
    antwoord = werkbank("laad", pad, "--door", "medewerker", "--opmerking", "eerste", "--ontvangen", "5-8-2024")
    [levering] = MapLogboek(logboek).lees().leveringen
    assert antwoord.code == 0
    assert antwoord.uit == f"vastgelegd {levering.id} {pad}\n"
    assert "2 rijen realisatie vastgelegd" in antwoord.fout
    assert (levering.vastgelegd_door, levering.opmerking, str(levering.ontvangen_op)) == (
        "medewerker",
        "eerste",
        "2024-08-05",
    )
    som = werkbank("sql", "select sum(realisatie_aantal) as som from realisatie", "--formaat", "csv")
    assert som.uit == "som\n19\n"
    assert som.fout == "", "with a real realisatie the fictive figures are gone, and so is their warning"


@pytest.mark.parametrize(
    ("naam", "inhoud", "regel", "blad_", "rij"),
    [
        (
            "x.csv",
            csv_bytes(ALMELO, ZWOLLE | {"gemeente_code": "", "gemeente": "Zwolleke"}),
            "gemeente-onbekend",
            "",
            3,
        ),
        ("x.csv", csv_bytes(ALMELO, ZWOLLE | {"aantal": "-1"}), "te-klein", "", 3),
        ("x.csv", csv_bytes(ALMELO, ZWOLLE | {"aantal": "veel"}), "geen-getal", "", 3),
        ("x.csv", csv_bytes(ALMELO, ZWOLLE, kop=[k for k in KOP if k != "aantal"]), "kolom-ontbreekt", "", 1),
        ("x.csv", csv_bytes(ALMELO, ZWOLLE | {"gemeente_code": "", "gemeente": "Totaal"}), "totaalrij", "", 3),
        ("x.xlsx", xlsx_bytes({"realisatie": blad(ALMELO, ZWOLLE | {"aantal": -1})}), "te-klein", "realisatie", 3),
        ("x.xlsx", xlsx_bytes({"realisatie": blad(ALMELO, ALMELO)}), "dubbele-rij", "realisatie", 2),
        ("x.pdf", b"%PDF-1.7", "bestand-onleesbaar", "", None),
        ("x.xlsx", b"geen werkmap", "kolommen-onbekend", "", None),
        ("x.csv", b"", "bestand-onleesbaar", "", None),
        ("x.csv", csv_bytes(), "geen-rijen", "", 1),
        ("x.csv", csv_bytes(ZWOLLE | {"BSN": "1"}, kop=(*KOP, "BSN")), "persoonsgegevens", "", 1),
    ],
)
def test_verkeerde_invoer_wordt_geweigerd_met_bestand_blad_rij_en_reden(
    werkbank: Opdracht, bestand: Maak, logboek: Path, naam: str, inhoud: bytes, regel: str, blad_: str, rij: int | None
):
    werkbank("laad", bestand("eerder.csv", csv_bytes(ZWOLLE | {"peildatum": "2024-07-15"})))
    voor = inhoud_van(logboek)
    pad = bestand(naam, inhoud)
    verslag = werkbank("laad", pad, "--formaat", "json")
    gevonden = next(b for b in json.loads(verslag.uit)["bevindingen"] if b["ernst"] == "fout")
    assert verslag.code == 1
    assert (gevonden["regel"], gevonden["bestand"], gevonden["blad"], gevonden["rij"]) == (regel, naam, blad_, rij)
    tekst = werkbank("laad", pad)
    assert (tekst.code, tekst.uit) == (1, "")
    assert gevonden["tekst"] in tekst.fout
    assert f"{naam}" in tekst.fout
    if rij:
        assert f"rij {rij}" in tekst.fout
    if blad_:
        assert f"blad {blad_}" in tekst.fout
    assert inhoud_van(logboek) == voor


def test_hetzelfde_bestand_twee_keer_wordt_geweigerd_met_het_id(werkbank: Opdracht, bestand: Maak, logboek: Path):
    pad = bestand("x.csv", csv_bytes(ZWOLLE))
    eerste = json.loads(werkbank("laad", pad, "--formaat", "json").uit)
    voor = inhoud_van(logboek)
    antwoord = werkbank("laad", pad, "--formaat", "json")
    tweede = json.loads(antwoord.uit)
    assert antwoord.code == 1
    assert (tweede["status"], tweede["levering_id"]) == ("geweigerd", eerste["levering_id"])
    assert [b["regel"] for b in tweede["bevindingen"]] == ["al-vastgelegd"]
    assert inhoud_van(logboek) == voor


def test_na_intrekken_wijst_de_weigering_op_herstellen(werkbank: Opdracht, bestand: Maak):
    pad = bestand("x.csv", csv_bytes(ZWOLLE))
    levering_id = json.loads(werkbank("laad", pad, "--formaat", "json").uit)["levering_id"]
    werkbank("intrekken", levering_id, "--reden", "verkeerde maand")
    antwoord = werkbank("laad", pad)
    assert antwoord.code == 1
    assert f"python -m werkbank herstel {levering_id[:8]}" in antwoord.fout


def test_van_meer_bestanden_staat_elk_op_zichzelf(werkbank: Opdracht, bestand: Maak, logboek: Path):
    goed, fout = bestand("goed.csv", csv_bytes(ZWOLLE)), bestand("fout.csv", csv_bytes(ZWOLLE | {"aantal": "-1"}))
    antwoord = werkbank("laad", fout, goed, logboek / "nergens.csv", "--formaat", "json")
    assert antwoord.code == 1
    assert [json.loads(regel)["status"] for regel in antwoord.uit.splitlines()] == [
        "geweigerd",
        "vastgelegd",
        "geweigerd",
    ]
    assert [levering.bestandsnaam for levering in MapLogboek(logboek).lees().leveringen] == ["goed.csv"]


def test_van_een_map_is_elk_bestand_een_eigen_levering(werkbank: Opdracht, bestand: Maak, logboek: Path):
    map_ = bestand("a.csv", csv_bytes(ZWOLLE)).parent
    bestand("b.csv", csv_bytes(ALMELO))
    bestand(".verborgen", b"")
    bestand("~$a.xlsx", b"")
    assert werkbank("laad", map_).code == 0
    assert sorted(levering.bestandsnaam for levering in MapLogboek(logboek).lees().leveringen) == ["a.csv", "b.csv"]


def test_een_proef_doet_alles_behalve_vastleggen(werkbank: Opdracht, bestand: Maak, logboek: Path):
    pad = bestand("x.csv", csv_bytes(ZWOLLE))
    antwoord = werkbank("laad", pad, "--proef", "--formaat", "json")
    assert (antwoord.code, json.loads(antwoord.uit)["status"]) == (0, "proef")
    assert list(logboek.iterdir()) == []
    werkbank("laad", pad)
    assert werkbank("laad", pad, "--proef").code == 1


def test_een_logboek_waarin_niet_kan_worden_geschreven_geeft_een_melding(
    werkbank: Opdracht, bestand: Maak, logboek: Path
):
    (logboek / "tijdelijk").write_text("dit is geen map")
    antwoord = werkbank("laad", bestand("x.csv", csv_bytes(ZWOLLE)))
    assert (antwoord.code, antwoord.uit) == (1, "")
    assert "logboek" in antwoord.fout


def test_een_ontvangstdatum_die_geen_dag_is_wordt_geweigerd(werkbank: Opdracht, bestand: Maak, logboek: Path):
    antwoord = werkbank("laad", bestand("x.csv", csv_bytes(ZWOLLE)), "--ontvangen", "gisteren")
    assert antwoord.code == 1
    assert "“gisteren” is geen datum" in antwoord.fout
    assert list(logboek.iterdir()) == []


def test_van_heel_veel_fouten_staan_de_eerste_op_het_scherm_en_alle_in_json(werkbank: Opdracht, bestand: Maak):
    pad = bestand("x.csv", csv_bytes(*[ZWOLLE | {"aantal": "-1"}] * 250))
    antwoord = werkbank("laad", pad)
    assert antwoord.fout.count("fout: ") == 200
    assert "en nog 50 bevindingen" in antwoord.fout
    assert len(json.loads(werkbank("laad", pad, "--formaat", "json").uit)["bevindingen"]) == 250


def test_een_stuurteken_uit_een_bestand_bereikt_het_scherm_niet(werkbank: Opdracht, bestand: Maak):
    assert "\x1b" not in werkbank("laad", bestand("x.csv", csv_bytes(ZWOLLE | {"soort": "\x1b[31mrood"}))).fout


OVERZICHT = "Opvang Oekraïne\nGemeente;Bezet\nZwolle;12\nAlmelo;7\n".encode()


def test_een_open_vraag_geeft_code_2_en_zegt_welk_antwoord_mogelijk_is(
    werkbank: Opdracht, bestand: Maak, logboek: Path
):
    pad = bestand("x.csv", OVERZICHT)
    antwoord = werkbank("laad", pad)
    assert (antwoord.code, antwoord.uit) == (2, "")
    assert '--antwoord "leverancier=COA"' in antwoord.fout
    assert '--antwoord "peildatum=…"  een datum, zoals 2024-07-01' in antwoord.fout
    assert not (logboek / "leveringen").exists()
    verslag = json.loads(werkbank("laad", pad, "--formaat", "json").uit)
    assert (verslag["status"], [v["sleutel"] for v in verslag["vragen"]]) == ("vraag", ["leverancier", "peildatum"])


def test_een_kolom_die_niet_is_gelezen_staat_er_met_haar_letter_en_zonder_rij(werkbank: Opdracht, bestand: Maak):
    pad = bestand("x.csv", b"Gemeente;Gehuisvest statushouders;Contactmoment\r\nZwolle;12;ja\r\nAlmelo;7;nee\r\n")

    antwoord = werkbank("laad", pad, "--proef")

    assert "weggelaten: x.csv, kolom C: kolom niet gelezen" in antwoord.fout
    assert "rij 0" not in antwoord.fout


def test_met_de_antwoorden_wordt_het_vastgelegd_en_staan_zij_bij_de_levering(
    werkbank: Opdracht, bestand: Maak, logboek: Path
):
    pad = bestand("x.csv", OVERZICHT)
    antwoord = werkbank("laad", pad, "--antwoord", "leverancier=COA", "--antwoord", "peildatum=1-8-2024")
    assert antwoord.code == 0
    [levering] = MapLogboek(logboek).lees().leveringen
    assert levering.koppeling is not None
    assert levering.koppeling["begrepen"]["leverancier"] == {
        "waarde": "COA",
        "zekerheid": "opgegeven",
        "reden": "opgegeven",
    }


def test_een_voorstel_is_yaml_dat_als_koppeling_terug_kan(werkbank: Opdracht, bestand: Maak, tmp_path: Path):
    pad = bestand("x.csv", OVERZICHT)
    voorstel = werkbank("laad", pad, "--voorstel", "--antwoord", "leverancier=COA", "--antwoord", "peildatum=1-8-2024")
    gelezen = yaml.safe_load(voorstel.uit)
    assert gelezen["begrepen"]["kolom:Bezet"]["waarde"] == "oekraine/bezet"
    koppeling = tmp_path / "koppeling.yaml"
    koppeling.write_text(voorstel.uit, encoding="utf-8")
    assert werkbank("laad", pad, "--koppeling", koppeling, "--proef").code == 0
    koppeling.write_text("geen: [koppeling", encoding="utf-8")
    kapot = werkbank("laad", pad, "--koppeling", koppeling)
    assert kapot.code == 1
    assert "geen goede YAML" in kapot.fout


def test_een_waarschuwing_zonder_opmerking_geeft_code_2_en_met_opmerking_wordt_het_vastgelegd(
    werkbank: Opdracht, bestand: Maak
):
    pad = bestand("x.csv", csv_bytes(ZWOLLE | {"kleur": "rood"}, kop=(*KOP, "kleur")))
    antwoord = werkbank("laad", pad)
    assert (antwoord.code, antwoord.uit) == (2, "")
    assert "geef met --opmerking aan waarom" in antwoord.fout
    assert werkbank("laad", pad, "--opmerking", "kleur is voor ons zelf").code == 0


def test_wat_er_verandert_staat_in_het_verslag(werkbank: Opdracht, bestand: Maak):
    werkbank("laad", bestand("a.csv", csv_bytes(ZWOLLE, ALMELO)))
    verslag = werkbank(
        "laad", bestand("b.csv", csv_bytes(ZWOLLE | {"aantal": "13"}, ALMELO)), "--proef", "--formaat", "json"
    )
    assert json.loads(verslag.uit)["wijzigingen"] == {"veranderd": 1, "gelijk": 1}


def test_elk_cijfer_staat_in_de_tekst_naast_het_vorige_en_de_opgave(werkbank: Opdracht, bestand: Maak):
    basis = {"soort": "asiel", "maat": "open", "gemeente_code": "GM0193", "gemeente": "Zwolle"}
    werkbank("laad", bestand("a.csv", csv_bytes(ZWOLLE | basis | {"peildatum": "2024-05-01", "aantal": "50"})))
    nieuw = bestand("b.csv", csv_bytes(ZWOLLE | basis | {"peildatum": "2024-06-01", "aantal": "60"}))
    [regel] = [r for r in werkbank("laad", nieuw, "--proef").fout.splitlines() if r.startswith("ernaast:")]
    # 60 against 50 is 1,2 times; of an opgave of 717 places it is 8,4 %.
    assert "60 op 1 juni 2024; 50 op 1 mei 2024 (1,2 keer zo veel); opgave 717 (8,4" in regel
