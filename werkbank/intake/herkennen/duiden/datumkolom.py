"""A column of dates looked at as a whole: days of January that may as well be the firsts of the months of a year."""

from __future__ import annotations

from datetime import date, datetime

from werkbank.intake.herkennen.duiden.kolom import Kolom
from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.taal.tijd import Tijd
from werkbank.intake.herkennen.vinden.blokken import Blok
from werkbank.intake.vraag import Vraag
from werkbank.intake.waarden import lees_datum
from werkbank.opmaak import datum

_MAANDEN = 12
_MINSTE_DATUMS = 2


def staat_omgekeerd(blok: Blok, kolom: Kolom | None, gesprek: Gesprek) -> bool:
    """Whether the month stands before the day: 1/1, 2/1, 3/1 … is six days of January, or the first of six months."""
    if kolom is None:
        return False
    dagen = sorted({d for r in range(blok.van, blok.tot + 1) if (d := _dag(blok.rooster.waarde(r, kolom.kolom)))})
    if len(dagen) < _MINSTE_DATUMS or any(d.month != 1 or d.day > _MAANDEN for d in dagen):
        return False
    laatste = dagen[-1]
    voorbeeld = f"{laatste.day}/{laatste.month}/{laatste.year}"
    antwoord = gesprek.weet(
        Vraag(
            "datumvolgorde",
            f"Zijn de datums in kolom “{kolom.kop}” dagen van januari, of de eerste van elke maand?",
            {
                "dag-eerst": f"dagen van januari: {voorbeeld} is {datum(laatste)}",
                "maand-eerst": f"de eerste van elke maand: {voorbeeld} is {datum(_gekeerd(laatste))}",
            },
            reden="Een ander land schrijft de maand voor de dag, en dan zijn dit de eerste dagen van de maanden.",
        )
    )
    return antwoord == "maand-eerst"


def keer_om(tijd: Tijd | None) -> Tijd | None:
    """The moment with day and month the other way round."""
    return Tijd(_gekeerd(tijd.dag)) if tijd and tijd.dag and tijd.dag.day <= _MAANDEN else tijd


def _gekeerd(dag: date) -> date:
    return dag.replace(month=dag.day, day=dag.month)


def _dag(waarde: object) -> date | None:
    if isinstance(waarde, datetime):
        return waarde.date()
    gelezen = lees_datum(waarde)
    # A date that begins with its year, or has its month in words, can be read in one way only.
    eenduidig = isinstance(waarde, str) and (waarde.strip()[:4].isdigit() or any(t.isalpha() for t in waarde))
    return gelezen.waarde if gelezen.precisie == "dag" and not eenduidig else None
