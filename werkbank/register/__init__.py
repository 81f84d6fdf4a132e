"""The register: a municipality is its CBS code; names and codes in files are recognised or refused, never guessed."""

from werkbank.register.code import controleer_paar, herken_code
from werkbank.register.gemeente import PROVINCIE, REGIOS, Gemeente, gemeente, gemeenten
from werkbank.register.naam import herken, is_buiten_overijssel, zoek
from werkbank.register.tegels import Tegel, tegels
from werkbank.register.totaal import GEBIED_ONBEKEND, is_totaal

__all__ = [
    "GEBIED_ONBEKEND",
    "PROVINCIE",
    "REGIOS",
    "Gemeente",
    "Tegel",
    "controleer_paar",
    "gemeente",
    "gemeenten",
    "herken",
    "herken_code",
    "is_buiten_overijssel",
    "is_totaal",
    "tegels",
    "zoek",
]
