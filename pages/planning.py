"""Planning: the year as a timeline and as a list, read on the peildatum, how each milestone stands, and who is on."""

import streamlit as st

from werkbank.grafieken.tijdlijn import tijdlijn
from werkbank.opmaak import datum
from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.keuzes import is_alles, keuzebalk, kies
from werkbank.ui.delen.leeg import leeg
from werkbank.ui.delen.letterlijk import letterlijk
from werkbank.ui.delen.links import link
from werkbank.ui.delen.paginas import PLANNING
from werkbank.ui.delen.schil import schil
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.schermen.planning import LIJST, TAAK_KOLOMMEN, agendaknop, cycli_naast_elkaar, eerstvolgend, van_jaar
from werkbank.ui.schermen.planning_formulier import meld_voortgang, nieuwe_cyclus, stel_dag_vast
from werkbank.weergave import definities_planning as definities

keuze = schil("Planning", "peildatum", realisatie=False)
rollen = vraag("planning/rollen")
if not rollen:
    leeg("Er is nog geen planning", "Hier staan straks de mijlpalen en de taken.")
    st.stop()
jaren = vraag("planning/jaren", peildatum=keuze.peildatum)
namen = {rij.rol_code: rij.rol for rij in rollen}
with keuzebalk():
    code = kies("rol", "Wie is aan zet", {"iedereen": "Iedereen"} | namen, "iedereen", width=340)
    standaard = next(str(rij.jaar) for rij in jaren if rij.standaard)
    jaar = int(kies("jaar", "Jaar", {str(rij.jaar): rij.jaar_tekst for rij in jaren}, standaard, width=330))
rol = namen.get(code)
wie = rol or "iedereen"
alle = vraag("planning/mijlpalen", peildatum=keuze.peildatum)
mijlpalen = van_jaar(alle, jaar, rol)

with sectie("kpi", "Eerstvolgend", query="planning/eerstvolgend", definitie=definities.EERSTVOLGEND) as deel:
    rijen = deel.toont(vraag("planning/eerstvolgend", peildatum=keuze.peildatum, rol=rol))
    if not rijen:
        st.markdown(f"Geen mijlpalen met {letterlijk(wie)} als verantwoordelijke.")
    else:
        deel.kpis(*(eerstvolgend(rij) for rij in rijen))

with sectie("tijdlijn", f"Tijdlijn {jaar}", query="planning/mijlpalen", definitie=definities.TIJDLIJN) as deel:
    if not mijlpalen:
        st.markdown(f"Geen mijlpalen in {jaar} met {letterlijk(wie)} als verantwoordelijke.")
    else:
        deel.grafiek(
            tijdlijn,
            mijlpalen,
            jaar=jaar,
            peildatum=keuze.peildatum,
            spoor="baan",
            omschrijving=f"Tijdlijn van {len(mijlpalen)} mijlpalen in {jaar} voor {wie}, met de peildatum "
            f"{datum(keuze.peildatum)}. Dezelfde mijlpalen staan in de lijst hieronder.",
        )

if mijlpalen:
    with sectie("lijst", "Mijlpalen als lijst", query="planning/mijlpalen", definitie=definities.LIJST) as deel:
        deel.tabel(mijlpalen.gesorteerd(lambda rij: (rij.van, rij.tot, rij.code)), LIJST, fictief=False)
        agendaknop(keuze.peildatum, rol)
    with st.expander("Meld de voortgang van een mijlpaal"):
        meld_voortgang(mijlpalen, keuze.peildatum)
    with st.expander("Stel de dag van een mijlpaal vast"):
        stel_dag_vast(mijlpalen)

cycli_naast_elkaar(vraag("planning/cycli", peildatum=keuze.peildatum), keuze.peildatum)
with st.expander("Maak de planning van een nieuwe cyclus"):
    nieuwe_cyclus(keuze.peildatum)

with sectie("taken", "Taken", query="planning/taken", definitie=definities.TAKEN) as deel:
    taken = vraag("planning/taken", rol=rol, alle=is_alles("taken"))
    if not taken:
        st.markdown(f"Geen taken met {letterlijk(wie)} als verantwoordelijke.")
    else:
        deel.tabel(taken, TAAK_KOLOMMEN, fictief=False)
        if taken[0].rest_aantal:
            link(PLANNING, f"Toon ook de andere {taken[0].rest_aantal} taken, per partij", taken="alle")
