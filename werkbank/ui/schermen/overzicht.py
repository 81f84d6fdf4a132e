"""Overzicht: where the four tasks stand, what asks attention, what changed, what comes, who delivered."""

import streamlit as st

from werkbank.ui.delen.bewaren import toon_vastgezet
from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.keuzes import is_alles
from werkbank.ui.delen.leeg import leeg
from werkbank.ui.delen.links import gemeentekolom, link
from werkbank.ui.delen.melding import toelichting
from werkbank.ui.delen.paginas import OVERZICHT, PLANNING
from werkbank.ui.delen.schil import schil
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.delen.vergaderscherm import in_vergadering
from werkbank.weergave import definities
from werkbank.weergave import overzicht as kolommen
from werkbank.weergave.opgavekaart import opgavekaart

# Of each of the four tasks the first ones, and of what is coming.
TOON, KOMT_TOON = 2, 4


def overzicht() -> None:
    """Draw the page."""
    keuze = schil("Overzicht", "regio", "peildatum")
    op = {"peildatum": keuze.peildatum}
    waar = op | {"regio": keuze.regio}
    # Suppliers and milestones have no region: said where one was chosen.
    elders = "" if keuze.regio is None else ", heel Overijssel"
    opgaven = vraag("overzicht/opgaven", **waar)
    heeft_cijfers = bool(opgaven.bekend("realisatie_aantal"))

    with sectie("kpi", query="overzicht/opgaven", definitie=definities.OVERZICHT_OPGAVEN) as deel:
        deel.kpis(*(opgavekaart(rij) for rij in deel.toont(opgaven)))
    if not heeft_cijfers:
        leeg(*kolommen.NOG_GEEN)
    # In a meeting the four tasks fill the screen; what is below them has pages of its own.
    if in_vergadering():
        return

    with st.container(key="naast_aandacht"):
        links, rechts = st.columns([13, 12], gap="large")
    hoe = definities.OVERZICHT_AANDACHT
    with links, sectie("aandacht", "Vraagt aandacht", query="overzicht/aandacht", definitie=hoe) as deel:
        toon_aantal = None if is_alles("aandacht") else TOON
        bevindingen = vraag("overzicht/aandacht", toon_aantal=toon_aantal, **waar)
        if not heeft_cijfers:
            st.markdown("Zodra er cijfers zijn, staat hier welke gemeenten aandacht vragen en waarom.")
        elif not bevindingen:
            st.markdown("Op deze peildatum vraagt niets aandacht.")
        else:
            eerste = bevindingen[0]
            toelichting(f"{eerste.samenvatting}. Per opgave staat het grootste aantal bovenaan.")
            deel.tabel(bevindingen, (gemeentekolom(), *kolommen.AANDACHT))
            if eerste.rest_aantal > 0:
                link(OVERZICHT, f"Toon ook de andere {eerste.rest_aantal} van {eerste.totaal_aantal}", aandacht="alle")

    with (
        rechts,
        sectie("veranderd", "Veranderd", query="overzicht/veranderd", definitie=definities.OVERZICHT_VERANDERD) as deel,
    ):
        if heeft_cijfers:
            veranderd = vraag("overzicht/veranderd", **waar)
            deel.tabel(veranderd, kolommen.veranderd(veranderd))
        else:
            st.markdown("Zodra er cijfers van twee maanden zijn, staat hier wat er per opgave veranderde.")

    with (
        rechts,
        sectie("komt_eraan", "Komt eraan", query="overzicht/komt_eraan", definitie=definities.OVERZICHT_KOMT) as deel,
    ):
        deel.tabel(vraag("overzicht/komt_eraan", toon_aantal=KOMT_TOON, **op), kolommen.KOMT, fictief=False)
        link(PLANNING, "Naar de hele planning")

    toon_vastgezet()
    wie = definities.OVERZICHT_LEVERANCIERS
    with sectie("leveranciers", f"Wie leverde wat{elders}", query="overzicht/leveranciers", definitie=wie) as deel:
        deel.tabel(vraag("overzicht/leveranciers", **op), kolommen.LEVERANCIER)
