"""Uitleg: the definitions, the dictionary of the views and the manual; the same texts as in docs/."""

import streamlit as st

from werkbank.ui.delen.keuzes import keuzebalk, kies
from werkbank.ui.delen.schil import schil
from werkbank.ui.schermen.uitleg import HOOFDSTUKKEN, hoofdstuk

schil("Uitleg", realisatie=False)
titels = {h.code: hoofdstuk(h.code)[0] for h in HOOFDSTUKKEN}
with keuzebalk():
    code = kies("hoofdstuk", "Hoofdstuk", titels, HOOFDSTUKKEN[0].code, width=340)
with st.container(key="uitleg"):
    st.markdown(hoofdstuk(code)[1])
