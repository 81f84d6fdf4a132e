"""What a number format shows in the place of a number: "n.v.t.", nothing, a number without its sign, thousands.

Not a drawing of every format: only whether what is shown is the number that is stored, and if not, what is shown.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator
from functools import lru_cache

_VERGELIJK: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "=": operator.eq,
    "<>": operator.ne,
}
_VOORWAARDE = re.compile(r"\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]")
# Quoted, escaped, as wide as a sign, filled up with a sign, in brackets: none of it is a digit, whatever it holds.
_DEEL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|.', re.DOTALL)
_WIT = re.compile(r"\[(?:white|wit|color ?2|kleur ?2)\]", re.IGNORECASE)
_GETAL = re.compile(r"general|standaard", re.IGNORECASE)
_DATUM = re.compile(r"[dmyjhs]", re.IGNORECASE)
_STREEP = "-"
_WOORD = re.compile(r"[^\W\d_]+|[%‰€$£]")
# Words behind a number that leave it what it is; how near it is ("ca") is told with the digits.
_EENHEDEN = frozenset(("plek", "plekken", "plaats", "plaatsen", "bed", "bedden", "persoon", "personen", "pers", "st"))
_EENHEDEN |= frozenset(("stuks", "ca", "circa"))


@lru_cache(maxsize=4_096)
def toont(notatie: str, waarde: float) -> str | None:
    """What a cell shows instead of its number, "" for nothing at all; None when it shows the number."""
    deel = _deel_voor(notatie, waarde)
    if deel is None:
        return None
    notatie_deel, tekent_zelf = deel
    if _WIT.search(notatie_deel):
        return ""
    letterlijk, plaatsen = _uiteen(notatie_deel)
    if "%" in plaatsen:
        return None  # a percentage is told as such
    if not re.search(r"[0#?@]", plaatsen):
        if _GETAL.search(plaatsen) or _DATUM.search(plaatsen):
            return None
        return letterlijk.strip()
    cijfers = re.sub(r"[^0#?.,]", "", plaatsen)
    heel = cijfers.partition(".")[0]
    if waarde == 0 and "0" not in cijfers:
        return letterlijk.strip()  # of # and ? nothing remains when there is no digit to show
    schaal = len(heel) - len(heel.rstrip(",")) if "." not in cijfers else len(cijfers) - len(cijfers.rstrip(","))
    grootte = abs(waarde) / 1000**schaal
    getoond = f"{grootte:.0f}" if schaal or float(waarde).is_integer() else f"{grootte:g}".replace(".", ",")
    if zegt_meer(letterlijk):
        return f"{'-' * (waarde < 0)}{getoond} {letterlijk.strip()}"
    min_teken = "-" in letterlijk or "(" in letterlijk or (waarde < 0 and not tekent_zelf)
    if schaal or min_teken != (waarde < 0) or re.search(r"[<>±~≈≤≥\d]|\bca\b|circa", letterlijk):
        erbij = re.sub(r"[-()]", "", letterlijk).strip()
        return f"{erbij} {'-' * min_teken}{getoond}".strip()
    return None


def zegt_meer(letterlijk: str) -> bool:
    """Whether the words beside a number make of it another one: "mln", "(prognose)", "%" as a letter, "€"."""
    return any(woord.casefold() not in _EENHEDEN for woord in _WOORD.findall(letterlijk))


def is_boekhoudstreep(notatie: str, getoond: str) -> bool:
    """Whether a zero is shown as the dash of the accounting format, which every spreadsheet program has as a button."""
    return getoond == _STREEP and "*" in notatie and "_" in notatie


@lru_cache(maxsize=1_024)
def is_gewoon(notatie: str) -> bool:
    """Whether a format shows every whole number as it is, so that no cell needs a second look."""
    return all(toont(notatie, waarde) is None for waarde in (0.0, 1.0, 4.0, 1234.0, 1234567.0, -1.0, -1234.0)) and (
        not _VOORWAARDE.search(notatie)
    )


@lru_cache(maxsize=1_024)
def is_procent(notatie: str) -> bool:
    """Whether a format shows a percentage."""
    return "%" in _uiteen(notatie)[1]


def _deel_voor(notatie: str, waarde: float) -> tuple[str, bool] | None:
    """The section of a format for this number, and whether that section writes the sign of a negative one itself."""
    delen = list(_delen(notatie))
    if not notatie or notatie == "@" or not delen:
        return None
    met_voorwaarde = [(deel, _VOORWAARDE.search(deel)) for deel in delen]
    if any(voorwaarde for _, voorwaarde in met_voorwaarde[:2]):
        for deel, voorwaarde in met_voorwaarde[:2]:
            if voorwaarde and _VERGELIJK[voorwaarde[1]](waarde, float(voorwaarde[2])):
                return deel, False
        rest = [deel for deel, voorwaarde in met_voorwaarde[:3] if not voorwaarde]
        return (rest[-1] if waarde >= 0 or len(rest) < 2 else rest[0], False) if rest else None
    if waarde < 0 and len(delen) > 1:
        return delen[1], True
    if waarde == 0 and len(delen) > 2:
        return delen[2], True
    return delen[0], False


def _delen(notatie: str) -> Iterator[str]:
    nu = ""
    for stuk in _DEEL.findall(notatie):
        if stuk == ";":
            yield nu
            nu = ""
        else:
            nu += stuk
    yield nu


def _uiteen(deel: str) -> tuple[str, str]:
    """The literal text of a section, and its signs that stand for digits or a date."""
    letterlijk, plaatsen = "", ""
    for stuk in _DEEL.findall(deel):
        if stuk[0] in "_*":
            continue
        if stuk[0] == "[":
            # An elapsed time is a date; a currency carries its sign; a colour or condition shows nothing.
            plaatsen += "h" if re.fullmatch(r"\[[hms]+\]", stuk, re.IGNORECASE) else ""
            letterlijk += stuk[2:-1].partition("-")[0] if stuk.startswith("[$") else ""
        elif stuk[0] == '"' and len(stuk) > 1:
            letterlijk += stuk[1:-1]
        elif stuk[0] == "\\":
            letterlijk += stuk[1:]
        elif stuk in "0#?.,%@" or stuk.isalpha():
            plaatsen += stuk
        else:
            letterlijk += stuk
    return letterlijk, plaatsen
