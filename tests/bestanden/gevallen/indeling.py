"""How the table lies in the sheet: blocks side by side, headers over several rows, months as columns, totals, notes."""

from tests.bestanden.geval import Geval, gehuisvest, stand
from tests.bestanden.schrijf import Blad, ods, tekst, xls, xlsx

NAAST = [
    ["Opvang Oekraïense ontheemden, beschikbare plekken per 1 juli 2024"],
    ["IJsselland", None, "Twente", None],
    ["Gemeente", "Beschikbaar", "Gemeente", "Beschikbaar"],
    ["Dalfsen", 280, "Almelo", 441],
    ["Deventer", 515, "Borne", 150],
    ["Totaal IJsselland", 795, "Dinkelland", 160],
    [None, None, "Totaal Twente", 751],
]
NAAST_RIJEN = stand("oekraine", "beschikbaar", "2024-07-01", GM0148=280, GM0150=515, GM0141=441, GM0147=150, GM1774=160)
RRT = {"leverancier": "RRT Twente"}

MAANDEN = [
    ["COA: gehuisveste statushouders 2024, cumulatief vanaf 1 januari"],
    ["Gemeente", "1-2-2024", "1-3-2024", "1-4-2024"],
    ["Zwolle", 11, 25, 40],
    ["Almelo", 6, 6, 19],
]
MAANDRIJEN = (
    gehuisvest("2024-02-01", GM0193=11, GM0141=6)
    | gehuisvest("2024-03-01", GM0193=25, GM0141=6)
    | gehuisvest("2024-04-01", GM0193=40, GM0141=19)
)
ASIELKOP = [
    ["COA asielopvang: geopende plekken per 1 juli 2024", None, None, None],
    ["Gemeente", "Asielopvang", None, None],
    [None, "Open", "Waarvan amv", "Opmerking"],
    ["Zwolle", 640, 41, "nieuwe locatie"],
    ["Almelo", 300, 20, None],
]
ASIEL = stand("asiel", "open", "2024-07-01", GM0193=640, GM0141=300) | stand(
    "amv", "open", "2024-07-01", GM0193=41, GM0141=20
)
SAMEN = ((0, 0, 0, 3), (1, 0, 2, 0), (1, 1, 1, 3))


