"""Reading dates, months, years and half-years as Dutch sources write them, in a cell or within a text.

How precise a date is, is kept: "juli 2025" is a month, and no day is made up for it here.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any, Literal

from werkbank.fouten import WerkbankFout
from werkbank.opmaak import parse_halfjaar

Precisie = Literal["", "dag", "maand", "kwartaal", "jaar"]

MAANDEN: dict[str, int] = {
    naam: nummer
    for nummer, namen in enumerate(
        [
            ("januari", "jan"),
            ("februari", "feb", "febr"),
            ("maart", "mrt", "maa", "mar"),
            ("april", "apr"),
            ("mei", "may"),
            ("juni", "jun"),
            ("juli", "jul"),
            ("augustus", "aug"),
            ("september", "sep", "sept"),
            ("oktober", "okt", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ],
        start=1,
    )
    for naam in namen
}
_MAAND = "(?P<maand>" + "|".join(sorted(MAANDEN, key=len, reverse=True)) + r")\.?"
_JAAR4 = r"(?P<jaar>(?:19|20)\d\d)"
_JAAR = r"(?P<jaar>(?:19|20)\d\d|['’‘`]?\d\d)"
_DAG = r"(?P<dag>\d{1,2})(?:e|ste|de)?"
_TUSSEN = r"[\s_.-]*"
_LOS = r"(?<![\d.,])"
_EIND = r"(?![\d]|[.,]\d)"

# From the most to the least precise; what one pattern has taken, the next does not see.
_VORMEN: tuple[tuple[Precisie, str], ...] = (
    ("dag", rf"{_LOS}{_JAAR4}[-/._](?P<nummer>\d\d?)[-/._]{_DAG}(?:t\d\d:\d\d[\d:.z+-]*)?{_EIND}"),
    ("dag", rf"{_LOS}{_DAG}[-/._](?P<nummer>\d\d?)[-/._]{_JAAR}{_EIND}"),
    ("dag", rf"{_LOS}{_JAAR4}(?P<nummer>0[1-9]|1[0-2])(?P<dag>0[1-9]|[12]\d|3[01]){_EIND}"),
    ("dag", rf"{_LOS}(?P<dag>0[1-9]|[12]\d|3[01])(?P<nummer>0[1-9]|1[0-2]){_JAAR4}{_EIND}"),
    ("dag", rf"{_LOS}{_DAG}{_TUSSEN}{_MAAND}{_TUSSEN}{_JAAR}(?!\d)"),
    ("maand", rf"(?<![a-z]){_MAAND}{_TUSSEN}{_JAAR}(?!\d)"),
    ("maand", rf"{_LOS}{_JAAR4}{_TUSSEN}{_MAAND}(?![a-z])"),
    ("maand", rf"{_LOS}{_JAAR4}mm(?P<nummer>\d\d)"),
    ("maand", rf"{_LOS}{_JAAR4}[-/_](?P<nummer>0[1-9]|1[0-2])(?![\d-])"),
    ("maand", rf"{_LOS}(?<![-/])(?P<nummer>0?[1-9]|1[0-2])[-/]{_JAAR4}{_EIND}"),
    ("kwartaal", rf"{_LOS}{_JAAR4}kw(?P<kwartaal>0[1-4])"),
    ("kwartaal", rf"{_LOS}{_JAAR4}[ -]?[qk](?P<kwartaal>[1-4])(?!\d)"),
    ("jaar", rf"{_LOS}{_JAAR4}jj00"),
)
_PATRONEN = tuple((precisie, re.compile(vorm)) for precisie, vorm in _VORMEN)
_HALFJAAR = re.compile(
    r"(?<![\d.,])(?:19|20)\d\d ?[-/ ] ?(?:ii?|[12])(?![\da-z]|[-/.,]\d)"
    r"|(?<![\d.,])(?:19|20)\d\d ?[-/ ]? ?h[12](?![\da-z])|(?<![a-z\d])h[12] ?[-/ ]? ?(?:19|20)\d\d(?!\d)"
    r"|(?<![a-z])ii? ?[-/ ] ?(?:19|20)\d\d(?![\d-])"
    r"|(?:eerste|tweede|[12] ?(?:e|ste|de)?) ?(?:helft|halfjaar|half jaar)(?: van)? (?:19|20)\d\d(?!\d)"
    r"|(?<!\d)(?:19|20)\d\d,? ?(?:de )?(?:eerste|tweede|[12] ?(?:e|ste|de)?) ?(?:helft|halfjaar|half jaar)"
)
_EERSTE_JAAR, _LAATSTE_JAAR = 1990, 2099
_NUL = date(1899, 12, 30)
_VIER_JAAR = 1_462


@dataclass(frozen=True)
class Datum:
    """A date and how precise it is.

    waarde:   the day; for a month, quarter or year its first day; None when there is no certain date
    precisie: "dag", "maand", "kwartaal" or "jaar"; "" without a date
    reden:    Dutch, why there is no date
    """

    waarde: date | None
    precisie: Precisie = ""
    reden: str = ""


@dataclass(frozen=True)
class Vondst:
    """A date or half-year found within a text: what it says, and from where to where it stands."""

    datum: Datum
    van: int
    tot: int
    halfjaar: str = ""


GEEN = Datum(None, "", "leeg")


def lees_datum(x: Any, *, serie: bool = False) -> Datum:
    """The date that a whole cell holds: date, datetime, "1-7-2025", "01-07-'25", "1 juli 2025", "2024MM07", ISO.

    serie: whole numbers are Excel serials (45474 -> 1 July 2024); only where a column is known to hold dates.
    Day before month, as in Dutch. Never raises.
    """
    if x is None:
        return GEEN
    if isinstance(x, datetime):
        return _binnen(x.date())
    if isinstance(x, date):
        return _binnen(x)
    if isinstance(x, bool):
        return Datum(None, "", "geen datum")
    if isinstance(x, (int, float)):
        return _serie(float(x)) if serie else Datum(None, "", "een getal, geen datum")
    if not isinstance(x, str):
        return Datum(None, "", "geen datum")
    return _tekst(x, serie)


@lru_cache(maxsize=16_384)
def _tekst(rauw: str, serie: bool) -> Datum:
    tekst = _schoon(rauw).strip(" .,;:")
    if not tekst:
        return GEEN
    if serie and re.fullmatch(r"\d{5}(?:[.,]0+)?", tekst):
        return _serie(float(tekst.replace(",", ".")))
    tekst = re.sub(
        r"^(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo),? ", "", tekst
    )
    tekst = re.sub(r"[ t]\d\d?:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?$", "", tekst)
    for vondst in zoek_datums(tekst):
        if vondst.van == 0 and vondst.tot >= len(tekst.rstrip(".")):
            return vondst.datum
    return Datum(None, "", f"“{rauw.strip()[:40]}” is geen datum")


def sinds_1904(waarde: Any) -> Any:
    """A bare serial of a workbook that counts its days from 1904, as any other workbook would store that day."""
    if isinstance(waarde, bool) or not isinstance(waarde, (int, float)) or not 30_000 <= waarde <= 72_000:
        return waarde
    return waarde + _VIER_JAAR


def zoek_datums(tekst: str) -> tuple[Vondst, ...]:
    """All dates, months, quarters and half-years in a text (a title, a sheet name, a file name), in order."""
    return _zoek(tekst[:1000])


def maandnummer(tekst: Any) -> int | None:
    """The month that a cell names without a year ("jan", "Gehuisvest mei"), None for none or for more than one."""
    if not isinstance(tekst, str) or len(tekst) > 80:
        return None
    gevonden = {MAANDEN[w] for w in re.findall(r"[a-z]+", _schoon(tekst)) if w in MAANDEN}
    return gevonden.pop() if len(gevonden) == 1 else None


def zoek_jaren(tekst: str) -> tuple[int, ...]:
    """The years that stand alone in a text, in order and once each."""
    return tuple(dict.fromkeys(int(j) for j in re.findall(r"(?<![\d.,])(20[0-4]\d)(?![\d]|[.,]\d)", tekst[:1000])))


@lru_cache(maxsize=16_384)
def _zoek(rauw: str) -> tuple[Vondst, ...]:
    tekst = _schoon(rauw)
    vondsten: list[Vondst] = []
    # Half-years before the dates with a month, since "2024-1" is one; full dates before the half-years.
    for precisie, patroon in _PATRONEN[:5]:
        tekst = _neem(tekst, patroon, precisie, vondsten)
    tekst = _neem_halfjaren(tekst, vondsten)
    for precisie, patroon in _PATRONEN[5:]:
        tekst = _neem(tekst, patroon, precisie, vondsten)
    return tuple(sorted(vondsten, key=lambda v: v.van))


def _neem(tekst: str, patroon: re.Pattern[str], precisie: Precisie, vondsten: list[Vondst]) -> str:
    for treffer in patroon.finditer(tekst):
        datum = _uit_delen(treffer.groupdict(), precisie)
        if datum.waarde is not None:
            vondsten.append(Vondst(datum, treffer.start(), treffer.end()))
            tekst = tekst[: treffer.start()] + "\0" * (treffer.end() - treffer.start()) + tekst[treffer.end() :]
    return tekst


def _neem_halfjaren(tekst: str, vondsten: list[Vondst]) -> str:
    for treffer in _halfjaren(tekst):
        try:
            halfjaar = parse_halfjaar(treffer.group())
        except WerkbankFout:
            continue
        vondsten.append(Vondst(GEEN, treffer.start(), treffer.end(), halfjaar))
        tekst = tekst[: treffer.start()] + "\0" * (treffer.end() - treffer.start()) + tekst[treffer.end() :]
    return tekst


def _halfjaren(tekst: str) -> Iterator[re.Match[str]]:
    return _HALFJAAR.finditer(tekst)


def _uit_delen(delen: dict[str, str | None], precisie: Precisie) -> Datum:
    cijfers = (delen.get("jaar") or "").strip("'’‘`")
    jaar = int(cijfers) + (2000 if len(cijfers) == 2 else 0)
    if delen.get("kwartaal"):
        maand = 3 * int(delen["kwartaal"] or 1) - 2
    elif delen.get("maand"):
        maand = MAANDEN[delen["maand"] or "jan"]
    else:
        maand = int(delen.get("nummer") or 1)
    try:
        dag = date(jaar, maand, int(delen.get("dag") or 1))
    except ValueError:
        return Datum(None, "", "deze dag bestaat niet")
    return Datum(dag, precisie) if _EERSTE_JAAR <= jaar <= _LAATSTE_JAAR else Datum(None, "", "dit jaar kan niet")


def _serie(x: float) -> Datum:
    # 32874 is 1 January 1990, 73050 is 31 December 2099: outside it a serial is far more likely a figure.
    if math.isnan(x) or not 32_874 <= x <= 73_050:
        return Datum(None, "", "een getal, geen datum")
    return Datum(_NUL + timedelta(days=int(x)), "dag")


def _binnen(dag: date) -> Datum:
    if _EERSTE_JAAR <= dag.year <= _LAATSTE_JAAR:
        return Datum(dag, "dag")
    return Datum(None, "", f"het jaar {dag.year} kan niet")


def _schoon(tekst: str) -> str:
    """Lower case, NFKC, one kind of dash, and as long as before wherever the length matters."""
    schoon = unicodedata.normalize("NFKC", tekst).casefold()
    return re.sub(r"\s+", " ", schoon.translate(str.maketrans("‐‑‒–—−", "------")))
