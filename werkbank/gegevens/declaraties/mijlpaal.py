"""A moment or a stretch of time in the planning."""

from werkbank.gegevens.declaraties.gedeeld import BRON, BRONPLAATS, OPMERKING, VERANTWOORDELIJK
from werkbank.gegevens.schema import Gegevenssoort, Kolom, Regel

MIJLPAAL = Gegevenssoort(
    naam="mijlpaal",
    titel="Mijlpaal",
    doel="Een moment of tijdvak in de planning.",
    korrel="één rij per mijlpaal",
    sleutel=("code",),
    kolommen=(
        Kolom("code", "tekst", "Vaste, unieke naam van de mijlpaal."),
        Kolom("spoor", "tekst", "De baan in de planning.", keuzes=("prt", "asiel", "oekraine", "toezicht")),
        Kolom("jaar", "geheel", "Jaar."),
        Kolom("kwartaal", "geheel", "Kwartaal, 1 tot en met 4.", minimum=1),
        Kolom("tekst", "tekst", "Wat er gebeurt."),
        VERANTWOORDELIJK,
        Kolom("van", "datum", "Eerste dag."),
        Kolom("tot", "datum", "Laatste dag."),
        Kolom("precisie", "tekst", "Hoe precies de bron is.", keuzes=("dag", "maand", "kwartaal")),
        BRON,
        BRONPLAATS,
        OPMERKING,
        Kolom(
            "voorgesteld",
            "tekst",
            "Of de dag nog een voorstel van de werkbank is; leeg is nee.",
            verplicht=False,
            keuzes=("ja", "nee"),
        ),
    ),
    regels=(
        Regel("mijlpaal-tot-na-van", "tot < van", "De laatste dag ({tot}) ligt vóór de eerste ({van})."),
        Regel("kwartaal-bestaat", "kwartaal > 4", "Kwartaal {kwartaal} bestaat niet."),
        Regel("dag-is-een-dag", "precisie = 'dag' and tot <> van", "Precisie dag, maar van en tot verschillen."),
    ),
)
