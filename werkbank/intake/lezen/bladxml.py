"""What python-calamine does not tell about a sheet of an xlsx: how large its grid is, what is hidden, which formulas
have no stored result, which cells show a percentage, which text is superscript.

Two ways over the same XML. A quick one, by patterns, is enough for a large and ordinary sheet; the exact one, by a
parser, is for small sheets and for everything the quick one calls suspicious.
"""

from __future__ import annotations

import re
import xml.parsers.expat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from werkbank.intake.lezen.bestand import Bereik, Plek, plek

KLEIN_BYTES = 2 * 1024 * 1024

_RIJ = re.compile(rb'<row r="(\d+)"')
# A column of one letter needs no look: 26 are assumed.
_VERRE_KOLOM = re.compile(rb'<c r="([A-Za-z]{2,})\d')
# The cells and rows of a sheet as nearly every program writes them, and every other way in which they may stand.
_GEWOON = ((b"<c ", b'<c r="'), (b"<row ", b'<row r="'))
_ANDERS = re.compile(rb"<(?:c|row)[>/\n\r\t]")
_VOORVOEGSEL = re.compile(rb":(?:c|row|sheetData)[\s>/]")
_FORMULE_ZONDER = re.compile(rb"(?:</f>|<f[^>]*/>)\s*(?:</c>|<v\s*/>|<v[^>]*>\s*</v>)")
_VERBORGEN = re.compile(rb"<(?:row|col)\s[^>]*\bhidden\s*=\s*[\"'](?:1|true)[\"']")
_NAAR_BUITEN = re.compile(rb"<f[^>]*>[^<]*\[(?:\d+|[^]<]*\.(?:xls\w?|ods|csv))\]", re.IGNORECASE)


@dataclass
class Bladkennis:
    """What the XML of a sheet says beside its values. Rows and columns counted from 0."""

    hoogte: int = 0
    breedte: int = 0
    verborgen_rijen: set[int] = field(default_factory=set)
    verborgen_kolommen: set[int] = field(default_factory=set)
    samengevoegd: list[Bereik] = field(default_factory=list)
    formules_zonder_waarde: set[Plek] = field(default_factory=set)
    procenten: set[Plek] = field(default_factory=set)
    opschriften: dict[Plek, str] = field(default_factory=dict)
    heeft_formules: bool = False
    verwijst_naar_buiten: bool = False
    precies: bool = False

    @property
    def cellen(self) -> int:
        """Size of the grid from A1."""
        return self.hoogte * self.breedte


def verken(stukken: Iterator[bytes], procentstijlen: frozenset[int]) -> tuple[Bladkennis, bool]:
    """The quick look: the grid (never too small) and what is hidden; and whether the exact look is needed."""
    kennis = Bladkennis()
    precies = False
    omvang = 0
    procenten = [b' s="%d"' % stijl for stijl in procentstijlen]
    for stuk in stukken:
        omvang += len(stuk)
        kennis.hoogte = max(kennis.hoogte, max((int(rij[:9]) for rij in _RIJ.findall(stuk)), default=0))
        ver = max(_VERRE_KOLOM.findall(stuk), key=lambda k: (len(k), k), default=b"Z")
        kennis.breedte = max(kennis.breedte, plek(ver.decode() + "1")[1] + 1 if len(ver) <= 3 else 1 << 20)
        kennis.heeft_formules |= b"<f>" in stuk or b"<f " in stuk
        if kennis.heeft_formules:
            precies |= _FORMULE_ZONDER.search(stuk) is not None
            kennis.verwijst_naar_buiten |= _NAAR_BUITEN.search(stuk) is not None
        precies |= (
            any(stuk.count(elk) != stuk.count(gewoon) for elk, gewoon in _GEWOON)
            or any(teken in stuk for teken in (*procenten, b"superscript"))
            or _ANDERS.search(stuk) is not None
            or _VOORVOEGSEL.search(stuk) is not None
            or (b"hidden" in stuk and _VERBORGEN.search(stuk) is not None)
        )
    return kennis, precies or omvang < KLEIN_BYTES


def ontleed(
    stukken: Iterator[bytes], procentstijlen: frozenset[int], opschriften: Mapping[int, str], herbereken: bool = False
) -> Bladkennis:
    """The exact look. Raises ExpatError.

    opschriften: shared strings with superscript, by number
    herbereken: the file asks to be computed on opening; a result of 0 is then one that never was computed
    """
    lezer = _Lezer(procentstijlen, opschriften, herbereken)
    ontleder = xml.parsers.expat.ParserCreate(namespace_separator=" ")
    ontleder.StartElementHandler = lezer.begin
    ontleder.EndElementHandler = lezer.einde
    ontleder.CharacterDataHandler = lezer.tekst
    ontleder.buffer_text = True
    for stuk in stukken:
        ontleder.Parse(stuk, False)
    ontleder.Parse(b"", True)
    lezer.kennis.precies = True
    return lezer.kennis


