"""What each column of a table holds: a figure of a task, a date, a word that says which task, or nothing to record.

A column is taken when every word of its header is understood. A word that is not is asked about; a word that says that
the figure is something else leaves the column out, with that word as the reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from werkbank.intake.herkennen.duiden.betekenis import Duiding, duid_kolom, taak_van, zonder_dubbele
from werkbank.intake.herkennen.duiden.inhoud import kale_kolommen
from werkbank.intake.herkennen.duiden.keuzes import NIET_LEZEN, PER_RIJ, beste, keuzes
from werkbank.intake.herkennen.duiden.kolom import Begrepen, Kolom
from werkbank.intake.herkennen.duiden.rondom import toets_rondom
from werkbank.intake.herkennen.duiden.schaal import vraag_schaal, zonder_schaal
from werkbank.intake.herkennen.duiden.woordvraag import vraag_woorden
from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.taal import woorden
from werkbank.intake.herkennen.taal.tijd import Tijd, losse_momenten
from werkbank.intake.herkennen.taal.zin import Zin, lees_zin
from werkbank.intake.herkennen.vinden.blokken import Blok
from werkbank.intake.herkennen.vinden.omgeving import Laag, Omgeving, Waar
from werkbank.intake.lezen import kolomletter
from werkbank.intake.vraag import Vraag
from werkbank.opmaak import datum, halfjaar

_MEESTE_VRAGEN = 6
_ZEGT_NIETS = "de naam zegt niet wat er geteld is"
_STANDEN = frozenset({"open", "beschikbaar", "bezet", "geregistreerd"})


def duid_kolommen(blok: Blok, omgeving: Omgeving, gesprek: Gesprek) -> list[Kolom]:
    """The columns of a table beside that of the municipality; what is not certain is asked in ``gesprek``."""
    kale, inhoud = kale_kolommen(blok)
    cijfers = [k for k in kale if k.rol == "cijfer"]
    per_rij = {k.rol for k in kale if k.rol in ("soort", "maat")}
    omgeving = _met_antwoorden(omgeving, gesprek)
    duiding = zonder_dubbele({k: duid_kolom(k, kale, omgeving, per_rij) for k in cijfers})
    onzeker = sorted({k.sleutel for k in cijfers if not duiding[k.kolom].code})
    iets_zeker = any(d.code not in ("", woorden.NIET) for d in duiding.values())
    uit = []
    for kolom in kale:
        if kolom.rol != "cijfer":
            heeft_getallen = kolom.rol == "niet" and inhoud[kolom.kolom].getallen
            code = gesprek_over(kolom, gesprek) if heeft_getallen else ""
            if heeft_getallen and not code:
                gesprek.is_zeker(_vraag_over(kolom), woorden.NIET, kolom.reden)
            uit.append(_zelf_gekozen(kolom, code, gesprek) if code not in ("", woorden.NIET) else kolom)
            continue
        d = duiding[kolom.kolom]
        if antwoord := gesprek_over(kolom, gesprek):
            uit.append(_zelf_gekozen(kolom, antwoord, gesprek))
        elif not d.code and iets_zeker and not _wijst_ergens_op(kolom, per_rij):
            # Beside figures that are certain, a column without a word of ours is most likely something else.
            uit.append(replace(_niet(kolom, _ZEGT_NIETS, gesprek), bezwaar="onbekend"))
        elif not d.code and kolom.sleutel not in onzeker[:_MEESTE_VRAGEN]:
            uit.append(replace(_niet(kolom, _ZEGT_NIETS, gesprek), bezwaar="onbekend"))
        elif not d.code:
            gekozen = gesprek.weet(_vraag(kolom, cijfers, omgeving, per_rij))
            uit.append(_zelf_gekozen(kolom, gekozen, gesprek))
        elif d.code == woorden.NIET:
            uit.append(_niet(kolom, d.reden, gesprek))
        else:
            gelezen = _met_woorden(kolom, d, cijfers, gesprek, (omgeving, per_rij))
            if gelezen.rol == "cijfer":
                gesprek.zeker(kolom.sleutel, d.code, d.reden)
                gesprek.is_zeker(_vraag_over(kolom), d.code, d.reden)
            uit.append(gelezen)
    getoetst = toets_rondom([_met_rijen(k, blok, gesprek) for k in uit], blok, omgeving, gesprek)
    return [_eigen_dag(zonder_schaal(k, gesprek), gesprek) if k.rol == "cijfer" else k for k in getoetst]


def _eigen_dag(kolom: Kolom, gesprek: Gesprek) -> Kolom:
    """The column of which the header names the day, with the one that the user knows of all the same."""
    tijd = kolom.tijd
    if tijd is None or not tijd.dag or tijd.maand or kolom.maat not in {*_STANDEN, "gehuisvest"}:
        return kolom
    staat_er = {tijd.dag.isoformat(): datum(tijd.dag)}
    vraag = Vraag(f"dag:{kolom.kop}", f"Op welke dag gelden de cijfers in kolom “{kolom.kop}”?", staat_er, vorm="datum")
    dag = gesprek.weet(vraag, tijd.dag.isoformat(), "staat in de kolomnaam")
    return replace(kolom, tijd=Tijd(date.fromisoformat(dag))) if dag and dag != tijd.dag.isoformat() else kolom


def _met_antwoorden(omgeving: Omgeving, gesprek: Gesprek) -> Omgeving:
    """The words around a table, before them a task or measure that the user gave for all columns."""
    gegeven = [gesprek.antwoorden[naam] for naam in ("soort", "maat") if naam in gesprek.antwoorden]
    gesprek.gebruikt |= {naam for naam in ("soort", "maat") if naam in gesprek.antwoorden}
    lagen = (Laag(Waar.ANTWOORD, " ".join(gegeven)), *omgeving.lagen) if gegeven else omgeving.lagen
    return Omgeving(lagen)


def gesprek_over(kolom: Kolom, gesprek: Gesprek) -> str:
    """What the user said about a column, whether it would be asked about or not; "" when nothing."""
    for bron in (gesprek.antwoorden, gesprek.onthouden):
        if kolom.sleutel in bron:
            return gesprek.weet(_vraag_over(kolom))
    return ""


def _vraag_over(kolom: Kolom) -> Vraag:
    """What any column may be, for who knows better than its words."""
    return Vraag(kolom.sleutel, _vraagtekst(kolom, ()), keuzes("", ()) | PER_RIJ | {woorden.NIET: NIET_LEZEN})


def _met_woorden(
    kolom: Kolom,
    d: Duiding,
    cijfers: Sequence[Kolom],
    gesprek: Gesprek,
    rest: tuple[Omgeving, set[Any]],
) -> Kolom:
    """The column with its meaning, once each word of its header has one: what has none is asked about."""
    soort, _, maat = d.code.partition("/")
    gelezen = replace(kolom, soort=soort.strip("*"), maat=maat.strip("*"), reden=d.reden, begrepen=d.begrepen)
    zin = kolom.zin
    if zin is None:
        return gelezen
    momenten = _losse_momenten(kolom, maat)
    jaren = (j for j in _ander_jaar(kolom, rest[0]) if not any(j in m for m in momenten))
    losse = (*zin.onbekend, *zin.beperkingen, *zin.andere_tijd, *momenten, *jaren)
    if maat in _STANDEN:
        losse = tuple(dict.fromkeys((*losse, *zin.toename)))
    if losse and set(losse) <= {*zin.andere_tijd, *momenten} and maat in _STANDEN:
        return _op_andere_dag(gelezen, losse, gesprek)
    if losse:
        redenen = [_reden_van(zin, woord) for woord in losse]
        oordeel = vraag_woorden(gesprek, losse, kolom.kop, Waar.KOLOMNAAM, next((r for r in redenen if r), ""))
        if oordeel == "ander-cijfer":
            return _zelf_gekozen(kolom, gesprek.weet(_vraag(kolom, cijfers, *rest)), gesprek)
        if oordeel != "hoort-erbij":
            genoemd = ", ".join(f"“{w}”" for w in losse)
            return replace(kolom, rol="niet", reden=f"{genoemd} telt niet mee", wacht=not oordeel)
        gezegd = Begrepen("hoort erbij", "ja", ", ".join(losse), Waar.KOLOMNAAM)
        gelezen = replace(gelezen, begrepen=(*gelezen.begrepen, gezegd))
    return _met_schaal(gelezen, zin, gesprek)


def _losse_momenten(kolom: Kolom, maat: str) -> tuple[str, ...]:
    """The moments in a header of a realisatie that are not when its figures hold."""
    if maat not in {*_STANDEN, "gehuisvest"}:
        return ()
    return losse_momenten(kolom.kop, kolom.tijd, is_stand=maat in _STANDEN)


def _op_andere_dag(kolom: Kolom, losse: Sequence[str], gesprek: Gesprek) -> Kolom:
    """A stand of another moment than that of the table: its day is asked."""
    antwoord = gesprek.weet(
        Vraag(
            f"dag:{kolom.sleutel.removeprefix('kolom:')}",
            f"Op welke dag gelden de cijfers in kolom “{kolom.kop}”?",
            {woorden.NIET: NIET_LEZEN},
            reden=f"“{', '.join(losse)}” is een ander moment dan dat van de tabel.",
            vorm="datum",
        )
    )
    if antwoord in ("", woorden.NIET):
        return replace(kolom, rol="niet", reden=f"“{losse[0]}”: een ander moment", wacht=not antwoord)
    return replace(kolom, tijd=Tijd(date.fromisoformat(antwoord)))


def _ander_jaar(kolom: Kolom, omgeving: Omgeving) -> tuple[str, ...]:
    """The year or half-year that a header of a realisatie names, when the table is of another one."""
    zin = kolom.zin
    if zin is None or zin.maten & {"opgave", "taakstelling", "voorachterstand"}:
        return ()
    dagen = [m.vondst.datum.waarde for m in omgeving.momenten() if m.vondst and m.vondst.datum.waarde]
    if kolom.tijd is not None:
        half = kolom.tijd.halfjaar
        return (half,) if half and dagen and half not in {halfjaar(dag) for dag in dagen} else ()
    helften = {f"helft{halfjaar(dag)[4:]}" for dag in dagen}
    andere_helft = tuple(
        d.tekst for d in zin.delen for w in d.waarden("tijd") if w.startswith("helft") and w not in helften
    )
    if dagen and andere_helft:
        return andere_helft
    genoemd = [d.tekst for d in zin.delen if ("slot", "jaar") in d.betekenis]
    jaren = {dag.year for dag in dagen}
    return tuple(j for j in genoemd if jaren and int(j) not in jaren)


def _reden_van(zin: Zin, woord: str) -> str:
    if woord in zin.beperkingen:
        return f"“{woord}” beperkt wat er geteld is."
    if woord in zin.toename:
        return f"“{woord}” zegt dat erbij is geteld wat er bij kwam, niet wat er is."
    anders = woord in zin.andere_tijd or any(teken.isdigit() for teken in woord)
    return f"“{woord}” is een ander moment dan dat van de tabel." if anders else ""


def _met_rijen(kolom: Kolom, blok: Blok, gesprek: Gesprek) -> Kolom:
    """Of a column that says per row what was counted: the texts that say it of something that is not recorded."""
    over_elke_rij = kolom.rol in ("soort", "maat")
    if not over_elke_rij and not kolom.is_tekst and kolom.rol != "opmerking":
        return kolom
    weg: dict[str, str] = {}
    for tekst in dict.fromkeys(blok.rooster.tekst(r, kolom.kolom) for r in range(blok.van, blok.tot + 1)):
        zin = lees_zin(tekst)
        if not over_elke_rij:
            if zegt_wat_voor_cijfer(zin):
                reden = f"“{tekst}” staat in kolom “{kolom.kop}”: {zin.bezwaren[0].reden}."
                oordeel = vraag_woorden(gesprek, [tekst], "de cijfers in die rijen", f"kolom “{kolom.kop}”", reden)
                if oordeel != "hoort-erbij":
                    weg[tekst] = f"“{tekst}”: {zin.bezwaren[0].reden}" if oordeel else ""
        elif zin.bezwaren:
            weg[tekst] = f"“{zin.bezwaren[0].woorden}”: {zin.bezwaren[0].reden}"
        elif zin.noemt_iets and (losse := (*zin.onbekend, *zin.beperkingen, *zin.andere_tijd)):
            oordeel = vraag_woorden(gesprek, losse, tekst, f"kolom “{kolom.kop}”")
            if oordeel != "hoort-erbij":
                weg[tekst] = f"“{losse[0]}” telt niet mee" if oordeel else ""
        elif zin.schaal != 1:
            weg[tekst] = f"“{zin.woorden('schaal')}”: de getallen hebben een andere schaal"
    return replace(kolom, weg_per_rij=weg)


def zegt_wat_voor_cijfer(zin: Zin) -> bool:
    """Whether a cell of words beside a figure says just that it is none of a realisatie: "prognose", "gepland"."""
    soorten = {b.soort for b in zin.bezwaren}
    return bool(soorten & {"plan", "ontkenning", "rest"}) and all("bezwaar" in d or d.is_hulpwoord for d in zin.delen)


def _wijst_ergens_op(kolom: Kolom, per_rij: set[Any]) -> bool:
    return bool((kolom.zin and kolom.zin.noemt_iets) or per_rij)


def _vraag(kolom: Kolom, cijfers: Sequence[Kolom], omgeving: Omgeving, per_rij: set[Any]) -> Vraag:
    zin = kolom.zin or lees_zin(kolom.kop)
    soort, _ = taak_van(zin, omgeving)
    maten = zin.maten or omgeving.maten()[0]
    mogelijk = PER_RIJ if "soort" in per_rij else keuzes(soort, maten)
    reden = "De kolomnaam en de tekst eromheen zeggen niet zeker wat er geteld is."
    tekst = _vraagtekst(kolom, cijfers)
    return Vraag(kolom.sleutel, tekst, {**mogelijk, woorden.NIET: NIET_LEZEN}, beste(soort, maten, mogelijk), reden)


def _vraagtekst(kolom: Kolom, cijfers: Sequence[Kolom]) -> str:
    eigen = [k.kop for k in cijfers if k.sleutel == kolom.sleutel]
    if len(eigen) > 1 and eigen[0] != eigen[-1]:
        return f"Wat staat er in de kolommen “{eigen[0]}” tot en met “{eigen[-1]}”?"
    return f"Wat staat er in kolom “{kolom.kop or kolomletter(kolom.kolom)}”?"


def _niet(kolom: Kolom, reden: str, gesprek: Gesprek) -> Kolom:
    gesprek.is_zeker(_vraag_over(kolom), woorden.NIET, reden)
    return replace(kolom, rol="niet", reden=reden)


def _zelf_gekozen(kolom: Kolom, code: str, gesprek: Gesprek) -> Kolom:
    """The column with the meaning that the user chose; without one it waits, and is not read yet.

    What was counted is not of when and how large: its words on a moment and a scale still count.
    """
    if code in ("", woorden.NIET):
        return replace(kolom, rol="niet", reden="" if not code else "zelf gekozen", wacht=not code)
    soort, _, maat = code.partition("/")
    zelf = replace(kolom, rol="cijfer", soort=soort.strip("*"), maat=maat.strip("*"), reden="zelf gekozen", zelf=True)
    zin = kolom.zin or lees_zin(kolom.kop)
    anders = (*(zin.andere_tijd if not kolom.tijd else ()), *_losse_momenten(kolom, maat))
    if anders and maat in _STANDEN:
        zelf = _op_andere_dag(zelf, anders, gesprek)
        if zelf.rol != "cijfer":
            return zelf
    return _met_schaal(zelf, zin, gesprek)


def _met_schaal(kolom: Kolom, zin: Zin, gesprek: Gesprek) -> Kolom:
    if zin.schaal == 1:
        return kolom
    return vraag_schaal(kolom, zin.schaal, zin.woorden("schaal"), Waar.KOLOMNAAM, gesprek)


__all__ = ["Kolom", "Tijd", "duid_kolommen", "gesprek_over"]
