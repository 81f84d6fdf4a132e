"""A report from the command line: made whole, never over another file, and refused in Dutch."""

import io
from pathlib import Path

import docx
import pytest

from tests.cli.conftest import Opdracht


def test_een_dossier_staat_in_het_bestand_dat_is_gevraagd(werkbank: Opdracht, tmp_path: Path):
    pad = tmp_path / "zwolle.docx"
    antwoord = werkbank("rapport", "dossier", "--gemeente", "GM0193", "--peildatum", "1-7-2024", "--uit", pad)
    assert (antwoord.code, antwoord.uit) == (0, f"{pad}\n")
    document = docx.Document(io.BytesIO(pad.read_bytes()))
    assert document.paragraphs[0].text == "Dossier Zwolle"
    assert "Peildatum 1 juli 2024." in document.paragraphs[1].text


def test_zonder_naam_heet_een_dossier_naar_gemeente_en_dag_en_zegt_het_dat_de_cijfers_fictief_zijn(
    werkbank: Opdracht, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    antwoord = werkbank("rapport", "dossier", "--gemeente", "Hof v. Twente", "--peildatum", "2024-06-01")
    assert (antwoord.code, antwoord.uit) == (0, "dossier-hof-van-twente-2024-06-01-fictief.docx\n")
    assert (tmp_path / "dossier-hof-van-twente-2024-06-01-fictief.docx").is_file()


@pytest.mark.parametrize(
    ("delen", "code", "waarom"),
    [
        (("--gemeente", "Zwole"), 1, "Bedoelt u Zwolle?"),
        (("--gemeente", "Zwolle", "--peildatum", "ooit"), 1, "“ooit” is geen datum."),
        (("--gemeente", "Zwolle", "--bekend-op", "juni 2024"), 1, "Schrijf de dag van --bekend-op als"),
        (("--gemeente", "Zwolle", "--bekend-op", "2034-01-01"), 2, "1 januari 2034 ligt in de toekomst"),
        (("--gemeente", "Zwolle", "--uit", "x.xlsx"), 1, "Een dossier is een .docx of een .pdf."),
        (("--gemeente", "Zwolle", "--uit", "/bestaat/niet/x.docx"), 1, "kan hier niet worden gemaakt"),
        (("--peildatum", "2024-06-01"), 2, "dit ontbreekt nog: --gemeente"),
    ],
)
def test_wat_niet_kan_wordt_in_het_nederlands_geweigerd(
    werkbank: Opdracht, delen: tuple[str, ...], code: int, waarom: str
):
    antwoord = werkbank("rapport", "dossier", *delen)
    assert (antwoord.code, antwoord.uit) == (code, "")
    assert waarom in antwoord.fout


def test_een_bestand_dat_er_al_is_blijft_zoals_het_is(werkbank: Opdracht, tmp_path: Path):
    pad = tmp_path / "zwolle.docx"
    pad.write_bytes(b"van iemand anders")
    antwoord = werkbank("rapport", "dossier", "--gemeente", "Zwolle", "--uit", pad)
    assert antwoord.code == 1
    assert "Dit bestand bestaat al." in antwoord.fout
    assert pad.read_bytes() == b"van iemand anders"


def test_van_een_dag_zonder_cijfers_komt_er_geen_rapport(werkbank: Opdracht, tmp_path: Path):
    pad = tmp_path / "x.docx"
    antwoord = werkbank("rapport", "maandoverzicht", "--peildatum", "2031-01-01", "--uit", pad)
    assert antwoord.code == 2
    assert "Van 1 januari 2031 zijn er geen cijfers." in antwoord.fout
    assert not pad.exists()


def test_de_naam_zegt_de_vorm_en_de_regio_staat_in_de_naam(
    werkbank: Opdracht, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    antwoord = werkbank("rapport", "maandoverzicht", "--regio", "Twente", "--peildatum", "2024-06-01")
    assert antwoord.uit == "maandoverzicht-twente-2024-06-01-fictief.docx\n"
    assert werkbank("rapport", "maandoverzicht", "--uit", "kort.pdf").code == 0
    assert (tmp_path / "kort.pdf").read_bytes().startswith(b"%PDF-")