GEVALLEN = (
    Geval(
        "naast-elkaar.xlsx",
        "Twee blokken naast elkaar, elk met een totaal",
        lambda: xlsx(Blad("Blad1", NAAST)),
        NAAST_RIJEN,
        RRT,
        leverancier="RRT Twente",
        weggelaten=frozenset({"6", "7"}),
    ),
    Geval(
        "naast-elkaar.xls",
        "Twee blokken naast elkaar in een xls",
        lambda: xls(Blad("Blad1", NAAST)),
        NAAST_RIJEN,
        RRT,
        leverancier="RRT Twente",
        weggelaten=frozenset({"6", "7"}),
    ),
    Geval(
        "naast-elkaar.csv",
        "Twee blokken naast elkaar in een csv",
        lambda: tekst(NAAST),
        NAAST_RIJEN,
        RRT,
        leverancier="RRT Twente",
        weggelaten=frozenset({"6", "7"}),
    ),
    Geval(
        "kop-samengevoegd.xlsx",
        "Samengevoegde kop over twee rijen",
        lambda: xlsx(Blad("Blad1", ASIELKOP, samengevoegd=SAMEN)),
        ASIEL,
    ),
    Geval(
        "kop-samengevoegd.ods",
        "Samengevoegde kop over twee rijen in een ods",
        lambda: ods(Blad("Blad1", ASIELKOP, samengevoegd=SAMEN)),
        ASIEL,
    ),
    Geval("maanden.xlsx", "Maanden als kolommen, cumulatief", lambda: xlsx(Blad("2024", MAANDEN)), MAANDRIJEN),
    Geval("maanden.csv", "Maanden als kolommen, cumulatief, in een csv", lambda: tekst(MAANDEN), MAANDRIJEN),
    Geval(
        "per-maand.csv",
        "Maanden als kolommen, per maand geteld: opgeteld vanaf het begin van het halfjaar",
        lambda: tekst(
            [
                ["COA: gehuisveste statushouders per maand, 2024"],
                ["Gemeente", "januari", "februari", "maart"],
                ["Zwolle", 11, 14, 15],
                ["Almelo", 6, 0, 13],
            ]
        ),
        MAANDRIJEN,
        {"peildatum": "dag-erna"},
    ),
    Geval(
        "gedraaid.csv",
        "Gemeenten naast elkaar in plaats van onder elkaar",
        lambda: tekst(
            [
                ["COA gehuisveste statushouders cumulatief per 1 juli 2024"],
                ["Gemeente", "Zwolle", "Almelo", "Borne", "Raalte"],
                ["Gehuisvest", "120", "58", "13", "30"],
            ]
        ),
        gehuisvest("2024-07-01", GM0193=120, GM0141=58, GM0147=13, GM0177=30),
    ),
    Geval(
        "subtotalen.csv",
        "Subtotalen, lege rijen, tussenkoppen en een noot onder de tabel",
        lambda: tekst(
            [
                ["COA gehuisveste statushouders cumulatief per 1 juli 2024"],
                ["Gemeente", "Gehuisvest"],
                ["IJsselland"],
                ["Zwolle", "120"],
                ["Olst-Wijhe", "22"],
                ["Subtotaal IJsselland", "142"],
                [],
                ["Twente"],
                ["Almelo", "58"],
                ["Borne", "13"],
                ["Subtotaal Twente", "71"],
                ["Totaal Overijssel", "213"],
                [],
                ["* voorlopige cijfers"],
            ]
        ),
        gehuisvest("2024-07-01", GM0193=120, GM1773=22, GM0141=58, GM0147=13),
        weggelaten=frozenset({"3", "6", "8", "11", "12", "14"}),
    ),
    Geval(
        "totaal-klopt-niet.csv",
        "Het genoemde totaal is niet de som van de rijen: beide worden getoond",
        lambda: tekst(
            [
                ["COA gehuisveste statushouders cumulatief per 1 juli 2024"],
                ["Gemeente", "Gehuisvest"],
                ["Zwolle", "120"],
                ["Almelo", "58"],
                ["Totaal", "187"],
            ]
        ),
        gehuisvest("2024-07-01", GM0193=120, GM0141=58),
        bevindingen=frozenset({"totaal-verschilt"}),
        weggelaten=frozenset({"5"}),
    ),
    Geval(
        "amv-te-groot.csv",
        "Meer plekken voor amv's dan asielplekken",
        lambda: tekst(
            [
                ["COA asielopvang, open plekken per 1 juli 2024"],
                ["Gemeente", "Asiel", "Amv"],
                ["Zwolle", "40", "41"],
                ["Almelo", "300", "20"],
            ]
        ),
        geweigerd=frozenset({"deel-groter-dan-geheel"}),
    ),
    Geval(
        "lang.csv",
        "Eén cijfer per regel, met de soort in woorden",
        lambda: tekst(
            [
                ["Gemeente", "Soort opvang", "Peildatum", "Aantal", "Leverancier"],
                ["Zwolle", "Asielopvang", "1-7-2024", "640", "COA"],
                ["Zwolle", "Statushouders", "1-7-2024", "120", "COA"],
                ["Almelo", "Asielopvang", "1-7-2024", "300", "COA"],
            ]
        ),
        stand("asiel", "open", "2024-07-01", GM0193=640, GM0141=300) | gehuisvest("2024-07-01", GM0193=120),
        antwoorden={"telling": "cumulatief"},
    ),
    Geval(
        "opgave-en-stand.csv",
        "Opgave, gerealiseerd en verschil naast elkaar: het verschil is geen cijfer",
        lambda: tekst(
            [
                ["Statushouders 2024-I, COA, stand 1 juli 2024"],
                ["Gemeente", "Taakstelling 2024-I", "Gehuisvest", "Verschil"],
                ["Zwolle", "139", "120", "-19"],
                ["Almelo", "78", "58", "-20"],
            ]
        ),
        gehuisvest("2024-07-01", GM0193=120, GM0141=58),
        antwoorden={"opgave": "niet"},
        weggelaten=frozenset({"D"}),
    ),
    Geval(
        "soort-onbekend.csv",
        "Een kolom “Aantal” zonder dat ergens staat waarvan: wordt gevraagd",
        lambda: tekst([["Stand per 1 juli 2024"], ["Gemeente", "Aantal"], ["Zwolle", "120"], ["Almelo", "58"]]),
        gehuisvest("2024-07-01", GM0193=120, GM0141=58),
        {"kolom": "statushouders/gehuisvest", "leverancier": "COA"},
    ),
)
