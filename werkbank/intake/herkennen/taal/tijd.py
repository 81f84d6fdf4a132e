"""The day, month or half-year that a header, a cell or a text names, as far as it says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from werkbank.intake.waarden import lees_datum, maandnummer, zoek_datums, zoek_jaren

# Words before a date that make it the date of the figures, and words that make it another one.
_STAND = re.compile(
    r"(?:\bstand|\bpeildatum|\bper|\bop|\bt/m|\btot en met|\bpeilmoment|\bsituatie)\W*(?:op|per|van|is)?\W*\Z"
)
_ANDERS = re.compile(
    r"(?:afgedrukt|gemaakt|geprint|bijgewerkt|gewijzigd|versie|verzonden|export\w*|opgesteld|ontvangen|bekend\w*|vóór|voor"
    r"|gepubliceerd|vastgesteld|uiterlijk|streefdatum|sinds|vanaf|publicatie\w*|staatscourant)\W*(?:op|per|van|d\.d\.)?\W*\Z"
)
_EERSTE = re.compile(
    r"\beerste (?:werk)?dag|\b1e (?:werk)?dag|\bper de eerste|\bstand per 1 (?:van|ste)|\b1e van de maand"
    r"|\bbegin van de maand"
)
_LAATSTE = re.compile(r"\bultimo|\blaatste dag|\beinde? (?:van de )?maand")
_MAANDWOORD = re.compile(
    r"\b(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    r"|jan|feb|febr|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec)\b\.?",
    re.IGNORECASE,
)
MAAND = "(maand)"


@dataclass(frozen=True)
class Tijd:
    """A moment as a source names it.

    dag:      a day; of a date cell in a header the month it may stand for is in ``maand`` too
    jaar, maand: a month, its year 0 when not said
    halfjaar: a half-year ("2024-I")
    zeker:    the words say that it is the day of the figures
    """

    dag: date | None = None
    jaar: int = 0
    maand: int = 0
    halfjaar: str = ""
    zeker: bool = False


def tijd_van_kop(delen: Sequence[Any]) -> Tijd | None:
    """The moment that a header names, its parts from top to bottom."""
    for deel in reversed(delen):
        if isinstance(deel, (date, datetime)):
            dag = deel.date() if isinstance(deel, datetime) else deel
            # "mei 2024" typed in a spreadsheet is stored as 1 May: only the first of a month may be a month.
            return Tijd(dag, dag.year, dag.month) if dag.day == 1 else Tijd(dag)
    tekst = " ".join(kop_als_tekst(deel) for deel in delen)
    vondsten = zoek_datums(tekst)
    dagen = [v.datum.waarde for v in vondsten if v.datum.precisie == "dag"]
    if len(dagen) == 1:
        return Tijd(dagen[0])
    maanden = [v.datum.waarde for v in vondsten if v.datum.precisie == "maand" and v.datum.waarde]
    if len(maanden) == 1 and not dagen:
        return Tijd(jaar=maanden[0].year, maand=maanden[0].month)
    halven = [v.halfjaar for v in vondsten if v.halfjaar]
    if maand := maandnummer(tekst):
        jaren = zoek_jaren(tekst)
        jaar = jaren[0] if len(jaren) == 1 else int(halven[0][:4]) if len(halven) == 1 else 0
        return Tijd(jaar=jaar, maand=maand)
    if len(halven) == 1:
        return Tijd(halfjaar=halven[0])
    return None


def tijd_van_cel(waarde: Any, *, dag_is_dag: bool) -> Tijd | None:
    """The moment in a cell of a column of dates. ``dag_is_dag``: its header says that it holds days, not months."""
    datum = lees_datum(waarde, serie=True)
    if datum.waarde is None:
        maand = maandnummer(waarde)
        jaren = zoek_jaren(waarde) if isinstance(waarde, str) else ()
        return Tijd(jaar=jaren[0] if len(jaren) == 1 else 0, maand=maand) if maand else None
    if datum.precisie == "dag":
        if isinstance(waarde, (date, datetime)) and datum.waarde.day == 1 and not dag_is_dag:
            return Tijd(datum.waarde, datum.waarde.year, datum.waarde.month)
        return Tijd(datum.waarde)
    if datum.precisie == "maand":
        return Tijd(jaar=datum.waarde.year, maand=datum.waarde.month)
    return None


def tijden_in(tekst: str) -> list[Tijd]:
    """The moments in a text of which the figures may be, those that the words point at first."""
    klein = tekst.casefold()
    gevonden = []
    for vondst in zoek_datums(tekst):
        voor = klein[max(0, vondst.van - 30) : vondst.van]
        if _ANDERS.search(voor):
            continue
        zeker = bool(_STAND.search(voor))
        datum = vondst.datum
        if vondst.halfjaar:
            gevonden.append(Tijd(halfjaar=vondst.halfjaar))
        elif datum.waarde and datum.precisie == "dag":
            gevonden.append(Tijd(datum.waarde, zeker=zeker))
        elif datum.waarde and datum.precisie == "maand":
            gevonden.append(Tijd(jaar=datum.waarde.year, maand=datum.waarde.month, zeker=zeker))
    if not gevonden and (maand := maandnummer(tekst)):
        jaren = zoek_jaren(tekst)
        gevonden.append(Tijd(jaar=jaren[0] if len(jaren) == 1 else 0, maand=maand))
    zekere = [t for t in gevonden if t.zeker]
    return list(dict.fromkeys(zekere or gevonden))


def afspraak_in(tekst: str) -> str:
    """Which day of a month the figures are of, when the text says so: "eerste-dag", "laatste-dag" or ""."""
    klein = tekst.casefold()
    eerste, laatste = bool(_EERSTE.search(klein)), bool(_LAATSTE.search(klein))
    return "" if eerste == laatste else "eerste-dag" if eerste else "laatste-dag"


def dag_van_maand(jaar: int, maand: int, afspraak: str) -> date:
    """The reference date of a month by the agreement."""
    if afspraak == "eerste-dag":
        return date(jaar, maand, 1)
    erna = date(jaar + maand // 12, maand % 12 + 1, 1)
    return erna if afspraak == "dag-erna" else erna - timedelta(days=1)


def kop_als_tekst(deel: Any) -> str:
    """A part of a header as text: 2024.0 is a year, 45413 a day."""
    if isinstance(deel, (date, datetime)):
        return (deel.date() if isinstance(deel, datetime) else deel).isoformat()
    if isinstance(deel, float) and deel.is_integer():
        deel = int(deel)
    if isinstance(deel, int) and (dag := lees_datum(deel, serie=True).waarde):
        return dag.isoformat()
    return " ".join(str(deel).split())


def zonder_tijd(tekst: str) -> str:
    """A header without month, day and year, the same next month: "Gehuisvest mei" → "Gehuisvest (maand)"."""
    kaal = " ".join(tekst.split())
    for vondst in reversed(zoek_datums(kaal)):
        if not vondst.halfjaar:
            kaal = f"{kaal[: vondst.van]}{MAAND}{kaal[vondst.tot :]}"
    kaal = _MAANDWOORD.sub(MAAND, kaal)
    if MAAND in kaal:
        kaal = re.sub(r"\b20\d\d\b", "", kaal)
        kaal = re.sub(rf"(?:{re.escape(MAAND)}\W*)+", MAAND + " ", kaal)
    return " ".join(kaal.split())
