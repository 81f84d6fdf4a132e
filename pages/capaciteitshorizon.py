"""Capaciteitshorizon: places per month ahead against the opgave, what ends, and when need passes capacity."""

import streamlit as st

from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.invulling import geen_locaties, gevouwen, heeft_locaties, kies_telling, meld_nieuwere
from werkbank.ui.delen.keuzes import kies
from werkbank.ui.delen.links import gemeentekolom
from werkbank.ui.delen.schil import schil
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.schermen.capaciteitshorizon import (
    BEHOEFTE_KOLOMMEN,
    BINNEN,
    EINDE_KOLOMMEN,
    GEMEENTE_KOLOMMEN,
    teken_behoefte,
    teken_horizon,
)
from werkbank.weergave import definities_invulling as definities
from werkbank.weergave.invulling import behoeftezin, horizon_kpis, verloopzin

keuze = schil("Capaciteitshorizon", "regio", "peildatum", plannen=True)
telling = kies_telling()
waar = telling.waar | {"peildatum": keuze.peildatum}
meld_nieuwere(keuze.peildatum)

if heeft_locaties(vraag("invulling/gebied", **waar, regio=keuze.regio)):
    gebied = vraag("capaciteitshorizon/gebied", **waar, gebied=keuze.gebied)
    with sectie("kpi", query="capaciteitshorizon/gebied", definitie=definities.HORIZON_KERN) as deel:
        (rij,) = deel.toont(gebied)
        st.markdown(verloopzin(rij))
        deel.kpis(*horizon_kpis(rij))
    with sectie(
        "staven",
        "Plekken per maand",
        query="capaciteitshorizon/staven",
        definitie=definities.HORIZON_STAVEN,
    ) as deel:
        teken_horizon(deel, vraag("capaciteitshorizon/staven", **waar, gebied=keuze.gebied), telling)
    with sectie("einde", "Wat eindigt", query="capaciteitshorizon/einde", definitie=definities.HORIZON_EINDE) as deel:
        maanden = int(kies("maanden", "Binnen", BINNEN, "12", width=160))
        eindes = vraag(
            "capaciteitshorizon/einde",
            soort=telling.soort,
            peildatum=keuze.peildatum,
            maanden=maanden,
            gebied=keuze.gebied,
        )
        if eindes:
            deel.tabel(eindes, EINDE_KOLOMMEN, bijschrift=f"Eindigt binnen {maanden} maanden")
        else:
            st.markdown(f"Binnen {maanden} maanden eindigt geen locatie waarvan de laatste dag bekend is.")
    with sectie(
        "behoefte", "Behoefte en capaciteit", query="capaciteitshorizon/behoefte", definitie=definities.HORIZON_BEHOEFTE
    ) as deel:
        grenzen = vraag("capaciteitshorizon/behoefte_grens", **waar, gebied=keuze.gebied)
        deel.naast(grenzen)
        if grenzen:
            st.markdown(behoeftezin(grenzen[0]))
            verwacht = vraag("capaciteitshorizon/behoefte", **waar, gebied=keuze.gebied)
            teken_behoefte(deel, verwacht)
            with gevouwen(verwacht, "maanden"):
                deel.tabel(verwacht, BEHOEFTE_KOLOMMEN, bijschrift=f"Behoefte en capaciteit, {keuze.gebied}")
        else:
            st.markdown(f"Van {keuze.gebied} is geen prognose van de behoefte bekend. Lever haar aan als “Prognose”.")
    with sectie(
        "gemeenten", "Per gemeente", query="capaciteitshorizon/gemeenten", definitie=definities.HORIZON_GEMEENTEN
    ) as deel:
        per_gemeente = vraag("capaciteitshorizon/gemeenten", **waar, regio=keuze.regio)
        deel.tabel(per_gemeente, (gemeentekolom(), *GEMEENTE_KOLOMMEN), bijschrift="Capaciteit per gemeente")
else:
    geen_locaties()
