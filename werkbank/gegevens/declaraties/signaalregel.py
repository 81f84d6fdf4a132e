"""The rules of the signal on statushouders: data, not a language. A set of rules is one levering."""

from werkbank.gegevens.declaraties.gedeeld import INGEVULD_OP, MOMENT, OPMERKING
from werkbank.gegevens.schema import Gegevenssoort, Kolom, Regel

# Measure → what it is in words; the columns of the view `achterstand` under the same names.
SIGNAALMATEN: dict[str, str] = {
    "tempo_pct": "deel van het schema",
    "achter_op_tempo_aantal": "personen achter op schema",
    "resterend_aantal": "personen nog te huisvesten",
    "resterend_pct": "deel van de opgave nog te huisvesten",
    "begin_aantal": "personen achterstand aan het begin",
    "halfjaren_achter_aantal": "halfjaren op rij achter",
}
OPERATOREN = ("<", "<=", ">", ">=")
KLEUREN = ("groen", "oranje", "rood")

SIGNAALREGEL = Gegevenssoort(
    naam="signaalregel",
    titel="Regel van het signaal",
    doel="Wanneer een gemeente groen, oranje of rood is. De eerste regel die past, beslist. "
    "De nieuwste set vervangt de vorige in haar geheel.",
    korrel="één rij per regel en moment van invullen",
    sleutel=("code", "ingevuld_op"),
    kolommen=(
        Kolom("code", "tekst", "Vaste, korte naam van de regel.", voorbeeld="T2"),
        Kolom("volgorde", "geheel", "Plaats in de rij: de eerste regel die past, beslist.", minimum=1),
        Kolom("maat", "tekst", "Het getal dat de regel bekijkt.", keuzes=tuple(SIGNAALMATEN)),
        Kolom("operator", "tekst", "Hoe het getal met de grens wordt vergeleken.", keuzes=OPERATOREN),
        Kolom("drempel", "geheel", "De grens, in de eenheid van de maat: procent, personen of halfjaren."),
        Kolom("kleur", "tekst", "De kleur als de regel past.", keuzes=KLEUREN),
        Kolom("tekst", "tekst", "De regel in gewone woorden."),
        Kolom("actief", "tekst", "Of de regel meedoet.", keuzes=("ja", "nee")),
        Kolom(
            "geldt_vanaf",
            "datum",
            "De eerste peildatum waarvoor deze set geldt; leeg is voor alle peildatums.",
            verplicht=False,
        ),
        OPMERKING,
        INGEVULD_OP,
    ),
    regels=(
        MOMENT,
        Regel(
            "volgorde-uniek",
            "volgorde in (select volgorde from rijen group by volgorde having count(*) > 1)",
            "Plaats {volgorde} komt meer dan eens voor: dan is niet te zeggen welke regel beslist.",
        ),
        Regel(
            "een-begin-per-set",
            "(select count(distinct coalesce(geldt_vanaf, date '0001-01-01')) from rijen) > 1",
            "Alle regels van een set hebben dezelfde datum in “geldt_vanaf”.",
        ),
    ),
)
