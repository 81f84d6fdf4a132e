"""Bands above the figures, and errors in words that a user can act upon."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import streamlit as st

from werkbank.fouten import Weigering, WerkbankFout
from werkbank.ui.delen.sjabloon import toon

Soort = Literal["melding", "waarschuwing", "fout", "fictief", "gelukt", "bekend_op"]

_ANTWOORDEN = "werkbank_antwoorden"
_MERK = {
    "melding": "Ter info",
    "waarschuwing": "Let op",
    "fout": "Fout",
    "fictief": "Voorbeeldcijfers",
    "gelukt": "Gelukt",
    "bekend_op": "Bekend op",
}


def band(
    soort: Soort,
    tekst: str,
    details: Sequence[str] = (),
    *,
    details_kop: str = "Bekijk welke",
    focus: bool = False,
) -> None:
    """A band over the width of the page, with a word and a colour for its weight; `details` are folded in.

    focus: brings it into sight and puts the focus on it: it is the answer to what the reader just did
    """
    toon(
        "band",
        soort=soort,
        merk=_MERK[soort],
        tekst=tekst,
        details=list(details),
        details_kop=details_kop,
        focus=_volgende() if focus else 0,
    )


def toelichting(tekst: str) -> None:
    """One quiet line that says how to read what stands below it."""
    toon("toelichting", tekst=tekst)


def waarschuwingen(teksten: Sequence[str]) -> None:
    """All warnings as one band: the only one in full, several folded together."""
    if len(teksten) == 1:
        band("waarschuwing", teksten[0])
    elif teksten:
        band("waarschuwing", f"Er zijn {len(teksten)} waarschuwingen over de gegevens.", teksten)


def toon_fout(fout: WerkbankFout) -> None:
    """An error of the werkbank with its explanation, place and remedy; never a traceback. A refusal gets the focus."""
    toon("fout", fout=fout, focus=_volgende() if isinstance(fout, Weigering) else 0)


def _volgende() -> int:
    """Another number each time: the same answer twice is two answers, and the browser must see the second one."""
    nummer = int(st.session_state.get(_ANTWOORDEN, 0)) + 1
    st.session_state[_ANTWOORDEN] = nummer
    return nummer
