"""What python-calamine does not tell about an ods: the size of its grid with all repeats, what is hidden or merged,
formulas without a result or with an error, what is shown instead of what is stored, superscript.
"""

from __future__ import annotations

import re
import xml.parsers.expat
from dataclasses import dataclass, field, replace
from functools import lru_cache

from werkbank.intake.lezen import weigering
from werkbank.intake.lezen.bestand import Bereik, Plek, Teken
from werkbank.intake.lezen.bladxml import Bladkennis, verhoog
from werkbank.intake.lezen.formules import uit_ods
from werkbank.intake.lezen.getalnotatie import zegt_meer
from werkbank.intake.lezen.grenzen import MAX_CELLEN, MAX_SAMENGEVOEGD
from werkbank.intake.lezen.pakket import Pakket
from werkbank.intake.waarden import is_formulefout

# How many cells of one repeated cell are remembered one by one; a repeat is rarely more than a row of blanks.
_MEESTE_HERHALINGEN = 1_000
_CALCEXT = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 value-type"
_WIT, _ZWART = "#ffffff", "#000000"


def verken_ods(pakket: Pakket) -> dict[str, Bladkennis]:
    """Looks through content.xml, per sheet name. Raises IntakeFout when damaged, encrypted, dangerous or too large."""
    if "content.xml" not in pakket:
        raise weigering.beschadigd(pakket.naam)
    manifest = "META-INF/manifest.xml"
    if manifest in pakket and any(b"encryption-data" in stuk for stuk in pakket.xml(manifest)):
        raise weigering.versleuteld(pakket.naam)
    for onderdeel in pakket.namen:
        if onderdeel.endswith(".xml") and onderdeel != "content.xml":
            for _ in pakket.xml(onderdeel):
                pass
    lezer = _Lezer(pakket.naam)
    ontleder = xml.parsers.expat.ParserCreate(namespace_separator=" ")
    ontleder.StartElementHandler = lezer.begin
    ontleder.EndElementHandler = lezer.einde
    ontleder.CharacterDataHandler = lezer.tekst
    ontleder.buffer_text = True
    try:
        for stuk in pakket.xml("content.xml"):
            ontleder.Parse(stuk, False)
        ontleder.Parse(b"", True)
    except (xml.parsers.expat.ExpatError, ValueError) as fout:
        raise weigering.beschadigd(pakket.naam) from fout
    return lezer.bladen


@dataclass
class _Stijl:
    kleur: str = _ZWART
    achter: str = _WIT
    doorgestreept: bool = False


@dataclass
class _Cel:
    soort: str = ""
    waarde: bool = False
    getal: str = ""
    is_fout: bool = False
    stijl: str = ""
    formule: str = ""
    breed: int = 1
    overspant: tuple[int, int] = (1, 1)
    alineas: list[str] = field(default_factory=list)
    verhoogd: bool = False
    doorgestreept: bool = False


