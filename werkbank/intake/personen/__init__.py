"""Data of persons: found wherever it stands in a file, refused, or (author, contact line) taken out of a copy."""

from werkbank.intake.personen.tekst import soorten_in
from werkbank.intake.personen.zoeken import (
    REGEL,
    Onderzoek,
    onderzoek_bestand,
    onderzoek_tekst,
    veilige_naam,
    zoek_persoonsgegevens,
)
from werkbank.intake.personen.zonder import zonder_persoonsgegevens

__all__ = [
    "REGEL",
    "Onderzoek",
    "onderzoek_bestand",
    "onderzoek_tekst",
    "soorten_in",
    "veilige_naam",
    "zoek_persoonsgegevens",
    "zonder_persoonsgegevens",
]
