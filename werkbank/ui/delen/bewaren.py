"""Keeping a question for everybody: the form, the file to hand on, and what is pinned to the first page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from werkbank.analyse.bewaard import BewaardeVraag, als_bestand, bewaarde_vragen
from werkbank.analyse.eigen.tabel import als_naam
from werkbank.analyse.klaar import KlareVraag, klare_vragen, lees_invullen
from werkbank.rapport.uitvoer import bestandsnaam
from werkbank.ui.delen import gegevens
from werkbank.ui.delen.links import adres, lees_keuze, link
from werkbank.ui.delen.paginas import BOUWEN, SQL
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.delen.vastleggen import beurt, kan_vastleggen, vastleggen
from werkbank.ui.delen.wie import verplicht, vraag_wie
from werkbank.weergave.kolommen import kolom

_FORMULIER = "vraag"


def bewaarde() -> dict[str, BewaardeVraag]:
    """The questions in the log in the version of this run, by name."""
    return {v.naam: v for v in bewaarde_vragen(gegevens.vrager())}


def bewaar(sql: str, *, invullen: str = "", adres_bouwen: str = "", van: BewaardeVraag | None = None) -> None:
    """Offer to keep a question, and to take it along as a file.

    invullen:     what its parameters begin with, "$soort=asiel"
    adres_bouwen: the choices on the page Bouwen that made it
    van:          the kept question that this is a newer version of
    """
    with st.expander("Bewaar deze vraag"):
        # Another question begins with its own words.
        nummer = f"{van.naam if van else 'nieuw'}_{beurt(_FORMULIER)}"
        if not kan_vastleggen("vraag"):
            return
        with st.form(f"bewaar_{nummer}", border=False):
            titel = st.text_input(
                verplicht("De vraag in woorden"),
                value=van.titel if van else "",
                key=f"vraag_titel_{nummer}",
                max_chars=120,
            )
            uitleg = st.text_area(
                "Wat telt de vraag, en hoe", value=van.uitleg if van else "", key=f"vraag_uitleg_{nummer}", height=80
            )
            eigenaar = st.text_input(
                verplicht("Wie onderhoudt de vraag"),
                value=van.eigenaar if van else "",
                key=f"vraag_eigenaar_{nummer}",
                max_chars=80,
                placeholder="functie of team",
            )
            vast = st.checkbox(
                "Zet de vraag op het Overzicht", value=bool(van and van.op_overzicht), key=f"vraag_vast_{nummer}"
            )
            wie = vraag_wie(f"vraag_wie_{nummer}")
            weigering = st.container()
            bewaren = st.form_submit_button("Bewaar voor iedereen", type="primary")
            weg = van is not None and st.form_submit_button("Haal van de lijst")
        rij = {
            "vraag": van.naam if van else als_naam(titel, _bezet()),
            "vraag_titel": titel,
            "vraag_uitleg": uitleg,
            "eigenaar": eigenaar,
            "vraag_sql": sql,
            "vraag_invullen": invullen,
            "vraag_adres": adres_bouwen,
            "op_overzicht": "ja" if vast else "nee",
            "vervallen": "ja" if weg else "nee",
        }
        if bewaren or weg:
            gelukt = f"De vraag “{titel}” is {'van de lijst af' if weg else 'bewaard'}."
            with weigering:
                vastleggen("vraag", [rij], wie, gelukt, _FORMULIER)
        _als_sql_bestand(rij)


def open_in_bouwen(vraag: KlareVraag) -> None:
    """A link to the choices that made a question, when it was built."""
    if isinstance(vraag, BewaardeVraag) and vraag.adres:
        link(BOUWEN, "Open in Bouwen", **lees_keuze(vraag.adres))


def toon_vastgezet() -> None:
    """The pinned questions, when there are any."""
    rijen = gegevens.vraag("vragen/bewaard").waar(lambda rij: rij.op_overzicht)
    if rijen:
        with sectie("vastgezet", "Bewaarde vragen", query="vragen/bewaard") as deel:
            naar = adres(SQL, rij={"vraag": "vraag"})
            kolommen = (kolom("vraag_titel", link=naar, breedte="22rem"), kolom("vraag_uitleg", breedte="26rem"))
            deel.tabel(rijen, (*kolommen, kolom("eigenaar")), fictief=False)


def _bezet() -> set[str]:
    return {v.naam for v in klare_vragen()} | set(bewaarde())


def _als_sql_bestand(rij: Mapping[str, Any]) -> None:
    vraag = BewaardeVraag(
        rij["vraag"],
        rij["vraag_titel"] or "Eigen vraag",
        rij["vraag_uitleg"] or "",
        rij["vraag_sql"],
        lees_invullen(rij["vraag_invullen"]),
        rij["eigenaar"] or "",
    )
    st.download_button(
        "Neem mee als .sql",
        data=lambda: als_bestand(vraag).encode(),
        file_name=bestandsnaam(vraag.naam, extensie="sql"),
        mime="application/sql",
        key="vraag_als_sql",
        type="tertiary",
        on_click="ignore",
    )
