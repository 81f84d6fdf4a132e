"""The texts of a file that are no cells: properties, comments, headers, defined names, forgotten shared strings."""

from __future__ import annotations

import io
import re
import xml.parsers.expat
from collections.abc import Iterator
from dataclasses import dataclass

import olefile

from werkbank.intake.lezen.pakket import Pakket

# Names that programs give themselves.
PROGRAMMAS = re.compile(
    r"\W*|(?:microsoft|ms)\b.*|openpyxl|apache.*|xlsxwriter|libreoffice.*|openoffice.*|python.*|pandas|sheetjs|epplus|aspose.*|cbs"
    r"|statline|power\s?bi.*|sap.*|oracle.*|admin(?:istrator|istratie)?|beheer(?:der)?|gebruiker|user|windows.*|unknown|onbekend|werkbank.*"
    r"|google.*|excel.*|calc.*|odfpy.*|xlwt|author|auteur",
    re.IGNORECASE,
)
_OVERSLAAN = re.compile(
    r"theme|styles\.xml|calcchain|vbaproject|\.bin$|\.png$|\.jpe?g$|\.emf$|content_types|printersettings", re.I
)
# Attributes whose value a person wrote.
_KENMERKEN = frozenset({"name", "comment", "prompt", "promptTitle", "error", "errorTitle", "display", "tooltip"}) | {
    *("Target", "location", "descr", "title", "displayName", "href"),
}
# A cell of an ods without words in it: all that it says stands in attributes of figures.
_LEGE_CEL = re.compile(rb"<table:(?:covered-)?table-cell(?: [^<>]*)?/>")
_KOPCODE = re.compile(r'&(?:"[^"]*"|K[0-9A-Fa-f]{6}|\d+|[A-Z])')
_AUTEURS = frozenset({"creator", "lastModifiedBy", "initial-creator", "printed-by", "manager", "author", "sender-name"})
_KOPTEKST = "een kop- of voettekst, keuzelijst of link"


@dataclass(frozen=True)
class Los:
    """A text outside the cells and where it stands.

    is_auteur: it is the author that a program wrote
    in_kop:    it can be a header or footer
    """

    plaats: str
    tekst: str
    is_auteur: bool = False
    in_kop: bool = False


def zonder_kopcodes(tekst: str) -> str:
    """The words of a header or footer of a sheet, without the codes for place, letter and page."""
    return " ".join(_KOPCODE.sub(" ", tekst).split())


def losse_teksten(naam: str, inhoud: bytes) -> Iterator[Los]:
    """Every text that a workbook holds beside its cells; nothing for a text file."""
    if inhoud[:4] == b"PK\x03\x04":
        yield from _uit_pakket(Pakket(naam, inhoud))
    elif inhoud[:8] == olefile.MAGIC:
        yield from _uit_ole(inhoud)


def _uit_pakket(pakket: Pakket) -> Iterator[Los]:
    for onderdeel in pakket.namen:
        if not onderdeel.lower().endswith((".xml", ".rels", ".vml")) or _OVERSLAAN.search(onderdeel):
            continue
        gevonden = _Teksten(onderdeel)
        ontleder = xml.parsers.expat.ParserCreate(namespace_separator=" ")
        ontleder.StartElementHandler = gevonden.begin
        ontleder.EndElementHandler = gevonden.einde
        ontleder.CharacterDataHandler = gevonden.tekst
        ontleder.buffer_text = True
        try:
            for stuk in _zonder_cellen(pakket.xml(onderdeel)):
                ontleder.Parse(stuk, False)
            ontleder.Parse(b"", True)
        except xml.parsers.expat.ExpatError:
            pass  # A part that no reader can open shows nothing to anybody.
        yield from gevonden.gevonden


def _zonder_cellen(stukken: Iterator[bytes]) -> Iterator[bytes]:
    """A part without the cells of a sheet: those are looked at as cells, and they are nearly all of it."""
    binnen = False
    for stuk in stukken:
        stuk = _LEGE_CEL.sub(b"", stuk)
        begin = 0 if binnen else stuk.find(b"<sheetData>")
        if begin < 0:
            yield stuk
            continue
        einde = stuk.find(b"</sheetData>", begin)
        yield (b"" if binnen else stuk[:begin]) + (stuk[einde + 12 :] if einde >= 0 else b"")
        binnen = einde < 0


