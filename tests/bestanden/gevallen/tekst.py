"""Charsets, delimiters and line ends."""

from tests.bestanden.geval import Geval, gehuisvest, stand
from tests.bestanden.schrijf import tekst

TITEL = "COA - gehuisveste statushouders, cumulatief, per 1 juli 2024"
RIJEN = [
    [TITEL],
    [],
    ["Gemeente", "Gehuisvest (cumulatief)"],
    ["Zwolle", "120"],
    ["Almelo", "58"],
    ["Hof van Twente", "41"],
    ["Olst-Wijhe", "22"],
]
VIER = gehuisvest("2024-07-01", GM0193=120, GM0141=58, GM1735=41, GM1773=22)
OEKRAINE = [
    ["Opvang Oekraïense ontheemden; bezette plekken; stand 1 juli 2024"],
    ["Gemeente", "Bezet"],
    ["Zwolle", "601"],
    ["Almelo", "433"],
]
BEZET = stand("oekraine", "bezet", "2024-07-01", GM0193=601, GM0141=433)


def _met(rijen: list[list[str]], **opties: str) -> bytes:
    return tekst(rijen, **opties)  # type: ignore[arg-type]


GEVALLEN = (
    Geval(
        "coa-bom.csv",
        "UTF-8 met BOM, puntkomma, zoals Nederlandse Excel",
        lambda: _met(RIJEN, codering="utf-8-sig"),
        VIER,
    ),
    Geval("coa-utf8.csv", "UTF-8 zonder BOM", lambda: _met(RIJEN), VIER),
    Geval(
        "oekraine-cp1252.csv",
        "Windows-codering (cp1252): de ï van Oekraïne",
        lambda: _met(OEKRAINE, codering="cp1252"),
        BEZET,
        {"leverancier": "RRT Twente"},
        leverancier="RRT Twente",
    ),
    Geval(
        "oekraine-dos.csv",
        "Oude DOS-codering (cp850): gelezen, en gezegd dat de codering geraden is",
        lambda: _met(OEKRAINE, codering="cp850"),
        BEZET,
        {"leverancier": "RRT Twente"},
        frozenset({"codering-geraden"}),
        leverancier="RRT Twente",
    ),
    Geval(
        "coa-unicode.txt",
        "UTF-16 met tabs: “Unicode-tekst” uit Excel",
        lambda: _met(RIJEN, codering="utf-16", scheiding="\t"),
        VIER,
    ),
    Geval(
        "coa-utf16-zonder-bom.txt", "UTF-16 zonder BOM", lambda: _met(RIJEN, codering="utf-16-le", scheiding="\t"), VIER
    ),
    Geval("coa-komma.csv", "Komma als scheidingsteken", lambda: _met(RIJEN, scheiding=","), VIER),
    Geval("coa.tsv", "Tabs als scheidingsteken", lambda: _met(RIJEN, scheiding="\t"), VIER),
    Geval("coa-streep.csv", "Verticale streep als scheidingsteken", lambda: _met(RIJEN, scheiding="|"), VIER),
    Geval("coa-sep.csv", "Eerste regel zegt het scheidingsteken (sep=)", lambda: b"sep=;\r\n" + _met(RIJEN), VIER),
    Geval("coa-mac.csv", "Regeleinden van een oude Mac (CR)", lambda: _met(RIJEN, regeleinde="\r"), VIER),
    Geval(
        "coa-quotes.csv",
        "Alles tussen aanhalingstekens, met spaties in de cellen",
        lambda: tekst(
            [[TITEL], ["Gemeente", "Gehuisvest"], ["Zwolle    ", "   120"], ["Almelo    ", "    58"]],
            alles_in_quotes=True,
        ),
        gehuisvest("2024-07-01", GM0193=120, GM0141=58),
    ),
    Geval(
        "coa-open-quote.csv",
        "Een aanhalingsteken dat niet wordt gesloten slokt geen rijen op",
        lambda: "\r\n".join([TITEL, "Gemeente;Gehuisvest", '"Zwolle;120', "Almelo;58", "Borne;13", ""]).encode(),
        gehuisvest("2024-07-01", GM0193=120, GM0141=58, GM0147=13),
        bevindingen=frozenset({"aanhalingsteken-open"}),
    ),
    Geval(
        "coa-puntkomma-in-tekst.csv",
        "Scheidingsteken en regeleinde binnen een opmerking",
        lambda: tekst(
            [
                [TITEL],
                ["Gemeente", "Gehuisvest", "Opmerking"],
                ["Zwolle", "120", "waarvan 12 gezinnen; zie bijlage\nnagekeken"],
                ["Almelo", "58", ""],
            ]
        ),
        gehuisvest("2024-07-01", GM0193=120, GM0141=58),
    ),
    Geval(
        "cbs-odata.csv",
        "Open data van het CBS: BOM, alles in aanhalingstekens, aangevulde codes en een periode als 2024MM06",
        lambda: tekst(
            [
                ["ID", "RegioS", "Perioden", "GehuisvesteStatushouders_1"],
                ["0", "GM0193    ", "2024MM06", "     120"],
                ["1", "GM0141    ", "2024MM06", "      58"],
            ],
            codering="utf-8-sig",
            alles_in_quotes=True,
        ),
        gehuisvest("2024-07-01", GM0193=120, GM0141=58),
        {"peildatum": "2024-07-01", "leverancier": "CBS", "telling": "cumulatief"},
        leverancier="CBS",
    ),
    Geval(
        "statline.csv",
        "Uitvoer van StatLine: titel, kop over meer regels, laatste regel “Bron: CBS”",
        lambda: tekst(
            [
                ["Opvang ontheemden Oekraïne; bezette plekken per gemeente"],
                ["", "Perioden", "1 juli 2024"],
                ["", "Onderwerp", "Bezette plekken"],
                ["Regio's", "", "aantal"],
                ["Zwolle", "", "601"],
                ["Almelo", "", "433"],
                ["Bron: CBS"],
            ],
            codering="utf-8-sig",
            alles_in_quotes=True,
        ),
        BEZET,
        antwoorden={"leverancier": "CBS"},
        leverancier="CBS",
        weggelaten=frozenset({"7"}),
    ),
)
