"""The verdict of the supervisor on one municipality, beside the computed signal and never instead of it."""

from werkbank.gegevens.declaraties.gedeeld import GEMEENTE, INGEVULD_OP, MOMENT
from werkbank.gegevens.schema import Gegevenssoort, Kolom, Regel

_JA_NEE = ("ja", "nee")
# A step is agreed for a day that is still to come, seen from the Dutch day on which the form was filled in.
_DAG_VAN_INVULLEN = "cast(timezone('Europe/Amsterdam', try_cast(ingevuld_op as timestamptz)) as date)"

OORDEEL = Gegevenssoort(
    naam="oordeel",
    titel="Oordeel",
    doel="Het oordeel van de toezichthouder over een gemeente, naast het signaal. Het een verandert het ander niet.",
    korrel="één rij per gemeente en moment van invullen",
    sleutel=("gemeente_code", "ingevuld_op"),
    kolommen=(
        GEMEENTE,
        Kolom("peildatum", "datum", "De dag van de cijfers waar het oordeel over gaat.", voorbeeld="2024-07-01"),
        Kolom("regime", "tekst", "Het regime dat de toezichthouder kiest.", keuzes=("groen", "oranje", "rood")),
        Kolom("verschoonbaar", "tekst", "Of de achterstand verschoonbaar is.", keuzes=_JA_NEE),
        Kolom("bevroren", "tekst", "Of het toezicht is bevroren.", keuzes=_JA_NEE),
        Kolom("trede", "geheel", "Nummer van de trede op de interventieladder.", verplicht=False, minimum=1),
        Kolom(
            "trede_tekst",
            "tekst",
            "De trede in woorden, zoals de ladder haar noemde toen het oordeel werd ingevuld.",
            verplicht=False,
        ),
        Kolom("reden", "tekst", "Waarom dit het oordeel is."),
        Kolom("vervolgstap", "tekst", "De afgesproken vervolgstap.", verplicht=False),
        Kolom("vervolg_op", "datum", "De dag waarop de vervolgstap klaar is.", verplicht=False),
        Kolom("vervolg_door", "tekst", "Wie de vervolgstap zet: een rol, geen naam.", verplicht=False),
        INGEVULD_OP,
    ),
    regels=(
        MOMENT,
        Regel(
            "trede-heeft-woorden",
            "(trede is null) <> (trede_tekst is null)",
            "Een trede heeft een nummer en woorden; hier ontbreekt een van de twee.",
        ),
        Regel(
            "vervolgstap-is-volledig",
            "(vervolgstap is null) <> (vervolg_op is null) or (vervolgstap is null) <> (vervolg_door is null)",
            "Een vervolgstap heeft drie delen: wat, wanneer en wie. Vul ze alle drie in, of geen.",
        ),
        Regel(
            "vervolg-niet-in-verleden",
            f"vervolg_op < {_DAG_VAN_INVULLEN}",
            "De vervolgstap staat op {vervolg_op}; die dag is al voorbij.",
        ),
    ),
)
