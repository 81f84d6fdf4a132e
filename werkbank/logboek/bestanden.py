"""Durable, atomic writing: complete and on disk, or not there at all."""

import contextlib
import errno
import os
import shutil
import stat
import time
from pathlib import Path

_RESTANT_NA_SECONDEN = 24 * 3600

_OORZAKEN = {
    errno.EACCES: "geen toestemming",
    errno.EPERM: "geen toestemming",
    errno.EROFS: "alleen-lezen",
    errno.ENOSPC: "de schijf is vol",
    errno.ENOENT: "bestaat niet",
    errno.ENOTDIR: "is geen map",
    errno.EISDIR: "is een map",
    errno.EEXIST: "bestaat al",
}


def oorzaak(fout: OSError) -> str:
    """Why the system refused, in Dutch as far as it can be said; else in the words of the system."""
    return _OORZAKEN.get(fout.errno or 0, fout.strerror or str(fout))


def lees_gewoon(pad: Path) -> bytes:
    """The bytes of a plain file. Raises OSError, also for a folder, a pipe or a device: that is never waited for."""
    soort = pad.stat().st_mode
    if stat.S_ISDIR(soort):
        raise IsADirectoryError(errno.EISDIR, "is een map")
    if not stat.S_ISREG(soort):
        raise OSError(errno.EINVAL, "is geen gewoon bestand")
    # Without waiting, should it have been swapped for a pipe just now.
    descriptor = os.open(pad, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as bestand:
        return bestand.read()


def schrijf_durend(pad: Path, inhoud: bytes) -> None:
    """Write a new file and force it to disk. Raises FileExistsError if it is there already."""
    with pad.open("xb") as bestand:
        bestand.write(inhoud)
        bestand.flush()
        os.fsync(bestand.fileno())


def borg_map(pad: Path) -> None:
    """Force a folder's entries to disk. Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(pad, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def maak_map(pad: Path) -> None:
    """Make a folder with those above it, each forced to disk: what is written in it later can be found again."""
    if pad.is_dir():
        return
    maak_map(pad.parent)
    pad.mkdir(exist_ok=True)
    borg_map(pad.parent)


def ruim_restanten(map_: Path) -> None:
    """Remove what a process that was killed left behind in a folder, once it is surely nobody's work any more."""
    # Another process may be clearing the same, or a scanner may hold it: then it is for the next time.
    with contextlib.suppress(OSError):
        for pad in map_.iterdir():
            with contextlib.suppress(OSError):
                if pad.stat().st_mtime < time.time() - _RESTANT_NA_SECONDEN:
                    shutil.rmtree(pad, ignore_errors=True) if pad.is_dir() else pad.unlink()
