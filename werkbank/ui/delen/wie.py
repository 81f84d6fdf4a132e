"""The fields of a form: who does this, kept for the next form of the same visit; and which must be filled in."""

from __future__ import annotations

import streamlit as st

from werkbank.fouten import GeenToegang
from werkbank.toegang import Gebruiker, Handeling, eis
from werkbank.ui.delen import aanmelden
from werkbank.ui.delen.letterlijk import letterlijk

_SLEUTEL = "werkbank_wie"


def vraag_wie(sleutel: str) -> str:
    """A field for who does this; begins with what was filled in before. Who is signed in is not asked.

    sleutel: key of the widget
    """
    try:
        aangemeld = aanmelden.wie()
    except GeenToegang:
        # The page says so above; what is recorded all the same is refused there.
        return "niet aangemeld"
    if aangemeld is not None:
        st.markdown(f"U legt dit vast als {letterlijk(aangemeld.functie)}.")
        return aangemeld.functie
    wie = st.text_input(
        verplicht("Wie legt dit vast"),
        value=st.session_state.get(_SLEUTEL, ""),
        key=sleutel,
        max_chars=80,
        placeholder="functie of team, bijvoorbeeld: RRT Twente",
    )
    return wie.strip()


def zonder_wie(wie: str) -> list[str]:
    """Why a form without `wie` is refused; nothing when it is filled in, and then the next form begins with it."""
    if not wie:
        return ["Vul in wie dit vastlegt. Een functie of team is genoeg."]
    st.session_state[_SLEUTEL] = wie
    return []


def gebruiker(wie: str) -> Gebruiker:
    """Who acts: who is signed in, else the local user, under the function that was filled in. Raises GeenToegang."""
    return aanmelden.wie() or Gebruiker(wie)


def waarom_niet(handeling: Handeling, soort: str = "") -> str:
    """Why who is signed in is not offered this, in a sentence; "" when it may be done."""
    try:
        aangemeld = aanmelden.wie()
    except GeenToegang:
        # A sign-in that has ended takes no form away: what was typed in it must stay.
        return ""
    if aangemeld is None:
        return ""
    try:
        eis(aangemeld, handeling, [soort] if soort else [])
    except GeenToegang as fout:
        return f"Als {letterlijk(aangemeld.functie)} kunt u dit niet. {fout.uitleg}"
    return ""


def verplicht(label: str) -> str:
    """The label of a field that must be filled in: said in words, for eye and ear alike."""
    return f"{label} (verplicht)"
