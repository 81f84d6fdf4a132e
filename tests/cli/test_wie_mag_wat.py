"""Who may what, from the command line: a group may there what it may everywhere."""

from pathlib import Path

import pytest

from tests.cli.conftest import Opdracht
from tests.intake.bestanden import ZWOLLE, csv_bytes
from tests.logboek.bouw import concept
from tests.toegang_matrix import MAG, ROLLEN
from werkbank.intake.formulier import bereid_formulier_voor
from werkbank.logboek import MapLogboek
from werkbank.logboek.pakket import schrijf_pakket
from werkbank.toegang import Gebruiker

WAARDE = {
    "lezer": "prt-lezer",
    "aanleveraar": "prt-ijsselland",
    "toezichthouder": "prt-toezicht",
    "beheerder": "prt-beheer",
}
FUNCTIES = {"regio IJsselland", "toezichthouder", "secretaris van de PRT", "medewerker"}


@pytest.mark.parametrize("rol", ROLLEN)
def test_een_opdracht_mag_precies_wat_de_groep_mag(
    werkbank: Opdracht, logboek: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rol: str
):
    eigen = MapLogboek(logboek)
    weg, terug, blijft = (eigen.leg_vast(concept(inhoud)) for inhoud in (b"weg", b"terug", b"blijft"))
    eigen.trek_in(terug.id, reden="x", door=Gebruiker("toets"))
    ander = MapLogboek(tmp_path / "ander")
    ander.leg_vast(concept(b"van elders"))
    schrijf_pakket(ander, tmp_path / "pakket.zip")
    (tmp_path / "cijfers.csv").write_bytes(csv_bytes(ZWOLLE))
    notitie = bereid_formulier_voor("notitie", [{"gemeente_code": "GM0193", "notitie": "Gebeld."}], door=Gebruiker("x"))
    (tmp_path / "notitie.csv").write_bytes(notitie.inhoud)
    opdrachten = {
        ("vastleggen", "realisatie"): ("laad", tmp_path / "cijfers.csv"),
        ("vastleggen", "notitie"): ("laad", tmp_path / "notitie.csv"),
        ("intrekking", ""): ("intrekken", blijft.id, "--reden", "x"),
        ("herstel", ""): ("herstel", terug.id, "--reden", "x"),
        ("verwijdering", ""): ("verwijder", weg.id, "--reden", "x"),
        ("samenvoegen", ""): ("logboek", "in", tmp_path / "pakket.zip"),
    }
    monkeypatch.setenv("WERKBANK_GROEP", WAARDE[rol])
    gemogen = {}
    for recht, opdracht in opdrachten.items():
        uitkomst = werkbank(*opdracht)
        gemogen[recht] = uitkomst.code == 0
        assert gemogen[recht] or "mag dit niet" in uitkomst.fout + uitkomst.uit
    assert gemogen == {recht: rol in MAG[recht] for recht in opdrachten}
    nieuw = [lev for lev in MapLogboek(logboek).lees().leveringen if lev.id not in {weg.id, terug.id, blijft.id}]
    assert {lev.vastgelegd_door for lev in nieuw} <= FUNCTIES


def test_een_groep_die_niet_bestaat_wordt_geweigerd_met_de_namen_die_er_zijn(
    werkbank: Opdracht, logboek: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "cijfers.csv").write_bytes(csv_bytes(ZWOLLE))
    monkeypatch.setenv("WERKBANK_GROEP", "prt-baas")
    uitkomst = werkbank("laad", tmp_path / "cijfers.csv")
    assert uitkomst.code == 1
    assert "Groep “prt-baas” is hier niet bekend." in uitkomst.fout
    assert "prt-lezer, prt-ijsselland" in uitkomst.fout
    assert MapLogboek(logboek).lees().leveringen == ()


def test_waar_aanmelden_verplicht_is_noemt_een_opdracht_een_groep(
    werkbank: Opdracht, logboek: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    config = Path("config.yaml").read_text(encoding="utf-8").replace("verplicht: false", "verplicht: true")
    (tmp_path / "config.yaml").write_text(config, encoding="utf-8")
    (tmp_path / "cijfers.csv").write_bytes(csv_bytes(ZWOLLE))
    monkeypatch.setenv("WERKBANK_CONFIG", str(tmp_path / "config.yaml"))
    uitkomst = werkbank("laad", tmp_path / "cijfers.csv", "--door", "regio Twente")
    assert (uitkomst.code, "Zeg voor welke groep u werkt." in uitkomst.fout) == (1, True)
    monkeypatch.setenv("WERKBANK_GROEP", "prt-ijsselland")
    assert werkbank("laad", tmp_path / "cijfers.csv").code == 0
    [levering] = MapLogboek(logboek).lees().leveringen
    assert levering.vastgelegd_door == "regio IJsselland"
