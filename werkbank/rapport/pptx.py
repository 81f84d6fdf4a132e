"""A set of slides for PowerPoint: charts that can be edited, texts for a screen reader, the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pptx
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Cm, Pt

from werkbank.config import WORTEL
from werkbank.fouten import SjabloonFout
from werkbank.opmaak import datum
from werkbank.rapport.document import Tabel
from werkbank.rapport.pptx_inhoud import Vak, zet_grafiek, zet_punten, zet_tabel
from werkbank.rapport.presentatie import Dia, Grafiek, Presentatie, Punten
from werkbank.rapport.raster import raster, schrijfbaar
from werkbank.rapport.uitvoer import KORT_MERK_FICTIEF, MERK_FICTIEF

if TYPE_CHECKING:
    from pptx.slide import Slide, SlideLayout

STANDAARD_PPTX = WORTEL / "data" / "sjablonen" / "prt-set.pptx"
# The places that a layout must have, by the name of the box in the slide master.
VAKKEN_TITEL = ("titel", "ondertitel", "afzender", "fictief")
VAKKEN_BOODSCHAP = ("boodschap", "inhoud", "bron", "fictief")
_MOMENT = datetime(2024, 1, 1, tzinfo=UTC)
_ZIPMOMENT = (2024, 1, 1, 0, 0, 0)
_TUSSEN = Cm(0.6)
# A message of at most so many signs has this size of type; the longest has the last.
_LETTERS_PT = ((95, 28), (150, 24), (220, 20), (320, 16), (100_000, 12))
_TAAL = re.compile(rb'\blang="[a-z]{2}-[A-Z]{2}"')
_GEMAAKT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def pptx_bytes(presentatie: Presentatie, gemaakt_op: date, sjabloon: Path = STANDAARD_PPTX) -> bytes:
    """All slides in Dutch, in the form of a template; the day of making stands on the first.

    Raises SjabloonFout when the template cannot be read, or no layout has the places that are filled in.
    """
    vorm = _Vorm.open(sjabloon)
    deck = vorm.deck
    eigen = deck.core_properties
    eigen.title, eigen.author, eigen.language, eigen.comments = presentatie.titel, presentatie.afzender, "nl-NL", ""
    eigen.last_modified_by, eigen.created, eigen.modified = "", _MOMENT, _MOMENT
    eerste = deck.slides.add_slide(vorm.titel)
    _vul(
        eerste,
        titel=presentatie.titel,
        ondertitel=presentatie.ondertitel,
        afzender=f"{presentatie.afzender} · gemaakt op {datum(gemaakt_op)}",
        fictief=MERK_FICTIEF if presentatie.fictief else "",
    )
    for dia in presentatie.dias:
        _dia(deck.slides.add_slide(vorm.boodschap), dia, fictief=presentatie.fictief)
    doel = io.BytesIO()
    deck.save(doel)
    return vast_pptx(doel.getvalue())


@dataclass(frozen=True)
class _Vorm:
    """A template that is open: its two layouts, without the slides it may have come with."""

    deck: Any
    titel: SlideLayout
    boodschap: SlideLayout

    @classmethod
    def open(cls, pad: Path) -> _Vorm:
        try:
            deck = pptx.Presentation(str(pad))
        except Exception as fout:
            raise SjabloonFout(
                "Het sjabloon voor PowerPoint is niet te lezen.",
                waar=str(pad),
                doe="Sla het in PowerPoint op als .pptx, of haal het weg; dan geldt het sjabloon van de werkbank.",
            ) from fout
        for dia in list(deck.slides._sldIdLst):
            deck.part.drop_rel(dia.rId)
            deck.slides._sldIdLst.remove(dia)
        return cls(deck, _indeling(deck, VAKKEN_TITEL, pad), _indeling(deck, VAKKEN_BOODSCHAP, pad))


def _indeling(deck: Any, vakken: tuple[str, ...], pad: Path) -> SlideLayout:
    """The first layout with these places; the message names what the nearest one lacks."""
    beste, mist = "", list(vakken)
    for layout in deck.slide_layouts:
        namen = {vak.name for vak in layout.placeholders}
        ontbreekt = [naam for naam in vakken if naam not in namen]
        if not ontbreekt:
            return layout
        if len(ontbreekt) < len(mist):
            beste, mist = layout.name, ontbreekt
    waar = f"In de indeling “{beste}” ontbreekt" if beste else "In elke indeling ontbreekt"
    raise SjabloonFout(
        f"In het sjabloon heeft geen indeling alle vakken {_opgesomd(vakken)}.",
        uitleg=f"{waar} {_opgesomd(mist)}.",
        waar=str(pad),
        doe="Geef in PowerPoint bij Beeld, Diamodel de tijdelijke aanduidingen deze namen (Schikken, Selectievenster).",
    )


def _opgesomd(namen: Any) -> str:
    return ", ".join(f"“{naam}”" for naam in namen)


def _vakken(dia: Slide) -> dict[str, Any]:
    """The places of a slide by their name in the layout: a slide gives them names of its own."""
    namen = {vak.placeholder_format.idx: vak.name for vak in dia.slide_layout.placeholders}
    return {namen[vak.placeholder_format.idx]: vak for vak in dia.placeholders}


def _vul(dia: Slide, **teksten: str) -> None:
    """Write the places; one with nothing to say is taken away, and not left with its hint."""
    vakken = _vakken(dia)
    for naam, tekst in teksten.items():
        vak = vakken[naam]
        if not tekst:
            vak._element.getparent().remove(vak._element)
            continue
        vak.text_frame.text = schrijfbaar(tekst)
        for alinea in vak.text_frame.paragraphs:
            for stuk in alinea.runs:
                stuk.font.language_id = MSO_LANGUAGE_ID.DUTCH


def _dia(dia: Slide, inhoud: Dia, *, fictief: bool) -> None:
    vakken = _vakken(dia)
    plek = vakken["inhoud"]
    links, boven, breed, hoog = plek.left, plek.top, plek.width, plek.height
    _vul(dia, boodschap=inhoud.boodschap, bron=inhoud.bron, fictief=KORT_MERK_FICTIEF if fictief else "")
    grootte = next(pt for tekens, pt in _LETTERS_PT if len(inhoud.boodschap) <= tekens)
    for stuk in vakken["boodschap"].text_frame.paragraphs[0].runs:
        stuk.font.size = Pt(grootte)
    aantal = max(len(inhoud.inhoud), 1)
    deel = (breed - _TUSSEN * (aantal - 1)) // aantal
    punten = [stuk for stuk in inhoud.inhoud if isinstance(stuk, Punten)]
    if punten:
        zet_punten(plek.text_frame, punten[0], Vak(links, boven, breed, hoog))
    else:
        plek._element.getparent().remove(plek._element)
    for i, stuk in enumerate(inhoud.inhoud):
        vak = Vak(links + i * (deel + _TUSSEN), boven, deel, hoog)
        match stuk:
            case Grafiek():
                zet_grafiek(dia, stuk, vak)
            case Tabel():
                zet_tabel(dia, raster(stuk), vak)
    _nummer(dia)
    if inhoud.notities:
        dia.notes_slide.notes_text_frame.text = schrijfbaar(inhoud.notities)


def _nummer(dia: Slide) -> None:
    """The number of the slide: a new slide does not take that place of its layout along."""
    for vak in dia.slide_layout.placeholders:
        if vak.placeholder_format.type == PP_PLACEHOLDER.SLIDE_NUMBER:
            nummer = deepcopy(vak._element)
            nummer.nvSpPr.cNvPr.set("id", str(max(vorm.shape_id for vorm in dia.shapes) + 1))
            dia.shapes._spTree.append(nummer)


def vast_pptx(inhoud: bytes) -> bytes:
    """The same package in Dutch, with fixed times inside, also of the workbooks behind its charts."""
    doel = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as oud, zipfile.ZipFile(doel, "w") as nieuw:
        for naam in sorted(oud.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            lid = zipfile.ZipInfo(naam, _ZIPMOMENT)
            lid.compress_type = zipfile.ZIP_DEFLATED
            deel = oud.read(naam)
            if naam.endswith(".xlsx"):
                deel = vast_pptx(deel)
            elif naam.endswith(".xml"):
                deel = _GEMAAKT.sub(rb"\g<1>2024-01-01T00:00:00Z", _TAAL.sub(b'lang="nl-NL"', deel))
            nieuw.writestr(lid, deel)
    return doel.getvalue()