class _Lezer:
    def __init__(self, naam: str) -> None:
        self.bladen: dict[str, Bladkennis] = {}
        self._naam = naam
        self._blad = Bladkennis()
        self._cellen = 0
        self._rij = self._kolom = self._hoog = 0
        self._kolomkop = 0
        self._cel: _Cel | None = None
        self._diepte = 0
        self._stijl = ""
        self._stijlen: dict[str, _Stijl] = {}
        self._stijl_per_kolom: list[tuple[int, str]] = []
        self._verhoogde_stijlen: set[str] = set()
        self._spans: list[bool] = []
        self._in_alinea = False
        self._in_notitie = 0

    def begin(self, naam: str, kenmerken: dict[str, str]) -> None:
        naam = _kaal(naam)
        k = {_kaal(sleutel): waarde for sleutel, waarde in kenmerken.items() if sleutel != _CALCEXT}
        if naam == "table":
            self._diepte += 1
            if self._diepte == 1:
                self._blad = self.bladen.setdefault(k.get("name", ""), Bladkennis(precies=True))
                self._rij = self._kolomkop = 0
                self._stijl_per_kolom = []
        elif naam == "table-column":
            aantal = _keer(k.get("number-columns-repeated"))
            if k.get("visibility") in ("collapse", "filter"):
                self._blad.verborgen_kolommen.update(range(self._kolomkop, self._kolomkop + min(aantal, 1_000)))
            self._kolomkop += aantal
            self._stijl_per_kolom.append((self._kolomkop, k.get("default-cell-style-name", "")))
        elif naam == "table-row":
            self._hoog = _keer(k.get("number-rows-repeated"))
            self._kolom = 0
            if k.get("visibility") in ("collapse", "filter"):
                self._blad.verborgen_rijen.update(range(self._rij, self._rij + min(self._hoog, 100_000)))
        elif naam in ("table-cell", "covered-table-cell"):
            self._cel = _Cel(
                k.get("value-type", ""),
                any(k.get(s) for s in ("value", "date-value", "time-value", "boolean-value", "string-value")),
                k.get("value", ""),
                kenmerken.get(_CALCEXT, "") == "error",
                k.get("style-name") or next((s for tot, s in self._stijl_per_kolom if self._kolom < tot), ""),
                k.get("formula", ""),
                _keer(k.get("number-columns-repeated")),
                (_keer(k.get("number-rows-spanned")), _keer(k.get("number-columns-spanned"))),
            )
        elif naam == "annotation":
            self._in_notitie += 1
        elif naam == "p" and self._cel is not None and not self._in_notitie:
            self._cel.alineas.append("")
            self._in_alinea = True
        elif naam == "span":
            verhoogd = k.get("style-name", "") in self._verhoogde_stijlen
            self._spans.append(verhoogd)
            if self._cel is not None:
                self._cel.verhoogd |= verhoogd
                self._cel.doorgestreept |= self._stijl_van(k.get("style-name", "")).doorgestreept
        elif naam == "style":
            self._stijl = k.get("name", "")
            self._stijlen[self._stijl] = replace(self._stijl_van(k.get("parent-style-name", "")))
        elif naam in ("text-properties", "table-cell-properties") and self._stijl in self._stijlen:
            self._zie_stijl(k)

    def _stijl_van(self, naam: str) -> _Stijl:
        return self._stijlen.get(naam, _Stijl())

    def _zie_stijl(self, k: dict[str, str]) -> None:
        stijl = self._stijlen[self._stijl]
        stijl.kleur = k.get("color", stijl.kleur).lower()
        achter = k.get("background-color", stijl.achter).lower()
        stijl.achter = _WIT if achter == "transparent" else achter
        stijl.doorgestreept |= k.get("text-line-through-style", "none") != "none"
        if k.get("text-position", "").startswith(("super", "sub", "-")):
            self._verhoogde_stijlen.add(self._stijl)

    def tekst(self, tekst: str) -> None:
        if self._in_alinea and self._cel is not None and self._cel.alineas:
            self._cel.alineas[-1] += verhoog(tekst) if self._spans and self._spans[-1] else tekst

    def einde(self, naam: str) -> None:
        naam = _kaal(naam)
        if naam == "p":
            self._in_alinea = False
        elif naam == "span" and self._spans:
            self._spans.pop()
        elif naam == "annotation":
            self._in_notitie -= 1
        elif naam in ("table-cell", "covered-table-cell") and self._cel is not None:
            self._einde_cel(self._cel)
            self._cel = None
        elif naam == "table-row":
            self._rij += self._hoog
        elif naam == "table":
            self._diepte -= 1

    def _einde_cel(self, cel: _Cel) -> None:
        blad = self._blad
        gevuld = cel.waarde or any(cel.alineas)
        blad.heeft_formules |= bool(cel.formule)
        blad.verwijst_naar_buiten |= "'file:" in cel.formule
        if cel.formule and not gevuld and cel.soort != "string":
            self._onthoud("zonder_uitkomst", cel)
        if gevuld:
            hoogte, breedte = max(blad.hoogte, self._rij + self._hoog), max(blad.breedte, self._kolom + cel.breed)
            if (hoogte, breedte) != (blad.hoogte, blad.breedte):
                self._cellen += hoogte * breedte - blad.cellen
                blad.hoogte, blad.breedte = hoogte, breedte
                if self._cellen > MAX_CELLEN:
                    raise weigering.te_veel_cellen(self._naam)
        self._houd_naast_elkaar(cel)
        hoog, breed = cel.overspant
        if (hoog > 1 or breed > 1) and len(blad.samengevoegd) < MAX_SAMENGEVOEGD:
            blad.samengevoegd.append(Bereik(self._rij, self._kolom, self._rij + hoog - 1, self._kolom + breed - 1))
        self._kolom += cel.breed

    def _houd_naast_elkaar(self, cel: _Cel) -> None:
        """What the cell shows and what it stores: an ods holds both."""
        blad, hier = self._blad, (self._rij, self._kolom)
        getoond = " ".join(" ".join(cel.alineas).split())
        stijl = self._stijl_van(cel.stijl)
        if cel.soort == "percentage":
            self._onthoud("procent", cel)
        if cel.verhoogd and cel.soort == "string":
            blad.opschriften[hier] = "\n".join(cel.alineas)
        if cel.doorgestreept or (stijl.doorgestreept and (cel.waarde or getoond)):
            self._onthoud("doorgestreept", cel)
        if stijl.kleur == stijl.achter and (cel.waarde or getoond):
            self._onthoud("onzichtbaar", cel)
        if cel.is_fout or is_formulefout(getoond):
            blad.fouten.update(dict.fromkeys(self._plekken(cel), getoond or "#FOUT!"))
        elif cel.soort in ("float", "currency") and cel.getal:
            if float(cel.getal) == 0 and cel.formule:
                blad.nulformules.update(dict.fromkeys(self._plekken(cel), uit_ods(cel.formule)))
            # A program that writes no text at all says nothing of what is shown.
            if cel.alineas and (teken := _anders(float(cel.getal), getoond, cel.alineas)):
                self._onthoud(teken, cel)
                blad.getoond.update(dict.fromkeys(self._plekken(cel), getoond))

    def _plekken(self, cel: _Cel) -> list[Plek]:
        return [
            (r, k)
            for r in range(self._rij, self._rij + min(self._hoog, _MEESTE_HERHALINGEN))
            for k in range(self._kolom, self._kolom + min(cel.breed, _MEESTE_HERHALINGEN))
        ]

    def _onthoud(self, teken: Teken, cel: _Cel) -> None:
        for plek in self._plekken(cel):
            self._blad.zet(plek, teken)


def _anders(waarde: float, getoond: str, alineas: list[str]) -> Teken | None:
    """What is to be said of a number and the text that shows it: the digits and the sign are held side by side."""
    if not getoond:
        return "onzichtbaar"
    if waarde == 0 and getoond == "-" and alineas != ["-"]:
        return "streepje"
    if zegt_meer(getoond):
        return "anders_getoond"
    cijfers = re.sub(r"[^\d]", "", getoond)
    if waarde.is_integer() and cijfers in (f"{abs(waarde):.0f}", f"{abs(waarde):.0f}0", f"{abs(waarde):.0f}00"):
        return None if (waarde < 0) == bool(re.search(r"[-−–(]", getoond)) else "anders_getoond"
    return None if not waarde.is_integer() else "anders_getoond"


@lru_cache(maxsize=1_024)
def _kaal(naam: str) -> str:
    """The name of an element or attribute without its namespace."""
    return naam.rpartition(" ")[2]


def _keer(tekst: str | None) -> int:
    return int(tekst) if tekst and tekst.isdigit() and len(tekst) < 9 else 1
