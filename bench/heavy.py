"""Thirty heavy files through the one way in: seconds and peak MB of each, against what one file may cost.

Each is previewed in a fresh process, so that its peak is its own; the process that reads for it counts too. Seconds are
of computing, for the clock says more of what else a machine does; both are printed.
"""

import io
import json
import subprocess
import sys
import tempfile
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, sleep

import psutil
import xlsxwriter
import xlwt

from werkbank.config import WORTEL
from werkbank.intake.lezen.grenzen import MAX_GEHEUGEN_BYTES, MAX_SECONDEN
from werkbank.register import gemeenten

_PREVIEW = """
import json, os, sys
from werkbank.intake.aanlevering import bereid_voor
inhoud = open(sys.argv[1], "rb").read()
print("ready", flush=True); sys.stdin.readline()
begin = sum(os.times()[:4])
uit = bereid_voor(sys.argv[2], inhoud)
print(json.dumps([sum(os.times()[:4]) - begin, uit.rijen_aantal, [b.tekst for b in uit.fouten[:1]]]), flush=True)
"""
_SHEET = (
    '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "<sheetData>{}</sheetData>{}</worksheet>"
)


def print_table() -> bool:
    """Print the table; whether every file stays within both limits."""
    megabytes, holds = MAX_GEHEUGEN_BYTES / 1024 / 1024, True
    print(f"{'file':<44}{'MB':>7}{'cpu s':>8}{'clock s':>8}{'peak MB':>9}  outcome")
    for name, make in FILES.items():
        content = make()
        seconds, clock, peak, outcome = measure(name, content)
        within = seconds <= MAX_SECONDEN and peak <= megabytes
        holds &= within
        verdict = "" if within else "FAILS  "
        costs = f"{len(content) / 1e6:7.1f}{seconds:8.2f}{clock:8.2f}{peak:9.0f}"
        print(f"{name:<44}{costs}  {verdict}{outcome[:70]}", flush=True)
    return holds


