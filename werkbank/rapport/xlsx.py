"""One table, or a workbook of them, as xlsx: typed cells, a head that stays in sight, the source, no live formula."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from textwrap import wrap
from typing import TYPE_CHECKING, Any

import xlsxwriter

from werkbank.grafieken.kleuren import ACCENT, GEDEMPT, GROND_WAARSCHUWING, LIJN, VLAK
from werkbank.opmaak import datum
from werkbank.rapport.uitvoer import MERK_FICTIEF, Uitvoer
from werkbank.weergave.kolommen import GETALLEN, Kolom

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from werkbank.rapport.werkmap import Werkmap

_BREEDTE_TEKENS = (9, 42)
_UITLEG_TEKENS = 110
_REGEL_PT, _HOOGSTE_PT = 15, 400
_A4 = 9
# What a cell of Excel holds.
_LANGSTE_TEKST = 32_767
# Excel writes these with the separators of the reader's own language; [$-413] makes the month Dutch everywhere.
_DATUM = "[$-413]d mmm yyyy"


def _getalvorm(kolom: Kolom) -> str:
    achter = "." + "0" * kolom.decimalen if kolom.decimalen else ""
    vorm = f"#,##0{achter}"
    if kolom.soort in ("procent", "balk"):
        return f'0{achter}" %"'
    return f"+{vorm};\u2212{vorm};{vorm}" if kolom.soort == "teken" else vorm


def _vormen(boek: Workbook, kolommen: tuple[Kolom, ...], *, totaal: bool = False) -> list[Format]:
    vormen = []
    for kolom in kolommen:
        vorm: dict[str, Any] = {"valign": "top", "bottom": 1, "bottom_color": LIJN.licht}
        if totaal:
            vorm |= {"bold": True, "bg_color": VLAK.licht}
        if kolom.soort in GETALLEN:
            vorm |= {"num_format": _getalvorm(kolom)}
        elif kolom.soort == "datum":
            vorm |= {"num_format": _DATUM, "align": "left"}
        else:
            vorm |= {"text_wrap": True}
        vormen.append(boek.add_format(vorm))
    return vormen


def _schrijf(blad: Worksheet, rij: int, kolom: int, waarde: Any, vorm: Format) -> None:
    if waarde is None or waarde == "":
        blad.write_blank(rij, kolom, None, vorm)
    elif isinstance(waarde, bool):
        blad.write_string(rij, kolom, "ja" if waarde else "nee", vorm)
    elif isinstance(waarde, (int, float)):
        blad.write_number(rij, kolom, waarde, vorm)
    elif isinstance(waarde, (date, datetime)):
        blad.write_datetime(rij, kolom, waarde, vorm)
    else:
        blad.write_string(rij, kolom, _past(str(waarde)), vorm)


def _past(tekst: str) -> str:
    """A text as Excel can hold it; more than that it would leave out without a word."""
    if len(tekst) <= _LANGSTE_TEKST:
        return tekst
    return f"{tekst[: _LANGSTE_TEKST - 60]} … (ingekort: in een cel passen niet meer tekens)"


def xlsx_bytes(uitvoer: Uitvoer) -> bytes:
    """The whole workbook, one sheet. Numbers are numbers, dates are dates, missing is an empty cell."""
    with _nieuw_boek(uitvoer.titel) as (boek, doel):
        _vul(boek, boek.add_worksheet("Cijfers"), uitvoer)
    return doel.getvalue()


def werkmap_bytes(werkmap: Werkmap, gemaakt_op: date) -> bytes:
    """A sheet per subject and before them one that explains; the day of making stands there."""
    with _nieuw_boek(werkmap.titel, werkmap.afzender) as (boek, doel):
        _uitleg(boek, boek.add_worksheet("Uitleg"), werkmap, gemaakt_op)
        for deel in werkmap.bladen:
            _vul(boek, boek.add_worksheet(deel.naam), deel.uitvoer)
    return doel.getvalue()


@contextmanager
def _nieuw_boek(titel: str, auteur: str = "") -> Iterator[tuple[Workbook, io.BytesIO]]:
    doel = io.BytesIO()
    opties = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(doel, opties) as boek:
        # A fixed moment: the same figures give the same bytes, on any day.
        eigen = {"title": titel, "created": datetime(2024, 1, 1, tzinfo=UTC)}
        boek.set_properties(eigen | ({"author": auteur} if auteur else {}))
        yield boek, doel


def _vul(boek: Workbook, blad: Worksheet, uitvoer: Uitvoer) -> None:
    """A title, the head that stays in sight, the rows, the totals below them, where it all comes from."""
    opschrift = {"bold": True, "font_color": "#ffffff", "bg_color": ACCENT.licht, "text_wrap": True, "valign": "top"}
    kop, kop_rechts = boek.add_format(opschrift), boek.add_format(opschrift | {"align": "right"})
    klein = boek.add_format({"font_color": GEDEMPT.licht, "font_size": 9})
    rij = 0
    blad.write_string(rij, 0, uitvoer.titel, boek.add_format({"bold": True, "font_size": 14}))
    if uitvoer.fictief:
        rij += 1
        _merk(boek, blad, rij)
    koprij = rij = rij + 2
    kolommen = uitvoer.alle_kolommen()
    gewoon, vet = _vormen(boek, kolommen), _vormen(boek, kolommen, totaal=True)
    regels = uitvoer.regels()
    breed = [_breedte(kolom, [regel[i] for regel in regels]) for i, kolom in enumerate(kolommen)]
    for i, kolom in enumerate(kolommen):
        blad.write_string(koprij, i, kolom.volle_kop, kop_rechts if kolom.soort in GETALLEN else kop)
        blad.set_column(i, i, breed[i])
    _hoogte(blad, koprij, [kolom.volle_kop for kolom in kolommen], breed)
    for nummer, regel in enumerate(regels):
        rij += 1
        _hoogte(blad, rij, [waarde if isinstance(waarde, str) else "" for waarde in regel], breed)
        vormen = gewoon if nummer < len(uitvoer.rijen) else vet
        for i, (waarde, vorm) in enumerate(zip(regel, vormen, strict=True)):
            _schrijf(blad, rij, i, waarde, vorm)
    blad.freeze_panes(koprij + 1, 1)
    if uitvoer.rijen:
        # Without the totals: who sorts or filters would find them among the municipalities.
        blad.autofilter(koprij, 0, koprij + len(uitvoer.rijen), len(kolommen) - 1)
    for tekst in ("", *uitvoer.bronregels):
        rij += 1
        blad.write_string(rij, 0, _past(tekst), klein)
    blad.set_landscape()
    blad.set_paper(_A4)
    blad.fit_to_pages(1, 0)
    blad.repeat_rows(koprij)
    blad.set_footer("&L&A&Rbladzijde &P van &N")


def _breedte(kolom: Kolom, waarden: Sequence[Any]) -> int:
    """As wide as its longest value, in signs; a head may take two lines, a long text more."""
    langste = max([len(str(w)) for w in waarden if w is not None] + [len(kolom.volle_kop) * 2 // 3])
    langste_woord = max(len(woord) for woord in kolom.volle_kop.split())
    return min(max(langste + 2, langste_woord + 3, _BREEDTE_TEKENS[0]), _BREEDTE_TEKENS[1])


def _hoogte(blad: Worksheet, rij: int, teksten: Sequence[str], breed: Sequence[int]) -> None:
    """High enough for its longest text: not every program works that out by itself when it opens a file."""
    regels = max(len(wrap(tekst, max(breedte - 2, 1))) for tekst, breedte in zip(teksten, breed, strict=True))
    if regels > 1:
        blad.set_row(rij, min(regels * _REGEL_PT, _HOOGSTE_PT))


def _merk(boek: Workbook, blad: Worksheet, rij: int) -> None:
    blad.write_string(rij, 0, MERK_FICTIEF, boek.add_format({"bold": True, "bg_color": GROND_WAARSCHUWING.licht}))


def _uitleg(boek: Workbook, blad: Worksheet, werkmap: Werkmap, gemaakt_op: date) -> None:
    """What the workbook is, which figures it holds, what is on each sheet (with a link to it), and what words mean."""
    tussen = boek.add_format({"bold": True, "font_size": 12, "font_color": ACCENT.licht})
    vet = boek.add_format({"bold": True, "valign": "top"})
    gewoon = boek.add_format({"text_wrap": True, "valign": "top"})
    blad.set_column(0, 0, 28)
    blad.set_column(1, 1, _UITLEG_TEKENS)
    blad.write_string(0, 0, werkmap.titel, boek.add_format({"bold": True, "font_size": 16}))
    blad.write_string(1, 0, werkmap.ondertitel)
    rij = 2
    if werkmap.fictief:
        _merk(boek, blad, rij)
        rij += 1
    groepen = (
        ("Over deze cijfers", [*werkmap.kenmerken, ("Gemaakt op", datum(gemaakt_op))]),
        ("Bladen", [(deel.naam, deel.waarvoor) for deel in werkmap.bladen]),
        ("Begrippen", werkmap.begrippen),
    )
    for titel, paren in groepen:
        blad.write_string(rij + 1, 0, titel, tussen)
        rij += 2
        for naam, tekst in paren:
            if titel == "Bladen":
                blad.write_url(rij, 0, f"internal:'{naam}'!A1", string=naam)
            else:
                blad.write_string(rij, 0, naam, vet)
            blad.write_string(rij, 1, _past(tekst), gewoon)
            _hoogte(blad, rij, [naam, tekst], [28, _UITLEG_TEKENS])
            rij += 1
    blad.hide_gridlines(2)
    blad.set_paper(_A4)
    blad.set_landscape()
    blad.fit_to_pages(1, 0)
