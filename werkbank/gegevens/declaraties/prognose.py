"""What is expected to come, to leave, or to be needed in a month, as a source estimates it. Never a realisatie."""

from werkbank.gegevens.declaraties.gedeeld import BRON, BRONPLAATS, OPMERKING, SOORT
from werkbank.gegevens.schema import Gegevenssoort, Kolom, Regel

PROGNOSE = Gegevenssoort(
    naam="prognose",
    titel="Prognose",
    doel="Wat een bron per maand verwacht: hoeveel mensen er bij komen (instroom), vertrekken (doorstroom), of hoeveel "
    "plekken er nodig zijn (behoefte). Een prognose is nooit een realisatie.",
    korrel="één rij per soort, stroom, gebied, maand en leverancier",
    sleutel=("soort", "stroom", "gebied", "maand", "leverancier"),
    voorbeelden=True,
    kolommen=(
        SOORT,
        Kolom(
            "stroom",
            "tekst",
            "Wat er wordt verwacht: instroom of doorstroom in de maand, of de behoefte aan plekken op haar eerste dag.",
            keuzes=("instroom", "doorstroom", "behoefte"),
        ),
        Kolom(
            "gebied", "tekst", "Het gebied waar de prognose over gaat.", keuzes=("Overijssel", "IJsselland", "Twente")
        ),
        Kolom("maand", "datum", "De maand, als de eerste dag ervan.", voorbeeld="2024-09-01"),
        Kolom("verwacht_aantal", "geheel", "Wat de bron verwacht.", eenheid="plekken of personen", minimum=0),
        Kolom(
            "laag_aantal",
            "geheel",
            "De lage variant; leeg als de bron die niet geeft.",
            verplicht=False,
            eenheid="plekken of personen",
            minimum=0,
        ),
        Kolom(
            "hoog_aantal",
            "geheel",
            "De hoge variant; leeg als de bron die niet geeft.",
            verplicht=False,
            eenheid="plekken of personen",
            minimum=0,
        ),
        Kolom("leverancier", "tekst", "Wie de prognose maakt.", voorbeeld="COA"),
        BRON,
        BRONPLAATS,
        OPMERKING,
    ),
    regels=(
        Regel("maand-is-eerste-dag", "day(maand) <> 1", "Een maand staat er als haar eerste dag; er staat {maand}."),
        Regel(
            "varianten-op-volgorde",
            "laag_aantal > verwacht_aantal or hoog_aantal < verwacht_aantal or laag_aantal > hoog_aantal",
            "De varianten staan niet op volgorde: laag {laag_aantal}, verwacht {verwacht_aantal}, hoog {hoog_aantal}.",
        ),
    ),
)
