"""The Word document: Dutch figures, sources, marks, a repeated header, and the same bytes for the same figures."""

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date

import docx
import pytest
from docx.oxml.ns import qn

from tests.tabel import tabel
from werkbank.grafieken.staven import staven
from werkbank.rapport.beeld import png
from werkbank.rapport.document import Alinea, Beeld, Document, Hoofdstuk, Tabel
from werkbank.rapport.docx import docx_bytes
from werkbank.rapport.uitvoer import MERK_FICTIEF
from werkbank.weergave.dossier import KETEN, NOTITIES, REGELS, TELLINGEN
from werkbank.weergave.kolommen import Kolom

RIJEN = tabel(
    {
        "halfjaar": ["2024-I", "2023-II"],
        "opgave": [1188, None],
        "begin": [49, -13],
        "tempo": [62.234, float("nan")],
        "dag": [date(2024, 7, 1), None],
        "opmerking": ["cijfer van COA", None],
    }
)
GEMAAKT = date(2024, 8, 2)
# Widths of the letters of bold Arial, in thousandths of their size, from the metrics of the typeface.
ARIAL_VET = {
    letter: breedte
    for letters, breedte in {
        "ijl": 278, "tf": 333, "r": 389, "-()": 333, "zJ": 556, "aceksvxy": 556, "bdghnopqu": 611, "w": 778, "m": 889,
        "ABCDHKNRU": 722, "EPSVXY": 667, "FLTZ": 611, "GOQ": 778, "I": 278, "M": 833, "W": 944, "%": 889,
        "0123456789": 556,
    }.items()
    for letter in letters
}  # fmt: skip
KOLOMMEN = (
    Kolom("halfjaar", "Halfjaar"),
    Kolom("opgave", "Opgave", "getal", eenheid="personen"),
    Kolom("begin", "Begin", "teken"),
    Kolom("tempo", "Tempo", "procent"),
    Kolom("dag", "Peildatum", "datum"),
)


@pytest.fixture(scope="module")
def plaatje() -> bytes:
    rijen = tabel({"gemeente": ["Zwolle"], "opgave_aantal": [188], "realisatie_aantal": [117]})
    return png(staven(rijen, omschrijving="Zwolle: 117 van 188."))


def document(plaatje: bytes, *, fictief: bool = False) -> Document:
    delen = (Alinea("62 % van het tempo", kop="Waarom"), Tabel(RIJEN, KOLOMMEN), Beeld(plaatje, "Zwolle: 117 van 188."))
    return Document("Dossier Zwolle", "Stand van 1 juli 2024", (Hoofdstuk("Keten", delen, ("Bron: COA",)),), fictief)


def gelezen(plaatje: bytes, *, fictief: bool = False) -> docx.document.Document:
    return docx.Document(io.BytesIO(docx_bytes(document(plaatje, fictief=fictief), GEMAAKT)))


def test_de_tabel_heeft_nederlandse_getallen_en_een_streepje_waar_niets_is(plaatje: bytes):
    [tabel] = gelezen(plaatje).tables
    assert [[cel.text for cel in rij.cells] for rij in tabel.rows] == [
        ["Halfjaar", "Opgave (personen)", "Begin", "Tempo (%)", "Peildatum"],
        ["2024-I\u00a0(1)", "1.188", "+49", "62,2\u00a0%", "1 jul 2024"],
        ["2023-II", "–", "\u221213", "–", "–"],
    ]


def test_titel_koppen_tekst_noot_en_bron_staan_in_leesvolgorde(plaatje: bytes):
    regels = [(r.style.name if r.style else "", r.text) for r in gelezen(plaatje).paragraphs if r.text]
    assert regels == [
        ("Title", "Dossier Zwolle"),
        ("Subtitle", "Stand van 1 juli 2024"),
        ("Heading 1", "Keten"),
        ("Normal", "Waarom: 62 % van het tempo"),
        ("Caption", "(1) cijfer van COA"),
        ("Caption", "Zwolle: 117 van 188."),
        ("Caption", "Bron: COA"),
    ]