class _Lezer:
    def __init__(self, procentstijlen: frozenset[int], opschriften: Mapping[int, str], herbereken: bool) -> None:
        self._herbereken = herbereken
        self.kennis = Bladkennis()
        self._procentstijlen = procentstijlen
        self._opschriften = opschriften
        self._rij = -1
        self._kolom = -1
        self._soort = ""
        self._stijl = 0
        self._formule = False
        self._waarde: list[str] = []
        self._inline: list[str] = []
        self._verhoogd = False
        self._heeft_verhoogd = False
        self._leest = ""

    def begin(self, naam: str, kenmerken: dict[str, str]) -> None:
        naam = naam.rpartition(" ")[2]
        if naam == "c":
            self._begin_cel(kenmerken)
        elif naam == "v":
            self._leest = "v"
        elif naam == "t":
            self._leest = "t"
        elif naam == "f":
            self._formule = True
            self.kennis.heeft_formules = True
        elif naam == "row":
            self._rij = _getal(kenmerken.get("r"), self._rij + 2) - 1
            self._kolom = -1
            if kenmerken.get("hidden") in ("1", "true"):
                self.kennis.verborgen_rijen.add(self._rij)
        elif naam == "r":
            self._verhoogd = False
        elif naam == "vertAlign" and kenmerken.get("val") == "superscript":
            self._verhoogd = self._heeft_verhoogd = True
        elif naam == "col" and kenmerken.get("hidden") in ("1", "true"):
            van, tot = _getal(kenmerken.get("min"), 1), _getal(kenmerken.get("max"), 0)
            # "To the last column" is how programs hide the empty part of a sheet.
            self.kennis.verborgen_kolommen.update(range(van - 1, min(tot, van + 1000)))
        elif naam == "mergeCell" and len(self.kennis.samengevoegd) < 100_000:
            self._voeg_samen(kenmerken.get("ref", ""))

    def _begin_cel(self, kenmerken: dict[str, str]) -> None:
        try:
            rij, self._kolom = plek(kenmerken["r"])
            self._rij = rij
        except (KeyError, ValueError):
            self._kolom += 1
        self._soort = kenmerken.get("t", "n")
        self._stijl = _getal(kenmerken.get("s"), 0)
        self._formule = self._heeft_verhoogd = self._verhoogd = False
        self._waarde = []
        self._inline = []

    def _voeg_samen(self, ref: str) -> None:
        van, _, tot = ref.partition(":")
        try:
            (rij, kolom), (laatste_rij, laatste_kolom) = plek(van), plek(tot or van)
        except ValueError:
            return
        self.kennis.samengevoegd.append(Bereik(rij, kolom, laatste_rij, laatste_kolom))

    def tekst(self, tekst: str) -> None:
        if self._leest == "v":
            self._waarde.append(tekst)
        elif self._leest == "t":
            self._inline.append(verhoog(tekst) if self._verhoogd else tekst)

    def einde(self, naam: str) -> None:
        naam = naam.rpartition(" ")[2]
        if naam in ("v", "t"):
            self._leest = ""
        elif naam == "c":
            self._einde_cel()

    def _einde_cel(self) -> None:
        waarde = "".join(self._waarde)
        kennis, hier = self.kennis, (self._rij, self._kolom)
        if not waarde and not self._inline:
            # A text formula may well give an empty text; without a type it has never been computed.
            if self._formule and self._soort != "str":
                kennis.formules_zonder_waarde.add(hier)
            else:
                return
        if self._formule and self._herbereken and waarde in ("0", "0.0"):
            kennis.formules_zonder_waarde.add(hier)
        kennis.hoogte = max(kennis.hoogte, self._rij + 1)
        kennis.breedte = max(kennis.breedte, self._kolom + 1)
        if self._soort == "n" and self._stijl in self._procentstijlen:
            kennis.procenten.add(hier)
        if self._soort == "s" and waarde.isdigit() and int(waarde) in self._opschriften:
            kennis.opschriften[hier] = self._opschriften[int(waarde)]
        if self._inline and self._heeft_verhoogd:
            kennis.opschriften[hier] = "".join(self._inline)


def lees_opschriften(stukken: Iterator[bytes]) -> dict[int, str]:
    """The shared strings with superscript in them, by number, the superscript as Unicode marks ("1693¹")."""
    gevonden: dict[int, str] = {}
    nummer = -1
    delen: list[str] = []
    verhoogd = heeft = leest = False

    def begin(naam: str, kenmerken: dict[str, str]) -> None:
        nonlocal nummer, verhoogd, heeft, leest
        naam = naam.rpartition(" ")[2]
        if naam == "si":
            nummer, heeft, verhoogd = nummer + 1, False, False
            delen.clear()
        elif naam == "r":
            verhoogd = False
        elif naam == "vertAlign" and kenmerken.get("val") == "superscript":
            verhoogd = heeft = True
        elif naam == "t":
            leest = True

    def tekst(stuk: str) -> None:
        if leest:
            delen.append(verhoog(stuk) if verhoogd else stuk)

    def einde(naam: str) -> None:
        nonlocal leest
        naam = naam.rpartition(" ")[2]
        leest = False
        if naam == "si" and heeft:
            gevonden[nummer] = "".join(delen)

    ontleder: Any = xml.parsers.expat.ParserCreate(namespace_separator=" ")
    ontleder.StartElementHandler, ontleder.EndElementHandler = begin, einde
    ontleder.CharacterDataHandler = tekst
    ontleder.buffer_text = True
    for stuk in stukken:
        ontleder.Parse(stuk, False)
    ontleder.Parse(b"", True)
    return gevonden


def verhoog(tekst: str) -> str:
    """Digits as superscript signs ("1" -> "¹"); any other footnote sign becomes a star."""
    return "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(t)] if t in "0123456789" else "" if t.isspace() else "*" for t in tekst)


def _getal(tekst: str | None, anders: int) -> int:
    return int(tekst) if tekst and tekst.isdigit() and len(tekst) < 9 else anders
