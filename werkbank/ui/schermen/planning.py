"""The parts of the page Planning: its columns, the first milestone of a track, and what a reader takes along."""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st

from werkbank.rijen import Rijen
from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.keuzes import kies
from werkbank.ui.delen.laden import eerste_gebruik
from werkbank.ui.delen.sectie import sectie
from werkbank.weergave import definities_planning as definities
from werkbank.weergave.kolommen import kolom, ontbreekt
from werkbank.weergave.kpi import Kpi

LIJST = (
    kolom("wanneer", breedte="9%"),
    kolom("toestand_tekst", als="op_de_peildatum", breedte="12%"),
    kolom("spoor_naam", breedte="9%"),
    kolom("tekst", als="mijlpaal", breedte="21%"),
    kolom("verantwoordelijk", breedte="13%"),
    kolom("gereedheid", breedte="15%"),
    kolom("wacht_op"),
)
TAAK_KOLOMMEN = (
    kolom("verantwoordelijk", breedte="27%"),
    kolom("taak"),
    kolom("onderdeel", breedte="18%"),
)


def eerstvolgend(rij: Any) -> Kpi:
    """One row of `planning/eerstvolgend`: how many days until then, where the source names a day."""
    if ontbreekt(rij.wanneer):
        return Kpi(rij.spoor_naam, "geen", "geen mijlpaal meer na de peildatum", soort="tekst")
    if ontbreekt(rij.dagen_aantal):
        return Kpi(rij.spoor_naam, rij.wanneer, rij.tekst, soort="tekst")
    dagen = "dag" if rij.dagen_aantal == 1 else "dagen"
    return Kpi(rij.spoor_naam, rij.dagen_aantal, rij.tekst, achter=f"{dagen}, {rij.wanneer}")


def van_jaar(mijlpalen: Rijen, jaar: int, rol: str | None) -> Rijen:
    """The milestones of one year for one role; 1 January of the next year closes this one and belongs to it."""

    def past(rij: Any) -> bool:
        sluit_af = (rij.van.year, rij.van.month, rij.van.day) == (jaar + 1, 1, 1)
        return (rij.van.year == jaar or sluit_af) and (rol is None or rol in rij.rollen)

    return mijlpalen.waar(past)


def agendaknop(peildatum: Any, rol: str | None) -> None:
    """The whole planning as a calendar file, made at the click."""
    rijen = vraag("planning/agenda", peildatum=peildatum, rol=rol)
    wie = f" van {rol}" if rol else ""
    st.download_button(
        f"Zet de planning{wie} in uw agenda (ics)",
        data=partial(_ics, rijen, f"PRT Overijssel, planning{wie}"),
        file_name="planning-prt-overijssel.ics",
        mime="text/calendar",
        key="ics_planning",
        type="tertiary",
        on_click="ignore",
    )


def _ics(rijen: Rijen, titel: str) -> bytes:
    with eerste_gebruik():
        from werkbank.rapport.ics import ics_bytes

    return ics_bytes(rijen, titel)


def cycli_naast_elkaar(cycli: Rijen, peildatum: Any) -> None:
    """The same steps in two cycles; nothing as long as there is one."""
    if len(cycli) < 2:
        return
    namen = {str(c.cyclus): f"Cyclus {c.cyclus}" for c in cycli}
    eerste_naam, tweede_naam = list(namen)[:2]
    titel = "Twee cycli naast elkaar"
    with sectie("cycli", titel, query="planning/cycli_naast", definitie=definities.CYCLI) as deel:
        with st.container(horizontal=True, gap="small"):
            eerste = kies("eerste", "Eerste cyclus", namen, eerste_naam, width=200)
            tweede = kies("tweede", "Tweede cyclus", namen, tweede_naam, width=200)
        rijen = vraag("planning/cycli_naast", eerste=eerste, tweede=tweede, peildatum=peildatum)
        kolommen = (
            kolom("spoor_naam", breedte="16%"),
            kolom("tekst", als="mijlpaal"),
            kolom("eerste_wanneer", kop=eerste, breedte="16%"),
            kolom("tweede_wanneer", kop=tweede, breedte="20%"),
        )
        deel.tabel(rijen, kolommen, fictief=False)
