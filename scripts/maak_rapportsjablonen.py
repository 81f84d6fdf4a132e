"""Make the templates of the reports in the house style, always to the same bytes: data/sjablonen.

A user replaces one by a file of the same name in a folder of their own (config.yaml, `sjablonen`).
"""

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import docx
import pptx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn as qn_dia

from werkbank.grafieken.kleuren import ACCENT, GEDEMPT, GROND_MELDING, GROND_WAARSCHUWING, INKT, TEKORT
from werkbank.rapport.docx import vast
from werkbank.rapport.docx_sjabloon import STANDAARD_DOCX
from werkbank.rapport.pptx import STANDAARD_PPTX, vast_pptx

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.text.paragraph import Paragraph

_LETTER = "Arial"
_MOMENT = datetime(2024, 1, 1, tzinfo=UTC)


def main() -> None:
    """Write the templates."""
    STANDAARD_DOCX.parent.mkdir(parents=True, exist_ok=True)
    STANDAARD_DOCX.write_bytes(word_sjabloon())
    STANDAARD_PPTX.write_bytes(dia_sjabloon())


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


def dia_sjabloon() -> bytes:
    """Slides of 16:9 with two layouts: a first one, and one for a message with what proves it."""
    deck = pptx.Presentation()
    deck.slide_width, deck.slide_height = Cm(33.867), Cm(19.05)
    for layout in list(deck.slide_layouts)[1:]:
        if layout.name != "Title Only":
            deck.slide_layouts.remove(layout)
    eerste, boodschap = deck.slide_layouts
    _meester(deck.slide_master)
    _vakken(
        eerste,
        "PRT titel",
        ("titel", "ctrTitle", 0, (2, 6.2, 29.8, 2.6), 44, True, ACCENT.licht),
        ("ondertitel", "subTitle", 1, (2, 9.0, 29.8, 1.4), 24, False, INKT.licht),
        ("fictief", "body", 20, (2, 10.8, 29.8, 1.1), 20, True, TEKORT.licht),
        ("afzender", "body", 21, (2, 16.9, 29.8, 1.0), 14, False, GEDEMPT.licht),
    )
    _vakken(
        boodschap,
        "PRT boodschap",
        ("boodschap", "title", 0, (1.4, 0.7, 31, 2.5), 28, True, ACCENT.licht),
        ("inhoud", "body", 20, (1.4, 3.5, 31, 13.3), 20, False, INKT.licht),
        ("bron", "body", 21, (1.4, 17.1, 27.4, 1.3), 11, False, GEDEMPT.licht),
        ("fictief", "body", 22, (24.4, 0.15, 8, 0.6), 11, True, TEKORT.licht),
        ("nummer", "sldNum", 12, (29.6, 17.3, 2.8, 0.9), 12, False, GEDEMPT.licht),
    )
    eigen = deck.core_properties
    eigen.title, eigen.author, eigen.language, eigen.comments = "Sjabloon", "PRT-werkbank", "nl-NL", ""
    eigen.created = eigen.modified = _MOMENT
    doel = io.BytesIO()
    deck.save(doel)
    return vast_pptx(doel.getvalue())


_VAK = """<p:sp xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:nvSpPr><p:cNvPr id="{id}" name="{naam}"/><p:cNvSpPr>
<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{soort}"{idx}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off
 x="{x}" y="{y}"/><a:ext cx="{b}" cy="{h}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>
<a:bodyPr lIns="0" rIns="0" tIns="0" bIns="0" anchor="{anker}"><a:normAutofit/></a:bodyPr><a:lstStyle><a:lvl1pPr
 marL="0" indent="0" algn="{kant}"><a:buNone/><a:defRPr lang="nl-NL" sz="{grootte}" b="{vet}"><a:solidFill><a:srgbClr
 val="{kleur}"/></a:solidFill><a:latin typeface="Arial"/><a:cs typeface="Arial"/></a:defRPr></a:lvl1pPr></a:lstStyle>
<a:p>{inhoud}</a:p></p:txBody></p:sp>"""


def _meester(meester: Any) -> None:
    """Programs that do not look at a layout take the title of the master: the same place, the same letters."""
    for vorm in meester.placeholders:
        if vorm.placeholder_format.type == PP_PLACEHOLDER.TITLE:
            vorm.left, vorm.top, vorm.width, vorm.height = Cm(1.4), Cm(0.7), Cm(31), Cm(2.5)
        elif vorm.placeholder_format.type == PP_PLACEHOLDER.BODY:
            vorm.left, vorm.top, vorm.width, vorm.height = Cm(1.4), Cm(3.5), Cm(31), Cm(13.3)
        else:
            vorm._element.getparent().remove(vorm._element)
    titel = meester._element.find(f".//{qn_dia('p:titleStyle')}/{qn_dia('a:lvl1pPr')}")
    titel.set("algn", "l")
    letters = titel.find(qn_dia("a:defRPr"))
    letters.set("sz", "2800")
    letters.set("b", "1")
    for oud in letters.findall(qn_dia("a:solidFill")):
        letters.remove(oud)
    letters.insert(0, parse_xml(_KLEUR.format(kleur=ACCENT.licht.removeprefix("#"))))


_KLEUR = """<a:solidFill xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:srgbClr val="{kleur}"/>
</a:solidFill>"""


def _vakken(layout: Any, naam: str, *vakken: tuple[str, str, int, tuple[float, ...], int, bool, str]) -> None:
    """Give a layout these places and no others: (name, kind, number, place in cm, size, bold, colour)."""
    layout.name = naam
    boom = layout.shapes._spTree
    for vorm in list(layout.shapes):
        boom.remove(vorm._element)
    for id_, (woord, soort, idx, plaats, grootte, vet, kleur) in enumerate(vakken, 2):
        x, y, b, h = (int(Cm(maat)) for maat in plaats)
        plek = f' idx="{idx}"' if idx else ""
        nummer = '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:t>1</a:t></a:fld>'
        boom.append(
            parse_xml(
                _VAK.format(
                    id=id_, naam=woord, soort=soort, idx=plek, x=x, y=y, b=b, h=h, grootte=grootte * 100,
                    vet=int(vet), kleur=kleur.removeprefix("#"),
                    anker="b" if woord == "titel" else "ctr" if woord == "boodschap" else "t",
                    kant="r" if naam == "PRT boodschap" and woord in ("nummer", "fictief") else "l",
                    inhoud=nummer if soort == "sldNum" else f"<a:r><a:rPr lang=\"nl-NL\"/><a:t>{woord}</a:t></a:r>",
                )
            )
        )  # fmt: skip


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
