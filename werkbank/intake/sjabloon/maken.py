"""The canonical template of every kind of data, as xlsx and csv, made from its declaration. A filled one loads."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import xlsxwriter

from werkbank.gegevens import SOORTEN, Gegevenssoort, Kolom
from werkbank.gegevens.schema import TYPE_UITLEG
from werkbank.intake.sjabloon.kop import GEMEENTE, GEMEENTE_CODE
from werkbank.register import gemeente, gemeenten

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

# A fixed moment: the same declaration gives the same bytes on any day. Spreadsheets know no time zones.
_GEMAAKT = datetime(2024, 1, 1)  # noqa: DTZ001
_INVULRIJEN = 1_000
_LANGSTE_LIJST = 255  # Excel takes no longer list of choices in a cell
_BREEDTES = {"tekst": 18, "geheel": 13, "datum": 14}
_BREDE_KOLOMMEN = {
    "bron": 28,
    "bronplaats": 28,
    "opmerking": 40,
    "leverancier": 28,
    "tekst": 40,
    "taak": 40,
    GEMEENTE: 20,
}
_KOP = {"bold": True, "valign": "top", "bottom": 1}
_VERPLICHT = "#d9e6f2"

VORIGE = "Vorige cijfers"
_VORIGE_KOLOMMEN = {
    "soort": ("vorige soort", 16),
    "maat": ("vorige maat", 16),
    "gemeente": ("vorige gemeente", 22),
    "aantal": ("vorig cijfer", 14),
    "dag": ("van de dag", 14),
    "van_wie": ("van wie", 28),
    "bron": ("waaruit", 34),
}

Invulling = Mapping[str, Any]


def sjabloon_xlsx(
    soort: Gegevenssoort,
    *,
    vul_gemeenten: bool = False,
    regio: str = "",
    vulling: Invulling | None = None,
    rijen: Sequence[Invulling] = (),
    vorige: Sequence[Invulling] = (),
) -> bytes:
    """A workbook with the sheet to fill in, "Uitleg" and, where needed, "Gemeenten" and "Vorige cijfers".

    vul_gemeenten: one row per task, measure and municipality, with everything but the figure
    regio:         only the municipalities of this region: who delivers for one meets no gaps of the other
    vulling:       values for every such row (column → value): peildatum, supplier and source are typed once
    rijen:         rows that are filled in beforehand
    vorige:        the figures of now, on a sheet of their own that is never read: an old figure must not pass for new
    """
    doel = io.BytesIO()
    # A text that begins with "=" stays a text, a web address too.
    opties = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(doel, opties) as boek:
        boek.set_properties({"title": f"Sjabloon {soort.naam}", "created": _GEMAAKT})
        _invulblad(boek, soort, list(_alle_rijen(soort, vul_gemeenten, regio, vulling, rijen)))
        _uitlegblad(boek, soort)
        if any(kolom.is_gemeente for kolom in soort.kolommen):
            _gemeentenblad(boek)
        if vorige:
            _vorigeblad(boek, vorige)
    return doel.getvalue()


def sjabloon_csv(
    soort: Gegevenssoort,
    *,
    vul_gemeenten: bool = False,
    regio: str = "",
    vulling: Invulling | None = None,
    rijen: Sequence[Invulling] = (),
) -> bytes:
    """The same as csv for Dutch Excel: `;`, UTF-8 with a byte order mark, dates as 2024-07-01. Without explanation."""
    doel = io.StringIO(newline="")
    schrijver = csv.writer(doel, delimiter=";", lineterminator="\r\n")
    namen = sjabloonkolommen(soort)
    schrijver.writerow(namen)
    for rij in _alle_rijen(soort, vul_gemeenten, regio, vulling, rijen):
        schrijver.writerow(["" if (w := rij.get(naam)) is None else w for naam in namen])
    return doel.getvalue().encode("utf-8-sig")


def sjabloonkolommen(soort: Gegevenssoort) -> tuple[str, ...]:
    """The columns of the template in order: as declared, with the name of the municipality after its code."""
    return tuple(
        naam for k in soort.kolommen for naam in ((k.naam, GEMEENTE) if k.naam == GEMEENTE_CODE else (k.naam,))
    )


def _heeft_gemeenten(soort: Gegevenssoort) -> bool:
    return GEMEENTE_CODE in soort.kolomnamen


def _alle_rijen(
    soort: Gegevenssoort, vul_gemeenten: bool, regio: str, vulling: Invulling | None, rijen: Sequence[Invulling]
) -> Iterator[Invulling]:
    if vul_gemeenten and _heeft_gemeenten(soort):
        yield from _rijen_per_gemeente(soort, regio, vulling or {})
    elif vulling and not rijen:
        yield vulling
    for rij in rijen:
        code = rij.get(GEMEENTE_CODE)
        yield {**rij, GEMEENTE: gemeente(code).naam} if code else rij


def _rijen_per_gemeente(soort: Gegevenssoort, regio: str, vulling: Invulling) -> Iterator[Invulling]:
    heeft_maat = "maat" in soort.kolomnamen
    for s in SOORTEN:
        if vulling.get("soort", s.naam) != s.naam:
            continue
        for maat in s.maten if heeft_maat else ("",):
            if heeft_maat and vulling.get("maat", maat) != maat:
                continue
            vast = {"soort": s.naam, **({"maat": maat} if heeft_maat else {})}
            for g in gemeenten():
                if regio not in ("", g.regio):
                    continue
                yield {**vast, GEMEENTE_CODE: g.code, GEMEENTE: g.naam, **vulling}


def _invulblad(boek: Workbook, soort: Gegevenssoort, rijen: list[Invulling]) -> None:
    blad = boek.add_worksheet(soort.naam)
    vormen = {
        "tekst": boek.add_format({"num_format": "@"}),
        "geheel": boek.add_format({"num_format": "0"}),
        "datum": boek.add_format({"num_format": "d-m-yyyy", "align": "left"}),
    }
    verplicht, niet_verplicht = boek.add_format(_KOP | {"bg_color": _VERPLICHT}), boek.add_format(_KOP)
    laatste = len(rijen) + _INVULRIJEN
    for i, naam in enumerate(sjabloonkolommen(soort)):
        kolom = None if naam == GEMEENTE else soort.kolom(naam)
        type_ = kolom.type if kolom else "tekst"
        blad.set_column(i, i, _BREDE_KOLOMMEN.get(naam, _BREEDTES[type_]), vormen[type_])
        blad.write_string(0, i, naam, verplicht if kolom and kolom.verplicht else niet_verplicht)
        if validatie := _validatie(naam, kolom):
            blad.data_validation(1, i, laatste, i, validatie)
        for r, rij in enumerate(rijen, start=1):
            _schrijf(blad, r, i, rij.get(naam), vormen[type_])
    blad.freeze_panes(1, 0)
    blad.set_landscape()


def _schrijf(blad: Worksheet, rij: int, kolom: int, waarde: Any, vorm: Format) -> None:
    if waarde is None:
        return
    if isinstance(waarde, (date, datetime)):
        blad.write_datetime(rij, kolom, waarde, vorm)
    elif isinstance(waarde, int):
        blad.write_number(rij, kolom, waarde, vorm)
    else:
        blad.write_string(rij, kolom, str(waarde), vorm)


def _validatie(naam: str, kolom: Kolom | None) -> dict[str, Any] | None:
    """What Excel lets a user fill in; None where any text will do."""
    laatste = len(gemeenten()) + 1
    if kolom is None:
        return _lijst(naam, f"=Gemeenten!$B$2:$B${laatste}", "Kies de naam van de gemeente.")
    if naam == GEMEENTE_CODE:
        return _lijst(naam, f"=Gemeenten!$A$2:$A${laatste}", "Kies de code van de gemeente, zie het blad Gemeenten.")
    if kolom.is_gemeente:
        return _lijst(naam, f"=Gemeenten!$B$2:$B${laatste}", "Kies de gemeente, zie het blad Gemeenten.")
    if kolom.keuzes and sum(len(k) + 1 for k in kolom.keuzes) <= _LANGSTE_LIJST:
        return _lijst(naam, list(kolom.keuzes), f"Kies uit: {', '.join(kolom.keuzes)}.")
    if kolom.type == "geheel":
        grens = kolom.minimum if kolom.minimum is not None else -(10**9)
        fout = f"Vul een heel getal in{f' van {grens} of meer' if kolom.minimum is not None else ''}."
        return {"validate": "integer", "criteria": ">=", "value": grens, **_melding(naam, fout)}
    if kolom.type == "datum":
        regel = {"validate": "date", "criteria": ">=", "value": date(2000, 1, 1)}
        return regel | _melding(naam, "Vul een datum in, bijvoorbeeld 1-7-2024.")
    return None


def _lijst(naam: str, bron: str | list[str], fout: str) -> dict[str, Any]:
    return {"validate": "list", "source": bron, **_melding(naam, fout)}


def _melding(naam: str, fout: str) -> dict[str, Any]:
    # 32 and 255 characters is what Excel shows.
    return {"error_title": naam[:32], "error_message": fout[:255]}


def _uitlegblad(boek: Workbook, soort: Gegevenssoort) -> None:
    blad = boek.add_worksheet("Uitleg")
    vet = boek.add_format({"bold": True, "font_size": 14})
    kop = boek.add_format(_KOP | {"bg_color": _VERPLICHT})
    tekst = boek.add_format({"text_wrap": True, "valign": "top"})
    blad.write_string(0, 0, f"Sjabloon {soort.naam}: {soort.titel}", vet)
    regels = [
        soort.doel,
        f"Vul het blad “{soort.naam}” in: {soort.korrel}.",
        "Kolommen met een gekleurde kop zijn verplicht. De volgorde van de kolommen maakt niet uit.",
        "Niet bekend is geen nul: laat de rij weg of het aantal leeg. Zet er geen totalen bij.",
    ]
    if _heeft_gemeenten(soort):
        regels.append(
            "Vul de code of de naam van de gemeente in. Vult u beide in, dan controleert de werkbank het paar."
        )
    for r, regel in enumerate(regels, start=1):
        blad.write_string(r, 0, regel)
    begin = len(regels) + 2
    for i, (titel, breedte) in enumerate(
        (
            ("kolom", 22),
            ("wat voor waarde", 28),
            ("verplicht", 10),
            ("betekenis", 60),
            ("mogelijk", 40),
            ("voorbeeld", 16),
        )
    ):
        blad.set_column(i, i, breedte)
        blad.write_string(begin, i, titel, kop)
    for r, k in enumerate(soort.kolommen, start=begin + 1):
        for i, waarde in enumerate(_uitlegregel(k)):
            blad.write_string(r, i, waarde, tekst)


def _uitlegregel(k: Kolom) -> tuple[str, ...]:
    type_ = TYPE_UITLEG[k.type] + (f" van {k.minimum} of meer" if k.minimum is not None else "")
    mogelijk = "zie het blad Gemeenten" if k.is_gemeente else ", ".join(k.keuzes)
    betekenis = f"{k.betekenis} Eenheid: {k.eenheid}." if k.eenheid else k.betekenis
    return k.naam, type_, "ja" if k.verplicht else "nee", betekenis, mogelijk, k.voorbeeld


def _gemeentenblad(boek: Workbook) -> None:
    blad = boek.add_worksheet("Gemeenten")
    kop = boek.add_format(_KOP | {"bg_color": _VERPLICHT})
    for i, (titel, breedte) in enumerate(((GEMEENTE_CODE, 16), (GEMEENTE, 22), ("regio", 16))):
        blad.set_column(i, i, breedte)
        blad.write_string(0, i, titel, kop)
    for r, g in enumerate(gemeenten(), start=1):
        for i, waarde in enumerate((g.code, g.naam, g.regio)):
            blad.write_string(r, i, waarde)


def _vorigeblad(boek: Workbook, vorige: Sequence[Invulling]) -> None:
    """Headers other than those of the kind, so that no reader takes this sheet for the one to fill in."""
    blad = boek.add_worksheet(VORIGE)
    kop = boek.add_format(_KOP | {"bg_color": _VERPLICHT})
    vormen = {"aantal": boek.add_format({"num_format": "#,##0"}), "dag": boek.add_format({"num_format": "d-m-yyyy"})}
    tekst = boek.add_format({"num_format": "@"})
    blad.write_string(0, 0, "Ter vergelijking: de laatste cijfers die de werkbank heeft. Dit blad wordt niet gelezen.")
    for i, (naam, (titel, breedte)) in enumerate(_VORIGE_KOLOMMEN.items()):
        blad.set_column(i, i, breedte)
        blad.write_string(2, i, titel, kop)
        for r, rij in enumerate(vorige, start=3):
            _schrijf(blad, r, i, rij.get(naam), vormen.get(naam, tekst))
    blad.freeze_panes(3, 0)
    blad.autofilter(2, 0, 2 + len(vorige), len(_VORIGE_KOLOMMEN) - 1)
