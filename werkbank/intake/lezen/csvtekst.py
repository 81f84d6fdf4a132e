"""Text with a delimiter: which one, and the rows."""

from __future__ import annotations

import csv
import io
from collections import Counter
from itertools import islice

from werkbank.intake.lezen import weigering
from werkbank.intake.lezen.bestand import Waarde
from werkbank.intake.lezen.grenzen import MAX_CELLEN, MAX_KOLOMMEN, MAX_LENGTE_CEL

# In order of preference where they fit equally well: a comma is also a decimal sign and stands in every sentence.
_SCHEIDINGEN = ("\t", ";", "|", ",")
_PROEF = 400


def vind_scheiding(tekst: str, *, is_csv: bool) -> str:
    """The delimiter of a text, "" when it has none.

    is_csv: the name says that there is one, so fewer rows need to agree on it.
    """
    regels = [r for r in islice(io.StringIO(tekst), _PROEF) if r.strip()]
    if regels and (eerste := regels[0].strip().lower()).startswith("sep=") and len(eerste) == 5:
        return regels[0].strip()[4]
    beste, beste_score = "", 0.0
    for teken in _SCHEIDINGEN:
        breedtes = [b for b in _breedtes(regels, teken) if b > 1]
        if not breedtes:
            continue
        keer = Counter(breedtes).most_common(1)[0][1]
        deel = keer / len(regels)
        # A sentence holds commas and, rarely, semicolons; a table holds them on most of its rows, equally many.
        nodig = 0.5 if teken == "," and not is_csv else 0.3 if teken == "," else 0.15
        if deel >= nodig and (keer >= 2 or is_csv) and deel > beste_score + 1e-9:
            beste, beste_score = teken, deel
    return beste


def _breedtes(regels: list[str], teken: str) -> list[int]:
    try:
        return [len(rij) for rij in csv.reader(regels, delimiter=teken)]
    except csv.Error:
        return [regel.count(teken) + 1 for regel in regels]


def lees_rijen(naam: str, tekst: str, scheiding: str) -> tuple[list[list[Waarde]], list[int], bool]:
    """The rows as a spreadsheet would show them, the line on which each begins, and whether the quotes are broken
    (then read as plain characters).

    Raises IntakeFout when there are too many cells or one is far too long.
    """
    kapot = tekst.count('"') % 2 == 1
    if not kapot:
        rijen, regels = _rijen(naam, tekst, scheiding, csv.QUOTE_MINIMAL)
        # A quote that is closed some rows later has swallowed delimiters: that is never one cell.
        kapot = any(isinstance(w, str) and "\n" in w and scheiding in w for rij in rijen for w in rij if w)
    if kapot:
        rijen, regels = _rijen(naam, tekst, scheiding, csv.QUOTE_NONE)
        rijen = [[_zonder_quotes(w) for w in rij] for rij in rijen]
    if rijen and "".join(map(str, rijen[0])).strip().lower() in ("sep=", f"sep={scheiding}"):
        # Excel takes this line for itself: the next one is its row 1.
        rijen, regels = rijen[1:], regels[1:]
    return rijen, regels, kapot


def _rijen(naam: str, tekst: str, scheiding: str, quotes: int) -> tuple[list[list[Waarde]], list[int]]:
    """The rows, and the line on which each begins: a cell between quotes may go on over several lines."""
    rijen: list[list[Waarde]] = []
    regels: list[int] = []
    regel = 1
    cellen = 0
    csv.field_size_limit(MAX_LENGTE_CEL)
    try:
        lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding, quoting=quotes)  # type: ignore[arg-type]
        for rij in lezer:
            cellen += len(rij)
            if cellen > MAX_CELLEN or len(rij) > MAX_KOLOMMEN:
                raise weigering.te_veel_cellen(naam)
            rijen.append(list(rij))
            regels.append(regel)
            regel = lezer.line_num + 1
    except csv.Error as fout:
        raise weigering.beschadigd(naam, "Eén cel is veel te lang: mogelijk ontbreekt een aanhalingsteken.") from fout
    return rijen, regels


def _zonder_quotes(waarde: Waarde) -> Waarde:
    if isinstance(waarde, str) and len(waarde) >= 2 and waarde[0] == waarde[-1] == '"':
        return waarde[1:-1].replace('""', '"')
    return waarde
