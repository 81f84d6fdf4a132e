"""The button that makes the Word document of a file: built at the click, from the same queries as the page."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from werkbank.grafieken.verloop import verloop
from werkbank.grafieken.waterval import waterval
from werkbank.rapport.beeld import png
from werkbank.rapport.document import Beeld
from werkbank.rapport.docx import docx_bytes
from werkbank.rapport.dossier import Dossier, dossierdocument
from werkbank.rapport.uitvoer import bestandsnaam
from werkbank.ui.delen import gegevens
from werkbank.ui.delen.gegevens import Vrager
from werkbank.ui.delen.keuzes import Keuze
from werkbank.ui.schermen.dossier import oordeelregels
from werkbank.ui.schermen.opgave import verloopopties
from werkbank.ui.schermen.statushouders import watervalzin
from werkbank.weergave import definities_opgave
from werkbank.weergave import definities_toezicht as definities
from werkbank.weergave.bron import Bron

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_HOOGTE_PX = 250
_DEFINITIES = {
    "Signaal en oordeel": definities.STAND,
    "Keten van halfjaren": definities_opgave.KETEN,
    "Van begin naar eind": definities_opgave.STATUSHOUDERS_WATERVAL,
    "Verloop en prognose": definities_opgave.STATUSHOUDERS_VERLOOP,
    "Alle tellingen": definities.TELLINGEN,
}


def als_word(rij: Any, keuze: Keuze) -> None:
    """The button; `rij`: the row of dossier/stand."""
    stand = gegevens.stand()
    st.download_button(
        "Neem mee als Word",
        data=partial(
            maak_document, gegevens.vrager(), rij, keuze.peildatum, bekend_op=stand.bekend_op, fictief=stand.fictief
        ),
        file_name=bestandsnaam(
            "dossier", rij.gemeente, keuze.peildatum.isoformat(), extensie="docx", fictief=stand.fictief
        ),
        mime=_DOCX,
        key="docx_dossier",
        on_click="ignore",
    )


def maak_document(vraag: Vrager, rij: Any, peildatum: date, *, bekend_op: date | None, fictief: bool) -> bytes:
    """The document of the municipality of `rij` (a row of dossier/stand), from the queries of the page."""
    gemeente = rij.gemeente_code
    keten = vraag("dossier/keten", gemeente=gemeente, peildatum=peildatum)
    tellingen = vraag("dossier/tellingen", gemeente=gemeente, peildatum=peildatum)
    return docx_bytes(
        dossierdocument(
            Dossier(
                stand=rij,
                keten=keten,
                oordelen=vraag("dossier/oordelen", gemeente=gemeente),
                notities=vraag("dossier/notities", gemeente=gemeente),
                tellingen=tellingen,
                regels=vraag("toezicht/regels", peildatum=peildatum),
                oordeelregels=oordeelregels(rij),
                beelden=_beelden(vraag, rij, peildatum),
                bronregels=[f"{naam}: {tekst}" for naam, tekst in Bron.uit(keten, tellingen).delen()],
                definities=_DEFINITIES,
                gelezen_op=peildatum,
                bekend_op=bekend_op,
                fictief=fictief,
            )
        )
    )


def _beelden(vraag: Vrager, rij: Any, peildatum: date) -> list[Beeld]:
    hier = {"gebied": rij.gemeente_code, "peildatum": peildatum}
    beelden = []
    stappen = vraag("statushouders/waterval", **hier)
    if stappen:
        laatste = next(iter(stappen.per("halfjaar").values()))
        zin = watervalzin(laatste, rij.gemeente)
        beelden.append(Beeld(png(waterval(laatste, omschrijving=zin)), zin))
    verlopen = vraag("statushouders/verloop", **hier)
    if verlopen.bekend("gehuisvest_aantal"):
        opties = verloopopties(
            verlopen,
            f"huisvesting van statushouders in {rij.gemeente}",
            peildatum,
            waarde="gehuisvest_aantal",
            tempo="verwacht_aantal",
            prognose=vraag("statushouders/prognose", **hier),
        )
        beelden.append(Beeld(png(verloop(verlopen, **opties, hoogte_px=_HOOGTE_PX)), opties["omschrijving"]))
    return beelden
