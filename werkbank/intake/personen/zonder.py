"""The same file without its author and its contact line: every other byte of meaning stays where it stood.

What comes out is read and searched again by the caller: a copy in which anything is left is never kept.
"""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Callable, Set

import olefile

from werkbank.intake.lezen import Bestand
from werkbank.intake.lezen.pakket import Pakket
from werkbank.intake.personen.onderdelen import zonder_kopcodes

_MOMENT = (1980, 1, 1, 0, 0, 0)
_SI = re.compile(rb"<(?P<naam>(?:\w+:)?(?:si|is))(?: [^>]*)?>(?P<binnen>.*?)</(?P=naam)>", re.DOTALL)
_T = re.compile(rb"<(?:\w+:)?t(?: [^>]*)?>(.*?)</(?:\w+:)?t>", re.DOTALL)
_KOPVOET = re.compile(rb"(<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)>)(.*?)(</)", re.DOTALL)
_AUTEUR = re.compile(
    rb"(<(?P<naam>(?:\w+:)?(?:creator|lastModifiedBy|initial-creator|printed-by|Manager|author|sender-name))"
    rb"(?: [^>]*)?>)[^<]*(</(?P=naam)>)"
)
_PERSOON = re.compile(rb'(displayName|userId)="[^"]*"')
_ODS_ALINEA = re.compile(rb"(<text:p(?: [^>]*)?>)(.*?)(</text:p>)", re.DOTALL)


def zonder_persoonsgegevens(bestand: Bestand, inhoud: bytes, contact: Set[str]) -> bytes:
    """A copy of the bytes without these texts and without the author; the same bytes give the same copy."""
    weg = {" ".join(tekst.split()) for tekst in contact}
    if bestand.formaat in ("xlsx", "xlsm", "ods"):
        return _zip(bestand, inhoud, weg)
    if bestand.formaat == "xls":
        return _xls(inhoud, contact)
    codering = bestand.codering or "utf-8"
    tekst = inhoud.decode(codering, "surrogateescape")
    for regel in sorted(contact, key=len, reverse=True):
        tekst = tekst.replace(regel, "")
    return tekst.encode(codering, "surrogateescape")


def _zip(bestand: Bestand, inhoud: bytes, weg: Set[str]) -> bytes:
    pakket = Pakket(bestand.naam, inhoud)
    doel = io.BytesIO()
    with zipfile.ZipFile(doel, "w", zipfile.ZIP_DEFLATED) as uit:
        for naam in pakket.namen:
            if naam.endswith("/"):
                continue
            deel = pakket.tekst(naam)
            for wijzig in _wijzigingen(naam, weg):
                deel = wijzig(deel)
            # The kind of an ods stands first and unpacked, so that any program recognises it.
            pak = zipfile.ZIP_STORED if naam == "mimetype" else zipfile.ZIP_DEFLATED
            uit.writestr(zipfile.ZipInfo(naam, _MOMENT), deel, pak)
    return doel.getvalue()


def _wijzigingen(naam: str, weg: Set[str]) -> list[Callable[[bytes], bytes]]:
    klein = naam.lower()
    if not klein.endswith(".xml"):
        return []
    wijzigingen: list[Callable[[bytes], bytes]] = []
    if klein.startswith("docprops/") or klein in ("meta.xml", "content.xml") or "comments" in klein:
        wijzigingen.append(lambda deel: _AUTEUR.sub(rb"\1\3", deel))
    if "persons/" in klein:
        wijzigingen.append(lambda deel: _PERSOON.sub(rb'\1=""', deel))
    if klein.endswith("sharedstrings.xml") or "worksheets/" in klein:
        wijzigingen += [lambda deel: _SI.sub(lambda m: _leeg_si(m, weg), deel), lambda deel: _leeg_kopvoet(deel, weg)]
    if klein in ("content.xml", "styles.xml"):
        wijzigingen.append(lambda deel: _ODS_ALINEA.sub(lambda m: _leeg_alinea(m, weg), deel))
    return wijzigingen


def _leeg_si(treffer: re.Match[bytes], weg: Set[str]) -> bytes:
    tekst = _plat(b"".join(_T.findall(treffer["binnen"])))
    if tekst not in weg:
        return treffer.group()
    voor = treffer["naam"].rpartition(b":")[0]
    t = (voor + b":t") if voor else b"t"
    return b"<" + treffer["naam"] + b"><" + t + b"></" + t + b"></" + treffer["naam"] + b">"


def _leeg_kopvoet(deel: bytes, weg: Set[str]) -> bytes:
    return _KOPVOET.sub(
        lambda m: m.group(1) + (b"" if zonder_kopcodes(_plat(m.group(2))) in weg else m.group(2)) + m.group(3), deel
    )


def _leeg_alinea(treffer: re.Match[bytes], weg: Set[str]) -> bytes:
    tekst = _plat(re.sub(rb"<text:s[^>]*/>|<text:tab/>", b" ", treffer.group(2)))
    delen = {" ".join(regel.split()) for w in weg for regel in w.split("\n")}
    return treffer.group(1) + (b"" if tekst in delen else treffer.group(2)) + treffer.group(3)


def _plat(stuk: bytes) -> str:
    return " ".join(html.unescape(re.sub(rb"<[^>]*>", b"", stuk).decode("utf-8", "replace")).split())


def _xls(inhoud: bytes, weg: Set[str]) -> bytes:
    """An xls keeps its size: what goes out becomes spaces."""
    doel = io.BytesIO(inhoud)
    with olefile.OleFileIO(doel, write_mode=True) as ole:
        for naam in ole.listdir():
            data = ole.openstream(naam).read()
            nieuw = _zonder_auteur(ole, data) if "SummaryInformation" in naam[-1] else data
            if naam[-1] in ("Workbook", "Book"):
                nieuw = _zonder_gebruiker(nieuw)
                for tekst in sorted(weg, key=len, reverse=True):
                    nieuw = _met_spaties(nieuw, tekst)
            if nieuw != data:
                ole.write_stream(naam, nieuw)
    return doel.getvalue()


def _zonder_auteur(ole: olefile.OleFileIO, data: bytes) -> bytes:
    gegevens = ole.get_metadata()
    for veld in (gegevens.author, gegevens.last_saved_by, gegevens.manager):
        if veld:
            data = data.replace(veld, b" " * len(veld)) if isinstance(veld, bytes) else _met_spaties(data, veld)
    return data


def _met_spaties(data: bytes, tekst: str) -> bytes:
    for codering, spatie in (("latin-1", b" "), ("utf-16-le", b" \0")):
        stuk = tekst.encode(codering, "ignore")
        if stuk:
            data = data.replace(stuk, spatie * len(tekst))
    return data


def _zonder_gebruiker(data: bytes) -> bytes:
    """The record that says who had the workbook open last (WRITEACCESS: 112 bytes of text)."""
    plek = data.find(b"\x5c\x00\x70\x00", 0, 4096)
    if plek < 0:
        return data
    return data[: plek + 7] + b" " * 109 + data[plek + 116 :]
