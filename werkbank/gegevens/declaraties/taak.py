"""Who is responsible for what."""

from werkbank.gegevens.declaraties.gedeeld import BRON, BRONPLAATS, OPMERKING, VERANTWOORDELIJK
from werkbank.gegevens.schema import Gegevenssoort, Kolom

TAAK = Gegevenssoort(
    naam="taak",
    titel="Taak",
    doel="Wie waarvoor verantwoordelijk is.",
    korrel="één rij per taak",
    sleutel=("code",),
    kolommen=(
        Kolom("code", "tekst", "Vaste, unieke naam van de taak."),
        Kolom("taak", "tekst", "De taak."),
        VERANTWOORDELIJK,
        BRON,
        BRONPLAATS,
        OPMERKING,
    ),
)
