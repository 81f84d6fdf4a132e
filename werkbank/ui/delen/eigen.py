"""The own tables of this session: in its memory alone, gone when it ends, and never in the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from werkbank.rijen import Rijen
from werkbank.weergave.kolommen import Kolom

if TYPE_CHECKING:
    from werkbank.analyse.eigen.tabel import EigenTabel

_SLEUTEL = "eigen_tabellen"


def eigen_tabellen() -> tuple[EigenTabel, ...]:
    """The tables that the reader put beside the figures, in the order of adding."""
    return tuple(st.session_state.get(_SLEUTEL, {}).values())


def voeg_toe(tabellen: list[EigenTabel]) -> None:
    """Put tables beside the figures; one of the same name takes the place of the earlier one."""
    st.session_state.setdefault(_SLEUTEL, {}).update({tabel.naam: tabel for tabel in tabellen})


def haal_weg(naam: str) -> None:
    """Take a table away."""
    st.session_state.get(_SLEUTEL, {}).pop(naam, None)


def eigen_kolommen() -> dict[str, Kolom]:
    """Every column of numbers that can stand beside a municipality: "eigen_woningen__huur" → its heading."""
    return {
        f"{tabel.naam}__{k.naam}": Kolom(
            f"{tabel.naam}__{k.naam}",
            f"{k.kop}",
            "getal",
            cijfers=_decimalen(tabel.rijen.bekend(k.naam)),
            eenheid=", ".join(filter(None, (k.eenheid, "eigen bestand"))),
        )
        for tabel in eigen_tabellen()
        for k in tabel.getallen
    }


def met_eigen(rijen: Rijen) -> Rijen:
    """The rows, one per municipality, with the own columns beside them; who is not in the file has no figure."""
    reeksen = {
        f"{tabel.naam}__{k.naam}": tabel.per_gemeente(k.naam) for tabel in eigen_tabellen() for k in tabel.getallen
    }
    if not reeksen:
        return rijen
    codes = rijen.kolom("gemeente_code")
    waarden = [
        (*rij, *(reeks.get(code) for reeks in reeksen.values())) for rij, code in zip(rijen.waarden, codes, strict=True)
    ]
    return Rijen((*rijen.kolommen, *reeksen), waarden, rijen.vragen)


def _decimalen(waarden: list[float]) -> int:
    return next((d for d in range(3) if all(abs(round(w, d) - w) < 10**-9 for w in waarden)), 2)
