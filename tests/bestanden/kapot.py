"""Damaged and hostile files, made from sound ones: cut off, bytes changed, parts swapped, far too large."""

import random
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from tests.bestanden.gevallen.sjabloon import RIJEN as SJABLOON
from tests.bestanden.gevallen.tekst import RIJEN as TEKST
from tests.bestanden.gevallen.werkmap import RIJEN as WERKMAP
from tests.bestanden.schrijf import Blad, Formule, herpak, ods, onderdelen, tekst, vervang, xls, xlsx

Bestand = tuple[str, bytes]
_MB = 1024 * 1024
_DTD = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a0 "lol">%s]>'

HELE_BESTANDEN: dict[str, bytes] = {
    "stand.xlsx": xlsx(Blad("Blad1", WERKMAP)),
    "stand.xlsm": xlsx(Blad("realisatie", SJABLOON), macro=True),
    "stand.xls": xls(Blad("Blad1", WERKMAP)),
    "stand.ods": ods(Blad("Blad1", WERKMAP)),
    "stand.csv": tekst(TEKST),
    "unicode.txt": tekst(TEKST, codering="utf-16", scheiding="\t"),
    "werkplan.txt": (Path(__file__).parent / "werkplan" / "asielopvang.txt").read_bytes(),
}


def _heel(_kans: random.Random) -> Iterator[Bestand]:
    yield from HELE_BESTANDEN.items()


def _afgekapt(kans: random.Random) -> Iterator[Bestand]:
    while True:
        for naam, inhoud in HELE_BESTANDEN.items():
            yield naam, inhoud[: kans.randrange(len(inhoud))]


def _bytes_anders(kans: random.Random) -> Iterator[Bestand]:
    while True:
        for naam, inhoud in HELE_BESTANDEN.items():
            kapot = bytearray(inhoud)
            for _ in range(kans.choice([1, 3, 20])):
                kapot[kans.randrange(len(kapot))] = kans.randrange(256)
            yield naam, bytes(kapot)


def _xml_anders(kans: random.Random) -> Iterator[Bestand]:
    """Bytes changed inside the parts, so that the zip itself is sound."""
    while True:
        for naam in ("stand.xlsx", "stand.xlsm", "stand.ods"):
            delen = onderdelen(HELE_BESTANDEN[naam])
            deel = kans.choice(sorted(n for n in delen if delen[n]))
            kapot = bytearray(delen[deel])
            for _ in range(kans.choice([1, 4])):
                plek = kans.randrange(len(kapot))
                if kans.random() < 0.5:
                    kapot[plek] = kans.randrange(256)
                else:
                    del kapot[plek : plek + kans.randrange(1, 40)]
                if not kapot:
                    break
            yield naam, herpak(delen | {deel: bytes(kapot)})


def _zonder_onderdeel(kans: random.Random) -> Iterator[Bestand]:
    while True:
        for naam in ("stand.xlsx", "stand.xlsm", "stand.ods"):
            delen = onderdelen(HELE_BESTANDEN[naam])
            delen.pop(kans.choice(sorted(delen)))
            yield naam, herpak(delen)


def _verkeerde_naam(kans: random.Random) -> Iterator[Bestand]:
    while True:
        for inhoud in HELE_BESTANDEN.values():
            yield (
                kans.choice(["stand.xlsx", "stand.xls", "stand.ods", "stand.csv", "stand.pdf", "stand", ".csv"]),
                inhoud,
            )


def _willekeurig(kans: random.Random) -> Iterator[Bestand]:
    begin = [
        b"",
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"<?xml ",
        b"Gemeente;",
    ]
    while True:
        yield kans.choice(list(HELE_BESTANDEN)), kans.choice(begin) + kans.randbytes(kans.randrange(2000))


