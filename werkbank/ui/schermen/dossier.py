"""The parts of the page Dossier: signal beside verdict, and the button for the same as a Word document."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from werkbank.cijfers.queries import Vrager
from werkbank.rapport.uitvoer import bestandsnaam
from werkbank.ui.delen import gegevens
from werkbank.ui.delen.keuzes import Keuze
from werkbank.ui.delen.laden import eerste_gebruik
from werkbank.ui.delen.melding import band
from werkbank.ui.delen.sjabloon import toon
from werkbank.weergave.dossier import oordeelregels
from werkbank.weergave.kolommen import ontbreekt
from werkbank.weergave.signaal import merk

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def signaal_naast_oordeel(rij: Any) -> None:
    """What the rules say and what the supervisor says, side by side; a difference is said above them."""
    if not ontbreekt(rij.verschil_tekst):
        band("waarschuwing", rij.verschil_tekst)
    toon(
        "signaalnaastoordeel",
        merk=merk(rij.signaal),
        reden=rij.reden,
        wat_nodig=_of_niets(rij.wat_nodig),
        kanttekening=_of_niets(rij.kanttekening),
        oordeel=merk(rij.regime),
        oordeel_reden=_of_niets(rij.oordeel_reden),
        regels=oordeelregels(rij),
    )


def neem_mee_als_word(keuze: Keuze, gemeente: str) -> None:
    """The button; the document is made at the click, from the queries of this run. `gemeente`: its name."""
    stand = gegevens.stand()
    st.download_button(
        "Neem mee als Word",
        data=partial(_maak_document, gegevens.vrager(), keuze.gemeente, keuze.peildatum, gegevens.gezien_op()),
        file_name=bestandsnaam(
            "dossier", gemeente, keuze.peildatum.isoformat(), extensie="docx", fictief=stand.fictief
        ),
        mime=_DOCX,
        key="docx_dossier",
        on_click="ignore",
    )


def _maak_document(vraag: Vrager, gemeente: str, peildatum: date, vandaag: date) -> bytes:
    # Only at the click: the libraries are not needed for anything else on the page.
    with eerste_gebruik():
        from werkbank.rapport.docx import docx_bytes
        from werkbank.verslagen.dossier import dossier

    return docx_bytes(dossier(vraag, gemeente, peildatum, vandaag), gegevens.vandaag())


def _of_niets(waarde: Any) -> str:
    return "" if ontbreekt(waarde) else str(waarde)
