"""The file of one municipality as a document: what the page shows, with sources, definitions and the rules in force."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from werkbank.opmaak import datum, getal, procent, teken
from werkbank.rapport.document import Alinea, Beeld, Document, Hoofdstuk, Tabel
from werkbank.weergave.kolommen import Kolom, ontbreekt
from werkbank.weergave.signaal import SIGNAALTEKENS

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

KETEN = (
    Kolom("halfjaar", "Halfjaar"),
    Kolom("voorachterstand_aantal", "Begin", "teken", uitleg="Voor- of achterstand van het vorige halfjaar"),
    Kolom("taakstelling_aantal", "Taakstelling", "getal"),
    Kolom("correctie_aantal", "Correctie", "teken"),
    Kolom("opgave_aantal", "Opgave", "getal"),
    Kolom("gehuisvest_aantal", "Gehuisvest", "getal"),
    Kolom("nog_te_huisvesten_aantal", "Nog te huisvesten", "getal"),
    Kolom("tempo_pct", "Deel van tempo", "procent"),
    Kolom("eind_achterstand_aantal", "Eindstand", "teken"),
    Kolom("halfjaren_tekst", "Halfjaren achter"),
)
OORDELEN = (
    Kolom("ingevuld_tekst", "Wanneer"),
    Kolom("regime", "Regime", "signaal"),
    Kolom("stand_tekst", "Stand"),
    Kolom("reden", "Reden", breedte="30%"),
    Kolom("bijzonder_tekst", "Bijzonder"),
    Kolom("trede_tekst", "Trede", breedte="12%"),
    Kolom("vervolg_tekst", "Afgesproken", breedte="16%"),
    Kolom("auteur", "Door"),
    Kolom("peildatum", "Over de stand van", "datum"),
)
NOTITIES = (Kolom("ingevuld_tekst", "Wanneer"), Kolom("notitie", "Notitie", breedte="70%"), Kolom("auteur", "Door"))
TELLINGEN = (
    Kolom("peildatum", "Peildatum", "datum"),
    Kolom("leverancier", "Leverancier"),
    Kolom("realisatie_aantal", "Gehuisvest", "getal"),
    Kolom("telt_mee", "Telt mee"),
    Kolom("verschil_aantal", "Verschil met wat telt", "teken"),
)
REGELS = (
    Kolom("code", "Regel"),
    Kolom("kleur", "Kleur", "signaal"),
    Kolom("maat_tekst", "Als"),
    Kolom("grens_tekst", "Grens"),
    Kolom("tekst", "In gewone woorden"),
    Kolom("actief", "Doet mee"),
    Kolom("herkomst_tekst", "Waar de regel vandaan komt"),
)


@dataclass(frozen=True)
class Dossier:
    """What goes into the document.

    stand:        the row of dossier/stand
    oordeelregels: what else the verdict holds, as (name, text)
    beelden:      pictures of the waterfall and the course
    definities:   heading → text, for the last chapter
    """

    stand: Any
    keten: Rijen
    oordelen: Rijen
    notities: Rijen
    tellingen: Rijen
    regels: Rijen
    oordeelregels: Sequence[tuple[str, str]] = ()
    beelden: Sequence[Beeld] = ()
    bronregels: Sequence[str] = ()
    definities: Mapping[str, str] = field(default_factory=dict)
    gelezen_op: Any = None
    bekend_op: Any = None
    fictief: bool = False


def dossierdocument(dossier: Dossier) -> Document:
    """The document of one municipality."""
    s = dossier.stand
    bekend = f", zoals bekend op {datum(dossier.bekend_op)}" if dossier.bekend_op else ""
    return Document(
        titel=f"Dossier {s.gemeente}",
        ondertitel=f"Huisvesting van statushouders, {s.halfjaar}. Peildatum {datum(dossier.gelezen_op)}{bekend}.",
        hoofdstukken=(
            Hoofdstuk("Signaal en oordeel", _signaal_en_oordeel(dossier)),
            Hoofdstuk("Cijfers", (*_cijfers(s), *dossier.beelden), dossier.bronregels),
            Hoofdstuk("Keten van halfjaren", (Tabel(dossier.keten, KETEN),)),
            Hoofdstuk("Oordelen", _oordelen(dossier.oordelen)),
            Hoofdstuk("Notities", _of(dossier.notities, NOTITIES, "Er zijn geen notities.")),
            Hoofdstuk("Alle tellingen", _of(dossier.tellingen, TELLINGEN, "Er is nog geen cijfer ontvangen.")),
            Hoofdstuk(
                "Regels die gelden",
                (
                    Alinea(
                        "Deze grenzen zijn van de werkbank zelf of door een gebruiker vastgelegd. Het zijn niet de "
                        "grenzen van de provincie: die zijn niet openbaar. De eerste regel die past, geeft de kleur."
                    ),
                    Tabel(dossier.regels, REGELS),
                ),
            ),
            Hoofdstuk(
                "Begrippen",
                tuple(Alinea(" ".join(tekst.split()), kop=kop) for kop, tekst in dossier.definities.items()),
            ),
        ),
        fictief=dossier.fictief,
    )


def _signaal_en_oordeel(dossier: Dossier) -> tuple[Alinea, ...]:
    s = dossier.stand
    oordeel = "nog geen oordeel" if ontbreekt(s.regime) else f"{_kleur(s.regime)}. {s.oordeel_reden}"
    delen = [Alinea(f"{_kleur(s.signaal)}. {s.reden}.", kop="Signaal, berekend uit de regels")]
    delen += [Alinea(f"{t}.", kop=k) for k, t in (("Wat is nodig", s.wat_nodig), ("Let op", s.kanttekening)) if _er(t)]
    delen.append(Alinea(oordeel, kop="Oordeel van de toezichthouder"))
    delen += [Alinea(tekst, kop=naam) for naam, tekst in dossier.oordeelregels]
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
        Alinea(f"{getal(s.nog_te_huisvesten_aantal)}; {procent(s.tempo_pct)} van het tempo", kop="Nog te huisvesten"),
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
    return "geen signaal" if ontbreekt(kleur) else f"{SIGNAALTEKENS[str(kleur)]} {kleur}"


def _er(tekst: Any) -> bool:
    return not ontbreekt(tekst) and bool(tekst)
