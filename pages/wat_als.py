"""Wat als: another pace, extra homes or another taakstelling, and what that does to this and the next half-year."""

from dataclasses import asdict

import streamlit as st

from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.leeg import leeg
from werkbank.ui.delen.links import gemeentekolom
from werkbank.ui.delen.melding import band
from werkbank.ui.delen.paginas import DOSSIER
from werkbank.ui.delen.schil import schil
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.schermen.wat_als import kies_scenario, scenariokpis
from werkbank.weergave import definities_toezicht as definities
from werkbank.weergave.kolommen import kolom

MAAND = (
    kolom("tempo_per_maand_aantal"),
    kolom("scenario_per_maand_aantal"),
)
TAAK = kolom("scenario_taakstelling_aantal")

keuze = schil("Wat als", "regio", "peildatum")
waar = {"regio": keuze.regio, "peildatum": keuze.peildatum}
band("melding", "Dit is een scenario: geen prognose en geen cijfer. Er wordt niets van vastgelegd.")
taakstelling = vraag("wat_als/taakstelling", peildatum=keuze.peildatum)[0].taakstelling_aantal
scenario = asdict(kies_scenario(keuze, int(taakstelling)))

with sectie("kpi", query="wat_als/gebied", definitie=definities.WAT_ALS) as deel:
    gebied = deel.toont(vraag("wat_als/gebied", **waar, **scenario))
    rij = gebied[0]
    deel.kpis(*scenariokpis(rij))
    if not rij.met_prognose_aantal:
        leeg("Nog geen tempo bekend", "Een scenario begint bij het tempo van drie maanden op rij.")

with sectie("tabel", "Per gemeente", query="wat_als/gemeenten", definitie=definities.WAT_ALS) as deel:
    rijen = vraag("wat_als/gemeenten", **waar, **scenario)
    kolommen = (
        gemeentekolom(DOSSIER),
        *MAAND,
        kolom("eind_aantal", kop=f"Verwacht eind {rij.halfjaar}"),
        kolom("scenario_eind_aantal", kop=f"Scenario eind {rij.halfjaar}"),
        kolom("eind_effect_aantal"),
        TAAK,
        kolom("volgend_eind_aantal", kop=f"Verwacht eind {rij.volgend_halfjaar}"),
        kolom("scenario_volgend_eind_aantal", kop=f"Scenario eind {rij.volgend_halfjaar}"),
        kolom("volgend_effect_aantal"),
    )
    deel.tabel(rijen, kolommen, bijschrift="Scenario per gemeente: geen prognose en geen cijfer")
st.caption("Achterstand is positief, voorsprong negatief. Een streepje: geen drie maanden op rij bekend.")
