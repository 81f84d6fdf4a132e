"""What a spreadsheet program leaves behind: formats, formulas, hidden parts, macros, several sheets."""

import datetime as dt
from typing import Any

from tests.bestanden.geval import Geval, gehuisvest, stand
from tests.bestanden.gevallen.tekst import TITEL, VIER
from tests.bestanden.schrijf import Blad, Formule, Met, ods, xls, xlsx

RIJEN: list[list[Any]] = [
    [TITEL],
    [],
    ["Gemeente", "Gehuisvest (cumulatief)"],
    ["Zwolle", 120],
    ["Almelo", 58],
    ["Hof van Twente", 41],
    ["Olst-Wijhe", 22],
]
OUD = [
    ["COA - gehuisveste statushouders, cumulatief, per 1 juni 2024"],
    ["Gemeente", "Gehuisvest"],
    ["Zwolle", 99],
    ["Almelo", 44],
]


def _formules(totaal: int | None) -> list[list[object]]:
    cellen = [Formule("=60+60", None if totaal is None else 120), 58]
    return [[TITEL], ["Gemeente", "Gehuisvest"], ["Zwolle", cellen[0]], ["Almelo", cellen[1]]]


GEVALLEN = (
    Geval("coa.xlsx", "Een gewone xlsx met titel", lambda: xlsx(Blad("Blad1", RIJEN)), VIER),
    Geval("coa.xls", "Een xls van Excel 97", lambda: xls(Blad("Blad1", RIJEN)), VIER),
    Geval("coa.ods", "Een ods van LibreOffice", lambda: ods(Blad("Blad1", RIJEN)), VIER),
    Geval(
        "coa.xlsm",
        "Een xlsm met macro's: gelezen zonder ze uit te voeren",
        lambda: xlsx(Blad("Blad1", RIJEN), macro=True),
        VIER,
        bevindingen=frozenset({"macros"}),
    ),
    Geval(
        "coa-macro.xlsx",
        "Een xlsm die .xlsx heet",
        lambda: xlsx(Blad("Blad1", RIJEN), macro=True),
        VIER,
        bevindingen=frozenset({"macros", "andere-extensie"}),
    ),
    Geval(
        "coa-csv.xlsx",
        "Een csv die .xlsx heet",
        lambda: "\r\n".join(f"{r[0]};{r[1]}" if len(r) > 1 else ";".join(map(str, r)) for r in RIJEN).encode(),
        VIER,
        bevindingen=frozenset({"andere-extensie"}),
    ),
    Geval(
        "coa-verborgen-rij.xlsx",
        "Een verborgen rij telt mee, en dat wordt gezegd",
        lambda: xlsx(Blad("Blad1", RIJEN, verborgen_rijen=frozenset({4}))),
        VIER,
        bevindingen=frozenset({"verborgen-rijen"}),
    ),
    Geval(
        "coa-verborgen-kolom.ods",
        "Een verborgen kolom met het vorige cijfer",
        lambda: ods(
            Blad(
                "Blad1",
                [
                    ["COA - gehuisveste statushouders, cumulatief"],
                    ["Gemeente", "1 juni 2024", "1 juli 2024"],
                    ["Zwolle", 99, 120],
                    ["Almelo", 44, 58],
                ],
                verborgen_kolommen=frozenset({1}),
            )
        ),
        gehuisvest("2024-06-01", GM0193=99, GM0141=44) | gehuisvest("2024-07-01", GM0193=120, GM0141=58),
        {},
        frozenset({"verborgen-kolommen"}),
    ),
    Geval(
        "coa-verborgen-blad.xlsx",
        "Een verborgen blad met de stand van een maand eerder",
        lambda: xlsx(Blad("juli", RIJEN), Blad("juni", OUD, verborgen=True)),
        VIER | gehuisvest("2024-06-01", GM0193=99, GM0141=44),
        bevindingen=frozenset({"verborgen-blad"}),
    ),
    Geval(
        "coa-formules.xlsx",
        "Formules met opgeslagen uitkomst",
        lambda: xlsx(Blad("Blad1", _formules(178))),
        gehuisvest("2024-07-01", GM0193=120, GM0141=58),
    ),
    Geval(
        "coa-formules-leeg.xlsx",
        "Een formule zonder opgeslagen uitkomst is geen nul",
        lambda: xlsx(Blad("Blad1", _formules(None))),
        geweigerd=frozenset({"formule-zonder-waarde"}),
    ),
    Geval(
        "coa-verwijzing.xlsx",
        "Een formule naar een ander bestand: de opgeslagen uitkomst telt, en dat wordt gezegd",
        lambda: xlsx(
            Blad(
                "Blad1",
                [[TITEL], ["Gemeente", "Gehuisvest"], ["Zwolle", Formule("='[bron.xlsx]mei'!B2", 120)], ["Almelo", 58]],
            )
        ),
        gehuisvest("2024-07-01", GM0193=120, GM0141=58),
        bevindingen=frozenset({"verwijst-naar-ander-bestand"}),
    ),
    Geval(
        "coa-superscript.xlsx",
        "Voetnootcijfers in superscript achter naam en getal",
        lambda: xlsx(
            Blad(
                "Blad1",
                [
                    [TITEL],
                    ["Gemeente", "Gehuisvest"],
                    [Met("Zwolle", "1"), 120],
                    ["Almelo", Met("58", "2")],
                    ["1 Inclusief de wijk Stadshagen."],
                ],
            )
        ),
        gehuisvest("2024-07-01", GM0193=120, GM0141=58),
        bevindingen=frozenset({"voetnoot-weggelaten"}),
        weggelaten=frozenset({"5"}),
    ),
    Geval(
        "coa-tekstgetallen.xls",
        "Getallen die als tekst in de cel staan",
        lambda: xls(Blad("Blad1", [[TITEL], ["Gemeente", "Gehuisvest"], ["Zwolle", "120"], ["Almelo", " 58 "]])),
        gehuisvest("2024-07-01", GM0193=120, GM0141=58),
    ),
    Geval(
        "coa-maandbladen.xlsx",
        "Eén blad per maand; de dag staat in de naam van het blad",
        lambda: xlsx(
            Blad(
                "1 juni 2024",
                [
                    ["COA gehuisveste statushouders cumulatief"],
                    ["Gemeente", "Gehuisvest"],
                    ["Zwolle", 99],
                    ["Almelo", 44],
                ],
            ),
            Blad(
                "1 juli 2024",
                [
                    ["COA gehuisveste statushouders cumulatief"],
                    ["Gemeente", "Gehuisvest"],
                    ["Zwolle", 120],
                    ["Almelo", 58],
                ],
            ),
        ),
        gehuisvest("2024-06-01", GM0193=99, GM0141=44) | gehuisvest("2024-07-01", GM0193=120, GM0141=58),
        {},
    ),
    Geval(
        "coa-c5.ods",
        "De tabel begint niet in A1",
        lambda: ods(
            Blad(
                "Blad1",
                [
                    [],
                    [None, None, TITEL],
                    [],
                    [],
                    [None, None, "Gemeente", "Gehuisvest"],
                    [None, None, "Zwolle", 120],
                    [None, None, "Almelo", 58],
                ],
            )
        ),
        gehuisvest("2024-07-01", GM0193=120, GM0141=58),
    ),
    Geval(
        "oekraine-toelichting.xlsx",
        "Een blad met toelichting naast het blad met cijfers",
        lambda: xlsx(
            Blad("Leeswijzer", [["Dit overzicht is gemaakt door de regietafel."], ["Vragen? Bel de regietafel."]]),
            Blad(
                "Cijfers",
                [
                    ["Opvang Oekraïne Twente", None, None],
                    ["Peildatum", dt.date(2024, 7, 1), None],
                    ["Gemeente", "Beschikbaar", "Bezet"],
                    ["Almelo", 450, 433],
                    ["Borne", 149, 120],
                ],
            ),
        ),
        stand("oekraine", "beschikbaar", "2024-07-01", GM0141=450, GM0147=149)
        | stand("oekraine", "bezet", "2024-07-01", GM0141=433, GM0147=120),
        {"leverancier": "RRT Twente"},
        leverancier="RRT Twente",
    ),
)