def test_een_plaatje_heeft_een_tekst_voor_wie_het_niet_ziet(plaatje: bytes):
    [vorm] = gelezen(plaatje).inline_shapes
    assert vorm._inline.docPr.get("descr") == "Zwolle: 117 van 188."


def test_de_kopregel_van_een_tabel_komt_op_elke_bladzijde_terug(plaatje: bytes):
    [tabel] = gelezen(plaatje).tables
    assert tabel.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    assert all(rij._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for rij in tabel.rows)


def test_fictieve_cijfers_zijn_gemerkt_op_de_eerste_en_op_elke_bladzijde(plaatje: bytes):
    fictief, echt = gelezen(plaatje, fictief=True), gelezen(plaatje)
    assert MERK_FICTIEF in [r.text for r in fictief.paragraphs]
    assert fictief.sections[0].header.paragraphs[0].text == "Dossier Zwolle · fictieve voorbeeldcijfers"
    assert MERK_FICTIEF not in [r.text for r in echt.paragraphs]
    assert echt.sections[0].header.paragraphs[0].text == "Dossier Zwolle"


def test_het_document_is_nederlands_en_noemt_geen_persoon(plaatje: bytes):
    eigen = gelezen(plaatje).core_properties
    assert (eigen.title, eigen.author, eigen.last_modified_by, eigen.language) == (
        "Dossier Zwolle",
        "PRT-werkbank",
        "",
        "nl-NL",
    )


def test_elke_bladzijde_zegt_wanneer_het_document_is_gemaakt(plaatje: bytes):
    assert (
        gelezen(plaatje)
        .sections[0]
        .footer.paragraphs[0]
        .text.startswith("PRT-werkbank · gemaakt op 2 augustus 2024 · bladzijde ")
    )


def test_de_taal_is_overal_nederlands(plaatje: bytes):
    """Word checks the spelling by the language of the style, not by the properties of the document."""
    with zipfile.ZipFile(io.BytesIO(docx_bytes(document(plaatje), GEMAAKT))) as pakket:
        delen = {naam: pakket.read(naam).decode() for naam in pakket.namelist() if naam.endswith(".xml")}
    talen = {taal for deel in delen.values() for taal in re.findall(r'\b([a-z]{2}-[A-Z]{2})\b"', deel)}
    assert talen == {"nl-NL"}
    assert '<w:lang w:val="nl-NL"/>' in delen["word/styles.xml"]


@pytest.mark.parametrize(
    "kolommen", [KETEN, NOTITIES, TELLINGEN, REGELS], ids=["keten", "notities", "tellingen", "regels"]
)
def test_geen_woord_in_een_kop_wordt_gebroken(kolommen: Sequence[Kolom]):
    rijen = tabel({kolom.naam: [None] for kolom in kolommen})
    inhoud = Document("Dossier", "", (Hoofdstuk("Keten", (Tabel(rijen, kolommen),)),))
    [raster] = docx.Document(io.BytesIO(docx_bytes(inhoud, GEMAAKT))).tables

    for cel in raster.rows[0].cells:
        [stuk] = cel.paragraphs[0].runs
        # The white that Word leaves beside a word: 3 points on either side, as the table says.
        ruimte = (cel.width.pt - 6) / stuk.font.size.pt
        for woord in cel.text.split():
            assert sum(ARIAL_VET[letter] for letter in woord) / 1000 <= ruimte, (woord, cel.width.cm)
    assert sum(cel.width.cm for cel in raster.rows[0].cells) == pytest.approx(17, abs=0.05)


def test_dezelfde_cijfers_geven_dezelfde_bytes(plaatje: bytes):
    assert docx_bytes(document(plaatje), GEMAAKT) == docx_bytes(document(plaatje), GEMAAKT)


def test_een_grafiek_wordt_een_plaatje_van_de_breedte_van_een_bladzijde(plaatje: bytes):
    assert plaatje.startswith(b"\x89PNG")
    breedte = int.from_bytes(plaatje[16:20], "big")
    assert 1300 <= breedte <= 1700
