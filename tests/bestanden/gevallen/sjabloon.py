"""The canonical template: one row per figure."""

import datetime as dt
from typing import Any

from tests.bestanden.geval import Geval, gehuisvest
from tests.bestanden.schrijf import Blad, Formule, ods, tekst, xls, xlsx

KOP = ["soort", "maat", "peildatum", "gemeente_code", "gemeente", "aantal", "leverancier", "bron", "opmerking"]
DAG = dt.date(2024, 7, 1)


def rij(code: str, naam: str, aantal: object, dag: object = DAG) -> list[Any]:
    return ["statushouders", "gehuisvest", dag, code, naam, aantal, "COA", "maandoverzicht COA", ""]


RIJEN: list[list[Any]] = [KOP, rij("GM0193", "Zwolle", 120), rij("GM0141", "Almelo", 58)]
TWEE = gehuisvest("2024-07-01", GM0193=120, GM0141=58)


def _tekst(*rijen: list[Any]) -> bytes:
    return tekst([KOP, *[[c.isoformat() if isinstance(c, dt.date) else c for c in r] for r in rijen]])


GEVALLEN = (
    Geval("realisatie.xlsx", "Het sjabloon als xlsx", lambda: xlsx(Blad("realisatie", RIJEN)), TWEE),
    Geval("realisatie.xls", "Het sjabloon als xls", lambda: xls(Blad("realisatie", RIJEN)), TWEE),
    Geval("realisatie.ods", "Het sjabloon als ods", lambda: ods(Blad("realisatie", RIJEN)), TWEE),
    Geval("realisatie.csv", "Het sjabloon als csv", lambda: _tekst(*RIJEN[1:]), TWEE),
    Geval(
        "realisatie-leeg.xlsx",
        "Vooraf ingevuld sjabloon waarin één gemeente geen cijfer kreeg: leeg is geen nul",
        lambda: xlsx(Blad("realisatie", [*RIJEN, rij("GM0147", "Borne", None)])),
        TWEE,
        bevindingen=frozenset({"niet-ingevuld"}),
        weggelaten=frozenset({"4"}),
    ),
    Geval(
        "realisatie-totaal.csv",
        "Een totaalrij in het sjabloon",
        lambda: _tekst(*RIJEN[1:], rij("", "Totaal Overijssel", 178)),
        geweigerd=frozenset({"totaalrij"}),
    ),
    Geval(
        "realisatie-dubbel.csv",
        "Dezelfde gemeente twee keer in het sjabloon",
        lambda: _tekst(*RIJEN[1:], rij("GM0193", "Zwolle", 121)),
        geweigerd=frozenset({"dubbele-rij"}),
    ),
    Geval(
        "realisatie-paar.csv",
        "Code en naam horen niet bij elkaar",
        lambda: _tekst(rij("GM0193", "Almelo", 120)),
        geweigerd=frozenset({"gemeente-paar"}),
    ),
    Geval(
        "realisatie-negatief.csv",
        "Een aantal onder nul",
        lambda: _tekst(rij("GM0193", "Zwolle", "-3")),
        geweigerd=frozenset({"te-klein"}),
    ),
    Geval(
        "realisatie-formule.xlsx",
        "Formule zonder opgeslagen uitkomst in het sjabloon",
        lambda: xlsx(Blad("realisatie", [*RIJEN, rij("GM0147", "Borne", Formule("=F2+F3"))])),
        geweigerd=frozenset({"formule-zonder-waarde"}),
    ),
)
