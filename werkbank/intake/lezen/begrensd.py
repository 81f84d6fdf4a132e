"""Reading within limits: one file costs at most 20 s and 500 MB, whatever is in it.

A small file is read at once: it cannot grow into much. Any other is read in a process of its own, which is ended when
it takes too long or too much; what it hands back is the same ``Bestand``.
"""

from __future__ import annotations

import contextlib
import io
import pickle
import struct
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable

import psutil

from werkbank.config import WORTEL
from werkbank.fouten import IntakeFout
from werkbank.intake.lezen import weigering
from werkbank.intake.lezen.bestand import Bestand
from werkbank.intake.lezen.grenzen import (
    KLEIN_BYTES,
    KLEIN_UITGEPAKT_BYTES,
    MAX_BYTES,
    MAX_GEHEUGEN_BYTES,
    MAX_SECONDEN,
)
from werkbank.intake.lezen.ingang import lees

Voortgang = Callable[[float], None]
_TIK = 0.05
# On a busy machine an ordinary file takes longer than it costs: then the patience is longer too.
_GEDULD = 3
_OPDRACHT = (sys.executable, "-m", "werkbank.intake.lezen.kind")


def lees_begrensd(naam: str, inhoud: bytes, voortgang: Voortgang | None = None) -> Bestand:
    """The same as ``lees``, ended when it takes too long or too much. Raises IntakeFout.

    voortgang: called now and then with the seconds so far; whatever it raises ends the reading
    """
    if len(inhoud) > MAX_BYTES or _is_klein(inhoud):
        return lees(naam, inhoud)
    # What it says of an error of its own may hold what stands in the file: that is for no log.
    kind = subprocess.Popen(
        _OPDRACHT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=WORTEL
    )
    antwoord: list[object] = []
    draden = [
        threading.Thread(target=_geef, args=(kind, naam, inhoud), daemon=True),
        threading.Thread(target=_neem, args=(kind, antwoord), daemon=True),
    ]
    for draad in draden:
        draad.start()
    try:
        _wacht(naam, kind, draden[1], voortgang)
    finally:
        kind.kill()
        kind.wait()
        for draad in draden:
            draad.join()
        for pijp in (kind.stdin, kind.stdout):
            if pijp is not None:
                pijp.close()
    return _uitkomst(naam, antwoord)


def _wacht(naam: str, kind: subprocess.Popen[bytes], lezer: threading.Thread, voortgang: Voortgang | None) -> None:
    begin = time.monotonic()
    proces = psutil.Process(kind.pid)
    while lezer.is_alive():
        lezer.join(_TIK)
        bezig = time.monotonic() - begin
        try:
            gerekend = sum(proces.cpu_times()[:2])
            if gerekend > MAX_SECONDEN or bezig > _GEDULD * MAX_SECONDEN:
                raise weigering.te_lang(naam)
            if proces.memory_info().rss > MAX_GEHEUGEN_BYTES:
                raise weigering.te_veel_geheugen(naam)
        except psutil.NoSuchProcess:
            pass
        if voortgang is not None:
            voortgang(bezig)


def _geef(kind: subprocess.Popen[bytes], naam: str, inhoud: bytes) -> None:
    assert kind.stdin is not None
    kop = naam.encode()
    try:
        kind.stdin.write(struct.pack("<I", len(kop)) + kop)
        kind.stdin.write(inhoud)
        kind.stdin.close()
    except (BrokenPipeError, OSError):
        pass  # it was ended: the other side tells why


def _neem(kind: subprocess.Popen[bytes], antwoord: list[object]) -> None:
    assert kind.stdout is not None
    # Nothing comes when it was ended, or when the system took its memory away.
    with contextlib.suppress(EOFError, pickle.UnpicklingError):
        antwoord.append(pickle.load(kind.stdout))  # noqa: S301  (written by our own process)


def _uitkomst(naam: str, antwoord: list[object]) -> Bestand:
    if not antwoord:
        raise weigering.te_veel_geheugen(naam)
    (uitkomst,) = antwoord
    if isinstance(uitkomst, IntakeFout):
        raise uitkomst
    assert isinstance(uitkomst, Bestand)
    return uitkomst


def _is_klein(inhoud: bytes) -> bool:
    """Whether the file, unpacked, is too small to cost much: most files of most months."""
    if len(inhoud) > KLEIN_BYTES:
        return False
    if inhoud[:4] != b"PK\x03\x04":
        return True
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pak:
            return sum(deel.file_size for deel in pak.infolist()) <= KLEIN_UITGEPAKT_BYTES
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, struct.error, UnicodeDecodeError):
        return True  # the reader says what is wrong with it
