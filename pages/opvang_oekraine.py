"""Opvang Oekraïne: available places against the opgave and, another question, against today's need."""

import streamlit as st

from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.keuzes import sorteer
from werkbank.ui.delen.links import gemeentekolom
from werkbank.ui.delen.opgave import meld_peildata, teken_staven, teken_verloop, van_gebied
from werkbank.ui.delen.schil import schil
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.delen.tabel import Kolom
from werkbank.weergave import definities_opgave as definities
from werkbank.weergave.kerncijfers import behoefte_kpis, stand_kpis

SORTEER = {
    "nog": "Nog te realiseren",
    "ruimte": "Ruimte, minste eerst",
    "vrij": "Vrij, minste eerst",
    "opgave": "Opgave",
    "gemeente": "Gemeente",
}
KOLOMMEN = (
    Kolom("regio", "Regio"),
    Kolom("opgave_aantal", "Opgave", "getal", eenheid="plekken"),
    Kolom("realisatie_aantal", "Beschikbaar", "getal", eenheid="plekken"),
    Kolom("nog_te_realiseren_aantal", "Nog te realiseren", "getal"),
    Kolom("realisatie_pct", "Aandeel", "procent", uitleg="Beschikbaar als deel van de opgave"),
    Kolom("bezet_aantal", "Bezet", "getal", eenheid="plekken"),
    Kolom("vrij_aantal", "Vrij", "getal", uitleg="Beschikbaar min bezet"),
    Kolom("geregistreerd_aantal", "Geregistreerd", "getal", eenheid="personen"),
    Kolom("ruimte_aantal", "Ruimte", "teken", uitleg="Beschikbaar min geregistreerd; negatief is te weinig"),
    Kolom("peildatum", "Peildatum", "datum"),
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
    teken_staven(deel, rijen, WAT)
with rechts, sectie("verloop", "Verloop per maand", query="opgave/verloop", definitie=definities.STAND_VERLOOP) as deel:
    teken_verloop(deel, vraag("opgave/verloop", soort="oekraine", **waar), WAT, keuze.peildatum)

with sectie("tabel", "Alle cijfers", query="opvang_oekraine/gemeenten", definitie=definities.OEKRAINE_TABEL) as deel:
    gesorteerd = vraag("opvang_oekraine/gemeenten", sorteer=sorteer(SORTEER, width=260), **waar)
    bijschrift = "Opvang Oekraïne per gemeente, tegenover de opgave en de behoefte van nu"
    deel.tabel(gesorteerd, (gemeentekolom(), *KOLOMMEN), totalen=gebieden, bijschrift=bijschrift)
