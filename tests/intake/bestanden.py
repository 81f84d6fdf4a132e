"""Small deliveries for the tests: one figure per row, in the format that a test asks for."""

import io
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import xlsxwriter

KOP = ("soort", "maat", "peildatum", "gemeente_code", "gemeente", "aantal", "leverancier", "bron", "opmerking")
ZWOLLE = {
    "soort": "statushouders",
    "maat": "gehuisvest",
    "peildatum": "2024-08-01",
    "gemeente_code": "GM0193",
    "gemeente": "Zwolle",
    "aantal": "12",
    "leverancier": "COA",
    "bron": "maandoverzicht COA",
    "opmerking": "",
}
ALMELO = ZWOLLE | {"gemeente_code": "GM0141", "gemeente": "Almelo", "aantal": "7"}


def csv_bytes(*rijen: dict[str, Any], kop: Sequence[str] = KOP, scheiding: str = ";", codering: str = "utf-8") -> bytes:
    """Rows as csv; a column that a row does not have is empty."""
    regels = [list(kop), *([str(rij.get(naam, "")) for naam in kop] for rij in rijen)]
    return "".join(scheiding.join(regel) + "\r\n" for regel in regels).encode(codering)


def xlsx_bytes(bladen: Mapping[str, Sequence[Sequence[Any]]], verborgen: Sequence[str] = ()) -> bytes:
    """Sheets by name, each a list of rows of cells; those named in ``verborgen`` are hidden."""
    doel = io.BytesIO()
    with xlsxwriter.Workbook(doel, {"in_memory": True, "strings_to_formulas": False}) as boek:
        dag = boek.add_format({"num_format": "d-m-yyyy"})
        for naam, rijen in bladen.items():
            blad = boek.add_worksheet(naam)
            if naam in verborgen:
                blad.hide()
            for r, rij in enumerate(rijen):
                for k, waarde in enumerate(rij):
                    if isinstance(waarde, date):
                        blad.write_datetime(r, k, waarde, dag)
                    elif waarde is not None:
                        blad.write(r, k, waarde)
    return doel.getvalue()


def blad(*rijen: dict[str, Any], kop: Sequence[str] = KOP) -> list[list[Any]]:
    """The cells of one sheet: header and rows."""
    return [list(kop), *([rij.get(naam) for naam in kop] for rij in rijen)]
