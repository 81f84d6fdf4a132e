"""Matrix: every municipality on every task; which ones are ahead here and behind there, also per 1.000 inhabitants."""

import streamlit as st

from werkbank.ui.delen.eigen import met_eigen
from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.schil import schil
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.schermen.matrix import kies_matrix, meld_dagen, teken_kaart, teken_punten, teken_tabel, zin
from werkbank.weergave import definities

keuze = schil("Matrix", "regio", "peildatum")
rijen = met_eigen(vraag("matrix/gemeenten", peildatum=keuze.peildatum))
gekozen = kies_matrix(rijen, keuze.regio)
meld_dagen(rijen)

with sectie("matrix", "Alle opgaven per gemeente", query="matrix/gemeenten", definitie=definities.MATRIX) as deel:
    st.markdown(zin(gekozen, len(rijen)))
    teken_tabel(deel, gekozen)

with sectie("provincie", "Op de kaart", query="matrix/gemeenten", definitie=definities.MATRIX_KAART) as deel:
    teken_kaart(deel, rijen, gekozen)

with sectie("punten", "Twee maten naast elkaar", query="matrix/gemeenten", definitie=definities.MATRIX_PUNTEN) as deel:
    teken_punten(deel, rijen, gekozen)
