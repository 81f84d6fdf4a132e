"""The monthly overview: where each task stands, what changed, what asks attention, and all municipalities in tables."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from werkbank.grafieken.verloop import verloop
from werkbank.rapport.beeld import png
from werkbank.rapport.document import Alinea, Beeld, Beeldpaar, Deel, Document, Hoofdstuk, Tabel
from werkbank.verslagen.sinds import Sinds, sinds_vorige_keer
from werkbank.verslagen.verantwoording import verantwoording
from werkbank.weergave import definities_opgave as definities
from werkbank.weergave.beelden import verloopopties
from werkbank.weergave.boodschap import halen_zin, stand_feit, stand_toelichting
from werkbank.weergave.definities_vergadering import SINDS_KERN
from werkbank.weergave.kolommen import Kolom, kolom
from werkbank.weergave.overzicht import KOMT, LEVERANCIER
from werkbank.weergave.werkmap import NOTITIES

if TYPE_CHECKING:
    from werkbank.rijen import Rijen
    from werkbank.verslagen.opdracht import Opdracht

# Of each task the first ones, and of what is coming: the whole list is in the werkmap.
_TOON, _KOMT_TOON, _ZINNEN_TOON = 3, 3, 2
# Two charts beside each other on a standing page.
_BREEDTE_PX, _HOOGTE_PX = 400, 200
_PER_REGIO = (
    kolom("soort_naam"),
    kolom("gebied"),
    kolom("opgave_aantal", als="aantal"),
    kolom("realisatie_aantal"),
    kolom("nog_te_realiseren_aantal"),
    kolom("boven_opgave_aantal"),
    kolom("realisatie_pct"),
    kolom("gemeld_tekst"),
)
# The reason says the number too.
_AANDACHT = (kolom("gemeente"), kolom("soort_titel"), kolom("reden"))
_STATUSHOUDERS = (
    kolom("gemeente"),
    kolom("taakstelling_aantal"),
    kolom("voorachterstand_aantal", als="begin"),
    kolom("opgave_aantal"),
    kolom("gehuisvest_aantal"),
    kolom("nog_te_huisvesten_aantal"),
    kolom("tempo_pct"),
)
_BEGRIPPEN = {
    "Opvang": definities.STAND_TABEL,
    "Statushouders": definities.STATUSHOUDERS_TABEL,
    "Veranderd": SINDS_KERN,
}


def stel_op(opdracht: Opdracht) -> Document:
    """The report of the chosen day and area."""
    opdracht.meld("De opgaven")
    opgaven = opdracht.haal_gebied("overzicht/opgaven")
    regios = opdracht.haal("regiovergelijking/regios").waar(lambda r: opdracht.regio in (None, r.gebied))
    opdracht.meld("Wat veranderde en wat aandacht vraagt")
    sinds, aandacht = sinds_vorige_keer(opdracht), _aandacht(opdracht)
    opdracht.meld("De gemeenten")
    gemeenten, gebruikt = _gemeenten(opdracht)
    opdracht.meld("De grafieken en de verantwoording")
    # Last: what draws them takes memory that it does not give back, while the queries do.
    stand = _stand(opdracht, opgaven, regios)
    return Document(
        titel=f"Maandoverzicht PRT {opdracht.gebied}",
        ondertitel=f"{opdracht.stand_van()}.",
        hoofdstukken=(
            Hoofdstuk("Waar staan we", stand),
            Hoofdstuk(f"Wat veranderde sinds {sinds.dag}", [*_veranderd(sinds), *_notities(opdracht, sinds)]),
            Hoofdstuk("Wat aandacht vraagt", aandacht),
            Hoofdstuk("Per gemeente", gemeenten),
            verantwoording(opdracht, (opgaven, *gebruikt), _BEGRIPPEN),
        ),
        fictief=opdracht.vraag.fictief,
        afzender=opdracht.afzender,
    )


def _stand(opdracht: Opdracht, opgaven: Rijen, regios: Rijen) -> list[Deel]:
    delen: list[Deel] = [
        Alinea(f"{stand_feit(rij)}. {stand_toelichting(rij)}".strip(), kop=str(rij.titel)) for rij in opgaven
    ]
    delen.append(Tabel(regios, _PER_REGIO, bijschrift="De opgaven per regio"))
    beelden = [beeld for beeld in (_opvang(opdracht, opgaven), _huisvesting(opdracht, opgaven)) if beeld]
    return [*delen, *([Beeldpaar(*beelden)] if len(beelden) == 2 else beelden)]


def _opvang(opdracht: Opdracht, opgaven: Rijen) -> Beeld | None:
    verlopen = opdracht.haal_gebied("opgave/verloop", soort="asiel")
    return _verloop(opdracht, opgaven, "asiel", "de asielopvang", verlopen, {})


def _huisvesting(opdracht: Opdracht, opgaven: Rijen) -> Beeld | None:
    verlopen = opdracht.haal("statushouders/verloop", gebied=opdracht.gebied)
    tempo = {"waarde": "gehuisvest_aantal", "tempo": "verwacht_aantal"}
    prognose = opdracht.haal("statushouders/prognose", gebied=opdracht.gebied)
    wat = "de huisvesting van statushouders"
    return _verloop(opdracht, opgaven, "statushouders", wat, verlopen, tempo | {"prognose": prognose})


def _verloop(
    opdracht: Opdracht, opgaven: Rijen, soort: str, wat: str, verlopen: Rijen, opties: dict[str, Any]
) -> Beeld | None:
    """The course of one task, with its conclusion in words; None when there is nothing to draw."""
    if not verlopen or not verlopen.bekend(opties.get("waarde", "realisatie_aantal")):
        return None
    getekend = verloopopties(verlopen, f"{wat} in {opdracht.gebied}", opdracht.peildatum, **opties)
    tekening = verloop(verlopen, **getekend, hoogte_px=_HOOGTE_PX)
    [rij] = opgaven.waar(lambda r: r.soort == soort)
    zin = f"{getekend['omschrijving']} {getekend['hoofdzin']} {halen_zin(rij)}"
    return Beeld(png(tekening, _BREEDTE_PX), zin)


def _veranderd(sinds: Sinds) -> list[Deel]:
    """Per subject what it comes to, then its largest changes, in sentences."""
    alineas: list[Deel] = [
        Alinea(" ".join([o.samen, *o.zinnen[:_ZINNEN_TOON]]).strip(), kop=o.naam) for o in sinds.onderwerpen
    ]
    return alineas or [Alinea("Er is niets veranderd: toen en nu zijn gelijk.")]


def _notities(opdracht: Opdracht, sinds: Sinds) -> list[Deel]:
    """What somebody wrote down since last time."""
    rijen = opdracht.vraag("verslagen/notities", regio=opdracht.regio, sinds=sinds.toen)
    return [Tabel(rijen, NOTITIES, bijschrift=f"Aantekeningen sinds {sinds.dag}")] if rijen else []


def _aandacht(opdracht: Opdracht) -> list[Deel]:
    delen: list[Deel] = []
    rijen = opdracht.haal_gebied("overzicht/aandacht", toon_aantal=_TOON)
    if rijen:
        eerste = rijen[0]
        meer = f" De andere {eerste.rest_aantal} staan in de werkmap." if eerste.rest_aantal else ""
        delen.append(Alinea(f"{eerste.samenvatting}. Hieronder van elke opgave de grootste.{meer}"))
        delen.append(Tabel(rijen, _AANDACHT, bijschrift="Per opgave het grootste aantal eerst"))
    else:
        delen.append(Alinea("Op deze dag vraagt niets aandacht."))
    wie = opdracht.haal("overzicht/leveranciers")
    te_laat = wie.waar(lambda r: r.ontbreekt != "niets")
    if te_laat:
        delen.append(Tabel(te_laat, LEVERANCIER, bijschrift="Wie nog niet alles leverde, heel Overijssel"))
    elif wie:
        delen.append(Alinea("Elke leverancier heeft de stand van deze dag geleverd."))
    komt = opdracht.haal("overzicht/komt_eraan", toon_aantal=_KOMT_TOON)
    if komt:
        delen.append(Tabel(komt, KOMT, bijschrift="Komt eraan"))
    return delen


def _gemeenten(opdracht: Opdracht) -> tuple[list[Deel], list[Rijen]]:
    opvang = opdracht.haal("matrix/gemeenten").waar(lambda r: opdracht.regio in (None, r.regio))
    opvang_totaal = opdracht.haal_gebied("verslagen/opvang_gebied")
    huisvesting = opdracht.haal_gebied("statushouders/gemeenten", sorteer="gemeente")
    huisvesting_totaal = opdracht.haal_gebied("statushouders/gebied").waar(lambda r: r.lopend)
    halfjaar = huisvesting[0].halfjaar if huisvesting else ""
    tabellen: list[Deel] = [
        Tabel(
            opvang,
            opvangkolommen(),
            bijschrift="Opvang per gemeente, in plekken",
            totalen=opvang_totaal,
            groepen=(("", 1), ("Asielopvang", 3), ("Waarvan voor amv's", 3), ("Opvang Oekraïne", 3)),
        ),
        Tabel(
            huisvesting,
            _STATUSHOUDERS,
            bijschrift=f"Huisvesting van statushouders per gemeente, {halfjaar}, in personen",
            totalen=huisvesting_totaal,
        ),
    ]
    return tabellen, [opvang, huisvesting]


def opvangkolommen() -> tuple[Kolom, ...]:
    """The municipality, and of each task of opvang its opgave, what is there and what is short."""
    kolommen = [kolom("gemeente")]
    for soort, telt in (("asiel", "open"), ("amv", "open"), ("oekraine", "beschikbaar")):
        for maat, als in (("opgave_aantal", ""), ("realisatie_aantal", telt), ("nog_te_realiseren_aantal", "")):
            k = kolom(maat, als=als)
            kolommen.append(replace(k, naam=f"{soort}_{maat}"))
    return tuple(kolommen)
