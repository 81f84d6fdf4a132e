"""Text files: charset, delimiter, quotes, line ends. The name of the file never decides."""

import pytest

from werkbank.fouten import IntakeFout
from werkbank.intake.lezen import Bestand, lees, lees_geplakt

TABEL = "Gemeente;Aantal\r\nHof van Twente;12\r\nÉlan ï;7\r\n"
RIJEN = [["Gemeente", "Aantal"], ["Hof van Twente", "12"], ["Élan ï", "7"]]


def rijen(bestand: Bestand) -> list[list[object]]:
    (blad,) = bestand.bladen
    return [list(rij) for rij in blad.rijen if rij]


@pytest.mark.parametrize(
    ("codering", "genoemd"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("cp1252", "cp1252"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
    ],
)
def test_elke_gebruikelijke_codering_geeft_dezelfde_tekst(codering, genoemd):
    bestand = lees("stand.csv", TABEL.encode(codering))
    assert rijen(bestand) == RIJEN
    assert bestand.codering == genoemd


def test_een_oude_dos_codering_wordt_gelezen_en_gemeld():
    bestand = lees("stand.csv", TABEL.encode("cp850"))
    assert rijen(bestand) == RIJEN
    assert [m.regel for m in bestand.meldingen] == ["codering-geraden"]


@pytest.mark.parametrize("scheiding", [";", ",", "\t", "|"])
def test_het_scheidingsteken_wordt_gevonden(scheiding):
    bestand = lees("stand.csv", TABEL.replace(";", scheiding).encode())
    assert bestand.scheiding == scheiding
    assert rijen(bestand) == RIJEN


def test_een_decimale_komma_is_geen_scheidingsteken():
    bestand = lees("stand.csv", b"Gemeente;Aandeel\nZwolle;61,1\nAlmelo;7,5\n")
    assert rijen(bestand)[1:] == [["Zwolle", "61,1"], ["Almelo", "7,5"]]


def test_de_regel_sep_zegt_het_scheidingsteken_en_is_geen_rij():
    bestand = lees("stand.csv", b"sep=|\nGemeente|Aantal\nZwolle|12\n")
    assert rijen(bestand) == [["Gemeente", "Aantal"], ["Zwolle", "12"]]


@pytest.mark.parametrize("regeleinde", ["\n", "\r\n", "\r"])
def test_elk_regeleinde_telt_als_een(regeleinde):
    assert rijen(lees("stand.csv", TABEL.replace("\r\n", regeleinde).encode())) == RIJEN


def test_een_titel_boven_de_tabel_verandert_het_scheidingsteken_niet():
    bestand = lees("stand.csv", b"Stand van zaken, 1 juli 2024\n\nGemeente;Aantal\nZwolle;12\nAlmelo;7\n")
    assert bestand.scheiding == ";"
    assert rijen(bestand)[0] == ["Stand van zaken, 1 juli 2024"]


def test_alles_tussen_aanhalingstekens_is_gewone_tekst():
    bestand = lees("cbs.csv", '\ufeff"ID";"Perioden"\r\n"GM0193    ";"   93750"\r\n'.encode())
    assert rijen(bestand) == [["ID", "Perioden"], ["GM0193    ", "   93750"]]


def test_een_regeleinde_binnen_aanhalingstekens_blijft_binnen_de_cel():
    assert rijen(lees("s.csv", b'Gemeente;"Aantal\nplekken"\nZwolle;12\n'))[0] == ["Gemeente", "Aantal\nplekken"]


def test_een_open_aanhalingsteken_slokt_geen_rijen_op():
    bestand = lees("s.csv", b'Gemeente;Aantal\n"Zwolle;12\nAlmelo;7\n')
    assert rijen(bestand)[2] == ["Almelo", "7"]
    assert [m.regel for m in bestand.meldingen] == ["aanhalingsteken-open"]


def test_een_csv_die_xlsx_heet_wordt_gelezen_en_de_naam_gemeld():
    bestand = lees("stand.xlsx", TABEL.encode())
    assert rijen(bestand) == RIJEN
    assert [m.regel for m in bestand.meldingen] == ["andere-extensie"]


def test_een_geplakte_tabel_uit_een_rekenblad_heeft_tabs():
    bestand = lees_geplakt("Gemeente\tAantal\nZwolle\t12\n")
    assert (bestand.formaat, bestand.scheiding) == ("geplakt", "\t")
    assert rijen(bestand) == [["Gemeente", "Aantal"], ["Zwolle", "12"]]


@pytest.mark.parametrize("inhoud", [b"", b"  \r\n \t", b"\x00\x00\x00", "\ufeff".encode()])
def test_een_leeg_bestand_wordt_geweigerd(inhoud):
    with pytest.raises(IntakeFout, match="leeg"):
        lees("leeg.csv", inhoud)


@pytest.mark.parametrize(
    ("begin", "wat"),
    [
        (b"%PDF-1.7 ...", "een PDF"),
        (b"\x89PNG\r\n\x1a\n....", "een plaatje"),
        (b"<!DOCTYPE html><table>", "een webpagina"),
        (b'<?xml version="1.0"?><a/>', "een XML-bestand"),
        (b"{\\rtf1 ...", "een RTF-document"),
        (b"MZ\x90\x00", "een programma"),
        (b"\x1f\x8b\x08....", "een ingepakt bestand"),
    ],
)
def test_een_ander_soort_bestand_wordt_bij_zijn_naam_genoemd(begin, wat):
    with pytest.raises(IntakeFout, match=wat):
        lees("stand.csv", begin)


def test_een_willekeurig_binair_bestand_is_geen_tekst():
    with pytest.raises(IntakeFout, match="kan de werkbank niet lezen"):
        lees("stand.csv", bytes(range(256)) * 4)


def test_tekens_die_niet_bij_de_codering_horen_zijn_beschadiging():
    with pytest.raises(IntakeFout, match="beschadigd"):
        lees("stand.csv", b"\xef\xbb\xbfGemeente;Aantal\nZwoll\xff;12\n")
