"""What a levering may hold: the tasks (soorten) and one declared schema per kind of data (gegevenssoort).

Loading, checking, templates and documentation all read these declarations. A new kind of data is one file in
``declaraties``, one line in ``GEGEVENSSOORTEN`` and its views in ``queries/views``.
"""

from werkbank.gegevens.declaraties import (
    DUURZAAMHEIDSREGEL,
    GEGEVENSSOORTEN,
    LEVERANCIERSVOORKEUR,
    LOCATIE,
    LOCATIESTAP,
    MIJLPAAL,
    MIJLPAALVOORTGANG,
    NOTITIE,
    OORDEEL,
    OPGAVE,
    PROGNOSE,
    REALISATIE,
    SIGNAALREGEL,
    TAAK,
    UITRUIL,
    UITRUILVOORSTEL,
    VERMELD_TOTAAL,
    gegevenssoort,
)
from werkbank.gegevens.schema import Gegevenssoort, Kolom, Regel
from werkbank.gegevens.soorten import SOORTEN, Soort, soort
from werkbank.gegevens.toets import toets_rijen

__all__ = [
    "DUURZAAMHEIDSREGEL",
    "GEGEVENSSOORTEN",
    "LEVERANCIERSVOORKEUR",
    "LOCATIE",
    "LOCATIESTAP",
    "MIJLPAAL",
    "MIJLPAALVOORTGANG",
    "NOTITIE",
    "OORDEEL",
    "OPGAVE",
    "PROGNOSE",
    "REALISATIE",
    "SIGNAALREGEL",
    "SOORTEN",
    "TAAK",
    "UITRUIL",
    "UITRUILVOORSTEL",
    "VERMELD_TOTAAL",
    "Gegevenssoort",
    "Kolom",
    "Regel",
    "Soort",
    "gegevenssoort",
    "soort",
    "toets_rijen",
]
