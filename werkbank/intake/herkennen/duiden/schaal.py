"""A column in tens or thousands: what "(x 10)" does to its numbers is asked, for it may have been done already."""

from __future__ import annotations

from dataclasses import replace

from werkbank.intake.herkennen.duiden.kolom import Begrepen, Kolom
from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.taal.woorden import NIET
from werkbank.intake.vraag import Vraag
from werkbank.opmaak import getal


def vraag_schaal(kolom: Kolom, schaal: int, woorden: str, waar: str, gesprek: Gesprek) -> Kolom:
    """The column with its scale; left out, or waiting, when that is the answer."""
    keuzes = {
        str(schaal): f"vermenigvuldig elk getal met {getal(schaal)}",
        "1": "lees de getallen zoals zij er staan",
        NIET: "lees deze kolom niet",
    }
    antwoord = gesprek.weet(
        Vraag(
            f"schaal:{kolom.sleutel.removeprefix('kolom:')}",
            f"Hoe groot zijn de getallen in kolom “{kolom.kop}”?",
            keuzes,
            reden=f"Er staat “{woorden}” in {waar}.",
        )
    )
    if antwoord in ("", NIET):
        reden = "" if not antwoord else f"“{woorden}” in {waar}"
        return replace(kolom, rol="niet", reden=reden, wacht=not antwoord)
    gezegd = Begrepen("schaal", f"× {antwoord}", woorden, waar)
    return replace(kolom, schaal=int(antwoord), begrepen=(*kolom.begrepen, gezegd))
