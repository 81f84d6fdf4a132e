"""The page Meenemen: a card for each form, made at the click, and where to read how other programs open it."""

from __future__ import annotations

from datetime import date
from functools import partial

import streamlit as st

from werkbank.analyse.meenemen.vormen import VORMEN, Vorm, maak, naam_van
from werkbank.ui.delen import gegevens
from werkbank.ui.delen.laden import eerste_gebruik
from werkbank.ui.delen.links import link
from werkbank.ui.delen.melding import toelichting
from werkbank.ui.delen.paginas import UITLEG
from werkbank.woordenboek import views


def toon_vormen(peildatum: date) -> None:
    """The forms with their buttons, and which views are in them."""
    stand = gegevens.stand()
    for vorm in VORMEN.values():
        with st.container(key=f"vorm_{vorm.code}", border=True, gap="xsmall"):
            st.markdown(f"**{vorm.naam[0].upper()}{vorm.naam[1:]}**")
            st.markdown(vorm.uitleg)
            st.download_button(
                f"Neem mee als {vorm.naam}",
                data=partial(_bestand, vorm, peildatum, stand.bekend_op),
                file_name=naam_van(vorm, peildatum, fictief=stand.fictief),
                mime=vorm.soort,
                key=f"meenemen_{vorm.code}",
                on_click="ignore",
            )
            toelichting(f"Erin: {', '.join(v.naam for v in views() if vorm.intern or v.publiceren)}.")


def wijs_de_weg() -> None:
    """Where it is told, program by program."""
    st.markdown(
        "Elk bestand heeft twee tabellen met uitleg: `toelichting` (waarover de cijfers gaan) en `woordenboek` (wat "
        "elke kolom betekent en waarover zij mag worden opgeteld). Een leeg veld is een onbekend cijfer, geen nul."
    )
    link(UITLEG, "Openen in DBeaver, R, Python, Power BI en Excel", hoofdstuk="meenemen")


def _bestand(vorm: Vorm, peildatum: date, bekend_op: date | None) -> bytes:
    with eerste_gebruik():
        _, inhoud = maak(vorm, gegevens.store(), vandaag=gegevens.vandaag(), peildatum=peildatum, bekend_op=bekend_op)
    return inhoud
