"""What the pages of one task share: the row of the chosen area, the two charts, the link to a municipality."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import streamlit as st

from werkbank.grafieken.staven import staven
from werkbank.grafieken.verloop import verloop
from werkbank.opmaak import datum, getal
from werkbank.ui.delen.keuzes import Keuze
from werkbank.ui.delen.leeg import leeg
from werkbank.ui.delen.melding import band
from werkbank.ui.delen.sectie import Deel
from werkbank.weergave.beelden import verloopopties
from werkbank.weergave.boodschap import halen
from werkbank.weergave.kolommen import ontbreekt

if TYPE_CHECKING:
    from werkbank.rijen import Rijen


def van_gebied(rijen: Rijen, keuze: Keuze) -> Any:
    """The row of the chosen area out of the rows of a query per area."""
    return next(rij for rij in rijen if rij.gebied == keuze.gebied)


def meld_peildata(rij: Any) -> None:
    """Say so when the figures of an area are not of one day."""
    # Its place is there also when there is nothing to say: else all below it would move, and be drawn anew.
    plek = st.empty()
    if not ontbreekt(rij.nieuwste_peildatum) and rij.oudste_peildatum != rij.nieuwste_peildatum:
        with plek:
            band(
                "waarschuwing",
                f"De cijfers zijn niet van één dag maar van {datum(rij.oudste_peildatum)} tot en met "
                f"{datum(rij.nieuwste_peildatum)}. In de tabel staat per gemeente de peildatum.",
            )


def teken_staven(
    deel: Deel,
    rijen: Rijen,
    wat: str,
    gebied: Any,
    *,
    eenheid: str = "plekken",
    realisatie: str = "realisatie_aantal",
    tempo: str | None = None,
) -> None:
    """Opgave against realisatie per municipality; `rijen` sorted by what remains. `wat`: "asielopvang".

    gebied: the row of the chosen area, for what the chart says as a whole

    tempo: for a flow, the column with where each municipality should be on this day
    """
    deel.toont(rijen)
    if not rijen.bekend(realisatie):
        leeg(
            f"Nog geen realisatie van {wat}",
            "De opgaven staan in de tabel. Straks staat hier per gemeente wat er is en wat nog ontbreekt.",
            sleutel="staven",
        )
        return
    deel.grafiek(
        staven,
        rijen,
        realisatie=realisatie,
        eenheid=eenheid,
        tempo=tempo,
        omschrijving=f"Opgave en realisatie van {wat} per gemeente, in {eenheid}. Wie het meest te doen heeft, staat "
        "bovenaan. De cijfers staan in de tabel hieronder.",
        hoofdzin=halen(gebied),
    )


def teken_verloop(
    deel: Deel,
    rijen: Rijen,
    wat: str,
    peildatum: date,
    *,
    waarde: str = "realisatie_aantal",
    tempo: str | None = None,
    prognose: Rijen | None = None,
    nodig: Rijen | None = None,
) -> None:
    """The course of an area over the days with figures, against the opgave and the required pace.

    tempo:    for a flow, the column with what is on schedule
    prognose: where it leads; None or without rows when there is nothing to say of that
    nodig:    for a stand, the rows of `opgave/nodig`; none when its target date has passed
    """
    if not rijen.bekend(waarde):
        st.markdown(f"Zodra er cijfers van {wat} zijn, staat hier het verloop per maand.")
        return
    deel.naast(prognose, nodig)
    opties = verloopopties(rijen, wat, peildatum, waarde=waarde, tempo=tempo, prognose=prognose)
    deel.grafiek(verloop, rijen, nodig=nodig or None, **opties)
    if max(rijen.kolom("gemeenten_aantal")) > 1:
        st.markdown(_dekking(rijen))


def _dekking(rijen: Rijen) -> str:
    gemeld = rijen.kolom("gemeld_aantal")
    minst, meest = getal(min(gemeld)), getal(max(gemeld))
    totaal = getal(max(rijen.kolom("gemeenten_aantal")))
    bereik = minst if minst == meest else f"{minst} tot {meest}"
    return f"Elk punt telt {bereik} van {totaal} gemeenten, elk met haar laatste cijfer."
