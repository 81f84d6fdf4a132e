"""The table that people read: real HTML, Dutch numbers, made for eyes, keyboard and screen reader.

Figures stand right-aligned under each other, a missing figure is a dash that is read out as "geen gegeven",
remarks are numbered notes below the table. Nothing is added up here: totals are rows of a query.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import streamlit as st

from werkbank.ui.delen.bewaard import bewaard
from werkbank.ui.delen.links import herkomst_van, herkomstadressen, vul_in
from werkbank.ui.delen.sjabloon import html
from werkbank.weergave.kolommen import Kolom, ontbreekt, tekst_van
from werkbank.weergave.signaal import merk

if TYPE_CHECKING:
    from werkbank.rijen import Rijen

# Columns that a row must have → the address of where its figures come from.
Herkomst = Mapping[tuple[str, ...], str]

_KLASSE = {
    "datum": "wb-tekst wb-datum",
    "getal": "wb-getal",
    "procent": "wb-getal",
    "teken": "wb-getal",
    "balk": "wb-getal wb-balkcel",
}


def _cel(waarde: Any, kolom: Kolom) -> dict[str, Any]:
    leeg = ontbreekt(waarde)
    # A totals row has a blank text where a column does not apply to it: nothing is missing there.
    is_balk = kolom.soort == "balk" and not leeg and waarde != ""
    return {
        # A column with a width of its own holds a long text: it wraps, also as the header of its row.
        "klasse": _KLASSE.get(kolom.soort, "wb-tekst wb-breekt" if kolom.breedte else "wb-tekst"),
        "tekst": "" if not leeg and waarde == "" else tekst_van(waarde, kolom),
        "leeg": leeg,
        "merk": merk(waarde) if kolom.soort == "signaal" else None,
        "balk": round(max(0.0, min(float(waarde), 100.0)), 1) if is_balk else None,
        "link": "",
        "noot": 0,
    }


def _regels(
    rijen: Rijen,
    kolommen: Sequence[Kolom],
    opmerking: str,
    noten: list[str],
    gekozen: tuple[str, Any] | None,
    herkomst: Herkomst,
) -> list[dict[str, Any]]:
    regels = []
    for rij in rijen.mappen():
        cellen = [_cel(rij[kolom.naam], kolom) for kolom in kolommen]
        for cel, kolom in zip(cellen, kolommen, strict=True):
            if kolom.link and not cel["leeg"]:
                cel["link"] = vul_in(kolom.link, rij)
        _noteer(cellen[0], rij.get(opmerking), noten)
        is_gekozen = gekozen is not None and rij.get(gekozen[0]) == gekozen[1]
        regels.append({"cellen": cellen, "gekozen": is_gekozen, "herkomst": herkomst_van(rij, herkomst)})
    return regels


def _totalen(
    totalen: Rijen, kolommen: Sequence[Kolom], opmerking: str, noten: list[str], herkomst: Herkomst
) -> list[dict[str, Any]]:
    regels = []
    for rij in totalen.mappen():
        # A column that the query of the totals does not have, stays blank; totals have no page to go to.
        cellen = [_cel(rij.get(kolom.naam, ""), kolom) for kolom in kolommen]
        _noteer(cellen[0], rij.get(opmerking), noten)
        regels.append({"cellen": cellen, "herkomst": herkomst_van(rij, herkomst)})
    return regels


def _noteer(cel: dict[str, Any], tekst: Any, noten: list[str]) -> None:
    if ontbreekt(tekst) or not str(tekst).strip():
        return
    # The same remark on several rows is one note.
    if tekst not in noten:
        noten.append(tekst)
    cel["noot"] = noten.index(tekst) + 1


def tabel_html(
    rijen: Rijen,
    kolommen: Sequence[Kolom],
    *,
    bijschrift: str,
    bijschrift_zichtbaar: bool = False,
    totalen: Rijen | None = None,
    opmerking: str = "opmerking",
    gekozen: tuple[str, Any] | None = None,
    herkomst: Herkomst | None = None,
) -> str:
    """The table as HTML text; see `tabel`. herkomst: what rows are linked to, as `herkomstadressen` gives it."""
    noten: list[str] = []
    regels = _regels(rijen, kolommen, opmerking, noten, gekozen, herkomst or {})
    onder = [] if totalen is None else _totalen(totalen, kolommen, opmerking, noten, herkomst or {})
    return html(
        "tabel",
        bijschrift=bijschrift,
        bijschrift_zichtbaar=bijschrift_zichtbaar,
        lijst=any(kolom.breedte for kolom in kolommen),
        koppen=[
            {
                "klasse": _KLASSE.get(k.soort, "wb-tekst"),
                "tekst": k.kop,
                "eenheid": k.eenheid,
                "uitleg": k.uitleg,
                "breedte": k.breedte,
            }
            for k in kolommen
        ],
        rijen=regels,
        totalen=onder,
        herkomst=any(regel["herkomst"] for regel in (*regels, *onder)),
        noten=noten,
    )


def tabel(
    rijen: Rijen,
    kolommen: Sequence[Kolom],
    *,
    bijschrift: str,
    bijschrift_zichtbaar: bool = False,
    totalen: Rijen | None = None,
    opmerking: str = "opmerking",
    gekozen: tuple[str, Any] | None = None,
) -> None:
    """Draw a table on the page. A row that names its figures has a link to where they come from.

    rijen:      result of a query, in the order to show; the first column is the header of its row
    bijschrift: what the table holds, for the screen reader (and for the eye with `bijschrift_zichtbaar`)
    totalen:    rows of totals below the line, with the same columns as `rijen`
    opmerking:  column with remarks: numbered notes below the table; "" for none
    gekozen:    (column, value) of the row to mark
    """
    st.html(
        bewaard(
            tabel_html,
            rijen,
            tuple(kolommen),
            bijschrift=bijschrift,
            bijschrift_zichtbaar=bijschrift_zichtbaar,
            totalen=totalen,
            opmerking=opmerking,
            gekozen=gekozen,
            herkomst=herkomstadressen(),
        )
    )
