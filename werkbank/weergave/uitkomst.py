"""The answer to a question of the user's own as a table: any column, written by what it holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from werkbank.rijen import Rijen
from werkbank.weergave.kolommen import GETALLEN, Kolom, ontbreekt
from werkbank.woordenboek import begrippen

# More than this many whole digits is written as the database gives it.
_GROOTSTE = 10**15
_DECIMALEN_MAX = 4
# As many as there are colours that everybody can tell apart.
GROEPEN_MAX = 5


def als_tabel(rijen: Rijen, types: Sequence[str]) -> tuple[Rijen, tuple[Kolom, ...]]:
    """The rows with values that a table can show, and a column for each; two of one name become two names."""
    namen = _eigen_namen(rijen.kolommen)
    reeksen = list(zip(*rijen.waarden, strict=True)) or [()] * len(namen)
    kolommen = tuple(_kolom(*deel) for deel in zip(namen, rijen.kolommen, types, reeksen, strict=True))
    waarden = (tuple(_waarde(w, kolom) for w, kolom in zip(rij, kolommen, strict=True)) for rij in rijen.waarden)
    return Rijen(namen, waarden), kolommen


@dataclass(frozen=True)
class Assen:
    """What of an answer can be drawn: columns of names, of days, and of numbers, in their order."""

    namen: tuple[Kolom, ...]
    dagen: tuple[Kolom, ...]
    getallen: tuple[Kolom, ...]


def assen(kolommen: Sequence[Kolom]) -> Assen:
    """The columns of a table that `als_tabel` made, by what they can be in a chart."""
    return Assen(
        tuple(k for k in kolommen if k.soort == "tekst"),
        tuple(k for k in kolommen if k.soort == "datum"),
        tuple(k for k in kolommen if k.soort in GETALLEN),
    )


def groep_van(rijen: Rijen, langs: Kolom, mogelijk: Sequence[Kolom]) -> Kolom | None:
    """The column that tells rows of the same name apart, with few enough values to tell colours apart; else None."""
    for kolom in mogelijk:
        paren = set(zip(rijen.kolom(langs.naam), rijen.kolom(kolom.naam), strict=True))
        if kolom != langs and len(paren) == len(rijen) and len(set(rijen.kolom(kolom.naam))) <= GROEPEN_MAX:
            return kolom
    return None


def _eigen_namen(namen: Sequence[str]) -> tuple[str, ...]:
    gezien: Counter[str] = Counter()
    eigen = []
    for naam in namen:
        gezien[naam] += 1
        eigen.append(naam if gezien[naam] == 1 else f"{naam} ({gezien[naam]})")
    return tuple(eigen)


def _kolom(naam: str, zoals_gevraagd: str, type_: str, waarden: Sequence[Any]) -> Kolom:
    if type_ == "DATE":
        return Kolom(naam, naam, "datum")
    getallen = [w for w in waarden if not ontbreekt(w)]
    is_getal = bool(getallen) and all(_is_gewoon_getal(w) for w in getallen)
    begrip = begrippen().get(zoals_gevraagd)
    # A year or a number in a row is a name, not a count.
    if not is_getal or (begrip and begrip.rol == "dimensie"):
        return Kolom(naam, naam)
    if zoals_gevraagd.endswith("_pct"):
        return Kolom(naam, naam, "procent")
    return Kolom(naam, naam, "getal", cijfers=_decimalen(getallen))


def _is_gewoon_getal(waarde: Any) -> bool:
    return type(waarde) in (int, float, Decimal) and bool(-_GROOTSTE < waarde < _GROOTSTE)


def _decimalen(getallen: Sequence[Any]) -> int:
    """As few as write every value whole; two when four do not: a share of seven digits is not more exact."""
    for decimalen in range(_DECIMALEN_MAX + 1):
        if all(abs(round(w, decimalen) - w) < 10**-9 for w in getallen):
            return decimalen
    return 2


def _waarde(waarde: Any, kolom: Kolom) -> Any:
    if ontbreekt(waarde) or kolom.soort != "tekst":
        return None if ontbreekt(waarde) else waarde
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    # An empty text is a value here.
    return str(waarde) or "“”"
