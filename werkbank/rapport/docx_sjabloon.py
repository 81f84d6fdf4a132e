"""The form of a Word document: ours, or one of the user's own with the same named places in it.

A place is its name between double braces, ``{{titel}}``: in the text, a table, a box, a header or a footer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
from docx.oxml.ns import qn

from werkbank.config import WORTEL
from werkbank.fouten import SjabloonFout
from werkbank.rapport.raster import schrijfbaar

if TYPE_CHECKING:
    from docx.document import Document as Word

STANDAARD_DOCX = WORTEL / "data" / "sjablonen" / "rapport.docx"
PLEKKEN = ("titel", "ondertitel", "fictief", "inhoud", "afzender", "gemaakt_op")
_PLEK = re.compile(r"\{\{\s*(\w+)\s*\}\}")
# What the reports use; a template that lacks one gets ours.
_STIJLEN = ("Heading 1", "Heading 2", "Caption", "List Bullet", "PRT tabeltitel", "PRT kader", "PRT invulveld")


@dataclass(frozen=True)
class Sjabloon:
    """A template that is open and has every place that it must have."""

    word: Word

    @classmethod
    def open(cls, pad: Path) -> Sjabloon:
        """Raises SjabloonFout when the file is no Word document, lacks a place, or names one that does not exist."""
        try:
            word = docx.Document(str(pad))
        except Exception as fout:
            raise SjabloonFout(
                "Het sjabloon voor Word-documenten is niet te lezen.",
                waar=str(pad),
                doe="Sla het in Word op als .docx, of haal het uit de map; dan geldt het sjabloon van de werkbank.",
            ) from fout
        genoemd = [plek for alinea in _alineas(word) for plek in _PLEK.findall(_tekst(alinea))]
        if ontbreekt := [plek for plek in PLEKKEN if plek not in genoemd]:
            raise SjabloonFout(
                f"In het sjabloon ontbreekt {_opgesomd(ontbreekt)}.",
                waar=str(pad),
                doe="Zet deze tekst in het sjabloon op de plaats waar de werkbank iets moet invullen.",
            )
        if onbekend := [plek for plek in dict.fromkeys(genoemd) if plek not in PLEKKEN]:
            raise SjabloonFout(
                f"Het sjabloon noemt {_opgesomd(onbekend)}; dat kan de werkbank niet invullen.",
                waar=str(pad),
                doe=f"Kies uit {_opgesomd(PLEKKEN)}.",
            )
        if not any(_PLEK.fullmatch(a.text.strip()) and "inhoud" in a.text for a in word.paragraphs):
            raise SjabloonFout(
                "In het sjabloon staat {{inhoud}} niet op een eigen regel.",
                waar=str(pad),
                doe="Zet {{inhoud}} alleen op een regel, niet in een tabel, tekstvak, koptekst of voettekst.",
            )
        _geef_stijlen(word)
        return cls(word)

    def vul(self, *, fictief: tuple[str, str], **waarden: str) -> None:
        """Fill in every place but the content.

        fictief: the mark on a line of its own (which goes when there is nothing to mark), and within a line
        """
        for alinea in list(_alineas(self.word)):
            tekst = _tekst(alinea)
            if "{{" not in tekst or re.fullmatch(r"\{\{\s*inhoud\s*\}\}", tekst.strip()):
                continue
            alleen = re.fullmatch(r"\{\{\s*fictief\s*\}\}", tekst.strip()) is not None
            if alleen and not fictief[0]:
                alinea.getparent().remove(alinea)
                continue
            _vervang(alinea, {**waarden, "fictief": fictief[0] if alleen else fictief[1]})

    @contextmanager
    def inhoud(self) -> Iterator[None]:
        """What is added to the document inside this takes the place of the content."""
        [plek] = [a._p for a in self.word.paragraphs if re.fullmatch(r"\{\{\s*inhoud\s*\}\}", a.text.strip())]
        erna = [deel for deel in plek.itersiblings() if deel.tag != qn("w:sectPr")]
        yield
        lichaam = plek.getparent()
        lichaam.remove(plek)
        slot = lichaam.find(qn("w:sectPr"))
        for deel in erna:
            slot.addprevious(deel)


def _alineas(word: Word) -> Iterator[Any]:
    """Every paragraph of the text and of all headers and footers, also in tables and boxes."""
    yield from word.element.body.iter(qn("w:p"))
    for blad in word.sections:
        for rand in (blad.header, blad.footer, blad.first_page_header, blad.first_page_footer):
            if not rand.is_linked_to_previous:
                yield from rand._element.iter(qn("w:p"))


def _tekst(alinea: Any) -> str:
    return "".join(t.text or "" for t in alinea.iter(qn("w:t")))


def _vervang(alinea: Any, waarden: dict[str, str]) -> None:
    """Word cuts a text into pieces as it likes: a name may begin in one of them and end in another."""
    stukken = list(alinea.iter(qn("w:t")))
    for plek in reversed(list(_PLEK.finditer(_tekst(alinea)))):
        if plek[1] not in waarden:
            continue
        begin, nieuw = 0, schrijfbaar(waarden[plek[1]])
        for stuk in stukken:
            tekst = stuk.text or ""
            van, tot = max(plek.start() - begin, 0), min(plek.end() - begin, len(tekst))
            if van < tot:
                stuk.text = tekst[:van] + nieuw + tekst[tot:]
                stuk.set(qn("xml:space"), "preserve")
                nieuw = ""
            begin += len(tekst)


def _geef_stijlen(word: Word) -> None:
    namen = {stijl.name for stijl in word.styles}
    if ontbreekt := [naam for naam in _STIJLEN if naam not in namen]:
        onze = docx.Document(str(STANDAARD_DOCX)).styles
        for naam in ontbreekt:
            word.styles.element.append(deepcopy(onze[naam].element))


def _opgesomd(namen: Any) -> str:
    return ", ".join(f"{{{{{naam}}}}}" for naam in namen)
