"""What kind of row each row of a table is: a municipality, a total, a note, or something that stops the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from werkbank.bevindingen import Gezegd, zeg
from werkbank.fouten import OnbekendeGemeente
from werkbank.intake.herkennen.samenstellen.leesplan import Leesplan
from werkbank.intake.herkennen.samenstellen.sommen import Sommen
from werkbank.intake.herkennen.vinden.blokken import Blok
from werkbank.intake.herkennen.vinden.gebied import Gebied
from werkbank.intake.waarden import lees_getal
from werkbank.register import controleer_paar, herken

Soort = Literal[
    "gemeente",
    "vervolg",  # no name, but a task, measure or day of its own: another row of the municipality above
    "buiten",  # a municipality elsewhere
    "totaal",
    "totaal-zonder-opschrift",
    "toelichting",  # words without a figure
    "fout",  # with what must be said of it
    "leeg",
]
_LANDELIJK_VANAF = 30


@dataclass(frozen=True)
class Rijsoort:
    """The kind of a row.

    gebied:  the area that it names
    gezegd:  what stops the file, or must be known
    reden:   why the row is left out all the same
    """

    soort: Soort
    gebied: Gebied | None = None
    gezegd: Gezegd | None = None
    reden: str = ""


def duid_rij(plan: Leesplan, rij: int, sommen: Sommen, vorige: Gebied | None) -> Rijsoort:
    """The kind of a row, after the rows above it. vorige: the municipality that was named last."""
    gebied = gebied_van_rij(plan.blok, rij)
    if isinstance(gebied, Gezegd):
        return Rijsoort("fout", gezegd=gebied)
    if gebied is None:
        return _zonder_gebied(plan, rij, sommen, vorige)
    if gebied.soort != "gemeente":
        return Rijsoort(gebied.soort, gebied)
    if reden := onzekere_kolommen(plan.blok, rij):
        return Rijsoort("fout", gebied, zeg("rij-onzeker", gemeente=gebied.naam, reden=reden))
    return Rijsoort("gemeente", gebied)


def gebied_van_rij(blok: Blok, rij: int) -> Gebied | Gezegd | None:
    """The area that a row names by its name and its code, None when it names none; what to say when they disagree."""
    anker = blok.anker
    naam = anker.gebieden.get(rij)
    if anker.code is None:
        return naam
    code = anker.code.gebieden.get(rij)
    tekst = blok.rooster.tekst(rij, anker.kolom)
    if code is None or code.soort == "totaal":
        return naam or code
    if naam is None and not tekst:
        return code
    if naam is not None and (naam.soort, naam.code) == (code.soort, code.code):
        return naam
    if code.soort == "buiten" and (naam is None or naam.soort == "buiten"):
        return code
    try:
        controleer_paar(blok.rooster.waarde(rij, anker.code.kolom), tekst)
    except OnbekendeGemeente as fout:
        return zeg("gemeente-paar" if fout.reden == "paar" else "gemeente-onbekend", waarom=fout.op_een_regel)
    return naam or code


def onzekere_kolommen(blok: Blok, rij: int) -> str:
    """Why the reader cannot tell in which columns the figures of a row stand, "" when it can."""
    onzeker = blok.rooster.blad.onzeker
    if not onzeker:
        return ""
    return next((reden for k in blok.kolommen if (reden := onzeker.get(blok.rooster.plek(rij, k)))), "")


def _zonder_gebied(plan: Leesplan, rij: int, sommen: Sommen, vorige: Gebied | None) -> Rijsoort:
    """A row that names no area: a total without a label, a note, a heading, or a name that is not known."""
    gelezen = {k.kolom: lees_getal(plan.rooster.waarde(rij, k.kolom)).waarde for k in plan.cijfers}
    getallen = {kolom: getal for kolom, getal in gelezen.items() if isinstance(getal, int)}
    if not getallen:
        heeft_tekst = any(plan.rooster.tekst(rij, k) for k in plan.blok.kolommen)
        return Rijsoort("toelichting" if heeft_tekst else "leeg")
    if tekst := plan.opschrift(rij):
        return _onbekende_naam(tekst, sommen)
    if vorige is not None and any(plan.tekst(rij, rol) for rol in ("soort", "maat", "datum")):
        return Rijsoort("vervolg", vorige)
    if rij == plan.blok.tot or sommen.is_groep(getallen) or not _gemeente_onder(plan.blok, rij):
        return Rijsoort("totaal-zonder-opschrift")
    return Rijsoort("fout", gezegd=zeg("rij-zonder-gemeente"))


def _onbekende_naam(tekst: str, sommen: Sommen) -> Rijsoort:
    try:
        herken(tekst)
    except OnbekendeGemeente as fout:
        if sommen.buiten_rijen >= _LANDELIJK_VANAF and not fout.suggesties:
            reden = "geen bekende gemeente in Overijssel"
            return Rijsoort("fout", gezegd=zeg("naam-onbekend", naam=tekst), reden=reden)
        return Rijsoort("fout", gezegd=zeg("gemeente-onbekend", waarom=fout.op_een_regel))
    # The register knows it, but it does not read as a name here (hidden behind marks, far too long).
    return Rijsoort("fout", gezegd=zeg("rij-zonder-gemeente"))


def _gemeente_onder(blok: Blok, rij: int) -> bool:
    return any(
        (g := blok.anker.gebieden.get(r)) is not None and g.soort != "totaal" for r in range(rij + 1, blok.tot + 1)
    )
