"""Reading one column of an own file: numbers, or texts as they stand; what is not certain is left empty and said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from werkbank.analyse.eigen.tabel import EigenKolom
from werkbank.intake.cijfer import TWIJFELS
from werkbank.intake.lezen import Blad, Cel, Teken, celnaam
from werkbank.intake.waarden import lees_getal

# Written with a point and fewer or more than three digits behind it: there the point is no thousand.
_PUNT = re.compile(r"\s*-?\d+\.(?:\d{1,2}|\d{4,})\s*")
_PUNTGETAL = re.compile(r"\s*-?\d+(?:\.\d+)?\s*")
_PROCENT = re.compile(r"\s*-?[\d.,]+\s*%\s*")
_GETOOND = 3
# What is stored there may not be what is meant: an own file is not asked about, so it is left empty and said.
_ONZEKER: frozenset[Teken] = frozenset({*TWIJFELS, "zonder_uitkomst"})


def lees_kolom(blad: Blad, kolom: int, kop: str, rijen: Sequence[int]) -> tuple[EigenKolom, list[float | str | None]]:
    """A column as numbers when every value that is there is one; else as the texts that stand there, with why."""
    cellen = [(r, blad.cel(r, kolom)) for r in rijen]
    teksten = [str(cel.waarde) for _, cel in cellen if isinstance(cel.waarde, str)]
    met_punt = any(map(_PUNT.fullmatch, teksten)) and all(
        _PUNTGETAL.fullmatch(tekst) or lees_getal(tekst).ontbreekt for tekst in teksten
    )
    waarden: list[float | str | None] = []
    geen_getal: list[str] = []
    onzeker: list[str] = []
    procent = False
    for r, cel in cellen:
        if cel.tekens & _ONZEKER:
            onzeker.append(celnaam(r, kolom))
            waarden.append(None)
            continue
        waarde, is_procent = _getal(cel, met_punt=met_punt)
        procent = procent or is_procent
        if isinstance(waarde, str):
            geen_getal.append(celnaam(r, kolom))
        waarden.append(waarde)
    gevuld = sum(cel.soort != "leeg" for _, cel in cellen)
    opmerkingen = [f"leeg gelaten, want niet zeker: {_opsomming(onzeker)}"] if onzeker else []
    if geen_getal:
        if len(geen_getal) < gevuld:
            opmerkingen.insert(0, f"als tekst gelezen, want geen getal: {_opsomming(geen_getal)}")
        als_tekst: list[float | str | None] = [None if cel.soort == "leeg" else str(cel.waarde) for _, cel in cellen]
        return EigenKolom(kop, kop, False, "", "; ".join(opmerkingen)), als_tekst
    if met_punt:
        opmerkingen.append("de punt is gelezen als decimaalteken")
    return EigenKolom(kop, kop, True, "%" if procent else "", "; ".join(opmerkingen)), waarden


def _getal(cel: Cel, *, met_punt: bool) -> tuple[float | str | None, bool]:
    """The number in a cell, the text where it is none, None where there is nothing; and whether it is a percentage."""
    waarde, procent = cel.waarde, False
    if isinstance(waarde, str):
        if _PROCENT.fullmatch(waarde):
            waarde, procent = waarde.replace("%", ""), True
        if met_punt and _PUNTGETAL.fullmatch(waarde):
            return float(waarde), procent
    getal = lees_getal(waarde)
    if getal.waarde is None:
        return None if getal.ontbreekt else str(cel.waarde), procent
    if "procent" in cel.tekens:
        return round(getal.waarde * 100, 10), True
    return getal.waarde, procent


def _opsomming(cellen: Sequence[str]) -> str:
    rest = len(cellen) - _GETOOND
    return ", ".join(cellen[:_GETOOND]) + (f" en {rest} meer" if rest > 0 else "")
