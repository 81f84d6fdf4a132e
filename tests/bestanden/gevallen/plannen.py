"""Regional plans and forecasts as people keep them; every name of a location is plainly invented."""

import datetime as dt
from collections.abc import Sequence

from tests.bestanden.geval import ALMELO, DEVENTER, ZWOLLE, Geval, plek, verwacht
from tests.bestanden.schrijf import Blad, Vorm, ods, tekst, xlsx

TITEL = ["Regionaal plan asielopvang IJsselland, stand 1 juni 2024 (verzonnen)"]
KOP = ["Gemeente", "Locatie", "Status", "Plekken", "Waarvan amv", "Start", "Einddatum", "Opmerking"]
EIND_2026 = dt.date(2026, 12, 31)
HOTEL = ["Zwolle", "Hotel Van der Valk", "raadsbesluit", 120, 10, dt.date(2024, 9, 1), EIND_2026, "verlenging mogelijk"]
SCHOOL = ["Deventer", "Oude school", "in gebruik", 60, 0, "", "", ""]
TWEE = plek("asiel", ZWOLLE, "Hotel Van der Valk", "vastgesteld besluit", 120, 10, "2024-09-01", "2026-12-31") | plek(
    "asiel", DEVENTER, "Oude school", "open", 60, 0
)


def _xlsx(*rijen: Sequence[object], samengevoegd: tuple[tuple[int, int, int, int], ...] = ()) -> bytes:
    return xlsx(Blad("Plan", [*rijen], samengevoegd))


NAAST: list[list[object]] = [
    ["Plan opvang regio IJsselland, stand 1 juni 2024 (verzonnen)"],
    ["", "", "Asiel", "", "", "Oekraïne", "", ""],
    ["Gemeente", "Locatie", "Stap", "Plekken", "Einddatum", "Stap", "Plekken", "Einddatum"],
    ["Zwolle", "De Hof", "in potlood", 80, "n.t.b.", "open", 45, "onbepaalde tijd"],
    ["Zwolle", "Kade 3", "", "", "", "gesloten", 20, ""],
    ["Totaal", "", "", 80, "", "", 65, ""],
]
NAAST_RIJEN = (
    plek("asiel", ZWOLLE, "De Hof", "potlood", 80)
    | plek("oekraine", ZWOLLE, "De Hof", "open", 45, onbepaald=True)
    | plek("oekraine", ZWOLLE, "Kade 3", "gesloten", 20)
)
STAPPEN = [
    ("Locatie A", "haalbaarheidsonderzoek", "verkenning"),
    ("Locatie B", "In potlood", "potlood"),
    ("Locatie C", "principebesluit", "bestuurlijk voornemen"),
    ("Locatie D", "Raadsbesluit genomen", "vastgesteld besluit"),
    ("Locatie E", "bestuursovereenkomst", "gegarandeerd"),
    ("Locatie F", "in exploitatie", "open"),
    ("Locatie G", "gaat niet door", "afgevallen"),
    ("Locatie H", "gesloten", "gesloten"),
]
STAP_RIJEN = frozenset[tuple[str | int | None, ...]]().union(
    *(plek("asiel", ZWOLLE, naam, stap, 10) for naam, _, stap in STAPPEN)
)
KORT = ["Gemeente", "Locatie", "Stap", "Plekken"]
ASIEL = ["Asielopvang, stand 1 juni 2024"]
DE_HOF = plek("asiel", ZWOLLE, "De Hof", "open", 40)
RAMING = ["Prognose behoefte asielopvang Twente (verzonnen)"]

