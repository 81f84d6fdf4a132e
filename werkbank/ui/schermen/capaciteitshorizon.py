"""Capaciteitshorizon: the columns of its tables and its two charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkbank.grafieken.horizon import behoefte, horizon
from werkbank.ui.delen.invulling import Telling
from werkbank.ui.delen.sectie import Deel
from werkbank.weergave.kolommen import kolom

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

GEMEENTE_KOLOMMEN = (
    kolom("regio"),
    kolom("opgave_aantal", eenheid="plekken"),
    kolom("eerste_capaciteit_aantal"),
    kolom("laatste_capaciteit_aantal"),
    kolom("verloop", breedte="30rem"),
)
EINDE_KOLOMMEN = (
    kolom("locatie", breedte="14rem"),
    kolom("gemeente"),
    kolom("stap"),
    kolom("plaatsen_aantal"),
    kolom("amv_aantal"),
    kolom("eind_op"),
    kolom("maanden_tot_eind_aantal"),
    kolom("locatie_eigenaar"),
    kolom("peildatum", als="stand"),
)
BEHOEFTE_KOLOMMEN = (
    kolom("maand_tekst"),
    kolom("capaciteit_aantal"),
    kolom("prognose_laag_aantal"),
    kolom("prognose_verwacht_aantal"),
    kolom("prognose_hoog_aantal"),
    kolom("tekort_verwacht_aantal"),
    kolom("tekort_hoog_aantal"),
)
BINNEN = {"6": "6 maanden", "12": "12 maanden", "36": "36 maanden"}


def teken_horizon(deel: Deel, rijen: Rijen, telling: Telling) -> None:
    """The months, from the rows of `capaciteitshorizon/staven`."""
    deel.grafiek(
        horizon,
        rijen,
        stappen=telling.stappen,
        omschrijving="Plekken per maand, 36 maanden vooruit, per stap, tegenover de opgave. Wat eindigt, staat in de "
        "tabel hieronder.",
    )


def teken_behoefte(deel: Deel, rijen: Rijen) -> None:
    """Need against capacity, from the rows of `capaciteitshorizon/behoefte`."""
    deel.grafiek(
        behoefte,
        rijen,
        omschrijving="De verwachte behoefte aan plekken per maand, met een lage en een hoge variant, tegenover de "
        "capaciteit. De cijfers staan in de tabel hieronder.",
    )
