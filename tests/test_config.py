"""Settings: what is wrong in config.yaml stops the start, in Dutch, and names the key."""

import copy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from werkbank.config import STANDAARD_PAD, WORTEL, Instellingen, lees_instellingen
from werkbank.fouten import ConfigFout

GOED: dict[str, Any] = {
    "logboek": "data/logboek",
    "voorbeeldcijfers": True,
    "afzender": "Secretariaat",
    "sjablonen": "data/sjablonen",
    "verouderd_na_dagen": 45,
    "leveranciersvoorkeur": {"asiel": ["COA"], "amv": [], "oekraine": [["A", "B"], "C"], "statushouders": ["COA"]},
    "aandacht": {"tempo_onder_pct": 80, "leveranciers_verschil_aantal": 5},
    "interventieladder": ["signaleren", "actief toezicht"],
    "vervolgrollen": ["gedeputeerde"],
    "signaalregels": [
        {"code": "A", "maat": "tempo_pct", "operator": "<", "drempel": 80, "kleur": "oranje", "tekst": "achter"},
    ],
    "locatiestappen": [{"stap": "potlood", "telt": True}, {"stap": "afgevallen", "telt": False}],
    "duurzaam_vanaf_maanden": 60,
    "gezin_personen": 4,
    "leveringskalender": [
        {"leverancier": "COA", "opgaven": ["asiel"], "vanaf": date(2024, 2, 1), "uiterlijk_na_dagen": 10},
    ],
    "aanmelden": {
        "verplicht": False,
        "claim": "roles",
        "verlopen_na_minuten": 480,
        "groepen": [{"waarde": "a", "functie": "team A", "rol": "aanleveraar", "regio": "Twente"}],
    },
}


