"""Where the peildatum stands, and when it must be asked."""

import datetime as dt

from tests.bestanden.geval import Geval, gehuisvest
from tests.bestanden.schrijf import Blad, ods, tekst, xls, xlsx

TWEE = gehuisvest("2024-07-01", GM0193=120, GM0141=58)
KAAL = [
    ["COA - gehuisveste statushouders, cumulatief"],
    ["Gemeente", "Gehuisvest"],
    ["Zwolle", "120"],
    ["Almelo", "58"],
]
JULI = {"peildatum": "2024-07-01"}


def _titel(titel: str) -> bytes:
    return tekst([[titel], *KAAL[1:]])


def _kolom(cel: object) -> list[list[object]]:
    return [
        ["COA - gehuisveste statushouders, cumulatief"],
        ["Gemeente", "Peildatum", "Gehuisvest"],
        ["Zwolle", cel, 120],
        ["Almelo", cel, 58],
    ]


GEVALLEN = (
    Geval("datum-cijfers.csv", "Peildatum als 1-7-2024 in een kolom", lambda: tekst(_kolom("1-7-2024")), TWEE),
    Geval("datum-kort.csv", "Peildatum als 01-07-'24", lambda: tekst(_kolom("01-07-'24")), TWEE),
    Geval("datum-woord.csv", "Peildatum als 1 juli 2024", lambda: tekst(_kolom("1 juli 2024")), TWEE),
    Geval("datum-serie.xlsx", "Peildatum als Excel-getal (45474)", lambda: xlsx(Blad("Blad1", _kolom(45474))), TWEE),
    Geval("datum-cel.xls", "Peildatum als datumcel", lambda: xls(Blad("Blad1", _kolom(dt.date(2024, 7, 1)))), TWEE),
    Geval(
        "datum-cel.ods",
        "Peildatum als datumcel in een ods",
        lambda: ods(Blad("Blad1", _kolom(dt.date(2024, 7, 1)))),
        TWEE,
    ),
    Geval(
        "datum-titel.csv",
        "Peildatum alleen in de titel",
        lambda: _titel("COA: gehuisveste statushouders, stand per 1 juli 2024"),
        TWEE,
    ),
    Geval("coa-gehuisvest-2024-07-01.csv", "Peildatum alleen in de naam van het bestand", lambda: tekst(KAAL), TWEE),
    Geval(
        "datum-blad.xlsx",
        "Peildatum alleen in de naam van het blad",
        lambda: xlsx(Blad("01-07-2024", [[r[0], int(r[1])] if len(r) > 1 and r[1].isdigit() else r for r in KAAL])),
        TWEE,
    ),
    Geval("datum-nergens.csv", "Nergens een peildatum: wordt gevraagd", lambda: tekst(KAAL), TWEE, JULI),
    Geval(
        "datum-maand.csv",
        "Alleen een maand in de titel: de dag wordt gevraagd",
        lambda: _titel("COA gehuisveste statushouders cumulatief juni 2024"),
        TWEE,
        JULI,
    ),
    Geval(
        "coa-gehuisvest-2024-06-01.csv",
        "Titel en bestandsnaam noemen elk een andere dag: wordt gevraagd",
        lambda: _titel("COA gehuisveste statushouders cumulatief per 1 juli 2024"),
        TWEE,
        JULI,
    ),
    Geval(
        "datum-bestaat-niet.csv",
        "31-6-2024 bestaat niet: de dag wordt gevraagd",
        lambda: tekst(_kolom("31-6-2024")),
        TWEE,
        JULI,
    ),
    Geval(
        "datum-toekomst.csv",
        "Een peildatum in de toekomst",
        lambda: tekst(_kolom("1-7-2094")),
        geweigerd=frozenset({"peildatum-toekomst"}),
    ),
    Geval(
        "datum-per-rij.csv",
        "Twee peildata onder elkaar in één tabel",
        lambda: tekst(
            [
                ["COA - gehuisveste statushouders, cumulatief vanaf 1 januari"],
                ["Gemeente", "Peildatum", "Gehuisvest"],
                ["Zwolle", "1-6-2024", "99"],
                ["Zwolle", "1-7-2024", "120"],
                ["Almelo", "1-6-2024", "44"],
                ["Almelo", "1-7-2024", "58"],
            ]
        ),
        gehuisvest("2024-06-01", GM0193=99, GM0141=44) | TWEE,
    ),
)
