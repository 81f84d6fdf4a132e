"""A table as the words that a document shows: heads, rows, totals and notes, every value already written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from werkbank.opmaak import HARDE_SPATIE
from werkbank.weergave.kolommen import GETALLEN, ontbreekt, tekst_van
from werkbank.weergave.signaal import SIGNAALTEKENS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkbank.rapport.document import Tabel
    from werkbank.rijen import Rijen
    from werkbank.weergave.kolommen import Kolom

# Neither XML nor a PDF can hold these; a file that came in may.
_ONSCHRIJFBAAR = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Raster:
    """The words of a table.

    groepen: (words, number of columns) above the heads, () for none
    rechts:  per column whether it is set to the right: numbers are
    noten:   what the numbers in brackets behind a first cell refer to, from 1
    """

    bijschrift: str
    groepen: tuple[tuple[str, int], ...]
    koppen: tuple[str, ...]
    rechts: tuple[bool, ...]
    rijen: tuple[tuple[str, ...], ...]
    totalen: tuple[tuple[str, ...], ...]
    noten: tuple[str, ...]


def raster(tabel: Tabel) -> Raster:
    """The words of a table. Raises KeyError for a column that its rows do not have."""
    noten = list(dict.fromkeys(n for rijen in (tabel.rijen, tabel.totalen) if rijen for n in _opmerkingen(rijen) if n))
    return Raster(
        schrijfbaar(tabel.bijschrift),
        tuple((schrijfbaar(woorden), aantal) for woorden, aantal in tabel.groepen),
        tuple(schrijfbaar(kolom.volle_kop) for kolom in tabel.kolommen),
        tuple(kolom.soort in GETALLEN for kolom in tabel.kolommen),
        _regels(tabel.rijen, tabel.kolommen, noten),
        () if tabel.totalen is None else _regels(tabel.totalen, tabel.kolommen, noten, mag_missen=True),
        tuple(noten),
    )


def celtekst(waarde: Any, kolom: Kolom) -> str:
    """A value as a document says it; missing is "–", a colour has its sign."""
    if kolom.soort == "signaal" and not ontbreekt(waarde):
        return f"{SIGNAALTEKENS[waarde]} {waarde}"
    return schrijfbaar(tekst_van(waarde, kolom))


def schrijfbaar(tekst: str) -> str:
    """The text with a sign in the place of what no document can hold."""
    return _ONSCHRIJFBAAR.sub("\ufffd", tekst)


def _regels(
    rijen: Rijen, kolommen: Sequence[Kolom], noten: list[str], *, mag_missen: bool = False
) -> tuple[tuple[str, ...], ...]:
    ontbrekend = [k.naam for k in kolommen if k.naam not in rijen.kolommen]
    if ontbrekend and not mag_missen:
        raise KeyError(ontbrekend[0])
    regels = []
    for rij, noot in zip(rijen.mappen(), _opmerkingen(rijen), strict=True):
        cellen = ["" if k.naam in ontbrekend else celtekst(rij[k.naam], k) for k in kolommen]
        if noot:
            # A space that does not break: the number stays with its word.
            cellen[0] += f"{HARDE_SPATIE}({noten.index(noot) + 1})"
        regels.append(tuple(cellen))
    return tuple(regels)


def _opmerkingen(rijen: Rijen) -> list[str]:
    if "opmerking" not in rijen.kolommen:
        return [""] * len(rijen)
    return [schrijfbaar(w.strip()) if isinstance(w, str) else "" for w in rijen.kolom("opmerking")]
