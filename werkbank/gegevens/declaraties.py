"""The declared kinds of data. Names of columns follow docs/begrippen.md."""

from werkbank.gegevens.notitie import NOTITIE
from werkbank.gegevens.oordeel import OORDEEL
from werkbank.gegevens.schema import Gegevenssoort, Kolom, Regel
from werkbank.gegevens.soorten import SOORTEN
from werkbank.register import gemeenten

_SOORT = Kolom("soort", "tekst", "De opgave waar de rij over gaat.", keuzes=tuple(s.naam for s in SOORTEN))
_GEMEENTE = Kolom(
    "gemeente_code", "tekst", "CBS-code van de gemeente.", keuzes=tuple(g.code for g in gemeenten()), voorbeeld="GM0193"
)
_PERIODE = Kolom(
    "periode",
    "tekst",
    "De periode waarvoor de opgave geldt: een halfjaar (2024-I) of een cyclus (2024-2025).",
    voorbeeld="2024-I",
)
_BRON = Kolom("bron", "tekst", "Waar het cijfer vandaan komt: document of systeem.")
_BRONPLAATS = Kolom("bronplaats", "tekst", "De plaats in de bron: tabel, voetnoot, bladzijde.", verplicht=False)
_OPMERKING = Kolom("opmerking", "tekst", "Toelichting bij deze rij.", verplicht=False)
_VERANTWOORDELIJK = Kolom("verantwoordelijk", "tekst", "Wie aan zet is: rollen, gescheiden door een puntkomma.")

_HALFJAAR = r"'^\d{4}-(I|II)$'"


def _maat_past_niet_bij_soort() -> str:
    goed = " or ".join(f"(soort = '{s.naam}' and maat in {_sql_lijst(s.maten)})" for s in SOORTEN)
    return f"not ({goed})"


def _sql_lijst(waarden: tuple[str, ...]) -> str:
    return "(" + ", ".join(f"'{w}'" for w in waarden) + ")"


OPGAVE = Gegevenssoort(
    naam="opgave",
    titel="Opgave",
    doel="Hoeveel plekken of woningen een gemeente in een periode moet realiseren.",
    korrel="één rij per soort, periode, gemeente en bekendmaking",
    sleutel=("soort", "periode", "gemeente_code", "bekendgemaakt_op"),
    kolommen=(
        _SOORT,
        _PERIODE,
        _GEMEENTE,
        Kolom(
            "aantal",
            "geheel",
            "De opgave. Bij statushouders inclusief voor- of achterstand; leeg als alleen de taakstelling bekend is.",
            verplicht=False,
            eenheid="plekken of personen",
            minimum=0,
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
        _BRON,
        _BRONPLAATS,
        _OPMERKING,
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

VERMELD_TOTAAL = Gegevenssoort(
    naam="vermeld_totaal",
    titel="Vermeld totaal",
    doel="Een totaal dat een bron zelf noemt. Alleen om te controleren: nooit een gemeente.",
    korrel="één rij per soort, periode, maat, gebied en bron",
    sleutel=("soort", "periode", "maat", "gebied_soort", "gebied", "bron"),
    kolommen=(
        _SOORT,
        _PERIODE,
        Kolom("maat", "tekst", "Wat er geteld is.", keuzes=("opgave", "taakstelling")),
        Kolom("gebied_soort", "tekst", "Soort gebied.", keuzes=("regio", "provincie", "land")),
        Kolom("gebied", "tekst", "Naam van het gebied.", keuzes=("IJsselland", "Twente", "Overijssel", "Nederland")),
        Kolom("aantal", "geheel", "Het totaal zoals de bron het noemt.", eenheid="plekken of personen", minimum=0),
        _BRON,
        _BRONPLAATS,
        _OPMERKING,
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

REALISATIE = Gegevenssoort(
    naam="realisatie",
    titel="Realisatie",
    doel="Wat er op een peildatum was: plekken (stand) of gehuisveste personen (vanaf het begin van het halfjaar).",
    korrel="één rij per soort, maat, peildatum, gemeente en leverancier",
    sleutel=("soort", "maat", "peildatum", "gemeente_code", "leverancier"),
    kolommen=(
        _SOORT,
        Kolom(
            "maat",
            "tekst",
            "Wat er geteld is. Asiel en amv: open. Oekraïne: beschikbaar, bezet of geregistreerd. "
            "Statushouders: gehuisvest, opgeteld vanaf het begin van het halfjaar.",
            keuzes=tuple(dict.fromkeys(m for s in SOORTEN for m in s.maten)),
        ),
        Kolom("peildatum", "datum", "De dag waarop het cijfer geldt.", voorbeeld="2024-07-01"),
        _GEMEENTE,
        Kolom(
            "aantal",
            "geheel",
            "Het cijfer. Is het niet bekend, laat de rij dan weg: leeg is geen nul.",
            eenheid="plekken of personen",
            minimum=0,
        ),
        Kolom("leverancier", "tekst", "Wie het cijfer telt.", voorbeeld="COA"),
        _BRON,
        _OPMERKING,
    ),
    regels=(Regel("maat-past-bij-soort", _maat_past_niet_bij_soort(), "Maat “{maat}” hoort niet bij {soort}."),),
)

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
        _VERANTWOORDELIJK,
        Kolom("van", "datum", "Eerste dag."),
        Kolom("tot", "datum", "Laatste dag."),
        Kolom("precisie", "tekst", "Hoe precies de bron is.", keuzes=("dag", "maand", "kwartaal")),
        _BRON,
        _BRONPLAATS,
        _OPMERKING,
    ),
    regels=(
        Regel("mijlpaal-tot-na-van", "tot < van", "De laatste dag ({tot}) ligt vóór de eerste ({van})."),
        Regel("kwartaal-bestaat", "kwartaal > 4", "Kwartaal {kwartaal} bestaat niet."),
        Regel("dag-is-een-dag", "precisie = 'dag' and tot <> van", "Precisie dag, maar van en tot verschillen."),
    ),
)

TAAK = Gegevenssoort(
    naam="taak",
    titel="Taak",
    doel="Wie waarvoor verantwoordelijk is.",
    korrel="één rij per taak",
    sleutel=("code",),
    kolommen=(
        Kolom("code", "tekst", "Vaste, unieke naam van de taak."),
        Kolom("taak", "tekst", "De taak."),
        _VERANTWOORDELIJK,
        _BRON,
        _BRONPLAATS,
        _OPMERKING,
    ),
)

GEGEVENSSOORTEN: tuple[Gegevenssoort, ...] = (OPGAVE, VERMELD_TOTAAL, REALISATIE, MIJLPAAL, TAAK, OORDEEL, NOTITIE)

_OP_NAAM = {g.naam: g for g in GEGEVENSSOORTEN}


def gegevenssoort(naam: str) -> Gegevenssoort:
    """The declared kind with this name. Raises KeyError for an unknown one."""
    return _OP_NAAM[naam]
