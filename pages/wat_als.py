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
from werkbank.ui.delen.tabel import Kolom
from werkbank.ui.schermen.wat_als import kies_scenario, scenariokpis
from werkbank.weergave import definities_toezicht as definities

MAAND = (
    Kolom(
        "tempo_per_maand_aantal", "Nu per maand", "getal", cijfers=1, uitleg="Gemiddelde van de laatste drie maanden"
    ),
    Kolom("scenario_per_maand_aantal", "Scenario per maand", "getal", cijfers=1),
)
TAAK = Kolom("scenario_taakstelling_aantal", "Taakstelling scenario", "getal", uitleg="Van het volgende halfjaar")

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
        Kolom("eind_aantal", f"Verwacht eind {rij.halfjaar}", "teken"),
        Kolom("scenario_eind_aantal", f"Scenario eind {rij.halfjaar}", "teken"),
        Kolom("eind_effect_aantal", "Verschil", "teken"),
        TAAK,
        Kolom("volgend_eind_aantal", f"Verwacht eind {rij.volgend_halfjaar}", "teken"),
        Kolom("scenario_volgend_eind_aantal", f"Scenario eind {rij.volgend_halfjaar}", "teken"),
        Kolom("volgend_effect_aantal", "Verschil", "teken"),
    )
    deel.tabel(rijen, kolommen, bijschrift="Scenario per gemeente: geen prognose en geen cijfer")
st.caption("Achterstand is positief, voorsprong negatief. Een streepje: geen drie maanden op rij bekend.")
