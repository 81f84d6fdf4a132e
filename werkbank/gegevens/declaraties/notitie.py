"""A note in the file of one municipality: what was said or agreed, without a verdict."""

from werkbank.gegevens.declaraties.gedeeld import GEMEENTE, INGEVULD_OP, MOMENT
from werkbank.gegevens.schema import Gegevenssoort, Kolom

NOTITIE = Gegevenssoort(
    naam="notitie",
    titel="Notitie",
    doel="Een aantekening in het dossier van een gemeente.",
    korrel="één rij per gemeente en moment van invullen",
    sleutel=("gemeente_code", "ingevuld_op"),
    kolommen=(
        GEMEENTE,
        Kolom("notitie", "tekst", "De aantekening."),
        INGEVULD_OP,
    ),
    regels=(MOMENT,),
)
