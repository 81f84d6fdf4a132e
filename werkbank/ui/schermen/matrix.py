"""The choices of the matrix: conditions, columns, order; and the map and the scatter that go with it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from werkbank.grafieken.puntenwolk import puntenwolk
from werkbank.opmaak import datum, getal
from werkbank.ui.delen.eigen import eigen_kolommen
from werkbank.ui.delen.kaart import teken_kaart as teken_provincie
from werkbank.ui.delen.keuzes import keuzebalk, kies, kies_getal, kies_veel
from werkbank.ui.delen.leeg import leeg
from werkbank.ui.delen.links import gemeentekolom
from werkbank.ui.delen.melding import band
from werkbank.ui.delen.sectie import Deel
from werkbank.weergave import matrix
from werkbank.weergave.kolommen import Kolom, kolom, tekst_van

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

_MATEN = (
    "verschil_aantal",
    "verschil_per_1000",
    "achter_op_tempo_aantal",
    "achter_op_tempo_per_1000",
)
_KAART, _X, _Y = (
    "oekraine_verschil_per_1000",
    "oekraine_verschil_per_1000",
    "statushouders_achter_op_tempo_per_1000",
)
_ALLES = ""


@dataclass(frozen=True)
class Keuze:
    """What the reader asks of the matrix.

    rijen:    the municipalities that meet every condition, in order
    kolommen: the columns to show, the municipality first
    """

    rijen: Rijen
    kolommen: tuple[Kolom, ...]

    @property
    def codes(self) -> frozenset[str]:
        """The municipalities that are asked for."""
        return frozenset(self.rijen.kolom("gemeente_code"))


def meld_dagen(rijen: Rijen) -> None:
    """Say so when what stands side by side is not of one day, and of which task."""
    per_taak = dict(matrix.stand_per_taak(rijen))
    if len({dag for dagen in per_taak.values() for dag in dagen}) > 1:
        band(
            "waarschuwing",
            "Niet alle cijfers zijn van dezelfde dag. Kies de kolom Peildatum om per gemeente te zien welke.",
            [f"{naam}: stand van {' en '.join(map(datum, dagen))}" for naam, dagen in per_taak.items() if dagen],
        )


def kies_matrix(rijen: Rijen, regio: str | None) -> Keuze:
    """Draw the choices and give what was chosen. Stops the page on an address that does not fit."""
    voorwaarden = []
    with keuzebalk():
        for taak, naam in matrix.TAKEN.items():
            mogelijk = matrix.voorwaarden(taak)
            opties = {_ALLES: "Alle gemeenten"} | {code: v.tekst for code, v in mogelijk.items()}
            gekozen = kies(taak, naam, opties, _ALLES, width=195)
            if gekozen:
                voorwaarden.append(mogelijk[gekozen])
        voorwaarden += _eigen_grens()
    with keuzebalk(sleutel="keuzes_kolommen"):
        taken = kies_veel("taken_kolommen", "Opgaven", matrix.TAKEN, tuple(matrix.TAKEN), width=285)
        eigen = eigen_kolommen()
        koppen = {m: kolom(m).volle_kop for m in ("regio", *matrix.MATEN)} | {
            naam: k.volle_kop for naam, k in eigen.items()
        }
        maten = kies_veel("maten", "Kolommen", koppen, (*_MATEN, *eigen), width=365)
        alle = {"gemeente": "Gemeente"} | {naam: k.volle_kop for naam, k in (matrix.kolommen() | eigen).items()}
        op = kies("sorteer", "Sorteer op", alle, "gemeente", width=205)
        volgorde = kies("volgorde", "Volgorde", {"hoog": "Hoogste eerst", "laag": "Laagste eerst"}, "hoog", width=150)
    gekozen_rijen = matrix.sorteer(matrix.kies_rijen(rijen, regio, voorwaarden), op, hoog_eerst=volgorde == "hoog")
    kolommen = matrix.kolommen(taken, maten) | {naam: k for naam, k in eigen.items() if naam in maten}
    vooraan = (gemeentekolom(), kolom("regio")) if "regio" in maten else (gemeentekolom(),)
    return Keuze(gekozen_rijen, (*vooraan, *kolommen.values()))


def _eigen_grens() -> list[matrix.Voorwaarde]:
    """A condition on any column: the column, above or below, and the number."""
    opties = {_ALLES: "Geen"} | {naam: k.volle_kop for naam, k in _getallen().items()}
    naam = kies("kolom", "Een eigen grens", opties, _ALLES, width=195)
    if not naam:
        return []
    hoe = kies("dan", "Is", {code: tekst for code, (tekst, _) in matrix.OPERATOREN.items()}, "meer", width=140)
    return [matrix.grens(naam, hoe, kies_getal("grens", "Getal", width=130))]


def _getallen() -> dict[str, Kolom]:
    """Every column of numbers, those of an own file too."""
    return matrix.getallen() | eigen_kolommen()


def zin(keuze: Keuze, van: int) -> str:
    """How many municipalities are shown, in words."""
    return f"{getal(len(keuze.rijen))} van {getal(van)} gemeenten."


def teken_tabel(deel: Deel, keuze: Keuze) -> None:
    """The table, or in words that nobody meets the conditions."""
    if not keuze.rijen:
        band(
            "melding", "Geen gemeente voldoet aan deze keuze. Kies bij een opgave “Alle gemeenten” of een andere grens."
        )
        return
    deel.tabel(keuze.rijen, keuze.kolommen, bijschrift="Alle opgaven per gemeente")


def teken_kaart(deel: Deel, rijen: Rijen, keuze: Keuze) -> None:
    """The map, coloured by a measure of the reader's choice."""
    kolommen = _getallen() | {"statushouders_signaal": matrix.kolommen()["statushouders_signaal"]}
    k = kolommen[_kies_kolom("kaart", "Kleur naar", kolommen, _KAART)]
    teken_provincie(deel, rijen, k, keuze.codes)


def teken_punten(deel: Deel, rijen: Rijen, keuze: Keuze) -> None:
    """The scatter of two measures."""
    kolommen = _getallen()
    with st.container(horizontal=True, gap="small"):
        x, y = (kolommen[_kies_kolom(s, s_naam, kolommen, d)] for s, s_naam, d in _ASSEN)
    if not rijen.waar(lambda rij: getattr(rij, x.naam) is not None and getattr(rij, y.naam) is not None):
        leeg("Nog geen punten", "Van geen gemeente zijn beide cijfers bekend. Kies een andere maat.")
        return
    deel.grafiek(
        puntenwolk,
        rijen,
        x=x.naam,
        y=y.naam,
        x_titel=x.volle_kop,
        y_titel=y.volle_kop,
        schrijf_x=partial(tekst_van, kolom=x),
        schrijf_y=partial(tekst_van, kolom=y),
        gekozen=keuze.codes,
        omschrijving=f"Elke gemeente als punt: {x.volle_kop} tegen {y.volle_kop}.",
    )


_ASSEN = (("x", "Naar rechts", _X), ("y", "Omhoog", _Y))


def _kies_kolom(sleutel: str, label: str, kolommen: dict[str, Kolom], standaard: str) -> str:
    return kies(sleutel, label, {naam: k.volle_kop for naam, k in kolommen.items()}, standaard, width=330)
