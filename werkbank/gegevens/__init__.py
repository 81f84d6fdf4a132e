"""What a levering may hold: the tasks (soorten) and one declared schema per kind of data (gegevenssoort).

Loading, checking, templates and documentation all read these declarations. A new kind of data is one file here,
one line in ``GEGEVENSSOORTEN`` and its views in ``queries/views``.
"""

from werkbank.gegevens.declaraties import (
    GEGEVENSSOORTEN,
    MIJLPAAL,
    OPGAVE,
    REALISATIE,
    TAAK,
    VERMELD_TOTAAL,
    gegevenssoort,
)
from werkbank.gegevens.notitie import NOTITIE
from werkbank.gegevens.oordeel import OORDEEL
from werkbank.gegevens.schema import Gegevenssoort, Kolom, Regel
from werkbank.gegevens.soorten import SOORTEN, Soort, soort
from werkbank.gegevens.toets import toets_rijen

__all__ = [
    "GEGEVENSSOORTEN",
    "MIJLPAAL",
    "NOTITIE",
    "OORDEEL",
    "OPGAVE",
    "REALISATIE",
    "SOORTEN",
    "TAAK",
    "VERMELD_TOTAAL",
    "Gegevenssoort",
    "Kolom",
    "Regel",
    "Soort",
    "gegevenssoort",
    "soort",
    "toets_rijen",
]
