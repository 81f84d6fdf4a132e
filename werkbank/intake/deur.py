"""The door: what a file may bring in. Data of persons is refused; an author or a contact line stays outside.

Taking something out makes other bytes of what is kept than of what was received: the levering has the hash of both, and
says what was taken out by kind.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from werkbank.bevindingen import zeg
from werkbank.fouten import Bevinding, IntakeFout
from werkbank.intake.lezen import Bestand, lees, lees_geplakt
from werkbank.intake.lezing import Lezing
from werkbank.intake.personen import (
    REGEL,
    Onderzoek,
    onderzoek_bestand,
    onderzoek_tekst,
    veilige_naam,
    zonder_persoonsgegevens,
)
from werkbank.intake.vraag import Vraag

_ZONDER = "zonder"


@dataclass(frozen=True)
class Deur:
    """What came through.

    bestand, inhoud: as they go on, without what stays outside
    geweigerd: why nothing of the file goes on
    weg:    what was taken out, in words, with the hash of both files; None when nothing was
    gevraagd: whether the user must agree first
    """

    SLEUTEL: ClassVar[str] = REGEL

    bestand: Bestand
    inhoud: bytes
    geweigerd: tuple[Bevinding, ...] = ()
    weg: Mapping[str, Any] | None = None
    gevraagd: bool = False

    def over(self, lezing: Lezing) -> Lezing:
        """The reading, with what was taken out: said, kept with it, and asked when it was seen on a sheet."""
        if self.weg is None:
            return lezing
        soorten, cellen = " en ".join(self.weg["soorten"]), self.weg["cellen"]
        waar = f" ({', '.join(cellen)})" if cellen else ""
        gezegd = zeg(
            "zonder-persoonsgegevens",
            wat=f"{soorten}{waar}",
            ontvangen=self.weg["sha256_ontvangen"][:12],
            bewaard=self.weg["sha256_bewaard"][:12],
        )
        vraag = Vraag(
            self.SLEUTEL,
            f"In het bestand staat {soorten}{waar}. Wilt u het opnemen zonder?",
            {_ZONDER: "neem op zonder: het wordt uit het bestand gehaald"},
            _ZONDER,
            "De werkbank bewaart geen namen, telefoonnummers en e-mailadressen. De cijfers blijven zoals ze zijn.",
        )
        return replace(
            lezing,
            bevindingen=(
                *lezing.bevindingen,
                Bevinding(*gezegd, self.bestand.naam),
            ),
            vragen=(vraag, *lezing.vragen) if self.gevraagd else lezing.vragen,
            koppeling={**(lezing.koppeling or {}), "zonder": dict(self.weg)},
        )


def aan_de_deur(bestand: Bestand, inhoud: bytes, antwoorden: Mapping[str, str]) -> Deur:
    """Searches a file and the answers to its questions for data of persons, and takes out what may stay outside."""
    onderzoek = onderzoek_bestand(bestand, inhoud)
    getypt = [f for antwoord in antwoorden.values() if (f := onderzoek_tekst("een antwoord", str(antwoord)))]
    if onderzoek.fouten or getypt:
        return _geweigerd(bestand, (*onderzoek.fouten, *getypt))
    if not onderzoek.heeft_iets:
        return Deur(bestand, inhoud)
    try:
        schoon = zonder_persoonsgegevens(bestand, inhoud, onderzoek.contact)
        nieuw = (
            lees_geplakt(schoon.decode(), bestand.naam) if bestand.formaat == "geplakt" else lees(bestand.naam, schoon)
        )
    except (IntakeFout, UnicodeError, OSError, ValueError):
        return _geweigerd(bestand, (_niet_gelukt(bestand),))
    over = onderzoek_bestand(nieuw, schoon)
    if over.fouten or over.heeft_iets or schoon == inhoud:
        return _geweigerd(bestand, (_niet_gelukt(bestand),))
    return Deur(
        nieuw,
        schoon,
        weg={
            "soorten": _soorten(onderzoek),
            "cellen": onderzoek.cellen,
            "sha256_ontvangen": hashlib.sha256(inhoud).hexdigest(),
            "sha256_bewaard": hashlib.sha256(schoon).hexdigest(),
        },
        gevraagd=bool(onderzoek.contact) and antwoorden.get(REGEL) != _ZONDER,
    )


def _soorten(onderzoek: Onderzoek) -> list[str]:
    return ["de auteur van het bestand"] * onderzoek.auteur + ["een contactregel"] * bool(onderzoek.contact)


def _geweigerd(bestand: Bestand, fouten: tuple[Bevinding, ...]) -> Deur:
    return Deur(replace(bestand, naam=veilige_naam(bestand.naam), bladen=()), b"", fouten)


def _niet_gelukt(bestand: Bestand) -> Bevinding:
    return Bevinding(*zeg(REGEL, "blijft-erin"), veilige_naam(bestand.naam))
