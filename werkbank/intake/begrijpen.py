"""From bytes to rows that are understood: read, searched for data of persons, and recognised.

Needs no log and no database: what the log knows comes along. So all of it can run in a process of its own
(``begrensd``), and what a hostile file does to it does not reach the app.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from werkbank.bevindingen import zeg
from werkbank.fouten import Bevinding, IntakeFout
from werkbank.intake.deur import Deur, aan_de_deur
from werkbank.intake.eerste_werkdag import SLEUTEL as WERKDAG
from werkbank.intake.herkennen import herken_bestand
from werkbank.intake.herkennen.voorkennis import ZONDER, Voorkennis
from werkbank.intake.lezen import Bestand, lees, lees_geplakt
from werkbank.intake.lezing import Lezing
from werkbank.intake.plannen import herken_plan
from werkbank.intake.sjabloon.canoniek import lees_canoniek, niet_herkend


@dataclass(frozen=True)
class Bron:
    """What was delivered, with what is known besides.

    antwoorden: answers to questions, by their sleutel
    koppeling:  how to read it, as an earlier preview had it
    geplakt:    the bytes are a pasted text in UTF-8
    """

    naam: str
    inhoud: bytes = field(repr=False)
    antwoorden: Mapping[str, str] = field(default_factory=dict)
    koppeling: Mapping[str, Any] | None = None
    kennis: Voorkennis = ZONDER
    geplakt: bool = False


@dataclass(frozen=True)
class Begrepen:
    """What came of it.

    naam:   the name, as a message may repeat it
    bestand: the sheets; None when nothing of it goes on
    inhoud: the bytes as they are kept; empty when nothing is
    """

    naam: str
    lezing: Lezing
    bestand: Bestand | None = None
    inhoud: bytes = field(default=b"", repr=False)


def begrijp(bron: Bron) -> Begrepen:
    """Raises nothing for what is wrong with a file: that is in the findings."""
    try:
        bestand = lees_geplakt(bron.inhoud.decode(), bron.naam) if bron.geplakt else lees(bron.naam, bron.inhoud)
    except IntakeFout as fout:
        return onleesbaar(bron, fout)
    deur = aan_de_deur(bestand, bron.inhoud, bron.antwoorden)
    if deur.geweigerd:
        # Not even the bytes go on from here, nor the name of the file when it names somebody.
        return Begrepen(deur.bestand.naam, Lezing(bevindingen=deur.geweigerd))
    lezing = lees_canoniek(deur.bestand) or _herken(deur.bestand, bron)
    return Begrepen(deur.bestand.naam, deur.over(lezing), deur.bestand, deur.inhoud)


def onleesbaar(bron: Bron, fout: IntakeFout) -> Begrepen:
    """What comes of a file that cannot be read at all. A text that was pasted is not kept then."""
    gezegd = zeg("bestand-onleesbaar", waarom=fout.op_een_regel)
    inhoud = b"" if bron.geplakt else bron.inhoud
    return Begrepen(bron.naam, Lezing(bevindingen=(Bevinding(*gezegd, bron.naam),)), inhoud=inhoud)


def _herken(bestand: Bestand, bron: Bron) -> Lezing:
    antwoorden = {
        sleutel: antwoord
        for sleutel, antwoord in bron.antwoorden.items()
        if sleutel.partition(":")[0] not in (Deur.SLEUTEL, WERKDAG)
    }
    plan = herken_plan(bestand, antwoorden=antwoorden, koppeling=bron.koppeling, stappen=tuple(bron.kennis.stappen))
    if plan:
        return plan
    lezing = herken_bestand(bestand, antwoorden=antwoorden, koppeling=bron.koppeling, kennis=bron.kennis)
    return lezing or Lezing(bevindingen=(niet_herkend(bestand),))
