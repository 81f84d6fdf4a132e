"""The slides of a meeting of the PRT: one message a slide, computed, and to be said otherwise by who presents it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from werkbank.opmaak import datum, datum_kort, getal, procent, teken
from werkbank.rapport.document import Tabel
from werkbank.rapport.presentatie import Dia, Grafiek, Inhoud, Kleurnaam, Presentatie, Punten, Reeks
from werkbank.verslagen.sinds import sinds_vorige_keer
from werkbank.verslagen.verantwoording import kenmerken, op_een_regel, opmerkingen
from werkbank.weergave import definities
from werkbank.weergave import definities_opgave as begrippen
from werkbank.weergave import definities_toezicht as toezicht
from werkbank.weergave.boodschap import halen_zin, stand_toelichting, stand_zin
from werkbank.weergave.bron import Bron
from werkbank.weergave.kolommen import kolom, ontbreekt
from werkbank.weergave.overzicht import KOMT
from werkbank.weergave.toezichtzinnen import aantal_en_zin

if TYPE_CHECKING:
    from werkbank.rijen import Rijen
    from werkbank.verslagen.opdracht import Opdracht

# What is read from five metres: of each task the first ones, and as many rows as fit.
_AANDACHT_TOON, _KOMT_TOON, _ZINNEN_TOON, _GESPREK_TOON = 2, 5, 2, 8
_REALISATIE = {
    "asiel": "open",
    "amv": "open",
    "oekraine": "beschikbaar",
    "statushouders": "gehuisvest",
}
_AANDACHT = (kolom("gemeente"), kolom("soort_titel"), kolom("reden"))
_GESPREK = (kolom("gemeente"), kolom("kleur"), kolom("kort"))


def stel_op(opdracht: Opdracht) -> Presentatie:
    """The slides of the chosen day and area."""
    opgaven = opdracht.haal_gebied("overzicht/opgaven")
    per_soort = {rij.soort: rij for rij in opgaven}
    dias = [_samen(opdracht, opgaven)]
    for soort in ("asiel", "amv", "oekraine", "statushouders"):
        opdracht.meld(str(per_soort[soort].titel))
        dias += [dia for dia in _opgave(opdracht, per_soort[soort]) if dia]
    opdracht.meld("Wat veranderde en wat aandacht vraagt")
    dias += [_veranderd(opdracht), _aandacht(opdracht), _gesprek(opdracht), _komt(opdracht)]
    dias.append(_bronnen(opdracht, opgaven))
    return Presentatie(
        titel=f"PRT {opdracht.gebied}",
        ondertitel=opdracht.stand_van(),
        dias=[_anders(dia, opdracht) for dia in dias],
        fictief=opdracht.vraag.fictief,
        afzender=opdracht.afzender,
    )


def _anders(dia: Dia, opdracht: Opdracht) -> Dia:
    """The slide with the message that the reader put in the place of ours."""
    eigen = opdracht.boodschappen.get(dia.sleutel, "").strip()
    return Dia(dia.sleutel, eigen or dia.boodschap, dia.inhoud, dia.bron, dia.notities)


def _bronregel(*rijen: Rijen, dekking: str = "") -> str:
    delen = [f"{naam}: {tekst}" for naam, tekst in Bron.uit(*rijen).delen()]
    return " · ".join([*delen, *([dekking] if dekking else [])])


def _dekking(rij: Any) -> str:
    return f"{getal(rij.gemeld_aantal)} van {getal(rij.gemeenten_aantal)} gemeenten met cijfer"


def _samen(opdracht: Opdracht, opgaven: Rijen) -> Dia:
    delen = []
    for rij in opgaven:
        if rij.soort == "amv":
            continue
        if rij.soort == "statushouders" and not ontbreekt(rij.tempo_pct):
            delen.append(f"{rij.titel.lower()} op {procent(rij.tempo_pct)} van het schema")
        elif not ontbreekt(rij.realisatie_pct):
            delen.append(f"{rij.titel[0].lower()}{rij.titel[1:]} op {procent(rij.realisatie_pct)} van de opgave")
    zin = ", ".join(delen) or "van geen enkele opgave is een cijfer ontvangen"
    regios = opdracht.haal("regiovergelijking/regios").waar(
        lambda r: r.gebied_soort == "regio" and opdracht.regio in (None, r.gebied)
    )
    titels = [str(rij.titel) for rij in opgaven]
    kleuren: tuple[Kleurnaam, ...] = ("realisatie", "gedempt")
    reeksen = [
        Reeks(str(naam), [r.realisatie_pct for r in deel], kleur)
        for (naam, deel), kleur in zip(regios.per("gebied").items(), kleuren, strict=False)
    ]
    uitleg = "Aandeel van de opgave in procenten, per regio. " + " ".join(halen_zin(rij) for rij in opgaven)
    grafiek = Grafiek("staven", titels, reeksen, uitleg, "Aandeel van de opgave, in procenten", decimalen=1)
    notities = op_een_regel(definities.OVERZICHT_OPGAVEN)
    return Dia("samen", f"{zin[0].upper()}{zin[1:]}", (grafiek,), _bronregel(opgaven), notities)


def _opgave(opdracht: Opdracht, rij: Any) -> list[Dia | None]:
    """How far one task is over the months, and in which municipalities something is still to be done."""
    verloop = _verloop(opdracht, rij) if rij.soort != "amv" else None
    return [verloop, _per_gemeente(opdracht, rij)]


def _verloop(opdracht: Opdracht, rij: Any) -> Dia | None:
    if rij.soort == "statushouders":
        rijen = opdracht.haal("statushouders/verloop", gebied=opdracht.gebied)
        telt, schema, uitleg = "gehuisvest_aantal", "verwacht_aantal", begrippen.STATUSHOUDERS_VERLOOP
    else:
        rijen = opdracht.haal_gebied("opgave/verloop", soort=rij.soort)
        telt, schema, uitleg = "realisatie_aantal", "", begrippen.STAND_VERLOOP
    if not rijen or not rijen.bekend(telt):
        return None
    reeksen = [
        Reeks(_REALISATIE[rij.soort], rijen.kolom(telt), "realisatie"),
        Reeks("opgave", rijen.kolom("opgave_aantal"), "opgave"),
    ]
    if schema:
        reeksen.append(Reeks("volgens schema", rijen.kolom(schema), "plan"))
    zin = stand_zin(rij)
    grafiek = Grafiek("lijnen", [datum_kort(dag) for dag in rijen.kolom("dag")], reeksen, f"Verloop. {zin}")
    return Dia(
        f"{rij.soort}_verloop",
        zin.rstrip("."),
        (grafiek,),
        _bronregel(rijen, dekking=_dekking(rij)),
        f"{stand_toelichting(rij)} {op_een_regel(uitleg)}",
    )


def _per_gemeente(opdracht: Opdracht, rij: Any) -> Dia | None:
    rijen = opdracht.haal_gebied("opgave/gemeenten", soort=rij.soort, sorteer="nog")
    if not rijen.bekend("realisatie_aantal"):
        return None
    zin = halen_zin(rij)
    inhoud = tuple(_staven(str(regio), deel, rij, zin) for regio, deel in sorted(rijen.per("regio").items()))
    eerste = rijen[0]
    meest = ""
    if not ontbreekt(eerste.nog_te_realiseren_aantal) and eerste.nog_te_realiseren_aantal > 0:
        meest = f"; {eerste.gemeente} heeft het meeste te doen ({getal(eerste.nog_te_realiseren_aantal)})"
    return Dia(
        f"{rij.soort}_gemeenten",
        f"{zin.rstrip('.')}{meest}",
        inhoud,
        _bronregel(rijen, dekking=_dekking(rij)),
        op_een_regel(begrippen.STAND_TABEL if rij.aard == "stand" else begrippen.STATUSHOUDERS_TABEL),
    )


def _staven(regio: str, rijen: Rijen, rij: Any, zin: str) -> Grafiek:
    namen = [f"{r.gemeente} (geen cijfer)" if ontbreekt(r.realisatie_aantal) else str(r.gemeente) for r in rijen]
    reeksen = (
        Reeks(_REALISATIE[rij.soort], rijen.kolom("realisatie_aantal"), "realisatie"),
        Reeks("nog te doen", rijen.kolom("nog_te_realiseren_aantal"), "tekort"),
    )
    uitleg = f"{regio}, per gemeente in {rij.eenheid}: wat er is en wat nog moet. {zin}"
    return Grafiek("staven", namen, reeksen, uitleg, f"{regio}, in {rij.eenheid}", gestapeld=True)


def _veranderd(opdracht: Opdracht) -> Dia:
    sinds = sinds_vorige_keer(opdracht)
    stand = sinds.sommen.waar(lambda r: r.wat == "realisatie" and r.lopend and not ontbreekt(r.verschil_aantal))
    kern = ", ".join(f"{r.soort_titel} {teken(r.verschil_aantal)}" for r in stand)
    kop = f"Sinds {sinds.dag}: {kern}" if kern else f"Sinds {sinds.dag} is er geen cijfer om mee te vergelijken"
    punten: list[str] = []
    for onderwerp in sinds.onderwerpen:
        punten += [onderwerp.samen] if onderwerp.samen else onderwerp.zinnen[:_ZINNEN_TOON]
    inhoud = Punten(punten or ["Er is niets veranderd: toen en nu zijn gelijk."])
    return Dia("veranderd", kop, (inhoud,), _bronregel(sinds.sommen))


def _aandacht(opdracht: Opdracht) -> Dia:
    rijen = opdracht.haal_gebied("overzicht/aandacht", toon_aantal=_AANDACHT_TOON)
    uitleg = op_een_regel(definities.OVERZICHT_AANDACHT)
    if not rijen:
        return Dia("aandacht", "Op deze dag vraagt niets aandacht", (), "", uitleg)
    eerste = rijen[0]
    kop = f"{eerste.totaal_aantal} punten vragen aandacht: {eerste.samenvatting.replace(' · ', ', ')}"
    return Dia("aandacht", kop, (Tabel(rijen, _AANDACHT),), _bronregel(rijen), uitleg)


def _gesprek(opdracht: Opdracht) -> Dia:
    alle = opdracht.haal_gebied("toezicht/aan_tafel", vandaag=opdracht.vandaag)
    rijen = alle.waar(lambda r: r.lijst == "gesprek")
    uitleg = op_een_regel(toezicht.STAND)
    if not rijen:
        [bekend] = opdracht.haal_gebied("toezicht/bekend")
        _, zin = aantal_en_zin("gesprek", bekend)
        return Dia("gesprek", f"Toezicht op statushouders: {zin[0].lower()}{zin[1:].rstrip('.')}", (), "", uitleg)
    aantal = rijen[0].lijst_aantal
    wie = "1 gemeente" if aantal == 1 else f"{aantal} gemeenten"
    meer = f", hieronder de eerste {_GESPREK_TOON}" if aantal > _GESPREK_TOON else ""
    kop = f"Toezicht op statushouders: een gesprek is aan de orde met {wie}{meer}"
    return Dia("gesprek", kop, (Tabel(rijen[:_GESPREK_TOON], _GESPREK),), _bronregel(rijen), uitleg)


def _komt(opdracht: Opdracht) -> Dia:
    rijen = opdracht.haal("overzicht/komt_eraan", toon_aantal=_KOMT_TOON)
    if not rijen:
        return Dia("komt", "In de planning staat niets meer", ())
    eerste = rijen[0]
    kop = f"Eerstvolgend, {eerste.wanneer}: {str(eerste.tekst).rstrip('. ')}"
    return Dia("komt", kop, (Tabel(rijen, KOMT),), _bronregel(rijen), op_een_regel(definities.OVERZICHT_KOMT))


def _bronnen(opdracht: Opdracht, opgaven: Rijen) -> Dia:
    regels = [f"{naam}: {tekst}" for naam, tekst in kenmerken(opdracht, opgaven)]
    regels += [
        f"Opgemerkt bij het inlezen: {tekst.rstrip('. ')} ({waar})" for tekst, waar in opmerkingen(opdracht).items()
    ]
    inhoud: tuple[Inhoud, ...] = (Punten(regels, klein=True),)
    return Dia("bronnen", f"Over deze cijfers: de stand van {datum(opdracht.peildatum)}", inhoud)
