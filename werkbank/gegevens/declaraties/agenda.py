"""The running order of a meeting: pages with the choices they are shown with, put together by the secretaris."""

from werkbank.gegevens.declaraties.gedeeld import INGEVULD_OP, MOMENT
from werkbank.gegevens.schema import Gegevenssoort, Kolom

AGENDA = Gegevenssoort(
    naam="agenda",
    titel="Agenda",
    doel="De volgorde van een vergadering: pagina's, elk met hun keuzes. De laatst vastgelegde agenda met een naam "
    "vervangt de vorige in haar geheel.",
    korrel="één rij per agenda, punt en moment van invullen",
    sleutel=("agenda", "beurt", "ingevuld_op"),
    kolommen=(
        Kolom("agenda", "tekst", "De naam van de agenda.", voorbeeld="PRT 20 september 2024"),
        Kolom("beurt", "geheel", "De plaats van het punt in de volgorde, vanaf 1.", minimum=1),
        Kolom("punt", "tekst", "Hoe het punt heet."),
        Kolom("pagina", "tekst", "De pagina die wordt getoond, zoals zij in het adres heet.", voorbeeld="asielopvang"),
        Kolom(
            "keuzes",
            "tekst",
            "De keuzes van die pagina, zoals zij in het adres staan.",
            verplicht=False,
            voorbeeld="regio=Twente",
        ),
        INGEVULD_OP,
    ),
    regels=(MOMENT,),
)
