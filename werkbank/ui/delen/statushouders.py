"""The half-year of an area as two charts side by side: from begin to end, and its course with where it leads."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import streamlit as st

from werkbank.grafieken.waterval import waterval
from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.opgave import teken_verloop
from werkbank.ui.delen.sectie import Deel, sectie
from werkbank.weergave import definities_opgave as definities
from werkbank.weergave.beelden import watervalzin

if TYPE_CHECKING:
    from werkbank.rijen import Rijen


def waterval_en_verloop(gebied: str, naam: str, halfjaar: str, peildatum: date, *, wat: str, achter: str = "") -> None:
    """Two sections; `wat`: what the course is of, in words; `achter`: what stands behind both headings."""
    hier = {"gebied": gebied, "peildatum": peildatum}
    links, rechts = st.columns(2, gap="large")
    with (
        links,
        sectie(
            "waterval",
            f"Van begin naar eind{achter}",
            query="statushouders/waterval",
            definitie=definities.STATUSHOUDERS_WATERVAL,
        ) as deel,
    ):
        _teken_waterval(deel, vraag("statushouders/waterval", **hier), naam)
    with (
        rechts,
        sectie(
            "verloop",
            f"Verloop in {halfjaar}{achter}",
            query="statushouders/verloop",
            definitie=definities.STATUSHOUDERS_VERLOOP,
        ) as deel,
    ):
        teken_verloop(
            deel,
            vraag("statushouders/verloop", **hier),
            wat,
            peildatum,
            waarde="gehuisvest_aantal",
            tempo="verwacht_aantal",
            prognose=vraag("statushouders/prognose", **hier),
        )


def _teken_waterval(deel: Deel, rijen: Rijen, naam: str) -> None:
    """The steps of the newest half-year of `rijen`; gross behind and gross ahead are separate steps."""
    if not rijen:
        st.markdown(f"Zodra er een opgave is, staat hier hoe die in {naam} is opgebouwd.")
        return
    laatste = next(iter(rijen.per("halfjaar").values()))
    deel.grafiek(waterval, laatste, omschrijving=watervalzin(laatste, naam))
