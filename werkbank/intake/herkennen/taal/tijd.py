"""The day, month or half-year that a header, a cell or a text names, as far as it says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

from werkbank.intake.herkennen.taal.moment import Moment, momenten
from werkbank.intake.herkennen.taal.ontleden import ontleed
from werkbank.intake.waarden import lees_datum, lees_getal, maandnummer, zoek_datums, zoek_jaren

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
    genoemd = [m for m in momenten(tekst) if m.rol in ("zeker", "mogelijk")]
    tijden = list(dict.fromkeys(_als_tijd(m) for m in genoemd))
    for soort in ("dag", "maand"):
        passend = [t for t in tijden if getattr(t, soort)]
        zekere = [t for t in passend if t.zeker] or passend
        if len(zekere) == 1:
            return replace(zekere[0], zeker=False)
        if soort == "maand" and len(passend) == 2 and passend[0].maand < passend[1].maand:
            return replace(passend[1], zeker=False)  # "jan-mei" ends with May
        if passend:
            return None
    halven = [t for t in tijden if t.halfjaar]
    return replace(halven[0], zeker=False) if len(halven) == 1 else None


def _als_tijd(moment: Moment) -> Tijd:
    zeker = moment.rol == "zeker"
    vondst = moment.vondst
    if vondst is None:
        return Tijd(jaar=moment.jaar, maand=moment.maand, zeker=zeker)
    if vondst.halfjaar:
        return Tijd(halfjaar=vondst.halfjaar, zeker=zeker)
    dag, precisie = vondst.datum.waarde, vondst.datum.precisie
    if dag and precisie == "dag":
        return Tijd(dag, zeker=zeker)
    return Tijd(jaar=dag.year, maand=dag.month, zeker=zeker) if dag and precisie == "maand" else Tijd()


def losse_momenten(kop: str, tijd: Tijd | None, *, is_stand: bool) -> tuple[str, ...]:
    """The moments in a header of a realisatie that are not when its figures hold, with the words that lead them in.

    tijd: the moment that was taken from it
    is_stand: it counts what there is on a day, so that a start or a stretch of time says something else
    """
    los: list[str] = []
    for moment in momenten(kop):
        past = moment.rol in ("zeker", "mogelijk")
        if (past and is_stand and not _zelfde(_als_tijd(moment), tijd)) or (
            not past and (moment.rol != "begin" or is_stand)
        ):
            los.append(f"{moment.bij} {moment.tekst}".strip())
    delen = ontleed(kop)
    for woord, jaar in pairwise(delen):
        leidt_in = {"stand", "tot"} & set(woord.waarden("tijd")) or (is_stand and "sinds" in woord.waarden("tijd"))
        if leidt_in and ("slot", "jaar") in jaar.betekenis:
            los.append(f"{woord.tekst} {jaar.tekst}")  # "eind 2024" is a day, and not which one
    return tuple(dict.fromkeys(los))


def _zelfde(een: Tijd, ander: Tijd | None) -> bool:
    """Whether both are one moment; a half-year says nothing of the day."""
    if een.halfjaar or een == Tijd():
        return True
    if ander is None:
        return False
    return een.dag == ander.dag if een.dag else (een.jaar, een.maand) == (ander.jaar, ander.maand)


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


def maand_van_cel(waarde: Any) -> int:
    """The month that a cell names without a year ("juni", 6), 0 for none."""
    nummer = maandnummer(waarde) or lees_getal(waarde).waarde
    return nummer if isinstance(nummer, int) and 1 <= nummer <= 12 else 0


def kwartaal_van_cel(waarde: Any) -> int:
    """The quarter that a cell names without a year ("K2", "2e kwartaal", 2), 0 for none."""
    cijfers = re.findall(r"\d+", str(int(waarde) if isinstance(waarde, float) and waarde.is_integer() else waarde))
    return int(cijfers[0]) if len(cijfers) == 1 and cijfers[0] in ("1", "2", "3", "4") else 0


def tijden_in(tekst: str) -> list[Tijd]:
    """The moments in a text of which the figures may be, those that the words point at first."""
    gevonden = [t for m in momenten(tekst) if m.rol in ("zeker", "mogelijk") and (t := _als_tijd(m)) != Tijd()]
    zekere = [t for t in gevonden if t.zeker]
    return list(dict.fromkeys(zekere or gevonden))


def andere_dagen_in(tekst: str) -> list[tuple[date, str]]:
    """The days in a text that are those of something else, a meeting or a decision, with the words that say so."""
    return [
        (m.vondst.datum.waarde, m.bij)
        for m in momenten(tekst)
        if m.rol == "anders" and m.vondst and m.vondst.datum.waarde and m.vondst.datum.precisie == "dag"
    ]


def begin_in(tekst: str) -> list[date]:
    """The days since which a text says that was counted."""
    return [m.vondst.datum.waarde for m in momenten(tekst) if m.rol == "begin" and m.vondst and m.vondst.datum.waarde]


def beginjaren_in(tekst: str) -> list[int]:
    """The years since which a text says that was counted, where it names no day or month: "sinds 2015"."""
    paren = pairwise(ontleed(tekst))
    return [
        int(jaar.tekst)
        for woord, jaar in paren
        if "sinds" in woord.waarden("tijd") and ("slot", "jaar") in jaar.betekenis
    ]


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