GEVALLEN = (
    Geval(
        "plan.xlsx",
        "Een regionaal plan: stappen in woorden, een naam die op een persoon lijkt",
        lambda: _xlsx(TITEL, KOP, HOTEL, SCHOOL),
        TWEE,
    ),
    Geval("plan.ods", "Hetzelfde plan als ods", lambda: ods(Blad("Plan", [TITEL, KOP, HOTEL, SCHOOL])), TWEE),
    Geval(
        "plan.csv",
        "Hetzelfde plan als csv, met datums als tekst",
        lambda: tekst([TITEL, KOP, [*HOTEL[:5], "1-9-2024", "31 december 2026", HOTEL[7]], SCHOOL]),
        TWEE,
    ),
    Geval(
        "plan-naast-elkaar.xlsx",
        "Twee opgaven naast elkaar, een totaalrij, en n.t.b. als einddatum",
        lambda: _xlsx(*NAAST),
        NAAST_RIJEN,
        bevindingen=frozenset({"locatie-dag-onbekend"}),
        weggelaten=frozenset({"6"}),
    ),
    Geval(
        "plan-samengevoegd.xlsx",
        "Meer locaties in één gemeente: de gemeente staat in een samengevoegde cel",
        lambda: _xlsx(
            ASIEL, KORT, ["Zwolle", "De Hof", "open", 40], ["", "Kade 3", "potlood", 25], samengevoegd=((2, 0, 3, 0),)
        ),
        DE_HOF | plek("asiel", ZWOLLE, "Kade 3", "potlood", 25),
    ),
    Geval(
        "plan-lege-gemeente.csv",
        "Meer locaties in één gemeente: de gemeente staat alleen op de eerste rij",
        lambda: tekst([ASIEL, KORT, ["Zwolle", "De Hof", "open", 40], ["", "Kade 3", "potlood", 25]]),
        DE_HOF | plek("asiel", ZWOLLE, "Kade 3", "potlood", 25),
        {"gemeente-erboven": "ja"},
    ),
    Geval(
        "plan-gemeente-als-kop.csv",
        "De gemeente staat als kop boven haar locaties",
        lambda: tekst([ASIEL, KORT, ["Zwolle"], ["", "De Hof", "open", 40], ["Almelo"], ["", "Kade 3", "potlood", 25]]),
        DE_HOF | plek("asiel", ALMELO, "Kade 3", "potlood", 25),
        {"gemeente-erboven": "ja"},
    ),
    Geval(
        "plan-stapwoorden.xlsx",
        "Elke stap in andere woorden",
        lambda: _xlsx(ASIEL, KORT, *(["Zwolle", naam, woorden, 10] for naam, woorden, _ in STAPPEN)),
        STAP_RIJEN,
    ),
    Geval(
        "plan-stap-onduidelijk.xlsx",
        "Stappen die niet zeker zijn: een kleur, een ontkenning, een lege cel",
        lambda: _xlsx(
            ASIEL,
            KORT,
            ["Zwolle", "De Hof", "groen", 40],
            ["Zwolle", "Kade 3", "nog geen besluit", 25],
            ["Zwolle", "Loods", "", 5],
        ),
        DE_HOF | plek("asiel", ZWOLLE, "Kade 3", "potlood", 25) | plek("asiel", ZWOLLE, "Loods", "verkenning", 5),
        {"stap:groen": "open", "stap:nog geen besluit": "potlood", "stap": "verkenning"},
    ),
    Geval(
        "plan-totalen.csv",
        "Totalen per gemeente en regio, en een herhaalde kop",
        lambda: tekst(
            [
                ASIEL,
                KORT,
                ["Zwolle", "De Hof", "open", 40],
                ["Totaal Zwolle", "", "", 40],
                KORT,
                ["Deventer", "Kade 3", "open", 25],
                ["IJsselland", "", "", 65],
            ]
        ),
        DE_HOF | plek("asiel", DEVENTER, "Kade 3", "open", 25),
        weggelaten=frozenset({"4", "5", "7"}),
    ),
    Geval(
        "plan-zonder-dag.csv",
        "Nergens een dag waarop het plan geldt",
        lambda: tekst([["Plan asielopvang"], KORT, ["Zwolle", "De Hof", "open", 40]]),
        DE_HOF,
        {"peildatum": "2024-06-01"},
    ),
    Geval(
        "plan-zonder-opgave.csv",
        "Nergens staat voor welke opgave de plekken zijn",
        lambda: tekst([["Locaties, stand 1 juni 2024"], KORT, ["Zwolle", "De Hof", "open", 40]]),
        DE_HOF,
        {"soort": "asiel"},
    ),
    Geval(
        "plan-twee-lijsten.csv",
        "Twee lijsten naast elkaar, elk met een eigen gemeente",
        lambda: tekst([ASIEL, [*KORT, *KORT], ["Zwolle", "De Hof", "open", 40, "Almelo", "Kade 3", "potlood", 25]]),
        DE_HOF | plek("asiel", ALMELO, "Kade 3", "potlood", 25),
    ),
    Geval(
        "plan-eind-2026.csv",
        "Een einde dat geen dag is: wordt gevraagd",
        lambda: tekst(
            [
                ASIEL,
                [*KORT, "Einddatum"],
                ["Zwolle", "De Hof", "open", 40, "eind 2026"],
                ["Zwolle", "Kade 3", "open", 5, "Q3 2025"],
            ]
        ),
        plek("asiel", ZWOLLE, "De Hof", "open", 40, tot="2026-12-31") | plek("asiel", ZWOLLE, "Kade 3", "open", 5),
        {"dag:eind_op:eind 2026": "2026-12-31", "dag:eind_op:q3 2025": "onbekend"},
    ),
    Geval(
        "plan-zonder-aantal.csv",
        "Plekken als “ca. 100”, PM, n.t.b. en leeg: geen cijfer, wel een locatie",
        lambda: tekst(
            [ASIEL, KORT]
            + [
                ["Zwolle", f"Locatie {naam}", "potlood", aantal]
                for naam, aantal in zip("ABCD", ("ca. 100", "PM", "n.t.b.", ""), strict=True)
            ]
        ),
        frozenset[tuple[str | int | None, ...]]().union(
            *(plek("asiel", ZWOLLE, f"Locatie {naam}", "potlood", None) for naam in "ABCD")
        ),
        bevindingen=frozenset({"locatie-zonder-aantal"}),
    ),
    Geval(
        "plan-doelgroep.csv",
        "De opgave per rij; amv is een deel van asiel, en woningen voor statushouders zijn geen plekken",
        lambda: tekst(
            [
                ["Opvangplan, stand 1 juni 2024"],
                ["Gemeente", "Locatie", "Doelgroep", "Stap", "Plekken"],
                ["Zwolle", "De Hof", "AZC", "open", 40],
                ["Zwolle", "Villa Oost", "amv", "open", 12],
                ["Zwolle", "De Zwaan", "ontheemden Oekraïne", "open", 30],
                ["Zwolle", "Flat West", "statushouders", "potlood", 50],
            ]
        ),
        DE_HOF | plek("asiel", ZWOLLE, "Villa Oost", "open", 12, 12) | plek("oekraine", ZWOLLE, "De Zwaan", "open", 30),
        bevindingen=frozenset({"locatie-statushouders"}),
        weggelaten=frozenset({"6"}),
    ),
    Geval(
        "prognose-behoefte.xlsx",
        "Een prognose is nooit een realisatie; wie haar maakt, wordt gevraagd",
        lambda: _xlsx(
            RAMING,
            ["Maand", "Laag", "Verwacht", "Hoog"],
            ["september 2024", 3000, 3200, 3500],
            ["oktober 2024", "", 3250, ""],
            ["Totaal", "", 6450, ""],
        ),
        verwacht("asiel", "behoefte", "Twente", "2024-09-01", 3000, 3200, 3500)
        | verwacht("asiel", "behoefte", "Twente", "2024-10-01", None, 3250, None),
        {"leverancier": "Regionale tafel Twente"},
        weggelaten=frozenset({"5"}),
    ),
    Geval(
        "prognose-instroom.csv",
        "Een prognose die niet zegt over welk gebied",
        lambda: tekst([["Prognose instroom asiel"], ["Maand", "Verwacht"], ["2024-09", 210], ["2024-10", 230]]),
        verwacht("asiel", "instroom", "Overijssel", "2024-09-01", None, 210, None)
        | verwacht("asiel", "instroom", "Overijssel", "2024-10-01", None, 230, None),
        {"leverancier": "COA", "gebied": "Overijssel"},
    ),
    Geval(
        "plan-doorgestreept.xlsx",
        "Een locatie die is doorgestreept",
        lambda: _xlsx(
            ASIEL, KORT, ["Zwolle", "De Hof", "open", 40], ["Zwolle", "Loods", "potlood", Vorm(25, doorgestreept=True)]
        ),
        DE_HOF | plek("asiel", ZWOLLE, "Loods", "afgevallen", 25),
        {"doorgestreept": "afgevallen"},
    ),
    Geval(
        "plan-twee-schrijfwijzen.csv",
        "Dezelfde locatie twee keer, anders geschreven",
        lambda: tekst([ASIEL, KORT, ["Zwolle", "De Hof", "open", 40], ["Zwolle", "de hof.", "open", 45]]),
        geweigerd=frozenset({"locatie-twee-schrijfwijzen"}),
    ),
    Geval(
        "plan-amv-te-veel.csv",
        "Meer plekken voor amv's dan er plekken zijn",
        lambda: tekst([ASIEL, [*KORT, "Waarvan amv"], ["Zwolle", "De Hof", "open", 40, 41]]),
        geweigerd=frozenset({"amv-deel-van-locatie"}),
    ),
    Geval(
        "plan-hengelo.csv",
        "Een locatie in Hengelo (Gld)",
        lambda: tekst([ASIEL, KORT, ["Zwolle", "De Hof", "open", 40], ["Hengelo (Gld)", "Kade 3", "open", 5]]),
        geweigerd=frozenset({"gemeente-buiten-overijssel"}),
    ),
    Geval(
        "plan-kolommen-dubbel.csv",
        "Twee kolommen met plekken zonder opgave erbij",
        lambda: tekst([ASIEL, [*KORT, "Plekken"], ["Zwolle", "De Hof", "open", 40, 60]]),
        geweigerd=frozenset({"locatie-kolom-dubbel"}),
    ),
    Geval(
        "plan-zonder-naam.csv",
        "Een locatie zonder naam of werktitel",
        lambda: tekst([ASIEL, KORT, ["Zwolle", "", "open", 40]]),
        geweigerd=frozenset({"locatie-naam-ontbreekt"}),
    ),
    Geval(
        "plan-eind-voor-begin.csv",
        "Een laatste dag die vóór de eerste ligt",
        lambda: tekst([ASIEL, [*KORT, "Start", "Einde"], ["Zwolle", "De Hof", "open", 40, "1-7-2025", "1-7-2024"]]),
        geweigerd=frozenset({"eind-voor-begin"}),
    ),
)
