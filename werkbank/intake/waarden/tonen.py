"""A cell as the user knows it, for a message or a list of what was left out."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

_LANGSTE_WAARDE = 60


def toon(ruw: Any) -> str:
    """A cell as the user knows it, short enough for a message."""
    if ruw is None:
        return ""
    if isinstance(ruw, float) and ruw.is_integer():
        return str(int(ruw))
    if isinstance(ruw, float):
        return str(ruw).replace(".", ",")
    if isinstance(ruw, datetime):
        return ruw.date().isoformat() if ruw.time() == time() else ruw.isoformat(sep=" ")
    # Control characters (a line break, an escape code) must not disturb a terminal.
    tekst = " ".join("".join(t if t.isprintable() else " " for t in str(ruw)).split())
    return tekst if len(tekst) <= _LANGSTE_WAARDE else tekst[: _LANGSTE_WAARDE - 1] + "…"
