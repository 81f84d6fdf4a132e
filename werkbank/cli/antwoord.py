"""Rows as csv, json or a table to read. Machine formats: a point for decimals, ISO dates, nothing rounded.

This is not the csv for Dutch Excel (`werkbank.rapport.csv`): here a program reads, there a person.
"""

import csv
import json
import math
import sys
from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, TextIO

from werkbank.rijen import Rijen

_LEEG = "–"


def schrijf(rijen: Rijen, formaat: str, doel: TextIO | None = None) -> None:
    """Write rows. formaat: "csv" (`,`, LF, null is empty), "json" (list of objects) or "tabel" (aligned, null is –)."""
    doel = doel or sys.stdout
    if formaat == "csv":
        schrijver = csv.writer(doel, lineterminator="\n")
        schrijver.writerow(rijen.kolommen)
        schrijver.writerows([als_tekst(w) for w in rij] for rij in rijen.waarden)
    elif formaat == "json":
        namen = _unieke_namen(rijen.kolommen)
        objecten = [als_json(dict(zip(namen, rij, strict=True))) for rij in rijen.waarden]
        doel.write("[" + ",".join(f"\n {o}" for o in objecten) + ("\n]\n" if objecten else "]\n"))
    else:
        doel.write(_tabel(rijen))


def als_tekst(waarde: Any) -> str:
    """A value for csv: 260 stays "260", a fraction has a point, a date is ISO, true/false, null is empty."""
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "true" if waarde else "false"
    if isinstance(waarde, (list, tuple, dict)):
        return als_json(waarde)
    if isinstance(waarde, datetime):
        return waarde.isoformat(sep=" ")
    if isinstance(waarde, (date, time)):
        return waarde.isoformat()
    return str(waarde)


def als_json(waarde: Any) -> str:
    """A value as JSON on one line; dates are ISO texts, NaN and infinity (which JSON has not) are null."""
    return json.dumps(_voor_json(waarde), ensure_ascii=False, allow_nan=False)


def _voor_json(waarde: Any) -> Any:
    if isinstance(waarde, dict):
        return {str(sleutel): _voor_json(w) for sleutel, w in waarde.items()}
    if isinstance(waarde, (list, tuple)):
        return [_voor_json(w) for w in waarde]
    if isinstance(waarde, Decimal) and waarde.is_finite():
        return int(waarde) if waarde == waarde.to_integral_value() else float(waarde)
    if isinstance(waarde, float):
        return waarde if math.isfinite(waarde) else None
    if waarde is None or isinstance(waarde, (bool, int, str)):
        return waarde
    return als_tekst(waarde)


def _unieke_namen(kolommen: Sequence[str]) -> list[str]:
    """`select 1 as a, 2 as a` has two columns a; an object can hold only one, so the second becomes a_2."""
    namen: list[str] = []
    for kolom in kolommen:
        naam, nummer = kolom, 1
        while naam in namen:
            nummer += 1
            naam = f"{kolom}_{nummer}"
        namen.append(naam)
    return namen


def _tabel(rijen: Rijen) -> str:
    # A control character in a cell (a line break, an escape code) must not disturb the terminal.
    cellen = [
        ["".join(t if t.isprintable() else " " for t in (_LEEG if w is None else als_tekst(w))) for w in rij]
        for rij in rijen.waarden
    ]
    breedtes = [max([len(k), *(len(rij[i]) for rij in cellen)]) for i, k in enumerate(rijen.kolommen)]
    rechts = [any(_is_getal(rij[i]) for rij in rijen.waarden) for i in range(len(rijen.kolommen))]

    def regel(delen: Sequence[str]) -> str:
        paren = zip(delen, breedtes, rechts, strict=True)
        return "  ".join(d.rjust(b) if r else d.ljust(b) for d, b, r in paren).rstrip() + "\n"

    streep = "  ".join("-" * b for b in breedtes) + "\n"
    return regel(rijen.kolommen) + streep + "".join(regel(rij) for rij in cellen)


def _is_getal(waarde: Any) -> bool:
    return isinstance(waarde, (int, float, Decimal)) and not isinstance(waarde, bool)