class _Teksten:
    """The texts of one part; of a sheet the cells are left out, for those are looked at as cells."""

    def __init__(self, onderdeel: str) -> None:
        self._plaats = _plaats(onderdeel)
        self._is_blad = "worksheets/" in onderdeel and onderdeel.endswith(".xml")
        self._is_ods = onderdeel == "content.xml"
        self._in_cel = 0
        self._in_notitie = 0
        self._pad: list[str] = []
        self._nu: list[str] = []
        self._gezien: set[str] = set()
        self.gevonden: list[Los] = []

    def begin(self, naam: str, kenmerken: dict[str, str]) -> None:
        naam = naam.rpartition(" ")[2]
        self._pad.append(naam)
        self._in_cel += naam in (("c",) if self._is_blad else ("table-cell",) if self._is_ods else ())
        self._in_notitie += naam == "annotation"
        if naam in ("si", "text", "p", "creator", "author", "oddHeader", "comment"):
            self._klaar()
        if self._in_cel and not self._in_notitie:
            return
        for sleutel, waarde in kenmerken.items():
            kaal = sleutel.rpartition(" ")[2]
            if kaal in _KENMERKEN and len(waarde) > 4:
                self._voeg_toe(waarde, is_auteur=kaal == "displayName")

    def tekst(self, tekst: str) -> None:
        if not self._in_cel or self._in_notitie:
            self._nu.append(tekst)

    def einde(self, naam: str) -> None:
        naam = naam.rpartition(" ")[2]
        if naam.endswith(("Header", "Footer")):
            self._nu = [zonder_kopcodes("".join(self._nu))]
        if naam not in ("t", "r", "span", "s", "a", "rPh"):
            self._klaar(is_auteur=naam in _AUTEURS or naam.lower() == "manager")
        self._in_cel -= naam in (("c",) if self._is_blad else ("table-cell",) if self._is_ods else ())
        self._in_notitie -= naam == "annotation"
        self._pad.pop()

    def _klaar(self, *, is_auteur: bool = False) -> None:
        if tekst := " ".join("".join(self._nu).split()):
            self._voeg_toe(tekst, is_auteur=is_auteur)
        self._nu.clear()

    def _voeg_toe(self, tekst: str, *, is_auteur: bool) -> None:
        if tekst not in self._gezien:
            self._gezien.add(tekst)
            self.gevonden.append(Los(self._plaats, tekst, is_auteur, self._plaats is _KOPTEKST))


def _uit_ole(inhoud: bytes) -> Iterator[Los]:
    try:
        with olefile.OleFileIO(io.BytesIO(inhoud)) as ole:
            gegevens = ole.get_metadata()
            for naam in ("author", "last_saved_by", "manager"):
                if tekst := _als_tekst(getattr(gegevens, naam)):
                    yield Los("de eigenschappen", tekst, is_auteur=True)
            for naam in ("title", "subject", "keywords", "comments", "category"):
                if tekst := _als_tekst(getattr(gegevens, naam)):
                    yield Los("de eigenschappen", tekst)
            stroom = next((n for n in ("Workbook", "Book") if ole.exists(n)), "")
            if stroom:
                yield from _uit_stroom(ole.openstream(stroom).read())
    except (OSError, ValueError, IndexError, TypeError):
        return  # What is damaged here, the reader of the workbook has already said.


def _uit_stroom(data: bytes) -> Iterator[Los]:
    """Runs of readable text in the records of an xls: notes, headers, names. Cells among them are read as cells too."""
    for treffer in re.finditer(rb"[\x20-\x7e\xc0-\xff]{9,2000}", data):
        yield Los("een notitie of kopregel", treffer.group().decode("cp1252", "replace"), in_kop=True)
    for treffer in re.finditer(rb"(?:[\x20-\x7e\xc0-\xff]\x00){9,2000}", data):
        yield Los("een notitie of kopregel", treffer.group().decode("utf-16-le", "replace"), in_kop=True)


def _als_tekst(waarde: object) -> str:
    tekst = waarde.decode("cp1252", "replace") if isinstance(waarde, bytes) else str(waarde or "")
    return tekst.strip("\0 ")


def _plaats(onderdeel: str) -> str:
    kaal = onderdeel.lower()
    for deel, woorden in (
        ("docprops/", "de eigenschappen van het bestand"),
        ("meta.xml", "de eigenschappen van het bestand"),
        ("comment", "een opmerking bij een cel"),
        ("persons/", "een opmerking bij een cel"),
        ("workbook.xml", "een gedefinieerde naam"),
        ("sharedstrings", "een tekst"),
        ("drawing", "een tekstvak of grafiek"),
        ("chart", "een tekstvak of grafiek"),
        ("worksheets/", _KOPTEKST),
        (".rels", "een link"),
        ("content.xml", "een opmerking of naam"),
    ):
        if deel in kaal:
            return woorden
    return "een onderdeel van het bestand"
