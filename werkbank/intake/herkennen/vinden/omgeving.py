"""The words around a table, from near to far: what they say counts where the table itself is silent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from werkbank.intake.herkennen.taal.moment import Moment, momenten
from werkbank.intake.herkennen.taal.woorden import maten_in, soorten_in
from werkbank.intake.herkennen.taal.zin import lees_zinnen
from werkbank.intake.herkennen.vinden.blokken import Blok

_BRON = re.compile(
    r"^\W*(?:bron|leverancier|aangeleverd door|geleverd door|opgesteld door)\s*[:=]\s*(.+)$", re.IGNORECASE
)
_STANDAARDBLAD = re.compile(r"(?:blad|sheet|werkblad|tabel|tabelle)\s*\d*", re.IGNORECASE)


class Waar(StrEnum):
    """A place where words stand. Told apart as a value; its text is what it is called in a reason."""

    KOLOMNAAM = "de kolomnaam"
    KOP_GEMEENTEN = "de kop boven de gemeenten"
    TABEL = "de tabel"
    TITEL = "de titel"
    BOVENAAN = "de tekst bovenaan het blad"
    BLADNAAM = "de naam van het blad"
    TOTAALOPSCHRIFT = "het opschrift van een totaal"
    NOTEN = "de tekst onder de tabel"
    BESTANDSNAAM = "de bestandsnaam"
    ANTWOORD = "het antwoord"


@dataclass(frozen=True)
class Laag:
    """One ring of words: which it is, and the words."""

    naam: Waar
    tekst: str


@dataclass(frozen=True)
class Omgeving:
    """The rings around a table."""

    lagen: tuple[Laag, ...]

    def soorten(self) -> tuple[frozenset[str], str]:
        """The tasks in the nearest ring that names any, and which ring. An amv table is named so in its columns."""
        for laag in self._die_zeggen_wat():
            if gevonden := soorten_in(laag.tekst):
                return (gevonden - {"amv"} if "asiel" in gevonden else gevonden), laag.naam
        return frozenset(), ""

    def maten(self) -> tuple[frozenset[str], str]:
        """The measures in the nearest ring that names any, and which ring."""
        for laag in self._die_zeggen_wat():
            if gevonden := maten_in(laag.tekst):
                return gevonden, laag.naam
        return frozenset(), ""

    def is_stand(self) -> bool:
        """Whether the words say that the figures are what there is at a moment."""
        return any(zin.is_stand for laag in self._die_zeggen_wat() for zin in lees_zinnen(laag.tekst))

    def momenten(self) -> list[Moment]:
        """The days and months of the figures that the words name."""
        return [m for laag in self.lagen for m in momenten(laag.tekst) if m.rol in ("zeker", "mogelijk")]

    def _die_zeggen_wat(self) -> tuple[Laag, ...]:
        """The rings that can say what a table counts: a note below it explains, it never makes a figure an opgave."""
        return tuple(laag for laag in self.lagen if laag.naam is not Waar.NOTEN)

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
        Laag(Waar.TITEL, "\n".join(blok.titel)),
        Laag(Waar.BOVENAAN, "\n".join(bovenaan) if bovenaan != blok.titel else ""),
        Laag(Waar.BLADNAAM, eigen_naam.replace("_", " ")),
        Laag(Waar.TOTAALOPSCHRIFT, "\n".join(labels)),
        Laag(Waar.NOTEN, "\n".join(blok.noten)),
        Laag(Waar.BESTANDSNAAM, re.sub(r"[_]+", " ", bestandsnaam.rpartition(".")[0] or bestandsnaam)),
    ]
    return Omgeving(tuple(laag for laag in lagen if laag.tekst.strip()))


def _labels(blok: Blok) -> list[str]:
    """The labels of the totals ("Totale opgave Overijssel"): they may say what the table is about."""
    totalen = [r for r, gebied in blok.anker.gebieden.items() if gebied.soort == "totaal" and blok.van <= r <= blok.tot]
    return [label for r in totalen if len((label := str(blok.rooster.waarde(r, blok.anker.kolom))).split()) > 2]


def is_bronregel(regel: str) -> bool:
    """Whether a line says where the figures come from, or who delivered them."""
    return bool(_BRON.match(regel))


def genoemde_bron(omgevingen: list[Omgeving]) -> str:
    """What stands behind "Bron:" around the tables, "" when nothing or more than one thing does."""
    bronnen = {
        " ".join(treffer[1].split())
        for omg in omgevingen
        for regel in omg.tekst().split("\n")
        if (treffer := _BRON.match(regel)) and not regel.casefold().lstrip().startswith(("leverancier", "aangeleverd"))
    }
    return bronnen.pop() if len(bronnen) == 1 else ""
