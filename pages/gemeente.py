"""Gemeente: one municipality on all tasks, its course, its place in the region, its open points."""

import streamlit as st

from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.leeg import leeg
from werkbank.ui.delen.links import link
from werkbank.ui.delen.melding import band
from werkbank.ui.delen.paginas import DOSSIER
from werkbank.ui.delen.schil import schil
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.schermen import gemeente as delen
from werkbank.weergave import definities
from werkbank.weergave.bron import Bron

keuze = schil("Gemeente", "gemeente", "peildatum")
waar = {"gemeente": keuze.gemeente, "peildatum": keuze.peildatum}
opgaven = vraag("gemeente/opgaven", **waar)
uitruil = delen.uitruil_van(**waar)
eerste = opgaven[0]
# Its place is there also when there is nothing to say: else all below it would move, and be drawn anew.
with st.empty():
    if Bron.uit(opgaven).gemengd:
        band("waarschuwing", "De cijfers op deze pagina zijn niet van één dag; bij elk cijfer staat de peildatum.")

with sectie(
    "kpi", f"{eerste.gemeente}, {eerste.regio}", query="gemeente/opgaven", definitie=definities.GEMEENTE_OPGAVEN
) as deel:
    deel.kpis(*(delen.gemeentekaart(rij, uitruil) for rij in deel.toont(opgaven)))

link(DOSSIER, f"Dossier toezicht van {eerste.gemeente}", gemeente=keuze.gemeente)
delen.toon_uitruil(uitruil)
delen.toon_notities(vraag("dossier/notities", gemeente=keuze.gemeente))

with sectie("punten", "Open punten", query="gemeente/punten", definitie=definities.GEMEENTE_PUNTEN) as deel:
    punten = vraag("gemeente/punten", **waar)
    if not punten:
        st.markdown("Geen open punten op deze peildatum.")
    else:
        deel.tabel(punten, delen.PUNT_KOLOMMEN)

with sectie("verloop", "Verloop per maand", query="gemeente/verloop", definitie=definities.GEMEENTE_VERLOOP) as deel:
    verlopen = vraag("gemeente/verloop", **waar)
    if not verlopen.bekend("realisatie_aantal"):
        leeg(f"Nog geen cijfers van {eerste.gemeente}", "Hier staat straks het verloop per maand.", sleutel="verloop")
    else:
        per_soort = verlopen.per("soort")
        for vak, opgave in zip(st.columns(2, gap="large") * 2, opgaven, strict=True):
            with vak:
                delen.gemeentelijn(deel, opgave, per_soort.get(opgave.soort, verlopen[:0]))

with sectie(
    "plaats", f"Plaats in {eerste.regio}", query="gemeente/opgaven", definitie=definities.GEMEENTE_PLAATS
) as deel:
    deel.tabel(opgaven, delen.REGIO_KOLOMMEN)

delen.toon_locaties(vraag("gemeente/locaties", **waar), eerste)

with sectie("keten", "Statushouders per halfjaar", query="gemeente/keten", definitie=definities.GEMEENTE_KETEN) as deel:
    deel.tabel(vraag("gemeente/keten", **waar), delen.KETEN_KOLOMMEN)

with sectie(
    "leveranciers", "Alle tellingen", query="gemeente/leveranciers", definitie=definities.GEMEENTE_LEVERANCIERS
) as deel:
    tellingen = vraag("gemeente/leveranciers", **waar)
    if not tellingen:
        leeg(
            f"Nog geen cijfers van {eerste.gemeente}",
            "Hier staan straks de cijfers van elke leverancier.",
            sleutel="tellingen",
        )
    else:
        deel.tabel(tellingen, delen.LEVERANCIER_KOLOMMEN)
