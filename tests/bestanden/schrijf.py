"""Writes real files of every format from one description of their sheets.

What a spreadsheet program can leave behind (hidden rows, merged headers, formulas without a result, a macro, a link
to another file) is asked for by name, so that a test shows it. The same description gives the same bytes.
"""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import (
    Style,
    TableProperties,
    TextProperties,
)
from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableRow
from odf.text import P, Span
from xlwt.CompoundDoc import XlsDoc

_XLSFOUTEN = {"#DIV/0!": 7, "#VALUE!": 15, "#REF!": 23, "#N/A": 42}
Rijen = Sequence[Any]
_MOMENT = (2024, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Formule:
    """A formula and the result that was stored with it; None when it was never computed."""

    formule: str
    waarde: float | str | None = None


@dataclass(frozen=True)
class Procent:
    """A fraction that is shown as a percentage: 0.61 as 61%."""

    deel: float


@dataclass(frozen=True)
class Met:
    """Text or figure with a raised (or lowered) footnote behind it."""

    tekst: str
    noot: str
    laag: bool = False


@dataclass(frozen=True)
class Vorm:
    """A figure that looks different from what it is; ``getoond`` is the text that an ods keeps beside it."""

    waarde: float
    notatie: str = "0"
    doorgestreept: bool = False
    wit: bool = False
    getoond: str | None = None


@dataclass(frozen=True)
class Fout:
    """A formula that gives an error."""

    tekst: str = "#N/A"


@dataclass(frozen=True)
class Blad:
    """One sheet. Rows and columns counted from 0; samengevoegd: first row, first column, last row, last column."""

    naam: str
    rijen: Rijen
    samengevoegd: tuple[tuple[int, int, int, int], ...] = ()
    verborgen_rijen: frozenset[int] = frozenset()
    verborgen_kolommen: frozenset[int] = frozenset()
    verborgen: bool = False
    vanaf: tuple[int, int] = field(default=(0, 0))


def xlsx(*bladen: Blad, macro: bool = False) -> bytes:
    """An xlsx as Excel writes it, or an xlsm with a VBA project."""
    doel = io.BytesIO()
    opties = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(doel, opties) as boek:
        boek.set_properties({"created": dt.datetime(*_MOMENT)})  # noqa: DTZ001
        dag, procent = boek.add_format({"num_format": "d-m-yyyy"}), boek.add_format({"num_format": "0%"})
        hoog, laag = boek.add_format({"font_script": 1}), boek.add_format({"font_script": 2})
        if macro:
            boek.add_vba_project(io.BytesIO(XlsDocBytes(b"Attribute VB_Name")), is_stream=True)
        for beschrijving in bladen:
            blad = boek.add_worksheet(beschrijving.naam)
            for r, k, waarde in _cellen(beschrijving):
                if isinstance(waarde, Formule):
                    blad.write_formula(r, k, waarde.formule, None, "" if waarde.waarde is None else waarde.waarde)
                elif isinstance(waarde, Procent):
                    blad.write_number(r, k, waarde.deel, procent)
                elif isinstance(waarde, Met):
                    blad.write_rich_string(r, k, waarde.tekst, laag if waarde.laag else hoog, waarde.noot)
                elif isinstance(waarde, Vorm):
                    blad.write_number(r, k, waarde.waarde, boek.add_format(_xlsxvorm(waarde)))
                elif isinstance(waarde, Fout):
                    blad.write_formula(r, k, "=NA()", None, waarde.tekst)
                elif isinstance(waarde, dt.date):
                    blad.write_datetime(r, k, waarde, dag)
                else:
                    blad.write(r, k, waarde)
            for r1, k1, r2, k2 in beschrijving.samengevoegd:
                blad.merge_range(r1, k1, r2, k2, beschrijving.rijen[r1][k1])
            for r in beschrijving.verborgen_rijen:
                blad.set_row(r, None, None, {"hidden": True})
            for k in beschrijving.verborgen_kolommen:
                blad.set_column(k, k, None, None, {"hidden": True})
            if beschrijving.verborgen:
                blad.hide()
        if bladen and bladen[0].verborgen:
            boek.worksheets()[-1].activate()
            boek.worksheets()[-1].set_first_sheet()
    return doel.getvalue()


def _xlsxvorm(vorm: Vorm) -> dict[str, Any]:
    kleur = {"font_color": "#FFFFFF"} if vorm.wit else {}
    return {"num_format": vorm.notatie, "font_strikeout": vorm.doorgestreept, **kleur}


def XlsDocBytes(stroom: bytes) -> bytes:  # noqa: N802
    """A compound file around these bytes, the container of a VBA project."""
    doel = io.BytesIO()
    XlsDoc().save(doel, stroom)
    return doel.getvalue()


def xls(*bladen: Blad) -> bytes:
    """An xls of Excel 97."""
    boek = xlwt.Workbook(encoding="utf-8")
    dag, procent = xlwt.easyxf(num_format_str="D-M-YYYY"), xlwt.easyxf(num_format_str="0%")
    for beschrijving in bladen:
        blad = boek.add_sheet(beschrijving.naam, cell_overwrite_ok=True)
        for r, k, waarde in _cellen(beschrijving):
            if isinstance(waarde, Formule):
                blad.write(r, k, xlwt.Formula(waarde.formule.removeprefix("=")))
            elif isinstance(waarde, Procent):
                blad.write(r, k, waarde.deel, procent)
            elif isinstance(waarde, Vorm):
                letter = f"struck_out {'on' if waarde.doorgestreept else 'off'}{', color white' if waarde.wit else ''}"
                blad.write(r, k, waarde.waarde, xlwt.easyxf(f"font: {letter}", num_format_str=waarde.notatie))
            elif isinstance(waarde, Fout):
                blad.row(r).set_cell_error(k, _XLSFOUTEN[waarde.tekst])
            elif isinstance(waarde, dt.date):
                blad.write(r, k, waarde, dag)
            else:
                blad.write(r, k, waarde)
        for r1, k1, r2, k2 in beschrijving.samengevoegd:
            blad.merge(r1, r2, k1, k2)
        for r in beschrijving.verborgen_rijen:
            blad.row(r).hidden = True
        for k in beschrijving.verborgen_kolommen:
            blad.col(k).hidden = True
        if beschrijving.verborgen:
            blad.visibility = 1
    if bladen and bladen[0].verborgen:
        boek.active_sheet = next(i for i, b in enumerate(bladen) if not b.verborgen)
    doel = io.BytesIO()
    boek.save(doel)
    return doel.getvalue()


def ods(*bladen: Blad) -> bytes:
    """An ods as LibreOffice writes it."""
    document = OpenDocumentSpreadsheet()
    hoog = Style(name="hoog", family="text")
    hoog.addElement(TextProperties(textposition="super 58%"))
    weg = Style(name="weg", family="table")
    weg.addElement(TableProperties(display="false"))
    streep, wit = Style(name="streep", family="table-cell"), Style(name="wit", family="table-cell")
    streep.addElement(TextProperties(textlinethroughstyle="solid"))
    wit.addElement(TextProperties(color="#ffffff"))
    for stijl in (hoog, weg, streep, wit):
        document.automaticstyles.addElement(stijl)
    for beschrijving in bladen:
        tabel = Table(name=beschrijving.naam, **({"stylename": weg} if beschrijving.verborgen else {}))
        hoogte = max(len(beschrijving.rijen), 1)
        breedte = max((len(r) for r in beschrijving.rijen), default=1)
        for k in range(breedte):
            tabel.addElement(TableColumn(**_verborgen(k in beschrijving.verborgen_kolommen)))
        spant = {(r1, k1): (r2 - r1 + 1, k2 - k1 + 1) for r1, k1, r2, k2 in beschrijving.samengevoegd}
        bedekt = {
            (r, k)
            for r1, k1, r2, k2 in beschrijving.samengevoegd
            for r in range(r1, r2 + 1)
            for k in range(k1, k2 + 1)
            if (r, k) != (r1, k1)
        }
        for r in range(hoogte):
            rij = TableRow(**_verborgen(r in beschrijving.verborgen_rijen))
            for k, waarde in enumerate(beschrijving.rijen[r]):
                if (r, k) in bedekt:
                    rij.addElement(CoveredTableCell())
                else:
                    rij.addElement(_odscel(waarde, spant.get((r, k)), hoog))
            tabel.addElement(rij)
        document.spreadsheet.addElement(tabel)
    doel = io.BytesIO()
    document.write(doel)
    return _zelfde_moment(doel.getvalue())


def _verborgen(ja: bool) -> dict[str, str]:
    return {"visibility": "collapse"} if ja else {}


def _odscel(waarde: Any, spant: tuple[int, int] | None, hoog: Style) -> TableCell:
    omvang: dict[str, Any] = {} if spant is None else {"numberrowsspanned": spant[0], "numbercolumnsspanned": spant[1]}
    if waarde is None or waarde == "":
        return TableCell(**omvang)
    if isinstance(waarde, Formule):
        formule = "of:" + re.sub(r"([A-Z]+\d+)", r"[.\1]", waarde.formule)
        if waarde.waarde is None:
            return TableCell(formula=formule, **omvang)
        cel = TableCell(formula=formule, valuetype="float", value=waarde.waarde, **omvang)
        cel.addElement(P(text=str(waarde.waarde)))
        return cel
    if isinstance(waarde, Procent):
        cel = TableCell(valuetype="percentage", value=waarde.deel, **omvang)
        cel.addElement(P(text=f"{waarde.deel:.0%}"))
        return cel
    if isinstance(waarde, dt.date):
        cel = TableCell(valuetype="date", datevalue=waarde.isoformat(), **omvang)
        cel.addElement(P(text=f"{waarde:%d-%m-%Y}"))
        return cel
    if isinstance(waarde, Vorm):
        stijl = {"stylename": "streep"} if waarde.doorgestreept else {"stylename": "wit"} if waarde.wit else {}
        cel = TableCell(valuetype="float", value=waarde.waarde, **stijl, **omvang)
        cel.addElement(P(text=f"{waarde.waarde:g}" if waarde.getoond is None else waarde.getoond))
        return cel
    if isinstance(waarde, Fout):
        cel = TableCell(formula="of:=NA()", valuetype="string", stringvalue="", **omvang)
        cel.addElement(P(text=waarde.tekst))
        return cel
    if isinstance(waarde, (int, float)):
        cel = TableCell(valuetype="float", value=waarde, **omvang)
        cel.addElement(P(text=str(waarde)))
        return cel
    cel = TableCell(valuetype="string", **omvang)
    if isinstance(waarde, Met):
        alinea = P(text=waarde.tekst)
        alinea.addElement(Span(stylename=hoog, text=waarde.noot))
        cel.addElement(alinea)
    else:
        for regel in str(waarde).split("\n"):
            cel.addElement(P(text=regel))
    return cel


def tekst(
    rijen: Rijen,
    *,
    scheiding: str = ";",
    codering: str = "utf-8",
    regeleinde: str = "\r\n",
    alles_in_quotes: bool = False,
) -> bytes:
    """Rows as csv or tsv; quotes only where they are needed, unless all is to be quoted."""

    def cel(waarde: Any) -> str:
        kaal = "" if waarde is None else str(waarde)
        if alles_in_quotes or any(t in kaal for t in (scheiding, '"', "\n")):
            return '"' + kaal.replace('"', '""') + '"'
        return kaal

    return "".join(scheiding.join(map(cel, rij)) + regeleinde for rij in rijen).encode(codering)


def vervang(inhoud: bytes, onderdeel: str, wijzig: Callable[[bytes], bytes]) -> bytes:
    """The workbook with one of its parts changed, as another program would have written it."""
    return herpak({naam: wijzig(deel) if naam == onderdeel else deel for naam, deel in onderdelen(inhoud).items()})


def onderdelen(inhoud: bytes) -> dict[str, bytes]:
    """The parts of a workbook."""
    with zipfile.ZipFile(io.BytesIO(inhoud)) as pak:
        return {naam: pak.read(naam) for naam in pak.namelist()}


def herpak(delen: Mapping[str, bytes]) -> bytes:
    """A workbook of these parts."""
    doel = io.BytesIO()
    with zipfile.ZipFile(doel, "w", zipfile.ZIP_DEFLATED) as pak:
        for naam, deel in delen.items():
            pak.writestr(zipfile.ZipInfo(naam, _MOMENT), deel, zipfile.ZIP_DEFLATED)
    return doel.getvalue()


def _zelfde_moment(inhoud: bytes) -> bytes:
    delen = onderdelen(inhoud)
    meta = re.sub(rb"\d{4}-\d\d-\d\dT[\d:.]+", b"2024-01-01T00:00:00", delen["meta.xml"])
    return herpak(delen | {"meta.xml": meta})


def _cellen(blad: Blad) -> list[tuple[int, int, Any]]:
    return [(r, k, w) for r, rij in enumerate(blad.rijen) for k, w in enumerate(rij) if w is not None and w != ""]


# odfpy declares more namespaces from the second document on: begin with the second.
OpenDocumentSpreadsheet().write(io.BytesIO())
