"""A file that is no template: the tables in it, read as far as their meaning is certain."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from werkbank.intake.lezen import Bestand
from werkbank.intake.lezing import Lezing
from werkbank.store import Store


def herken_bestand(
    bestand: Bestand,  # noqa: ARG001
    *,
    antwoorden: Mapping[str, str],  # noqa: ARG001
    koppeling: Mapping[str, Any] | None,  # noqa: ARG001
    store: Store | None,  # noqa: ARG001
) -> Lezing | None:
    """The rows, findings and questions of the tables in a file; None when no table is found in it."""
    return None
