"""The file of one municipality as a document: what the page shows, with sources, definitions and the rules in force."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from werkbank.grafieken.verloop import verloop
from werkbank.grafieken.waterval import waterval
from werkbank.opmaak import datum, getal, procent, teken
from werkbank.rapport.beeld import png
from werkbank.rapport.document import Alinea, Beeld, Document, Hoofdstuk, Tabel
from werkbank.verslagen.verantwoording import op_een_regel, verantwoording
from werkbank.weergave import definities_opgave, definities_toezicht
from werkbank.weergave.beelden import verloopopties, watervalzin
from werkbank.weergave.bron import Bron
from werkbank.weergave.dossier import KETEN, NOTITIES, REGELS, TELLINGEN, oordeelregels
from werkbank.weergave.kolommen import Kolom, ontbreekt
from werkbank.weergave.signaal import in_woorden

if TYPE_CHECKING:
    from werkbank.cijfers.queries import Vrager
    from werkbank.rijen import Rijen
    from werkbank.verslagen.opdracht import Opdracht

_HOOGTE_PX = 250
_DEFINITIES = {
    "Signaal en oordeel": definities_toezicht.STAND,
    "Keten van halfjaren": definities_opgave.KETEN,
    "Van begin naar eind": definities_opgave.STATUSHOUDERS_WATERVAL,
    "Verloop en prognose": definities_opgave.STATUSHOUDERS_VERLOOP,
    "Alle tellingen": definities_toezicht.TELLINGEN,
    "Regels die gelden": definities_toezicht.REGELS,
}


def stel_op(opdracht: Opdracht) -> Document:
    """The file of the municipality of the order, read on its day."""
    vraag, gemeente, peildatum = opdracht.vraag, opdracht.gemeente, opdracht.peildatum
    opdracht.meld("De cijfers")
    waar = {"gemeente": gemeente, "peildatum": peildatum}
    [stand] = vraag("dossier/stand", vandaag=opdracht.vandaag, **waar)
    keten = vraag("dossier/keten", **waar)
    tellingen = vraag("dossier/tellingen", **waar)
    bronregels = [f"{naam}: {tekst}" for naam, tekst in Bron.uit(keten, tellingen).delen()]
    bekend = f", zoals bekend op {datum(vraag.bekend_op)}" if vraag.bekend_op else ""
    return Document(
        titel=f"Dossier {stand.gemeente}",
        ondertitel=f"Huisvesting van statushouders, {stand.halfjaar}. Peildatum {datum(peildatum)}{bekend}.",
        hoofdstukken=(
            Hoofdstuk("Signaal en oordeel", _signaal_en_oordeel(stand)),
            Hoofdstuk("Cijfers", (*_cijfers(stand), *_beelden(vraag, stand, peildatum)), bronregels),
            Hoofdstuk("Keten van halfjaren", (Tabel(keten, KETEN),)),
            Hoofdstuk("Oordelen", _oordelen(vraag("dossier/oordelen", gemeente=gemeente))),
            Hoofdstuk(
                "Notities", _of(vraag("dossier/notities", gemeente=gemeente), NOTITIES, "Er zijn geen notities.")
            ),
            Hoofdstuk("Alle tellingen", _of(tellingen, TELLINGEN, "Er is nog geen cijfer ontvangen.")),
            Hoofdstuk(
                "Regels die gelden",
                (
                    Alinea(op_een_regel(definities_toezicht.EIGEN_REGELS)),
                    Tabel(vraag("toezicht/regels", peildatum=peildatum), REGELS),
                ),
            ),
            verantwoording(opdracht, (keten, tellingen), _DEFINITIES),
        ),
        fictief=vraag.fictief,
        afzender=opdracht.afzender,
    )


def _beelden(vraag: Vrager, stand: Any, peildatum: date) -> list[Beeld]:
    hier = {"gebied": stand.gemeente_code, "peildatum": peildatum}
    beelden = []
    stappen = vraag("statushouders/waterval", **hier)
    if stappen:
        laatste = next(iter(stappen.per("halfjaar").values()))
        zin = watervalzin(laatste, stand.gemeente)
        beelden.append(Beeld(png(waterval(laatste, omschrijving=zin)), zin))
    verlopen = vraag("statushouders/verloop", **hier)
    if verlopen.bekend("gehuisvest_aantal"):
        opties = verloopopties(
            verlopen,
            f"huisvesting van statushouders in {stand.gemeente}",
            peildatum,
            waarde="gehuisvest_aantal",
            tempo="verwacht_aantal",
            prognose=vraag("statushouders/prognose", **hier),
        )
        zin = f"{opties['omschrijving']} {opties['hoofdzin']}"
        beelden.append(Beeld(png(verloop(verlopen, **opties, hoogte_px=_HOOGTE_PX)), zin))
    return beelden


def _signaal_en_oordeel(s: Any) -> tuple[Alinea, ...]:
    oordeel = "nog geen oordeel" if ontbreekt(s.regime) else f"{_kleur(s.regime)}. {s.oordeel_reden}"
    delen = [Alinea(f"{_kleur(s.signaal)}. {s.reden}.", kop="Signaal, berekend uit de regels")]
    delen += [Alinea(f"{t}.", kop=k) for k, t in (("Wat is nodig", s.wat_nodig), ("Let op", s.kanttekening)) if _er(t)]
    delen.append(Alinea(oordeel, kop="Oordeel van de toezichthouder"))
    delen += [Alinea(tekst, kop=naam) for naam, tekst in oordeelregels(s)]
    if _er(s.verschil_tekst):
        delen.append(Alinea(s.verschil_tekst, kop="Verschil"))
    return tuple(delen)


def _cijfers(s: Any) -> tuple[Alinea, ...]:
    eind = (
        f"{teken(s.nog_te_huisvesten_aantal)} op {datum(s.beoordeling_op)}"
        if s.gesloten
        else f"{teken(s.verwacht_eind_aantal)} op {datum(s.beoordeling_op)}, tussen "
        f"{teken(s.verwacht_eind_gunstig_aantal)} en {teken(s.verwacht_eind_ongunstig_aantal)} ({s.grondslag})"
    )
    return (
        Alinea(
            f"{getal(s.opgave_aantal)} personen: taakstelling {getal(s.taakstelling_aantal)}, overgedragen "
            f"{teken(s.begin_aantal)}",
            kop="Opgave",
        ),
        Alinea(f"{getal(s.gehuisvest_aantal)} ({procent(s.realisatie_pct)} van de opgave)", kop="Gehuisvest"),
        Alinea(f"{getal(s.nog_te_huisvesten_aantal)}; {procent(s.tempo_pct)} van het schema", kop="Nog te huisvesten"),
        Alinea(eind, kop="Eindstand" if s.gesloten else "Verwacht eind"),
    )


def _oordelen(rijen: Rijen) -> tuple[Alinea, ...]:
    """A paragraph per verdict: a table of nine columns does not fit on a standing page."""
    alineas = []
    for r in rijen:
        meer = (r.bijzonder_tekst, r.trede_tekst, r.vervolg_tekst)
        delen = [f"{r.reden}", *(str(tekst) for tekst in meer if _er(tekst)), f"door {r.auteur}"]
        kop = f"{r.ingevuld_tekst}, {_kleur(r.regime)}, {r.stand_tekst}, over de stand van {datum(r.peildatum)}"
        alineas.append(Alinea("; ".join(deel.rstrip(". ") for deel in delen) + ".", kop=kop))
    return tuple(alineas) or (Alinea("Er is nog geen oordeel vastgelegd."),)


def _of(rijen: Rijen, kolommen: Sequence[Kolom], leeg: str) -> tuple[Alinea | Tabel, ...]:
    return (Tabel(rijen, kolommen),) if rijen else (Alinea(leeg),)


def _kleur(kleur: Any) -> str:
    return "geen signaal" if ontbreekt(kleur) else in_woorden(str(kleur))


def _er(tekst: Any) -> bool:
    return not ontbreekt(tekst) and bool(tekst)
