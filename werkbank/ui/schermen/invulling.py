"""Invulling: the columns of its tables, its chart, the list of locations and what moved since a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import streamlit as st

from werkbank.grafieken.invulling import invulling
from werkbank.opmaak import datum
from werkbank.register import gemeenten
from werkbank.ui.delen import gegevens
from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.invulling import Telling, gevouwen
from werkbank.ui.delen.keuzes import Keuze, kies
from werkbank.ui.delen.sectie import Deel
from werkbank.weergave.invulling import beweegzin
from werkbank.weergave.kolommen import kolom

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

STAP_KOLOMMEN = (
    kolom("stap"),
    kolom("stap_aantal", eenheid="plekken"),
    kolom("tot_en_met_aantal", eenheid="plekken"),
    kolom("tot_en_met_pct", balk=True),
    kolom("locaties_aantal"),
    kolom("zonder_aantal_locaties_aantal"),
)
GEMEENTE_KOLOMMEN = (
    kolom("regio"),
    kolom("opgave_aantal", eenheid="plekken"),
    kolom("telt_aantal", eenheid="plekken"),
    kolom("gat_aantal"),
    kolom("invulling_pct", balk=True),
    kolom("open_aantal"),
    kolom("realisatie_aantal"),
    kolom("open_verschil_aantal"),
    kolom("eindigt_eerder_aantal"),
)
LOCATIE_KOLOMMEN = (
    kolom("locatie", breedte="14rem"),
    kolom("gemeente"),
    kolom("stap"),
    kolom("plaatsen_aantal"),
    kolom("amv_aantal"),
    kolom("begin_op"),
    kolom("eind_tekst"),
    kolom("duurzaam_tekst"),
    kolom("besluit_tekst", breedte="11rem"),
    kolom("locatie_eigenaar"),
    kolom("peildatum", als="stand"),
)
BEWOGEN_KOLOMMEN = (
    kolom("locatie", breedte="14rem"),
    kolom("gemeente"),
    kolom("beweging", breedte="16rem"),
    kolom("toen_aantal"),
    kolom("nu_aantal"),
    kolom("telt_verschil_aantal"),
)
_ALLE = "alle"


def teken_invulling(deel: Deel, rijen: Rijen, telling: Telling) -> None:
    """The bars, from the rows of `invulling/staven`."""
    deel.grafiek(
        invulling,
        rijen,
        stappen=telling.stappen,
        omschrijving="Getelde plekken per stap, per gemeente, tegenover de opgave. Het grootste gat staat bovenaan. De "
        "cijfers staan in de tabel hieronder.",
    )


def toon_locaties(deel: Deel, keuze: Keuze, telling: Telling) -> None:
    """The locations of the task, with a step and a municipality to choose."""
    stappen = vraag("invulling/alle_stappen").kolom("stap")
    namen = {g.code: g.naam for g in sorted(gemeenten(), key=lambda g: g.naam) if keuze.regio in (None, g.regio)}
    with st.container(horizontal=True, gap="small"):
        stap = kies("stap", "Stap", {_ALLE: "alle stappen"} | {s: s for s in stappen}, _ALLE, width=220)
        van = kies("locaties_van", "Gemeente", {_ALLE: "alle gemeenten"} | namen, _ALLE, width=220)
    rijen = vraag(
        "invulling/locaties",
        soort=telling.soort,
        peildatum=keuze.peildatum,
        regio=keuze.regio,
        gemeente=None if van == _ALLE else van,
        stap=None if stap == _ALLE else stap,
    )
    if not rijen:
        st.markdown("Geen locaties die hierbij passen.")
        return
    with gevouwen(rijen, "locaties"):
        deel.tabel(rijen, LOCATIE_KOLOMMEN, bijschrift=f"Locaties, stand van {datum(keuze.peildatum)}")


def toon_bewogen(deel: Deel, keuze: Keuze, telling: Telling) -> None:
    """What is different from an earlier day: the last meeting of the PRT, or another day of which stands are known."""
    vorige: date = vraag("gedeeld/laatste_prt", peildatum=keuze.peildatum)[0].dag
    dagen = {dag for dag in (*gegevens.stand().peildata, vorige) if dag < keuze.peildatum}
    if not dagen:
        st.markdown("Er is geen eerdere dag om mee te vergelijken.")
        return
    opties = {dag.isoformat(): datum(dag) for dag in sorted(dagen, reverse=True)}
    standaard = (vorige if vorige in dagen else max(dagen)).isoformat()
    sinds = date.fromisoformat(kies("sinds", "Sinds", opties, standaard, width=190))
    rijen = vraag("invulling/bewogen", soort=telling.soort, sinds=sinds, peildatum=keuze.peildatum, regio=keuze.regio)
    som: Any = vraag(
        "invulling/bewogen_som", soort=telling.soort, sinds=sinds, peildatum=keuze.peildatum, regio=keuze.regio
    )[0]
    st.markdown(beweegzin(som.locaties_aantal, som.telt_verschil_aantal))
    if not rijen:
        return
    with gevouwen(rijen, "veranderingen"):
        deel.tabel(rijen, BEWOGEN_KOLOMMEN, bijschrift=f"Veranderd sinds {datum(sinds)}")
