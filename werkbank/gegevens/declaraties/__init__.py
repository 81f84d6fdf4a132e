"""The declared kinds of data, one file each. Names of columns follow docs/begrippen.md."""

from werkbank.gegevens.declaraties.agenda import AGENDA
from werkbank.gegevens.declaraties.leveranciersvoorkeur import LEVERANCIERSVOORKEUR
from werkbank.gegevens.declaraties.locatie import LOCATIE
from werkbank.gegevens.declaraties.locatiestap import DUURZAAMHEIDSREGEL, LOCATIESTAP
from werkbank.gegevens.declaraties.mijlpaal import MIJLPAAL
from werkbank.gegevens.declaraties.mijlpaalvoortgang import MIJLPAALVOORTGANG
from werkbank.gegevens.declaraties.notitie import NOTITIE
from werkbank.gegevens.declaraties.oordeel import OORDEEL
from werkbank.gegevens.declaraties.opgave import OPGAVE
from werkbank.gegevens.declaraties.prognose import PROGNOSE
from werkbank.gegevens.declaraties.realisatie import REALISATIE
from werkbank.gegevens.declaraties.signaalregel import SIGNAALREGEL
from werkbank.gegevens.declaraties.taak import TAAK
from werkbank.gegevens.declaraties.uitruil import UITRUIL
from werkbank.gegevens.declaraties.uitruilvoorstel import UITRUILVOORSTEL
from werkbank.gegevens.declaraties.vermeld_totaal import VERMELD_TOTAAL
from werkbank.gegevens.declaraties.vraag import VRAAG
from werkbank.gegevens.schema import Gegevenssoort

__all__ = [
    "AGENDA",
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
    "TAAK",
    "UITRUIL",
    "UITRUILVOORSTEL",
    "VERMELD_TOTAAL",
    "VRAAG",
    "gegevenssoort",
]

GEGEVENSSOORTEN: tuple[Gegevenssoort, ...] = (
    OPGAVE,
    VERMELD_TOTAAL,
    REALISATIE,
    LOCATIE,
    PROGNOSE,
    MIJLPAAL,
    TAAK,
    OORDEEL,
    NOTITIE,
    AGENDA,
    LEVERANCIERSVOORKEUR,
    SIGNAALREGEL,
    LOCATIESTAP,
    DUURZAAMHEIDSREGEL,
    MIJLPAALVOORTGANG,
    UITRUIL,
    UITRUILVOORSTEL,
    VRAAG,
)

_OP_NAAM = {g.naam: g for g in GEGEVENSSOORTEN}


def gegevenssoort(naam: str) -> Gegevenssoort:
    """The declared kind with this name. Raises KeyError for an unknown one."""
    return _OP_NAAM[naam]
