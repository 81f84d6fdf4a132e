"""Invulling: with what an opgave is filled, by step, down to the gap; the locations; what moved since a day."""

import streamlit as st

from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.invulling import geen_locaties, heeft_locaties, kies_telling, meld_nieuwere
from werkbank.ui.delen.links import gemeentekolom
from werkbank.ui.delen.opgave import van_gebied
from werkbank.ui.delen.schil import schil
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.schermen.invulling import (
    GEMEENTE_KOLOMMEN,
    STAP_KOLOMMEN,
    teken_invulling,
    toon_bewogen,
    toon_locaties,
)
from werkbank.ui.schermen.invulling_formulier import locatieformulier
from werkbank.ui.schermen.invulling_instellingen import toon_instellingen
from werkbank.weergave import definities_invulling as definities
from werkbank.weergave.invulling import invulling_kpis

keuze = schil("Invulling", "regio", "peildatum", plannen=True)
telling = kies_telling()
waar = telling.waar | {"peildatum": keuze.peildatum, "regio": keuze.regio}
gebieden = vraag("invulling/gebied", **waar)
meld_nieuwere(keuze.peildatum)

if heeft_locaties(gebieden):
    rijen = vraag("invulling/gemeenten", **waar)
    gebied = van_gebied(gebieden, keuze)
    with sectie("kpi", query="invulling/gebied", definitie=definities.INVULLING_KERN) as deel:
        deel.toont(gebieden)
        deel.kpis(*invulling_kpis(gebied))
    with sectie("staven", "Per gemeente", query="invulling/staven", definitie=definities.INVULLING_STAVEN) as deel:
        teken_invulling(deel, vraag("invulling/staven", **waar), telling)
    with sectie("stappen", "Per stap", query="invulling/stappen", definitie=definities.INVULLING_STAPPEN) as deel:
        per_stap = vraag(
            "invulling/stappen",
            soort=telling.soort,
            peildatum=keuze.peildatum,
            duurzaam=telling.duurzaam,
            gebied=keuze.gebied,
        )
        deel.tabel(per_stap, STAP_KOLOMMEN, bijschrift=f"Plekken per stap, {keuze.gebied}")
    with sectie("tabel", "Alle cijfers", query="invulling/gemeenten", definitie=definities.INVULLING_TABEL) as deel:
        deel.tabel(rijen, (gemeentekolom(), *GEMEENTE_KOLOMMEN), totalen=gebieden, bijschrift="Invulling per gemeente")
    with sectie(
        "bewogen", "Wat er veranderde", query="invulling/bewogen", definitie=definities.INVULLING_BEWOGEN
    ) as deel:
        toon_bewogen(deel, keuze, telling)
    with sectie("locaties", "Locaties", query="invulling/locaties", definitie=definities.INVULLING_LOCATIES) as deel:
        toon_locaties(deel, keuze, telling)
else:
    geen_locaties()

with sectie("vastleggen", "Een locatie vastleggen of wijzigen"), st.expander("Open het formulier"):
    locatieformulier(telling.soort, keuze.peildatum)
with sectie("instellingen", "Stappen en duurzaam"), st.expander("Wijzig de stappen of de regel voor duurzaam"):
    toon_instellingen()
