"""Rows for a test, written column by column."""

from collections.abc import Mapping, Sequence
from typing import Any

from werkbank.rijen import Rijen


def tabel(kolommen: Mapping[str, Sequence[Any]]) -> Rijen:
    """Column → its values, from top to bottom."""
    return Rijen(kolommen, zip(*kolommen.values(), strict=True))
