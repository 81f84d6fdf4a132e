"""How far a milestone is, as somebody reported it: a levering each, so that the planning has a history."""

from werkbank.gegevens.declaraties.gedeeld import INGEVULD_OP, MOMENT, OPMERKING
from werkbank.gegevens.schema import Gegevenssoort, Kolom, Regel

# "Te laat" is no choice: it follows from the last day.
TOESTANDEN = ("open", "klaar")

MIJLPAALVOORTGANG = Gegevenssoort(
    naam="mijlpaalvoortgang",
    titel="Voortgang van een mijlpaal",
    doel="Of een mijlpaal klaar is of nog open staat. Te laat volgt uit de laatste dag van de mijlpaal.",
    korrel="één rij per mijlpaal en moment van invullen",
    sleutel=("code", "ingevuld_op"),
    kolommen=(
        Kolom("code", "tekst", "De code van de mijlpaal."),
        Kolom("toestand", "tekst", "Hoe het met de mijlpaal staat.", keuzes=TOESTANDEN),
        Kolom("toestand_op", "datum", "De dag waarop dat zo was."),
        OPMERKING,
        INGEVULD_OP,
    ),
    regels=(
        MOMENT,
        Regel(
            "toestand-niet-in-toekomst",
            "toestand_op > cast(timezone('Europe/Amsterdam', try_cast(ingevuld_op as timestamptz)) as date)",
            "{toestand_op} is nog niet geweest.",
        ),
    ),
)
