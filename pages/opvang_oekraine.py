"""Opvang Oekraïne: available places against the opgave and, another question, against today's need."""

import streamlit as st

from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.keuzes import sorteer
from werkbank.ui.delen.links import gemeentekolom
from werkbank.ui.delen.opgave import meld_peildata, teken_staven, teken_verloop, van_gebied
from werkbank.ui.delen.schil import schil
from werkbank.ui.delen.sectie import sectie
from werkbank.weergave import definities_opgave as definities
from werkbank.weergave.kerncijfers import behoefte_kpis, stand_kpis
from werkbank.weergave.kolommen import kolom

SORTEER = {
    "nog": "Nog te realiseren",
    "ruimte": "Ruimte, minste eerst",
    "vrij": "Vrij, minste eerst",
    "opgave": "Opgave",
    "gemeente": "Gemeente",
}
KOLOMMEN = (
    kolom("regio"),
    kolom("opgave_aantal", eenheid="plekken"),
    kolom("realisatie_aantal", als="beschikbaar", eenheid="plekken"),
    kolom("nog_te_realiseren_aantal"),
    kolom("realisatie_pct"),
    kolom("bezet_aantal"),
    kolom("vrij_aantal"),
    kolom("geregistreerd_aantal"),
    kolom("ruimte_aantal"),
    kolom("peildatum"),
)
WAT = "opvang Oekraïne"

keuze = schil("Opvang Oekraïne", "regio", "peildatum")
waar = {"regio": keuze.regio, "peildatum": keuze.peildatum}
gebieden = vraag("opvang_oekraine/gebied", **waar)
gebied = van_gebied(gebieden, keuze)
rijen = vraag("opvang_oekraine/gemeenten", sorteer="nog", **waar)
meld_peildata(gebied)

with sectie("kpi", "Tegenover de opgave", query="opvang_oekraine/gebied", definitie=definities.STAND_KERN) as deel:
    deel.toont(rijen)
    deel.kpis(*stand_kpis(gebied, "Beschikbaar", streefwoord="vóór"))
with sectie(
    "behoefte", "Tegenover de behoefte van nu", query="opvang_oekraine/gebied", definitie=definities.BEHOEFTE
) as deel:
    deel.toont(rijen)
    deel.kpis(*behoefte_kpis(gebied))

links, rechts = st.columns(2, gap="large")
with links, sectie("staven", "Per gemeente", query="opvang_oekraine/gemeenten", definitie=definities.STAVEN) as deel:
    teken_staven(deel, rijen, WAT, gebied)
with rechts, sectie("verloop", "Verloop per maand", query="opgave/verloop", definitie=definities.STAND_VERLOOP) as deel:
    teken_verloop(deel, vraag("opgave/verloop", soort="oekraine", **waar), WAT, keuze.peildatum)

with sectie("tabel", "Alle cijfers", query="opvang_oekraine/gemeenten", definitie=definities.OEKRAINE_TABEL) as deel:
    gesorteerd = vraag("opvang_oekraine/gemeenten", sorteer=sorteer(SORTEER, width=260), **waar)
    bijschrift = "Opvang Oekraïne per gemeente, tegenover de opgave en de behoefte van nu"
    deel.tabel(gesorteerd, (gemeentekolom(), *KOLOMMEN), totalen=gebieden, bijschrift=bijschrift)
