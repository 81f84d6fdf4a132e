"""The draft of the report of the King's commissioner: the figures of the provincial plan, with fields to complete.

Only what the figures and the werkplan say is filled in. What was said, weighed and concluded is for who signs it.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from werkbank.opmaak import datum, getal
from werkbank.rapport.document import Alinea, Deel, Document, Hoofdstuk, Invulveld, Tabel
from werkbank.verslagen.verantwoording import verantwoording
from werkbank.weergave import definities_opgave as definities
from werkbank.weergave.boodschap import stand_feit, stand_toelichting
from werkbank.weergave.kolommen import kolom, ontbreekt
from werkbank.weergave.werkmap import PLAN, UITRUIL

if TYPE_CHECKING:
    from werkbank.rijen import Rijen
    from werkbank.verslagen.opdracht import Opdracht

_MIJLPALEN = (kolom("wanneer"), kolom("tekst", als="mijlpaal"), kolom("verantwoordelijk"))
_BEGRIPPEN = {
    "Drie getallen": """Open is wat de aangeleverde telling als open noemt. Gegarandeerd zijn plekken van locaties met
    de stap “gegarandeerd” of zekerder, dus ook open locaties. Daarnaast gepland zijn locaties in een minder zekere
    stap. De telling en de locaties komen van verschillende leveranciers en kunnen dus verschillen.""",
    "Nog niet ingevuld": """De opgave van de wet min alle plannen die tellen, per gemeente en nooit onder nul: wat de
    ene gemeente meer heeft, maakt het gat van een andere niet kleiner.""",
    "Amv's": definities.AMV,
    "Totalen": definities.STAND_TABEL,
}


def stel_op(opdracht: Opdracht) -> Document:
    """The draft on the chosen day; always about the whole of Overijssel."""
    opdracht.meld("De cijfers van het plan")
    plan = opdracht.haal("verslagen/provinciaal_plan")
    opgaven = opdracht.haal_gebied("overzicht/opgaven")
    asiel, amv = (next(r for r in opgaven if r.soort == soort) for soort in ("asiel", "amv"))
    gemeenten = plan.waar(lambda r: r.gebied_soort == "gemeente")
    opdracht.meld("Uitruil en planning")
    ruil = opdracht.vraag("uitruil/lijst", regio=None).waar(lambda r: r.soort in ("asiel", "amv"))
    jaar = opdracht.peildatum.year
    # The first of January after it ends a year of the planning.
    asielplanning = opdracht.haal("planning/mijlpalen").waar(
        lambda r: r.spoor == "asiel" and (r.van.year == jaar or r.van == date(jaar + 1, 1, 1))
    )
    opdracht.meld("De verantwoording")
    return Document(
        titel="Concept-verslag van de commissaris van de Koning",
        ondertitel=f"De verdeling van asielopvang in Overijssel. {opdracht.stand_van()}.",
        hoofdstukken=(
            Hoofdstuk("Bij dit concept", _vooraf()),
            Hoofdstuk("De opgave van Overijssel", _opgave(asiel, amv)),
            Hoofdstuk("De verdeling over de gemeenten", _verdeling(plan, gemeenten)),
            Hoofdstuk("Wat nog niet is ingevuld", _open(gemeenten)),
            Hoofdstuk("Uitruil tussen gemeenten", _uitruil(ruil)),
            Hoofdstuk("Overleg en planning", _overleg(asielplanning)),
            Hoofdstuk("Conclusie", _slot()),
            verantwoording(opdracht, (plan, ruil), _BEGRIPPEN),
        ),
        fictief=opdracht.vraag.fictief,
        afzender=opdracht.afzender,
    )


def _vooraf() -> list[Deel]:
    return [
        Alinea(
            "Dit is een concept. De werkbank heeft de cijfers ingevuld. Wat alleen mensen kunnen zeggen, staat als "
            "veld: klik erop en typ. Zoek op “In te vullen” om te zien of er nog een veld open is."
        ),
        Invulveld(
            "Controle van de opbouw",
            "Ga na of alle onderdelen erin staan die de wet en de staatssecretaris vragen, en haal dit veld dan weg",
        ),
        Invulveld("Aan wie en uiterlijk wanneer", "De geadresseerde en de uiterste dag van dit verslag"),
    ]


def _opgave(asiel: Any, amv: Any) -> list[Deel]:
    streef = "" if ontbreekt(asiel.streefdatum) else f" De streefdatum is {datum(asiel.streefdatum)}."
    return [
        Alinea(
            "De Spreidingswet geldt sinds 1 februari 2024 en kent een cyclus van twee jaar. De commissaris van de "
            f"Koning doet verslag van de verdeling van de opgave over de gemeenten.{streef}"
        ),
        Alinea(f"{stand_feit(asiel)}. {stand_toelichting(asiel)}", kop="Asielopvang"),
        Alinea(f"{stand_feit(amv)}. {stand_toelichting(amv)}", kop="Waarvan voor amv's"),
        Invulveld("Toelichting op de opgave", "Bijvoorbeeld een wijziging van de opgave sinds zij bekend is gemaakt"),
    ]


def _verdeling(plan: Rijen, gemeenten: Rijen) -> list[Deel]:
    stappen = plan[0].stappen
    tabel = Tabel(
        gemeenten,
        PLAN,
        bijschrift="Opgave en invulling per gemeente, in plekken",
        totalen=plan.waar(lambda r: r.gebied_soort != "gemeente"),
        groepen=(("", 1), ("Asielopvang", 6), ("Waarvan voor amv's", 3)),
    )
    return [
        Alinea(
            "Open, gegarandeerd en daarnaast gepland zijn drie verschillende getallen; zij worden nooit bij elkaar "
            f"opgeteld tot één. In de plannen tellen deze stappen: {stappen}."
        ),
        tabel,
        Invulveld(
            "Toelichting op de verdeling", "Hoe de gemeenten tot deze verdeling kwamen, en wat duurzame plekken zijn"
        ),
    ]


def _open(gemeenten: Rijen) -> list[Deel]:
    bekend = gemeenten.waar(lambda r: not ontbreekt(r.niet_ingevuld_aantal))
    zonder = gemeenten.waar(lambda r: ontbreekt(r.niet_ingevuld_aantal))
    gaten = bekend.waar(lambda r: r.niet_ingevuld_aantal > 0)
    delen: list[Deel] = []
    if zonder:
        wie = "geen enkele gemeente" if len(zonder) == len(gemeenten) else _namen(zonder)
        zin = "zijn locaties ontvangen" if not bekend else "zijn geen locaties ontvangen of is geen opgave bekend"
        delen.append(Alinea(f"Van {wie} {zin}: wat daar is ingevuld, is niet te zeggen."))
    if bekend and not gaten:
        delen.append(Alinea("Van elke gemeente waarvan locaties bekend zijn, is de opgave ingevuld."))
    for rij in gaten:
        deel = f"{getal(rij.niet_ingevuld_aantal)} van de {getal(rij.opgave_aantal)} plekken"
        delen.append(Alinea(f"nog niet ingevuld {deel}.", kop=rij.gemeente))
        delen.append(Invulveld(f"Toelichting {rij.gemeente}", "Waarom, en wat er is afgesproken"))
    if not gaten:
        delen.append(Invulveld("Toelichting", "Wat nog niet is ingevuld, waarom, en wat er is afgesproken"))
    return delen


def _namen(rijen: Rijen) -> str:
    *eerste, laatste = (str(rij.gemeente) for rij in rijen)
    return f"{', '.join(eerste)} en {laatste}" if eerste else laatste


def _uitruil(ruil: Rijen) -> list[Deel]:
    regel = "Gemeenten ruilen alleen binnen hun regio; de som van de regio en van de provincie verandert daardoor niet."
    if not ruil:
        return [Alinea(f"{regel} Er is geen uitruil van asielopvang vastgelegd.")]
    return [Alinea(regel), Tabel(ruil, UITRUIL, bijschrift="Uitruil van asielopvang, met de stand van elk besluit")]


def _overleg(mijlpalen: Rijen) -> list[Deel]:
    delen: list[Deel] = []
    if mijlpalen:
        delen.append(Tabel(mijlpalen, _MIJLPALEN, bijschrift="De planning voor asielopvang volgens het werkplan"))
    return [
        *delen,
        Invulveld("Overleg aan de provinciale regietafel", "Wanneer, en wat daar over de verdeling is gezegd"),
        Invulveld("Overleg in IJsselland", "Wanneer, en wat de gemeenten daar afspraken"),
        Invulveld("Overleg in Twente", "Wanneer, en wat de gemeenten daar afspraken"),
        Invulveld("Zienswijzen", "Welke gemeenten een andere verdeling wilden, en hoe daarmee is omgegaan"),
    ]


def _slot() -> list[Deel]:
    return [
        Invulveld(
            "Conclusie van de commissaris", "Of de opgave van de provincie is verdeeld, en wat er verder nodig is"
        ),
        Invulveld("Plaats, datum en ondertekening", "De functie; de naam hoort niet in de werkbank"),
    ]
