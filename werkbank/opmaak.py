"""Numbers, dates and half-years as a Dutch reader expects them (Babel, nl_NL).

Only text for people: files for a spreadsheet keep their own notation. These functions run thousands
of times per page, so the signs and month names are taken from Babel once and dates are remembered.
"""

from __future__ import annotations

import math
import re
import unicodedata
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.numbers import get_decimal_symbol, get_group_symbol

from werkbank.fouten import WerkbankFout

ONTBREEKT = "–"
HARDE_SPATIE = "\u00a0"
MINTEKEN = "\u2212"

_TAAL = Locale.parse("nl_NL")
# From Python's own notation (1,693.5) to the Dutch one, in one pass.
_NAAR_NEDERLANDS = str.maketrans({",": get_group_symbol(_TAAL), ".": get_decimal_symbol(_TAAL), "-": MINTEKEN})
_STAPPEN = tuple(Decimal(1).scaleb(-decimalen) for decimalen in range(7))


def getal(waarde: Any, decimalen: int = 0) -> str:
    """A number: 1693 -> "1.693", (33.33, 1) -> "33,3", -80 -> "−80"; None, NaN and infinity -> "–".

    Rounds halves away from zero, as Excel and the database do. decimalen: 0 to 6.
    """
    if waarde is None:
        return ONTBREEKT
    # Whole numbers are by far the most frequent and need no rounding.
    if type(waarde) is int and not decimalen:
        return f"{waarde:,d}".translate(_NAAR_NEDERLANDS)
    if not math.isfinite(waarde):
        return ONTBREEKT
    return f"{rond(waarde, decimalen):,f}".translate(_NAAR_NEDERLANDS)


def rond(waarde: Any, decimalen: int = 0) -> Decimal:
    """A finite number as it is shown: halves away from zero, as Excel and the database do. decimalen: 0 to 6."""
    # Adding zero turns the "-0" that rounding leaves behind into "0".
    return Decimal(str(waarde)).quantize(_STAPPEN[decimalen], ROUND_HALF_UP) + 0


def procent(waarde: Any, decimalen: int = 1) -> str:
    """A percentage from 0 to 100 and above: 61.1 -> "61,1 %" with a no-break space; missing -> "–"."""
    tekst = getal(waarde, decimalen)
    return tekst if tekst == ONTBREEKT else f"{tekst}{HARDE_SPATIE}%"


def teken(waarde: Any, decimalen: int = 0) -> str:
    """A number with its sign: 12 -> "+12", -12 -> "−12", 0 -> "0"; missing -> "–"."""
    tekst = getal(waarde, decimalen)
    if tekst == ONTBREEKT or tekst.startswith(MINTEKEN) or not tekst.strip("0,"):
        return tekst
    return f"+{tekst}"


def ongeveer(waarde: Any) -> str:
    """Persons or places that a share of the opgave asks: 39 -> "39", 157.5 -> "ongeveer 158", 0.3 -> "minder dan 1".

    Nobody can be counted in parts, and a number between 0 and 1 is not 0; missing -> "–". Takes no negative number.
    """
    if waarde is None or not math.isfinite(waarde) or rond(waarde, 6) == rond(waarde):
        return getal(waarde)
    return "minder dan 1" if waarde < 1 else f"ongeveer {getal(waarde)}"


def datum(waarde: Any) -> str:
    """A date in full: "1 juli 2024"; missing -> "–". Takes a date or a datetime."""
    return _datum(waarde, "d MMMM y")


def datum_kort(waarde: Any) -> str:
    """A short date: "4 mrt 2024"; missing -> "–"."""
    return _datum(waarde, "d MMM y")


def maand(waarde: Any) -> str:
    """The month of a date: "juli 2024"; missing -> "–"."""
    return _datum(waarde, "MMMM y")


def halfjaar(peildatum: Any) -> str:
    """The half-year to which a peildatum belongs: 4 March 2024 -> "2024-I"; missing -> "–".

    A half-year runs from 2 January to 1 July and from 2 July to 1 January: the stand of 1 July closes the first
    half, the stand of 1 January 2024 closes "2023-II".
    """
    dag = _dag(peildatum)
    if dag is None:
        return ONTBREEKT
    if (dag.month, dag.day) == (1, 1):
        return f"{dag.year - 1}-II"
    return f"{dag.year}-{'I' if (dag.month, dag.day) <= (7, 1) else 'II'}"


_JAAR = r"(?P<jaar>(?:19|20)[0-9]{2})"
_HALF = r"(?:helft|halfjaar|half jaar)"
_HELFT_IN_WOORDEN = rf"(?:(?P<woord>eerste|tweede|[12] ?(?:e|ste|de)?) ?{_HALF}|{_HALF} (?P<nummer>[12]))"
_HALFJAREN = tuple(
    re.compile(patroon)
    for patroon in (
        rf"{_JAAR} ?[-/ ] ?(?P<helft>[12]|ii?)",
        rf"{_JAAR} ?[-/ ]? ?h(?P<helft>[12])",
        rf"h(?P<helft>[12]) ?[-/ ]? ?{_JAAR}",
        rf"(?P<helft>ii?) ?[-/ ] ?{_JAAR}",
        rf"{_HELFT_IN_WOORDEN}(?: van)? {_JAAR}",
        rf"{_JAAR},? ?(?:de )?{_HELFT_IN_WOORDEN}",
    )
)


@lru_cache(maxsize=512)
def parse_halfjaar(tekst: str) -> str:
    """The half-year that a text means, as "2023-I": "2019 - 1", "eerste helft 2024", "1e helft 2023", "H2 2024".

    Raises WerkbankFout for anything else, also for "2024-01" (a month) and "2024" (a year).
    """
    schoon = unicodedata.normalize("NFKC", tekst).casefold().translate(str.maketrans("‐‑–—−", "-----"))
    schoon = " ".join(schoon.split()).strip(" .,;:()")
    for patroon in _HALFJAREN:
        if treffer := patroon.fullmatch(schoon):
            delen = treffer.groupdict()
            helft = delen.get("helft") or delen.get("woord") or delen.get("nummer") or ""
            return f"{delen['jaar']}-{'II' if helft[0] in '2t' or helft == 'ii' else 'I'}"
    raise WerkbankFout(
        f"“{tekst[:60]}” is geen halfjaar",
        doe="Schrijf het halfjaar als 2024-I of 2024-II, of als “eerste helft 2024”.",
    )


def _datum(waarde: Any, patroon: str) -> str:
    dag = _dag(waarde)
    return ONTBREEKT if dag is None else _datum_tekst(dag, patroon)


@lru_cache(maxsize=4096)
def _datum_tekst(dag: date, patroon: str) -> str:
    return format_date(dag, patroon, locale=_TAAL)


def _dag(waarde: Any) -> date | None:
    """The day of a date or a moment, None when missing."""
    if waarde is None:
        return None
    if isinstance(waarde, datetime):
        return waarde.date()
    if isinstance(waarde, date):
        return waarde
    raise TypeError(f"Geen datum: {waarde!r}")
