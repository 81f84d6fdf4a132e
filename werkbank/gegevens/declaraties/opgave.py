"""What a municipality must realise in a period."""

from werkbank.gegevens.declaraties.gedeeld import BRON, BRONPLAATS, GEMEENTE, OPMERKING, PERIODE, SOORT
from werkbank.gegevens.schema import Gegevenssoort, Kolom, Regel

_HALFJAAR = r"'^\d{4}-(I|II)$'"

OPGAVE = Gegevenssoort(
    naam="opgave",
    titel="Opgave",
    doel="Hoeveel plekken of woningen een gemeente in een periode moet realiseren.",
    korrel="één rij per soort, periode, gemeente en bekendmaking",
    sleutel=("soort", "periode", "gemeente_code", "bekendgemaakt_op"),
    kolommen=(
        SOORT,
        PERIODE,
        GEMEENTE,
        Kolom(
            "aantal",
            "geheel",
            "De opgave. Bij statushouders inclusief voor- of achterstand, en onder nul als de voorsprong groter is dan "
            "de taakstelling; leeg als alleen de taakstelling bekend is.",
            verplicht=False,
            eenheid="plekken of personen",
        ),
        Kolom(
            "taakstelling_aantal",
            "geheel",
            "Alleen statushouders: de taakstelling van het halfjaar zelf, zonder voor- of achterstand.",
            verplicht=False,
            eenheid="personen",
            minimum=0,
        ),
        Kolom("periode_van", "datum", "Eerste peildatum die bij de periode hoort."),
        Kolom(
            "periode_tot",
            "datum",
            "Laatste peildatum die bij de periode hoort; leeg als de opgave geldt tot er een nieuwe is.",
            verplicht=False,
        ),
        Kolom("streefdatum", "datum", "De dag waarop de opgave gerealiseerd moet zijn."),
        Kolom("bekendgemaakt_op", "datum", "De dag waarop deze opgave is bekendgemaakt: de versie."),
        BRON,
        BRONPLAATS,
        OPMERKING,
    ),
    regels=(
        Regel(
            "opgave-of-taakstelling",
            "aantal is null and taakstelling_aantal is null",
            "Vul de opgave of de taakstelling in; allebei leeg kan niet.",
        ),
        Regel(
            "taakstelling-alleen-statushouders",
            "soort <> 'statushouders' and taakstelling_aantal is not null",
            "Een taakstelling hoort alleen bij statushouders, niet bij {soort}.",
        ),
        Regel(
            "opgave-onder-nul",
            "aantal < 0 and soort <> 'statushouders'",
            "Een opgave van {aantal} plekken kan niet: onder nul kan alleen bij statushouders, door een voorsprong.",
        ),
        Regel(
            "aantal-verplicht-bij-plekken",
            "soort <> 'statushouders' and aantal is null",
            "Het aantal plekken ontbreekt.",
        ),
        Regel(
            "periode-is-halfjaar",
            f"soort = 'statushouders' and not regexp_matches(periode, {_HALFJAAR})",
            "Een periode van statushouders is een halfjaar, zoals 2024-I; er staat “{periode}”.",
        ),
        Regel(
            "periode-datums-kloppen",
            "periode_tot < periode_van",
            "De laatste peildatum ({periode_tot}) ligt vóór de eerste ({periode_van}).",
        ),
        # A half-year runs (1 Jan, 1 Jul]: the Huisvestingswet's own rhythm, so its days follow from its name.
        Regel(
            "halfjaar-datums-kloppen",
            f"soort = 'statushouders' and regexp_matches(periode, {_HALFJAAR}) and ("
            "periode_van <> make_date(cast(left(periode, 4) as int), if(periode like '%-II', 7, 1), 2) or "
            "periode_tot is distinct from make_date(cast(left(periode, 4) as int) + if(periode like '%-II', 1, 0), "
            "if(periode like '%-II', 1, 7), 1))",
            "Halfjaar {periode} loopt van 2 januari t/m 1 juli of van 2 juli t/m 1 januari; "
            "er staat {periode_van} t/m {periode_tot}.",
        ),
    ),
)
