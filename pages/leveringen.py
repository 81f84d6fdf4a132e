"""Leveringen: all that was delivered, one levering with its original, and the templates to fill in."""

import streamlit as st

from werkbank.ui.delen.invulbestanden import toon_invulbestanden
from werkbank.ui.delen.schil import schil
from werkbank.ui.schermen.leveringen import (
    kies_filters,
    toon_kalender,
    toon_levering,
    toon_lijst,
    toon_terzijde,
)

schil("Leveringen", realisatie=False)

if gekozen := st.query_params.get("levering"):
    toon_levering(gekozen)
else:
    toon_terzijde()
    toon_kalender()
    toon_lijst(kies_filters())
    toon_invulbestanden()
