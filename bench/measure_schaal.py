"""Logs of ten years: start, another peildatum, a new levering, in processor time; writes docs/prestaties.md.

Processor time, and not the clock: so a machine that is busy with other work measures the same.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench import made_log
from bench.outcome import Outcome
from tests.browser.server import ROOT

_DOCUMENT = ROOT / "docs" / "prestaties.md"
# Name → the leveringen, and the most a start may cost in seconds.
_LOGS = {
    "leeg": (lambda: iter(()), 1.0),
    "300 leveringen": (lambda: made_log.everyday(300), 1.0),
    "3.000 leveringen": (lambda: made_log.everyday(3_000), 1.5),
    "10.000 leveringen": (lambda: made_log.everyday(10_000), 3.0),
    "tien jaar maandbestanden": (made_log.monthly, 1.5),
    "half miljoen rijen": (made_log.redelivered, 4.0),
}
_COLUMNS = ("start", "andere dag", "nieuwe store", "na levering", "warm", "leveringen")


def measure() -> Iterator[Outcome]:
    lines = []
    empty: dict[str, float] = {}
    for name, (deliveries, limit) in _LOGS.items():
        with tempfile.TemporaryDirectory() as folder:
            log = Path(folder) / "logboek"
            count, rows = made_log.write(log, deliveries())
            first, found = (one_log(log, Path(folder) / "computer") for _ in range(2))
        empty = empty or found
        figures = [f"{count}", f"{rows}", _seconds(first["start"]), *(_seconds(found[c]) for c in _COLUMNS)]
        lines.append(f"| {name} | {' | '.join(figures)} | {found['MB']:.0f} |")
        yield Outcome(f"start, {name}", found["start"] * 1000, empty["start"] * 1000, limit * 1000)
        for column in ("andere dag", "na levering"):
            yield Outcome(f"{column}, {name}", found[column] * 1000, empty[column] * 1000, 300)
    _DOCUMENT.write_text(_TEXT.format(lines="\n".join(lines)), encoding="utf-8")


def one_log(log: Path | str, computer: Path) -> dict[str, float]:
    """What a log costs a computer that keeps its own in this folder."""
    environment = os.environ | {"WERKBANK_COMPUTERMAP": str(computer)}
    command = [sys.executable, "-m", "bench.one_log", str(log)]
    done = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _seconds(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")


_TEXT = """# Prestaties op grote logboeken

Gemaakt door `python -m bench schaal`. Seconden processortijd op één kern; het geheugen in MB.

- **eerste keer**: starten op een computer die dit logboek nog nooit heeft gelezen
- **start**: van het begin van het proces tot alles wat het overzicht vraagt is beantwoord
- **andere dag**: de traagste van vier pagina's, na het kiezen van een andere peildatum
- **nieuwe store**: na een nieuwe levering, tot de nieuwe cijfers klaarstaan
- **na levering**: daarna, de traagste van vier pagina's, de eerste keer
- **warm**: de traagste van vier pagina's, nog een keer gevraagd
- **leveringen**: de vraag naar de lijst van alle leveringen

| logboek | aantal | rijen | eerste keer | start | andere dag | nieuwe store | na levering | warm | leveringen | MB |
|---|---|---|---|---|---|---|---|---|---|---|
{lines}
"""
