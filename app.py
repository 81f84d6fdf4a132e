"""The app: `streamlit run app.py`.

Streamlit reads this file in two roles. The server imports it, once, before the first visitor; every run of the first
page executes it as a script.
"""

import streamlit as st

if __name__ == "__main__":
    from werkbank.ui.schermen.overzicht import overzicht

    overzicht()
else:
    from starlette.middleware import Middleware

    from werkbank.ui.buiten import zoek_geen_openbaar_adres
    from werkbank.ui.voorbereiding import Wachtkamer, voorbereiding
    from werkbank.ui.voorpagina import Voorpagina

    zoek_geen_openbaar_adres()
    app = st.App(__file__, lifespan=voorbereiding, middleware=[Middleware(Wachtkamer), Middleware(Voorpagina)])
