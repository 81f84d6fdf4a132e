"""A report as a Word document: named styles, headers that repeat, alternative texts, the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from werkbank.opmaak import datum
from werkbank.rapport.document import (
    Alinea,
    Beeld,
    Beeldpaar,
    Document,
    Hoofdstuk,
    Invulveld,
    Opsomming,
    Tabel,
    Tussenkop,
)
from werkbank.rapport.docx_sjabloon import STANDAARD_DOCX, Sjabloon
from werkbank.rapport.docx_tabel import zet_tabel
from werkbank.rapport.raster import schrijfbaar
from werkbank.rapport.uitvoer import KORT_MERK_FICTIEF, MERK_FICTIEF

if TYPE_CHECKING:
    from docx.document import Document as Word

# The language stands in several parts of the package, one of them out of reach of python-docx; Word checks by it.
_TAAL = re.compile(rb"(<w:(?:lang|themeFontLang) )[^>]*/>")
_NEDERLANDS = rb'\1w:val="nl-NL"/>'
# A fixed moment: the same figures give the same bytes, on any day.
_MOMENT = datetime(2024, 1, 1, tzinfo=UTC)
_ZIPMOMENT = (2024, 1, 1, 0, 0, 0)


def docx_bytes(document: Document, gemaakt_op: date, sjabloon: Path = STANDAARD_DOCX) -> bytes:
    """The whole document in Dutch, in the form of a template; the day of making stands on every page.

    Raises SjabloonFout when the template cannot be read, or lacks one of the places that are filled in.
    """
    blad = Sjabloon.open(sjabloon)
    word = blad.word
    blad.vul(
        titel=document.titel,
        ondertitel=document.ondertitel,
        afzender=document.afzender,
        gemaakt_op=datum(gemaakt_op),
        fictief=(MERK_FICTIEF, f" · {KORT_MERK_FICTIEF}") if document.fictief else ("", ""),
    )
    eigen = word.core_properties
    eigen.title, eigen.author, eigen.language, eigen.comments = document.titel, document.afzender, "nl-NL", ""
    eigen.last_modified_by, eigen.created, eigen.modified = "", _MOMENT, _MOMENT
    with blad.inhoud():
        for hoofdstuk in document.hoofdstukken:
            _hoofdstuk(word, hoofdstuk)
    doel = io.BytesIO()
    word.save(doel)
    return vast(doel.getvalue())


def _hoofdstuk(word: Word, hoofdstuk: Hoofdstuk) -> None:
    word.add_paragraph(schrijfbaar(hoofdstuk.titel), style="Heading 1")
    for deel in hoofdstuk.delen:
        match deel:
            case Alinea():
                _alinea(word, deel)
            case Opsomming():
                for punt in deel.punten:
                    word.add_paragraph(schrijfbaar(punt), style="List Bullet")
            case Tussenkop():
                word.add_paragraph(schrijfbaar(deel.tekst), style="Heading 2")
            case Tabel():
                zet_tabel(word, deel)
            case Beeld():
                _beelden(word, deel)
            case Beeldpaar():
                _beelden(word, deel.links, deel.rechts)
            case Invulveld():
                _invulveld(word, deel)
    for regel in hoofdstuk.bronregels:
        word.add_paragraph(schrijfbaar(regel), style="Caption")


def _alinea(word: Word, alinea: Alinea) -> None:
    regel = word.add_paragraph(style="Caption" if alinea.klein else None)
    if alinea.kop:
        regel.add_run(f"{schrijfbaar(alinea.kop)}: ").bold = True
    regel.add_run(schrijfbaar(alinea.tekst))


def _beelden(word: Word, *beelden: Beeld) -> None:
    """Pictures in one line, beside each other, with what they show below them."""
    blad = word.sections[-1]
    breedte = (blad.page_width or 0) - (blad.left_margin or 0) - (blad.right_margin or 0)
    regel = word.add_paragraph()
    regel.paragraph_format.keep_with_next = True
    regel.paragraph_format.space_before = Pt(8)
    for nummer, beeld in enumerate(beelden):
        if nummer:
            regel.add_run(" ")
        # Less than its share: where two fill the line to the last point the second one moves down.
        vorm = regel.add_run().add_picture(
            io.BytesIO(beeld.png), width=int(breedte / len(beelden) * (1 if len(beelden) == 1 else 0.88))
        )
        vorm._inline.docPr.set("descr", schrijfbaar(beeld.omschrijving))
    for waar, beeld in zip(("Links", "Rechts") if len(beelden) > 1 else ("",), beelden, strict=True):
        voor = f"{waar}: " if waar else ""
        onderschrift = word.add_paragraph(schrijfbaar(f"{voor}{beeld.omschrijving}"), style="Caption")
        onderschrift.paragraph_format.keep_together = True
        onderschrift.paragraph_format.keep_with_next = beeld is not beelden[-1]


def _invulveld(word: Word, veld: Invulveld) -> None:
    """A content control: one click selects the hint, and what is typed takes its place."""
    regel = word.add_paragraph(style="PRT invulveld")
    naam = schrijfbaar(veld.naam)
    eigen = OxmlElement("w:sdtPr")
    for soort, waarde in (("alias", naam), ("tag", re.sub(r"\W+", "_", naam.lower())[:64]), ("showingPlcHdr", None)):
        kenmerk = OxmlElement(f"w:{soort}")
        if waarde is not None:
            kenmerk.set(qn("w:val"), waarde)
        eigen.append(kenmerk)
    tekst = OxmlElement("w:text")
    tekst.set(qn("w:multiLine"), "1")
    eigen.append(tekst)
    inhoud = OxmlElement("w:sdtContent")
    inhoud.append(regel.add_run(schrijfbaar(f"[In te vullen: {veld.naam}. {veld.uitleg}]"))._r)
    besturing = OxmlElement("w:sdt")
    besturing.append(eigen)
    besturing.append(inhoud)
    regel._p.append(besturing)


def vast(inhoud: bytes) -> bytes:
    """The same package in Dutch, with fixed times inside, so that the bytes depend on the figures alone."""
    doel = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as oud, zipfile.ZipFile(doel, "w") as nieuw:
        for naam in sorted(oud.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            lid = zipfile.ZipInfo(naam, _ZIPMOMENT)
            lid.compress_type = zipfile.ZIP_DEFLATED
            nieuw.writestr(lid, _TAAL.sub(_NEDERLANDS, oud.read(naam)) if naam.endswith(".xml") else oud.read(naam))
    return doel.getvalue()
