"""What is due, in one line: how many of each kind. A row of `openstaand/lijst` is one thing that is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

# For one and for more.
_WOORDEN = {
    "stap over datum": ("afgesproken stap over datum", "afgesproken stappen over datum"),
    "niet geleverd": ("levering te laat", "leveringen te laat"),
    "mijlpaal": ("mijlpaal binnen twee weken", "mijlpalen binnen twee weken"),
    "tegenspraak": ("cijfer dat een ander tegenspreekt", "cijfers die een ander tegenspreken"),
}


def samenvatting(rijen: Rijen) -> str:
    """How many of each kind, in the order of the rows: "2 leveringen te laat · 1 mijlpaal binnen twee weken"."""
    aantallen = {rij.aard: rij.aard_aantal for rij in rijen}
    return " · ".join(f"{n} {_WOORDEN[aard][n != 1]}" for aard, n in aantallen.items())
