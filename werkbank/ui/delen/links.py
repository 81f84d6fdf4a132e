"""The one way to make a link: to a page, with the choices of the reader.

A link that drops a choice lands elsewhere without a word: who looks back to 7 June would read today's figures.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any, NoReturn
from urllib.parse import parse_qsl, quote, urlencode

import streamlit as st

from werkbank.ui.delen.paginas import GEMEENTE, HERKOMST, OVERZICHT, Pagina
from werkbank.weergave.kolommen import Kolom, kolom

# The screen of a meeting and where it is in its agenda: no choice of a page, but of how all pages are shown.
SCHERM = ("scherm", "agenda", "punt")
# Nor is what a form was opened with.
_NIET_BEWAARD = (*SCHERM, "erbij", "notitie")
# What a reader has chosen goes along from page to page; what belongs to one page (a sort order) stays there.
MEE = ("regio", "gemeente", "soort", "peildatum", "bekend_op", *SCHERM)
# On another page `soort` may be one that Asielopvang does not offer.
_SOORTEN = ("asiel", "amv")

# What tells of a row where its figures come from: a choice in the address → the column of the row. The first that fits.
_HERKOMST = (
    {"levering": "levering_id", "gegevenssoort": "gegevenssoort", "rij": "volgnummer"},
    {"soort": "soort", "gemeente": "gemeente_code", "halfjaar": "halfjaar"},
    {"soort": "soort", "gemeente": "gemeente_code"},
    {"soort": "soort", "gebied": "gebied", "halfjaar": "halfjaar"},
    {"soort": "soort", "gebied": "gebied"},
)


def gekozen() -> dict[str, str]:
    """The choices in the URL of this run that go along."""
    keuzes = {naam: st.query_params[naam] for naam in MEE if naam in st.query_params}
    if keuzes.get("soort", "asiel") not in _SOORTEN:
        del keuzes["soort"]
    # Outside a meeting the name of an agenda belongs to the page where it is put together.
    return keuzes if "scherm" in keuzes else {naam: w for naam, w in keuzes.items() if naam not in SCHERM}


def keuzes_nu() -> str:
    """All choices in the URL of this run as one text, to keep and read again with `lees_keuzes`."""
    return urlencode({naam: w for naam, w in st.query_params.items() if naam not in _NIET_BEWAARD})


def lees_keuzes(tekst: str) -> dict[str, str]:
    """The choices that a kept text holds."""
    return {naam: w for naam, w in parse_qsl(tekst) if naam not in _NIET_BEWAARD}


def hele_keuze() -> str:
    """All choices in the URL of this run as one text, to keep; `lees_keuze` gives them back."""
    return urlencode(dict(st.query_params))


def lees_keuze(tekst: str) -> dict[str, str]:
    """The choices that `hele_keuze` wrote."""
    return dict(parse_qsl(tekst))


def link(pagina: Pagina, tekst: str = "", **keuzes: str) -> None:
    """Draw a link to a page; what is given replaces or adds to the choices of the reader."""
    st.page_link(pagina.bestand, label=tekst or pagina.naam, query_params=gekozen() | keuzes or None)


def ga_naar(pagina: Pagina, **keuzes: str) -> NoReturn:
    """Open a page at once, as its link would."""
    st.switch_page(pagina.bestand, query_params=gekozen() | keuzes)


def adres(pagina: Pagina, *, rij: Mapping[str, str] | None = None, **keuzes: str) -> str:
    """The same as an address, for `Kolom.link` and for templates.

    rij: a choice → the column that it comes from; `vul_in` fills it in per row
    """
    return adres_met(pagina, gekozen() | keuzes, rij)


def adres_met(pagina: Pagina, keuzes: Mapping[str, str], rij: Mapping[str, str] | None = None) -> str:
    """The address of a page with these choices and no other: for what was kept, and not for what is on the screen."""
    delen = {naam: quote(waarde, safe="") for naam, waarde in keuzes.items()}
    delen |= {naam: f"{{{kolom}}}" for naam, kolom in (rij or {}).items()}
    # The first page has the address of the server itself.
    naam = "./" if pagina == OVERZICHT else PurePosixPath(pagina.bestand).stem
    return f"{naam}?" + "&".join(f"{keuze}={waarde}" for keuze, waarde in delen.items()) if delen else naam


def vul_in(adres: str, rij: Mapping[str, Any]) -> str:
    """The address with the fields of a row."""
    return adres.format_map({naam: quote(str(veld), safe="") for naam, veld in rij.items()})


def herkomstadressen() -> dict[tuple[str, ...], str]:
    """For `herkomst_van`: the columns that a row must have → the address of where its figures come from."""
    return {tuple(vorm.values()): adres(HERKOMST, rij=vorm) for vorm in _HERKOMST}


def herkomst_van(rij: Mapping[str, Any], adressen: Mapping[tuple[str, ...], str]) -> str:
    """The address of where the figures of a row come from; "" for a row that names no figures."""
    for kolommen, naar in adressen.items():
        if all(rij.get(kolom) not in (None, "") for kolom in kolommen):
            return vul_in(naar, rij)
    return ""


def gemeentekolom(pagina: Pagina = GEMEENTE) -> Kolom:
    """The first column of a table: the name, as a link to that municipality on a page."""
    return kolom("gemeente", link=adres(pagina, rij={"gemeente": "gemeente_code"}))
