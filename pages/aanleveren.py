"""Aanleveren: a file or a pasted table goes in; the user sees what is understood and what changes, and records it."""

import streamlit as st

from werkbank.ui.delen.schil import schil
from werkbank.ui.schermen import aanleveren as delen
from werkbank.ui.schermen.aanleverinvoer import geweigerd, lees, vraag_invoer
from werkbank.ui.schermen.leveringen import toon_sjablonen

schil("Aanleveren", realisatie=False)

waarom_geweigerd = geweigerd()
invoer = vraag_invoer()
if invoer is None:
    delen.toon_geweigerd(waarom_geweigerd)
    toon_sjablonen()
    st.stop()

aanlevering = lees(invoer)
delen.toon_stand(aanlevering)
delen.toon_vragen(invoer, aanlevering)
delen.toon_wat(aanlevering)
delen.toon_bevindingen(aanlevering.bevindingen)
delen.toon_wijzigingen(aanlevering)
delen.toon_gelezen(aanlevering)
delen.toon_weggelaten(aanlevering)
delen.toon_vastleggen(aanlevering)
