"""Leveringen: all that was delivered, one levering with its original, and the templates to fill in."""

import streamlit as st

from werkbank.ui.leveringdelen import (
    kies_filters,
    toon_kalender,
    toon_levering,
    toon_lijst,
    toon_sjablonen,
    toon_terzijde,
)
from werkbank.ui.schil import schil

schil("Leveringen", realisatie=False)

if gekozen := st.query_params.get("levering"):
    toon_levering(gekozen)
else:
    toon_terzijde()
    toon_kalender()
    toon_lijst(kies_filters())
    toon_sjablonen()
