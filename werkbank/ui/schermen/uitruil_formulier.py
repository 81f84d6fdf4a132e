"""The forms of agreements: a new exchange, alone or as a pair, and the next status of one that is there."""

from __future__ import annotations

import secrets
from typing import Any

import streamlit as st

from werkbank.gegevens import gegevenssoort
from werkbank.opmaak import datum
from werkbank.register import gemeenten
from werkbank.rijen import Rijen
from werkbank.ui.delen.gegevens import vandaag
from werkbank.ui.delen.vastleggen import beurt, kan_vastleggen, vastleggen
from werkbank.ui.delen.wie import verplicht, vraag_wie

STATUSSEN = gegevenssoort("uitruil").kolom("status").keuzes
_NIEUW, _STAP = "uitruil", "uitruil_stap"


def namen() -> dict[str, str]:
    """Code → name with its region, for a list to choose from."""
    return {g.code: f"{g.naam} ({g.regio})" for g in sorted(gemeenten(), key=lambda g: g.naam)}


def ruilbaar(perioden: Rijen) -> dict[str, str]:
    """What can be exchanged: `ruil_code` → words. Places for amv's go along with asylum places."""
    return {str(rij.ruil_code): str(rij.ruil_tekst) for rij in perioden if rij.soort != "amv"}


def nieuwe_code() -> str:
    """A name for an exchange that no other computer gives too."""
    return f"U-{secrets.token_hex(4)}"


def velden(perioden: Rijen, sleutel: str, *, met_amv: bool = True) -> dict[str, Any]:
    """The fields of one exchange, as columns of the kind; a field that is not filled in is None."""
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        teksten = ruilbaar(perioden)
        wat = st.selectbox(
            "Opgave en periode", list(teksten), format_func=teksten.__getitem__, key=f"{sleutel}_wat", width=270
        )
        codes = namen()
        van, naar = (
            st.selectbox(
                label,
                list(codes),
                index=None,
                format_func=codes.__getitem__,
                placeholder="Kies",
                key=f"{sleutel}_{label}",
                width=220,
            )
            for label in ("Van", "Naar")
        )
        aantal = st.number_input("Aantal", min_value=1, value=None, step=1, key=f"{sleutel}_aantal", width=120)
        amv = None
        if met_amv:
            amv = st.number_input(
                "Waarvan voor amv's", min_value=0, value=None, step=1, key=f"{sleutel}_amv", width=150
            )
    soort, _, periode = str(wat).partition("/")
    return {
        "soort": soort,
        "periode": periode,
        "van_gemeente_code": van,
        "naar_gemeente_code": naar,
        "aantal": aantal,
        "waarvan_amv_aantal": amv or None,
    }


def besluitvelden(sleutel: str, standaard: str) -> dict[str, Any]:
    """Status, its day and the decision."""
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        status = st.selectbox("Status", STATUSSEN, index=STATUSSEN.index(standaard), key=f"{sleutel}_status", width=160)
        op = st.date_input(
            "Status op", value=None, max_value=vandaag(), format="DD-MM-YYYY", key=f"{sleutel}_op", width=160
        )
        besluit = st.text_input(
            "Waar besloten",
            key=f"{sleutel}_besluit",
            placeholder="bijvoorbeeld: Regionale regietafel Twente",
            width=380,
        )
    return {"status": status, "status_op": op, "besluit": besluit}


def nieuwe_uitruil(perioden: Rijen) -> None:
    """Ask for an exchange and, when it is one between two tasks, for what goes back; record both as one levering."""
    if not kan_vastleggen("uitruil"):
        return
    nummer = beurt(_NIEUW)
    terug = st.checkbox("Ruil tussen twee opgaven: er gaat iets anders terug", key=f"uitruil_terug_{nummer}")
    with st.form(f"uitruil_{nummer}", border=False):
        rijen = [velden(perioden, f"uitruil_heen_{nummer}")]
        if terug:
            st.markdown("Wat er teruggaat:")
            rijen.append(velden(perioden, f"uitruil_weer_{nummer}"))
        besluit = besluitvelden(f"uitruil_{nummer}", "afgesproken")
        opmerking = st.text_input("Opmerking", key=f"uitruil_opmerking_{nummer}")
        wie = vraag_wie(f"uitruil_wie_{nummer}")
        weigering = st.container()
        verzonden = st.form_submit_button("Leg uitruil vast", type="primary")
    if verzonden:
        paar = nieuwe_code() if terug else None
        volledig = [rij | besluit | {"code": nieuwe_code(), "paar": paar, "opmerking": opmerking} for rij in rijen]
        with weigering:
            vastleggen("uitruil", volledig, wie, "De uitruil is vastgelegd.", _NIEUW)


def volgende_stap(lijst: Rijen) -> None:
    """Ask for the next status of an exchange; the two halves of a pair take it together."""
    lopend = lijst.waar(lambda rij: rij.uitruil_status != "ingetrokken")
    if not lopend or not kan_vastleggen("uitruil"):
        return
    nummer = beurt(_STAP)
    groepen = lopend.waar(lambda rij: not rij.paar).per("uitruil_code") | {
        str(paar): rijen for paar, rijen in lopend.per("paar").items() if paar
    }
    with st.form(f"uitruil_stap_{nummer}", border=False):
        code = st.selectbox(
            verplicht("Uitruil"), list(groepen), format_func=lambda c: _omschrijf(groepen[c]), key=f"stap_code_{nummer}"
        )
        besluit = besluitvelden(f"stap_{nummer}", "vastgesteld")
        wie = vraag_wie(f"stap_wie_{nummer}")
        weigering = st.container()
        verzonden = st.form_submit_button("Leg status vast")
    if verzonden:
        rijen = [
            {
                "code": rij.uitruil_code,
                "soort": rij.soort,
                "periode": rij.periode,
                "van_gemeente_code": rij.van_gemeente_code,
                "naar_gemeente_code": rij.naar_gemeente_code,
                "aantal": rij.uitruil_aantal,
                "waarvan_amv_aantal": rij.uitruil_amv_aantal or None,
                "paar": rij.paar,
            }
            | besluit
            for rij in groepen[code]
        ]
        with weigering:
            vastleggen("uitruil", rijen, wie, f"De uitruil is nu {besluit['status']}.", _STAP)


def _omschrijf(rijen: Rijen) -> str:
    delen = [f"{r.uitruil_aantal} {r.ruil_tekst}, {r.van_gemeente} naar {r.naar_gemeente}" for r in rijen]
    eerste: Any = rijen[0]
    return f"{' en '.join(delen)} ({eerste.uitruil_status} op {datum(eerste.status_op)})"
