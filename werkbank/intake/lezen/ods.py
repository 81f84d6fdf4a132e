"""What python-calamine does not tell about an ods: the size of its grid with all repeats, what is hidden or merged,
formulas without a result, percentages and superscript.
"""

from __future__ import annotations

import xml.parsers.expat
from dataclasses import dataclass, field

from werkbank.intake.lezen import weigering
from werkbank.intake.lezen.bestand import Bereik, Plek
from werkbank.intake.lezen.bladxml import Bladkennis, verhoog
from werkbank.intake.lezen.grenzen import MAX_CELLEN
from werkbank.intake.lezen.pakket import Pakket

# How many cells of one repeated cell are remembered one by one; a repeat is rarely more than a row of blanks.
_MEESTE_HERHALINGEN = 1_000


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
class _Cel:
    soort: str = ""
    waarde: bool = False
    formule: str = ""
    breed: int = 1
    overspant: tuple[int, int] = (1, 1)
    alineas: list[str] = field(default_factory=list)
    verhoogd: bool = False


class _Lezer:
    def __init__(self, naam: str) -> None:
        self.bladen: dict[str, Bladkennis] = {}
        self._naam = naam
        self._blad = Bladkennis()
        self._rij = self._kolom = self._hoog = 0
        self._kolomkop = 0
        self._cel: _Cel | None = None
        self._diepte = 0
        self._stijl = ""
        self._verhoogde_stijlen: set[str] = set()
        self._spans: list[bool] = []
        self._in_alinea = False
        self._in_notitie = 0

    def begin(self, naam: str, kenmerken: dict[str, str]) -> None:
        naam = naam.rpartition(" ")[2]
        k = {sleutel.rpartition(" ")[2]: waarde for sleutel, waarde in kenmerken.items()}
        if naam == "table":
            self._diepte += 1
            if self._diepte == 1:
                self._blad = self.bladen.setdefault(k.get("name", ""), Bladkennis(precies=True))
                self._rij = self._kolomkop = 0
        elif naam == "table-column":
            aantal = _keer(k.get("number-columns-repeated"))
            if k.get("visibility") in ("collapse", "filter"):
                self._blad.verborgen_kolommen.update(range(self._kolomkop, self._kolomkop + min(aantal, 1_000)))
            self._kolomkop += aantal
        elif naam == "table-row":
            self._hoog = _keer(k.get("number-rows-repeated"))
            self._kolom = 0
            if k.get("visibility") in ("collapse", "filter"):
                self._blad.verborgen_rijen.update(range(self._rij, self._rij + min(self._hoog, 100_000)))
        elif naam in ("table-cell", "covered-table-cell"):
            self._cel = _Cel(
                k.get("value-type", ""),
                any(k.get(s) for s in ("value", "date-value", "time-value", "boolean-value", "string-value")),
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
        elif naam == "style":
            self._stijl = k.get("name", "")
        elif naam == "text-properties" and k.get("text-position", "").startswith("super"):
            self._verhoogde_stijlen.add(self._stijl)

    def tekst(self, tekst: str) -> None:
        if self._in_alinea and self._cel is not None and self._cel.alineas:
            self._cel.alineas[-1] += verhoog(tekst) if self._spans and self._spans[-1] else tekst

    def einde(self, naam: str) -> None:
        naam = naam.rpartition(" ")[2]
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
            self._onthoud(blad.formules_zonder_waarde, cel)
        if gevuld:
            blad.hoogte = max(blad.hoogte, self._rij + self._hoog)
            blad.breedte = max(blad.breedte, self._kolom + cel.breed)
            if sum(b.cellen for b in self.bladen.values()) > MAX_CELLEN:
                raise weigering.te_veel_cellen(self._naam)
        if cel.soort == "percentage":
            self._onthoud(blad.procenten, cel)
        if cel.verhoogd and cel.soort == "string":
            blad.opschriften[(self._rij, self._kolom)] = "\n".join(cel.alineas)
        hoog, breed = cel.overspant
        if (hoog > 1 or breed > 1) and len(blad.samengevoegd) < 100_000:
            blad.samengevoegd.append(Bereik(self._rij, self._kolom, self._rij + hoog - 1, self._kolom + breed - 1))
        self._kolom += cel.breed

    def _onthoud(self, plekken: set[Plek], cel: _Cel) -> None:
        for r in range(self._rij, self._rij + min(self._hoog, _MEESTE_HERHALINGEN)):
            for k in range(self._kolom, self._kolom + min(cel.breed, _MEESTE_HERHALINGEN)):
                plekken.add((r, k))


def _keer(tekst: str | None) -> int:
    return int(tekst) if tekst and tekst.isdigit() and len(tekst) < 9 else 1
