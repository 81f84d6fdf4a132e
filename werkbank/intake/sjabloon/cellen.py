"""One cell held against the declaration of its column: its value, or the finding that says why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from werkbank.bevindingen import Gezegd, zeg
from werkbank.fouten import Ernst, OnbekendeGemeente, RedenOnbekend, WerkbankFout
from werkbank.gegevens import Kolom
from werkbank.intake.cijfer import lees_cijfer
from werkbank.intake.lezen import Cel as Gelezen
from werkbank.intake.waarden import is_formulefout, lees_datum, toon
from werkbank.opmaak import parse_halfjaar
from werkbank.register import herken, herken_code

_MEESTE_KEUZES = 8
# Why a municipality was not recognised → what is said of the cell.
GEMEENTE_REGEL: dict[RedenOnbekend, str] = {
    "onbekend": "gemeente-onbekend",
    "buiten_overijssel": "gemeente-buiten-overijssel",
    "paar": "gemeente-paar",
}


@dataclass(frozen=True)
class Cel:
    """What a cell says. ``ernst`` "fout": no value; "melding": a value, but something was taken away from it."""

    waarde: Any = None
    ernst: Ernst | None = None
    regel: str = ""
    tekst: str = ""


def lees_cel(kolom: Kolom, ruw: Any) -> Cel:
    """The value of ``ruw`` in the type of ``kolom``: str, int, date, or None when the cell is empty and may be so.

    ruw: the value, or the cell that was read with all that is known of it.
    Rules that need no more than the cell itself (required, choices, minimum) are held here, so that the finding can
    name the cell; ``werkbank.gegevens.toets_rijen`` holds them again, and those over rows, for every road.
    """
    gelezen = ruw if isinstance(ruw, Gelezen) else Gelezen(ruw)
    if kolom.type == "geheel":
        cel = _geheel(kolom, gelezen)
    elif "zonder_uitkomst" in gelezen.tekens or (isinstance(gelezen.waarde, str) and is_formulefout(gelezen.waarde)):
        cijfer = lees_cijfer(gelezen)
        cel = _fout(zeg(cijfer.grond, "kolom", kolom=kolom.naam, cijfer=cijfer.tekst))
    else:
        cel = (_datum if kolom.type == "datum" else _tekst)(kolom, gelezen.waarde)
    if cel.waarde is None and cel.ernst is None and kolom.verplicht:
        return _fout(zeg("verplicht", "cel", kolom=kolom.naam, als_leeg=_als_leeg(kolom)))
    return cel


def _geheel(kolom: Kolom, ruw: Gelezen) -> Cel:
    cijfer = lees_cijfer(ruw)
    if cijfer.grond == "geen-cijfer":
        waarde, als_leeg = toon(ruw.waarde), _als_leeg(kolom)
        return _fout(zeg("geen-cijfer", "sjabloon", waarde=waarde, kolom=kolom.naam, als_leeg=als_leeg))
    if cijfer.grond == "cel-twijfel":
        return _fout(zeg("cel-twijfel", "sjabloon", kolom=kolom.naam, cijfer=cijfer.tekst, als_leeg=_als_leeg(kolom)))
    if cijfer.ernst == "fout":
        regel = "geen-getal" if cijfer.grond == "geen-zeker-cijfer" else cijfer.grond
        return _fout(zeg(regel, "getal", kolom=kolom.naam, cijfer=cijfer.tekst))
    if cijfer.aantal is not None and kolom.minimum is not None and cijfer.aantal < kolom.minimum:
        return _fout(zeg("te-klein", waarde=cijfer.aantal, kolom=kolom.naam, minimum=kolom.minimum))
    if cijfer.ernst:
        return Cel(cijfer.aantal, *zeg(cijfer.grond, "cel", ernst=cijfer.ernst, cijfer=cijfer.tekst))
    return Cel(cijfer.aantal)


def _datum(kolom: Kolom, ruw: Any) -> Cel:
    if ruw is None or (isinstance(ruw, str) and not ruw.strip()):
        return Cel()
    gelezen = lees_datum(ruw, serie=True)
    if gelezen.waarde is None:
        return _fout(zeg("geen-datum", "sjabloon", kolom=kolom.naam, reden=_zin(gelezen.reden)))
    if gelezen.precisie != "dag":
        return _fout(
            zeg("datum-zonder-dag", waarde=toon(ruw), kolom=kolom.naam, precisie=gelezen.precisie),
        )
    return Cel(gelezen.waarde)


def _tekst(kolom: Kolom, ruw: Any) -> Cel:
    if isinstance(ruw, bool):
        return _fout(zeg("geen-tekst", "ja-nee", kolom=kolom.naam))
    if isinstance(ruw, (date, datetime, time, timedelta)):
        return _fout(zeg("geen-tekst", "datum", kolom=kolom.naam))
    # One space between words: COA and "COA " are one supplier, and a line break cannot hide in a key.
    tekst = toon(ruw) if isinstance(ruw, (int, float)) else " ".join(str(ruw or "").split())
    if not tekst:
        return Cel()
    if kolom.naam == "periode":
        return Cel(_periode(tekst))
    if kolom.is_gemeente:
        return _gemeente(tekst)
    if kolom.keuzes:
        return _keuze(kolom, tekst)
    return Cel(tekst)


def _gemeente(tekst: str) -> Cel:
    """A municipality by its code or in any known spelling. A name beside its code is another column's business."""
    try:
        return Cel((herken_code(tekst) if tekst[-1].isdigit() else herken(tekst)).code)
    except OnbekendeGemeente as fout:
        return _fout(zeg(GEMEENTE_REGEL[fout.reden], waarom=fout.op_een_regel))


def _keuze(kolom: Kolom, tekst: str) -> Cel:
    for keuze in kolom.keuzes:
        if keuze.casefold() == tekst.casefold():
            return Cel(keuze)
    keuzes = ", ".join(kolom.keuzes[:_MEESTE_KEUZES]) + (" …" if len(kolom.keuzes) > _MEESTE_KEUZES else "")
    return _fout(zeg("keuze-onbekend", waarde=toon(tekst), kolom=kolom.naam, keuzes=keuzes))


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


def _fout(gezegd: Gezegd) -> Cel:
    return Cel(None, *gezegd)
