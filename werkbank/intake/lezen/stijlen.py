"""The styles of an xlsx in which a cell can show something else than it stores."""

from __future__ import annotations

import xml.parsers.expat
from collections.abc import Mapping
from dataclasses import dataclass, field

from werkbank.intake.lezen.bladxml import Stijl
from werkbank.intake.lezen.grenzen import MAX_STIJLEN
from werkbank.intake.lezen.pakket import Pakket

# The formats that have a number and no text; the others of them show every number as it is.
INGEBOUWD = {
    9: "0%",
    10: "0.00%",
    37: "#,##0 ;(#,##0)",
    38: "#,##0 ;[Red](#,##0)",
    41: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
    42: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
    43: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
    44: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
}
_WIT, _ZWART = "FFFFFF", "000000"
_GENOEMD = {"0": _WIT, "1": _ZWART}
_GENUMMERD = {"0": _ZWART, "1": _WIT, "8": _ZWART, "9": _WIT, "64": _ZWART, "65": _WIT}


@dataclass
class _Letter:
    kleur: str = _ZWART
    doorgestreept: bool = False


@dataclass
class _Lezer:
    """The parts of styles.xml as they come along; a style names its font, fill and format by number."""

    notaties: dict[int, str] = field(default_factory=lambda: dict(INGEBOUWD))
    letters: list[_Letter] = field(default_factory=list)
    vullingen: list[str] = field(default_factory=list)
    stijlen: list[tuple[int, int, int]] = field(default_factory=list)
    pad: list[str] = field(default_factory=list)
    _gevuld: bool = False

    def begin(self, naam: str, kenmerken: dict[str, str]) -> None:
        naam = naam.rpartition(" ")[2]
        ouders, self.pad = self.pad[-2:], [*self.pad, naam]
        if naam == "numFmt" and "dxf" not in self.pad:
            self.notaties[_nummer(kenmerken.get("numFmtId"))] = kenmerken.get("formatCode", "")
        elif ouders[-1:] == ["fonts"] and naam == "font":
            self.letters.append(_Letter())
        elif ouders == ["fonts", "font"] and naam == "color":
            self.letters[-1].kleur = _kleur(kenmerken, _ZWART)
        elif ouders == ["fonts", "font"] and naam == "strike":
            self.letters[-1].doorgestreept = kenmerken.get("val", "1") not in ("0", "false")
        elif ouders[-1:] == ["fills"] and naam == "fill":
            self.vullingen.append(_WIT)
        elif ouders == ["fills", "fill"] and naam == "patternFill":
            self._gevuld = kenmerken.get("patternType") == "solid"
            if not self._gevuld and kenmerken.get("patternType", "none") != "none" and self.vullingen:
                self.vullingen[-1] = "patroon"
        elif ouders == ["fill", "patternFill"] and naam == "fgColor" and self._gevuld and self.vullingen:
            self.vullingen[-1] = _kleur(kenmerken, "vulling")
        elif ouders[-1:] == ["cellXfs"] and naam == "xf":
            if len(self.stijlen) >= MAX_STIJLEN:
                raise ValueError("meer celstijlen dan een rekenprogramma schrijft")
            delen = (_nummer(kenmerken.get(k)) for k in ("numFmtId", "fontId", "fillId"))
            notatie, letter, vulling = delen
            self.stijlen.append((notatie, letter, vulling))

    def einde(self, _naam: str) -> None:
        self.pad.pop()

    def stijl(self, notatie: int, letter: int, vulling: int) -> Stijl:
        vorm = self.letters[letter] if 0 <= letter < len(self.letters) else _Letter()
        achter = self.vullingen[vulling] if 0 <= vulling < len(self.vullingen) else _WIT
        return Stijl(self.notaties.get(notatie, ""), vorm.doorgestreept, vorm.kleur == achter)


def opvallende_stijlen(pakket: Pakket) -> Mapping[int, Stijl]:
    """By number, the cell styles that need a second look. Raises ExpatError when the part is damaged."""
    onderdeel = next((n for n in pakket.namen if n.lower().endswith("xl/styles.xml")), "")
    if not onderdeel:
        return {}
    lezer = _Lezer()
    ontleder = xml.parsers.expat.ParserCreate(namespace_separator=" ")
    ontleder.StartElementHandler = lezer.begin
    ontleder.EndElementHandler = lezer.einde
    for stuk in pakket.xml(onderdeel):
        ontleder.Parse(stuk, False)
    ontleder.Parse(b"", True)
    return {i: stijl for i, delen in enumerate(lezer.stijlen) if (stijl := lezer.stijl(*delen)).valt_op}


def _kleur(kenmerken: Mapping[str, str], anders: str) -> str:
    """A colour in one notation, so that two of them can be compared."""
    if "rgb" in kenmerken:
        return kenmerken["rgb"][-6:].upper()
    if "theme" in kenmerken:
        tint = kenmerken.get("tint", "0")
        return _GENOEMD.get(kenmerken["theme"], kenmerken["theme"]) if float(tint or 0) == 0 else str(kenmerken)
    if "indexed" in kenmerken:
        return _GENUMMERD.get(kenmerken["indexed"], f"nummer {kenmerken['indexed']}")
    return anders


def _nummer(tekst: str | None) -> int:
    return int(tekst) if tekst and tekst.isdigit() and len(tekst) < 9 else 0
