"""The log as a whole from the command line: begin anew, carry, take in, remove."""

import shutil
from pathlib import Path

from tests.cli.conftest import Opdracht
from tests.intake.bestanden import ZWOLLE, csv_bytes


def lever(werkbank: Opdracht, map_: Path, aantal: str = "12") -> str:
    """One levering by the command line; its id."""
    pad = map_ / f"{aantal}.csv"
    pad.write_bytes(csv_bytes(ZWOLLE | {"aantal": aantal}))
    return werkbank("laad", pad).uit.split()[1]


def test_een_logboek_dat_weg_is_wordt_geweigerd_tot_er_op_verzoek_een_nieuw_begint(
    werkbank: Opdracht, tmp_path: Path, logboek: Path
):
    lever(werkbank, tmp_path)
    shutil.rmtree(logboek)
    geweigerd = werkbank("leveringen")
    assert (geweigerd.code, geweigerd.uit) == (1, "")
    assert "Het logboek is er niet." in geweigerd.fout
    assert "python -m werkbank logboek nieuw" in geweigerd.fout
    nieuw = werkbank("logboek", "nieuw")
    assert (nieuw.code, nieuw.uit) == (0, f"nieuw {logboek}\n")
    assert "eerder een logboek van 1 deel gezien" in nieuw.fout
    assert werkbank("leveringen").code == 0


def test_een_logboek_dat_er_staat_wordt_nooit_opnieuw_begonnen(werkbank: Opdracht, tmp_path: Path, logboek: Path):
    lever(werkbank, tmp_path)
    assert werkbank("logboek", "nieuw").code == 1
    assert len(list((logboek / "leveringen").iterdir())) == 1


def test_een_pakket_gaat_eruit_op_proef_erin_en_dan_echt(werkbank: Opdracht, tmp_path: Path, logboek: Path):
    levering_id = lever(werkbank, tmp_path)
    pakket, ander = tmp_path / "pakket.zip", tmp_path / "ander"
    ander.mkdir()
    assert werkbank("logboek", "uit", pakket).uit == f"uit 1 levering 0 gebeurtenissen {pakket}\n"
    proef = werkbank("logboek", "in", pakket, "--proef", "--logboek", ander)
    assert proef.uit == f"nieuw leveringen/{levering_id}\n"
    assert "er is niets overgenomen" in proef.fout
    assert list(ander.iterdir()) == []
    echt = werkbank("logboek", "in", pakket, "--logboek", ander)
    assert (echt.code, echt.uit) == (0, f"overgenomen leveringen/{levering_id}\n")
    assert "1 levering en 0 gebeurtenissen zijn nieuw" in echt.fout
    assert (logboek / "leveringen" / levering_id / "levering.json").read_bytes() == (
        ander / "leveringen" / levering_id / "levering.json"
    ).read_bytes()


def test_verwijderen_wist_de_inhoud_en_hetzelfde_bestand_wordt_daarna_geweigerd(
    werkbank: Opdracht, tmp_path: Path, logboek: Path
):
    levering_id = lever(werkbank, tmp_path)
    gedaan = werkbank("verwijder", levering_id[:8], "--reden", "er stond een naam in")
    assert (gedaan.code, gedaan.uit) == (0, f"verwijderd {levering_id}\n")
    assert [pad.name for pad in (logboek / "leveringen" / levering_id).iterdir()] == ["levering.json"]
    opnieuw = werkbank("laad", tmp_path / "12.csv")
    assert opnieuw.code == 1
    assert "voorgoed verwijderd" in opnieuw.fout
    assert werkbank("controleer").code == 0
