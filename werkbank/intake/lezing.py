"""What any road from a file to rows delivers: the canonical template now, recognised layouts beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from werkbank.fouten import Bevinding
from werkbank.gegevens.toets import Plaats


@dataclass(frozen=True)
class Weggelaten:
    """A row of the file that is not among the rows to record, and why.

    rij:    as the user sees it, starting at 1
    inhoud: its filled cells, as text
    """

    blad: str
    rij: int
    reden: str
    inhoud: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rij:
    """One row to record: a value for every declared column, and where it stood."""

    waarden: Mapping[str, Any]
    plaats: Plaats


@dataclass(frozen=True)
class Lezing:
    """Rows per kind of data, with all that must be said about them.

    koppeling: how the file was understood, as JSON values; kept with the levering
    """

    rijen: Mapping[str, tuple[Rij, ...]] = field(default_factory=dict)
    bevindingen: tuple[Bevinding, ...] = ()
    weggelaten: tuple[Weggelaten, ...] = ()
    vragen: tuple[Any, ...] = ()
    koppeling: Mapping[str, Any] | None = None
