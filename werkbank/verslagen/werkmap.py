"""All figures of a day in one workbook: a sheet per subject, as on the pages, and one that explains them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from werkbank.rapport.uitvoer import Uitvoer
from werkbank.rapport.werkmap import Blad, Werkmap
from werkbank.verslagen.sinds import veranderingen
from werkbank.verslagen.verantwoording import kenmerken, op_een_regel
from werkbank.weergave import definities, definities_toezicht
from werkbank.weergave import definities_opgave as opgave
from werkbank.weergave import werkmap as kolommen
from werkbank.weergave.bron import Bron
from werkbank.weergave.definities_vergadering import SINDS_TABEL

if TYPE_CHECKING:
    from werkbank.rijen import Rijen
    from werkbank.verslagen.opdracht import Opdracht
    from werkbank.weergave.kolommen import Kolom

_BEGRIPPEN = (
    ("Opvang", opgave.STAND_KERN),
    ("Amv's", opgave.AMV),
    ("Behoefte Oekraïne", opgave.BEHOEFTE),
    ("Statushouders", opgave.STATUSHOUDERS_KERN),
    ("Signaal en oordeel", definities_toezicht.LIJST),
    ("Aandacht", definities.OVERZICHT_AANDACHT),
    ("Veranderd", SINDS_TABEL),
)


def stel_op(opdracht: Opdracht) -> Werkmap:
    """The workbook of the chosen day and area."""
    bladen = [*_opvang(opdracht), *_statushouders(opdracht), *_verandering(opdracht), *_planning(opdracht)]
    bladen += _logboek(opdracht)
    gebruikt = [deel.uitvoer.rijen for deel in bladen]
    return Werkmap(
        titel=f"Werkmap PRT {opdracht.gebied}",
        ondertitel=opdracht.stand_van(),
        bladen=bladen,
        kenmerken=kenmerken(opdracht, *gebruikt),
        begrippen=[(naam, op_een_regel(tekst)) for naam, tekst in _BEGRIPPEN],
        fictief=opdracht.vraag.fictief,
        afzender=opdracht.afzender,
    )


def _blad(
    opdracht: Opdracht,
    naam: str,
    waarvoor: str,
    rijen: Rijen,
    kolommen_: Sequence[Kolom],
    totalen: Rijen | None = None,
    *,
    realisatie: bool = True,
) -> Blad:
    """A sheet; `realisatie`: it holds figures of realisatie, which may be fictive."""
    bron = Bron.uit(rijen)
    bronregels = [opdracht.stand_van(), *(f"{wat}: {tekst}" for wat, tekst in bron.delen())]
    bronregels += [f"{k.kop}: {k.uitleg}" for k in kolommen_ if k.uitleg]
    fictief = bron.fictief or (realisatie and opdracht.vraag.fictief)
    return Blad(naam, waarvoor, Uitvoer(f"{naam}, {opdracht.gebied}", rijen, kolommen_, bronregels, fictief, totalen))


def _opvang(opdracht: Opdracht) -> list[Blad]:
    opdracht.meld("Opvang")
    regios = opdracht.haal("regiovergelijking/regios").waar(lambda r: opdracht.regio in (None, r.gebied))
    bladen = [_blad(opdracht, "Regio's", "De vier opgaven per regio, ook per 1.000 inwoners.", regios, kolommen.REGIOS)]
    for soort, naam, waarvoor in (
        ("asiel", "Asielopvang", "Elke gemeente: opgave, open plekken, wat nog moet."),
        ("amv", "Amv", "Hetzelfde voor plekken die geschikt zijn voor amv's: een deel van de asielopvang."),
    ):
        rijen = opdracht.haal_gebied("opgave/gemeenten", soort=soort, sorteer="gemeente")
        totalen = opdracht.haal_gebied("opgave/gebied", soort=soort)
        bladen.append(_blad(opdracht, naam, waarvoor, rijen, kolommen.OPVANG, totalen))
    rijen = opdracht.haal_gebied("opvang_oekraine/gemeenten", sorteer="gemeente")
    totalen = opdracht.haal_gebied("opvang_oekraine/gebied")
    waarvoor = "Elke gemeente: tegenover de opgave, en tegenover de behoefte van nu."
    bladen.append(_blad(opdracht, "Opvang Oekraïne", waarvoor, rijen, kolommen.OEKRAINE, totalen))
    plan = opdracht.haal("verslagen/provinciaal_plan").waar(lambda r: opdracht.regio in (None, r.regio, r.gebied))
    rijen = plan.waar(lambda r: r.gebied_soort == "gemeente")
    totalen = plan.waar(lambda r: r.gebied_soort != "gemeente")
    waarvoor = "Waarmee de opgave van asielopvang is ingevuld: open, gegarandeerd, en wat daarnaast is gepland."
    return [*bladen, _blad(opdracht, "Invulling asiel", waarvoor, rijen, kolommen.PLAN, totalen)]


def _statushouders(opdracht: Opdracht) -> list[Blad]:
    opdracht.meld("Statushouders en toezicht")
    rijen = opdracht.haal_gebied("statushouders/gemeenten", sorteer="gemeente")
    gebied = opdracht.haal_gebied("statushouders/gebied")
    lopend = gebied.waar(lambda r: r.lopend)
    toezicht = opdracht.haal_gebied("toezicht/lijst", vandaag=opdracht.vandaag)
    waarvoor = "Elke gemeente in het halfjaar van de peildatum: van taakstelling tot wat nog moet."
    return [
        _blad(opdracht, "Statushouders", waarvoor, rijen, kolommen.STATUSHOUDERS, lopend),
        _blad(opdracht, "Halfjaren", "De keten van halfjaren per gebied, bruto en saldo.", gebied, kolommen.HALFJAREN),
        _blad(opdracht, "Toezicht", "Signaal, met de reden, naast oordeel en afspraak.", toezicht, kolommen.TOEZICHT),
    ]


def _verandering(opdracht: Opdracht) -> list[Blad]:
    opdracht.meld("Verloop en verandering")
    verloop = opdracht.haal_gebied("verslagen/verloop")
    sinds, rijen = veranderingen(opdracht)
    aandacht = opdracht.haal_gebied("overzicht/aandacht", toon_aantal=None)
    waarvoor = f"Alles wat anders is sinds {sinds}, met de levering die het deed."
    return [
        _blad(opdracht, "Verloop", "Alle opgaven per gebied, op elke dag met cijfers.", verloop, kolommen.VERLOOP),
        _blad(opdracht, "Veranderd", waarvoor, rijen, kolommen.VERANDERD),
        _blad(opdracht, "Aandacht", "Alle punten die aandacht vragen, met de reden.", aandacht, kolommen.AANDACHT),
    ]


def _planning(opdracht: Opdracht) -> list[Blad]:
    opdracht.meld("Planning en uitruil")
    mijlpalen = opdracht.haal("planning/mijlpalen")
    uitruil = opdracht.vraag("uitruil/lijst", regio=opdracht.regio)
    wat = "Alle mijlpalen, gelezen op de peildatum."
    return [
        _blad(opdracht, "Planning", wat, mijlpalen, kolommen.PLANNING, realisatie=False),
        _blad(opdracht, "Uitruil", "Wat gemeenten ruilen.", uitruil, kolommen.UITRUIL, realisatie=False),
    ]


def _logboek(opdracht: Opdracht) -> list[Blad]:
    opdracht.meld("Notities en leveringen")
    notities = opdracht.vraag("verslagen/notities", regio=opdracht.regio, sinds=None)
    alles = {"herkomst": None, "gegevenssoort": None, "leverancier": None, "stand": None}
    leveringen = opdracht.vraag("leveringen/lijst", **alles)
    opgemerkt = opdracht.haal("verslagen/opmerkingen")
    wie = opdracht.haal("overzicht/leveranciers")
    opdracht.meld("De verantwoording")
    waarvoor = "Wat bij het inlezen van deze cijfers is opgemerkt."
    return [
        _blad(opdracht, "Notities", "Aantekeningen bij gemeenten.", notities, kolommen.NOTITIES, realisatie=False),
        _blad(opdracht, "Leveranciers", "Wie leverde wat, en wat ontbreekt nog.", wie, kolommen.LEVERANCIERS),
        _blad(opdracht, "Leveringen", "Alle leveringen.", leveringen, kolommen.LEVERINGEN, realisatie=False),
        _blad(opdracht, "Opgemerkt", waarvoor, opgemerkt, kolommen.OPGEMERKT, realisatie=False),
    ]
