"""The screen for a meeting: no side bar and no buttons, letters to be read from five metres, an agenda to walk through.

It stands in the address (`scherm=vergadering`, with the name of the agenda and the item), so that it can be shared and
a link keeps it. What the agenda holds is data in the log.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from werkbank.ui.delen import gegevens
from werkbank.ui.delen.links import SCHERM, adres_met, keuzes_nu, lees_keuzes
from werkbank.ui.delen.paginas import AGENDA, PAGINAS, Pagina, pagina_code
from werkbank.ui.delen.sjabloon import toon

VERGADERING = "vergadering"
# A chart is drawn so much larger: labels of 13 and 14 px become 21 and 22.
_SCHAAL = 1.6


def in_vergadering() -> bool:
    """Whether the address asks for the screen of a meeting."""
    return st.query_params.get("scherm") == VERGADERING


def schaal() -> float:
    """How much larger than on a laptop a chart is drawn."""
    return _SCHAAL if in_vergadering() else 1.0


def toon_vergaderbalk(pagina: str) -> None:
    """At the foot of the screen: where one is in the agenda, and the way out. `pagina`: name of the page."""
    naam = st.query_params.get("agenda", "")
    punten = list(gegevens.vraag("agenda/punten", agenda=naam)) if naam else []
    hier = _beurt(len(punten))
    toon(
        "vergaderbalk",
        agenda=naam,
        punt=punten[hier - 1].punt if hier else "",
        beurt=hier,
        aantal=len(punten),
        vorige=punt_adres(naam, punten, hier - 1),
        volgende=punt_adres(naam, punten, hier + 1),
        notitie=met_notitie(pagina),
        uit=deze_pagina(pagina),
    )


def _beurt(aantal: int) -> int:
    """The item in the address, 0 when there is none of that number."""
    tekst = st.query_params.get("punt", "")
    return int(tekst) if tekst.isdecimal() and 0 < int(tekst) <= aantal else 0


def punt_adres(naam: str, punten: Sequence[Any], beurt: int) -> str:
    """The address of an item of an agenda on the screen of a meeting; "" when there is none of that number."""
    if not 0 < beurt <= len(punten):
        return ""
    punt = punten[beurt - 1]
    scherm = {"scherm": VERGADERING, "agenda": naam, "punt": str(beurt)}
    return adres_met(pagina_van(punt.pagina), lees_keuzes(punt.keuzes or "") | scherm)


def pagina_van(code: str) -> Pagina:
    """The page that an address calls so; the overview for one that is not there any more."""
    return next((p for p in PAGINAS if pagina_code(p) == code and p.bestaat), PAGINAS[0])


def deze_pagina(naam: str, **erbij: str) -> str:
    """The address of the page of this run with all its choices, at one's desk unless `erbij` says otherwise."""
    pagina = next((p for p in PAGINAS if p.naam == naam), PAGINAS[0])
    return adres_met(pagina, lees_keuzes(keuzes_nu()) | erbij)


def met_notitie(naam: str) -> str:
    """The address of the page of this run, on whatever screen, with the form for a note over it."""
    return deze_pagina(naam, **{n: st.query_params[n] for n in SCHERM if n in st.query_params}, notitie="nieuw")


def op_de_agenda(naam: str) -> str:
    """The address where the page of this run is put on an agenda."""
    pagina = next((p for p in PAGINAS if p.naam == naam), PAGINAS[0])
    return adres_met(AGENDA, {"erbij": f"{pagina_code(pagina)}?{keuzes_nu()}"})
