"""Which chart fits a view, and why none does: what is proposed first, the reader may change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from werkbank.analyse.bouwer.bronnen import Dimensie
from werkbank.analyse.bouwer.keuze import UITKOMST, Keuze
from werkbank.analyse.bouwer.redenen import Reden
from werkbank.analyse.bouwer.tabel import eenheid_van
from werkbank.rijen import Rijen

Soort = Literal["staven", "lijnen", "groepen", "punten", "kaart"]
NAMEN: dict[Soort, str] = {
    "staven": "Staven",
    "lijnen": "Lijnen",
    "groepen": "Staven naast elkaar",
    "punten": "Puntenwolk van twee maten",
    "kaart": "Kaart",
}
LIJNEN_MAX = 5
_TIJD: frozenset[Dimensie] = frozenset({"maand", "halfjaar"})


@dataclass(frozen=True)
class Beeld:
    """What can be drawn.

    soorten: the charts that fit, the proposed one first
    waarde:  the column that is drawn
    reden:   why there is none
    """

    soorten: tuple[Soort, ...] = ()
    waarde: str = ""
    reden: Reden | None = None


def beeld_van(keuze: Keuze, rijen: Rijen) -> Beeld:
    """The charts that fit this view with these rows."""
    maten = keuze.gekozen_maten
    if len(maten) == 2 and keuze.dimensies == ("gemeente",):
        return Beeld(("punten",), maten[0].kolom) if rijen else Beeld(reden=Reden("grafiek-geen-cijfers"))
    if len(maten) > 1:
        return Beeld(reden=Reden("grafiek-maten"))
    waarde = UITKOMST if keuze.vergelijking not in ("", "rang") else maten[0].kolom
    if reden := _waarom_niet(keuze, rijen, waarde):
        return Beeld(reden=reden)
    return Beeld(_passend(keuze), waarde)


def _waarom_niet(keuze: Keuze, rijen: Rijen, waarde: str) -> Reden | None:
    if not rijen.bekend(waarde):
        return Reden("grafiek-geen-cijfers")
    if len(rijen) == 1:
        return Reden("grafiek-een-cijfer")
    zonder_eenheid = keuze.vergelijking in ("deel_regio", "deel_provincie", "per_1000", "per_eigen")
    if (
        keuze.gekozen_maten[0].in_eenheid_van_opgave
        and not zonder_eenheid
        and not eenheid_van(keuze, keuze.gekozen_maten[0].kolom)
    ):
        return Reden("grafiek-eenheden")
    naast = [d for d in keuze.dimensies if d not in _TIJD]
    if _TIJD & set(keuze.dimensies):
        kolommen = [_kolom(d) for d in naast]
        if len(set(zip(*map(rijen.kolom, kolommen), strict=True))) > LIJNEN_MAX if kolommen else False:
            return Reden("grafiek-te-veel")
    elif len(naast) > 1 and len(set(rijen.kolom(_kolom(naast[-1])))) > LIJNEN_MAX:
        return Reden("grafiek-te-veel")
    return Reden("grafiek-te-veel") if len(naast) > 2 else None


def _passend(keuze: Keuze) -> tuple[Soort, ...]:
    if _TIJD & set(keuze.dimensies):
        return ("lijnen",)
    if len(keuze.dimensies) > 1:
        return ("groepen",)
    return ("staven", "kaart") if keuze.dimensies == ("gemeente",) else ("staven",)


def _kolom(dimensie: Dimensie) -> str:
    return f"{dimensie}_van_telling" if dimensie in ("maat", "leverancier") else dimensie
