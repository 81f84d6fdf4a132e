"""The values in a cell: numbers, dates and half-years, each with the reason where there is none."""

from werkbank.intake.waarden.datums import Datum, Vondst, lees_datum, maandnummer, sinds_1904, zoek_datums, zoek_jaren
from werkbank.intake.waarden.getallen import PLAATSHOUDERS, Getal, is_formulefout, lees_getal
from werkbank.intake.waarden.tonen import toon

__all__ = [
    "PLAATSHOUDERS",
    "Datum",
    "Getal",
    "Vondst",
    "is_formulefout",
    "lees_datum",
    "lees_getal",
    "maandnummer",
    "sinds_1904",
    "toon",
    "zoek_datums",
    "zoek_jaren",
]
