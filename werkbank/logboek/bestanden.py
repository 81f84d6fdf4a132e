"""Durable, atomic writing: complete and on disk, or not there at all."""

import os
from pathlib import Path


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
