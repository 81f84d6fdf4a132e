"""The figures of now, to lay beside a template that is being filled in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from werkbank.gegevens import Gegevenssoort
from werkbank.queries import vraag
from werkbank.store import Store


def vorige_cijfers(store: Store, soort: Gegevenssoort, bekend_op: date | None = None) -> Sequence[dict[str, Any]]:
    """The latest figure per task, measure, municipality and supplier; nothing for kinds that hold none."""
    rijen = vraag(store, "leveringen/vorige", gegevenssoort=soort.naam, bekend_op=bekend_op)
    rijen = rijen.assign(dag=[dag.date() for dag in rijen.dag])
    return [
        {str(naam): None if waarde is None or waarde != waarde else waarde for naam, waarde in rij.items()}
        for rij in rijen.astype(object).to_dict("records")
    ]
