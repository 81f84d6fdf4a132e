"""Recognising a CBS code in every notation that files use, and checking a code against a name."""

from __future__ import annotations

import re
import unicodedata
from numbers import Integral, Real

from werkbank.fouten import OnbekendeGemeente
from werkbank.register.gemeente import Gemeente, gemeenten_per_code
from werkbank.register.naam import herken

# GM0193, gm 193, 0193, 193, and 193.0 or 193,0 as a spreadsheet leaves it behind.
_CODE = re.compile(r"(?:GM[ -]?)?([0-9]{1,4})(?:[.,]0{1,2})?", re.IGNORECASE)


def herken_code(waarde: object) -> Gemeente:
    """The municipality that a code in a file means: "GM0193", "0193", "193", "193.0", 193, 193.0, "GM0193   ".

    Raises OnbekendeGemeente: reden "buiten_overijssel" for a well-formed code of no municipality in Overijssel,
    "onbekend" for what is no code. Codes: CBS, 1 January 2024.
    """
    code = _vorm(waarde)
    if code is None:
        raise OnbekendeGemeente(
            f"“{_toon(waarde)}” is geen gemeentecode",
            doe="Gebruik de CBS-code: GM met vier cijfers, bijvoorbeeld GM0193 voor Zwolle.",
        )
    gevonden = gemeenten_per_code().get(code)
    if gevonden is None:
        raise OnbekendeGemeente(f"{code} is geen gemeente in Overijssel", reden="buiten_overijssel")
    return gevonden


def controleer_paar(code: object, naam: object) -> Gemeente:
    """The municipality that code and name both mean; published files do contain wrong pairs.

    Raises OnbekendeGemeente when code and name disagree (both named in the message and, where known, in
    `suggesties`), or when one of the two is not recognised.
    """
    try:
        volgens_code = herken_code(code)
    except OnbekendeGemeente as fout:
        # A foreign code beside a name of ours is a wrong pair, not a row of another province to pass over.
        volgens_naam = _naam_of_niets(naam)
        if fout.reden == "buiten_overijssel" and volgens_naam is not None:
            raise OnbekendeGemeente(
                f"Code en naam horen niet bij elkaar: {_vorm(code)} en “{_toon(naam)}”",
                uitleg=f"{fout.titel}; de naam is van {volgens_naam.naam} ({volgens_naam.code}).",
                doe="Verbeter de code of de naam in het bestand.",
                reden="paar",
                suggesties=(volgens_naam,),
            ) from fout
        raise
    volgens_naam = herken(naam)
    if volgens_naam != volgens_code:
        raise OnbekendeGemeente(
            f"Code en naam horen niet bij elkaar: {volgens_code.code} en “{_toon(naam)}”",
            uitleg=f"De code is van {volgens_code.naam} ({volgens_code.code}); "
            f"de naam is van {volgens_naam.naam} ({volgens_naam.code}).",
            doe="Verbeter de code of de naam in het bestand.",
            reden="paar",
            suggesties=(volgens_code, volgens_naam),
        )
    return volgens_code


def _vorm(waarde: object) -> str | None:
    """The code as CBS writes it, or None when the value has not the form of a code."""
    if isinstance(waarde, bool):
        return None
    if isinstance(waarde, Integral):
        tekst = str(int(waarde))
    elif isinstance(waarde, Real):
        getal = float(waarde)
        tekst = str(int(getal)) if 0 <= getal <= 9999 and getal.is_integer() else ""
    else:
        tekst = unicodedata.normalize("NFKC", str(waarde)).strip(" \t\r\n\v\f\"'\ufeff\u200b")
    treffer = _CODE.fullmatch(tekst)
    nummer = int(treffer.group(1)) if treffer else 0
    return f"GM{nummer:04d}" if nummer else None


def _naam_of_niets(naam: object) -> Gemeente | None:
    try:
        return herken(naam)
    except OnbekendeGemeente:
        return None


def _toon(waarde: object) -> str:
    return str(waarde).strip()[:60]
