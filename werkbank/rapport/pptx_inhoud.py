"""What stands on a slide below its message: a chart of PowerPoint itself, a table, or sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_LINE
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.util import Cm, Pt

from werkbank.grafieken.kleuren import GEDEMPT, INKT, LIJN, OPGAVE, PLAN, REALISATIE, TEKORT, VLAK, Kleur
from werkbank.rapport.breedtes import breedtes
from werkbank.rapport.raster import schrijfbaar

if TYPE_CHECKING:
    from pptx.slide import Slide
    from pptx.text.text import TextFrame

    from werkbank.rapport.presentatie import Grafiek, Punten
    from werkbank.rapport.raster import Raster

_KLEUREN: dict[str, Kleur] = {
    "realisatie": REALISATIE,
    "tekort": TEKORT,
    "opgave": OPGAVE,
    "plan": PLAN,
    "gedempt": GEDEMPT,
}
_LETTER = "Arial"
_TITEL = Cm(0.9)
# The sizes of type of a table on a slide; in a chart, by how many names stand below each other.
_TABEL_PT = (18, 16, 15, 14, 13, 12, 11, 10)
_NAMEN_PT = ((6, 18), (12, 14), (16, 13), (99, 9))
_ZINNEN_PT = (22, 20, 18, 16, 14, 12, 11, 10, 9)
_KLEIN_PT = 14
_ELKE_NAAM = '<c:tickLblSkip xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" val="1"/>'
_DUNNE_RAND = (
    '<a:tcPr xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" marL="45720" marR="45720" marT="{wit}" '
    'marB="{wit}"><a:lnL w="0"><a:noFill/></a:lnL><a:lnR w="0"><a:noFill/></a:lnR><a:lnT w="0"><a:noFill/></a:lnT>'
    '<a:lnB w="{dik}"><a:solidFill><a:srgbClr val="{kleur}"/></a:solidFill></a:lnB>{grond}</a:tcPr>'
)


@dataclass(frozen=True)
class Vak:
    """A place on a slide, in the unit of PowerPoint."""

    links: int
    boven: int
    breed: int
    hoog: int


def zet_punten(kader: TextFrame, punten: Punten, vak: Vak) -> None:
    """Sentences below each other in a box, in the largest type in which they fit."""
    maten = [pt for pt in _ZINNEN_PT if not punten.klein or pt <= _KLEIN_PT]
    grootte = next((pt for pt in maten if _hoog_pt(punten.zinnen, pt, vak) <= vak.hoog / Pt(1)), maten[-1])
    for i, zin in enumerate(punten.zinnen):
        alinea = kader.paragraphs[0] if i == 0 else kader.add_paragraph()
        alinea.space_after = Pt(grootte * 0.5)
        _schrijf(alinea, schrijfbaar(zin), grootte)


def _hoog_pt(zinnen: Sequence[str], grootte: float, vak: Vak) -> float:
    """How high these sentences are, with letters of half their size wide: a little more than they are."""
    per_regel = vak.breed / Pt(1) / (0.52 * grootte)
    return sum((ceil(len(zin) / per_regel) * 1.2 + 0.5) * grootte for zin in zinnen)


def zet_tabel(dia: Slide, tabel: Raster, vak: Vak) -> None:
    """A table as wide as its place: heads that are marked as such, rows as high as their words."""
    alle = [tabel.koppen, *tabel.rijen, *tabel.totalen]
    maten = breedtes(tabel, vak.breed / Pt(1), _TABEL_PT)
    # Each row its share, so that a long table gets smaller type instead of running off the slide.
    punten = min(maten.punten, max(10, int(vak.hoog / Pt(1) / len(alle) / 2)))
    hoog = int(Pt(punten * 1.9))
    vorm = dia.shapes.add_table(len(alle), len(tabel.koppen), vak.links, vak.boven, vak.breed, hoog * len(alle))
    vorm._element.nvGraphicFramePr.cNvPr.set("descr", f"Tabel met de kolommen {', '.join(tabel.koppen)}.")
    rooster = vorm.table
    rooster.first_row, rooster.horz_banding = True, False
    for kolom, breed in zip(rooster.columns, maten.kolommen_pt, strict=True):
        kolom.width = Pt(breed)
    for i, teksten in enumerate(alle):
        rooster.rows[i].height = hoog
        vet = i == 0 or i > len(tabel.rijen)
        for j, tekst in enumerate(teksten):
            cel = rooster.cell(i, j)
            _rand(cel, kop=i == 0, totaal=i > len(tabel.rijen))
            cel.vertical_anchor = MSO_ANCHOR.MIDDLE
            alinea = cel.text_frame.paragraphs[0]
            alinea.alignment = PP_ALIGN.RIGHT if tabel.rechts[j] else PP_ALIGN.LEFT
            _schrijf(alinea, tekst, punten, vet=vet)


def _rand(cel: Any, *, kop: bool, totaal: bool) -> None:
    """A line below the cell and nothing else; the theme of a template would make stripes of its own."""
    grond = f'<a:solidFill><a:srgbClr val="{VLAK.licht[1:]}"/></a:solidFill>' if totaal else "<a:noFill/>"
    kleur, dik = (INKT.licht[1:], 19050) if kop else (LIJN.licht[1:], 9525)
    oud = cel._tc.get_or_add_tcPr()
    oud.getparent().replace(oud, parse_xml(_DUNNE_RAND.format(wit=25400, dik=dik, kleur=kleur, grond=grond)))


def zet_grafiek(dia: Slide, grafiek: Grafiek, vak: Vak) -> None:
    """A chart with its workbook, so that it can be edited; its title above it as text."""
    if grafiek.titel:
        kader = dia.shapes.add_textbox(vak.links, vak.boven, vak.breed, _TITEL).text_frame
        kader.margin_left = kader.margin_right = 0
        _schrijf(kader.paragraphs[0], schrijfbaar(grafiek.titel), 16, vet=True)
        vak = Vak(vak.links, vak.boven + _TITEL, vak.breed, vak.hoog - _TITEL)
    gegevens = CategoryChartData(number_format="0." + "0" * grafiek.decimalen if grafiek.decimalen else "#,##0")
    gegevens.categories = [schrijfbaar(naam) for naam in grafiek.categorieen]
    for reeks in grafiek.reeksen:
        gegevens.add_series(schrijfbaar(reeks.naam), [_waarde(w, grafiek.decimalen) for w in reeks.waarden])
    soort = {
        ("staven", True): XL_CHART_TYPE.BAR_STACKED,
        ("staven", False): XL_CHART_TYPE.BAR_CLUSTERED,
    }.get((grafiek.vorm, grafiek.gestapeld), XL_CHART_TYPE.LINE_MARKERS)
    vorm = dia.shapes.add_chart(soort, vak.links, vak.boven, vak.breed, vak.hoog, gegevens)
    vorm._element.nvGraphicFramePr.cNvPr.set("descr", schrijfbaar(grafiek.omschrijving))
    _opmaak(vorm.chart, grafiek)


def _waarde(waarde: Any, decimalen: int) -> float | int | None:
    if waarde is None or waarde != waarde:
        return None
    return round(float(waarde), decimalen) if decimalen else round(waarde)


def _opmaak(tekening: Any, grafiek: Grafiek) -> None:
    staven = grafiek.vorm == "staven"
    namen_pt = next(pt for aantal, pt in _NAMEN_PT if len(grafiek.categorieen) <= aantal)
    tekening.has_title = False
    tekening.font.size, tekening.font.name = Pt(namen_pt), _LETTER
    tekening.font.color.rgb = _rgb(INKT)
    tekening.has_legend = len(grafiek.reeksen) > 1
    if tekening.has_legend:
        tekening.legend.position, tekening.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
        tekening.legend.font.size = Pt(max(namen_pt, 12))
    namen, waarden = tekening.category_axis, tekening.value_axis
    namen.format.line.color.rgb = _rgb(LIJN)
    namen.major_tick_mark = waarden.major_tick_mark = XL_TICK_MARK.NONE
    namen.has_major_gridlines = False
    # Low: a name stands beside the drawing, also where a bar goes to the left.
    namen.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    # Every name, also where a program thinks that they do not fit.
    namen._element.insert_element_before(parse_xml(_ELKE_NAAM), "c:tickMarkSkip", "c:noMultiLvlLbl", "c:extLst")
    waarden.minimum_scale = 0
    waarden.has_major_gridlines = not staven
    if staven:
        namen.reverse_order = True
        waarden.tick_label_position = XL_TICK_LABEL_POSITION.NONE
        waarden.format.line.fill.background()
        tekening.plots[0].gap_width = 45
        if grafiek.gestapeld:
            tekening.plots[0].overlap = 100
    else:
        waarden.tick_labels.number_format, waarden.tick_labels.number_format_is_linked = "#,##0", False
        waarden.major_gridlines.format.line.color.rgb = _rgb(LIJN)
        waarden.format.line.fill.background()
    for lijn, reeks in zip(tekening.plots[0].series, grafiek.reeksen, strict=True):
        (_staaf if staven else _lijn)(lijn, reeks.kleur, grafiek, namen_pt)


def _staaf(reeks: Any, kleur: str, grafiek: Grafiek, punten: int) -> None:
    reeks.format.fill.solid()
    reeks.format.fill.fore_color.rgb = _rgb(_KLEUREN[kleur])
    reeks.invert_if_negative = False
    _waarden(reeks, grafiek, punten)
    if grafiek.gestapeld:
        # Within its own bar: beside a stacked bar there is no place that belongs to one of its parts.
        reeks.data_labels.font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)


def _lijn(reeks: Any, kleur: str, grafiek: Grafiek, punten: int) -> None:
    reeks.smooth = False
    reeks.format.line.color.rgb = _rgb(_KLEUREN[kleur])
    reeks.format.line.width = Pt(3 if kleur == "realisatie" else 2)
    if kleur == "plan":
        reeks.format.line.dash_style = MSO_LINE.DASH
    if kleur == "realisatie":
        reeks.marker.style, reeks.marker.size = XL_MARKER_STYLE.CIRCLE, 9
        reeks.marker.format.fill.solid()
        reeks.marker.format.fill.fore_color.rgb = _rgb(_KLEUREN[kleur])
        _waarden(reeks, grafiek, punten)
        reeks.data_labels.position = XL_LABEL_POSITION.BELOW
    else:
        reeks.marker.style = XL_MARKER_STYLE.NONE


def _waarden(reeks: Any, grafiek: Grafiek, punten: int) -> None:
    """The value of each point in words; a bar of nothing says nothing."""
    teksten = reeks.data_labels
    teksten.show_value = True
    teksten.number_format_is_linked = False
    vorm = "0." + "0" * grafiek.decimalen if grafiek.decimalen else "#,##0"
    teksten.number_format = f"{vorm};-{vorm};" if grafiek.gestapeld else vorm
    teksten.font.size = Pt(max(punten - 2, 9))


def _rgb(kleur: Kleur) -> RGBColor:
    return RGBColor.from_string(kleur.licht.removeprefix("#"))


def _schrijf(alinea: Any, tekst: str, grootte: float, *, vet: bool = False) -> None:
    stuk = alinea.add_run()
    stuk.text = tekst
    stuk.font.size, stuk.font.bold, stuk.font.name = Pt(grootte), vet, _LETTER
    stuk.font.color.rgb = _rgb(INKT)
    stuk.font.language_id = MSO_LANGUAGE_ID.DUTCH
