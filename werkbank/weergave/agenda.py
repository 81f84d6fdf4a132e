"""An item of an agenda in words: the page and the choices that it is shown with."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from werkbank.opmaak import datum
from werkbank.register import gemeenten


def in_woorden(pagina: str, keuzes: Mapping[str, str]) -> str:
    """The page with the choices that a reader would name: "Asielopvang, Twente, 1 juni 2024"."""
    namen = {g.code: g.naam for g in gemeenten()}
    delen = [
        pagina,
        keuzes.get("regio", ""),
        namen.get(keuzes.get("gemeente", ""), ""),
        _dag(keuzes.get("peildatum", "")),
    ]
    if bekend := _dag(keuzes.get("bekend_op", "")):
        delen.append(f"bekend op {bekend}")
    return ", ".join(filter(None, delen))


def _dag(tekst: str) -> str:
    try:
        return datum(date.fromisoformat(tekst))
    except ValueError:
        return ""
