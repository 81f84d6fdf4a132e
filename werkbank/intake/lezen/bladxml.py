"""What python-calamine does not tell about a sheet of an xlsx: how large its grid is, what is hidden, which formulas
have no stored result, which cells hold an error or show something else than they store, which text is superscript.

Two ways over the same XML. A quick one, by patterns, is enough for a large and ordinary sheet; the exact one, by a
parser, is for small sheets and for everything the quick one calls suspicious.
"""

from __future__ import annotations

import re
import xml.parsers.expat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from werkbank.intake.lezen.bestand import GEEN_TEKENS, Bereik, Plek, Teken, plek
from werkbank.intake.lezen.formules import verschoven
from werkbank.intake.lezen.getalnotatie import is_boekhoudstreep, is_gewoon, is_procent, toont
from werkbank.intake.lezen.grenzen import MAX_SAMENGEVOEGD

KLEIN_BYTES = 2 * 1024 * 1024

_RIJ = re.compile(rb'<row r="(\d+)"')
# A column of more than one letter; those of one letter are looked for one by one.
_VERRE_KOLOM = re.compile(rb'<c r="([A-Za-z]{2,})\d')
# The cells and rows of a sheet as nearly every program writes them, and every other way in which they may stand.
_GEWOON = ((b"<c ", b'<c r="'), (b"<row ", b'<row r="'))
_ANDERS = re.compile(rb"<(?:c|row)[>/\n\r\t]")
_VOORVOEGSEL = re.compile(rb":(?:c|row|sheetData)[\s>/]")
_FORMULE_ZONDER = re.compile(rb"(?:</f>|<f[^>]*/>)\s*(?:</c>|<v\s*/>|<v[^>]*>\s*</v>)")
_VERBORGEN = re.compile(rb"<(?:row|col)\s[^>]*\bhidden\s*=\s*[\"'](?:1|true)[\"']")
_NULFORMULE = re.compile(rb"(?:</f>|<f[^>]*/>)\s*<v>-?0(?:\.0*)?</v>")
_NAAR_BUITEN = re.compile(rb"<f[^>]*>[^<]*\[(?:\d+|[^]<]*\.(?:xls\w?|ods|csv))\]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stijl:
    """How a cell looks, as far as it can show something else than it stores.

    verborgen: in the colour of its background
    """

    notatie: str = ""
    doorgestreept: bool = False
    verborgen: bool = False

    @property
    def valt_op(self) -> bool:
        """Whether a cell of this style needs a second look."""
        return self.doorgestreept or self.verborgen or not is_gewoon(self.notatie) or is_procent(self.notatie)


@dataclass
class Bladkennis:
    """What the file says of a sheet beside its values. Rows and columns counted from 0.

    fouten:      cell → the error of its formula
    nulformules: cell → the formula of which the stored result is 0
    gevuld:      cells with a value, as far as the quick look counted them
    """

    hoogte: int = 0
    breedte: int = 0
    verborgen_rijen: set[int] = field(default_factory=set)
    verborgen_kolommen: set[int] = field(default_factory=set)
    samengevoegd: list[Bereik] = field(default_factory=list)
    tekens: dict[Plek, frozenset[Teken]] = field(default_factory=dict)
    getoond: dict[Plek, str] = field(default_factory=dict)
    fouten: dict[Plek, str] = field(default_factory=dict)
    nulformules: dict[Plek, str] = field(default_factory=dict)
    zonder_nullen: bool = False
    opschriften: dict[Plek, str] = field(default_factory=dict)
    gevuld: int = 0
    heeft_formules: bool = False
    verwijst_naar_buiten: bool = False
    precies: bool = False

    @property
    def cellen(self) -> int:
        """Size of the grid from A1."""
        return self.hoogte * self.breedte

    def zet(self, hier: Plek, teken: Teken) -> None:
        """Note something of a cell."""
        self.tekens[hier] = _met(self.tekens.get(hier, GEEN_TEKENS), teken)

    def bekijk(self, hier: Plek, stijl: Stijl, waarde: float | None) -> None:
        """Hold what a cell of this style shows against the number that it stores; None for a text."""
        if stijl.doorgestreept:
            self.zet(hier, "doorgestreept")
        if stijl.verborgen:
            self.zet(hier, "onzichtbaar")
        if waarde is None:
            return
        if is_procent(stijl.notatie):
            self.zet(hier, "procent")
        getoond = toont(stijl.notatie, waarde)
        if getoond is None:
            return
        self.getoond[hier] = getoond
        streepje = waarde == 0 and is_boekhoudstreep(stijl.notatie, getoond)
        self.zet(hier, "streepje" if streepje else "anders_getoond" if getoond else "onzichtbaar")


@cache
def _met(tekens: frozenset[Teken], teken: Teken) -> frozenset[Teken]:
    """The same set for all cells of which the same is known: a sheet may have a million of them."""
    return tekens | {teken}


def verken(stukken: Iterator[bytes], stijlen: Mapping[int, Stijl]) -> tuple[Bladkennis, bool]:
    """The quick look: the grid (never too small) and what is hidden; and whether the exact look is needed."""
    kennis = Bladkennis()
    precies = False
    omvang = 0
    opvallend = [b' s="%d"' % nummer for nummer in stijlen]
    for stuk in stukken:
        omvang += len(stuk)
        kennis.hoogte = max(kennis.hoogte, max((int(rij[:9]) for rij in _RIJ.findall(stuk)), default=0))
        ver = max(_VERRE_KOLOM.findall(stuk), key=lambda k: (len(k), k), default=b"")
        kennis.breedte = max(kennis.breedte, _breedte(stuk, kennis.breedte) if not ver else _tot_en_met(ver))
        kennis.gevuld += stuk.count(b"<v>")
        kennis.heeft_formules |= b"<f>" in stuk or b"<f " in stuk
        if kennis.heeft_formules:
            precies |= _FORMULE_ZONDER.search(stuk) is not None or _NULFORMULE.search(stuk) is not None
            kennis.verwijst_naar_buiten |= _NAAR_BUITEN.search(stuk) is not None
        precies |= (
            any(stuk.count(elk) != stuk.count(gewoon) for elk, gewoon in _GEWOON)
            or any(teken in stuk for teken in (*opvallend, b"vertAlign", b't="e"', b"showZeros"))
            or _ANDERS.search(stuk) is not None
            or _VOORVOEGSEL.search(stuk) is not None
            or (b"hidden" in stuk and _VERBORGEN.search(stuk) is not None)
        )
    return kennis, precies or omvang < KLEIN_BYTES


def _breedte(stuk: bytes, minstens: int) -> int:
    """The widest column of one letter in a piece, when it is wider than what was seen before."""
    for kolom in range(25, minstens - 1, -1):
        if b'<c r="%c' % (65 + kolom) in stuk or b'<c r="%c' % (97 + kolom) in stuk:
            return kolom + 1
    return minstens


def _tot_en_met(letters: bytes) -> int:
    return plek(letters.decode() + "1")[1] + 1 if len(letters) <= 3 else 1 << 20


def ontleed(
    stukken: Iterator[bytes],
    stijlen: Mapping[int, Stijl],
    opschriften: Mapping[int, Opschrift],
    herbereken: bool = False,
) -> Bladkennis:
    """The exact look. Raises ExpatError.

    stijlen: the styles that need a second look, by number
    opschriften: shared strings with a raised, lowered or struck part, by number
    herbereken: the file asks to be computed on opening; a result of 0 is then one that never was computed
    """
    lezer = _Lezer(stijlen, opschriften, herbereken)
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
    def __init__(self, stijlen: Mapping[int, Stijl], opschriften: Mapping[int, Opschrift], herbereken: bool) -> None:
        self._herbereken = herbereken
        self.kennis = Bladkennis()
        self._stijlen = stijlen
        self._opschriften = opschriften
        self._rij = -1
        self._kolom = -1
        self._soort = ""
        self._stijl = 0
        self._formule = False
        self._formuletekst: list[str] = []
        self._gedeeld = ""
        self._gedeelde: dict[str, tuple[str, Plek]] = {}
        self._waarde: list[str] = []
        self._inline = Opschriftlezer()
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
            self._formule = self.kennis.heeft_formules = True
            self._gedeeld = kenmerken.get("si", "") if kenmerken.get("t") == "shared" else ""
            self._leest = "f"
        elif naam == "row":
            self._rij = _getal(kenmerken.get("r"), self._rij + 2) - 1
            self._kolom = -1
            if kenmerken.get("hidden") in ("1", "true"):
                self.kennis.verborgen_rijen.add(self._rij)
        elif naam in ("r", "vertAlign", "strike"):
            self._inline.begin(naam, kenmerken)
        elif naam == "sheetView" and kenmerken.get("showZeros") in ("0", "false"):
            self.kennis.zonder_nullen = True
        elif naam == "col" and kenmerken.get("hidden") in ("1", "true"):
            van, tot = _getal(kenmerken.get("min"), 1), _getal(kenmerken.get("max"), 0)
            # "To the last column" is how programs hide the empty part of a sheet.
            self.kennis.verborgen_kolommen.update(range(van - 1, min(tot, van + 1000)))
        elif naam == "mergeCell" and len(self.kennis.samengevoegd) < MAX_SAMENGEVOEGD:
            self._voeg_samen(kenmerken.get("ref", ""))

    def _begin_cel(self, kenmerken: dict[str, str]) -> None:
        try:
            rij, self._kolom = plek(kenmerken["r"])
            self._rij = rij
        except (KeyError, ValueError):
            self._kolom += 1
        self._soort = kenmerken.get("t", "n")
        self._stijl = _getal(kenmerken.get("s"), 0)
        self._formule = False
        self._formuletekst, self._gedeeld, self._waarde = [], "", []
        self._inline = Opschriftlezer()

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
        elif self._leest == "f":
            self._formuletekst.append(tekst)
        elif self._leest == "t":
            self._inline.tekst(tekst)

    def einde(self, naam: str) -> None:
        naam = naam.rpartition(" ")[2]
        if naam in ("v", "t", "f"):
            self._leest = ""
        elif naam == "c":
            self._einde_cel()

    def _einde_cel(self) -> None:
        waarde = "".join(self._waarde)
        kennis, hier = self.kennis, (self._rij, self._kolom)
        formule = self._formule_van_cel(hier)
        if not waarde and not self._inline.delen:
            # A text formula may well give an empty text; without a type it has never been computed.
            if self._formule and self._soort != "str":
                kennis.zet(hier, "zonder_uitkomst")
            else:
                return
        kennis.hoogte = max(kennis.hoogte, self._rij + 1)
        kennis.breedte = max(kennis.breedte, self._kolom + 1)
        if self._soort == "e":
            kennis.fouten[hier] = waarde
        getal = _als_getal(waarde) if self._soort == "n" else None
        if getal == 0 and self._formule:
            if self._herbereken:
                kennis.zet(hier, "zonder_uitkomst")
            else:
                kennis.nulformules[hier] = formule
        if (stijl := self._stijlen.get(self._stijl)) is not None:
            kennis.bekijk(hier, stijl, getal)
        if getal == 0 and kennis.zonder_nullen:
            kennis.zet(hier, "onzichtbaar")
        opschrift = self._inline.opschrift
        if self._soort == "s" and waarde.isdigit():
            opschrift = self._opschriften.get(int(waarde))
        if opschrift:
            kennis.opschriften[hier] = opschrift.tekst
            if opschrift.doorgestreept:
                kennis.zet(hier, "doorgestreept")

    def _formule_van_cel(self, hier: Plek) -> str:
        """The formula; of a shared one the first cell holds the text, and the others shift it."""
        tekst = "".join(self._formuletekst)
        if not self._gedeeld:
            return tekst
        if tekst:
            self._gedeelde[self._gedeeld] = (tekst, hier)
            return tekst
        eerste, van = self._gedeelde.get(self._gedeeld, ("", hier))
        return verschoven(eerste, van, hier) if "".join(self._waarde) in ("0", "0.0", "-0") else ""


@dataclass(frozen=True, slots=True)
class Opschrift:
    """A text with a raised, lowered or struck part; the first two as Unicode marks ("1693¹")."""

    tekst: str
    doorgestreept: bool = False


class Opschriftlezer:
    """Puts the parts of one rich text together."""

    def __init__(self) -> None:
        self.delen: list[str] = []
        self._verhoogd = self._valt_op = self._doorgestreept = False

    @property
    def opschrift(self) -> Opschrift | None:
        """The text, None when nothing in it is raised, lowered or struck."""
        return Opschrift("".join(self.delen), self._doorgestreept) if self._valt_op else None

    def begin(self, naam: str, kenmerken: Mapping[str, str]) -> None:
        """An element within the text begins."""
        if naam == "r":
            self._verhoogd = False
        elif naam == "vertAlign" and kenmerken.get("val") in ("superscript", "subscript"):
            self._verhoogd = self._valt_op = True
        elif naam == "strike" and kenmerken.get("val", "1") not in ("0", "false"):
            self._doorgestreept = self._valt_op = True

    def tekst(self, stuk: str) -> None:
        """Text of the part that was begun."""
        self.delen.append(verhoog(stuk) if self._verhoogd else stuk)


def lees_opschriften(stukken: Iterator[bytes]) -> dict[int, Opschrift]:
    """The shared strings with a raised, lowered or struck part, by number."""
    gevonden: dict[int, Opschrift] = {}
    nummer = -1
    lezer = Opschriftlezer()
    leest = False

    def begin(naam: str, kenmerken: dict[str, str]) -> None:
        nonlocal nummer, lezer, leest
        naam = naam.rpartition(" ")[2]
        if naam == "si":
            nummer, lezer = nummer + 1, Opschriftlezer()
        leest = naam == "t"
        lezer.begin(naam, kenmerken)

    def tekst(stuk: str) -> None:
        if leest:
            lezer.tekst(stuk)

    def einde(naam: str) -> None:
        nonlocal leest
        leest = False
        if naam.rpartition(" ")[2] == "si" and (opschrift := lezer.opschrift):
            gevonden[nummer] = opschrift

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


def _als_getal(tekst: str) -> float | None:
    try:
        return float(tekst)
    except ValueError:
        return None
