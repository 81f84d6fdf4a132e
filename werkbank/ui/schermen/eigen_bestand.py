"""The page Eigen bestand: a file is read at once, and how it was matched is shown before it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from werkbank.opmaak import getal
from werkbank.rijen import Rijen
from werkbank.ui.delen.eigen import eigen_tabellen, haal_weg, voeg_toe
from werkbank.ui.delen.laden import eerste_gebruik
from werkbank.ui.delen.links import link
from werkbank.ui.delen.melding import band
from werkbank.ui.delen.paginas import BOUWEN, MATRIX, SQL
from werkbank.ui.delen.sectie import sectie
from werkbank.ui.delen.tabel import tabel
from werkbank.weergave.kolommen import kolom

if TYPE_CHECKING:
    from werkbank.analyse.eigen.tabel import EigenTabel

_BEURT = "eigen_beurt"
_KOLOMMEN = tuple(map(kolom, ("kolom_in_bestand", "kolomnaam", "gelezen_als", "opmerking")))
_ONBEKEND = tuple(map(kolom, ("rij", "inhoud", "waarom")))


def neem_aan() -> None:
    """The field for a file; what is chosen is read at once and forgotten as a file."""
    st.markdown(
        "Zet eigen gegevens per gemeente naast de cijfers: inwoners naar leeftijd, woningen, kerncijfers van het CBS. "
        "Het bestand wordt niet vastgelegd. Het blijft tot u dit venster sluit of de pagina opnieuw laadt."
    )
    beurt = st.session_state.setdefault(_BEURT, 0)
    bestand = st.file_uploader("Bestand (xlsx, xlsm, xls, ods, csv, tsv of txt)", key=f"eigen_{beurt}")
    if bestand is None:
        return
    with eerste_gebruik():
        from werkbank.analyse.eigen.lezen import lees_eigen

    # A refusal is drawn by the section around this; the field keeps the name so that the reader sees what was refused.
    voeg_toe(lees_eigen(bestand.name, bestand.getvalue()))
    st.session_state[_BEURT] = beurt + 1
    st.rerun()


def toon_tabellen() -> None:
    """Each own table: how it was matched, its columns, what was not recognised, and what to do with it."""
    tabellen = eigen_tabellen()
    if not tabellen:
        return
    for een in tabellen:
        waar = een.bestandsnaam + (f", blad {een.blad}" if een.blad else "")
        with sectie(f"tabel_{een.naam}", waar):
            _toon_koppeling(een)
            tabel(_kolomrijen(een), _KOLOMMEN, bijschrift=f"Kolommen van {een.naam}", opmerking="")
            if een.onbekend:
                tabel(
                    Rijen.van({"rij": o.rij, "inhoud": o.tekst, "waarom": o.waarom} for o in een.onbekend),
                    _ONBEKEND,
                    bijschrift="Niet herkend",
                    bijschrift_zichtbaar=True,
                    opmerking="",
                )
            with st.container(horizontal=True, gap="small"):
                if een.getallen:
                    link(MATRIX, "Naar Matrix")
                    link(BOUWEN, "Naar Bouwen")
                link(SQL, "Naar SQL", sql=f"from {een.naam} order by gemeente", view=een.naam)
                st.button("Haal weg", key=f"weg_{een.naam}", type="tertiary", on_click=haal_weg, args=(een.naam,))


def _toon_koppeling(een: EigenTabel) -> None:
    delen = [f"{een.gekoppeld} van 25 gemeenten gekoppeld, in een vraag heet de tabel `{een.naam}`."]
    if een.buiten:
        delen.append(f"Rijen over gemeenten buiten Overijssel: {getal(een.buiten)}.")
    if een.totalen:
        delen.append(f"Weggelaten rijen met een totaal: {getal(een.totalen)}.")
    st.markdown(" ".join(delen))
    if een.ontbreekt:
        band("waarschuwing", f"Niet in het bestand: {', '.join(een.ontbreekt)}. Zij hebben daar geen cijfer.")
    if een.onbekend:
        band("waarschuwing", f"Niet herkend: {getal(len(een.onbekend))}. Zij staan hieronder; er is niets geraden.")
    if een.dubbel:
        band(
            "waarschuwing",
            f"Meer dan één rij: {', '.join(een.dubbel)}. De tabel is zo te gebruiken in SQL, niet in Matrix en Bouwen.",
        )


def _kolomrijen(een: EigenTabel) -> Rijen:
    return Rijen.van(
        {
            "kolom_in_bestand": k.kop,
            "kolomnaam": k.naam,
            "gelezen_als": ("getal" + (f" ({k.eenheid})" if k.eenheid else "")) if k.is_getal else "tekst",
            "opmerking": k.opmerking or None,
        }
        for k in een.kolommen
    )
