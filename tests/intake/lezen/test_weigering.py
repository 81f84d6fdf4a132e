"""What could hang or mislead the computer is refused before it is opened, with what the user can do."""

import io
import struct
import zipfile

import pytest

from tests.bestanden.schrijf import Blad, herpak, ods, onderdelen, vervang, xls, xlsx
from werkbank.fouten import IntakeFout
from werkbank.intake.lezen import lees

TABEL = Blad("juli", [["Gemeente", "Aantal"], ["Zwolle", 12]])
DTD = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>'


def weigering(naam: str, inhoud: bytes) -> str:
    with pytest.raises(IntakeFout) as fout:
        lees(naam, inhoud)
    assert fout.value.doe
    return fout.value.titel


def met_dtd(xml: bytes) -> bytes:
    return DTD + xml[xml.index(b"?>") + 2 :]


@pytest.mark.parametrize(
    "onderdeel", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "docProps/app.xml"]
)
def test_een_documenttype_in_een_xlsx_wordt_geweigerd(onderdeel):
    assert weigering("s.xlsx", vervang(xlsx(TABEL), onderdeel, met_dtd)) == "Het bestand bevat een verboden onderdeel"


@pytest.mark.parametrize("onderdeel", ["content.xml", "styles.xml"])
def test_een_documenttype_in_een_ods_wordt_geweigerd(onderdeel):
    assert weigering("s.ods", vervang(ods(TABEL), onderdeel, met_dtd)) == "Het bestand bevat een verboden onderdeel"


def test_een_zipbom_wordt_niet_uitgepakt():
    bom = herpak(onderdelen(xlsx(TABEL)) | {"xl/media/plaatje.xml": b"0" * (301 * 1024 * 1024)})
    assert len(bom) < 1_000_000
    assert weigering("s.xlsx", bom) == "Het bestand wordt uitgepakt veel te groot"


def test_een_zip_die_over_zijn_grootte_liegt_wordt_niet_geloofd():
    inhoud = xlsx(TABEL)
    with zipfile.ZipFile(io.BytesIO(inhoud)) as pak:
        echt = pak.getinfo("xl/worksheets/sheet1.xml").file_size
    leugen = inhoud.replace(struct.pack("<I", echt), struct.pack("<I", 10))
    assert leugen != inhoud
    assert weigering("s.xlsx", leugen) == "Het bestand wordt uitgepakt veel te groot"


def test_een_cel_heel_ver_weg_maakt_geen_enorm_raster():
    ver = vervang(
        xlsx(TABEL),
        "xl/worksheets/sheet1.xml",
        lambda x: x.replace(b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    )
    assert weigering("s.xlsx", ver) == "Het bestand heeft te veel cellen"


def test_een_ods_met_een_miljoen_herhaalde_rijen_wordt_geweigerd():
    vol = vervang(
        ods(TABEL),
        "content.xml",
        lambda x: x.replace(b"<table:table-row>", b'<table:table-row table:number-rows-repeated="9000000">', 1),
    )
    assert weigering("s.ods", vol) == "Het bestand heeft te veel cellen"


def test_honderdduizend_kolommen_zijn_te_veel_als_er_ook_rijen_zijn():
    breed = (";".join(["1"] * 100_000) + "\n") * 60
    assert weigering("s.csv", breed.encode()) == "Het bestand heeft te veel cellen"


@pytest.mark.parametrize("naam", ["s.xlsx", "s.xls", "s.ods"])
def test_een_afgebroken_bestand_is_beschadigd(naam):
    inhoud = {"s.xlsx": xlsx, "s.xls": xls, "s.ods": ods}[naam](TABEL)
    assert weigering(naam, inhoud[: len(inhoud) * 2 // 3]) == "Het bestand is beschadigd of onvolledig"


def test_een_word_document_wordt_bij_zijn_naam_genoemd():
    assert weigering("s.xlsx", herpak({"word/document.xml": b"<a/>"})) == "Dit is een Word-document, geen rekenblad"


def test_een_gewone_zip_is_geen_rekenblad():
    assert weigering("s.xlsx", herpak({"stand.csv": b"a;b"})) == "Dit is een ingepakt bestand, geen rekenblad"


def test_een_bestand_boven_de_grens_wordt_niet_geopend():
    assert weigering("s.csv", b"a;b\n" * 14_000_000) == "Het bestand is groter dan 50 MB"


def test_een_beveiligd_bestand_vraagt_om_het_wachtwoord_eraf_te_halen():
    beveiligd = vervang(
        ods(TABEL),
        "META-INF/manifest.xml",
        lambda x: x.replace(b"</manifest:manifest>", b"<manifest:encryption-data/></manifest:manifest>"),
    )
    assert weigering("s.ods", beveiligd) == "Het bestand is met een wachtwoord beveiligd"


def test_een_regel_van_een_boek_lang_is_geen_tabel():
    assert weigering("s.txt", b"Zwolle 12 " * 20_000) == "Het bestand is beschadigd of onvolledig"
