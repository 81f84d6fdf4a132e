"""The real ``python -m werkbank laad`` as a process of its own, and deliveries enough to keep it writing."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

from tests.intake.bestanden import ZWOLLE, csv_bytes

WORTEL = Path(__file__).resolve().parents[2]


def maak_bestanden(map_: Path, naam: str, aantal: int) -> list[Path]:
    """Different deliveries, one figure each."""
    map_.mkdir(parents=True, exist_ok=True)
    paden = []
    for i in range(aantal):
        pad = map_ / f"{naam}-{i:02d}.csv"
        dag = date(2024, 8, 1) + timedelta(days=i)
        pad.write_bytes(csv_bytes(ZWOLLE | {"peildatum": dag.isoformat(), "opmerking": naam}))
        paden.append(pad)
    return paden


def levering_id(pad: Path) -> str:
    """The id that a file gets in the log: the first 32 digits of its sha256."""
    return sha256(pad.read_bytes()).hexdigest()[:32]


def _omgeving() -> dict[str, str]:
    """The environment of this process, with a place for bytecode when it has none.

    Without bytecode a start takes four seconds instead of one, and these tests start often.
    """
    if not sys.dont_write_bytecode:
        return dict(os.environ)
    zonder = {naam: waarde for naam, waarde in os.environ.items() if naam != "PYTHONDONTWRITEBYTECODE"}
    return zonder | {"PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "werkbank-bytecode")}


def _namen(map_: Path) -> set[str]:
    return {pad.name for pad in map_.iterdir()} if map_.is_dir() else set()


class Laad:
    """A running ``laad``; what it acknowledges on stdout is kept."""

    def __init__(self, logboek: Path | str, bestanden: Sequence[Path]) -> None:
        self._proces = subprocess.Popen(
            [sys.executable, "-m", "werkbank", "--logboek", str(logboek), "laad", *map(str, bestanden)],
            cwd=WORTEL,
            env=_omgeving(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )
        self._logboek = logboek
        self.bevestigd: list[str] = []
        self._begin = time.monotonic()
        self._momenten = [self._begin]

    def lees_bevestigingen(self, aantal: int) -> None:
        """Wait until it has acknowledged so many, or has ended."""
        assert self._proces.stdout is not None
        while len(self.bevestigd) < aantal and (regel := self._proces.stdout.readline()):
            self._neem(regel)

    def dood(self, deel: float) -> None:
        """Kill -9 after this part (0 to 1) of the time that the last step took; what it still said is kept."""
        stap = self._momenten[-1] - self._momenten[-2] if len(self._momenten) > 1 else 0.5
        try:
            self._proces.wait(timeout=stap * deel)
        except subprocess.TimeoutExpired:
            self._proces.kill()
        self.wacht()

    def dood_tijdens_schrijven(self) -> None:
        """Kill -9 as soon as it has begun to write a levering: the moment that does the most harm."""
        tijdelijk = Path(self._logboek) / "tijdelijk"
        eerder = _namen(tijdelijk)
        # Looking again and again, for some milliseconds: nothing tells from outside that a folder appears.
        while self._proces.poll() is None and _namen(tijdelijk) <= eerder:
            pass
        self._proces.kill()
        self.wacht()

    def wacht(self) -> int:
        """Wait for the end and return the exit code."""
        assert self._proces.stdout is not None
        for regel in self._proces.stdout:
            self._neem(regel)
        self._proces.stdout.close()
        return self._proces.wait()

    def _neem(self, regel: str) -> None:
        # A line that was cut off is no acknowledgement.
        delen = regel.split(" ", 2)
        if regel.endswith("\n") and delen[0] == "vastgelegd":
            self.bevestigd.append(delen[1])
            self._momenten.append(time.monotonic())
