"""A file read, recognised, checked and previewed, against python-calamine that only reads it.

Limit: two seconds for a national monthly file (342 municipalities, twelve months as columns), and for 100.000 rows of
twelve columns three times what python-calamine needs.
"""

import datetime as dt
import io
from collections.abc import Iterator

import python_calamine
import xlsxwriter
import yaml

from bench.outcome import Outcome, in_turns
from werkbank.intake.aanlevering import Aanlevering, bereid_voor
from werkbank.register import gemeenten
from werkbank.register.gemeente import REGISTERMAP

TIMES = 7
LIMIT_MS = 2_000.0
FACTOR = 3.0
ROWS = 100_000


def measure() -> Iterator[Outcome]:
    national, large = national_file(), large_file()
    ours_ms, bare_ms = in_turns(lambda: _preview("coa-2024.xlsx", national), lambda: _bare(national), TIMES)
    aanlevering = _preview("coa-2024.xlsx", national)
    remark = f"{aanlevering.rijen_aantal} rows, {len(aanlevering.weggelaten)} left out"
    yield Outcome("342 gemeenten × 12", ours_ms, bare_ms, LIMIT_MS, remark)
    ours_ms, bare_ms = in_turns(lambda: _preview("realisatie.xlsx", large), lambda: _bare(large), TIMES)
    remark = f"{_preview('realisatie.xlsx', large).rijen_aantal} rows"
    yield Outcome("100.000 rijen × 12", ours_ms, bare_ms, FACTOR * bare_ms, remark)


def _preview(name: str, content: bytes) -> Aanlevering:
    return bereid_voor(name, content, antwoorden={"telling": "cumulatief", "leverancier": "COA"})


def _bare(content: bytes) -> object:
    return python_calamine.load_workbook(io.BytesIO(content)).get_sheet_by_index(0).to_python()


def national_file() -> bytes:
    """All 342 municipalities, their figures on the first of each month."""
    names = sorted([*_elsewhere(), *(g.naam for g in gemeenten())])
    rows: list[list[object]] = [["COA: gehuisveste statushouders 2024, cumulatief binnen het halfjaar"]]
    rows.append(["Gemeente", *[f"1-{month}-2024" for month in range(1, 13)]])
    rows += [[name, *[(month % 6) * 10 + number % 10 for month in range(12)]] for number, name in enumerate(names)]
    return _workbook(rows)


def _elsewhere() -> list[str]:
    """The 317 municipalities outside Overijssel."""
    content = yaml.safe_load((REGISTERMAP / "buiten_overijssel.yaml").read_text(encoding="utf-8"))
    return [name for province in content["gemeenten"].values() for name in province]


def large_file() -> bytes:
    """The canonical template with three columns of the supplier's own."""
    head = ["soort", "maat", "peildatum", "gemeente_code", "gemeente", "aantal", "leverancier", "bron", "opmerking"]
    rows: list[list[object]] = [[*head, "volgnummer", "dubbel", "kenmerk"]]
    known = gemeenten()
    begin = dt.date(2012, 1, 1)
    for number in range(ROWS):
        day, who = divmod(number, len(known))
        fixed = ["oekraine", "bezet", begin + dt.timedelta(days=day), known[who].code, known[who].naam, number % 900]
        rows.append([*fixed, "COA", "maandoverzicht", "", number, 2 * number, "tekst"])
    return _workbook(rows)


def _workbook(rows: list[list[object]]) -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("realisatie")
        day = book.add_format({"num_format": "d-m-yyyy"})
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if isinstance(value, dt.date):
                    sheet.write_datetime(r, c, value, day)
                else:
                    sheet.write(r, c, value)
    return target.getvalue()
