"""One cell held against the declaration of its column: its value, or the finding that says why there is none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from werkbank.fouten import Ernst, WerkbankFout
from werkbank.gegevens import Kolom
from werkbank.intake.waarden import lees_datum, lees_getal, toon
from werkbank.opmaak import parse_halfjaar

_MEESTE_KEUZES = 8
_FORMULEFOUT = re.compile(r"#[A-Z/0]+[!?]|#N/?[AB]", re.IGNORECASE)


@dataclass(frozen=True)
class Cel:
    """What a cell says. ``ernst`` "fout": no value; "melding": a value, but something was taken away from it."""

    waarde: Any = None
    ernst: Ernst | None = None
    regel: str = ""
    tekst: str = ""


def lees_cel(kolom: Kolom, ruw: Any, *, procent: bool = False, formule_zonder_waarde: bool = False) -> Cel:
    """The value of ``ruw`` in the type of ``kolom``: str, int, date, or None when the cell is empty and may be so.

    procent: the spreadsheet shows a percentage. formule_zonder_waarde: the result of the formula is not in the file.
    Rules that need no more than the cell itself (required, choices, minimum) are held here, so that the finding can
    name the cell; ``werkbank.gegevens.toets_rijen`` holds them again, and those over rows, for every road.
    """
    if formule_zonder_waarde:
        return _fout(
            "formule-zonder-waarde",
            f"De uitkomst van de formule in kolom “{kolom.naam}” staat niet in het bestand. "
            "Open het bestand in Excel of LibreOffice en sla het opnieuw op.",
        )
    if isinstance(ruw, str) and _FORMULEFOUT.fullmatch(ruw.strip()):
        return _fout("formulefout", f"De formule in kolom “{kolom.naam}” geeft een fout: {ruw.strip()}.")
    lezer = {"geheel": _geheel, "datum": _datum, "tekst": _tekst}[kolom.type]
    cel = lezer(kolom, ruw)
    if procent and cel.ernst != "fout" and cel.waarde is not None:
        return _fout("geen-getal", f"In kolom “{kolom.naam}” staat een percentage, geen aantal.")
    if cel.waarde is None and cel.ernst is None and kolom.verplicht:
        return _fout("verplicht", f"Kolom “{kolom.naam}” is leeg. {_als_leeg(kolom)}".strip())
    return cel


def _geheel(kolom: Kolom, ruw: Any) -> Cel:
    getal = lees_getal(ruw)
    if getal.reden == "leeg":
        return Cel()
    if getal.reden == "plaatshouder":
        return _fout("geen-cijfer", f"“{toon(ruw)}” in kolom “{kolom.naam}” is geen cijfer. {_als_leeg(kolom)}")
    if getal.waarde is None:
        return _fout("geen-getal", f"In kolom “{kolom.naam}” hoort een heel getal. {getal.toelichting}")
    if not isinstance(getal.waarde, int):
        return _fout("geen-heel-getal", f"{toon(getal.waarde)} in kolom “{kolom.naam}” is geen heel getal.")
    if kolom.minimum is not None and getal.waarde < kolom.minimum:
        return _fout("te-klein", f"{getal.waarde} kan niet in kolom “{kolom.naam}”: het minimum is {kolom.minimum}.")
    if getal.toelichting:
        return Cel(getal.waarde, "melding", "voetnoot-weggelaten", getal.toelichting)
    return Cel(getal.waarde)


def _datum(kolom: Kolom, ruw: Any) -> Cel:
    if ruw is None or (isinstance(ruw, str) and not ruw.strip()):
        return Cel()
    gelezen = lees_datum(ruw, serie=True)
    if gelezen.waarde is None:
        return _fout("geen-datum", f"In kolom “{kolom.naam}” hoort een datum, zoals 1-7-2024. {_zin(gelezen.reden)}")
    if gelezen.precisie != "dag":
        return _fout(
            "datum-zonder-dag",
            f"“{toon(ruw)}” in kolom “{kolom.naam}” is een {gelezen.precisie}, geen dag. Schrijf de dag erbij.",
        )
    return Cel(gelezen.waarde)


def _tekst(kolom: Kolom, ruw: Any) -> Cel:
    if isinstance(ruw, bool):
        return _fout("geen-tekst", f"In kolom “{kolom.naam}” staat waar of onwaar, geen tekst.")
    if isinstance(ruw, (date, datetime, time, timedelta)):
        return _fout(
            "geen-tekst",
            f"In kolom “{kolom.naam}” staat een datum, geen tekst. Rekenprogramma's maken van 2024-1 een datum: "
            "maak de cel op als tekst en typ de waarde opnieuw.",
        )
    # One space between words: COA and "COA " are one supplier, and a line break cannot hide in a key.
    tekst = toon(ruw) if isinstance(ruw, (int, float)) else " ".join(str(ruw or "").split())
    if not tekst:
        return Cel()
    if kolom.naam == "periode":
        return Cel(_periode(tekst))
    if kolom.keuzes:
        return _keuze(kolom, tekst)
    return Cel(tekst)


def _keuze(kolom: Kolom, tekst: str) -> Cel:
    for keuze in kolom.keuzes:
        if keuze.casefold() == tekst.casefold():
            return Cel(keuze)
    keuzes = ", ".join(kolom.keuzes[:_MEESTE_KEUZES]) + (" …" if len(kolom.keuzes) > _MEESTE_KEUZES else "")
    return _fout("keuze-onbekend", f"“{toon(tekst)}” kan niet in kolom “{kolom.naam}”. Mogelijk zijn: {keuzes}.")


def _periode(tekst: str) -> str:
    """A half-year in its one notation; a cycle ("2024-2025") or a year as it stands."""
    try:
        return parse_halfjaar(tekst)
    except WerkbankFout:
        return tekst


def _als_leeg(kolom: Kolom) -> str:
    if kolom.type != "geheel":
        return ""
    if kolom.verplicht:
        return "Is het cijfer niet bekend, haal de rij dan weg: leeg is geen nul."
    return "Is het cijfer niet bekend, laat de cel dan leeg."


def _zin(tekst: str) -> str:
    return f"{tekst[0].upper()}{tekst[1:]}." if tekst else ""


def _fout(regel: str, tekst: str) -> Cel:
    return Cel(None, "fout", regel, tekst.strip())
