"""The one way in for bytes and for pasted text: what the content is decides, not the name."""

from __future__ import annotations

import re
from pathlib import PurePath

from werkbank.bevindingen import zeg
from werkbank.fouten import Bevinding
from werkbank.intake.lezen import weigering
from werkbank.intake.lezen.bestand import Bestand, Blad, Formaat
from werkbank.intake.lezen.codering import naar_tekst
from werkbank.intake.lezen.csvtekst import lees_rijen, vind_scheiding
from werkbank.intake.lezen.grenzen import MAX_BYTES, MAX_CELLEN, MAX_LENGTE_CEL, MAX_RIJEN, MAX_TEKSTEN
from werkbank.intake.lezen.ole import MAGISCH as OLE
from werkbank.intake.lezen.pakket import Pakket
from werkbank.intake.lezen.pdftekst import lees_uitgelijnd
from werkbank.intake.lezen.werkmap import lees_ods, lees_xls, lees_xlsx

_ANDERS = (
    (b"%PDF", "een PDF"),
    (b"\x89PNG", "een plaatje"),
    (b"\xff\xd8\xff", "een plaatje"),
    (b"GIF8", "een plaatje"),
    (b"{\\rtf", "een RTF-document"),
    (b"7z\xbc\xaf", "een ingepakt bestand"),
    (b"Rar!", "een ingepakt bestand"),
    (b"\x1f\x8b", "een ingepakt bestand"),
    (b"PAR1", "een Parquet-bestand"),
    (b"MZ", "een programma"),
)
_WEBPAGINA = re.compile(rb"\s*(?:<!doctype html|<html|<table|<head|<meta|<script)", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml|\s*<[a-z]+:?[a-z]* xmlns", re.IGNORECASE)
_TEKSTEXTENSIES = {".csv", ".tsv", ".txt", ".tab", ".asc", ""}


def lees(naam: str, inhoud: bytes) -> Bestand:
    """The sheets of an xlsx, xlsm, xls, ods, csv, tsv or txt, whatever its name says.

    Raises IntakeFout when it is empty, damaged, encrypted, too large or of another kind; never anything else.
    """
    if not inhoud[:1000].strip(b" \t\r\n\0") and not inhoud.strip(b" \t\r\n\0"):
        raise weigering.leeg(naam)
    if len(inhoud) > MAX_BYTES:
        raise weigering.te_groot(naam)
    try:
        bestand = _lees(naam, inhoud)
    except MemoryError as fout:
        raise weigering.te_veel_cellen(naam) from fout
    if (
        len({w for blad in bestand.bladen for rij in blad.rijen for w in rij if type(w) is str and not w[:1].isdigit()})
        > MAX_TEKSTEN
    ):
        raise weigering.te_veel_teksten(naam)
    return _met_extensie(bestand)


def lees_geplakt(tekst: str, naam: str = "geplakte tabel") -> Bestand:
    """A table pasted from a spreadsheet (tabs), a csv, or the text of a PDF. Raises IntakeFout when it is empty."""
    if not tekst or not tekst.strip():
        raise weigering.leeg(naam)
    if len(tekst) > MAX_BYTES:
        raise weigering.te_groot(naam)
    return _lees_tekst(naam, tekst, "geplakt", "", is_csv=False)


def _lees(naam: str, inhoud: bytes) -> Bestand:
    if inhoud[:4] == b"PK\x03\x04":
        return _lees_zip(naam, inhoud)
    if inhoud[:4] == b"PK\x05\x06":
        raise weigering.leeg(naam)
    if inhoud[:8] == OLE:
        return lees_xls(naam, inhoud)
    for begin, wat in _ANDERS:
        if inhoud.startswith(begin):
            raise weigering.onbekend(naam, wat)
    if _WEBPAGINA.match(inhoud[:500]):
        raise weigering.onbekend(naam, "een webpagina")
    if _XML.match(inhoud[:500]):
        raise weigering.onbekend(naam, "een XML-bestand")
    tekst, codering = naar_tekst(naam, inhoud)
    is_csv = PurePath(naam).suffix.lower() in (".csv", ".tsv", ".tab")
    return _lees_tekst(naam, tekst, "csv" if is_csv else "tekst", codering, is_csv=is_csv)


def _lees_zip(naam: str, inhoud: bytes) -> Bestand:
    pakket = Pakket(naam, inhoud)
    namen = {n.lower() for n in pakket.namen}
    if "mimetype" in namen or "content.xml" in namen:
        soort = pakket.tekst("mimetype")[:100] if "mimetype" in pakket else b""
        if soort and b"spreadsheet" not in soort:
            raise weigering.onbekend(naam, "een ander OpenDocument-bestand")
        return lees_ods(naam, inhoud, pakket)
    if any(n.endswith("workbook.bin") for n in namen):
        raise weigering.onbekend(naam, "een .xlsb-bestand")
    if any(n.endswith("workbook.xml") for n in namen):
        return lees_xlsx(naam, inhoud, pakket)
    if any(n.startswith("word/") for n in namen):
        raise weigering.onbekend(naam, "een Word-document")
    if any(n.startswith("ppt/") for n in namen):
        raise weigering.onbekend(naam, "een PowerPoint")
    raise weigering.onbekend(naam, "een ingepakt bestand")


def _lees_tekst(naam: str, tekst: str, formaat: Formaat, codering: str, *, is_csv: bool) -> Bestand:
    # Every kind of line end as one, so that a row number is the same wherever the file was made.
    tekst = tekst.replace("\r\n", "\n").replace("\r", "\n").rstrip("\x1a\0")
    if not tekst.strip("\ufeff \n\t"):
        raise weigering.leeg(naam)
    if tekst.count("\n") > MAX_RIJEN:
        raise weigering.te_veel_cellen(naam)
    meldingen: list[Bevinding] = []
    if codering not in ("", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"):
        meldingen.append(Bevinding(*zeg("codering-geraden", codering=codering), bestand=naam))
    scheiding = vind_scheiding(tekst, is_csv=is_csv)
    if scheiding:
        # Counted before anything is made of it: a delimiter within quotes counts too, and that is near enough.
        if tekst.count(scheiding) + tekst.count("\n") > MAX_CELLEN:
            raise weigering.te_veel_cellen(naam)
        rijen, regels, kapot = lees_rijen(naam, tekst, scheiding)
        if kapot:
            meldingen.append(Bevinding(*zeg("aanhalingsteken-open"), bestand=naam))
        bladen: tuple[Blad, ...] = (Blad("", rijen, regels=regels),)
    elif max(map(len, tekst.split("\n"))) > MAX_LENGTE_CEL:
        raise weigering.beschadigd(naam, "Eén regel is veel te lang voor een tabel.")
    else:
        bladen = lees_uitgelijnd(tekst)
    if formaat == "tekst" and scheiding:
        formaat = "csv"
    return Bestand(naam, formaat, bladen, codering, scheiding, tuple(meldingen))


def _met_extensie(bestand: Bestand) -> Bestand:
    """Says so when the name promises another kind of file than the content is."""
    extensie = PurePath(bestand.naam).suffix.lower()
    gewone = {"xlsx": {".xlsx"}, "xlsm": {".xlsm"}, "xls": {".xls"}, "ods": {".ods"}}.get(
        bestand.formaat, _TEKSTEXTENSIES
    )
    if extensie in gewone or (bestand.formaat == "xlsx" and extensie == ".xlsm"):
        return bestand
    melding = Bevinding(*zeg("andere-extensie", extensie=extensie, formaat=bestand.formaat), bestand=bestand.naam)
    return Bestand(
        bestand.naam,
        bestand.formaat,
        bestand.bladen,
        bestand.codering,
        bestand.scheiding,
        (melding, *bestand.meldingen),
    )