def _gevaarlijk(_kans: random.Random) -> Iterator[Bestand]:
    """What could take all memory or time, each once."""
    klein = xlsx(Blad("Blad1", WERKMAP))
    keten = b"".join(b'<!ENTITY a%d "%s">' % (i, b"&a%d;" % (i - 1) * 10) for i in range(1, 10))
    yield "lach.xlsx", vervang(klein, "xl/sharedStrings.xml", lambda x: _DTD % keten + x[x.index(b"?>") + 2 :])
    yield (
        "lach.ods",
        vervang(HELE_BESTANDEN["stand.ods"], "content.xml", lambda x: _DTD % keten + x[x.index(b"?>") + 2 :]),
    )
    yield "bom.xlsx", herpak(onderdelen(klein) | {"xl/worksheets/sheet2.xml": b"0" * (320 * _MB)})
    yield "bom-net-niet.xlsx", herpak(onderdelen(klein) | {"xl/media/a.xml": b"0" * (250 * _MB)})
    yield (
        "bom-tekst.xlsx",
        vervang(
            klein,
            "xl/sharedStrings.xml",
            lambda x: x.replace(b"</sst>", b"<si><t>" + b"a" * (200 * _MB) + b"</t></si></sst>"),
        ),
    )
    yield "bom.ods", herpak(onderdelen(HELE_BESTANDEN["stand.ods"]) | {"Pictures/a.xml": b" " * (320 * _MB)})
    yield "breed.csv", ((";".join(["1"] * 100_000)) + "\n").encode() * 60
    yield "breed-een-rij.csv", (";".join(f"k{i}" for i in range(100_000)) + "\nZwolle;1\n").encode()
    yield "breed.xlsx", vervang(klein, "xl/worksheets/sheet1.xml", _honderdduizend_kolommen)
    yield "breed.txt", ("Zwolle " + " ".join(["1"] * 100_000) + "\n").encode() * 3
    yield "diep.xlsx", vervang(klein, "xl/worksheets/sheet1.xml", lambda _: b"<a>" * 300_000)
    yield "ver.xlsx", vervang(klein, "xl/worksheets/sheet1.xml", _verre_cel)
    yield (
        "ver.ods",
        vervang(
            HELE_BESTANDEN["stand.ods"],
            "content.xml",
            lambda x: x.replace(
                b"<table:table-cell ", b'<table:table-cell table:number-columns-repeated="90000000" ', 3
            ),
        ),
    )
    yield (
        "herhaald.ods",
        vervang(
            HELE_BESTANDEN["stand.ods"],
            "content.xml",
            lambda x: x.replace(b"<table:table-row>", b'<table:table-row table:number-rows-repeated="1040000">'),
        ),
    )
    yield "samengevoegd.xlsx", vervang(klein, "xl/worksheets/sheet1.xml", _alles_samengevoegd)
    yield "lange-cel.csv", b"Gemeente;Aantal\nZwolle;" + b"1" * (30 * _MB) + b"\n"
    yield "lange-regel.txt", b"Zwolle 12 " * 3_000_000
    yield "quotes.csv", b'"' * 5_000_001
    yield "regels.csv", b"\n" * (20 * _MB) + b"Gemeente;Aantal\nZwolle;1\n"
    yield "haakjes.csv", ("Gemeente;Gehuisvest 1 juli 2024\nZwolle;" + "(" * 50_000 + "\n").encode()
    yield "spaties.txt", (" " * 99 + "a 1\n").encode() * 100_000
    yield "veel-bladen.xlsx", xlsx(*[Blad(f"b{i}", [[1]]) for i in range(400)])
    yield (
        "formules.xlsx",
        xlsx(
            Blad(
                "Blad1",
                [["COA gehuisvest 1 juli 2024"], ["Gemeente", "Gehuisvest"], ["Zwolle", Formule("='[bron.xlsx]a'!B2")]],
            )
        ),
    )
    yield "formule-tekst.csv", b'Gemeente;Gehuisvest\nZwolle;=HYPERLINK("http://voorbeeld")\n@SUM(A1);+1+1\n'
    yield "paden.xlsx", herpak(onderdelen(klein) | {"../../../tmp/kwaad.txt": b"x", "/etc/kwaad": b"x"})
    yield "nul.csv", b"Gemeente;Aantal\nZwolle;1\x00\n"


def _honderdduizend_kolommen(xml: bytes) -> bytes:
    cellen = b"".join(b"<c><v>%d</v></c>" % i for i in range(100_000))
    return xml.replace(b"</sheetData>", b"<row>" + cellen + b"</row></sheetData>")


def _verre_cel(xml: bytes) -> bytes:
    return xml.replace(b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')


def _alles_samengevoegd(xml: bytes) -> bytes:
    bereiken = b'<mergeCells count="1">' + b'<mergeCell ref="A1:XFD1048576"/>' * 150_000 + b"</mergeCells>"
    return xml.replace(b"</sheetData>", b"</sheetData>" + bereiken)


_SOORTEN: dict[str, Callable[[random.Random], Iterator[Bestand]]] = {
    "heel": _heel,
    "afgekapt": _afgekapt,
    "bytes-anders": _bytes_anders,
    "xml-anders": _xml_anders,
    "zonder-onderdeel": _zonder_onderdeel,
    "verkeerde-naam": _verkeerde_naam,
    "willekeurig": _willekeurig,
    "gevaarlijk": _gevaarlijk,
}


def soorten() -> tuple[str, ...]:
    """The kinds of damage."""
    return tuple(_SOORTEN)


def bestanden(soort: str, aantal: int, zaad: int = 20240607) -> Iterator[Bestand]:
    """The files of one kind of damage; of the kinds without an end so many."""
    bron = _SOORTEN[soort](random.Random(zaad))
    return bron if soort in ("heel", "gevaarlijk") else islice(bron, aantal)
