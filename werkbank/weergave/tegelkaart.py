"""A schematic map: a tile for each municipality, with its value, a sign and a word beside the colour."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any

from werkbank.register import tegels
from werkbank.weergave.kolommen import Kolom, tekst_van
from werkbank.weergave.signaal import merk

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

_STAPPEN = 5
# Of a signed column: on which side of 0 a value is, in words. Behind is a plus where the column counts what is short.
_WOORDEN = {"verschil": ("▲", "boven", "▼", "onder"), "achter": ("▼", "achter", "▲", "voor")}
_GEEN = {"toon": "geen", "teken": "", "woord": "geen cijfer"}


def tegelkaart(
    rijen: Rijen, kolom: Kolom, *, gekozen: Collection[str], adres: Callable[[dict[str, Any]], str]
) -> dict[str, Any]:
    """What the template draws.

    rijen:   a row per municipality, with `gemeente_code` and the column
    gekozen: codes of the municipalities that are asked for; the others are drawn faint
    adres:   row → where its tile leads to
    """
    per_code = {rij["gemeente_code"]: rij for rij in rijen.mappen()}
    grootste = max((abs(w) for w in rijen.bekend(kolom.naam) if not isinstance(w, str)), default=0)
    regels = [
        {
            "code": tegel.gemeente.code,
            "naam": tegel.gemeente.naam,
            "regio": tegel.gemeente.regio,
            "rij": tegel.rij,
            "kolom": tegel.kolom,
            "grens": tegel.grens,
            "tekst": tekst_van(per_code[tegel.gemeente.code][kolom.naam], kolom),
            "adres": adres(per_code[tegel.gemeente.code]),
            "flauw": tegel.gemeente.code not in gekozen,
            **_kleur(per_code[tegel.gemeente.code][kolom.naam], kolom, grootste),
        }
        for tegel in tegels()
        if tegel.gemeente.code in per_code
    ]
    return {"tegels": regels, "legenda": _legenda(kolom)}


def _kleur(waarde: Any, kolom: Kolom, grootste: float) -> dict[str, Any]:
    """Tone, step (1-5, of equal width from 0), sign and word of a value."""
    if waarde is None:
        return _GEEN | {"stap": 0}
    if kolom.soort == "signaal":
        kleur = merk(waarde) or _GEEN
        return {"toon": kleur["kleur"], "stap": 0, "teken": kleur["teken"], "woord": str(waarde)}
    stap = min(_STAPPEN, 1 + int(_STAPPEN * abs(waarde) / grootste)) if grootste else 1
    if kolom.soort != "teken":
        return {"toon": "hoeveel", "stap": stap, "teken": "", "woord": f"stap {stap}"}
    boven, boven_woord, onder, onder_woord = _tekens(kolom)
    if waarde == 0:
        return {"toon": "gelijk", "stap": 0, "teken": "=", "woord": "precies"}
    teken, woord = (boven, boven_woord) if waarde > 0 else (onder, onder_woord)
    # Short of something has one colour, whichever sign the column gives it.
    return {"toon": "goed" if teken == "▲" else "tekort", "stap": stap, "teken": teken, "woord": woord}


def _tekens(kolom: Kolom) -> tuple[str, str, str, str]:
    return _WOORDEN["verschil" if "verschil" in kolom.naam else "achter"]


def _legenda(kolom: Kolom) -> list[dict[str, str]]:
    if kolom.soort == "signaal":
        return []
    if kolom.soort != "teken":
        return [{"toon": "hoeveel", "tekst": "hoe donkerder, hoe hoger"}]
    _, boven, _, onder = _tekens(kolom)
    goed, tekort = (boven, onder) if "verschil" in kolom.naam else (onder, boven)
    return [{"toon": "tekort", "tekst": f"▼ {tekort}"}, {"toon": "goed", "tekst": f"▲ {goed}"}]
