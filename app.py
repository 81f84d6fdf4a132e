"""Overzicht: where the four tasks stand, what asks attention, what changed, what comes, who delivered."""

import streamlit as st

from werkbank.ui import definities
from werkbank.ui.gegevens import vraag
from werkbank.ui.leeg import leeg
from werkbank.ui.navigatie import PAGINAS, koppeling
from werkbank.ui.opgavekaart import opgavekaart
from werkbank.ui.schil import schil
from werkbank.ui.sectie import sectie
from werkbank.ui.tabel import Kolom

AANDACHT_KOLOMMEN = (Kolom("soort_titel", "Opgave"), Kolom("reden", "Waarom", breedte="61%"))
VERANDERD_KOLOMMEN = (
    Kolom("soort_titel", "Opgave"),
    Kolom("sinds", "Sinds"),
    Kolom("toen_aantal", "Toen", "getal"),
    Kolom("nu_aantal", "Nu", "getal"),
    Kolom("verschil_aantal", "Verschil", "teken"),
    Kolom("gemeenten_tekst", "Gemeenten"),
)
KOMT_KOLOMMEN = (
    Kolom("wanneer", "Wanneer"),
    Kolom("stand_tekst", "Nog"),
    Kolom("tekst", "Wat", breedte="46%"),
    Kolom("verantwoordelijk", "Wie"),
)
LEVERANCIER_KOLOMMEN = (
    Kolom("leverancier", "Leverancier", breedte="8rem"),
    Kolom("soort_titel", "Opgave"),
    Kolom("peildatum", "Laatste stand", "datum"),
    Kolom("geleverd_tekst", "Geleverd"),
    Kolom("ontbreekt", "Nog niet geleverd", breedte="38%"),
)
TOON = 8
WIE = definities.OVERZICHT_LEVERANCIERS

keuze = schil("Overzicht", "peildatum")
waar = {"peildatum": keuze.peildatum}
opgaven = vraag("overzicht/opgaven", **waar)
heeft_cijfers = bool(opgaven.realisatie_aantal.notna().any())

with sectie("kpi", query="overzicht/opgaven", definitie=definities.OVERZICHT_OPGAVEN) as deel:
    deel.kpis(*(opgavekaart(rij) for rij in deel.toont(opgaven).itertuples()))
if not heeft_cijfers:
    leeg("Nog geen realisatie ontvangen", "Daarna staat hier wat er is bereikt, wat aandacht vraagt en wat veranderde.")

with st.container(key="naast_aandacht"):
    links, rechts = st.columns([11, 9], gap="large")
with (
    links,
    sectie("aandacht", "Vraagt aandacht", query="overzicht/aandacht", definitie=definities.OVERZICHT_AANDACHT) as deel,
):
    toon_aantal = None if st.query_params.get("aandacht") == "alle" else TOON
    bevindingen = vraag("overzicht/aandacht", toon_aantal=toon_aantal, **waar)
    if not heeft_cijfers:
        st.markdown("Zodra er cijfers zijn, staat hier welke gemeenten aandacht vragen en waarom.")
    elif bevindingen.empty:
        st.markdown("Op deze peildatum vraagt niets aandacht.")
    else:
        eerste = bevindingen.iloc[0]
        gemeente = Kolom(
            "gemeente", "Gemeente", link=f"gemeente?gemeente={{gemeente_code}}&peildatum={keuze.peildatum}"
        )
        st.markdown(eerste.samenvatting)
        deel.tabel(bevindingen, (gemeente, *AANDACHT_KOLOMMEN))
        if eerste.rest_aantal > 0:
            koppeling(
                PAGINAS[0], f"Toon ook de andere {eerste.rest_aantal} van {eerste.totaal_aantal}", aandacht="alle"
            )

with (
    rechts,
    sectie("veranderd", "Veranderd", query="overzicht/veranderd", definitie=definities.OVERZICHT_VERANDERD) as deel,
):
    if heeft_cijfers:
        veranderd = vraag("overzicht/veranderd", **waar)
        deel.tabel(veranderd, VERANDERD_KOLOMMEN, bijschrift=veranderd.bijschrift.iloc[0], bijschrift_zichtbaar=True)
    else:
        st.markdown("Zodra er cijfers van twee maanden zijn, staat hier wat er per opgave veranderde.")

with st.container(key="naast_komt_eraan"):
    links, rechts = st.columns(2, gap="large")
with (
    links,
    sectie("komt_eraan", "Komt eraan", query="overzicht/komt_eraan", definitie=definities.OVERZICHT_KOMT) as deel,
):
    deel.tabel(vraag("overzicht/komt_eraan", toon_aantal=TOON, **waar), KOMT_KOLOMMEN, fictief=False)


with rechts, sectie("leveranciers", "Wie leverde wat", query="overzicht/leveranciers", definitie=WIE) as deel:
    deel.tabel(vraag("overzicht/leveranciers", **waar), LEVERANCIER_KOLOMMEN)
