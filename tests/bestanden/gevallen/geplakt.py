"""Tables that are pasted: from a spreadsheet, and from the text of a PDF."""

from pathlib import Path

from tests.bestanden.geval import Geval, gehuisvest, opgave

_WERKPLAN = Path(__file__).parents[1] / "werkplan"

ASIEL = opgave(
    "asiel",
    "2024-2025",
    GM0148=188,
    GM0150=529,
    GM0160=355,
    GM0166=308,
    GM1773=112,
    GM0175=112,
    GM0177=233,
    GM0180=112,
    GM1708=245,
    GM1896=139,
    GM0193=717,
    GM0141=323,
    GM0147=148,
    GM1774=172,
    GM0153=638,
    GM0158=143,
    GM0163=215,
    GM0164=415,
    GM1735=209,
    GM0168=130,
    GM0173=175,
    GM1742=230,
    GM0183=137,
    GM1700=183,
    GM0189=157,
)
AMV = opgave(
    "amv",
    "2024-2025",
    GM0148=16,
    GM0150=45,
    GM0160=30,
    GM0166=26,
    GM1773=9,
    GM0175=10,
    GM0177=20,
    GM0180=10,
    GM1708=21,
    GM1896=12,
    GM0193=61,
    GM0141=27,
    GM0147=13,
    GM1774=15,
    GM0153=54,
    GM0158=12,
    GM0163=18,
    GM0164=35,
    GM1735=18,
    GM0168=11,
    GM0173=15,
    GM1742=19,
    GM0183=12,
    GM1700=16,
    GM0189=13,
)
OEKRAINE_25 = {
    "GM0148": 288,
    "GM0150": 520,
    "GM0160": 572,
    "GM0166": 359,
    "GM1773": 192,
    "GM0175": 264,
    "GM0177": 328,
    "GM0180": 212,
    "GM1708": 480,
    "GM1896": 176,
    "GM0193": 607,
    "GM0141": 450,
    "GM0147": 149,
    "GM1774": 163,
    "GM0153": 980,
    "GM0158": 149,
    "GM0163": 220,
    "GM0164": 500,
    "GM1735": 216,
    "GM0168": 142,
    "GM0173": 194,
    "GM1742": 234,
    "GM0183": 130,
    "GM1700": 206,
    "GM0189": 151,
}
OEKRAINE = opgave("oekraine", "2024", **OEKRAINE_25)
STATUSHOUDERS = opgave(
    "statushouders",
    "2024-I",
    GM0148=(40, 31),
    GM0150=(95, 108),
    GM0160=(111, 66),
    GM0166=(106, 59),
    GM1773=(31, 20),
    GM0175=(10, 20),
    GM0177=(70, 41),
    GM0180=(0, 19),
    GM1708=(88, 48),
    GM1896=(27, 25),
    GM0193=(188, 139),
    GM0141=(130, 78),
    GM0147=(13, 26),
    GM1774=(51, 28),
    GM0153=(184, 169),
    GM0158=(38, 26),
    GM0163=(57, 38),
    GM0164=(124, 86),
    GM1735=(63, 37),
    GM0168=(23, 25),
    GM0173=(11, 34),
    GM1742=(69, 41),
    GM0183=(65, 23),
    GM1700=(55, 36),
    GM0189=(44, 26),
)
_BRON = {"bron": "Werkplan PRT Overijssel 2024", "bekendgemaakt_op": "2024-02-01"}
_CYCLUS = {
    "periode": "2024-2025",
    "periode_van": "2024-02-01",
    "periode_tot": "2026-01-31",
    "streefdatum": "2025-01-01",
}
_JAAR = {"periode": "2024", "periode_van": "2024-01-01", "periode_tot": "geen", "streefdatum": "2024-02-01"}
TWEE = gehuisvest("2024-07-01", GM0193=120, GM0141=58)


def _werkplan(naam: str) -> bytes:
    return (_WERKPLAN / f"{naam}.txt").read_bytes()


GEVALLEN = (
    Geval(
        "werkplan-asielopvang",
        "Asieltabel van het werkplan, geplakt uit de PDF: twee blokken naast elkaar, amv als deel, totaal zonder naam",
        lambda: _werkplan("asielopvang"),
        ASIEL | AMV,
        _BRON | _CYCLUS,
        totalen=frozenset(
            {
                ("asiel", "opgave", "IJsselland", 3050),
                ("asiel", "opgave", "Twente", 3275),
                ("amv", "opgave", "IJsselland", 260),
                ("amv", "opgave", "Twente", 278),
                ("asiel", "opgave", "Overijssel", 6325),
                ("amv", "opgave", "Overijssel", 538),
            }
        ),
        geplakt=True,
        leverancier="",
    ),
    Geval(
        "werkplan-oekraine",
        "Oekraïnetabel van het werkplan, geplakt uit de PDF",
        lambda: _werkplan("oekraine"),
        OEKRAINE,
        _BRON | _JAAR,
        totalen=frozenset(
            {
                ("oekraine", "opgave", "IJsselland", 3998),
                ("oekraine", "opgave", "Twente", 3884),
                ("oekraine", "opgave", "Overijssel", 7882),
            }
        ),
        geplakt=True,
        leverancier="",
    ),
    Geval(
        "werkplan-statushouders",
        "Statushouderstabel van het werkplan, geplakt uit de PDF: taakstelling en opgave naast elkaar",
        lambda: _werkplan("statushouders"),
        STATUSHOUDERS,
        _BRON,
        totalen=frozenset(
            {
                ("statushouders", "taakstelling", "IJsselland", 576),
                ("statushouders", "opgave", "IJsselland", 766),
                ("statushouders", "taakstelling", "Twente", 673),
                ("statushouders", "opgave", "Twente", 927),
                ("statushouders", "opgave", "Overijssel", 1693),
            }
        ),
        geplakt=True,
        leverancier="",
    ),
    Geval(
        "geplakt uit Excel",
        "Een tabel gekopieerd uit Excel (tabs)",
        lambda: (
            b"COA gehuisveste statushouders cumulatief 1 juli 2024\t\nGemeente\tGehuisvest\nZwolle\t120\nAlmelo\t58\n"
        ),
        TWEE,
        geplakt=True,
    ),
    Geval(
        "geplakt uit een mail",
        "Een tabel met kolommen van vaste breedte",
        lambda: (
            b"COA: gehuisveste statushouders cumulatief per 1 juli 2024\n\n"
            b"Gemeente            Gehuisvest\n"
            b"Zwolle                     120\n"
            b"Almelo                      58\n"
        ),
        TWEE,
        geplakt=True,
    ),
    Geval(
        "geplakt met een gat",
        "Een regel uit een PDF waarin een cijfer ontbreekt: niet te zien welk, dus geweigerd",
        lambda: (
            "Opvang Oekraïne, stand 1 juli 2024\n"
            "Gemeente Beschikbaar Bezet\n"
            "Zwolle 650 601\n"
            "Almelo 433\n"
            "Borne 149 120\n"
        ).encode(),
        geweigerd=frozenset({"rij-onzeker"}),
        geplakt=True,
    ),
)
