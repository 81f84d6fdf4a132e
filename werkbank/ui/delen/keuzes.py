"""What the reader chooses: peildatum, region, municipality, order. The URL holds the choice, and nothing else does.

The URL is read at the start of every run and written by the widget's callback, so a link that is shared or kept
shows the same page again. Streamlit's own `bind="query-params"` puts the *label* of an option in the URL
("1+juli+2024"): here it is a stable code ("2024-07-01", "GM0193"). A value that is not among the options
falls back to the default and leaves the URL.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import streamlit as st

from werkbank.opmaak import datum
from werkbank.register import REGIOS, gemeenten
from werkbank.ui.delen import gegevens

HEEL = "Overijssel"
ASIEL_SOORTEN = {"asiel": "Alle plekken", "amv": "Waarvan voor amv's"}


@dataclass(frozen=True)
class Keuze:
    """What was chosen in the heading of a page; a choice that the page does not offer keeps its default.

    peildatum: the day that the figures are read on
    regio:     IJsselland or Twente, None for the whole of Overijssel
    gemeente:  CBS code, "" when the page offers no municipality
    soort:     asiel or amv, "" when the page does not offer the choice
    """

    peildatum: date
    regio: str | None = None
    gemeente: str = ""
    soort: str = ""

    @property
    def gebied(self) -> str:
        """The region in words: "Overijssel" when none was chosen."""
        return self.regio or HEEL


def _naar_url(sleutel: str) -> None:
    st.query_params[sleutel] = st.session_state[sleutel]


def kies(sleutel: str, label: str, opties: Mapping[str, str], standaard: str, **widget: Any) -> str:
    """A list to choose from, tied to the URL parameter `sleutel`; gives the chosen code.

    opties:    code (in the URL) → text on screen
    standaard: code that holds as long as the URL says nothing, or says something unknown
    widget:    further arguments of st.selectbox
    """
    waarde = st.query_params.get(sleutel, standaard)
    if waarde not in opties:
        waarde = standaard
        del st.query_params[sleutel]
    # Also when it seems to hold this value already: after the browser's back button the old value is still there,
    # but the new widget begins at its first option.
    st.session_state[sleutel] = waarde
    return str(
        st.selectbox(
            label,
            list(opties),
            format_func=lambda code: opties.get(code, str(code)),
            key=sleutel,
            on_change=_naar_url,
            args=(sleutel,),
            **widget,
        )
    )


def peildatum(**widget: Any) -> date:
    """The day on which the figures are read: every day with figures, newest first; default is that of the store."""
    stand = gegevens.stand()
    dagen = sorted({*stand.peildata, stand.standaard_peildatum}, reverse=True)
    opties = {dag.isoformat(): datum(dag) for dag in dagen}
    return date.fromisoformat(kies("peildatum", "Peildatum", opties, stand.standaard_peildatum.isoformat(), **widget))


def regio(**widget: Any) -> str | None:
    """IJsselland or Twente; None for the whole of Overijssel."""
    opties = {HEEL: "Heel Overijssel"} | {naam: naam for naam in REGIOS}
    gekozen = kies("regio", "Regio", opties, HEEL, **widget)
    return None if gekozen == HEEL else gekozen


def gemeente(**widget: Any) -> str:
    """One municipality, as CBS code."""
    opties = {g.code: g.naam for g in sorted(gemeenten(), key=lambda g: g.naam)}
    return kies("gemeente", "Gemeente", opties, next(iter(opties)), **widget)


def soort(**widget: Any) -> str:
    """Asielopvang as a whole, or the part of it for amv's."""
    return kies("soort", "Opgave", ASIEL_SOORTEN, "asiel", **widget)


def sorteer(opties: Mapping[str, str], **widget: Any) -> str:
    """The order of a table; the first option is the default. `opties`: code in the URL → text on screen."""
    return kies("sorteer", "Sorteer op", opties, next(iter(opties)), **widget)
