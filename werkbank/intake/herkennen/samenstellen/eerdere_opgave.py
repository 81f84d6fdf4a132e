"""An opgave that stands beside the figures of a month: as a rule it is the one that is known already."""

from __future__ import annotations

from collections.abc import Sequence

from werkbank.gegevens.soorten import soort as soort_met
from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.samenstellen.waarde import Waarde
from werkbank.intake.herkennen.voorkennis import Voorkennis
from werkbank.intake.vraag import Vraag

_KEUZES = {"niet": "nee, niet vastleggen", "nieuw": "ja, dit is een nieuwe of gewijzigde opgave"}


def is_bekend(soort: str, halfjaar: str, waarden: Sequence[Waarde], kennis: Voorkennis) -> bool:
    """Whether every opgave and taakstelling of a task in the file is the newest one that is known."""
    bekend = _bekende(kennis, soort, halfjaar)
    eigen = [w for w in waarden if w.soort == soort and w.aantal is not None and w.maat in ("opgave", "taakstelling")]
    return bool(eigen) and all(bekend.get((w.gemeente_code, w.maat)) == w.aantal for w in eigen)


def wil_vastleggen(soort: str, gesprek: Gesprek) -> bool:
    """Whether the user wants an opgave beside monthly figures recorded; False while it must be asked."""
    naam = "asiel" if soort == "amv" else soort
    antwoord = gesprek.weet(
        Vraag(
            f"opgave:{naam}",
            f"Naast de cijfers staat een opgave voor {soort_met(naam).titel.lower()}. Moet die ook worden vastgelegd?",
            _KEUZES,
            "niet",
            "Zij is niet gelijk aan de opgave die de werkbank kent.",
        )
    )
    return antwoord == "nieuw"


def _bekende(kennis: Voorkennis, soort: str, halfjaar: str) -> dict[tuple[str, str], int]:
    """The newest opgave and taakstelling of each municipality, of this half-year or of any."""
    gevonden: dict[tuple[str, str], int] = {}
    for o in kennis.opgaven:
        if o.soort == soort and (not halfjaar or o.periode == halfjaar):
            for maat, aantal in (("opgave", o.opgave), ("taakstelling", o.taakstelling)):
                if aantal is not None:
                    gevonden.setdefault((o.gemeente_code, maat), aantal)
    return gevonden
