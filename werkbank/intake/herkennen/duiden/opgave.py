"""What an opgave needs beside its number: period, target date, day made known. Asked where no text says it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from werkbank.fouten import WerkbankFout
from werkbank.gegevens.soorten import soort as soort_met
from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.vinden.omgeving import Omgeving
from werkbank.intake.herkennen.voorkennis import Voorkennis
from werkbank.intake.vraag import Vraag
from werkbank.intake.waarden import zoek_datums
from werkbank.opmaak import parse_halfjaar

_BEKEND = re.compile(r"(?:bekend\w*|gepubliceerd|vastgesteld|publicatie\w*)\W*(?:op|per|d\.d\.)?\W*\Z")
_UITERLIJK = re.compile(r"(?:vóór|voor|uiterlijk|(?<!stand )per|streefdatum)\W*(?:op|is)?\W*\Z")
_CYCLUS = re.compile(r"(?<![\d-])(20\d\d)\s*[-–/]\s*(20\d\d)(?![\d-])")
_GEEN_EINDE = "geen"


@dataclass(frozen=True)
class Opgave:
    """The columns of an opgave that hold for every row of a task."""

    periode: str
    periode_van: date
    periode_tot: date | None
    streefdatum: date
    bekendgemaakt_op: date


def halfjaardagen(halfjaar: str) -> tuple[date, date]:
    """The first and last day of a half-year: (1 January, 1 July]."""
    jaar, tweede = int(halfjaar[:4]), halfjaar.endswith("-II")
    return (date(jaar, 7, 2), date(jaar + 1, 1, 1)) if tweede else (date(jaar, 1, 2), date(jaar, 7, 1))


def vind_opgave(soort: str, halfjaar: str, omgeving: Omgeving, kennis: Voorkennis, gesprek: Gesprek) -> Opgave | None:
    """All of it, or None while something is open. ``halfjaar``: the one that the table names, "" for none."""
    # Places for amv's are a part of those for asiel: one decision, one period.
    naam = "asiel" if soort == "amv" else soort
    titel = soort_met(naam).titel.lower()
    bekend = _dag_na(omgeving, _BEKEND)
    bekendgemaakt = gesprek.weet(
        Vraag(
            f"bekendgemaakt_op:{halfjaar if naam == 'statushouders' and halfjaar else naam}",
            f"Op welke dag is de opgave voor {titel} bekendgemaakt?",
            reden="Aan die dag is te zien welke versie van de opgave dit is.",
            vorm="datum",
        ),
        bekend.isoformat() if bekend else "",
        "staat in de tekst",
    )
    if naam == "statushouders":
        periode = _halfjaar(halfjaar, gesprek)
        if not periode or not bekendgemaakt:
            return None
        van, tot = halfjaardagen(periode)
        return Opgave(periode, van, tot, tot, date.fromisoformat(bekendgemaakt))
    periode, van_tekst, tot_tekst, streef = _cyclus(naam, titel, omgeving, kennis, gesprek)
    if not (periode and van_tekst and tot_tekst and streef and bekendgemaakt):
        return None
    return Opgave(
        periode,
        date.fromisoformat(van_tekst),
        None if tot_tekst == _GEEN_EINDE else date.fromisoformat(tot_tekst),
        date.fromisoformat(streef),
        date.fromisoformat(bekendgemaakt),
    )


def _halfjaar(halfjaar: str, gesprek: Gesprek) -> str:
    return gesprek.weet(
        Vraag(
            "periode:statushouders",
            "Voor welk halfjaar is deze opgave?",
            reden="Het bestand noemt geen halfjaar, of meer dan één. Schrijf het als 2024-I.",
            vorm="tekst",
        ),
        halfjaar,
        "het halfjaar staat bij de tabel",
        lees=lees_halfjaar,
    )


@lru_cache(maxsize=64)
def lees_halfjaar(tekst: str) -> str:
    """The half-year in its one notation, "" when the text is none."""
    try:
        return parse_halfjaar(tekst) if tekst else ""
    except WerkbankFout:
        return ""


def _cyclus(
    naam: str, titel: str, omgeving: Omgeving, kennis: Voorkennis, gesprek: Gesprek
) -> tuple[str, str, str, str]:
    eerder = _eerdere(kennis, naam)
    streefdatum = _dag_na(omgeving, _UITERLIJK)
    periode = gesprek.weet(
        Vraag(
            f"periode:{naam}",
            f"Voor welke periode is de opgave voor {titel}?",
            {p: p for p in eerder},
            next(iter(eerder), ""),
            "De periode staat niet in het bestand. Schrijf een cyclus als 2024-2025, of een jaar.",
            "tekst",
        ),
        *_genoemde_periode(omgeving),
    )
    bekend = eerder.get(periode)
    van = gesprek.weet(
        Vraag(
            f"periode_van:{naam}",
            f"Wat is de eerste peildatum die bij de opgave voor {titel} hoort?",
            voorstel=_eerste_dag(periode, naam),
            reden="De werkbank houdt een cijfer tegen de opgave van zijn eigen periode.",
            vorm="datum",
        ),
        bekend[0] if bekend else "",
        f"zoals bij de eerdere opgave voor {periode}",
    )
    tot = gesprek.weet(
        Vraag(
            f"periode_tot:{naam}",
            f"Wat is de laatste peildatum die bij de opgave voor {titel} hoort?",
            {_GEEN_EINDE: "tot er een nieuwe opgave is"},
            _GEEN_EINDE,
            "De werkbank houdt een cijfer tegen de opgave van zijn eigen periode.",
            "datum",
        ),
        bekend[1] if bekend else "",
        f"zoals bij de eerdere opgave voor {periode}",
    )
    streef = gesprek.weet(
        Vraag(
            f"streefdatum:{naam}",
            f"Op welke dag moet de opgave voor {titel} gerealiseerd zijn?",
            voorstel=streefdatum.isoformat() if streefdatum else "",
            reden="De streefdatum is nodig om te rekenen hoeveel er per maand nog bij moet.",
            vorm="datum",
        ),
        streefdatum.isoformat() if streefdatum else bekend[2] if bekend else "",
        "staat in de tekst" if streefdatum else f"zoals bij de eerdere opgave voor {periode}",
    )
    return periode, van, tot, streef


def _genoemde_periode(omgeving: Omgeving) -> tuple[str, str]:
    """The one cycle of two years in the nearest words that name any, and where; empty for none or more."""
    for laag in omgeving.lagen:
        gevonden = {f"{a}-{b}" for a, b in _CYCLUS.findall(laag.tekst) if int(b) == int(a) + 1}
        if gevonden:
            return (gevonden.pop(), f"staat in {laag.naam}") if len(gevonden) == 1 else ("", "")
    return "", ""


def _eerste_dag(periode: str, soort: str) -> str:
    """A proposal: the Spreidingswet came in force on 1 February, and its cycle begins anew every two years."""
    return f"{periode[:4]}-02-01" if soort == "asiel" and _CYCLUS.fullmatch(periode) else ""


def _eerdere(kennis: Voorkennis, soort: str) -> dict[str, tuple[str, str, str]]:
    """The periods of this task that the log knows, newest first: first day, last day, target date."""
    gevonden: dict[str, tuple[str, str, str]] = {}
    for p in kennis.perioden:
        if p.soort == soort:
            tot = p.tot.isoformat() if p.tot else _GEEN_EINDE
            gevonden.setdefault(p.naam, (p.van.isoformat(), tot, p.streefdatum.isoformat()))
    return gevonden


def _dag_na(omgeving: Omgeving, woord: re.Pattern[str]) -> date | None:
    """The one day in the text that follows a word; None for none or more than one."""
    dagen = set()
    for laag in omgeving.lagen:
        klein = laag.tekst.casefold()
        for vondst in zoek_datums(laag.tekst):
            if vondst.datum.precisie == "dag" and woord.search(klein[max(0, vondst.van - 30) : vondst.van]):
                dagen.add(vondst.datum.waarde)
    return dagen.pop() if len(dagen) == 1 else None
