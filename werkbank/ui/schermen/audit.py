"""The parts of the page Audit: everything that was done with the own log, newest first, to filter and to take along."""

from __future__ import annotations

import streamlit as st

from werkbank.opmaak import getal
from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.keuzes import keuzebalk, kies
from werkbank.ui.delen.links import adres
from werkbank.ui.delen.meenemen import Mee
from werkbank.ui.delen.paginas import LEVERINGEN
from werkbank.ui.delen.sectie import sectie
from werkbank.weergave import definities
from werkbank.weergave.kolommen import Kolom, kolom

_HANDELINGEN = ("vastgelegd", "ingetrokken", "hersteld", "voorgoed verwijderd")
_ALLES = "alles"
_MEESTE = 200


def kies_filters() -> dict[str, str | None]:
    """What the reader wants to see of what was done; None is everything."""
    functies = vraag("audit/functies").kolom("functie")
    opties = {
        "handeling": ("Handeling", {wat: wat.capitalize() for wat in _HANDELINGEN}),
        "functie": ("Door wie", {functie: functie for functie in functies}),
    }
    with keuzebalk():
        gekozen = {
            naam: kies(naam, label, {_ALLES: "Alles"} | codes, _ALLES, width=240)
            for naam, (label, codes) in opties.items()
        }
    return {naam: None if code == _ALLES else code for naam, code in gekozen.items()}


def toon_handelingen(filters: dict[str, str | None]) -> None:
    """Everything that was done and fits, the newest first; the file to take along holds all of it."""
    with sectie("tabel", "Wat er is gedaan", query="audit/handelingen", definitie=definities.AUDIT) as deel:
        rijen = vraag("audit/handelingen", **filters)
        if not rijen:
            st.markdown("In het logboek is hiervan nog niets gedaan.")
            return
        if len(rijen) > _MEESTE:
            st.markdown(f"De nieuwste {_MEESTE} van {getal(len(rijen))}. In het bestand staan ze alle.")
        kolommen = _kolommen()
        deel.tabel(rijen[:_MEESTE], kolommen, fictief=False)
        deel.mee = Mee(rijen, kolommen)


def _kolommen() -> tuple[Kolom, ...]:
    """The columns of this run: the link to a levering carries what the reader chose."""
    return (
        kolom("wanneer", breedte="12rem"),
        kolom("wat", breedte="9rem"),
        kolom("door", als="door_wie", breedte="14rem"),
        kolom("bestandsnaam", als="bestand", breedte="16rem", link=adres(LEVERINGEN, rij={"levering": "levering_id"})),
        kolom("gegevenssoort_titel"),
        kolom("leverancier"),
        kolom("rijen_aantal"),
        kolom("reden", als="opmerking_of_reden"),
    )
