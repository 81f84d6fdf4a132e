"""Toezicht: who needs a talk, who is new or improved, what is overdue; then signal beside verdict for everyone."""

import streamlit as st

from werkbank.ui.delen.gegevens import gezien_op, vraag
from werkbank.ui.delen.schil import schil
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.delen.sjabloon import toon
from werkbank.ui.schermen.toezicht import (
    beoordeeld,
    dossierkolom,
    kaarten,
    kies_uit_lijst,
    kleine_verlopen,
    toon_gemeld,
    warmtetabel,
    zonder_lege,
)
from werkbank.ui.schermen.toezicht_regelproef import regelproef
from werkbank.weergave import definities_toezicht as definities
from werkbank.weergave.dossier import REGELS
from werkbank.weergave.kolommen import kolom

LIJST = (
    kolom("signaal"),
    kolom("waarom", breedte="24%"),
    kolom("wat_nodig", breedte="24%"),
    kolom("oordeel"),
    kolom("oordeel_tekst", breedte="22%"),
    kolom("halfjaren_tekst"),
    kolom("nog_te_huisvesten_aantal"),
    kolom("verwacht_eind_aantal"),
)
TEKENS = (("realisatie", "gehuisvest"), ("tempo", "volgens schema"), ("doel", "opgave"))

gekozen_dag = schil("Toezicht", "regio", "peildatum")
bekend = vraag("toezicht/bekend", regio=gekozen_dag.regio, peildatum=gekozen_dag.peildatum)
keuze = beoordeeld(bekend, gekozen_dag)
waar = {"regio": keuze.regio, "peildatum": keuze.peildatum}

with sectie("tafel", query="toezicht/aan_tafel", definitie=definities.AAN_TAFEL) as deel:
    kaarten(deel.toont(vraag("toezicht/aan_tafel", vandaag=gezien_op(), **waar)), bekend, keuze)
toon_gemeld(bekend, gekozen_dag)

with sectie("lijst", "Signaal en oordeel", query="toezicht/lijst", definitie=definities.LIJST) as deel:
    gekozen = kies_uit_lijst(vraag("toezicht/lijst", vandaag=gezien_op(), **waar))
    if not gekozen:
        st.markdown("Geen gemeente past bij deze keuze.")
    else:
        deel.tabel(gekozen, (dossierkolom(keuze), *zonder_lege(LIJST, gekozen, "oordeel_tekst")))

with sectie("verlopen", "Verloop per gemeente", query="toezicht/verlopen", definitie=definities.VERLOPEN) as deel:
    verlopen = deel.toont(vraag("toezicht/verlopen", **waar))
    if not verlopen.bekend("gehuisvest_aantal"):
        st.markdown("Zodra er cijfers zijn, staat hier het verloop van elke gemeente.")
    else:
        toon("legenda", tekens=TEKENS)
        kleine_verlopen(verlopen, keuze)

with st.container(key="naast_regels"):
    links, rechts = st.columns([2, 3], gap="large")
with (
    links,
    sectie(
        "beoordelingen", "Achterstand per beoordeling", query="toezicht/halfjaren", definitie=definities.HALFJAREN
    ) as deel,
):
    warmtetabel(deel.toont(vraag("toezicht/halfjaren", **waar)), keuze, "Achterstand per gemeente en beoordelingsdag")
with (
    rechts,
    sectie("regels", "Regels van het signaal", query="toezicht/regels", definitie=definities.REGELS) as deel,
):
    regels = vraag("toezicht/regels", peildatum=keuze.peildatum)
    st.markdown(definities.EIGEN_REGELS)
    deel.tabel(regels, REGELS, fictief=False)
    with st.expander("Probeer een andere grens"):
        regelproef(regels, keuze)
