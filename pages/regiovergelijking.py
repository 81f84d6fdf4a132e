"""Regiovergelijking: IJsselland and Twente side by side on all tasks, on one measure."""

from functools import partial

import streamlit as st

from werkbank.grafieken.vergelijking import vergelijking
from werkbank.opmaak import getal, procent
from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.keuzes import kies
from werkbank.ui.delen.leeg import leeg
from werkbank.ui.delen.melding import band
from werkbank.ui.delen.schil import schil
from werkbank.ui.delen.sectie import sectie
from werkbank.weergave.bron import Bron
from werkbank.weergave.definities import REGIO_VERGELIJKING
from werkbank.weergave.kolommen import kolom

PER_1000 = partial(getal, decimalen=2)
# Column: the words of the choice, what the bars are, the value at which the opgave is met, how to write a value.
MATEN = {
    "realisatie_pct": ("Aandeel van de opgave", "realisatie", 100, procent),
    "realisatie_aantal": ("Realisatie, aantal", "realisatie", None, getal),
    "opgave_aantal": ("Opgave, aantal", "opgave", None, getal),
    "nog_te_realiseren_aantal": ("Nog te realiseren, aantal", "tekort", None, getal),
    "opgave_per_1000": ("Opgave per 1.000 inwoners", "opgave", None, PER_1000),
    "realisatie_per_1000": ("Realisatie per 1.000 inwoners", "realisatie", None, PER_1000),
}
KOLOMMEN = (
    kolom("soort_naam"),
    kolom("gebied"),
    kolom("opgave_aantal", als="aantal"),
    kolom("realisatie_aantal"),
    kolom("nog_te_realiseren_aantal"),
    kolom("boven_opgave_aantal"),
    kolom("opgave_zonder_cijfer_aantal"),
    kolom("realisatie_pct"),
    kolom("opgave_per_1000"),
    kolom("realisatie_per_1000"),
    kolom("gemeld_tekst"),
)
UITLEG = """Per 1.000 inwoners maakt regio's van verschillende grootte vergelijkbaar, maar is geen norm: de verdeling
van asielplekken volgt behalve het aantal inwoners ook een sociaaleconomische score."""

keuze = schil("Regiovergelijking", "peildatum")
gebieden = vraag("regiovergelijking/regios", peildatum=keuze.peildatum)
regios = gebieden.waar(lambda rij: rij.gebied_soort == "regio")
if Bron.uit(regios).gemengd:
    band(
        "waarschuwing",
        "Niet alle cijfers zijn van dezelfde dag. Een verschil tussen de regio's kan daar ook van komen.",
        [f"{r.soort_naam}, {r.gebied}: stand van {r.stand_tekst}" for r in regios if r.gemengd],
    )

with sectie("vergelijking", query="regiovergelijking/regios", definitie=REGIO_VERGELIJKING) as deel:
    opties = {naam: maat[0] for naam, maat in MATEN.items() if regios.bekend(naam)}
    if not regios.bekend("realisatie_aantal"):
        leeg("Nog geen realisatie ontvangen", "Tot die tijd zijn alleen de opgaven te vergelijken.")
    # Before anything was known there is nothing to choose from.
    if opties:
        gekozen = kies("maat", "Maat", opties, next(iter(opties)), width=320)
        woorden, soort, doel, schrijf = MATEN[gekozen]
        deel.grafiek(
            vergelijking,
            regios,
            waarde=gekozen,
            soort=soort,
            doel=doel,
            tekst=schrijf,
            omschrijving=f"{woorden}, voor IJsselland en Twente per opgave. Dezelfde getallen staan in de tabel "
            "hieronder.",
        )
        st.markdown(UITLEG)

with sectie("tabel", "Alle maten", query="regiovergelijking/regios", definitie=REGIO_VERGELIJKING) as deel:
    provincie = gebieden.waar(lambda rij: rij.gebied_soort == "provincie")
    deel.tabel(regios, KOLOMMEN, totalen=provincie)
