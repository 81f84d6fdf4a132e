"""The forms of the planning: how a milestone stands, the day of one, and the milestones of a new cycle."""

from __future__ import annotations

from datetime import date

import streamlit as st

from werkbank.fouten import Weigering
from werkbank.gegevens import gegevenssoort
from werkbank.opmaak import datum
from werkbank.rijen import Rijen
from werkbank.ui.delen import melding
from werkbank.ui.delen.gegevens import vandaag, vraag
from werkbank.ui.delen.tabel import tabel
from werkbank.ui.delen.vastleggen import beurt, kan_vastleggen, vastleggen
from werkbank.ui.delen.wie import verplicht, vraag_wie
from werkbank.weergave.kolommen import kolom

TOESTANDEN = gegevenssoort("mijlpaalvoortgang").kolom("toestand").keuzes
_VOORSTEL = (kolom("wanneer", breedte="22%"), kolom("tekst", als="mijlpaal"), kolom("verantwoordelijk", breedte="26%"))
_MELDING, _DAG, _CYCLUS = "mijlpaalvoortgang", "mijlpaal_dag", "mijlpaal_cyclus"
_BRON = "voorstel van de werkbank, naar de planning van 2024"


def meld_voortgang(mijlpalen: Rijen, peildatum: date) -> None:
    """Ask how a milestone stands, and record it."""
    if not kan_vastleggen("mijlpaalvoortgang"):
        return
    nummer = beurt(_MELDING)
    with st.form(f"voortgang_{nummer}", border=False):
        code = _kies_mijlpaal(mijlpalen, f"voortgang_code_{nummer}")
        with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
            toestand = st.radio(
                verplicht("Toestand"), TOESTANDEN, index=None, horizontal=True, key=f"voortgang_toestand_{nummer}"
            )
            op = st.date_input(
                verplicht("Op"),
                value=min(peildatum, vandaag()),
                format="DD-MM-YYYY",
                key=f"voortgang_op_{nummer}",
                width=180,
            )
        opmerking = st.text_input("Opmerking", key=f"voortgang_opmerking_{nummer}")
        wie = vraag_wie(f"voortgang_wie_{nummer}")
        weigering = st.container()
        verzonden = st.form_submit_button("Leg voortgang vast", type="primary")
    if verzonden:
        rij = {"code": code, "toestand": toestand, "toestand_op": op, "opmerking": opmerking}
        with weigering:
            vastleggen(_MELDING, [rij], wie, "De voortgang van de mijlpaal is vastgelegd.", _MELDING)


def stel_dag_vast(mijlpalen: Rijen) -> None:
    """Ask for the day of a milestone, proposed or not, and record it as it is then."""
    if not kan_vastleggen("mijlpaal"):
        return
    nummer = beurt(_DAG)
    with st.form(f"dag_{nummer}", border=False):
        code = _kies_mijlpaal(mijlpalen, f"dag_code_{nummer}")
        op = st.date_input(verplicht("Dag"), value=None, format="DD-MM-YYYY", key=f"dag_op_{nummer}", width=180)
        bron = st.text_input(verplicht("Bron"), key=f"dag_bron_{nummer}", placeholder="bijvoorbeeld: rooster 2026")
        wie = vraag_wie(f"dag_wie_{nummer}")
        weigering = st.container()
        verzonden = st.form_submit_button("Leg dag vast")
    if not verzonden:
        return
    if op is None:
        with weigering:
            melding.toon_fout(Weigering(["Vul de dag in."]))
    else:
        mijlpaal = next(m for m in mijlpalen if m.code == code)
        rij = {
            "code": code,
            "spoor": mijlpaal.spoor,
            "jaar": op.year,
            "kwartaal": (op.month + 2) // 3,
            "tekst": mijlpaal.tekst,
            "verantwoordelijk": mijlpaal.verantwoordelijk,
            "van": op,
            "tot": op,
            "precisie": "dag",
            "bron": bron,
            "voorgesteld": "nee",
        }
        with weigering:
            vastleggen("mijlpaal", [rij], wie, "De dag van de mijlpaal is vastgelegd.", _DAG)


def nieuwe_cyclus(peildatum: date) -> None:
    """Show the milestones that would be proposed for a new cycle, and record them as proposed."""
    if not kan_vastleggen("mijlpaal"):
        return
    nummer = beurt(_CYCLUS)
    mogelijk = {str(c.cyclus): c.begin_op for c in vraag("planning/nieuwe_cycli", peildatum=peildatum)}
    cyclus = st.selectbox(
        "Begin van de cyclus",
        list(mogelijk),
        format_func=lambda c: f"{datum(mogelijk[c])} (cyclus {c})",
        key=f"cyclus_{nummer}",
        width=300,
    )
    voorstel = vraag("planning/cyclusvoorstel", begin_op=mogelijk[cyclus])
    st.markdown(
        "Dit zijn voorstellen: elke dag heet in de planning “voorgesteld” totdat u haar vaststelt. De opgaven van de "
        "nieuwe cyclus levert u zelf aan."
    )
    tabel(voorstel, _VOORSTEL, bijschrift=f"Voorgestelde mijlpalen van cyclus {cyclus}")
    with st.form(f"nieuwe_cyclus_{nummer}", border=False):
        wie = vraag_wie(f"cyclus_wie_{nummer}")
        weigering = st.container()
        verzonden = st.form_submit_button(f"Leg planning {cyclus} als voorstel vast")
    if verzonden:
        weg = ("wanneer",)
        rijen = [
            {naam: waarde for naam, waarde in rij.items() if naam not in weg} | {"bron": _BRON, "voorgesteld": "ja"}
            for rij in voorstel.mappen()
        ]
        with weigering:
            vastleggen("mijlpaal", rijen, wie, f"De planning van cyclus {cyclus} staat erbij, als voorstel.", _CYCLUS)


def _kies_mijlpaal(mijlpalen: Rijen, sleutel: str) -> str:
    teksten = {str(m.code): f"{m.wanneer} · {m.spoor_naam} · {m.tekst}" for m in mijlpalen}
    return str(st.selectbox(verplicht("Mijlpaal"), list(teksten), format_func=teksten.__getitem__, key=sleutel))
