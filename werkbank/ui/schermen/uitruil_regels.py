"""The lines of a proposal while somebody works on it: kept in the address, as every other choice of a page is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from werkbank.fouten import AdresFout
from werkbank.gegevens import gegevenssoort
from werkbank.register import gemeente, gemeenten
from werkbank.ui.delen.keuzes import past_niet

SLEUTEL = "regels"
_VELD, _REGEL = ".", "~"
_CODES = {g.code for g in gemeenten()}
_SOORTEN = gegevenssoort("uitruil").kolom("soort").keuzes


@dataclass(frozen=True)
class Regel:
    """One exchange that is tried: what, how much, from whom to whom; `paar` ties the two halves of an exchange."""

    soort: str
    periode: str
    van: str
    naar: str
    aantal: int
    amv: int = 0
    paar: str = ""

    @property
    def tekst(self) -> str:
        """Who gives to whom."""
        return f"{gemeente(self.van).naam} → {gemeente(self.naar).naam}"

    def als_rij(self) -> dict[str, Any]:
        """In the columns of the kinds `uitruil` and `uitruilvoorstel`."""
        return {
            "soort": self.soort,
            "periode": self.periode,
            "van_gemeente_code": self.van,
            "naar_gemeente_code": self.naar,
            "aantal": self.aantal,
            "waarvan_amv_aantal": self.amv if self.soort == "asiel" and self.amv else None,
            "paar": self.paar or None,
        }


def uit_adres() -> list[Regel] | None:
    """The lines in the address; None when it holds none. Raises AdresFout for what is no line."""
    tekst = st.query_params.get(SLEUTEL)
    return None if tekst is None else [_lees(deel) for deel in tekst.split(_REGEL) if deel]


def naar_adres(regels: Iterable[Regel]) -> None:
    """Keep the lines in the address."""
    st.query_params[SLEUTEL] = _REGEL.join(
        _VELD.join((r.soort, r.periode, r.van, r.naar, str(r.aantal), str(r.amv), r.paar)) for r in regels
    )


def schone_naam(tekst: str) -> str:
    """The name of a pair, without what separates lines in the address."""
    return re.sub(r"[^\w -]", "", tekst).strip()


def als_json(regels: Sequence[Regel]) -> str:
    """The lines as the queries take them."""
    return json.dumps([regel.als_rij() for regel in regels])


def _lees(deel: str) -> Regel:
    velden = deel.split(_VELD)
    if len(velden) != 7 or velden[0] not in _SOORTEN or not all(re.fullmatch(r"\d{1,6}", v) for v in velden[4:6]):
        raise _past_niet(deel)
    soort, periode, van, naar, aantal, amv, paar = velden
    if not {van, naar} <= _CODES:
        raise _past_niet(deel)
    return Regel(soort, periode, van, naar, int(aantal), int(amv), schone_naam(paar))


def _past_niet(deel: str) -> AdresFout:
    return past_niet("Regels van het voorstel", deel)