@pytest.fixture(autouse=True)
def geen_omgeving(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WERKBANK_LOGBOEK", raising=False)
    monkeypatch.delenv("WERKBANK_CONFIG", raising=False)


def lees(map_: Path, **anders: Any) -> Instellingen:
    """Read a config.yaml that is right but for ``anders``; a dot in a key (as ``__``) goes one level down."""
    inhoud = copy.deepcopy(GOED)
    for sleutel, waarde in anders.items():
        doel, *dieper = sleutel.split("__")
        if dieper:
            inhoud[doel][dieper[0]] = waarde
        else:
            inhoud[doel] = waarde
    pad = map_ / "config.yaml"
    pad.write_text(yaml.safe_dump(inhoud, allow_unicode=True), encoding="utf-8")
    return lees_instellingen(pad)


def test_het_bestand_dat_wordt_meegeleverd_klopt():
    instellingen = lees_instellingen(STANDAARD_PAD)
    assert instellingen.voorbeeldcijfers is True
    assert instellingen.verouderd_na_dagen == 45


def test_een_relatief_logboek_begint_in_de_map_van_de_werkbank(tmp_path: Path):
    assert lees(tmp_path, logboek="ergens/log").logboek_pad == WORTEL / "ergens" / "log"


def test_een_absoluut_logboek_blijft_waar_het_is(tmp_path: Path):
    assert lees(tmp_path, logboek=str(tmp_path / "log")).logboek_pad == tmp_path / "log"


def test_een_lijst_in_de_lijst_van_leveranciers_deelt_een_rang(tmp_path: Path):
    rangen = lees(tmp_path).leveranciersvoorkeur.rangen()
    assert [r for r in rangen if r[0] == "oekraine"] == [
        ("oekraine", 0, "A"),
        ("oekraine", 0, "B"),
        ("oekraine", 1, "C"),
    ]


@pytest.mark.parametrize(
    ("sleutel", "waarde", "melding"),
    [
        ("kleur", "rood", "Onbekende sleutel “kleur”."),
        ("aandacht__drempel", 3, "Onbekende sleutel “aandacht.drempel”."),
        ("leveranciersvoorkeur__azc", ["COA"], "Onbekende sleutel “leveranciersvoorkeur.azc”."),
        ("logboek", 3, "“logboek” moet een tekst zijn; er staat “3”."),
        ("logboek", None, "“logboek” moet een tekst zijn; er staat niets."),
        ("logboek", "", "“logboek” moet een tekst zijn; er staat niets."),
        ("logboek", "  ", "“logboek” moet een tekst zijn; er staat niets."),
        ("voorbeeldcijfers", "misschien", "“voorbeeldcijfers” moet true of false zijn; er staat de tekst “misschien”."),
        ("voorbeeldcijfers", 1, "“voorbeeldcijfers” moet true of false zijn; er staat “1”."),
        ("verouderd_na_dagen", "45", "“verouderd_na_dagen” moet een geheel getal zijn; er staat de tekst “45”."),
        ("verouderd_na_dagen", 45.5, "“verouderd_na_dagen” moet een geheel getal zijn; er staat “45.5”."),
        ("verouderd_na_dagen", True, "“verouderd_na_dagen” moet een geheel getal zijn; er staat “true”."),
        ("verouderd_na_dagen", None, "“verouderd_na_dagen” moet een geheel getal zijn; er staat niets."),
        ("verouderd_na_dagen", 0, "“verouderd_na_dagen” moet minstens 1 zijn; er staat “0”."),
        ("verouderd_na_dagen", 3651, "“verouderd_na_dagen” moet hoogstens 3650 zijn; er staat “3651”."),
        (
            "aandacht__tempo_onder_pct",
            "80%",
            "“aandacht.tempo_onder_pct” moet een getal zijn; er staat de tekst “80%”.",
        ),
        (
            "aandacht__tempo_onder_pct",
            1000.5,
            "“aandacht.tempo_onder_pct” moet hoogstens 1000 zijn; er staat “1000.5”.",
        ),
        ("aandacht__tempo_onder_pct", -1, "“aandacht.tempo_onder_pct” moet minstens 0 zijn; er staat “-1”."),
        (
            "aandacht__tempo_onder_pct",
            float("inf"),
            "“aandacht.tempo_onder_pct” moet een getal zijn; er staat “.inf”.",
        ),
        (
            "aandacht__tempo_onder_pct",
            float("nan"),
            "“aandacht.tempo_onder_pct” moet een getal zijn; er staat “.nan”.",
        ),
        ("aandacht", None, "“aandacht” moet een groep sleutels zijn; er staat niets."),
        ("aandacht", [1], "“aandacht” moet een groep sleutels zijn; er staat “[1]”."),
        (
            "leveranciersvoorkeur__asiel",
            "COA",
            "“leveranciersvoorkeur.asiel” moet een lijst zijn; er staat de tekst “COA”.",
        ),
        (
            "leveranciersvoorkeur__asiel",
            ["COA", 3],
            "“leveranciersvoorkeur.asiel” moet een lijst van namen zijn, of van lijsten van namen.",
        ),
        (
            "leveranciersvoorkeur__asiel",
            [["COA", 3]],
            "“leveranciersvoorkeur.asiel” moet een lijst van namen zijn, of van lijsten van namen.",
        ),
        (
            "leveranciersvoorkeur__asiel",
            [["COA"], "COA"],
            "“leveranciersvoorkeur.asiel” noemt “COA” twee keer.",
        ),
    ],
)
def test_een_foute_sleutel_wordt_bij_naam_genoemd(tmp_path: Path, sleutel: str, waarde: Any, melding: str):
    with pytest.raises(ConfigFout) as fout:
        lees(tmp_path, **{sleutel: waarde})
    assert fout.value.titel == melding
    assert fout.value.waar == str(tmp_path / "config.yaml")


@pytest.mark.parametrize("sleutel", sorted(GOED))
def test_een_sleutel_die_ontbreekt_wordt_bij_naam_genoemd(tmp_path: Path, sleutel: str):
    pad = tmp_path / "config.yaml"
    pad.write_text(yaml.safe_dump({k: w for k, w in GOED.items() if k != sleutel}), encoding="utf-8")
    with pytest.raises(ConfigFout) as fout:
        lees_instellingen(pad)
    assert fout.value.titel == f"De sleutel “{sleutel}” ontbreekt."


REGEL = {"code": "A", "maat": "tempo_pct", "operator": "<", "drempel": 80, "kleur": "oranje", "tekst": "achter"}


@pytest.mark.parametrize(
    ("anders", "melding"),
    [
        ({"grens": 3}, "Onbekende sleutel “signaalregels, regel 2.grens”."),
        (
            {"kleur": "geel"},
            "“signaalregels, regel 2.kleur” moet een van deze zijn: 'groen', 'oranje', 'rood'; "
            "er staat de tekst “geel”.",
        ),
        ({"drempel": 62.5}, "“signaalregels, regel 2.drempel” moet een geheel getal zijn; er staat “62.5”."),
        ({"code": "A"}, "“signaalregels” noemt “A” twee keer."),
    ],
)
def test_een_foute_signaalregel_wordt_met_haar_plaats_genoemd(tmp_path: Path, anders: dict[str, Any], melding: str):
    with pytest.raises(ConfigFout) as fout:
        lees(tmp_path, signaalregels=[REGEL, REGEL | {"code": "B"} | anders])
    assert fout.value.titel == melding


def test_van_twee_fouten_worden_beide_sleutels_genoemd(tmp_path: Path):
    with pytest.raises(ConfigFout) as fout:
        lees(tmp_path, kleur="rood", verouderd_na_dagen=0)
    assert "kleur" in fout.value.uitleg
    assert "verouderd_na_dagen" in fout.value.uitleg


def test_een_sleutel_die_geen_tekst_is_wordt_genoemd(tmp_path: Path):
    pad = tmp_path / "config.yaml"
    pad.write_text(yaml.safe_dump(GOED) + "\n2024: x\n", encoding="utf-8")
    with pytest.raises(ConfigFout, match="Onbekende sleutel “2024”"):
        lees_instellingen(pad)


def test_een_sleutel_die_er_twee_keer_staat_wordt_geweigerd(tmp_path: Path):
    pad = tmp_path / "config.yaml"
    pad.write_text(yaml.safe_dump(GOED) + "\nvoorbeeldcijfers: false\n", encoding="utf-8")
    with pytest.raises(ConfigFout, match="De sleutel “voorbeeldcijfers” staat er twee keer"):
        lees_instellingen(pad)


def test_een_regel_die_geen_yaml_is_wordt_met_nummer_genoemd(tmp_path: Path):
    pad = tmp_path / "config.yaml"
    pad.write_text("logboek: data\nvoorbeeldcijfers: : true\n", encoding="utf-8")
    with pytest.raises(ConfigFout) as fout:
        lees_instellingen(pad)
    assert fout.value.waar == f"{pad}, regel 2"


@pytest.mark.parametrize("inhoud", ["", "# alleen uitleg\n", "- a\n- b\n", "los woord\n"])
def test_een_bestand_zonder_sleutels_wordt_geweigerd(tmp_path: Path, inhoud: str):
    pad = tmp_path / "config.yaml"
    pad.write_text(inhoud, encoding="utf-8")
    with pytest.raises(ConfigFout, match="leeg of geen lijst van sleutels"):
        lees_instellingen(pad)


def test_een_bestand_dat_er_niet_is_geeft_een_nederlandse_melding(tmp_path: Path):
    with pytest.raises(ConfigFout, match="ontbreekt"):
        lees_instellingen(tmp_path / "nergens.yaml")


def test_een_bestand_in_een_andere_codering_geeft_een_nederlandse_melding(tmp_path: Path):
    pad = tmp_path / "config.yaml"
    pad.write_bytes("# één\n".encode("cp1252"))
    with pytest.raises(ConfigFout, match="niet te lezen"):
        lees_instellingen(pad)


def test_een_bestand_van_kladblok_met_bom_wordt_gelezen(tmp_path: Path):
    pad = tmp_path / "config.yaml"
    pad.write_text(yaml.safe_dump(GOED), encoding="utf-8-sig")
    assert lees_instellingen(pad).verouderd_na_dagen == 45


def test_de_omgevingsvariabele_gaat_voor_het_bestand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("WERKBANK_LOGBOEK", str(tmp_path / "ander"))
    assert lees(tmp_path).logboek_pad == tmp_path / "ander"


def test_de_optie_gaat_voor_de_omgevingsvariabele(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("WERKBANK_LOGBOEK", str(tmp_path / "ander"))
    instellingen = lees_instellingen(STANDAARD_PAD, logboek=str(tmp_path / "optie"))
    assert instellingen.logboek_pad == tmp_path / "optie"


def test_een_relatief_logboek_van_de_opdrachtregel_begint_waar_de_gebruiker_staat(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    assert lees_instellingen(STANDAARD_PAD, logboek="hier").logboek_pad == tmp_path / "hier"


def test_een_lege_omgevingsvariabele_telt_niet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("WERKBANK_LOGBOEK", "")
    assert lees(tmp_path).logboek_pad == WORTEL / "data/logboek"


def test_de_optie_vult_ook_een_sleutel_aan_die_in_het_bestand_ontbreekt(tmp_path: Path):
    pad = tmp_path / "config.yaml"
    pad.write_text(yaml.safe_dump({k: w for k, w in GOED.items() if k != "logboek"}), encoding="utf-8")
    assert lees_instellingen(pad, logboek=str(tmp_path / "optie")).logboek_pad == tmp_path / "optie"


def test_instellingen_veranderen_niet_meer(tmp_path: Path):
    instellingen = lees(tmp_path)
    with pytest.raises(ValidationError):
        instellingen.voorbeeldcijfers = False
    with pytest.raises(ValidationError):
        instellingen.aandacht.tempo_onder_pct = 1.0
    assert isinstance(instellingen.leveranciersvoorkeur.asiel, tuple)
    assert isinstance(instellingen.leveranciersvoorkeur.oekraine[0], tuple)


@pytest.mark.parametrize(
    ("anders", "melding"),
    [
        ({"vanaf": "voorjaar"}, "“leveringskalender, regel 1.vanaf” moet een datum zoals 2024-02-01 zijn; "),
        ({"uiterlijk_na_dagen": -1}, "“leveringskalender, regel 1.uiterlijk_na_dagen” moet minstens 0 zijn; "),
        ({"opgaven": ["azc"]}, "“leveringskalender, regel 1.opgaven” moet een van deze zijn: "),
        ({"leverancier": ""}, "“leveringskalender, regel 1.leverancier” moet een tekst zijn; er staat niets."),
        ({"maand": 3}, "Onbekende sleutel “leveringskalender, regel 1.maand”."),
    ],
)
def test_een_regel_van_de_leveringskalender_die_niet_klopt_wordt_met_haar_plaats_genoemd(
    tmp_path: Path, anders: dict[str, Any], melding: str
):
    with pytest.raises(ConfigFout) as fout:
        lees(tmp_path, leveringskalender=[GOED["leveringskalender"][0] | anders])

    assert fout.value.titel.startswith(melding)


def test_een_leveringskalender_zonder_regels_mag(tmp_path: Path):
    assert lees(tmp_path, leveringskalender=[]).leveringskalender == ()


@pytest.mark.parametrize(
    ("anders", "melding"),
    [
        ({"rol": "baas"}, "“aanmelden.groepen, regel 1.rol” moet een van deze zijn: 'lezer', 'aanleveraar', "),
        ({"regio": "Salland"}, "“aanmelden.groepen, regel 1.regio” moet een van deze zijn: 'IJsselland', 'Twente'; "),
        ({"functie": ""}, "“aanmelden.groepen, regel 1.functie” moet een tekst zijn; er staat niets."),
        ({"naam": "x"}, "Onbekende sleutel “aanmelden.groepen, regel 1.naam”."),
    ],
)
def test_een_groep_die_niet_klopt_wordt_met_haar_plaats_genoemd(tmp_path: Path, anders: dict[str, Any], melding: str):
    with pytest.raises(ConfigFout) as fout:
        lees(tmp_path, aanmelden__groepen=[GOED["aanmelden"]["groepen"][0] | anders])
    assert melding in fout.value.titel
