"""A report as a Word document: named styles, headers that repeat, alternative texts, the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from werkbank.grafieken.kleuren import ACCENT, GEDEMPT, GROND_WAARSCHUWING, INKT, LIJN
from werkbank.opmaak import datum, datum_kort, getal, procent, teken
from werkbank.rapport.document import Alinea, Beeld, Document, Hoofdstuk, Tabel
from werkbank.rapport.uitvoer import MERK_FICTIEF
from werkbank.weergave.kolommen import GETALLEN, Kolom, waarden
from werkbank.weergave.signaal import SIGNAALTEKENS

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph

_LETTER = "Arial"
# The language stands in several parts of the package, one of them out of reach of python-docx; Word checks by it.
_TAAL = re.compile(rb"(<w:(?:lang|themeFontLang) )[^>]*/>")
_NEDERLANDS = rb'\1w:val="nl-NL"/>'
_BREEDTE = Cm(17)
# A fixed moment: the same figures give the same bytes, on any day.
_MOMENT = datetime(2024, 1, 1, tzinfo=UTC)
_ZIPMOMENT = (2024, 1, 1, 0, 0, 0)
_LEEG = "–"
# The sizes of type of a table, the largest that fits is taken; the length, in em, at which a text may wrap.
_PUNTEN = (9, 8.5, 8, 7.5, 7, 6.5)
_LANGE_TEKST = 22.0
_CELRAND_PT = 3
# Widths of letters of bold Arial in em, by group and rounded up.
_SMAL, _GEWOON, _BREED = 0.39, 0.66, 0.95


def docx_bytes(document: Document, gemaakt_op: date) -> bytes:
    """The whole document on A4, in Dutch; the day of making stands on every page."""
    word = docx.Document()
    _opmaak(word)
    _eigenschappen(word, document)
    _kop_en_voet(word, document, gemaakt_op)
    word.add_paragraph(document.titel, style="Title")
    word.add_paragraph(document.ondertitel, style="Subtitle")
    if document.fictief:
        _kader(word.add_paragraph(MERK_FICTIEF))
    for hoofdstuk in document.hoofdstukken:
        _hoofdstuk(word, hoofdstuk)
    doel = io.BytesIO()
    word.save(doel)
    return _vast(doel.getvalue())


def _hoofdstuk(word: Word, hoofdstuk: Hoofdstuk) -> None:
    word.add_paragraph(hoofdstuk.titel, style="Heading 1")
    for deel in hoofdstuk.delen:
        match deel:
            case Alinea():
                _alinea(word, deel)
            case Tabel():
                _tabel(word, deel)
            case Beeld():
                _beeld(word, deel)
    for regel in hoofdstuk.bronregels:
        word.add_paragraph(regel, style="Caption")


def _alinea(word: Word, alinea: Alinea) -> None:
    regel = word.add_paragraph()
    if alinea.kop:
        regel.add_run(f"{alinea.kop}: ").bold = True
    regel.add_run(alinea.tekst)


def _beeld(word: Word, beeld: Beeld) -> None:
    plaatje = word.add_picture(io.BytesIO(beeld.png), width=_BREEDTE)
    plaatje._inline.docPr.set("descr", beeld.omschrijving)
    word.paragraphs[-1].paragraph_format.keep_with_next = True
    word.add_paragraph(beeld.omschrijving, style="Caption")


def _tabel(word: Word, tabel: Tabel) -> None:
    rijen = waarden(tabel.rijen, tabel.kolommen)
    noten = _noten(tabel)
    raster = word.add_table(rows=1, cols=len(tabel.kolommen))
    raster.alignment = WD_TABLE_ALIGNMENT.LEFT
    raster.autofit = False
    _smalle_cellen(raster)
    kop = raster.rows[0]
    _herhaal(kop)
    for cel, kolom in zip(kop.cells, tabel.kolommen, strict=True):
        _vul(cel, kolom.volle_kop, kolom, vet=True)
        _lijn_onder(cel, INKT.licht, 8)
    for i, waarden_rij in enumerate(rijen):
        rij = raster.add_row()
        _heel(rij)
        for j, (cel, kolom) in enumerate(zip(rij.cells, tabel.kolommen, strict=True)):
            noot = f" ({noten.index(n) + 1})" if j == 0 and (n := _opmerking(tabel, i)) else ""
            _vul(cel, _tekst(waarden_rij[j], kolom) + noot, kolom)
            _lijn_onder(cel, LIJN.licht, 4)
    _breedtes(raster)
    for nummer, noot in enumerate(noten, 1):
        word.add_paragraph(f"({nummer}) {noot}", style="Caption")


def _breedtes(raster: Table) -> None:
    """Columns as wide as their words ask for: no word is broken, and a long text gets what is left.

    The type is as large as lets every word fit; only a table that fits at no size breaks one.
    """
    teksten = [[cel.text for cel in kolom.cells] for kolom in raster.columns]
    # The head is bold, and so is measured every word: the widest decides.
    woord = [max(_breedte_em(w) for t in kolom for w in (t.split(" ") or [""])) for kolom in teksten]
    wens = [max(w, min(max(map(_breedte_em, kolom)), _LANGE_TEKST)) for w, kolom in zip(woord, teksten, strict=True)]
    ruimte_pt = _BREEDTE.pt - 2 * _CELRAND_PT * len(woord)
    punten = next((p for p in _PUNTEN if sum(woord) * p <= ruimte_pt), _PUNTEN[-1])
    # What the words leave over goes to who wishes more.
    over = max(ruimte_pt / punten - sum(woord), 0)
    meer = [a - b for a, b in zip(wens, woord, strict=True)]
    deel = [b + (over * m / sum(meer) if sum(meer) else over / len(woord)) for b, m in zip(woord, meer, strict=True)]
    for kolom, d in zip(raster.columns, deel, strict=True):
        kolom.width = Pt(ruimte_pt * d / sum(deel) + 2 * _CELRAND_PT)
        for cel in kolom.cells:
            cel.width = kolom.width
            for stuk in cel.paragraphs[0].runs:
                stuk.font.size = Pt(punten)


def _breedte_em(tekst: str) -> float:
    """The width of a text in bold Arial, in its own size, never too small."""
    return sum(
        _SMAL if teken_ in "ijltfrI.,:;'()-[]|" else _BREED if teken_ in "mwMW%+−" else _GEWOON for teken_ in tekst
    )


def _smalle_cellen(raster: Table) -> None:
    """Less white beside the words than Word gives of itself: many columns fit on a standing page."""
    randen = OxmlElement("w:tblCellMar")
    for kant in ("left", "right"):
        rand = OxmlElement(f"w:{kant}")
        rand.set(qn("w:w"), str(_CELRAND_PT * 20))
        rand.set(qn("w:type"), "dxa")
        randen.append(rand)
    # Word wants the parts of a table's properties in a fixed order: before the look.
    raster._tbl.tblPr.find(qn("w:tblLook")).addprevious(randen)


def _opmerking(tabel: Tabel, i: int) -> str:
    if "opmerking" not in tabel.rijen.kolommen:
        return ""
    waarde = tabel.rijen[i].opmerking
    return waarde.strip() if isinstance(waarde, str) else ""


def _noten(tabel: Tabel) -> list[str]:
    """Each different remark once, in the order of the rows."""
    return [n for n in dict.fromkeys(_opmerking(tabel, i) for i in range(len(tabel.rijen))) if n]


def _tekst(waarde: Any, kolom: Kolom) -> str:
    if waarde is None:
        return _LEEG
    match kolom.soort:
        case "getal":
            return getal(waarde, kolom.decimalen)
        case "procent" | "balk":
            return procent(waarde, kolom.decimalen)
        case "teken":
            return teken(waarde, kolom.decimalen)
        case "datum":
            return datum_kort(waarde)
        case "signaal":
            return f"{SIGNAALTEKENS[waarde]} {waarde}"
        case _:
            return str(waarde)


def _vul(cel: _Cell, tekst: str, kolom: Kolom, *, vet: bool = False) -> None:
    regel = cel.paragraphs[0]
    regel.paragraph_format.space_before = regel.paragraph_format.space_after = Pt(2)
    stuk = regel.add_run(tekst)
    stuk.bold = vet
    stuk.font.size = Pt(9)
    if kolom.soort in GETALLEN:
        regel.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _opmaak(word: Word) -> None:
    blad = word.sections[0]
    blad.page_width, blad.page_height = Cm(21), Cm(29.7)
    blad.left_margin = blad.right_margin = Cm(2)
    blad.top_margin, blad.bottom_margin = Cm(2.2), Cm(2)
    for naam, grootte, kleur, vet in (
        ("Normal", 10.5, INKT.licht, False),
        ("Title", 22, ACCENT.licht, True),
        ("Subtitle", 11, GEDEMPT.licht, False),
        ("Heading 1", 14, ACCENT.licht, True),
        ("Caption", 8.5, GEDEMPT.licht, False),
        ("Header", 8.5, GEDEMPT.licht, False),
        ("Footer", 8.5, GEDEMPT.licht, False),
    ):
        stijl = word.styles[naam]
        stijl.font.name, stijl.font.size, stijl.font.bold, stijl.font.italic = _LETTER, Pt(grootte), vet, False
        stijl.font.color.rgb = RGBColor.from_string(kleur.removeprefix("#"))
        letters = stijl.element.get_or_add_rPr().get_or_add_rFonts()
        # A theme font would win from the name.
        for kenmerk in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            letters.attrib.pop(qn(f"w:{kenmerk}"), None)
        letters.set(qn("w:hAnsi"), _LETTER)
    word.styles["Normal"].paragraph_format.space_after = Pt(6)
    word.styles["Heading 1"].paragraph_format.space_before = Pt(16)
    word.styles["Heading 1"].paragraph_format.space_after = Pt(4)
    word.styles["Caption"].paragraph_format.space_after = Pt(3)
    _zonder_streep(word.styles["Title"].element)


def _zonder_streep(stijl: Any) -> None:
    """Word's own style for a title has a line below it."""
    for streep in stijl.findall(f".//{qn('w:pBdr')}"):
        streep.getparent().remove(streep)


