"""The other commands, and how every command ends when something is wrong."""

import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Opdracht
from tests.intake.bestanden import ZWOLLE, csv_bytes
from werkbank import __version__
from werkbank.cli import controleer

WORTEL = Path(__file__).resolve().parents[2]


@pytest.fixture
def levering_id(werkbank: Opdracht, tmp_path: Path) -> str:
    pad = tmp_path / "augustus.csv"
    pad.write_bytes(csv_bytes(ZWOLLE))
    return str(json.loads(werkbank("laad", pad, "--formaat", "json").uit)["levering_id"])


def test_intrekken_en_herstellen_laat_een_levering_niet_en_weer_meetellen(werkbank: Opdracht, levering_id: str):
    def som() -> object:
        antwoord = werkbank("sql", "select sum(realisatie_aantal) as som from realisatie", "--formaat", "json")
        return json.loads(antwoord.uit)[0]["som"]

    assert som() == 12
    assert werkbank("intrekken", levering_id[:8], "--reden", "fout").uit == f"ingetrokken {levering_id}\n"
    assert som() is None, "the fictive figures do not come back"
    [rij] = [r for r in json.loads(werkbank("leveringen", "--formaat", "json").uit) if r["levering_id"] == levering_id]
    assert (rij["ingetrokken"], rij["ingetrokken_reden"]) == (True, "fout")
    assert werkbank("herstel", levering_id, "--reden", "toch goed").code == 0
    assert som() == 12


@pytest.mark.parametrize("opdracht", ["intrekken", "herstel"])
def test_een_onbekende_levering_of_een_verkeerde_stand_wordt_geweigerd(
    werkbank: Opdracht, levering_id: str, opdracht: str
):
    assert werkbank(opdracht, "ffffffff", "--reden", "x").code == 1
    if opdracht == "intrekken":
        werkbank(opdracht, levering_id, "--reden", "x")
    antwoord = werkbank(opdracht, levering_id, "--reden", "x")
    assert antwoord.code == 1
    assert "ingetrokken" in antwoord.fout


def test_een_meegeleverde_levering_kan_niet_worden_ingetrokken(werkbank: Opdracht):
    eerste = json.loads(werkbank("leveringen", "--formaat", "json").uit)[0]
    assert eerste["herkomst"] == "werkplan"
    antwoord = werkbank("intrekken", eerste["levering_id"], "--reden", "x")
    assert antwoord.code == 1
    assert "meegeleverd" in antwoord.fout


def test_leveringen_toont_ook_wat_is_meegeleverd(werkbank: Opdracht):
    regels = werkbank("leveringen").uit.splitlines()
    assert regels[0].split()[:3] == ["id", "herkomst", "gegevenssoort"]
    assert any("opgave-asiel.csv" in regel for regel in regels)


def test_een_sjabloon_van_de_opdrachtregel_bestaat_en_wordt_nooit_overschreven(werkbank: Opdracht, tmp_path: Path):
    pad = tmp_path / "augustus.xlsx"
    vul = ("--vul", "soort=asiel", "--vul", "peildatum=1-8-2024")
    antwoord = werkbank("sjabloon", "realisatie", "--uit", pad, "--gemeenten", *vul)
    assert (antwoord.code, antwoord.uit) == (0, f"{pad}\n")
    inhoud = pad.read_bytes()
    assert "Vorige cijfers" in openpyxl.load_workbook(pad).sheetnames
    assert werkbank("sjabloon", "realisatie", "--uit", pad).code == 1
    assert pad.read_bytes() == inhoud
    verslag = json.loads(werkbank("laad", pad, "--formaat", "json").uit)
    assert len(verslag["weggelaten"]) == 25
    assert verslag["status"] == "geweigerd"


@pytest.mark.parametrize(
    "delen",
    [
        ("sjabloon", "bestaatniet"),
        ("sjabloon", "taak", "--uit", "x.docx"),
        ("sjabloon", "taak", "--uit", "/bestaat/niet/x.xlsx"),
        ("sjabloon", "realisatie", "--vul", "kleur=rood"),
        ("sjabloon", "realisatie", "--vul", "peildatum=ooit"),
    ],
)
def test_een_sjabloon_dat_niet_kan_wordt_geweigerd(werkbank: Opdracht, delen: tuple[str, ...]):
    antwoord = werkbank(*delen)
    assert (antwoord.code, antwoord.uit) == (1, "")
    assert antwoord.fout.startswith("Fout: ")


def test_de_meegeleverde_cijfers_doorstaan_alle_controles(werkbank: Opdracht):
    antwoord = werkbank("controleer", "--formaat", "json")
    assert antwoord.code == 0
    controles = json.loads(antwoord.uit)
    assert controles
    assert all(c["rijen"] == [] for c in controles)


