"""A note: what was asked, said or agreed about a municipality, a task, or both; without a verdict."""

from dataclasses import replace

from werkbank.gegevens.declaraties.gedeeld import GEMEENTE, INGEVULD_OP, MOMENT, SOORT
from werkbank.gegevens.schema import Gegevenssoort, Kolom

NOTITIE = Gegevenssoort(
    naam="notitie",
    titel="Notitie",
    doel="Een aantekening, uit een vergadering of bij een dossier.",
    korrel="één rij per moment van invullen en tekst",
    # Without the municipality: a note need not have one.
    sleutel=("ingevuld_op", "notitie"),
    kolommen=(
        replace(GEMEENTE, verplicht=False),
        Kolom("notitie", "tekst", "De aantekening."),
        INGEVULD_OP,
        replace(SOORT, verplicht=False),
    ),
    regels=(MOMENT,),
)