def _eigenschappen(word: Word, document: Document) -> None:
    eigen = word.core_properties
    eigen.title, eigen.author, eigen.language, eigen.comments = document.titel, "PRT-werkbank", "nl-NL", ""
    eigen.created = eigen.modified = _MOMENT


def _kop_en_voet(word: Word, document: Document, gemaakt_op: date) -> None:
    blad = word.sections[0]
    kop = blad.header.paragraphs[0]
    kop.text = document.titel
    if document.fictief:
        kop.add_run(" · fictieve voorbeeldcijfers").bold = True
    voet = blad.footer.paragraphs[0]
    voet.add_run(f"PRT-werkbank · gemaakt op {datum(gemaakt_op)} · bladzijde ")
    _veld(voet, "PAGE")
    voet.add_run(" van ")
    _veld(voet, "NUMPAGES")


def _veld(regel: Paragraph, code: str) -> None:
    veld = OxmlElement("w:fldSimple")
    veld.set(qn("w:instr"), code)
    stuk = OxmlElement("w:r")
    tekst = OxmlElement("w:t")
    tekst.text = "1"
    stuk.append(tekst)
    veld.append(stuk)
    regel._p.append(veld)


def _kader(regel: Paragraph) -> None:
    regel.runs[0].bold = True
    grond = OxmlElement("w:shd")
    grond.set(qn("w:val"), "clear")
    grond.set(qn("w:fill"), GROND_WAARSCHUWING.licht.removeprefix("#"))
    regel._p.get_or_add_pPr().append(grond)


