"""The parts of an xlsx or xlsm that python-calamine does not show, per sheet, and the guard on their size."""

from __future__ import annotations

import posixpath
import xml.parsers.expat
from collections.abc import Iterator
from dataclasses import dataclass, field

from werkbank.intake.lezen import weigering
from werkbank.intake.lezen.bladxml import Bladkennis, Opschrift, lees_opschriften, ontleed, verken
from werkbank.intake.lezen.grenzen import MAX_BLADEN, MAX_CELLEN, MAX_TEKSTEN
from werkbank.intake.lezen.pakket import Pakket
from werkbank.intake.lezen.stijlen import opvallende_stijlen


@dataclass
class Werkmapkennis:
    """What the parts say beside the values, by sheet name."""

    bladen: dict[str, Bladkennis] = field(default_factory=dict)
    verwijst_naar_buiten: bool = False
    heeft_macros: bool = False
    sinds_1904: bool = False


def verken_werkmap(pakket: Pakket) -> Werkmapkennis:
    """Looks through every part of the workbook. Raises IntakeFout when it is damaged, dangerous or too large."""
    try:
        return _verken(pakket)
    except (xml.parsers.expat.ExpatError, ValueError, KeyError, UnicodeDecodeError) as fout:
        raise weigering.beschadigd(pakket.naam) from fout


def _verken(pakket: Pakket) -> Werkmapkennis:
    per_naam = dict(_bladen(pakket))
    if len(per_naam) > MAX_BLADEN:
        raise weigering.te_veel_cellen(pakket.naam)
    stijlen = opvallende_stijlen(pakket)
    gedeeld = next((n for n in pakket.namen if n.lower().endswith("sharedstrings.xml")), "")
    opschriften = _opschriften(pakket, gedeeld) if gedeeld else {}
    herbereken = any(k.get("fullCalcOnLoad") in ("1", "true") for k in _elementen(pakket, _werkmap(pakket), "calcPr"))
    kennis: dict[str, Bladkennis] = {}
    totaal = 0
    buiten = any("externallinks/" in n.lower() for n in pakket.namen)
    for onderdeel in pakket.namen:
        if not onderdeel.lower().endswith((".xml", ".rels")) or onderdeel == gedeeld:
            continue
        # Every part is looked at, also one that no sheet points to: which part a reader opens is not ours to say.
        blad, precies = verken(pakket.xml(onderdeel), stijlen)
        is_blad = onderdeel in per_naam.values()
        if blad.gevuld > MAX_CELLEN:
            raise weigering.te_veel_cellen(pakket.naam)
        buiten |= is_blad and blad.verwijst_naar_buiten
        precies |= bool(opschriften) or blad.cellen > MAX_CELLEN or (herbereken and blad.heeft_formules)
        if is_blad and precies:
            blad = ontleed(pakket.xml(onderdeel), stijlen, opschriften, herbereken)
        if is_blad or "/worksheets/" in f"/{onderdeel}":
            totaal += blad.cellen
            if totaal > MAX_CELLEN:
                raise weigering.te_veel_cellen(pakket.naam)
        if is_blad:
            kennis[onderdeel] = blad
    return Werkmapkennis(
        {naam: kennis[onderdeel] for naam, onderdeel in per_naam.items() if onderdeel in kennis},
        buiten,
        any(n.lower().endswith("vbaproject.bin") for n in pakket.namen),
        any(k.get("date1904") in ("1", "true") for k in _elementen(pakket, _werkmap(pakket), "workbookPr")),
    )


def _opschriften(pakket: Pakket, gedeeld: str) -> dict[int, Opschrift]:
    """The shared strings with a raised, lowered or struck part; all of them are counted."""
    aantal, valt_op = 0, False
    for stuk in pakket.xml(gedeeld):
        aantal += stuk.count(b"<si>") + stuk.count(b"<si/>")
        valt_op |= b"vertAlign" in stuk or b"strike" in stuk
        if aantal > MAX_TEKSTEN:
            raise weigering.te_veel_teksten(pakket.naam)
    return lees_opschriften(pakket.xml(gedeeld)) if valt_op else {}


def _bladen(pakket: Pakket) -> Iterator[tuple[str, str]]:
    """Sheet name and the part that holds it, in the order of the workbook."""
    werkmap = _werkmap(pakket)
    map_, bestand = posixpath.split(werkmap)
    verwijzingen = posixpath.join(map_, "_rels", f"{bestand}.rels")
    if verwijzingen not in pakket:
        raise weigering.beschadigd(pakket.naam)
    doelen = {k.get("Id", ""): k.get("Target", "") for k in _elementen(pakket, verwijzingen, "Relationship")}
    for blad in _elementen(pakket, werkmap, "sheet"):
        relatie = next((v for sleutel, v in blad.items() if sleutel.rpartition(" ")[2] == "id"), "")
        doel = doelen.get(relatie, "")
        pad = doel.lstrip("/") if doel.startswith("/") else posixpath.normpath(posixpath.join(map_, doel))
        yield blad.get("name", ""), pad


def _werkmap(pakket: Pakket) -> str:
    for naam in ("xl/workbook.xml", *pakket.namen):
        if naam in pakket and posixpath.basename(naam).lower() == "workbook.xml":
            return naam
    raise weigering.beschadigd(pakket.naam)


def _elementen(pakket: Pakket, onderdeel: str, gezocht: str) -> list[dict[str, str]]:
    """The attributes of each element with this local name."""
    gevonden: list[dict[str, str]] = []

    def begin(naam: str, kenmerken: dict[str, str]) -> None:
        if naam.rpartition(" ")[2] == gezocht:
            gevonden.append(dict(kenmerken))

    _ontleed(pakket, onderdeel, begin, [])
    return gevonden


def _ontleed(pakket: Pakket, onderdeel: str, begin: object, diepte: list[str]) -> None:
    ontleder = xml.parsers.expat.ParserCreate(namespace_separator=" ")
    ontleder.StartElementHandler = begin  # type: ignore[assignment]
    ontleder.EndElementHandler = lambda _naam: diepte.pop() if diepte else None
    for stuk in pakket.xml(onderdeel):
        ontleder.Parse(stuk, False)
    ontleder.Parse(b"", True)
