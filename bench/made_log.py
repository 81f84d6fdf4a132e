"""Logs of any size, fast: the log's own records, without forcing each of them to disk.

The figures are invented; their spread over kinds, suppliers and months is that of real use.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa

from werkbank.gegevens import gegevenssoort
from werkbank.logboek import Concept
from werkbank.logboek.deel import maak_levering
from werkbank.register import gemeenten
from werkbank.toegang import Gebruiker

_WHO = Gebruiker("meetopstelling")
_WRITER = "0" * 32
_FIRST = datetime(2014, 1, 2, 9, 0, tzinfo=UTC)
_SUPPLIERS = ("COA", "provincie", "gemeente")
_KINDS = (
    ("asiel", "open"),
    ("amv", "open"),
    ("oekraine", "beschikbaar"),
    ("statushouders", "gehuisvest"),
)


def write(folder: Path, deliveries: Iterator[tuple[str, list[dict[str, Any]], datetime]]) -> tuple[int, int]:
    """Write a log; gives how many leveringen and rows are in it. deliveries: kind of data, rows, moment."""
    previous: tuple[tuple[str, str], ...] = ()
    count = rows = 0
    (folder / "leveringen").mkdir(parents=True)
    for kind, values, moment in deliveries:
        delivery, files = maak_levering(_concept(kind, values, moment), moment, _WRITER, previous)
        home = folder / "leveringen" / delivery.id
        home.mkdir()
        for name, content in files.items():
            (home / name).write_bytes(content)
        previous = ((f"leveringen/{delivery.id}", delivery.zegel),)
        count, rows = count + 1, rows + len(values)
    return count, rows


def everyday(count: int) -> Iterator[tuple[str, list[dict[str, Any]], datetime]]:
    """What a team records: of every ten leveringen one monthly file and nine forms about one municipality."""
    codes = [gemeente.code for gemeente in gemeenten()]
    for number in range(count):
        moment = _FIRST + timedelta(hours=number)
        code = codes[number % len(codes)]
        month = _month(number * 120 // count)
        if number % 10 == 0:
            kind = number // 10 % len(_KINDS)
            yield "realisatie", _figures(kind, _SUPPLIERS[number // 40 % 3], [month], number), moment
        elif number % 3 == 0:
            note = {"gemeente_code": code, "notitie": f"Afspraak {number}", "ingevuld_op": moment.isoformat()}
            yield "notitie", [note], moment
        elif number % 3 == 1:
            yield "oordeel", [_verdict(code, month, moment)], moment
        else:
            correction = _figures(number // 10 % len(_KINDS), _SUPPLIERS[0], [month], number)
            yield "realisatie", [row for row in correction if row["gemeente_code"] == code], moment


def monthly(months: int = 120) -> Iterator[tuple[str, list[dict[str, Any]], datetime]]:
    """A file per month, kind of task and supplier."""
    for number in range(months):
        for kind in range(len(_KINDS)):
            for place, supplier in enumerate(_SUPPLIERS):
                moment = datetime.combine(_month(number), _FIRST.timetz()) + timedelta(
                    days=5, minutes=kind * 10 + place
                )
                yield "realisatie", _figures(kind, supplier, [_month(number)], number + place), moment


def redelivered(times: int = 14) -> Iterator[tuple[str, list[dict[str, Any]], datetime]]:
    """Half a million rows: every year a file per task and supplier with its twelve months, delivered so many times."""
    for year in range(10):
        for time in range(times):
            for kind in range(len(_KINDS)):
                for place, supplier in enumerate(_SUPPLIERS):
                    months = [_month(year * 12 + number) for number in range(12)]
                    moment = datetime.combine(months[-1], _FIRST.timetz())
                    moment += timedelta(days=5 + time, minutes=kind * 10 + place)
                    yield "realisatie", _figures(kind, supplier, months, time * 7 + place), moment


_STEPS = ("verkenning", "potlood", "bestuurlijk voornemen", "vastgesteld besluit", "gegarandeerd", "open")


def plans(months: int = 24, locations: int = 12) -> Iterator[tuple[str, list[dict[str, Any]], datetime]]:
    """A regional plan a month: twelve locations in every municipality, that go from an idea to open, and some close."""
    for number in range(months):
        day = date(2022 + (number + 7) // 12, (number + 7) % 12 + 1, 1)
        moment = datetime.combine(day, _FIRST.timetz()) + timedelta(days=4)
        yield "locatie", [_location(day, code, place, number) for code, place in _places(locations)], moment


def _places(locations: int) -> list[tuple[str, int]]:
    return [(gemeente.code, place) for gemeente in gemeenten() for place in range(locations)]


def _location(day: date, code: str, place: int, number: int) -> dict[str, Any]:
    step = min(len(_STEPS) - 1, (number + 3 * place) // 8)
    return {
        "soort": "oekraine" if place % 4 == 3 else "asiel",
        "gemeente_code": code,
        "locatie": f"Locatie {place}",
        "peildatum": day,
        "stap": "gesloten" if place == 11 and number > 20 else _STEPS[step],
        "aantal": 5 + (place * 7 + number) % 40,
        "amv_aantal": None if place % 4 == 3 else place % 5,
        "begin_op": date(2023 + place % 3, 1 + place, 1),
        "eind_op": None if place % 5 == 0 else date(2025 + place % 4, 1 + place, 15),
        "bron": "meetopstelling",
    }


def _concept(kind: str, values: list[dict[str, Any]], moment: datetime) -> Concept:
    table = pa.Table.from_pylist(values, schema=gegevenssoort(kind).arrow_schema)
    original = "\n".join([repr(moment), *map(repr, values)]).encode()
    return Concept(kind, f"{kind}.csv", original, {kind: table}, "meetopstelling", _WHO)


def _month(number: int) -> date:
    return date(2014 + number // 12, number % 12 + 1, 1)


def _figures(kind: int, supplier: str, months: list[date], seed: int) -> list[dict[str, Any]]:
    task, measure = _KINDS[kind]
    return [
        {
            "soort": task,
            "maat": measure,
            "peildatum": month,
            "gemeente_code": gemeente.code,
            "aantal": (seed * 31 + place * 17 + month.month * 7) % 400,
            "leverancier": supplier,
            "bron": "meetopstelling",
        }
        for month in months
        for place, gemeente in enumerate(gemeenten())
    ]


def _verdict(code: str, day: date, moment: datetime) -> dict[str, Any]:
    return {
        "gemeente_code": code,
        "peildatum": day,
        "regime": "groen",
        "verschoonbaar": "nee",
        "bevroren": "nee",
        "reden": "Meetopstelling",
        "ingevuld_op": moment.isoformat(),
    }
