"""Statushouders: from taakstelling to what is left in the half-year of the peildatum, gross and net, with the pace."""

import streamlit as st

from werkbank.ui import definities_opgave as definities
from werkbank.ui.gegevens import vraag
from werkbank.ui.kerncijfers import statushouders_kpis
from werkbank.ui.keuzes import sorteer
from werkbank.ui.opgavedelen import gemeentekolom, meld_peildata, teken_staven, teken_verloop, van_gebied
from werkbank.ui.schil import schil
from werkbank.ui.sectie import sectie
from werkbank.ui.tabel import Kolom

SORTEER = {
    "nog": "Nog te huisvesten",
    "tempo": "Deel van het tempo, laagste eerst",
    "begin": "Voor-/achterstand",
    "opgave": "Opgave",
    "gemeente": "Gemeente",
}
CORRECTIE = Kolom("correctie_aantal", "Correctie", "teken", uitleg="Wat de bron anders overdraagt dan berekend")
KOLOMMEN = (
    Kolom("opgave_aantal", "Opgave", "getal"),
    Kolom("gehuisvest_aantal", "Gehuisvest", "getal"),
    Kolom("realisatie_pct", "Aandeel", "procent", uitleg="Gehuisvest als deel van de opgave"),
    Kolom("nog_te_huisvesten_aantal", "Nog te huisvesten", "getal", uitleg="Opgave min gehuisvest"),
    Kolom("tempo_pct", "Deel van het tempo", "procent", uitleg="Gehuisvest als deel van een zesde per maand"),
    Kolom("achter_op_tempo_aantal", "Achter op tempo", "teken", cijfers=1, uitleg="Volgens tempo min gehuisvest"),
)
NODIG = Kolom("nodig_per_maand_aantal", "Nodig per maand", "getal")
EIND = Kolom("eind_achterstand_aantal", "Eindstand", "teken", uitleg="Achterstand positief, voorsprong negatief")
BEGIN = (
    Kolom("taakstelling_aantal", "Taakstelling", "getal", eenheid="personen"),
    Kolom("voorachterstand_aantal", "Voor-/achterstand", "teken"),
)
KETEN = (
    Kolom("halfjaar", "Halfjaar"),
    Kolom("taakstelling_aantal", "Taakstelling", "getal"),
    Kolom("begin_achterstand_aantal", "Achterstand begin", "teken"),
    Kolom("begin_voorsprong_aantal", "Voorsprong begin", "teken"),
    Kolom("begin_saldo_aantal", "Saldo begin", "teken"),
    CORRECTIE,
    Kolom("opgave_aantal", "Opgave", "getal"),
    Kolom("gehuisvest_aantal", "Gehuisvest", "getal"),
    Kolom("eind_achter_aantal", "Achterstand eind", "teken"),
    Kolom("eind_voor_aantal", "Voorsprong eind", "teken"),
    Kolom("eind_achterstand_aantal", "Saldo eind", "teken"),
    Kolom("eind_gemeenten_aantal", "Gemeenten met eindstand", "getal"),
)
WAT = "huisvesting van statushouders"

keuze = schil("Statushouders", "regio", "peildatum")
waar = {"regio": keuze.regio, "peildatum": keuze.peildatum}
halfjaren = vraag("statushouders/gebied", **waar)
lopend = halfjaren[halfjaren.lopend]
gebied = van_gebied(lopend, keuze)
rijen = vraag("statushouders/gemeenten", sorteer="nog", **waar)
meld_peildata(gebied)

with sectie("kpi", query="statushouders/gebied", definitie=definities.STATUSHOUDERS_KERN) as deel:
    deel.toont(rijen)
    deel.kpis(*statushouders_kpis(gebied))

links, rechts = st.columns(2, gap="large")
with links, sectie("staven", "Per gemeente", query="statushouders/gemeenten", definitie=definities.STAVEN) as deel:
    teken_staven(deel, rijen, WAT, eenheid="personen", realisatie="gehuisvest_aantal")
with (
    rechts,
    sectie(
        "verloop",
        f"Verloop in {gebied.halfjaar}",
        query="statushouders/verloop",
        definitie=definities.STATUSHOUDERS_VERLOOP,
    ) as deel,
):
    verlopen = vraag("statushouders/verloop", **waar)
    teken_verloop(deel, verlopen, WAT, keuze.peildatum, waarde="gehuisvest_aantal", tempo="verwacht_aantal")

with sectie("tabel", "Alle cijfers", query="statushouders/gemeenten", definitie=definities.STATUSHOUDERS_TABEL) as deel:
    gesorteerd = vraag("statushouders/gemeenten", sorteer=sorteer(SORTEER, width=260), **waar)
    correctie = (CORRECTIE,) if rijen.correctie_aantal.notna().any() else ()
    slot = EIND if gebied.eind_gemeenten_aantal else NODIG
    kolommen = (gemeentekolom(keuze), *BEGIN, *correctie, *KOLOMMEN, slot, Kolom("peildatum", "Peildatum", "datum"))
    deel.tabel(gesorteerd, kolommen, totalen=lopend, bijschrift=f"Statushouders per gemeente in {gebied.halfjaar}")

per_gebied = halfjaren[halfjaren.gebied == keuze.gebied]
if len(per_gebied) > 1:
    with sectie(
        "keten", f"Halfjaren van {keuze.gebied}", query="statushouders/gebied", definitie=definities.KETEN
    ) as deel:
        deel.tabel(per_gebied, KETEN)
