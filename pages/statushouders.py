"""Statushouders: the chain of a half-year from begin to end, gross and net, with the pace and where it leads."""

import streamlit as st

from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.keuzes import keuzebalk, sorteer
from werkbank.ui.delen.links import gemeentekolom
from werkbank.ui.delen.schil import schil
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.delen.tabel import Kolom
from werkbank.ui.schermen.opgave import meld_peildata, teken_staven, teken_verloop, van_gebied
from werkbank.ui.schermen.statushouders import (
    BEGIN,
    CORRECTIE,
    EIND,
    KETEN,
    KOLOMMEN,
    NODIG,
    kies_gebied,
    teken_waterval,
)
from werkbank.weergave import definities_opgave as definities
from werkbank.weergave.kerncijfers import statushouders_kpis

SORTEER = {
    "nog": "Nog te huisvesten",
    "tempo": "Deel van het tempo, laagste eerst",
    "begin": "Voor-/achterstand",
    "opgave": "Opgave",
    "gemeente": "Gemeente",
}
WAT = "huisvesting van statushouders"

keuze = schil("Statushouders", "regio", "peildatum")
waar = {"regio": keuze.regio, "peildatum": keuze.peildatum}
halfjaren = vraag("statushouders/gebied", **waar)
lopend = halfjaren.waar(lambda rij: rij.lopend)
gebied = van_gebied(lopend, keuze)
rijen = vraag("statushouders/gemeenten", sorteer="nog", **waar)
meld_peildata(gebied)

with sectie("kpi", query="statushouders/gebied", definitie=definities.STATUSHOUDERS_KERN) as deel:
    deel.toont(rijen)
    deel.kpis(*statushouders_kpis(gebied))

with keuzebalk():
    code, naam = kies_gebied(keuze)
links, rechts = st.columns(2, gap="large")
with (
    links,
    sectie(
        "waterval",
        f"Van begin naar eind: {naam}",
        query="statushouders/waterval",
        definitie=definities.STATUSHOUDERS_WATERVAL,
    ) as deel,
):
    teken_waterval(deel, vraag("statushouders/waterval", gebied=code, peildatum=keuze.peildatum), naam)
with (
    rechts,
    sectie(
        "verloop",
        f"Verloop in {gebied.halfjaar}: {naam}",
        query="statushouders/verloop",
        definitie=definities.STATUSHOUDERS_VERLOOP,
    ) as deel,
):
    hier = {"gebied": code, "peildatum": keuze.peildatum}
    teken_verloop(
        deel,
        vraag("statushouders/verloop", **hier),
        WAT,
        keuze.peildatum,
        waarde="gehuisvest_aantal",
        tempo="verwacht_aantal",
        prognose=vraag("statushouders/prognose", **hier),
    )

with sectie("staven", "Per gemeente", query="statushouders/gemeenten", definitie=definities.STAVEN) as deel:
    teken_staven(deel, rijen, WAT, eenheid="personen", realisatie="gehuisvest_aantal")

with sectie("tabel", "Alle cijfers", query="statushouders/gemeenten", definitie=definities.STATUSHOUDERS_TABEL) as deel:
    gesorteerd = vraag("statushouders/gemeenten", sorteer=sorteer(SORTEER, width=260), **waar)
    correctie = (CORRECTIE,) if rijen.bekend("correctie_aantal") else ()
    slot = EIND if gebied.eind_gemeenten_aantal else NODIG
    kolommen = (gemeentekolom(), *BEGIN, *correctie, *KOLOMMEN, slot, Kolom("peildatum", "Peildatum", "datum"))
    deel.tabel(gesorteerd, kolommen, totalen=lopend, bijschrift=f"Statushouders per gemeente in {gebied.halfjaar}")

per_gebied = halfjaren.waar(lambda rij: rij.gebied == keuze.gebied)
if len(per_gebied) > 1:
    with sectie(
        "keten", f"Halfjaren van {keuze.gebied}", query="statushouders/gebied", definitie=definities.KETEN
    ) as deel:
        deel.tabel(per_gebied, KETEN)
