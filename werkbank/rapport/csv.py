"""A table as csv for Dutch Excel: `;` between fields, a decimal comma, UTF-8 with a byte order mark."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from typing import Any

from werkbank.opmaak import rond
from werkbank.rapport.uitvoer import MERK_FICTIEF, Uitvoer
from werkbank.weergave.kolommen import GETALLEN, Kolom

# Excel runs a text that begins with one of these as a formula; an apostrophe in front keeps it text.
_FORMULE_BEGIN = ("=", "+", "-", "@", "\t", "\r")


def _tekst(waarde: Any) -> str:
    tekst = str(waarde)
    return f"'{tekst}" if tekst.startswith(_FORMULE_BEGIN) else tekst


def _cel(waarde: Any, kolom: Kolom) -> str:
    if waarde is None:
        return ""
    if kolom.soort in GETALLEN and not isinstance(waarde, str):
        # No thousands separator: it would make text of a number. As many decimals as the page shows, at most: a whole
        # number stays one.
        afgerond = rond(waarde, kolom.decimalen)
        return str(int(afgerond) if afgerond == int(afgerond) else afgerond).replace(".", ",")
    if isinstance(waarde, (date, datetime)):
        return waarde.isoformat()[:10]
    return _tekst(waarde)


def csv_bytes(uitvoer: Uitvoer) -> bytes:
    """The whole file. Missing is an empty field, a date is 2024-07-01, source lines follow after an empty line."""
    doel = io.StringIO(newline="")
    schrijver = csv.writer(doel, delimiter=";", lineterminator="\r\n")
    if uitvoer.fictief:
        schrijver.writerow([MERK_FICTIEF])
    kolommen = uitvoer.alle_kolommen()
    schrijver.writerow([_tekst(kolom.volle_kop) for kolom in kolommen])
    for rij in uitvoer.regels():
        schrijver.writerow([_cel(waarde, kolom) for waarde, kolom in zip(rij, kolommen, strict=True)])
    if uitvoer.bronregels:
        doel.write("\r\n")
        schrijver.writerows([_tekst(regel)] for regel in uitvoer.bronregels)
    return doel.getvalue().encode("utf-8-sig")
