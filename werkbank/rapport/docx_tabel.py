"""A table in a Word document: a head that repeats on every page, no row cut in two, columns as wide as their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from werkbank.grafieken.kleuren import INKT, LIJN, VLAK
from werkbank.rapport.breedtes import CELRAND_PT, breedtes
from werkbank.rapport.raster import Raster, raster

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document as Word
    from docx.table import Table, _Cell, _Row

    from werkbank.rapport.document import Tabel


def zet_tabel(word: Word, tabel: Tabel) -> None:
    """Add a table at the end of the document, its title above it and its notes below."""
    woorden = raster(tabel)
    if woorden.bijschrift:
        regel = word.add_paragraph(woorden.bijschrift, style="PRT tabeltitel")
        regel.paragraph_format.keep_with_next = True
    blad = word.sections[-1]
    ruimte = (blad.page_width or 0) - (blad.left_margin or 0) - (blad.right_margin or 0)
    maten = breedtes(woorden, ruimte / Pt(1))
    hoog = bool(woorden.groepen)
    alle = [*([_gespreid(woorden)] if hoog else []), woorden.koppen, *woorden.rijen, *woorden.totalen]
    rooster = word.add_table(rows=len(alle), cols=len(woorden.koppen))
    rooster.alignment = WD_TABLE_ALIGNMENT.LEFT
    rooster.autofit = False
    _eigenschappen(rooster, woorden.bijschrift)
    for kolom, breed in zip(rooster.columns, maten.kolommen_pt, strict=True):
        kolom.width = Pt(breed)
    koppen = 2 if hoog else 1
    for i, (rij, teksten) in enumerate(zip(rooster.rows, alle, strict=True)):
        _zet(rij, "w:cantSplit")
        if i < koppen:
            _zet(rij, "w:tblHeader")
        totaal = i >= len(alle) - len(woorden.totalen)
        _rij(rij, teksten, woorden.rechts, maten.kolommen_pt, maten.punten, vet=i < koppen or totaal)
        for cel in rij.cells:
            if i >= koppen - 1:
                donker = i == koppen - 1 or i == len(alle) - len(woorden.totalen) - 1
                _lijn_onder(cel, INKT.licht if donker else LIJN.licht, 8 if i < koppen else 4)
            if totaal:
                _grond(cel, VLAK.licht)
    if hoog:
        _voeg_samen(rooster, woorden)
    for nummer, noot in enumerate(woorden.noten, 1):
        word.add_paragraph(f"({nummer}) {noot}", style="Caption")


def _gespreid(woorden: Raster) -> list[str]:
    """The shared heads, each in the first of its columns."""
    regel = []
    for tekst, aantal in woorden.groepen:
        regel += [tekst] + [""] * (aantal - 1)
    return regel


def _voeg_samen(rooster: Table, woorden: Raster) -> None:
    begin = 0
    cellen = rooster.rows[0].cells
    for tekst, aantal in woorden.groepen:
        if aantal > 1:
            cel = cellen[begin].merge(cellen[begin + aantal - 1])
            # Joining cells joins their empty paragraphs too.
            for regel in cel.paragraphs[1:]:
                regel._p.getparent().remove(regel._p)
        if tekst:
            cellen[begin].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.LEFT
            _lijn_onder(cellen[begin], LIJN.licht, 4)
        begin += aantal


def _rij(
    rij: _Row, teksten: Sequence[str], rechts: Sequence[bool], breed: Sequence[float], punten: float, *, vet: bool
) -> None:
    for cel, tekst, is_getal, breedte in zip(rij.cells, teksten, rechts, breed, strict=True):
        cel.width = Pt(breedte)
        regel = cel.paragraphs[0]
        regel.paragraph_format.space_before = regel.paragraph_format.space_after = Pt(1)
        regel.paragraph_format.line_spacing = 1
        stuk = regel.add_run(tekst)
        stuk.bold = vet
        stuk.font.size = Pt(punten)
        if is_getal:
            regel.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _eigenschappen(rooster: Table, bijschrift: str) -> None:
    """Less white beside the words than Word gives of itself; the first column heads its row; a title that is read out.

    Word wants the parts of a table's properties in a fixed order.
    """
    randen = OxmlElement("w:tblCellMar")
    for kant in ("left", "right"):
        rand = OxmlElement(f"w:{kant}")
        rand.set(qn("w:w"), str(CELRAND_PT * 20))
        rand.set(qn("w:type"), "dxa")
        randen.append(rand)
    vorm = rooster._tbl.tblPr.find(qn("w:tblLook"))
    vorm.addprevious(randen)
    vorm.set(qn("w:firstColumn"), "1")
    if bijschrift:
        titel = OxmlElement("w:tblCaption")
        titel.set(qn("w:val"), bijschrift)
        vorm.addnext(titel)


def _lijn_onder(cel: _Cell, kleur: str, achtste_punt: int) -> None:
    eigen = cel._tc.get_or_add_tcPr()
    if (oud := eigen.find(qn("w:tcBorders"))) is not None:
        eigen.remove(oud)
    randen = OxmlElement("w:tcBorders")
    onder = OxmlElement("w:bottom")
    for naam, waarde in (("val", "single"), ("sz", str(achtste_punt)), ("color", kleur.removeprefix("#"))):
        onder.set(qn(f"w:{naam}"), waarde)
    randen.append(onder)
    eigen.append(randen)


def _grond(cel: _Cell, kleur: str) -> None:
    grond = OxmlElement("w:shd")
    grond.set(qn("w:val"), "clear")
    grond.set(qn("w:fill"), kleur.removeprefix("#"))
    cel._tc.get_or_add_tcPr().append(grond)


def _zet(rij: _Row, naam: str) -> None:
    rij._tr.get_or_add_trPr().append(OxmlElement(naam))
