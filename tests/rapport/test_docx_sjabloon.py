"""A template of the user's own: every place is filled wherever it stands, and what is wrong with one is said."""

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest

from scripts.maak_rapportsjablonen import word_sjabloon
from tests.tabel import tabel
from werkbank.fouten import SjabloonFout
from werkbank.rapport.document import Alinea, Document, Hoofdstuk, Opsomming, Tabel, Tussenkop
from werkbank.rapport.docx import docx_bytes
from werkbank.rapport.docx_sjabloon import STANDAARD_DOCX
from werkbank.weergave.kolommen import Kolom

GEMAAKT = date(2024, 8, 2)
DOCUMENT = Document(
    "Maandoverzicht",
    "Stand van 1 juli 2024.",
    (
        Hoofdstuk(
            "Een",
            (
                Tussenkop("Twee"),
                Alinea("De tekst."),
                Opsomming(("punt",)),
                Tabel(tabel({"a": [1]}), (Kolom("a", "A", "getal"),), bijschrift="Drie"),
            ),
        ),
    ),
    afzender="Regio Twente",
)


def schrijf(pad: Path, maak: Callable[[Any], None]) -> Path:
    """A template as somebody makes it in Word: `maak` puts in it what is wished."""
    word = docx.Document()
    maak(word)
    word.save(str(pad))
    return pad


def alles(word: Any) -> None:
    word.add_paragraph("Provincie · {{titel}}")
    word.add_paragraph("{{ondertitel}} van {{ afzender }}")
    word.add_paragraph("{{fictief}}")
    word.add_paragraph("{{inhoud}}")
    word.add_paragraph("Einde, {{gemaakt_op}}")


def met_datum(word: Any) -> None:
    alles(word)
    word.add_paragraph("{{datum}}")


def regels(inhoud: bytes) -> list[str]:
    return [r.text for r in docx.Document(io.BytesIO(inhoud)).paragraphs]


def test_elke_plek_wordt_ingevuld_en_de_inhoud_komt_op_haar_plaats(tmp_path: Path):
    pad = schrijf(tmp_path / "rapport.docx", alles)
    assert regels(docx_bytes(DOCUMENT, GEMAAKT, pad)) == [
        "Provincie · Maandoverzicht",
        "Stand van 1 juli 2024. van Regio Twente",
        "Een",
        "Twee",
        "De tekst.",
        "punt",
        "Drie",
        "Einde, 2 augustus 2024",
    ]


def test_een_plek_die_word_in_stukken_heeft_geknipt_wordt_ook_gevonden(tmp_path: Path):
    def geknipt(word: Any) -> None:
        alles(word)
        regel = word.add_paragraph()
        for stuk in ("voor {", "{ti", "tel}", "} na {{gemaakt", "_op}}."):
            regel.add_run(stuk)

    pad = schrijf(tmp_path / "rapport.docx", geknipt)
    assert regels(docx_bytes(DOCUMENT, GEMAAKT, pad))[-1] == "voor Maandoverzicht na 2 augustus 2024."


def test_een_plek_in_een_tabel_en_in_een_koptekst_wordt_ook_ingevuld(tmp_path: Path):
    def elders(word: Any) -> None:
        alles(word)
        word.add_table(1, 1).cell(0, 0).text = "{{afzender}}"
        word.sections[0].header.paragraphs[0].text = "{{titel}}{{fictief}}"

    pad = schrijf(tmp_path / "rapport.docx", elders)
    word = docx.Document(io.BytesIO(docx_bytes(DOCUMENT, GEMAAKT, pad)))
    assert word.tables[-1].cell(0, 0).text == "Regio Twente"
    assert word.sections[0].header.paragraphs[0].text == "Maandoverzicht"


def test_een_stijl_die_het_sjabloon_niet_heeft_komt_van_de_werkbank(tmp_path: Path):
    pad = schrijf(tmp_path / "rapport.docx", alles)
    word = docx.Document(io.BytesIO(docx_bytes(DOCUMENT, GEMAAKT, pad)))
    stijlen = {r.text: r.style.name for r in word.paragraphs if r.style}
    assert (stijlen["Een"], stijlen["Drie"]) == ("Heading 1", "PRT tabeltitel")


@pytest.mark.parametrize(
    ("maak", "melding"),
    [
        (
            lambda word: word.add_paragraph("{{titel}} {{inhoud}}"),
            "ontbreekt {{ondertitel}}, {{fictief}}, {{afzender}}, ",
        ),
        (met_datum, "noemt {{datum}}; dat kan de werkbank niet"),
        (
            lambda word: word.add_paragraph("{{titel}}{{ondertitel}}{{fictief}}{{afzender}}{{gemaakt_op}}{{inhoud}}"),
            "staat {{inhoud}} niet op een eigen regel",
        ),
    ],
)
def test_wat_er_aan_een_sjabloon_schort_wordt_bij_naam_gezegd(
    tmp_path: Path, maak: Callable[[Any], None], melding: str
):
    pad = schrijf(tmp_path / "rapport.docx", maak)
    with pytest.raises(SjabloonFout) as fout:
        docx_bytes(DOCUMENT, GEMAAKT, pad)
    assert melding in str(fout.value)
    assert str(pad) in str(fout.value)


@pytest.mark.parametrize("inhoud", [b"", b"geen Word", b"PK\x03\x04kapot"])
def test_een_sjabloon_dat_geen_word_is_wordt_geweigerd(tmp_path: Path, inhoud: bytes):
    pad = tmp_path / "rapport.docx"
    pad.write_bytes(inhoud)
    with pytest.raises(SjabloonFout, match="is niet te lezen"):
        docx_bytes(DOCUMENT, GEMAAKT, pad)


def test_ons_sjabloon_is_wat_het_script_maakt():
    assert STANDAARD_DOCX.read_bytes() == word_sjabloon()
