"""The figures of now, to lay beside a template that is being filled in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from werkbank.cijfers.queries import vraag
from werkbank.cijfers.store import Store
from werkbank.gegevens import Gegevenssoort


def vorige_cijfers(store: Store, soort: Gegevenssoort, bekend_op: date | None = None) -> Sequence[dict[str, Any]]:
    """The latest figure per task, measure, municipality and supplier; nothing for kinds that hold none."""
    return vraag(store, "leveringen/vorige", gegevenssoort=soort.naam, bekend_op=bekend_op).mappen()
