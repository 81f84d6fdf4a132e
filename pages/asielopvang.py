"""Asielopvang: places against the opgave, per municipality and over the months; amv as a part of it."""

import streamlit as st

from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.keuzes import sorteer
from werkbank.ui.delen.links import gemeentekolom
from werkbank.ui.delen.opgave import meld_peildata, teken_staven, teken_verloop, van_gebied
from werkbank.ui.delen.schil import schil
from werkbank.ui.delen.sectie import sectie
from werkbank.weergave import definities_opgave as definities
from werkbank.weergave.kerncijfers import deel_kpi, stand_kpis
from werkbank.weergave.kolommen import kolom

SORTEER = {"nog": "Nog te realiseren", "aandeel": "Aandeel, laagste eerst", "opgave": "Opgave", "gemeente": "Gemeente"}
KOLOMMEN = (
    kolom("regio"),
    kolom("opgave_aantal", eenheid="plekken"),
    kolom("realisatie_aantal", als="open", eenheid="plekken"),
    kolom("verschil_aantal"),
    kolom("nog_te_realiseren_aantal"),
    kolom("realisatie_pct", balk=True),
    kolom("peildatum"),
)
ANDER = {
    "asiel": ("amv", "Waarvan voor amv's", "deel van de asielopvang, telt er niet bij op"),
    "amv": ("asiel", "Asielopvang, alle plekken", "de plekken voor amv's zijn hier een deel van"),
}

keuze = schil("Asielopvang", "soort", "regio", "peildatum")
wat = "asielopvang" if keuze.soort == "asiel" else "asielopvang voor amv's"
waar = {"regio": keuze.regio, "peildatum": keuze.peildatum}
gebieden = vraag("opgave/gebied", soort=keuze.soort, **waar)
ander_soort, ander_naam, ander_uitleg = ANDER[keuze.soort]
ander = van_gebied(vraag("opgave/gebied", soort=ander_soort, **waar), keuze)
gebied = van_gebied(gebieden, keuze)
rijen = vraag("opgave/gemeenten", soort=keuze.soort, sorteer="nog", **waar)
meld_peildata(gebied)

with sectie("kpi", query="opgave/gebied", definitie=definities.AMV + definities.STAND_KERN) as deel:
    deel.toont(rijen)
    telt = "Open plekken" if keuze.soort == "asiel" else "Open plekken voor amv's"
    deel.kpis(*stand_kpis(gebied, telt), deel_kpi(ander, ander_naam, ander_uitleg))

links, rechts = st.columns(2, gap="large")
with links, sectie("staven", "Per gemeente", query="opgave/gemeenten", definitie=definities.STAVEN) as deel:
    teken_staven(deel, rijen, wat, gebied)
with rechts, sectie("verloop", "Verloop per maand", query="opgave/verloop", definitie=definities.STAND_VERLOOP) as deel:
    verlopen = vraag("opgave/verloop", soort=keuze.soort, **waar)
    nodig = vraag("opgave/nodig", soort=keuze.soort, **waar)
    teken_verloop(deel, verlopen, wat, keuze.peildatum, nodig=nodig)

with sectie("tabel", "Alle cijfers", query="opgave/gemeenten", definitie=definities.STAND_TABEL) as deel:
    gesorteerd = vraag("opgave/gemeenten", soort=keuze.soort, sorteer=sorteer(SORTEER, width=260), **waar)
    deel.tabel(
        gesorteerd, (gemeentekolom(), *KOLOMMEN), totalen=gebieden, bijschrift=f"{wat.capitalize()} per gemeente"
    )
