"""What is refused at the door, with its reason."""

from tests.bestanden.geval import Geval
from tests.bestanden.schrijf import Blad, herpak, ods, onderdelen, tekst, vervang, xls, xlsx

TABEL = Blad("Blad1", [["Gemeente", "Gehuisvest"], ["Zwolle", 120]])
DTD = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
ONLEESBAAR = frozenset({"bestand-onleesbaar"})
PERSONEN = frozenset({"persoonsgegevens"})


def _lach() -> bytes:
    return vervang(xlsx(TABEL), "xl/sharedStrings.xml", lambda x: DTD + x[x.index(b"?>") + 2 :])


def _bom() -> bytes:
    return herpak(onderdelen(xlsx(TABEL)) | {"xl/worksheets/sheet9.xml": b" " * (310 * 1024 * 1024)})


def _ver() -> bytes:
    cel = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    return vervang(xlsx(TABEL), "xl/worksheets/sheet1.xml", lambda x: x.replace(b"</sheetData>", cel))


def _geweigerd(naam: str, val: str, inhoud: bytes) -> Geval:
    return Geval(naam, val, lambda: inhoud, geweigerd=ONLEESBAAR)


def _personen(naam: str, val: str, kop: str) -> Geval:
    inhoud = tekst([["Gemeente", kop, "Datum huisvesting"], ["Zwolle", "", "1-6-2024"]])
    return Geval(naam, val, lambda: inhoud, geweigerd=PERSONEN)


GEVALLEN = (
    _geweigerd("leeg-bestand.xlsx", "Een leeg bestand", b""),
    _geweigerd("leeg-blad.xlsx", "Een werkmap zonder één cel", xlsx(Blad("Blad1", []))),
    _geweigerd("rapport.pdf", "Een PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
    _geweigerd("export.xls", "Een webpagina die .xls heet", b"<html><table><tr><td>Zwolle</td></tr></table></html>"),
    _geweigerd("brief.xlsx", "Een Word-document dat .xlsx heet", herpak({"word/document.xml": b"<w/>"})),
    _geweigerd("cijfers.xlsb", "Een xlsb", herpak({"xl/workbook.bin": b"\0"})),
    _geweigerd("maanden.zip", "Een ingepakte map", herpak({"mei.csv": b"a;b"})),
    _geweigerd("half.xlsx", "Een xlsx die halverwege is afgebroken", xlsx(TABEL)[:3000]),
    _geweigerd("half.xls", "Een xls die halverwege is afgebroken", xls(TABEL)[:3000]),
    _geweigerd("half.ods", "Een ods die halverwege is afgebroken", ods(TABEL)[:1500]),
    Geval(
        "lach.xlsx", "Een xlsx met zichzelf vermenigvuldigende tekst (“billion laughs”)", _lach, geweigerd=ONLEESBAAR
    ),
    Geval("bom.xlsx", "Een zipbom", _bom, geweigerd=ONLEESBAAR),
    Geval("ver.xlsx", "Eén cel in de verste hoek van het blad", _ver, geweigerd=ONLEESBAAR),
    _geweigerd("breed.csv", "100.000 kolommen", (";".join(["1"] * 100_000) + "\n").encode() * 60),
    _personen("bsn.csv", "Een kolom met BSN", "BSN"),
    _personen("v-nummer.csv", "Een kolom met V-nummers", "V-nummer"),
    _personen("namen.csv", "Een kolom met achternamen", "Achternaam"),
    _personen("geboortedatum.csv", "Een kolom met geboortedata", "Geboortedatum"),
)
