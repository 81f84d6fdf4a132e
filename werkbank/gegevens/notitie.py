"""A note in the file of one municipality: what was said or agreed, without a verdict."""

from werkbank.gegevens.oordeel import INGEVULD_OP, MOMENT
from werkbank.gegevens.schema import Gegevenssoort, Kolom
from werkbank.register import gemeenten

NOTITIE = Gegevenssoort(
    naam="notitie",
    titel="Notitie",
    doel="Een aantekening in het dossier van een gemeente.",
    korrel="één rij per gemeente en moment van invullen",
    sleutel=("gemeente_code", "ingevuld_op"),
    kolommen=(
        Kolom(
            "gemeente_code",
            "tekst",
            "CBS-code van de gemeente.",
            keuzes=tuple(g.code for g in gemeenten()),
            voorbeeld="GM0193",
        ),
        Kolom("notitie", "tekst", "De aantekening."),
        INGEVULD_OP,
    ),
    regels=(MOMENT,),
)