def test_een_beschadigde_levering_is_iets_dat_controleer_vindt(werkbank: Opdracht, levering_id: str, logboek: Path):
    (logboek / "leveringen" / levering_id / "origineel.csv").unlink()
    antwoord = werkbank("controleer", "--formaat", "json")
    [gevonden] = [c for c in json.loads(antwoord.uit) if c["rijen"]]
    assert antwoord.code == 1
    assert (gevonden["regel"], gevonden["rijen"]) == (
        "logboek-is-heel",
        [{"plaats": f"leveringen/{levering_id}", "aard": "beschadigd", "reden": "origineel.csv ontbreekt"}],
    )
    assert f"leveringen/{levering_id} telt niet mee" in antwoord.fout


CONTROLE = """-- Doel: proef
-- Korrel: één rij
-- Eenheden: geen
-- Parameters: geen
-- Regel: proef-{nummer}
-- Tekst: Dit klopt niet.
select 'GM0193' as gemeente_code, 3 as aantal {filter}
"""


def test_een_controle_die_rijen_teruggeeft_geeft_code_1_en_die_rijen(
    werkbank: Opdracht, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "checks").mkdir()
    (tmp_path / "checks" / "een.sql").write_text(CONTROLE.format(nummer=1, filter=""))
    (tmp_path / "checks" / "twee.sql").write_text(CONTROLE.format(nummer=2, filter="where false"))
    monkeypatch.setattr(controleer, "QUERIES", tmp_path)
    antwoord = werkbank("controleer", "--formaat", "json")
    assert antwoord.code == 1
    [logboek, *rest] = json.loads(antwoord.uit)
    assert (logboek["regel"], logboek["rijen"]) == ("logboek-heel", [])
    assert rest == [
        {"regel": "proef-1", "tekst": "Dit klopt niet.", "rijen": [{"gemeente_code": "GM0193", "aantal": 3}]},
        {"regel": "proef-2", "tekst": "Dit klopt niet.", "rijen": []},
    ]
    csv = werkbank("controleer", "--formaat", "csv")
    assert csv.uit == 'regel,tekst,rij\nproef-1,Dit klopt niet.,"{""gemeente_code"": ""GM0193"", ""aantal"": 3}"\n'
    assert "3 controles, 1 niet in orde." in csv.fout


@pytest.mark.parametrize(
    ("delen", "woord"),
    [
        ((), "dit ontbreekt nog"),
        (("bestaatniet",), "kan niet"),
        (("sql",), "SQL"),
        (("sql", "select 1", "--formaat", "xml"), "csv"),
        (("laad",), "BESTAND"),
        (("intrekken", "abcd"), "--reden"),
        (("versie", "--onzin"), "--onzin"),
    ],
)
def test_een_verkeerde_opdracht_geeft_code_2_in_het_nederlands(werkbank: Opdracht, delen: tuple[str, ...], woord: str):
    antwoord = werkbank(*delen)
    assert (antwoord.code, antwoord.uit) == (2, "")
    assert antwoord.fout.startswith("De opdracht klopt niet: ")
    assert woord in antwoord.fout
    assert "required" not in antwoord.fout


def test_elke_opdracht_heeft_een_nederlandse_uitleg(werkbank: Opdracht):
    for opdracht in ("", "sql", "laad", "leveringen", "intrekken", "herstel", "sjabloon", "controleer", "versie"):
        antwoord = werkbank(*([opdracht] if opdracht else []), "--help")
        assert antwoord.code == 0
        assert antwoord.uit.startswith("gebruik: python -m werkbank")
        assert "options:" not in antwoord.uit
        assert "show this help" not in antwoord.uit


def test_een_fout_in_de_instellingen_noemt_de_sleutel_en_geeft_code_2(
    werkbank: Opdracht, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    config = tmp_path / "config.yaml"
    config.write_text((WORTEL / "config.yaml").read_text(encoding="utf-8") + "\nkleurtje: rood\n", encoding="utf-8")
    monkeypatch.setenv("WERKBANK_CONFIG", str(config))
    for delen in (("sql", "select 1"), ("laad", "x.csv"), ("leveringen",), ("controleer",)):
        antwoord = werkbank(*delen)
        assert (antwoord.code, antwoord.uit) == (2, "")
        assert "kleurtje" in antwoord.fout


def test_ctrl_c_geeft_code_130(werkbank: Opdracht, monkeypatch: pytest.MonkeyPatch):
    def onderbroken(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("werkbank.cli.versie.voer_uit", onderbroken)
    assert werkbank("versie").code == 130


def start(*delen: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "werkbank", *delen], cwd=WORTEL, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def test_als_eigen_programma_zijn_uitvoer_en_code_dezelfde():
    with start("versie") as proces:
        uit, fout = proces.communicate()
    assert (proces.returncode, uit, fout) == (0, f"{__version__}\n".encode(), b"")


def test_een_lezer_die_ophoudt_geeft_geen_traceback():
    with start("sql", "select * from range(1000000)", "--formaat", "csv") as proces:
        assert proces.stdout is not None
        assert proces.stderr is not None
        assert proces.stdout.readline() == b"range\n"
        proces.stdout.close()
        fout = proces.stderr.read().decode()
    assert proces.returncode == 141
    assert "Traceback" not in fout
    assert "BrokenPipe" not in fout
