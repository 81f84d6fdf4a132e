"""A total that a source states: for checking only."""

from werkbank.gegevens.declaraties.gedeeld import BRON, BRONPLAATS, OPMERKING, PERIODE, SOORT
from werkbank.gegevens.schema import Gegevenssoort, Kolom, Regel

VERMELD_TOTAAL = Gegevenssoort(
    naam="vermeld_totaal",
    titel="Vermeld totaal",
    doel="Een totaal dat een bron zelf noemt. Alleen om te controleren: nooit een gemeente.",
    korrel="één rij per soort, periode, maat, gebied en bron",
    sleutel=("soort", "periode", "maat", "gebied_soort", "gebied", "bron"),
    kolommen=(
        SOORT,
        PERIODE,
        Kolom("maat", "tekst", "Wat er geteld is.", keuzes=("opgave", "taakstelling")),
        Kolom("gebied_soort", "tekst", "Soort gebied.", keuzes=("regio", "provincie", "land")),
        Kolom("gebied", "tekst", "Naam van het gebied.", keuzes=("IJsselland", "Twente", "Overijssel", "Nederland")),
        Kolom("aantal", "geheel", "Het totaal zoals de bron het noemt.", eenheid="plekken of personen", minimum=0),
        BRON,
        BRONPLAATS,
        OPMERKING,
    ),
    regels=(
        Regel(
            "gebied-past-bij-soort",
            "not ((gebied_soort = 'regio' and gebied in ('IJsselland', 'Twente')) or "
            "(gebied_soort = 'provincie' and gebied = 'Overijssel') or "
            "(gebied_soort = 'land' and gebied = 'Nederland'))",
            "{gebied} is geen {gebied_soort}.",
        ),
        Regel(
            "taakstelling-alleen-statushouders",
            "soort <> 'statushouders' and maat = 'taakstelling'",
            "Een taakstelling hoort alleen bij statushouders, niet bij {soort}.",
        ),
    ),
)
