"""An exchange of part of an opgave between two municipalities of one region, agreed at the regional table."""

from werkbank.gegevens.declaraties.gedeeld import OPMERKING, PERIODE
from werkbank.gegevens.schema import Gegevenssoort, Kolom, Regel
from werkbank.register import gemeenten

UITRUIL_STATUSSEN = ("verkend", "afgesproken", "vastgesteld", "ingetrokken")
# Places for amv's are asylum places: they move with them, and are no exchange of their own.
UITRUIL_SOORTEN = ("asiel", "oekraine", "statushouders")
_CODES = tuple(g.code for g in gemeenten())

# What is exchanged: the columns that a proposal has too.
WAT = (
    Kolom(
        "soort",
        "tekst",
        "De opgave die wordt geruild. Plekken voor amv's gaan mee met asiel: zie waarvan_amv_aantal.",
        keuzes=UITRUIL_SOORTEN,
    ),
    PERIODE,
    Kolom(
        "van_gemeente_code",
        "tekst",
        "De gemeente die een deel van haar opgave overdraagt.",
        keuzes=_CODES,
        voorbeeld="GM0193",
    ),
    Kolom("naar_gemeente_code", "tekst", "De gemeente die dat deel overneemt.", keuzes=_CODES, voorbeeld="GM0177"),
    Kolom("aantal", "geheel", "Hoeveel er van gemeente wisselt.", eenheid="plekken of personen", minimum=1),
    Kolom(
        "waarvan_amv_aantal",
        "geheel",
        "Alleen asiel: hoeveel van deze plekken voor amv's zijn; leeg is geen.",
        verplicht=False,
        eenheid="plekken",
        minimum=0,
    ),
    Kolom(
        "paar",
        "tekst",
        "Bij een ruil tussen twee opgaven: dezelfde naam op de twee rijen die bij elkaar horen.",
        verplicht=False,
        voorbeeld="ruil-1",
    ),
)
WAT_REGELS = (
    Regel(
        "uitruil-met-zichzelf",
        "van_gemeente_code = naar_gemeente_code",
        "Een gemeente ruilt niet met zichzelf: van en naar zijn allebei {van_gemeente_code}.",
    ),
    Regel(
        "uitruil-halfjaar",
        r"soort = 'statushouders' and not regexp_matches(periode, '^\d{4}-(I|II)$')",
        "Een uitruil van statushouders noemt het halfjaar, zoals 2024-I; er staat “{periode}”.",
    ),
    Regel(
        "amv-alleen-bij-asiel",
        "soort <> 'asiel' and waarvan_amv_aantal is not null",
        "Plekken voor amv's horen alleen bij asiel, niet bij {soort}.",
    ),
    Regel(
        "amv-binnen-uitruil",
        "waarvan_amv_aantal > aantal",
        "Van {aantal} plekken kunnen er geen {waarvan_amv_aantal} voor amv's zijn.",
    ),
)

UITRUIL = Gegevenssoort(
    naam="uitruil",
    titel="Uitruil",
    doel="Een deel van een opgave dat van de ene naar de andere gemeente in dezelfde regio gaat. De opgave van de wet "
    "verandert daar niet van.",
    korrel="één rij per uitruil en status: elke stap is een eigen rij",
    sleutel=("code", "status"),
    kolommen=(
        Kolom(
            "code", "tekst", "Vaste, unieke naam van de uitruil; elke volgende status noemt dezelfde.", voorbeeld="U-1"
        ),
        *WAT,
        Kolom(
            "status",
            "tekst",
            "Hoe ver de uitruil is. Alleen afgesproken en vastgesteld tellen.",
            keuzes=UITRUIL_STATUSSEN,
        ),
        Kolom("status_op", "datum", "De dag waarop de uitruil deze status kreeg."),
        Kolom(
            "besluit",
            "tekst",
            "Waar dit is afgesproken of besloten: de tafel, het college, de raad. Verplicht als de uitruil telt.",
            verplicht=False,
            voorbeeld="Regionale regietafel IJsselland",
        ),
        OPMERKING,
    ),
    regels=(
        *WAT_REGELS,
        Regel(
            "uitruil-zonder-besluit",
            "status in ('afgesproken', 'vastgesteld') and (besluit is null or trim(besluit) = '')",
            "Een uitruil die {status} is, telt. Vul bij besluit in waar dat is gebeurd.",
        ),
    ),
)
