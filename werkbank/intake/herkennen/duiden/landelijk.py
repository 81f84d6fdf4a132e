"""The national taakstelling of a half-year: with it each municipality's can be held against its inhabitants."""

from __future__ import annotations

import re

from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.vinden.omgeving import Omgeving
from werkbank.intake.herkennen.voorkennis import Voorkennis
from werkbank.intake.vraag import Vraag
from werkbank.intake.waarden import lees_getal

_ONBEKEND = "onbekend"
# "landelijk vastgesteld op 18.750 statushouders3": five figures or more, for a year stands there too.
_GETAL = re.compile(r"\b(?:landelijk|nederland)\w*\b[^.;]{0,60}?\b(\d{1,3}\.\d{3}|\d{5,6})(?!\d)", re.IGNORECASE)


def vind_landelijk(halfjaar: str, omgeving: Omgeving, kennis: Voorkennis, gesprek: Gesprek) -> int | None:
    """The number, None when it is known already, not known to the user, or still a question.

    Without the log there is no telling whether it is known, and it is not asked.
    """
    if halfjaar in kennis.landelijk:
        return None
    if not kennis.met_logboek and "landelijk" not in {s.partition(":")[0] for s in gesprek.antwoorden}:
        return None
    genoemd = {treffer[1] for laag in omgeving.lagen for treffer in _GETAL.finditer(laag.tekst)}
    gevonden = lees_getal(genoemd.pop()).waarde if len(genoemd) == 1 else None
    antwoord = gesprek.weet(
        Vraag(
            f"landelijk:{halfjaar}",
            f"Hoe groot is de taakstelling van {halfjaar} voor heel Nederland?",
            {_ONBEKEND: "niet bekend: niet toetsen"},
            reden="Een taakstelling volgt het aantal inwoners: met het landelijke aantal is elke gemeente te toetsen.",
            vorm="getal",
        ),
        str(gevonden) if gevonden else "",
        "staat in de tekst bij de tabel",
    )
    return int(antwoord) if antwoord.isdigit() else None
