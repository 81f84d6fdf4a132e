"""A form for one location: it begins with the stand of now, and what is recorded is a new stand with its own day."""

from __future__ import annotations

from datetime import date
from typing import Any

import streamlit as st

from werkbank.gegevens.declaraties.locatie import LOCATIESOORTEN
from werkbank.register import gemeenten
from werkbank.ui.delen import gegevens
from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.vastleggen import beurt, kan_vastleggen, vastleggen
from werkbank.ui.delen.wie import verplicht, vraag_wie

_FORMULIER = "locatie"
_NIEUW = ""
# A contract of fifteen years is no mistake, a year 202 or 20244 is.
_VROEGSTE, _LAATSTE = date(2000, 1, 1), date(2100, 12, 31)
_OP_VOORBEELD = (
    "De locaties op deze pagina zijn voorbeelden. Wat u vastlegt is echt: daarna verdwijnen alle voorbeelden, ook de "
    "cijfers op andere pagina's."
)


def locatieformulier(soort: str, peildatum: date) -> None:
    """Choose a location or a new one, change its stand, record it. `soort`: that of the page; amv is part of asiel."""
    if not kan_vastleggen("locatie"):
        return
    if gegevens.stand().fictief:
        st.markdown(_OP_VOORBEELD)
    soort = soort if soort in LOCATIESOORTEN else "asiel"
    bekend = vraag("invulling/locaties", soort=soort, peildatum=peildatum, regio=None, gemeente=None, stap=None)
    opties: dict[str, Any] = {_NIEUW: None} | {f"{r.gemeente_code}|{r.locatie}": r for r in bekend}
    welke = st.selectbox(
        "Locatie",
        sorted(opties, key=lambda k: (k != _NIEUW, "" if k == _NIEUW else opties[k].gemeente, k)),
        format_func=lambda k: "een nieuwe locatie" if k == _NIEUW else f"{opties[k].gemeente}: {opties[k].locatie}",
        key=f"locatie_welke_{soort}_{beurt(_FORMULIER)}",
        width=420,
    )
    _formulier(soort, peildatum, welke, opties[welke])


def _formulier(soort: str, peildatum: date, welke: str, nu: Any) -> None:
    """nu: the row of the location that changes, None for a new one."""
    eind = f"{soort}_{welke}_{beurt(_FORMULIER)}"
    stappen = vraag("invulling/alle_stappen").kolom("stap")
    namen = {g.code: g.naam for g in sorted(gemeenten(), key=lambda g: g.naam)}
    waarde = {k: getattr(nu, k, None) for k in _VELDEN}
    with st.form(f"locatie_{eind}", border=False):
        links, rechts = st.columns(2, gap="large")
        with links:
            gemeente, naam = waarde["gemeente_code"], getattr(nu, "locatie", None)
            if nu is None:
                gemeente = st.selectbox(
                    verplicht("Gemeente"),
                    list(namen),
                    index=None,
                    format_func=namen.__getitem__,
                    placeholder="Kies een gemeente",
                    key=f"locatie_gemeente_{eind}",
                )
                naam = st.text_input(verplicht("Naam of werktitel"), key=f"locatie_naam_{eind}", max_chars=120)
            stap = st.selectbox(
                verplicht("Stap"),
                stappen,
                index=stappen.index(waarde["stap"]) if waarde["stap"] in stappen else None,
                placeholder="Kies een stap",
                key=f"locatie_stap_{eind}",
            )
            geldt = _dag(verplicht("Deze stand geldt op"), peildatum, f"locatie_dag_{eind}")
            aantal = _aantal("Plekken", waarde["plaatsen_aantal"], f"locatie_aantal_{eind}")
            amv = None
            if soort == "asiel":
                amv = _aantal("Waarvan voor amv's", waarde["amv_aantal"], f"locatie_amv_{eind}")
            begin = _dag("Eerste dag", waarde["begin_op"], f"locatie_begin_{eind}")
        with rechts:
            laatste = _dag("Laatste dag", waarde["eind_op"], f"locatie_eind_{eind}")
            onbepaald = st.checkbox(
                "Voor onbepaalde tijd", value=bool(waarde["onbepaalde_tijd"]), key=f"locatie_onbepaald_{eind}"
            )
            besluit = st.text_input("Besluit", value=waarde["locatie_besluit"] or "", key=f"locatie_besluit_{eind}")
            besluit_op = _dag("Dag van het besluit", waarde["besluit_op"], f"locatie_besluit_op_{eind}")
            eigenaar = st.text_input(
                "Wie is aan zet",
                value=waarde["locatie_eigenaar"] or "",
                key=f"locatie_eigenaar_{eind}",
                placeholder="een rol",
            )
            opmerking = st.text_input("Opmerking", key=f"locatie_opmerking_{eind}")
            wie = vraag_wie(f"locatie_wie_{eind}")
        weigering = st.container()
        verzonden = st.form_submit_button("Leg deze stand vast", type="primary")
    if verzonden:
        rij = {
            "soort": soort,
            "gemeente_code": gemeente,
            "locatie": naam,
            "peildatum": geldt,
            "stap": stap,
            "aantal": aantal,
            "amv_aantal": amv,
            "begin_op": begin,
            "eind_op": laatste,
            "onbepaalde_tijd": "ja" if onbepaald else None,
            "besluit": besluit,
            "besluit_op": besluit_op,
            "eigenaar": eigenaar,
            "bron": "formulier van de werkbank",
            "opmerking": opmerking,
        }
        with weigering:
            vastleggen("locatie", [rij], wie, f"De stand van {naam} is vastgelegd.", _FORMULIER)


_VELDEN = (
    "gemeente_code",
    "stap",
    "plaatsen_aantal",
    "amv_aantal",
    "begin_op",
    "eind_op",
    "onbepaalde_tijd",
    "locatie_besluit",
    "besluit_op",
    "locatie_eigenaar",
)


def _dag(label: str, waarde: date | None, sleutel: str) -> date | None:
    """A day, or nothing when it is not known."""
    dag: date | None = st.date_input(
        label, value=waarde, min_value=_VROEGSTE, max_value=_LAATSTE, format="DD-MM-YYYY", key=sleutel
    )
    return dag


def _aantal(label: str, waarde: int | None, sleutel: str) -> int | None:
    """A whole number, or nothing: an empty field is not 0."""
    gevuld = st.number_input(label, value=waarde, min_value=0, step=1, key=sleutel, placeholder="niet bekend")
    return None if gevuld is None else int(gevuld)
