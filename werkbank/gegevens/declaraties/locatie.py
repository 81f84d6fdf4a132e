"""A place where people are received, or will be: from a first idea to open, and closed again."""

from werkbank.gegevens.declaraties.gedeeld import BRON, BRONPLAATS, GEMEENTE, OPMERKING
from werkbank.gegevens.schema import Gegevenssoort, Kolom, Regel

# A plan holds places. Statushouders are housed, one by one, within a half-year: a home in a plan is nobody housed. And
# places for amv's are a part of those for asylum seekers, so they are a column and no task of their own.
LOCATIESOORTEN = ("asiel", "oekraine")

LOCATIE = Gegevenssoort(
    naam="locatie",
    titel="Locatie",
    doel="De locaties van een gemeente met hun plekken: van verkenning tot open, en weer gesloten. Lever bij elke "
    "wijziging de stand van de locatie opnieuw, met de dag waarop zij geldt: zo blijft te zien hoe een plan verliep.",
    korrel="één rij per soort, gemeente, locatie en peildatum",
    sleutel=("soort", "gemeente_code", "locatie", "peildatum"),
    opsomming=True,
    voorbeelden=True,
    kolommen=(
        Kolom(
            "soort",
            "tekst",
            "De opgave waar de plekken voor zijn. Plekken voor amv's staan bij asiel, in amv_aantal.",
            keuzes=LOCATIESOORTEN,
        ),
        GEMEENTE,
        Kolom("locatie", "tekst", "De naam van de locatie, of een werktitel. Houd haar bij elke levering gelijk."),
        Kolom("peildatum", "datum", "De dag waarop deze stand van de locatie geldt.", voorbeeld="2024-07-01"),
        Kolom(
            "stap",
            "tekst",
            "Hoe zeker de locatie is: verkenning, potlood, bestuurlijk voornemen, vastgesteld besluit, gegarandeerd of "
            "open; afgevallen of gesloten telt niet mee.",
            voorbeeld="potlood",
        ),
        Kolom(
            "aantal",
            "geheel",
            "De plekken van de locatie, ook die voor amv's. Leeg als het aantal nog niet bekend is: leeg is geen nul.",
            verplicht=False,
            eenheid="plekken",
            minimum=0,
        ),
        Kolom(
            "amv_aantal",
            "geheel",
            "Alleen asiel: hoeveel van die plekken voor amv's zijn. Leeg als dat niet bekend is.",
            verplicht=False,
            eenheid="plekken",
            minimum=0,
        ),
        Kolom(
            "begin_op",
            "datum",
            "De eerste dag waarop de plekken er zijn; leeg als die niet bekend is.",
            verplicht=False,
        ),
        Kolom(
            "eind_op",
            "datum",
            "De laatste dag waarop de plekken er zijn; leeg als die niet bekend is.",
            verplicht=False,
        ),
        Kolom(
            "onbepaalde_tijd",
            "tekst",
            "Ja als is afgesproken dat de locatie blijft, zonder einddatum. Leeg is niet bekend.",
            verplicht=False,
            keuzes=("ja", "nee"),
        ),
        Kolom("besluit", "tekst", "Het besluit waarop deze stap rust.", verplicht=False),
        Kolom("besluit_op", "datum", "De dag van dat besluit.", verplicht=False),
        Kolom("eigenaar", "tekst", "Wie aan zet is: een rol, geen naam.", verplicht=False, voorbeeld="college"),
        BRON,
        BRONPLAATS,
        OPMERKING,
    ),
    regels=(
        Regel(
            "amv-alleen-bij-asiel",
            "soort <> 'asiel' and amv_aantal is not null",
            "Plekken voor amv's horen alleen bij asiel, niet bij {soort}.",
        ),
        Regel(
            "amv-deel-van-locatie",
            "amv_aantal > aantal",
            "{locatie}: {amv_aantal} plekken voor amv's is meer dan de {aantal} plekken van de locatie.",
        ),
        Regel(
            "eind-voor-begin",
            "eind_op < begin_op",
            "{locatie}: de laatste dag ({eind_op}) ligt vóór de eerste ({begin_op}).",
        ),
        Regel(
            "onbepaald-met-eind",
            "onbepaalde_tijd = 'ja' and eind_op is not null",
            "{locatie}: voor onbepaalde tijd, en toch een laatste dag ({eind_op}). Laat een van de twee weg.",
        ),
    ),
)
