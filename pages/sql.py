"""SQL: a question of one's own, or one that ships, with the documented views beside it."""

import streamlit as st

from werkbank.ui.delen.schil import schil
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.schermen.sql import bewerk, kies_vraag, teken_antwoord, toon_schema, toon_uitkomst
from werkbank.weergave import definities

schil("SQL")

links, rechts = st.columns([3, 2], gap="large")
with links:
    with sectie("vraagdeel"):
        kies_vraag()
        bewerk()
    with sectie("antwoord", "Antwoord", definitie=definities.SQL) as deel:
        toon_uitkomst(deel)
    with sectie("antwoordbeeld") as deel:
        teken_antwoord(deel)
with rechts, sectie("schema", "Views en kolommen"):
    toon_schema()
