"""Aanleveren: a file or a pasted table goes in; the user sees what is understood and what changes, and records it."""

import streamlit as st

from werkbank.ui.delen.invulbestanden import toon_invulbestanden
from werkbank.ui.delen.laden import eerste_gebruik
from werkbank.ui.delen.schil import schil

schil("Aanleveren", realisatie=False)

# The readers of files: a quarter of all that the server would load, and most visitors never open this page.
with eerste_gebruik():
    from werkbank.ui.schermen import aanleveren as delen
    from werkbank.ui.schermen.aanleveren_invoer import geweigerd, lees, vraag_invoer

waarom_geweigerd = geweigerd()
invoer = vraag_invoer()
if invoer is None:
    delen.toon_geweigerd(waarom_geweigerd)
    toon_invulbestanden()
    st.stop()

aanlevering = lees(invoer)
delen.toon_stand(aanlevering)
delen.toon_vragen(invoer, aanlevering)
delen.toon_wat(invoer, aanlevering)
delen.toon_bevindingen(aanlevering.bevindingen)
delen.toon_wijzigingen(aanlevering)
delen.toon_ernaast(aanlevering)
delen.toon_gelezen(aanlevering)
delen.toon_weggelaten(aanlevering)
delen.toon_vastleggen(aanlevering)
