"""The parts of the page Wat als: the sliders, tied to the URL, and the figures of an area with and without them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import streamlit as st

from werkbank.opmaak import datum, getal, teken
from werkbank.register import gemeenten
from werkbank.ui.delen import gegevens
from werkbank.ui.delen.keuzes import Keuze, keuzebalk, kies, past_niet
from werkbank.weergave.kolommen import ontbreekt
from werkbank.weergave.kpi import Kpi

ALLE = "alle"


@dataclass(frozen=True)
class Scenario:
    """What the reader tries; the names are those of the macro `wat_als`."""

    voor: str | None
    tempo_pct: float
    woningen: float
    personen: float
    taakstelling: int | None


def kies_scenario(keuze: Keuze, taakstelling_nu: int) -> Scenario:
    """The sliders. `taakstelling_nu`: of the province, where the last one begins."""
    binnen = [g for g in sorted(gemeenten(), key=lambda g: g.naam) if keuze.regio in (None, g.regio)]
    wie = {ALLE: f"Elke gemeente in {keuze.gebied}"} | {g.code: g.naam for g in binnen}
    with keuzebalk(horizontal=False):
        eerste, tweede, derde = st.columns(3, gap="large")
        with eerste:
            voor = kies("voor", "Tempo en woningen voor", wie, ALLE)
            hoogste = max(2 * taakstelling_nu, 1)
            taak = _schuif("taak", "Taakstelling volgend halfjaar, heel Overijssel", 0, hoogste, taakstelling_nu, 1)
        with tweede:
            tempo = _schuif("tempo", "Tempo, in procent van de laatste drie maanden", 0, 200, 100, 5)
        with derde:
            woningen = _schuif("woningen", "Extra woningen per maand en gemeente", 0, 30, 0, 1)
            personen = _schuif("personen", "Personen per woning", 1, 8, gegevens.instellingen().gezin_personen, 1)
    return Scenario(
        None if voor == ALLE else voor, tempo, woningen, personen, None if taak == taakstelling_nu else taak
    )


def _schuif(sleutel: str, label: str, laag: int, hoog: int, standaard: int, stap: int) -> int:
    """A slider tied to the URL. Raises AdresFout for what is no number between the ends."""
    tekst = st.query_params.get(sleutel, str(standaard))
    past = tekst.isascii() and tekst.isdigit() and laag <= int(tekst) <= hoog
    st.session_state[sleutel] = int(tekst) if past else standaard
    gekozen = int(st.slider(label, laag, hoog, step=stap, key=sleutel, on_change=_naar_url, args=(sleutel,)))
    if not past:
        raise past_niet(label, tekst, f"Dat kan van {laag} tot en met {hoog}.")
    return gekozen


def _naar_url(sleutel: str) -> None:
    st.query_params[sleutel] = str(st.session_state[sleutel])


def scenariokpis(rij: Any) -> tuple[Kpi, ...]:
    """This and the next half-year: gross behind and gross ahead, as expected and in the scenario."""
    dag = datum(rij.beoordeling_op)
    dit, straks = rij.halfjaar, rij.volgend_halfjaar
    kpis = (
        (f"Verwacht eind {dit}", rij.eind_achter_aantal, rij.eind_voor_aantal, f"op {dag}, zoals het gaat"),
        (f"Scenario eind {dit}", rij.scenario_eind_achter_aantal, rij.scenario_eind_voor_aantal, f"op {dag}"),
        (f"Verwacht eind {straks}", rij.volgend_achter_aantal, rij.volgend_voor_aantal, _taak(rij, scenario=False)),
        (
            f"Scenario eind {straks}",
            rij.scenario_volgend_achter_aantal,
            rij.scenario_volgend_voor_aantal,
            _taak(rij, scenario=True),
        ),
    )
    over = f"{getal(rij.met_prognose_aantal)} van {getal(rij.gemeenten_aantal)}"
    return tuple(_kpi(*kpi, over) for kpi in kpis)


def _taak(rij: Any, *, scenario: bool) -> str:
    if scenario:
        return f"bij taakstelling {getal(rij.scenario_taakstelling_aantal)}"
    bekend = "de bekende" if rij.taakstelling_bekend else "dezelfde"
    return f"bij {bekend} taakstelling {getal(rij.taakstelling_volgend_aantal)}"


def _kpi(label: str, achter: Any, voor: Any, sub: str, over: str) -> Kpi:
    return Kpi(
        label,
        achter,
        sub,
        achter="achter",
        stand="tekort" if not ontbreekt(achter) and achter else "",
        regels=(("Voorsprong, samen", teken(voor)), ("Gemeenten met een tempo", over)),
    )
