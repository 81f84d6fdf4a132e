"""Uitruil: who exchanges what with whom, what is left of each opgave, and a workbench for proposals."""

import streamlit as st

from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.keuzes import keuzebalk, kies
from werkbank.ui.delen.leeg import leeg
from werkbank.ui.delen.schil import schil
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.schermen import uitruil_voorstel as voorstel
from werkbank.ui.schermen.uitruil import BEKIJK, LIJST, balanskolommen, geen_uitruil, kies_ruil, matrix, ruilkpis
from werkbank.ui.schermen.uitruil_formulier import nieuwe_uitruil, volgende_stap
from werkbank.weergave import definities_uitruil as definities

keuze = schil("Uitruil", "regio", realisatie=False)
perioden = vraag("uitruil/perioden")
if not perioden:
    leeg("Er is nog geen opgave om te ruilen", "Lever eerst de opgaven aan.")
    st.stop()
with keuzebalk():
    bekijk = kies("bekijk", "Bekijk", BEKIJK, "afspraken", width=330)
    if bekijk == "afspraken":
        ruil = kies_ruil(perioden)
    else:
        voorstellen = vraag("uitruil/voorstellen")
        naam, regels = voorstel.kies_voorstel(voorstellen)

if bekijk == "afspraken":
    waar = {"soort": ruil.soort, "periode": ruil.periode, "regio": keuze.regio}
    with sectie("kpi", query="uitruil/balans_gebied", definitie=definities.BALANS) as deel:
        gebieden = vraag("uitruil/balans_gebied", **waar)
        deel.kpis(*ruilkpis(deel.toont(gebieden), ruil.eenheid))
    with sectie("stromen", "Van wie naar wie", query="uitruil/stromen", definitie=definities.STROMEN) as deel:
        stromen = vraag("uitruil/stromen", **waar)
        if not stromen:
            geen_uitruil(ruil.ruil_tekst, keuze.gebied)
        else:
            matrix(deel, stromen, f"{ruil.ruil_tekst}: van (rij) naar (kolom), in {ruil.eenheid}")
    with sectie("balans", "Balans per gemeente", query="uitruil/balans", definitie=definities.BALANS) as deel:
        deel.tabel(vraag("uitruil/balans", **waar), balanskolommen(), totalen=gebieden, fictief=False)
    with sectie("lijst", "Alle uitruil", query="uitruil/lijst", definitie=definities.LIJST) as deel:
        lijst = vraag("uitruil/lijst", regio=keuze.regio)
        if not lijst:
            st.markdown("Er is nog geen uitruil vastgelegd.")
        else:
            deel.tabel(lijst, LIJST, fictief=False)
    with st.expander("Leg een uitruil vast"):
        nieuwe_uitruil(perioden)
    if lijst:
        with st.expander("Leg een volgende status vast"):
            volgende_stap(lijst)
else:
    with sectie("proef", "Probeer uitruil", definitie=definities.PROEF):
        voorstel.toon_regels(regels, perioden)
        kan = voorstel.oordeel_over(regels)
    if regels:
        voorstel.effect(regels)
        with st.expander("Bewaar dit voorstel onder een naam"):
            voorstel.bewaren(naam, regels)
    if regels and kan:
        with st.expander("Maak er afspraken van"):
            voorstel.afspreken(regels)
    with sectie("vergelijk", "Twee voorstellen naast elkaar"):
        voorstel.vergelijken(voorstellen)
