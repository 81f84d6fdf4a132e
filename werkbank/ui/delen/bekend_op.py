"""Bekend op: any page as it was known on an earlier day, for instance for the PRT of 7 June.

The day stands in the URL (`bekend_op`) and goes along from page to page. Here it is chosen, said on the page, and
left again.
"""

from __future__ import annotations

from datetime import date

import streamlit as st

from werkbank.opmaak import datum, datum_kort
from werkbank.ui.delen import gegevens
from werkbank.ui.delen.keuzes import past_niet
from werkbank.ui.delen.melding import band

_WIDGET = "kies_bekend_op"
_URL = "bekend_op"
_NU = "nu"
_FOUT = "werkbank_bekend_op_fout"


def kies() -> None:
    """A quiet choice below the navigation: now, a day on which something became known, or any day that is typed.

    Raises AdresFout when the address names something else; the list is then drawn with nothing chosen.
    """
    stand = gegevens.stand()
    opties = {_NU: "Nu"}
    dagen = gegevens.vraag("gedeeld/bekende_dagen", vandaag=gegevens.vandaag())
    opties |= {rij.dag.isoformat(): datum_kort(rij.dag) + (" PRT" if rij.is_prt else "") for rij in dagen}
    gekozen = _NU if stand.bekend_op is None else stand.bekend_op.isoformat()
    opties.setdefault(gekozen, "" if stand.bekend_op is None else datum_kort(stand.bekend_op))
    st.session_state[_WIDGET] = None if stand.bekend_op_fout else gekozen
    with st.sidebar, st.container(key="bekend_op_vak"):
        st.selectbox(
            "Bekend op",
            list(opties),
            format_func=lambda code: opties.get(code, str(code)),
            key=_WIDGET,
            on_change=_naar_url,
            accept_new_options=True,
            placeholder="Kies of typ een datum",
        )
    if stand.bekend_op_fout:
        raise past_niet("Bekend op", st.query_params[_URL], stand.bekend_op_fout)


def toon_bekend_op(stand: gegevens.Stand) -> None:
    """The band while looking back, with the way to now; or why the day that was typed cannot be looked back at."""
    if fout := st.session_state.pop(_FOUT, ""):
        band("waarschuwing", f"{fout} U ziet de cijfers zoals ze nu zijn.")
    if stand.bekend_op is None:
        return
    with st.container(key="bekend_op_band", horizontal=True, gap="small", vertical_alignment="center"):
        tekst = f"U ziet de cijfers zoals ze bekend waren op {datum(stand.bekend_op)}, aan het einde van de dag."
        band("bekend_op", tekst)
        st.button("Terug naar nu", type="tertiary", key="naar_nu", on_click=naar_nu)


def naar_nu() -> None:
    """Look at the figures as they are now."""
    st.query_params.pop(_URL, None)


def _naar_url() -> None:
    waarde = st.session_state[_WIDGET]
    if waarde in (None, "", _NU):
        naar_nu()
        return
    dag = lees_dag(waarde)
    if dag is None:
        st.session_state[_FOUT] = f"“{waarde}” is geen dag zoals 7-6-2024."
        naar_nu()
    else:
        st.query_params[_URL] = dag.isoformat()


def lees_dag(tekst: str) -> date | None:
    """A day as somebody types it, "7-6-2024" or "7 juni 2024"; None when it is not one."""
    # Only here: the readers of files are a large part of the start, and few type a day.
    from werkbank.intake.waarden import lees_datum

    gelezen = lees_datum(tekst)
    return gelezen.waarde if gelezen.precisie == "dag" else None
