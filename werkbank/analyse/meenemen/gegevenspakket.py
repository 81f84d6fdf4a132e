"""All figures as a data package: csv files with a written description of every column, fit to publish.

The form is that of Frictionless (datapackage.json). A program that infers the types of a csv makes an integer of the
code 0363 and a place on the map of 12,5: so nothing is left to infer.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import math
import zipfile
from datetime import date, datetime
from typing import Any

import pyarrow as pa

from werkbank.analyse.meenemen.inhoud import Tabel, Verzameling
from werkbank.opmaak import datum, rond
from werkbank.woordenboek import opschrift, opschriften

_SOORTEN = (
    (pa.types.is_boolean, "boolean"),
    (pa.types.is_integer, "integer"),
    (pa.types.is_floating, "number"),
    (pa.types.is_timestamp, "datetime"),
    (pa.types.is_date, "date"),
)
# The same figures give the same bytes, on any day.
_ZIPMOMENT = (2024, 1, 1, 0, 0, 0)
_DECIMALEN = {"procent": 1}


def pakket_bytes(verzameling: Verzameling) -> bytes:
    """The whole package as a zip: `datapackage.json` and a csv for each view."""
    bestanden = {f"{tabel.naam}.csv": _csv(tabel) for tabel in verzameling.tabellen}
    beschrijving = _beschrijving(verzameling, bestanden)
    bestanden["datapackage.json"] = json.dumps(beschrijving, ensure_ascii=False, indent=2).encode()
    doel = io.BytesIO()
    with zipfile.ZipFile(doel, "w", zipfile.ZIP_DEFLATED) as pakket:
        for naam in sorted(bestanden):
            pakket.writestr(zipfile.ZipInfo(naam, _ZIPMOMENT), bestanden[naam], zipfile.ZIP_DEFLATED)
    return doel.getvalue()


def _beschrijving(verzameling: Verzameling, bestanden: dict[str, bytes]) -> dict[str, Any]:
    titel = f"Cijfers van de PRT Overijssel, peildatum {datum(verzameling.peildatum)}"
    return {
        "profile": "tabular-data-package",
        "name": "prt-overijssel",
        "title": f"{titel} (fictieve voorbeeldcijfers)" if verzameling.fictief else titel,
        "description": "\n".join(f"{wat}: {hoe}" for wat, hoe in verzameling.over),
        "sources": [{"title": bron} for bron in verzameling.bronnen],
        "resources": [_bron(tabel, bestanden[f"{tabel.naam}.csv"]) for tabel in verzameling.tabellen],
    }


def _bron(tabel: Tabel, inhoud: bytes) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_veld(tabel, naam) for naam in tabel.rijen.column_names],
        "missingValues": [""],
    }
    if tabel.naam == "gemeente":
        schema["primaryKey"] = ["gemeente_code"]
    elif "gemeente_code" in tabel.rijen.column_names:
        verwijst = {"resource": "gemeente", "fields": ["gemeente_code"]}
        schema["foreignKeys"] = [{"fields": ["gemeente_code"], "reference": verwijst}]
    return {
        "profile": "tabular-data-resource",
        "name": tabel.naam,
        "path": f"{tabel.naam}.csv",
        "description": tabel.doel,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(inhoud),
        "hash": f"sha256:{hashlib.sha256(inhoud).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": schema,
    }


def _veld(tabel: Tabel, naam: str) -> dict[str, Any]:
    begrip = tabel.begrip[naam]
    veld: dict[str, Any] = {"name": naam, "type": _soort(tabel.rijen.schema.field(naam).type)}
    if naam in opschriften():
        veld["title"] = opschrift(naam).kop
    veld["description"] = begrip.betekenis
    if begrip.eenheid and veld["type"] != "boolean":
        veld["unit"] = begrip.eenheid
    if veld["type"] == "boolean":
        veld |= {"trueValues": ["true"], "falseValues": ["false"]}
    if begrip.rol == "maat":
        veld["optellen"] = begrip.optellen or "niet"
    return veld


def _soort(type_: pa.DataType) -> str:
    return next((soort for is_, soort in _SOORTEN if is_(type_)), "string")


def _csv(tabel: Tabel) -> bytes:
    doel = io.StringIO(newline="")
    schrijver = csv.writer(doel, lineterminator="\r\n")
    namen = tabel.rijen.column_names
    schrijver.writerow(namen)
    cijfers = [_cijfers(naam) for naam in namen]
    for rij in zip(*(kolom.to_pylist() for kolom in tabel.rijen.columns), strict=True):
        schrijver.writerow([_cel(waarde, c) for waarde, c in zip(rij, cijfers, strict=True)])
    return doel.getvalue().encode()


def _cijfers(naam: str) -> int | None:
    """As many decimals as the pages show; None where no table shows the column."""
    if naam not in opschriften():
        return _DECIMALEN["procent"] if naam.endswith("_pct") else None
    kop = opschrift(naam)
    return kop.cijfers if kop.cijfers is not None else _DECIMALEN.get(kop.vorm, 0)


def _cel(waarde: Any, cijfers: int | None) -> str:
    """A value as the schema says it: a decimal point, no thousands, "-" for a minus, nothing for what is not known."""
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "true" if waarde else "false"
    if isinstance(waarde, float):
        return _getal(waarde, cijfers)
    if isinstance(waarde, datetime):
        return waarde.replace(microsecond=0).isoformat() + "Z"
    return waarde.isoformat() if isinstance(waarde, date) else str(waarde)


def _getal(waarde: float, cijfers: int | None) -> str:
    if not math.isfinite(waarde):
        return ""
    afgerond = rond(waarde, cijfers) if cijfers is not None else waarde
    return str(int(afgerond)) if afgerond == int(afgerond) else str(afgerond)
