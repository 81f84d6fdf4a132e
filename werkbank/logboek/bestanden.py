"""Durable, atomic writing: complete and on disk, or not there at all."""

import errno
import os
from pathlib import Path

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
