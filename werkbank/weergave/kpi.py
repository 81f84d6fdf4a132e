"""One figure as it is told: its name, its value, and the words around it. How it is drawn is another matter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from werkbank.weergave.kolommen import Soort

Stand = Literal["", "tekort", "voorsprong", "plan"]


@dataclass(frozen=True)
class Kpi:
    """One figure.

    label:  what it is, in a few words
    waarde: the number, percentage, date or text; missing is shown as "geen cijfer"
    sub:    unit or explanation, one line below the value
    soort:  how to write `waarde`
    achter: small words behind the value ("van 6.325")
    stand:  tekort (□), voorsprong (▣) or plan (◆): sign and colour; no arrow, a gap is no fall; "" for a plain figure
    aandeel_pct: draws a bar of 0-100 below the value, None for no bar
    zonder_pct:  the end of that bar which nobody reported on, hatched: unknown is not short
    regels: further figures below, as (name, value already written)
    """

    label: str
    waarde: Any
    sub: str = ""
    soort: Soort = "getal"
    cijfers: int | None = None
    achter: str = ""
    stand: Stand = ""
    aandeel_pct: Any = None
    zonder_pct: Any = None
    regels: tuple[tuple[str, str], ...] = ()
