"""The forms of the supervisor: a verdict and a note on one municipality. What they record is a levering.

A refusal stands in the form itself, and what was filled in stays there. Everything works by keyboard.
"""

from __future__ import annotations

from datetime import date

import streamlit as st

from werkbank.ui.delen import gegevens
from werkbank.ui.delen.vastleggen import beurt, kan_vastleggen, vastleggen
from werkbank.ui.delen.wie import verplicht, vraag_wie
from werkbank.weergave.signaal import KLEUREN, in_woorden

_OP_VOORBEELD = (
    "De cijfers op deze pagina zijn voorbeelden. Een oordeel daarover wordt niet vastgelegd: het zou blijven staan als "
    "de voorbeelden verdwijnen. Lever eerst echte cijfers aan."
)


def oordeelformulier(gemeente_code: str, gemeente: str, peildatum: date, *, fictief: bool) -> None:
    """Ask the supervisor for a verdict on the figures of this peildatum, and record it.

    fictief: the figures are examples: said before anybody fills in what the intake will refuse
    """
    if not kan_vastleggen("oordeel"):
        return
    if fictief:
        st.markdown(_OP_VOORBEELD)
    instellingen = gegevens.instellingen()
    treden = dict(enumerate(instellingen.interventieladder, 1))
    with st.form(_sleutel("oordeel", gemeente_code), border=False):
        links, rechts = st.columns(2, gap="large")
        with links:
            regime = st.radio(
                verplicht("Regime"),
                KLEUREN,
                index=None,
                format_func=in_woorden,
                horizontal=True,
                key=_sleutel("regime", gemeente_code),
            )
            reden = st.text_area(verplicht("Reden"), key=_sleutel("reden", gemeente_code), height=118)
            trede = st.selectbox(
                "Trede op de interventieladder",
                list(treden),
                index=None,
                format_func=lambda nummer: f"{nummer} {treden[nummer]}",
                placeholder="Geen",
                key=_sleutel("trede", gemeente_code),
            )
            verschoonbaar = st.checkbox("Verschoonbaar", key=_sleutel("verschoonbaar", gemeente_code))
            bevroren = st.checkbox("Bevroren", key=_sleutel("bevroren", gemeente_code))
        with rechts:
            stap = st.text_input("Vervolgstap", key=_sleutel("vervolgstap", gemeente_code))
            op = st.date_input(
                "Uiterlijk op", value=None, format="DD-MM-YYYY", key=_sleutel("vervolg_op", gemeente_code)
            )
            rol = st.selectbox(
                "Wie zet deze stap",
                instellingen.vervolgrollen,
                index=None,
                placeholder="Kies een rol",
                key=_sleutel("vervolg_door", gemeente_code),
            )
            wie = vraag_wie(_sleutel("oordeel_wie", gemeente_code))
        weigering = st.container()
        verzonden = st.form_submit_button("Leg oordeel vast", type="primary")
    if verzonden:
        rij = {
            "gemeente_code": gemeente_code,
            "peildatum": peildatum,
            "regime": regime,
            "verschoonbaar": _ja_nee(verschoonbaar),
            "bevroren": _ja_nee(bevroren),
            "trede": trede,
            "trede_tekst": treden.get(trede) if trede else None,
            "reden": reden,
            "vervolgstap": stap,
            "vervolg_op": op,
            "vervolg_door": rol,
        }
        with weigering:
            vastleggen(
                "oordeel", [rij], wie, f"Het oordeel over {gemeente} is vastgelegd.", _beurt("oordeel", gemeente_code)
            )


def notitieformulier(gemeente_code: str, gemeente: str) -> None:
    """Ask for a note in the file of a municipality, and record it."""
    if not kan_vastleggen("notitie"):
        return
    with st.form(_sleutel("notitie", gemeente_code), border=False):
        notitie = st.text_area(verplicht("Notitie"), key=_sleutel("notitie_tekst", gemeente_code), height=90)
        wie = vraag_wie(_sleutel("notitie_wie", gemeente_code))
        weigering = st.container()
        verzonden = st.form_submit_button("Leg notitie vast")
    if verzonden:
        rij = {"gemeente_code": gemeente_code, "notitie": notitie}
        with weigering:
            vastleggen(
                "notitie", [rij], wie, f"De notitie bij {gemeente} is vastgelegd.", _beurt("notitie", gemeente_code)
            )


def _sleutel(veld: str, gemeente_code: str) -> str:
    soort = "notitie" if veld.startswith("notitie") else "oordeel"
    return f"{veld}_{gemeente_code}_{beurt(_beurt(soort, gemeente_code))}"


def _beurt(soort: str, gemeente_code: str) -> str:
    return f"{soort}_{gemeente_code}"


def _ja_nee(waarde: bool) -> str:
    return "ja" if waarde else "nee"
