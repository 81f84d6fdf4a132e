"""The fields of a form: who does this, kept for the next form of the same visit; and which must be filled in."""

from __future__ import annotations

import streamlit as st

from werkbank.toegang import Gebruiker

_SLEUTEL = "werkbank_wie"


def vraag_wie(sleutel: str) -> str:
    """A field for who does this; begins with what was filled in before. `sleutel`: key of the widget."""
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
    """Who acts: as long as nobody signs in, the local user, under the function that was filled in."""
    return Gebruiker(wie)


def verplicht(label: str) -> str:
    """The label of a field that must be filled in: said in words, for eye and ear alike."""
    return f"{label} (verplicht)"
