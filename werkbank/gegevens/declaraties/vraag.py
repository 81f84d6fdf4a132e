"""A question that somebody keeps for next month, for everybody: SQL, with a title, an explanation and an owner."""

from werkbank.gegevens.declaraties.gedeeld import INGEVULD_OP, MOMENT
from werkbank.gegevens.schema import Gegevenssoort, Kolom, Regel

VRAAG = Gegevenssoort(
    naam="vraag",
    titel="Bewaarde vraag",
    doel="Een vraag die voor iedereen is bewaard. De nieuwste versie van een naam vervangt de vorige.",
    korrel="één rij per naam van een vraag",
    sleutel=("vraag",),
    kolommen=(
        Kolom("vraag", "tekst", "De naam van de vraag: kleine letters, cijfers en _.", voorbeeld="plekken_per_woning"),
        Kolom("vraag_titel", "tekst", "De vraag in woorden.", voorbeeld="Hoeveel plekken zijn er per 1.000 woningen?"),
        Kolom("vraag_uitleg", "tekst", "Wat de vraag telt en hoe.", verplicht=False),
        Kolom("eigenaar", "tekst", "Wie de vraag onderhoudt: een functie of team.", voorbeeld="RRT Twente"),
        Kolom("vraag_sql", "tekst", "De vraag in SQL.", voorbeeld="select * from voortgang"),
        Kolom("vraag_invullen", "tekst", "Waarmee elke $parameter begint.", verplicht=False, voorbeeld="$soort=asiel"),
        Kolom("vraag_adres", "tekst", "De keuzes op de pagina Bouwen, als de vraag daar is gemaakt.", verplicht=False),
        Kolom("op_overzicht", "tekst", "Of de vraag op het Overzicht staat.", keuzes=("ja", "nee")),
        Kolom("vervallen", "tekst", "Of de vraag van de lijst af is. Zij blijft in het logboek.", keuzes=("ja", "nee")),
        INGEVULD_OP,
    ),
    regels=(
        MOMENT,
        Regel(
            "vraag-heeft-een-naam",
            "not regexp_full_match(vraag, '[a-z][a-z0-9_]{0,59}')",
            "“{vraag}” kan geen naam van een vraag zijn: kleine letters, cijfers en _, en een letter vooraan.",
        ),
    ),
)
