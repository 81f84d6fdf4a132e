"""The parts of the page Agenda: the items with the way to begin, and the form that puts them together.

An agenda is recorded as a whole: the last one of a name counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.keuzes import kies, past_niet
from werkbank.ui.delen.links import lees_keuzes
from werkbank.ui.delen.paginas import PAGINAS, pagina_code
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.delen.sjabloon import toon
from werkbank.ui.delen.vastleggen import beurt, kan_vastleggen, vastleggen
from werkbank.ui.delen.vergaderscherm import pagina_van, punt_adres
from werkbank.ui.delen.wie import verplicht, vraag_wie
from werkbank.weergave import definities_vergadering as definities
from werkbank.weergave.agenda import in_woorden

_NIEUW = "nieuw"
_FORMULIER = "agenda"


def kies_agenda() -> str:
    """The agenda to see, the last recorded unless the address names one; "" for a new one."""
    namen = [rij.agenda for rij in vraag("agenda/lijst")]
    opties = {naam: naam for naam in namen} | {_NIEUW: "Een nieuwe agenda"}
    gekozen = kies("agenda", "Agenda", opties, namen[0] if namen else _NIEUW, width=360)
    return "" if gekozen == _NIEUW else gekozen


def toon_punten(naam: str) -> Sequence[Any]:
    """The items as a list of links, with the button to begin; none for a new agenda."""
    if not naam:
        return ()
    punten = vraag("agenda/punten", agenda=naam)
    with sectie("punten", naam, query="agenda/punten", definitie=definities.AGENDA) as deel:
        deel.naast(punten)
        toon(
            "agenda",
            begin=punt_adres(naam, punten, 1),
            punten=[
                {
                    "adres": punt_adres(naam, punten, nummer),
                    "punt": punt.punt,
                    "wat": in_woorden(pagina_van(punt.pagina).naam, lees_keuzes(punt.keuzes or "")),
                }
                for nummer, punt in enumerate(punten, 1)
            ],
        )
    return punten


def stel_samen(naam: str, punten: Sequence[Any]) -> None:
    """The form: names, order, what goes, what is added (`erbij` in the address); recorded as a new version."""
    with sectie("samenstellen", "Stel de agenda samen" if not naam else "Verander de agenda"):
        if not kan_vastleggen("agenda"):
            return
        regels = [(p.punt, p.pagina, p.keuzes or "") for p in punten]
        if erbij := _erbij():
            regels.append(erbij)
        if not regels:
            st.markdown(
                "Open een pagina zoals u haar in de vergadering wilt tonen en kies links onderaan "
                "“Zet deze pagina op de agenda”."
            )
            return
        _formulier(naam, regels)


def _erbij() -> tuple[str, str, str] | None:
    """The page in the address that is to be added. Raises AdresFout when there is no such page."""
    tekst = st.query_params.get("erbij", "")
    if not tekst:
        return None
    code, _, keuzes = tekst.partition("?")
    if code not in {pagina_code(p) for p in PAGINAS}:
        raise past_niet("De pagina", code)
    return in_woorden(pagina_van(code).naam, lees_keuzes(keuzes)), code, keuzes


def _formulier(naam: str, regels: Sequence[tuple[str, str, str]]) -> None:
    ronde = f"{beurt(_FORMULIER)}_{naam}_{len(regels)}"
    with st.form(f"agenda_{ronde}", border=False):
        titel = st.text_input(
            verplicht("Naam van de agenda"),
            value=naam,
            key=f"agenda_naam_{ronde}",
            max_chars=80,
            placeholder="bijvoorbeeld: PRT 20 september 2024",
        )
        nieuw = [_regel(i, regel, len(regels), ronde) for i, regel in enumerate(regels)]
        wie = vraag_wie(f"agenda_wie_{ronde}")
        weigering = st.container()
        verzonden = st.form_submit_button("Leg de agenda vast", type="primary")
    if not verzonden:
        return
    blijft = sorted((regel for regel in nieuw if regel is not None), key=lambda regel: regel[0])
    rijen = [
        {"agenda": titel, "beurt": nummer, "punt": punt, "pagina": pagina, "keuzes": keuzes}
        for nummer, (_, punt, pagina, keuzes) in enumerate(blijft, 1)
    ]
    with weigering:
        vastleggen("agenda", rijen, wie, f"De agenda {titel.strip()} is vastgelegd.", _FORMULIER, wist="erbij")


def _regel(
    i: int, regel: tuple[str, str, str], aantal: int, ronde: str
) -> tuple[tuple[int, int], str, str, str] | None:
    """One item in the form: its name, its place, whether it goes. What it gives sorts by place; None when it goes."""
    punt, pagina, keuzes = regel
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        tekst = st.text_input(f"Punt {i + 1}", value=punt, key=f"punt_{i}_{ronde}", max_chars=120)
        plaats = st.number_input(f"Plaats van punt {i + 1}", 1, aantal, i + 1, key=f"plaats_{i}_{ronde}", width=170)
        weg = st.checkbox(f"Haal punt {i + 1} weg", key=f"weg_{i}_{ronde}")
    # Of two that want one place the one that is moved there goes first.
    return None if weg else ((int(plaats), 0 if plaats != i + 1 else 1), tekst, pagina, keuzes)
