"""One task of one municipality: as a figure, and as a small chart of its course."""

from __future__ import annotations

from typing import Any

import streamlit as st

from werkbank.grafieken.verloop import verloop
from werkbank.opmaak import datum, getal, procent
from werkbank.rijen import Rijen
from werkbank.ui.delen.gegevens import vraag
from werkbank.ui.delen.links import link
from werkbank.ui.delen.paginas import INVULLING, UITRUIL
from werkbank.ui.delen.sectie import Deel, sectie
from werkbank.ui.delen.sjabloon import toon
from werkbank.weergave import definities_invulling, definities_uitruil
from werkbank.weergave.dossier import NOTITIES
from werkbank.weergave.kolommen import kolom, ontbreekt
from werkbank.weergave.kpi import Kpi

REGIO_KOLOMMEN = (
    kolom("titel"),
    # Beside the name of the opgave.
    kolom("opgave_aantal", als="aantal"),
    kolom("realisatie_aantal"),
    kolom("nog_te_realiseren_aantal"),
    kolom("realisatie_pct", balk=True),
    kolom("plaats_tekst"),
    kolom("regio_realisatie_pct"),
    kolom("regio_gemeld_tekst", breedte="7rem"),
)
PUNT_KOLOMMEN = (kolom("titel", breedte="13rem"), kolom("reden", als="waarom_dit_aandacht_vraagt"))
KETEN_KOLOMMEN = (
    kolom("halfjaar"),
    kolom("taakstelling_aantal"),
    kolom("voorachterstand_aantal"),
    kolom("correctie_aantal"),
    kolom("opgave_aantal"),
    kolom("gehuisvest_aantal"),
    kolom("nog_te_huisvesten_aantal"),
    kolom("tempo_pct"),
    kolom("eind_achterstand_aantal"),
)
LEVERANCIER_KOLOMMEN = (
    kolom("titel"),
    kolom("maat"),
    kolom("leverancier"),
    kolom("realisatie_aantal", als="aantal"),
    kolom("peildatum"),
    kolom("telt_mee"),
)
LOCATIE_KOLOMMEN = (
    kolom("locatie", breedte="14rem"),
    kolom("soort_titel"),
    kolom("stap"),
    kolom("plaatsen_aantal"),
    kolom("amv_aantal"),
    kolom("begin_op"),
    kolom("eind_tekst"),
    kolom("locatie_eigenaar"),
    kolom("peildatum", als="stand"),
)
_HOOGTE_PX = 210
_LIJNEN = (("realisatie", "realisatie"), ("doel", "opgave"), ("tempo", "volgens schema"))


UITRUIL_KOLOMMEN = (
    kolom("ruil_tekst"),
    kolom("opgave_aantal", als="wet"),
    kolom("uitruil_saldo_aantal"),
    kolom("opgave_na_uitruil_aantal"),
)
UITRUIL_BRON = kolom("uitruil_bron", breedte="38%")


def uitruil_van(**waar: Any) -> Rijen:
    """The rows of `gemeente/uitruil`; as long as nobody exchanges anything, only that is asked."""
    return vraag("gemeente/uitruil", **waar) if vraag("uitruil/lijst", regio=None) else Rijen(())


def toon_uitruil(rijen: Rijen) -> None:
    """The opgaven of a municipality after exchange, with their source; nothing when it does not exchange.

    What was agreed after the peildatum has a column of its own: on the peildatum it was not there.
    """
    if not rijen:
        return
    with sectie(
        "uitruil", "Opgave na uitruil", query="gemeente/uitruil", definitie=definities_uitruil.GEMEENTE
    ) as deel:
        later = (kolom("later_aantal"),) if rijen.bekend("later_aantal") else ()
        deel.tabel(rijen, (*UITRUIL_KOLOMMEN, *later, UITRUIL_BRON), fictief=False)
        link(UITRUIL, "Alle uitruil")


def gemeentekaart(rij: Any, uitruil: Rijen) -> Kpi:
    """The figure of one row of `gemeente/opgaven`; `uitruil`: the rows of `gemeente/uitruil`.

    Without realisatie the opgave itself is the figure: it is what is known.
    """
    if ontbreekt(rij.realisatie_aantal):
        regels = (("Realisatie", "geen cijfer"),)
        return Kpi(rij.titel, rij.opgave_aantal, achter=f"{rij.eenheid} opgave", regels=regels)
    opmerking = [] if ontbreekt(rij.opmerking) else [rij.opmerking]
    na = [r.opgave_na_uitruil_aantal for r in uitruil if (r.soort, r.periode) == (rij.soort, rij.periode)]
    return Kpi(
        rij.titel,
        rij.realisatie_aantal,
        "; ".join([f"{rij.eenheid}, stand {datum(rij.peildatum)}", *opmerking]),
        achter="opgave niet bekend" if ontbreekt(rij.opgave_aantal) else f"van {getal(rij.opgave_aantal)}",
        aandeel_pct=rij.realisatie_pct,
        regels=(
            ("Aandeel", procent(rij.realisatie_pct)),
            ("Nog te realiseren", getal(rij.nog_te_realiseren_aantal)),
            ("Plaats in de regio", "–" if ontbreekt(rij.plaats_tekst) else rij.plaats_tekst),
            *(("Opgave na uitruil", getal(aantal)) for aantal in na),
        ),
    )


def toon_locaties(rijen: Rijen, gemeente: Any) -> None:
    """The locations of a municipality for all its tasks; `gemeente` is a row of `gemeente/opgaven`."""
    with sectie(
        "locaties", "Locaties", query="gemeente/locaties", definitie=definities_invulling.GEMEENTE_LOCATIES
    ) as deel:
        if rijen:
            deel.tabel(rijen, LOCATIE_KOLOMMEN)
        else:
            st.markdown(f"Van {gemeente.gemeente} zijn geen locaties ontvangen.")
        link(INVULLING, "Naar Invulling", locaties_van=gemeente.gemeente_code)


def gemeentelijn(deel: Deel, opgave: Any, reeks: Rijen) -> None:
    """The course of one task: `opgave` is its row of `gemeente/opgaven`, `reeks` its rows of `gemeente/verloop`."""
    st.markdown(f"**{opgave.titel}**, opgave {getal(opgave.opgave_aantal)}")
    if not reeks.bekend("realisatie_aantal"):
        st.markdown("Nog geen cijfer ontvangen.")
        return
    # In a small chart the names of the lines would lie over the values.
    toon("legenda", tekens=_LIJNEN if opgave.soort == "statushouders" else _LIJNEN[:2])
    deel.grafiek(
        verloop,
        reeks,
        datum="dag",
        tempo="verwacht_aantal" if opgave.soort == "statushouders" else None,
        namen=False,
        hoogte_px=_HOOGTE_PX,
        omschrijving=f"{opgave.titel} per maand.",
        hoofdzin=f"Laatste cijfer van {opgave.gemeente}: {getal(opgave.realisatie_aantal)} van "
        f"{getal(opgave.opgave_aantal)} {opgave.eenheid}.",
    )


def toon_notities(rijen: Rijen) -> None:
    """What was noted about this municipality; nothing when nobody noted anything."""
    if rijen:
        with sectie("notities", "Notities", query="dossier/notities") as deel:
            deel.tabel(rijen, NOTITIES, fictief=False)
