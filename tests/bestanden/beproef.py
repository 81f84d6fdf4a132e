"""Takes every file of a folder through the intake, each in a process of its own, and prints what came of it as JSON.

python -m tests.bestanden.beproef FOLDER

A file gets a copy of this process, so that the memory it takes is its own; the operating system ends a copy that takes
more than 20 seconds of computing. Where processes cannot be copied (Windows) the files run one after another.
"""

import json
import os
import sys
import traceback
from pathlib import Path
from typing import Any

import psutil

from werkbank.intake.aanlevering import bereid_voor

_MB = 1024 * 1024
_MEESTE_SECONDEN = 20
_MEESTE_BYTES = 3 * 1024 * _MB  # of addresses; what is really used is measured


def main() -> None:
    """Run the files of the folder given."""
    for pad in sorted(Path(sys.argv[1]).iterdir()):
        _, _, naam = pad.name.partition("__")
        sys.stdout.write(_in_eigen_proces(naam, pad) + "\n")
        sys.stdout.flush()


def _in_eigen_proces(naam: str, pad: Path) -> str:
    if not hasattr(os, "fork"):
        return json.dumps(_beproef(naam, pad), default=str)
    import resource

    lezen, schrijven = os.pipe()
    kind = os.fork()
    if not kind:
        os.close(lezen)
        resource.setrlimit(resource.RLIMIT_CPU, (_MEESTE_SECONDEN, _MEESTE_SECONDEN))
        resource.setrlimit(resource.RLIMIT_AS, (_MEESTE_BYTES, _MEESTE_BYTES))
        with os.fdopen(schrijven, "w") as uit:
            uit.write(json.dumps(_beproef(naam, pad), default=str))
        os._exit(0)
    os.close(schrijven)
    with os.fdopen(lezen) as antwoord:
        tekst = antwoord.read()
    _, status = os.waitpid(kind, 0)
    return tekst or json.dumps({"naam": naam, "uitzondering": f"proces eindigde met status {status}"})


def _beproef(naam: str, pad: Path) -> dict[str, Any]:
    inhoud = pad.read_bytes()
    uit: dict[str, Any] = {"naam": naam, "uitzondering": ""}
    try:
        aanlevering = bereid_voor(naam, inhoud)
        uit |= {
            "fouten": [b.regel for b in aanlevering.fouten],
            "teksten": [b.tekst for b in aanlevering.fouten],
            "vragen": [v.sleutel for v in aanlevering.vragen],
            "rijen": aanlevering.rijen_aantal,
            "vastlegbaar": aanlevering.vastlegbaar,
        }
    except BaseException:  # noqa: BLE001 - a panic of a reader in Rust is no Exception
        uit["uitzondering"] = traceback.format_exc()
    return uit | {"piek_mb": _piek_mb()}


def _piek_mb() -> float:
    """The most memory that this process has had at one moment."""
    if piek := getattr(psutil.Process().memory_info(), "peak_wset", 0):
        return float(piek) / _MB
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024) / _MB


if __name__ == "__main__":
    main()
