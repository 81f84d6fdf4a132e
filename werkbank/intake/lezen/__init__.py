"""Reading a file or a pasted table: bytes in, sheets with values out. What the values mean is decided elsewhere."""

from werkbank.intake.lezen.bestand import (
    GEEN_TEKENS,
    Bereik,
    Bestand,
    Blad,
    Cel,
    Formaat,
    Teken,
    Waarde,
    celnaam,
    kolomletter,
    plek,
)
from werkbank.intake.lezen.ingang import lees, lees_geplakt

__all__ = [
    "GEEN_TEKENS",
    "Bereik",
    "Bestand",
    "Blad",
    "Cel",
    "Formaat",
    "Teken",
    "Waarde",
    "celnaam",
    "kolomletter",
    "lees",
    "lees_geplakt",
    "plek",
]