def _lijn_onder(cel: _Cell, kleur: str, achtste_punt: int) -> None:
    randen = OxmlElement("w:tcBorders")
    onder = OxmlElement("w:bottom")
    for naam, waarde in (("val", "single"), ("sz", str(achtste_punt)), ("color", kleur.removeprefix("#"))):
        onder.set(qn(f"w:{naam}"), waarde)
    randen.append(onder)
    cel._tc.get_or_add_tcPr().append(randen)


def _herhaal(rij: _Row) -> None:
    """The header row again on the next page."""
    _zet(rij, "w:tblHeader")
    _heel(rij)


def _heel(rij: _Row) -> None:
    """No row is cut by the end of a page."""
    _zet(rij, "w:cantSplit")


def _zet(rij: _Row, naam: str) -> None:
    rij._tr.get_or_add_trPr().append(OxmlElement(naam))


def _vast(inhoud: bytes) -> bytes:
    """The same package in Dutch, with fixed times inside, so that the bytes depend on the figures alone."""
    doel = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as oud, zipfile.ZipFile(doel, "w") as nieuw:
        for naam in sorted(oud.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            lid = zipfile.ZipInfo(naam, _ZIPMOMENT)
            lid.compress_type = zipfile.ZIP_DEFLATED
            nieuw.writestr(lid, _TAAL.sub(_NEDERLANDS, oud.read(naam)) if naam.endswith(".xml") else oud.read(naam))
    return doel.getvalue()
