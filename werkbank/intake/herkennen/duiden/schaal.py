"""A column in tens or thousands: what "(x 10)" does to its numbers is asked, for it may have been done already."""

from __future__ import annotations

from dataclasses import replace

from werkbank.intake.herkennen.duiden.kolom import Begrepen, Kolom
from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.taal.woorden import NIET
from werkbank.intake.herkennen.vinden.omgeving import Waar
from werkbank.intake.vraag import Vraag
from werkbank.opmaak import getal

_GEWOON = (10, 100, 1000)
_ZONDER = "er staat geen schaal bij"


def vraag_schaal(kolom: Kolom, schaal: int, woorden: str, waar: str, gesprek: Gesprek) -> Kolom:
    """The column with its scale; left out, or waiting, when that is the answer."""
    antwoord = gesprek.weet(_vraag("schaal", kolom, (schaal,), f"Er staat “{woorden}” in {waar}."))
    return _met(kolom, antwoord, woorden, waar)


def zonder_schaal(kolom: Kolom, gesprek: Gesprek) -> Kolom:
    """The column of which no word names a scale, with the one that the user knows of all the same."""
    if any(b.naam == "schaal" for b in kolom.begrepen):
        return kolom
    # Not the question that words ask: its answer is about those words, also where another sheet has none.
    antwoord = gesprek.weet(_vraag("factor", kolom, _GEWOON, _ZONDER), "1", _ZONDER)
    return kolom if antwoord == "1" else _met(kolom, antwoord, "", Waar.ANTWOORD)


def _vraag(soort: str, kolom: Kolom, schalen: tuple[int, ...], reden: str) -> Vraag:
    keuzes = {str(s): f"vermenigvuldig elk getal met {getal(s)}" for s in schalen}
    return Vraag(
        f"{soort}:{kolom.sleutel.removeprefix('kolom:')}",
        f"Hoe groot zijn de getallen in kolom “{kolom.kop}”?",
        {**keuzes, "1": "lees de getallen zoals zij er staan", NIET: "lees deze kolom niet"},
        reden=reden,
    )


def _met(kolom: Kolom, antwoord: str, woorden: str, waar: str) -> Kolom:
    if antwoord in ("", NIET):
        reden = "" if not antwoord else f"“{woorden}” in {waar}" if woorden else "zelf gekozen"
        return replace(kolom, rol="niet", reden=reden, wacht=not antwoord)
    gezegd = Begrepen("schaal", f"× {antwoord}", woorden, waar)
    return replace(kolom, schaal=int(antwoord), begrepen=(*kolom.begrepen, gezegd))
