"""A part of the program run in a process of its own, within limits of time, memory and output.

For work whose cost somebody else decides: an analyst's query, a file from outside. What such work does to its own
process does not reach the app; what it takes beyond its limits ends it. The child gets bytes on its standard input,
gives bytes back on its standard output, and sees nothing of the environment.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Literal

import psutil

Reden = Literal["tijd", "geheugen", "uitvoer", "gestopt", "mislukt"]

_WORTEL = Path(__file__).resolve().parents[1]
# What the child does first, before anything is imported that can be large. A module of ours then runs as the program.
_BEGIN = """
import runpy, sys
wortel, module, geheugen, seconden = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (geheugen, geheugen))
    resource.setrlimit(resource.RLIMIT_CPU, (seconden, seconden))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
except (ImportError, ValueError, OSError):
    pass
sys.path.insert(0, wortel)
try:
    runpy.run_module(module, run_name="__main__")
except MemoryError:
    sys.exit(70)
"""
_TE_WEINIG_GEHEUGEN = 70
# Killed, aborted or at a bad address: what a library in C does when it is refused memory.
_GEHEUGENSIGNALEN = {-6, -9, -11, 0xC0000017}
_TIJDSIGNAAL = -24
_STAP_SECONDEN = 0.05
_BLOK = 1 << 16
# Windows opens no window for the child, and keeps Ctrl+C from it.
_VLAGGEN = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)


@dataclass(frozen=True)
class Grenzen:
    """How much a child may take.

    seconden:       of computing, and of waiting
    geheugen_mb:    of memory that it really holds
    uitvoer_mb:     of what it writes
    adresruimte_mb: of addresses, where the system counts those; a library may ask for far more than it ever holds
    geduld:         on a busy machine the clock may run this many times as long as the child computes
    """

    seconden: float
    geheugen_mb: int
    uitvoer_mb: int = 64
    adresruimte_mb: int = 0
    geduld: float = 1


class Geweigerd(Exception):
    """The child was ended or failed.

    reden: "tijd", "geheugen", "uitvoer" (a limit), "gestopt" (asked for) or "mislukt"
    tekst: the last of what it wrote on its standard error, for a log; never for a user
    """

    def __init__(self, reden: Reden, tekst: str = "") -> None:
        super().__init__(f"{reden}: {tekst}" if tekst else reden)
        self.reden = reden
        self.tekst = tekst


def voer_uit(
    module: str,
    invoer: bytes,
    grenzen: Grenzen,
    *,
    map_: Path | None = None,
    stop: threading.Event | None = None,
    voortgang: Callable[[float], None] | None = None,
) -> bytes:
    """Run a module of ours in a child process and return what it writes on its standard output.

    module:    dotted name; it reads all of its standard input and writes its answer once
    map_:      the folder it works in, else the root of the file system
    stop:      ends the child as soon as it is set
    voortgang: told now and then how many seconds it has been running; what it raises ends the child
    Raises Geweigerd when the child goes beyond a limit, is stopped or fails.
    """
    opdracht = [sys.executable, "-I", "-c", _BEGIN, str(_WORTEL), module]
    opdracht += [str((grenzen.adresruimte_mb or grenzen.geheugen_mb) << 20), str(int(grenzen.seconden) + 1)]
    with subprocess.Popen(
        opdracht,
        bufsize=0,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=map_ or Path(_WORTEL.anchor),
        env=_omgeving(),
        # Ctrl+C in a terminal is for the program itself, which then ends the child.
        start_new_session=os.name != "nt",
        creationflags=_VLAGGEN,
    ) as kind:
        try:
            return _volg(kind, invoer, grenzen, stop, voortgang)
        finally:
            kind.kill()


def _volg(
    kind: subprocess.Popen[bytes],
    invoer: bytes,
    grenzen: Grenzen,
    stop: threading.Event | None,
    voortgang: Callable[[float], None] | None,
) -> bytes:
    assert kind.stdin is not None
    assert kind.stdout is not None
    assert kind.stderr is not None
    uit, fout = _Lezer(kind.stdout, grenzen.uitvoer_mb << 20), _Lezer(kind.stderr, _BLOK)
    threading.Thread(target=_geef, args=(kind.stdin, invoer), daemon=True).start()
    begin, proces = time.monotonic(), psutil.Process(kind.pid)
    while uit.is_alive():
        uit.join(_STAP_SECONDEN)
        bezig = time.monotonic() - begin
        if stop is not None and stop.is_set():
            raise Geweigerd("gestopt")
        gerekend, geheugen = _verbruik(proces)
        if gerekend > grenzen.seconden or bezig > grenzen.seconden * grenzen.geduld:
            raise Geweigerd("tijd")
        if geheugen > grenzen.geheugen_mb << 20:
            raise Geweigerd("geheugen")
        if voortgang is not None:
            voortgang(bezig)
    if uit.vol:
        raise Geweigerd("uitvoer")
    code = kind.wait()
    if code == 0:
        return bytes(uit.gelezen)
    fout.join()
    tekst = fout.gelezen.decode(errors="replace").strip()[-2000:]
    if code == _TIJDSIGNAAL:
        raise Geweigerd("tijd", tekst)
    if code == _TE_WEINIG_GEHEUGEN or code in _GEHEUGENSIGNALEN:
        raise Geweigerd("geheugen", tekst)
    raise Geweigerd("mislukt", tekst)


class _Lezer(threading.Thread):
    """Reads a pipe to its end, or until there is more than fits."""

    def __init__(self, pijp: IO[bytes], ruimte: int) -> None:
        super().__init__(daemon=True)
        self.gelezen = bytearray()
        self.vol = False
        self._pijp, self._ruimte = pijp, ruimte
        self.start()

    def run(self) -> None:
        while blok := self._pijp.read(_BLOK):
            if len(self.gelezen) + len(blok) > self._ruimte:
                self.vol = True
                return
            self.gelezen += blok


def _geef(pijp: IO[bytes], invoer: bytes) -> None:
    try:
        with pijp:
            pijp.write(invoer)
    except OSError:
        # The child is gone; its exit code says why.
        pass


def _omgeving() -> dict[str, str]:
    # Windows cannot load its own libraries without these; elsewhere nothing is needed.
    return {naam: os.environ[naam] for naam in ("SYSTEMROOT", "WINDIR") if naam in os.environ}


def _verbruik(proces: psutil.Process) -> tuple[float, int]:
    """How many seconds a child has computed, and how many bytes of memory it holds now; nothing once it is gone."""
    try:
        with proces.oneshot():
            tijd = proces.cpu_times()
            return tijd.user + tijd.system, int(proces.memory_info().rss)
    except psutil.Error:
        return 0, 0
