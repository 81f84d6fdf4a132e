"""Whose count the pages use, per task: a setting that is a levering, so that it has a history."""

from werkbank.gegevens.declaraties.gedeeld import INGEVULD_OP, MOMENT, OPMERKING, SOORT
from werkbank.gegevens.schema import Gegevenssoort, Kolom

LEVERANCIERSVOORKEUR = Gegevenssoort(
    naam="leveranciersvoorkeur",
    titel="Voorkeur van leverancier",
    doel="Wiens telling de pagina's gebruiken. De nieuwste lijst van een opgave vervangt de vorige in haar geheel.",
    korrel="één rij per soort, leverancier en moment van invullen",
    sleutel=("soort", "leverancier", "ingevuld_op"),
    kolommen=(
        SOORT,
        Kolom(
            "rang",
            "geheel",
            "Plaats in de lijst; 0 is de eerste keus. Wie een rang deelt, telt voor de eigen gemeenten.",
            minimum=0,
        ),
        Kolom("leverancier", "tekst", "Wie het cijfer telt.", voorbeeld="COA"),
        OPMERKING,
        INGEVULD_OP,
    ),
    regels=(MOMENT,),
)
