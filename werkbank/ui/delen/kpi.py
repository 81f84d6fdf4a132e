"""A row of figures that can be read from the back of a meeting room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import streamlit as st

from werkbank.rapport.kolommen import Kolom, Soort, ontbreekt
from werkbank.ui.delen.sjabloon import html
from werkbank.ui.delen.tabel import tekst_van

Stand = Literal["", "tekort", "voorsprong", "plan"]

# A sign beside the colour: colour alone says nothing to one in twelve men.
_MERK = {"": "", "tekort": "▼", "voorsprong": "▲", "plan": "◆"}


@dataclass(frozen=True)
class Kpi:
    """One figure.

    label:  what it is, in a few words
    waarde: the number, percentage, date or text; missing is shown as "geen cijfer"
    sub:    unit or explanation, one line below the value
    soort:  how to write `waarde`
    achter: small words behind the value ("van 6.325")
    stand:  tekort (▼), voorsprong (▲) or plan (◆): sign and colour; "" for a plain figure
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


def kpi_html(*kpis: Kpi) -> str:
    """The row as HTML text: a description list, label and value together in reading order."""
    return html(
        "kpi",
        per_rij=len(kpis) if len(kpis) <= 5 else 4,
        kpis=[
            {
                "label": k.label,
                "tekst": tekst_van(k.waarde, Kolom("", "", k.soort, cijfers=k.cijfers)),
                "leeg": ontbreekt(k.waarde),
                "woord": k.soort == "tekst",
                "sub": k.sub,
                "achter": "" if ontbreekt(k.waarde) else k.achter,
                "stand": k.stand,
                "merk": "" if ontbreekt(k.waarde) else _MERK[k.stand],
                "balk": None if ontbreekt(k.aandeel_pct) else _breedte(k.aandeel_pct),
                "zonder": 0 if ontbreekt(k.zonder_pct) else _breedte(k.zonder_pct),
                "regels": k.regels,
            }
            for k in kpis
        ],
    )


def _breedte(pct: Any) -> float:
    return round(max(0.0, min(float(pct), 100.0)), 1)


def kpis(*reeks: Kpi) -> None:
    """Draw a row of figures: four beside each other on a wide screen, two on a tablet, one on a telephone."""
    st.html(kpi_html(*reeks))
