"""The parts of the page Dossier: signal beside verdict, and the buttons for the same as a document."""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st

from werkbank.ui.delen import gegevens
from werkbank.ui.delen.keuzes import Keuze
from werkbank.ui.delen.laden import eerste_gebruik
from werkbank.ui.delen.melding import band
from werkbank.ui.delen.sjabloon import toon
from werkbank.verslagen.catalogus import MIME, RAPPORTEN, VORMEN, maak
from werkbank.verslagen.opdracht import Opdracht
from werkbank.weergave.dossier import oordeelregels
from werkbank.weergave.kolommen import ontbreekt
from werkbank.weergave.signaal import merk


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


def neem_mee(keuze: Keuze) -> None:
    """A button for each format; the document is made at the click, from the queries of this run."""
    rapport = RAPPORTEN["dossier"]
    opdracht = Opdracht(gegevens.vrager(), keuze.peildatum, gegevens.gezien_op(), gemeente=keuze.gemeente)
    with st.container(horizontal=True, gap="small"):
        for vorm in rapport.vormen:
            st.download_button(
                f"Neem mee als {VORMEN[vorm]}",
                data=partial(_maak_document, opdracht, vorm),
                file_name=rapport.bestandsnaam(opdracht, vorm),
                mime=MIME[vorm],
                key=f"{vorm}_dossier",
                on_click="ignore",
            )


def _maak_document(opdracht: Opdracht, vorm: str) -> bytes:
    # Only at the click: the libraries are not needed for anything else on the page.
    with eerste_gebruik():
        return maak(RAPPORTEN["dossier"], opdracht, vorm, gegevens.vandaag())


def _of_niets(waarde: Any) -> str:
    return "" if ontbreekt(waarde) else str(waarde)
