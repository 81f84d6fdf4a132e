"""A table as xlsx: typed cells, a header that stays in sight, the source below the figures, never a live formula."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import xlsxwriter

from werkbank.grafieken.kleuren import ACCENT, GEDEMPT, GROND_WAARSCHUWING, LIJN
from werkbank.rapport.uitvoer import MERK_FICTIEF, Uitvoer
from werkbank.weergave.kolommen import GETALLEN, Kolom

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_BREEDTE_TEKENS = (9, 42)
# Excel writes these with the separators of the reader's own language; [$-413] makes the month Dutch everywhere.
_DATUM = "[$-413]d mmm yyyy"


def _getalvorm(kolom: Kolom) -> str:
    achter = "." + "0" * kolom.decimalen if kolom.decimalen else ""
    vorm = f"#,##0{achter}"
    if kolom.soort in ("procent", "balk"):
        return f'0{achter}" %"'
    return f"+{vorm};\u2212{vorm};{vorm}" if kolom.soort == "teken" else vorm


def _vormen(boek: Workbook, kolommen: tuple[Kolom, ...]) -> list[Format]:
    vormen = []
    for kolom in kolommen:
        vorm: dict[str, Any] = {"valign": "top", "bottom": 1, "bottom_color": LIJN.licht}
        if kolom.soort in GETALLEN:
            vorm |= {"num_format": _getalvorm(kolom)}
        elif kolom.soort == "datum":
            vorm |= {"num_format": _DATUM, "align": "left"}
        else:
            vorm |= {"text_wrap": True}
        vormen.append(boek.add_format(vorm))
    return vormen


def _schrijf(blad: Worksheet, rij: int, kolom: int, waarde: Any, vorm: Format) -> None:
    if waarde is None:
        blad.write_blank(rij, kolom, None, vorm)
    elif isinstance(waarde, bool):
        blad.write_string(rij, kolom, "ja" if waarde else "nee", vorm)
    elif isinstance(waarde, (int, float)):
        blad.write_number(rij, kolom, waarde, vorm)
    elif isinstance(waarde, (date, datetime)):
        blad.write_datetime(rij, kolom, waarde, vorm)
    else:
        blad.write_string(rij, kolom, str(waarde), vorm)


def xlsx_bytes(uitvoer: Uitvoer) -> bytes:
    """The whole workbook, one sheet. Numbers are numbers, dates are dates, missing is an empty cell."""
    doel = io.BytesIO()
    opties = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(doel, opties) as boek:
        # A fixed moment: the same figures give the same bytes, on any day.
        boek.set_properties({"title": uitvoer.titel, "created": datetime(2024, 1, 1, tzinfo=UTC)})
        blad = boek.add_worksheet("Cijfers")
        kop = boek.add_format(
            {"bold": True, "font_color": "#ffffff", "bg_color": ACCENT.licht, "text_wrap": True, "valign": "top"}
        )
        klein = boek.add_format({"font_color": GEDEMPT.licht, "font_size": 9})
        rij = 0
        blad.write_string(rij, 0, uitvoer.titel, boek.add_format({"bold": True, "font_size": 14}))
        if uitvoer.fictief:
            rij += 1
            blad.write_string(
                rij, 0, MERK_FICTIEF, boek.add_format({"bold": True, "bg_color": GROND_WAARSCHUWING.licht})
            )
        koprij = rij = rij + 2
        kolommen = uitvoer.alle_kolommen()
        vormen = _vormen(boek, kolommen)
        regels = uitvoer.regels()
        for i, kolom in enumerate(kolommen):
            blad.write_string(koprij, i, kolom.volle_kop, kop)
            langste = max([len(str(r[i])) for r in regels if r[i] is not None] + [len(kolom.volle_kop) * 2 // 3])
            blad.set_column(i, i, min(max(langste + 2, _BREEDTE_TEKENS[0]), _BREEDTE_TEKENS[1]))
        for regel in regels:
            rij += 1
            for i, (waarde, vorm) in enumerate(zip(regel, vormen, strict=True)):
                _schrijf(blad, rij, i, waarde, vorm)
        blad.freeze_panes(koprij + 1, 1)
        if regels:
            blad.autofilter(koprij, 0, rij, len(kolommen) - 1)
        for tekst in ("", *uitvoer.bronregels):
            rij += 1
            blad.write_string(rij, 0, tekst, klein)
        blad.set_landscape()
        blad.fit_to_pages(1, 0)
        blad.repeat_rows(koprij)
    return doel.getvalue()
