"""What a cell says about an area: a municipality of ours, one elsewhere, or a total."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from werkbank.fouten import OnbekendeGemeente
from werkbank.register import Gemeente, herken_code, is_buiten_overijssel, is_totaal, zoek

GebiedSoort = Literal["gemeente", "buiten", "totaal"]
_LANGSTE_NAAM = 80
_CODE = re.compile(r"\s*gm ?\d{4}\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Gebied:
    """An area named in a cell.

    code:   CBS code of a municipality of Overijssel, else ""
    naam:   official name; of a total the area it speaks of, "" when it names none
    is_code: the cell holds a CBS code, not a name
    """

    soort: GebiedSoort
    code: str = ""
    naam: str = ""
    is_code: bool = False


@lru_cache(maxsize=65_536)
def duid(tekst: str) -> Gebied | None:
    """The area that a text means, None when it means none."""
    if not tekst or len(tekst) > 200 or not any(t.isalpha() for t in tekst[:8]):
        return None
    is_code = bool(_CODE.fullmatch(tekst))
    if len(tekst) <= _LANGSTE_NAAM:
        if gevonden := zoek(tekst):
            return _gemeente(gevonden, is_code=is_code)
        if (gebied := is_totaal(tekst)) is None and is_buiten_overijssel(tekst):
            return Gebied("buiten", naam=tekst.strip(), is_code=is_code)
    else:
        gebied = is_totaal(tekst)
    return Gebied("totaal", naam="" if gebied == "onbekend" else gebied) if gebied else None


def duid_code(waarde: Any) -> Gebied | None:
    """The municipality that a bare code means (193, "0193", 193.0): only in a column that is known to hold codes."""
    if isinstance(waarde, str) and (gebied := duid(waarde)):
        return gebied
    try:
        return _gemeente(herken_code(waarde), is_code=True)
    except OnbekendeGemeente as fout:
        if fout.reden == "buiten_overijssel":
            return Gebied("buiten", naam=str(waarde).strip(), is_code=True)
        return None


def _gemeente(gemeente: Gemeente, *, is_code: bool) -> Gebied:
    return Gebied("gemeente", gemeente.code, gemeente.naam, is_code)
