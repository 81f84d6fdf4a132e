"""Trying another limit for a rule of the signal: first who changes colour, then, if wanted, record it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.keuzes import Keuze, kies
from werkbank.ui.delen.tabel import tabel
from werkbank.ui.delen.vastleggen import beurt, kan_vastleggen, vastleggen
from werkbank.ui.delen.wie import vraag_wie
from werkbank.weergave.kolommen import kolom
from werkbank.weergave.toezichtzinnen import geen_verandering

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

KOLOMMEN = (
    kolom("gemeente"),
    kolom("signaal", als="nu"),
    kolom("signaal_nieuw"),
    kolom("reden_nieuw"),
)
_FORMULIER = "signaalregel"


def regelproef(regels: Rijen, keuze: Keuze) -> None:
    """Choose a rule and a limit, see the consequence, record the set. `regels`: rows of toezicht/regels."""
    namen = {str(r.code): f"{r.code}: {r.maat_tekst} {r.grens_tekst}" for r in regels}
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        code = kies("regel", "Regel", namen, next(iter(namen)), width=420)
        regel: Any = next(r for r in regels if r.code == code)
        sleutel = f"grens_{code}_{beurt(_FORMULIER)}"
        grens = int(st.number_input("Nieuwe grens", value=int(regel.drempel), step=1, key=sleutel, width=170))
    if grens == regel.drempel:
        st.markdown("Kies een andere grens. U ziet dan eerst wie van kleur verandert; er wordt nog niets vastgelegd.")
        return
    anders = vraag("toezicht/proef", code=code, drempel=grens, peildatum=keuze.peildatum)
    if not anders:
        bekend = vraag("toezicht/bekend", regio=None, peildatum=keuze.peildatum)[0]
        st.markdown(geen_verandering(grens, bekend))
    else:
        tabel(anders, KOLOMMEN, bijschrift=f"Wie van kleur verandert met grens {grens}", bijschrift_zichtbaar=True)
    _formulier(regels, code, grens, keuze)


def _formulier(regels: Rijen, code: str, grens: int, keuze: Keuze) -> None:
    if not kan_vastleggen("signaalregel"):
        return
    nummer = beurt(_FORMULIER)
    with st.form(f"signaalregel_{nummer}", border=False):
        with st.container(horizontal=True, gap="small"):
            vanaf = st.date_input(
                "Geldt vanaf peildatum",
                value=keuze.peildatum,
                format="DD-MM-YYYY",
                key=f"geldt_vanaf_{nummer}",
                width=190,
            )
            reden = st.text_input("Reden", key=f"regel_reden_{nummer}")
            wie = vraag_wie(f"regel_wie_{nummer}")
        weigering = st.container()
        verzonden = st.form_submit_button("Leg deze grens vast")
    if verzonden:
        rijen = [
            {
                "code": r.code,
                "volgorde": r.volgorde,
                "maat": r.maat,
                "operator": r.operator,
                "drempel": grens if r.code == code else r.drempel,
                "kleur": r.kleur,
                "tekst": r.tekst,
                "actief": r.actief,
                "geldt_vanaf": vanaf,
                "opmerking": reden if r.code == code else None,
            }
            for r in regels
        ]
        with weigering:
            vastleggen("signaalregel", rijen, wie, f"De nieuwe grens van regel {code} is vastgelegd.", _FORMULIER)
