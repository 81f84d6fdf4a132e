"""The steps of a location, and when places are durable: settings that are leveringen, so that they have a history."""

from werkbank.gegevens.declaraties.gedeeld import INGEVULD_OP, MOMENT, OPMERKING
from werkbank.gegevens.schema import Gegevenssoort, Kolom, Regel

LOCATIESTAP = Gegevenssoort(
    naam="locatiestap",
    titel="Stap van een locatie",
    doel="De stappen van een plan, van onzeker naar zeker. De nieuwste lijst vervangt de vorige in haar geheel.",
    korrel="één rij per stap en moment van invullen",
    sleutel=("stap", "ingevuld_op"),
    kolommen=(
        Kolom("stap", "tekst", "De stap, zoals een locatie haar noemt.", voorbeeld="potlood"),
        Kolom("volgorde", "geheel", "Plaats in de rij: 1 is het minst zeker.", minimum=1),
        Kolom("telt", "tekst", "Of plekken in deze stap meetellen.", keuzes=("ja", "nee")),
        OPMERKING,
        INGEVULD_OP,
    ),
    regels=(
        MOMENT,
        Regel(
            "plaats-uniek",
            "volgorde in (select volgorde from rijen group by volgorde having count(*) > 1)",
            "Plaats {volgorde} komt meer dan eens voor: dan is niet te zeggen welke stap zekerder is.",
        ),
        Regel(
            "stap-uniek",
            "lower(trim(stap)) in (select lower(trim(stap)) from rijen group by 1 having count(*) > 1)",
            "De stap “{stap}” staat er meer dan eens in.",
        ),
        Regel(
            "een-stap-telt",
            "(select count(*) filter (telt = 'ja') from rijen) = 0",
            "Ten minste één stap telt mee; anders is er niets te tonen.",
        ),
    ),
)

DUURZAAMHEIDSREGEL = Gegevenssoort(
    naam="duurzaamheidsregel",
    titel="Wanneer plekken duurzaam zijn",
    doel="Hoe lang een locatie er moet zijn om duurzaam te heten. De nieuwste regel vervangt de vorige.",
    korrel="één rij per moment van invullen",
    sleutel=("ingevuld_op",),
    kolommen=(
        Kolom("maanden", "geheel", "Zoveel maanden of langer, van de eerste tot en met de laatste dag.", minimum=1),
        OPMERKING,
        INGEVULD_OP,
    ),
    regels=(MOMENT,),
)
