"""The list of questions: those that were kept, then those that ship, with a search in their words."""

from __future__ import annotations

import streamlit as st

from werkbank.analyse.bewaard import BewaardeVraag
from werkbank.analyse.klaar import KlareVraag, klare_vragen
from werkbank.rijen import Rijen
from werkbank.ui.delen.bewaren import bewaarde
from werkbank.ui.delen.keuzes import keuzebalk, kies_tekst
from werkbank.ui.delen.links import adres
from werkbank.ui.delen.melding import toelichting
from werkbank.ui.delen.paginas import SQL
from werkbank.ui.delen.sectie import Deel
from werkbank.weergave.kolommen import kolom

_MEEGELEVERD = "meegeleverd"


def zoekveld() -> str:
    """The words that a question must have, tied to the address."""
    with keuzebalk():
        return kies_tekst("zoek", "Zoek in de vragen", width=420)


def teken_lijst(deel: Deel, gezocht: str) -> None:
    """The questions that have every word."""
    woorden = gezocht.casefold().split()
    alle: list[KlareVraag] = [*bewaarde().values(), *klare_vragen()]
    gevonden = [v for v in alle if all(woord in f"{v.titel} {v.uitleg}".casefold() for woord in woorden)]
    toelichting(f"{len(gevonden)} van {len(alle)} vragen.")
    if not gevonden:
        st.markdown("Geen vraag heeft al deze woorden. Zoek op minder woorden.")
        return
    rijen = Rijen.van(
        {
            "naam": v.naam,
            "vraag_titel": v.titel,
            "vraag_uitleg": v.uitleg,
            "eigenaar": v.eigenaar if isinstance(v, BewaardeVraag) else _MEEGELEVERD,
        }
        for v in gevonden
    )
    titel = kolom("vraag_titel", link=adres(SQL, rij={"vraag": "naam"}), breedte="22rem")
    deel.tabel(rijen, (titel, kolom("vraag_uitleg", breedte="30rem"), kolom("eigenaar")), fictief=False)
