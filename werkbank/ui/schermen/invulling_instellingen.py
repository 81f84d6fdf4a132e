"""The steps of a location and the rule for durable: each change is recorded, with who and why."""

from __future__ import annotations

from typing import Any

import streamlit as st

from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.vastleggen import beurt, kan_vastleggen, vastleggen
from werkbank.ui.delen.wie import verplicht, vraag_wie

_STAPPEN, _DUURZAAM = "locatiestap", "duurzaamheidsregel"


def toon_instellingen() -> None:
    """Both settings as they are now, each in a form of its own."""
    links, rechts = st.columns(2, gap="large")
    with links:
        _stappen(vraag("invulling/alle_stappen"))
    with rechts:
        _duurzaam(vraag("invulling/duurzaam")[0])


def _stappen(nu: Any) -> None:
    st.markdown("**Stappen**")
    tellen = [r.stap for r in nu if r.stap_telt][::-1]
    if not kan_vastleggen(_STAPPEN):
        return
    nummer = beurt(_STAPPEN)
    with st.form(f"locatiestappen_{nummer}", border=False):
        telt = st.text_area(
            verplicht("Stappen die tellen, de minst zekere eerst; op elke regel één"),
            value="\n".join(tellen),
            key=f"stappen_telt_{nummer}",
            height=190,
        )
        niet = st.text_area(
            "Stappen die niet tellen",
            value="\n".join(r.stap for r in nu if not r.stap_telt),
            key=f"stappen_niet_{nummer}",
            height=90,
        )
        reden = st.text_input("Reden", key=f"stappen_reden_{nummer}")
        wie = vraag_wie(f"stappen_wie_{nummer}")
        weigering = st.container()
        verzonden = st.form_submit_button("Leg deze stappen vast")
    if verzonden:
        regels = [(stap, "ja") for stap in _regels(telt)] + [(stap, "nee") for stap in _regels(niet)]
        rijen = [
            {"stap": stap, "volgorde": plaats, "telt": ja_nee, "opmerking": reden}
            for plaats, (stap, ja_nee) in enumerate(regels, start=1)
        ]
        with weigering:
            vastleggen(_STAPPEN, rijen, wie, "De stappen zijn vastgelegd.", _STAPPEN)


def _duurzaam(nu: Any) -> None:
    st.markdown("**Duurzaam**")
    if not kan_vastleggen(_DUURZAAM):
        return
    nummer = beurt(_DUURZAAM)
    with st.form(f"duurzaam_{nummer}", border=False):
        maanden = st.number_input(
            "Zoveel maanden of langer heet duurzaam",
            value=int(nu.duurzaam_vanaf_aantal),
            min_value=1,
            step=1,
            key=f"duurzaam_maanden_{nummer}",
        )
        reden = st.text_input("Reden", key=f"duurzaam_reden_{nummer}")
        wie = vraag_wie(f"duurzaam_wie_{nummer}")
        weigering = st.container()
        verzonden = st.form_submit_button("Leg deze regel vast")
    if verzonden:
        with weigering:
            rij = {"maanden": int(maanden), "opmerking": reden}
            vastleggen(_DUURZAAM, [rij], wie, "De regel voor duurzaam is vastgelegd.", _DUURZAAM)


def _regels(tekst: str) -> list[str]:
    return [" ".join(regel.split()) for regel in tekst.splitlines() if regel.strip()]