def measure(name: str, content: bytes) -> tuple[float, float, float, str]:
    """Seconds of computing and by the clock, the highest memory of any one process, and what came of it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "heavy"
        file.write_bytes(content)
        command = [sys.executable, "-c", _PREVIEW, str(file), name.split(": ")[-1]]
        with subprocess.Popen(command, cwd=WORTEL, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as run:
            assert run.stdin is not None
            assert run.stdout is not None
            run.stdout.readline()
            peak = _Peak(run.pid)
            begin = perf_counter()
            run.stdin.write("\n")
            run.stdin.flush()
            line = run.stdout.readline()
            elapsed = perf_counter() - begin
            highest = peak.stop()
    if not line:
        return elapsed, elapsed, highest, "ended without an answer"
    seconds, rows, faults = json.loads(line)
    return seconds, elapsed, highest, faults[0] if faults else f"{rows} rows"


class _Peak:
    """Watches the memory of a process and its children."""

    def __init__(self, pid: int) -> None:
        self._highest, self._done = 0, threading.Event()
        self._thread = threading.Thread(target=self._watch, args=(psutil.Process(pid),))
        self._thread.start()

    def stop(self) -> float:
        self._done.set()
        self._thread.join()
        return self._highest / 1024 / 1024

    def _watch(self, process: psutil.Process) -> None:
        while not self._done.is_set():
            try:
                for each in (process, *process.children(recursive=True)):
                    self._highest = max(self._highest, each.memory_info().rss)
            except psutil.NoSuchProcess:
                pass
            sleep(0.01)


def _text(rows: int, columns: int, encoding: str = "utf-8", cell: str = "12") -> bytes:
    return (";".join([cell] * columns) + "\n").encode(encoding) * rows


def _different(rows: int) -> bytes:
    return "".join(f"tekst nummer {n} van deze lijst;{n}\n" for n in range(rows)).encode()


def _xlsx(rows: int, columns: int, value: object = 12, *, format_: str = "") -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"constant_memory": True}) as book:
        sheet, style = book.add_worksheet("juni"), book.add_format({"num_format": format_} if format_ else {})
        for r in range(rows):
            for c in range(columns):
                sheet.write(r, c, f"{value} {r} {c}" if isinstance(value, str) else value, style)
    return target.getvalue()


def _xls(rows: int, columns: int) -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("juni")
    for r in range(rows):
        for c in range(columns):
            sheet.write(r, c, r)
        if r % 1000 == 999:
            sheet.flush_row_data()
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _with_sheet(sheet: bytes, *, strings: bytes | None = None, styles: bytes | None = None) -> bytes:
    """A small workbook with its parts replaced, packed as tightly as it goes."""
    target = io.BytesIO()
    new = {"xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": strings, "xl/styles.xml": styles}
    with (
        zipfile.ZipFile(io.BytesIO(_xlsx(1, 1, "a"))) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as pack,
    ):
        for part in old.namelist():
            pack.writestr(part, new.get(part) or old.read(part))
        if strings is not None and "xl/sharedStrings.xml" not in old.namelist():
            pack.writestr("xl/sharedStrings.xml", strings)
    return target.getvalue()


def _cells(rows: int, columns: int, cell: str = '<c r="{}{}"><v>1</v></c>') -> str:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[:columns]
    return "".join(
        f'<row r="{r}">' + "".join(cell.format(letter, r) for letter in letters) + "</row>" for r in range(1, rows + 1)
    )


def _merges(number: int) -> bytes:
    body = "".join(f'<mergeCell ref="A{2 * n + 1}:B{2 * n + 2}"/>' for n in range(number))
    return _with_sheet(_SHEET.format(_cells(10, 2), f"<mergeCells>{body}</mergeCells>").encode())


def _strings(number: int) -> bytes:
    body = "".join(f"<si><t>tekst {n}</t></si>" for n in range(number))
    sheet = _SHEET.format('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', "").encode()
    head = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    return _with_sheet(sheet, strings=f"{head}{body}</sst>".encode())


def _styles(number: int) -> bytes:
    xfs = "".join(f'<xf numFmtId="{n % 400}" fontId="0" fillId="0"/>' for n in range(number))
    head = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font/></fonts>'
    body = f"{head}<fills><fill/></fills><borders><border/></borders><cellXfs>{xfs}</cellXfs></styleSheet>"
    return _with_sheet(_SHEET.format(_cells(10, 2), "").encode(), styles=body.encode())


def _ods(body: str) -> bytes:
    target = io.BytesIO()
    office, table = (
        "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    )
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
        pack.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{manifest}"/>')
        head = (
            f'<office:document-content xmlns:office="{office}" xmlns:table="{table}"><office:body><office:spreadsheet>'
        )
        tail = "</office:spreadsheet></office:body></office:document-content>"
        pack.writestr("content.xml", f'{head}<table:table table:name="juni">{body}</table:table>{tail}')
    return target.getvalue()


def _figures(rows: int, columns: int, *, months: bool = False) -> bytes:
    """A table of a layout of its own: the municipalities over and over, each column a measure or a month."""
    names = [g.naam for g in gemeenten()]
    heads = [f"Bezet {n % 28 + 1}-{n % 12 + 1}-{2000 + n // 12}" if months else f"Bezet {n}" for n in range(columns)]
    lines = [";".join(["Gemeente", *heads])]
    lines += [";".join([names[r % len(names)], *["12"] * columns]) for r in range(rows)]
    return "\n".join(lines).encode()


_ODS_CELL = '<table:table-cell office:value-type="float" office:value="1"/>'
FILES: dict[str, Callable[[], bytes]] = {
    "small, for comparison: klein.csv": lambda: _text(50, 5),
    "small, for comparison: klein.xlsx": lambda: _xlsx(50, 5),
    "a million rows of one column: een.csv": lambda: _text(1_000_000, 1),
    "a million rows of three columns: drie.csv": lambda: _text(1_000_000, 3),
    "490.000 rows of four columns: ruim.csv": lambda: _text(490_000, 4),
    "two million rows: hoog.csv": lambda: _text(2_000_000, 1),
    "20 MB in UTF-16: breed.csv": lambda: _text(500_000, 7, "utf-16-le"),
    "290.000 different texts: teksten.csv": lambda: _different(290_000),
    "400.000 different texts: teveel.csv": lambda: _different(400_000),
    "one line of 40 MB: lang.csv": lambda: b"x" * 40_000_000,
    "one row of 200.000 columns: plat.csv": lambda: _text(1, 200_000),
    "a quote that is never closed: quote.csv": lambda: b'"' + _text(300_000, 4),
    "100.000 x 12 figures: groot.xlsx": lambda: _xlsx(100_000, 12),
    "80.000 x 24 figures: rand.xlsx": lambda: _xlsx(80_000, 24),
    "five million cells: dicht.xlsx": lambda: _with_sheet(_SHEET.format(_cells(200_000, 25), "").encode()),
    "60.000 x 4 different texts: tekst.xlsx": lambda: _xlsx(60_000, 4, "tekst"),
    "100.000 x 10 in accounting format: euro.xlsx": lambda: _xlsx(100_000, 10, 0, format_='0;-0;"n.v.t."'),
    "a cell in the last corner: hoek.xlsx": lambda: _with_sheet(
        _SHEET.format('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "").encode()
    ),
    "90.000 merged ranges: samen.xlsx": lambda: _merges(90_000),
    "500.000 merged ranges: teveel.xlsx": lambda: _merges(500_000),
    "a million shared strings: strings.xlsx": lambda: _strings(1_000_000),
    "200.000 styles: stijlen.xlsx": lambda: _styles(200_000),
    "60.000 x 20 figures: oud.xls": lambda: _xls(60_000, 20),
    "a million repeated rows: herhaal.ods": lambda: _ods(
        f'<table:table-row table:number-rows-repeated="1000000">{_ODS_CELL * 10}</table:table-row>'
    ),
    "25 municipalities x 600 months: breed.csv": lambda: _figures(25, 600, months=True),
    "25 municipalities x 5.000 columns: kolommen.csv": lambda: _figures(25, 5_000),
    "20.000 rows of municipalities: lang.csv": lambda: _figures(20_000, 2, months=True),
    "100.000 rows x 10 of municipalities: vol.csv": lambda: _figures(100_000, 10, months=True),
    "80.000 x 20 figures: groot.ods": lambda: _ods(f"<table:table-row>{_ODS_CELL * 20}</table:table-row>" * 80_000),
}
