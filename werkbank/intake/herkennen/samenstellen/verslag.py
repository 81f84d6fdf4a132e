"""How each column was understood, with the words it came from: shown before recording."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from werkbank.intake.herkennen.duiden.keuzes import omschrijf
from werkbank.intake.herkennen.duiden.kolom import Kolom
from werkbank.intake.herkennen.samenstellen.tabel import Tabel
from werkbank.intake.lezen import kolomletter
from werkbank.intake.lezing import Rij
from werkbank.opmaak import halfjaar

_LETTERS = re.compile(r"[A-Z]+")
# What a row says of the column it came from.
_UIT_RIJEN = ("periode", "peildatum", "leverancier", "streefdatum")

Kenmerken = dict[str, list[str]]


def als_verslag(tabellen: Sequence[Tabel], rijen: Mapping[str, Sequence[Rij]]) -> list[dict[str, Any]]:
    """The tables with their columns, as JSON values.

    Of a column: where, its header, its meaning as ``code`` ("" when it is not read) and in words, why, and
    ``begrepen``: task, measure, unit, period, peildatum, supplier, sign and scale, each with its words and their place.
    """
    kenmerken = _van_rijen(rijen)
    return [_tabel(t, kenmerken) for t in tabellen]


def _van_rijen(rijen: Mapping[str, Sequence[Rij]]) -> dict[tuple[str, str], Kenmerken]:
    """Per sheet and column (or row, of a table on its side) what the rows to record that came of it say."""
    gevonden: dict[tuple[str, str], dict[str, dict[str, None]]] = {}
    for rij in (r for eigen in rijen.values() for r in eigen):
        letters = _LETTERS.match(rij.plaats.cel)
        for plek in ((letters[0] if letters else ""), f"rij {rij.plaats.rij}"):
            eigen = gevonden.setdefault((rij.plaats.blad, plek), {})
            for naam in _UIT_RIJEN:
                if (waarde := rij.waarden.get(naam)) is not None:
                    eigen.setdefault(naam, {})[_als_tekst(waarde)] = None
            if rij.waarden.get("maat") in ("gehuisvest", "gehuisvest_maand"):
                eigen.setdefault("periode", {})[halfjaar(rij.waarden["peildatum"])] = None
    return {plek: {naam: list(waarden) for naam, waarden in eigen.items()} for plek, eigen in gevonden.items()}


def _tabel(tabel: Tabel, kenmerken: Mapping[tuple[str, str], Kenmerken]) -> dict[str, Any]:
    blok = tabel.blok
    code = blok.anker.code
    return {
        "blad": tabel.bladnaam,
        "gedraaid": blok.rooster.gedraaid,
        "kopregels": [r + 1 for r in blok.koprijen],
        "rijen": [blok.van + 1, blok.tot + 1],
        "gemeente": kolomletter(blok.anker.kolom),
        "gemeentecode": kolomletter(code.kolom) if code else "",
        "kolommen": [_kolom(k, tabel, kenmerken) for k in tabel.kolommen if k.rol != "leeg"],
    }


def _kolom(k: Kolom, tabel: Tabel, kenmerken: Mapping[tuple[str, str], Kenmerken]) -> dict[str, Any]:
    plek = f"rij {k.kolom + 1}" if tabel.blok.rooster.gedraaid else kolomletter(k.kolom)
    is_cijfer = k.rol == "cijfer"
    return {
        "kolom": kolomletter(k.kolom),
        "kop": k.kop,
        "sleutel": k.sleutel,
        "code": k.code if is_cijfer else "",
        "betekenis": omschrijf(k.code) if is_cijfer else k.rol,
        "reden": k.reden,
        "begrepen": _begrepen(k, kenmerken.get((tabel.bladnaam, plek), {})) if is_cijfer else {},
    }


def _begrepen(k: Kolom, van_rijen: Kenmerken) -> dict[str, dict[str, str]]:
    """Each thing that was understood of a column: its value, the words that say so, and where they stand."""
    delen = {b.naam: {"waarde": b.waarde, "woorden": b.woorden, "waar": str(b.waar)} for b in k.begrepen}
    if k.soort and "taak" not in delen:
        delen["taak"] = {"waarde": k.soort, "woorden": "", "waar": k.reden}
    if k.maat and "maat" not in delen:
        delen["maat"] = {"waarde": k.maat, "woorden": "", "waar": k.reden}
    tijdwoorden = " ".join(d.tekst for d in k.zin.delen if "slot" in d) if k.zin else ""
    for naam, waarden in van_rijen.items():
        eerder = delen.get(naam, {"woorden": "", "waar": ""})
        woorden = eerder["woorden"] or (tijdwoorden if naam in ("peildatum", "periode") and k.tijd else "")
        delen[naam] = {
            "waarde": waarden[0] if len(waarden) == 1 else f"{waarden[0]} t/m {waarden[-1]} ({len(waarden)})",
            "woorden": woorden,
            "waar": "de kolomnaam" if woorden else "de rijen of de tekst eromheen",
        }
    delen.setdefault("schaal", {"waarde": f"× {k.schaal}", "woorden": "", "waar": ""})
    return delen


def _als_tekst(waarde: Any) -> str:
    return waarde.isoformat() if isinstance(waarde, date) else str(waarde)
