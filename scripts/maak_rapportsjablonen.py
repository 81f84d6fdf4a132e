"""Make the templates of the reports in the house style, always to the same bytes: data/sjablonen.

A user replaces one by a file of the same name in a folder of their own (config.yaml, `sjablonen`).
"""

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from werkbank.grafieken.kleuren import ACCENT, GEDEMPT, GROND_MELDING, GROND_WAARSCHUWING, INKT
from werkbank.rapport.docx import vast
from werkbank.rapport.docx_sjabloon import STANDAARD_DOCX

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.text.paragraph import Paragraph

_LETTER = "Arial"
_MOMENT = datetime(2024, 1, 1, tzinfo=UTC)


def main() -> None:
    """Write the templates."""
    STANDAARD_DOCX.parent.mkdir(parents=True, exist_ok=True)
    STANDAARD_DOCX.write_bytes(word_sjabloon())


def word_sjabloon() -> bytes:
    """A4, standing: title, reading day and mark on the first page, title and day of making on every one."""
    word = docx.Document()
    _stijlen(word)
    blad = word.sections[0]
    blad.page_width, blad.page_height = Cm(21), Cm(29.7)
    blad.left_margin = blad.right_margin = Cm(2)
    blad.top_margin, blad.bottom_margin = Cm(2), Cm(1.8)
    blad.header_distance, blad.footer_distance = Cm(1), Cm(0.9)
    blad.header.paragraphs[0].text = "{{titel}}{{fictief}}"
    voet = blad.footer.paragraphs[0]
    voet.add_run("{{afzender}} · gemaakt op {{gemaakt_op}} · bladzijde ")
    _veld(voet, "PAGE")
    voet.add_run(" van ")
    _veld(voet, "NUMPAGES")
    word.add_paragraph("{{titel}}", style="Title")
    word.add_paragraph("{{ondertitel}}", style="Subtitle")
    word.add_paragraph("{{fictief}}", style="PRT kader")
    word.add_paragraph("{{inhoud}}")
    eigen = word.core_properties
    eigen.title, eigen.author, eigen.language, eigen.comments = "Sjabloon", "PRT-werkbank", "nl-NL", ""
    eigen.created = eigen.modified = _MOMENT
    doel = io.BytesIO()
    word.save(doel)
    return vast(doel.getvalue())


def _stijlen(word: "Word") -> None:
    for naam in ("PRT tabeltitel", "PRT kader", "PRT invulveld"):
        stijl = word.styles.add_style(naam, WD_STYLE_TYPE.PARAGRAPH)
        stijl.base_style = word.styles["Normal"]
    for naam, grootte, kleur, vet, voor, na in (
        ("Normal", 10, INKT, False, 0, 5),
        ("Title", 22, ACCENT, True, 0, 2),
        ("Subtitle", 11, GEDEMPT, False, 0, 8),
        ("Heading 1", 14, ACCENT, True, 14, 4),
        ("Heading 2", 11, INKT, True, 8, 3),
        ("List Bullet", 10, INKT, False, 0, 3),
        ("Caption", 8, GEDEMPT, False, 0, 2),
        ("Header", 8.5, GEDEMPT, False, 0, 0),
        ("Footer", 8.5, GEDEMPT, False, 0, 0),
        ("PRT tabeltitel", 10, INKT, True, 8, 3),
        ("PRT kader", 10, INKT, True, 0, 8),
        ("PRT invulveld", 10, INKT, False, 3, 6),
    ):
        stijl = word.styles[naam]
        stijl.font.name, stijl.font.size, stijl.font.bold, stijl.font.italic = _LETTER, Pt(grootte), vet, False
        stijl.font.color.rgb = RGBColor.from_string(kleur.licht.removeprefix("#"))
        stijl.paragraph_format.space_before, stijl.paragraph_format.space_after = Pt(voor), Pt(na)
        stijl.paragraph_format.line_spacing = 1.1
        letters = stijl.element.get_or_add_rPr().get_or_add_rFonts()
        # A theme font would win from the name.
        for kenmerk in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            letters.attrib.pop(qn(f"w:{kenmerk}"), None)
        for schrift in ("hAnsi", "cs"):
            letters.set(qn(f"w:{schrift}"), _LETTER)
    for streep in word.styles["Title"].element.findall(f".//{qn('w:pBdr')}"):
        # Word's own style for a title has a line below it.
        streep.getparent().remove(streep)
    _grond(word.styles["PRT kader"].element, GROND_WAARSCHUWING.licht)
    _grond(word.styles["PRT invulveld"].element, GROND_MELDING.licht)


def _grond(stijl: Any, kleur: str) -> None:
    grond = OxmlElement("w:shd")
    grond.set(qn("w:val"), "clear")
    grond.set(qn("w:fill"), kleur.removeprefix("#"))
    # Word wants the ground before the white around a paragraph.
    stijl.get_or_add_pPr().insert(0, grond)


def _veld(regel: "Paragraph", code: str) -> None:
    veld = OxmlElement("w:fldSimple")
    veld.set(qn("w:instr"), code)
    stuk = OxmlElement("w:r")
    tekst = OxmlElement("w:t")
    tekst.text = "1"
    stuk.append(tekst)
    veld.append(stuk)
    regel._p.append(veld)


if __name__ == "__main__":
    main()
