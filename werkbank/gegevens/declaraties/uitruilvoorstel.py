"""Exchanges that somebody tries out and keeps under a name: never a figure, and nobody's agreement."""

from werkbank.gegevens.declaraties.gedeeld import INGEVULD_OP, MOMENT, OPMERKING
from werkbank.gegevens.declaraties.uitruil import WAT, WAT_REGELS
from werkbank.gegevens.schema import Gegevenssoort, Kolom, Regel

UITRUILVOORSTEL = Gegevenssoort(
    naam="uitruilvoorstel",
    titel="Voorstel voor uitruil",
    doel="Uitruil die iemand aan tafel wil voorleggen: telt nergens in mee. De nieuwste versie van een naam vervangt "
    "de vorige in haar geheel.",
    korrel="één rij per voorstel, regel en moment van invullen",
    sleutel=("voorstel", "nummer", "ingevuld_op"),
    kolommen=(
        Kolom("voorstel", "tekst", "De naam van het voorstel.", voorbeeld="IJsselland A"),
        Kolom("nummer", "geheel", "De plaats van de regel in het voorstel.", minimum=1),
        *WAT,
        Kolom(
            "vervallen", "tekst", "Of het voorstel van de lijst af is. Het blijft in het logboek.", keuzes=("ja", "nee")
        ),
        OPMERKING,
        INGEVULD_OP,
    ),
    regels=(
        *WAT_REGELS,
        MOMENT,
        Regel(
            "een-voorstel-tegelijk",
            "(select count(distinct voorstel) from rijen) > 1",
            "Leg één voorstel tegelijk vast.",
        ),
        Regel(
            "voorstel-geheel-vervallen",
            "(select count(distinct vervallen) from rijen) > 1",
            "Een voorstel vervalt in zijn geheel of niet.",
        ),
    ),
)
