"""Which sign a voor-/achterstand has. Sources differ, so it is asked unless the table itself leaves no doubt."""

from __future__ import annotations

from collections.abc import Sequence

from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.taal.woorden import kaal
from werkbank.intake.vraag import Vraag

_KEUZES = {
    "achter-plus": "een positief getal is een achterstand: die komt boven op de taakstelling",
    "achter-min": "een negatief getal is een achterstand; een positief getal is een voorsprong",
}


def vind_teken(kop: str, waarden: Sequence[int], gesprek: Gesprek) -> int:
    """+1 when a positive number is behind, −1 when a negative one is; 0 while it must be asked."""
    klein = kaal(kop)
    achter, voor = "achter" in klein, "voorsprong" in klein or klein.startswith("voor ")
    zeker, reden = "", ""
    if all(w >= 0 for w in waarden) and achter != voor:
        zeker = "achter-plus" if achter else "achter-min"
        reden = "alle getallen zijn positief en de kolom noemt maar één van beide"
    elif not any(waarden):
        zeker, reden = "achter-plus", "alle getallen zijn nul"
    antwoord = gesprek.weet(
        Vraag(
            "teken",
            f"Wat betekent een positief getal in kolom “{kop}”?",
            _KEUZES,
            reden="Bronnen gebruiken het plusteken verschillend, en het maakt de opgave hoger of lager.",
        ),
        zeker,
        reden,
    )
    return {"achter-plus": 1, "achter-min": -1}.get(antwoord, 0)


def klopt(taakstelling: int, voorachter: int, opgave: int) -> set[int]:
    """The signs with which opgave = taakstelling + sign × voor-/achterstand."""
    return {teken for teken in (1, -1) if taakstelling + teken * voorachter == opgave}
