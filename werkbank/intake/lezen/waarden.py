"""The values in a cell: numbers, dates and half-years, each with the reason where there is none."""

from werkbank.intake.lezen.datums import Datum, Vondst, lees_datum, maandnummer, zoek_datums, zoek_jaren
from werkbank.intake.lezen.getallen import PLAATSHOUDERS, Getal, lees_getal

__all__ = [
    "PLAATSHOUDERS",
    "Datum",
    "Getal",
    "Vondst",
    "lees_datum",
    "lees_getal",
    "maandnummer",
    "zoek_datums",
    "zoek_jaren",
]
