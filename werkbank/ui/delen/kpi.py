"""A row of figures that can be read from the back of a meeting room."""

from __future__ import annotations

from typing import Any

import streamlit as st

from werkbank.ui.delen.sjabloon import html
from werkbank.weergave.kolommen import Kolom, ontbreekt, tekst_van
from werkbank.weergave.kpi import Kpi

# A sign beside the colour: colour alone says nothing to one in twelve men.
_MERK = {"": "", "tekort": "□", "voorsprong": "▣", "plan": "◆"}


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
                "woord": k.soort in ("tekst", "datum"),
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
