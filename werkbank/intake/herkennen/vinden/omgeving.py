"""The words around a table, from near to far: what they say counts where the table itself is silent."""

from __future__ import annotations

import re
from dataclasses import dataclass

from werkbank.intake.herkennen.taal.woorden import maten_in, soorten_in
from werkbank.intake.herkennen.vinden.blokken import Blok

_BRON = re.compile(
    r"^\W*(?:bron|leverancier|aangeleverd door|geleverd door|opgesteld door)\s*[:=]\s*(.+)$", re.IGNORECASE
)
_STANDAARDBLAD = re.compile(r"(?:blad|sheet|werkblad|tabel|tabelle)\s*\d*", re.IGNORECASE)


@dataclass(frozen=True)
class Laag:
    """One ring of words: what it is called in a reason, and the words."""

    naam: str
    tekst: str


@dataclass(frozen=True)
class Omgeving:
    """The rings around a table."""

    lagen: tuple[Laag, ...]

    def soorten(self) -> tuple[frozenset[str], str]:
        """The tasks in the nearest ring that names any, and which ring. An amv table is named so in its columns."""
        for laag in self.lagen:
            if gevonden := soorten_in(laag.tekst):
                return (gevonden - {"amv"} if "asiel" in gevonden else gevonden), laag.naam
        return frozenset(), ""

    def maten(self) -> tuple[frozenset[str], str]:
        """The measures in the nearest ring that names any, and which ring."""
        for laag in self.lagen:
            if gevonden := maten_in(laag.tekst):
                return gevonden, laag.naam
        return frozenset(), ""

    def tekst(self) -> str:
        """All words."""
        return "\n".join(laag.tekst for laag in self.lagen)


def omgeving(blok: Blok, van_blad: list[Blok], bestandsnaam: str) -> Omgeving:
    """The words around a table. ``van_blad``: all tables of its sheet; what stands above the first is about each."""
    bovenaan = van_blad[0].titel
    labels = [
        label for ander in van_blad if ander.van <= blok.tot and blok.van <= ander.tot for label in _labels(ander)
    ]
    bladnaam = blok.rooster.blad.naam
    eigen_naam = "" if _STANDAARDBLAD.fullmatch(bladnaam.strip()) else bladnaam
    lagen = [
        Laag("de titel", "\n".join(blok.titel)),
        Laag("de tekst bovenaan het blad", "\n".join(bovenaan) if bovenaan != blok.titel else ""),
        Laag("de naam van het blad", eigen_naam.replace("_", " ")),
        Laag("de tekst onder de tabel", "\n".join((*labels, *blok.noten))),
        Laag("de bestandsnaam", re.sub(r"[_]+", " ", bestandsnaam.rpartition(".")[0] or bestandsnaam)),
    ]
    return Omgeving(tuple(laag for laag in lagen if laag.tekst.strip()))


def _labels(blok: Blok) -> list[str]:
    """The labels of the totals ("Totale opgave Overijssel"): they may say what the table is about."""
    totalen = [r for r, gebied in blok.anker.gebieden.items() if gebied.soort == "totaal" and blok.van <= r <= blok.tot]
    return [label for r in totalen if len((label := str(blok.rooster.waarde(r, blok.anker.kolom))).split()) > 2]


def genoemde_bron(omgevingen: list[Omgeving]) -> str:
    """What stands behind "Bron:" around the tables, "" when nothing or more than one thing does."""
    bronnen = {
        " ".join(treffer[1].split())
        for omg in omgevingen
        for regel in omg.tekst().split("\n")
        if (treffer := _BRON.match(regel)) and not regel.casefold().lstrip().startswith(("leverancier", "aangeleverd"))
    }
    return bronnen.pop() if len(bronnen) == 1 else ""
