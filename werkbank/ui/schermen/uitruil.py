"""The parts of the page Uitruil: what was agreed as a matrix, the balance of each municipality, and every exchange."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from werkbank.opmaak import getal
from werkbank.rijen import Rijen
from werkbank.ui.delen.keuzes import kies
from werkbank.ui.delen.links import gemeentekolom
from werkbank.ui.delen.sectie import Deel
from werkbank.ui.delen.tabel import tabel
from werkbank.weergave.kolommen import Kolom, kolom
from werkbank.weergave.kpi import Kpi

if TYPE_CHECKING:
    from collections.abc import Sequence

BEKIJK = {"afspraken": "Afspraken", "voorstel": "Voorstel maken en vergelijken"}
LIJST = (
    kolom("van_gemeente"),
    kolom("naar_gemeente"),
    kolom("ruil_tekst"),
    kolom("uitruil_aantal"),
    kolom("uitruil_amv_aantal"),
    kolom("uitruil_status"),
    kolom("status_op"),
    kolom("besluit", breedte="20%"),
    kolom("paar"),
    kolom("auteur", breedte="14%"),
)


def balanskolommen() -> tuple[Kolom, ...]:
    """The columns of the balance; the name of a municipality leads to its page."""
    return (
        gemeentekolom(),
        kolom("opgave_aantal", als="wet"),
        kolom("uitruil_erbij_aantal"),
        kolom("uitruil_eraf_aantal"),
        kolom("uitruil_saldo_aantal"),
        kolom("opgave_na_uitruil_aantal"),
        kolom("opgave_regio_deel_pct"),
        kolom("na_uitruil_regio_deel_pct"),
        kolom("opgave_per_1000", als="voor_uitruil"),
        kolom("na_uitruil_per_1000"),
    )


def kies_ruil(perioden: Rijen) -> Any:
    """The row of `uitruil/perioden` that the reader looks at."""
    teksten = {str(rij.ruil_code): str(rij.ruil_tekst) for rij in perioden}
    code = kies("ruil", "Opgave en periode", teksten, next(iter(teksten)), width=330)
    return next(rij for rij in perioden if rij.ruil_code == code)


def ruilkpis(gebieden: Rijen, eenheid: str) -> tuple[Kpi, ...]:
    """Per area: how much changes municipality, of which opgave, and that the sum is what it was."""
    return tuple(
        Kpi(
            rij.gebied,
            rij.uitruil_eraf_aantal,
            achter=f"{eenheid} van gemeente gewisseld",
            regels=(
                ("Opgave van de wet", getal(rij.opgave_aantal)),
                ("Na uitruil", getal(rij.opgave_na_uitruil_aantal)),
                (
                    "Gemeenten die ruilen",
                    f"{getal(rij.met_uitruil_gemeenten_aantal)} van {getal(rij.gemeenten_aantal)}",
                ),
            ),
        )
        for rij in gebieden
    )


def matrix(deel: Deel, stromen: Rijen, bijschrift: str) -> None:
    """From whom (rows) to whom (columns). A square of all municipalities would be empty: only those that exchange."""
    deel.toont(stromen)
    naar = sorted(set(stromen.kolom("naar_gemeente")))
    regels = [
        {"van_gemeente": van, **dict.fromkeys(naar, "")} | {rij.naar_gemeente: _cel(rij) for rij in per_van}
        for van, per_van in stromen.per("van_gemeente").items()
    ]
    kolommen: Sequence[Kolom] = (kolom("van_gemeente", als="van_naar"), *(Kolom(naam, naam) for naam in naar))
    tabel(Rijen.van(regels), kolommen, bijschrift=bijschrift, opmerking="")


def _cel(rij: Any) -> str:
    telt = getal(rij.uitruil_aantal) if rij.uitruil_aantal else ""
    verkend = f"({getal(rij.verkend_aantal)})" if rij.verkend_aantal else ""
    return " ".join(filter(None, (telt, verkend)))


def geen_uitruil(wat: str, gebied: str) -> None:
    """What stands where nothing was exchanged."""
    st.markdown(f"Voor {wat} is in {gebied} geen uitruil vastgelegd. De opgave van de wet geldt.")
