"""A value that a user types for a ``$parameter``."""

from datetime import date
from typing import Any


def lees_waarde(tekst: str) -> Any:
    """A whole number, a number, a date (2024-07-01) or else the text; nothing typed is None."""
    kaal = tekst.strip()
    for lees in (int, float, date.fromisoformat):
        try:
            return lees(kaal)
        except ValueError:
            continue
    return kaal or None
