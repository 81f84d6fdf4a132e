"""Each report from nothing, as a command makes it: seconds and peak memory, against a bare Python that starts.

Limits: 4 s for the monthly overview, 8 s for the slides and the others, 400 MB.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from time import perf_counter

import psutil

from bench.outcome import Outcome, in_turns
from werkbank.verslagen.catalogus import RAPPORTEN, Rapport

TIMES = 3
LIMIT_MS = {"maandoverzicht": 4_000}
LIMIT_OTHER_MS = 8_000
LIMIT_MB = 400
POLL_SECONDS = 0.01


def measure() -> Iterator[Outcome]:
    def bare() -> None:
        subprocess.run([sys.executable, "-c", ""], check=True)

    for report in RAPPORTEN.values():
        for form in report.vormen:
            peaks_mb: list[float] = []
            our_ms, bare_ms = in_turns(partial(_measured, report, form, peaks_mb), bare, TIMES)
            yield Outcome(f"{report.naam} .{form}", our_ms, bare_ms, LIMIT_MS.get(report.naam, LIMIT_OTHER_MS))
            yield Outcome(f"{report.naam} .{form}, MB", max(peaks_mb), max(peaks_mb), LIMIT_MB)


def _measured(report: Rapport, form: str, peaks_mb: list[float]) -> None:
    peaks_mb.append(_make(report, form))


def _make(report: Rapport, form: str) -> float:
    """Make one report with the command; the most memory it held, in MB."""
    naam = report.naam
    extra = ["--gemeente", "Zwolle"] if report.per_gemeente else []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"report.{form}"
        command = [sys.executable, "-m", "werkbank", "rapport", naam, *extra, "--uit", str(path)]
        peak = 0
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            watched = psutil.Process(process.pid)
            started = perf_counter()
            while process.poll() is None and perf_counter() - started < 60:
                try:
                    peak = max(peak, watched.memory_info().rss)
                    process.wait(POLL_SECONDS)
                except (psutil.NoSuchProcess, subprocess.TimeoutExpired):
                    continue
        if not path.exists():
            raise RuntimeError(f"{naam} was not made")
    return peak / 1e6
