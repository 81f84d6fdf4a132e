"""The shell of every page: settings, style, navigation, heading with choices, bands. The first call of each page.

Pages are opened directly by their address, so nothing may depend on another page having run before: whatever
a page needs around it happens here.
"""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path
from typing import Any, Literal

import streamlit as st

from werkbank.fouten import AdresFout, WerkbankFout
from werkbank.ui.delen import aanmelden, bekend_op, gegevens, keuzes, melding
from werkbank.ui.delen.bevestiging import toon_bevestiging
from werkbank.ui.delen.keuzes import Keuze
from werkbank.ui.delen.links import ga_naar
from werkbank.ui.delen.navigatie import navigatie, onthoud_pagina
from werkbank.ui.delen.notitie import toon_notitieformulier
from werkbank.ui.delen.openstaand import toon_openstaand
from werkbank.ui.delen.paginas import GEMEENTE
from werkbank.ui.delen.sjabloon import toon
from werkbank.ui.delen.vergaderscherm import in_vergadering, toon_vergaderbalk
from werkbank.ui.delen.zoeken import gevonden

KeuzeNaam = Literal["peildatum", "regio", "gemeente", "soort"]

# Wide enough for the longest name; every pixel more is taken from the figures.
_ZIJBALK_PX = 232
# The longest option ("Waarvan voor amv's") just fits.
_KEUZE_PX = 210
# As a data address: of a file Streamlit makes one itself, with an imaging library that nothing else here needs.
_PICTOGRAM = "data:image/png;base64," + b64encode((Path(__file__).parent / "pictogram.png").read_bytes()).decode()
_FICTIEF = "{} op deze pagina {} fictief. Zodra er echte cijfers zijn, verdwijnen deze voorbeelden."
_REALISATIE, _PLANNEN = ("De realisatie", "is"), ("De locaties, prognoses en realisatie", "zijn")
_ONBEKEND = "Het adres noemt “{}”. Die keuze bestaat niet (meer); de pagina doet er niets mee."
_KIES = {"peildatum": keuzes.peildatum, "regio": keuzes.regio, "gemeente": keuzes.gemeente, "soort": keuzes.soort}


def schil(titel: str, *te_kiezen: KeuzeNaam, realisatie: bool = True, plannen: bool = False) -> Keuze:
    """Begin a page and return what the reader chose.

    titel:      name of the page, its only h1
    te_kiezen:  choices to offer beside the title, in this order
    realisatie: False for a page that shows no realisatie, so that it does not call any fictive
    plannen:    True for a page about locations and forecasts, which are fictive together with the realisatie
    Stops the run, with an explanation in Dutch, when the data or the settings cannot be read.
    """
    st.set_page_config(
        page_title=f"{titel} · PRT-werkbank",
        page_icon=_PICTOGRAM,
        layout="wide",
        initial_sidebar_state=_ZIJBALK_PX,
        menu_items={},
    )
    aanmelden.poort(titel)
    if gezocht := gevonden():
        _naar_gemeente(gezocht, hier="gemeente" in te_kiezen)
    onthoud_pagina(titel)
    try:
        stand = gegevens.ververs()
    except WerkbankFout as fout:
        toon("kop", titel=titel)
        melding.toon_fout(fout)
        navigatie()
        st.stop()
    gekozen, geweigerd = _kop(titel, te_kiezen)
    navigatie(stand.peildata or (stand.standaard_peildatum,))
    try:
        bekend_op.kies()
    except AdresFout as fout:
        geweigerd.append(fout)
    _banden(stand, realisatie, plannen)
    if in_vergadering():
        toon_vergaderbalk(titel)
    else:
        toon_openstaand()
    toon_notitieformulier(titel)
    for past_niet in geweigerd:
        melding.toon_fout(past_niet)
    if geweigerd:
        st.stop()
    return Keuze(**{"peildatum": stand.standaard_peildatum} | gekozen)


def _naar_gemeente(code: str, *, hier: bool) -> None:
    """Show a municipality: on this page when it is about one, else on the page that is."""
    if hier:
        st.query_params["gemeente"] = code
    else:
        ga_naar(GEMEENTE, gemeente=code)


def _kop(titel: str, te_kiezen: tuple[KeuzeNaam, ...]) -> tuple[dict[str, Any], list[AdresFout]]:
    """The heading; what was chosen, and what the address asks for that cannot be chosen."""
    gekozen: dict[str, Any] = {}
    geweigerd = []
    with st.container(key="kop", horizontal=True, vertical_alignment="bottom", gap="small"):
        toon("kop", titel=titel)
        for naam in te_kiezen:
            try:
                gekozen[naam] = _KIES[naam](width=_KEUZE_PX)
            except AdresFout as fout:
                geweigerd.append(fout)
        # The day that is shown goes along in the link: without it the link would follow newer figures.
        peildatum = gegevens.stand().standaard_peildatum.isoformat() if "peildatum" in te_kiezen else ""
        toon("koplink", peildatum=peildatum)
    return gekozen, geweigerd


def _banden(stand: gegevens.Stand, realisatie: bool, plannen: bool) -> None:
    toon_bevestiging()
    aanmelden.band()
    bekend_op.toon_bekend_op(stand)
    fictief = stand.fictief and realisatie
    waarschuwingen = [*stand.waarschuwingen, *map(_ONBEKEND.format, keuzes.onbekende_namen())]
    if not (fictief or waarschuwingen):
        return
    with st.container(key="banden"):
        if fictief:
            melding.band("fictief", _FICTIEF.format(*(_PLANNEN if plannen else _REALISATIE)))
        melding.waarschuwingen(waarschuwingen)
