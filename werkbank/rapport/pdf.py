"""A report as PDF with tags (PDF/UA-1): headings, lists, heads of tables and alternative texts for a screen reader.

Made by typst from one fixed template (pdf.typ); the words go to it as data, so that no sign in them can mean anything.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import typst

from werkbank.grafieken.kleuren import ACCENT, GEDEMPT, GROND_MELDING, GROND_WAARSCHUWING, INKT, LIJN, VLAK
from werkbank.opmaak import datum
from werkbank.rapport.breedtes import CELRAND_PT, breedtes
from werkbank.rapport.document import (
    Alinea,
    Beeld,
    Beeldpaar,
    Deel,
    Document,
    Hoofdstuk,
    Invulveld,
    Opsomming,
    Tabel,
    Tussenkop,
)
from werkbank.rapport.raster import raster, schrijfbaar
from werkbank.rapport.uitvoer import KORT_MERK_FICTIEF, MERK_FICTIEF

_VORM = Path(__file__).parent / "pdf.typ"
_KLEUREN = {
    "accent": ACCENT,
    "gedempt": GEDEMPT,
    "inkt": INKT,
    "lijn": LIJN,
    "vlak": VLAK,
    "grond_melding": GROND_MELDING,
    "grond_waarschuwing": GROND_WAARSCHUWING,
}
# A4 standing, two centimetres of white on either side; the template says the same.
_BREEDTE_PT = (21 - 2 * 2) / 2.54 * 72


def pdf_bytes(document: Document, gemaakt_op: date) -> bytes:
    """The whole document on A4, in Dutch; the day of making stands on every page, the moment of it nowhere."""
    delen = [blok for hoofdstuk in document.hoofdstukken for blok in _hoofdstuk(hoofdstuk)]
    inhoud = {
        "titel": schrijfbaar(document.titel),
        "ondertitel": schrijfbaar(document.ondertitel),
        "afzender": schrijfbaar(document.afzender),
        "gemaakt_op": datum(gemaakt_op),
        "merk": MERK_FICTIEF if document.fictief else "",
        "kort_merk": KORT_MERK_FICTIEF if document.fictief else "",
        "kleuren": {naam: kleur.licht for naam, kleur in _KLEUREN.items()},
        "celrand_pt": CELRAND_PT,
        "delen": delen,
    }
    bron = {"main.typ": _VORM.read_bytes(), "document.json": json.dumps(inhoud, ensure_ascii=False).encode()}
    # Its own declaration of types does not know that it takes files by name.
    return bytes(typst.compile(bron, format="pdf", pdf_standards="ua-1", timestamp=0))  # type: ignore[call-overload]


def _hoofdstuk(hoofdstuk: Hoofdstuk) -> list[dict[str, Any]]:
    return [
        {"soort": "kop", "niveau": 1, "tekst": schrijfbaar(hoofdstuk.titel)},
        *(_blok(deel) for deel in hoofdstuk.delen),
        *({"soort": "klein", "tekst": schrijfbaar(regel)} for regel in hoofdstuk.bronregels),
    ]


def _blok(deel: Deel) -> dict[str, Any]:
    match deel:
        case Alinea():
            return {
                "soort": "alinea",
                "kop": schrijfbaar(deel.kop),
                "tekst": schrijfbaar(deel.tekst),
                "klein": deel.klein,
            }
        case Opsomming():
            return {"soort": "opsomming", "punten": [schrijfbaar(punt) for punt in deel.punten]}
        case Tussenkop():
            return {"soort": "kop", "niveau": 2, "tekst": schrijfbaar(deel.tekst)}
        case Invulveld():
            return {"soort": "invulveld", "tekst": schrijfbaar(f"[In te vullen: {deel.naam}. {deel.uitleg}]")}
        case Beeld():
            return {"soort": "beelden", "beelden": [_beeld(deel)]}
        case Beeldpaar():
            return {"soort": "beelden", "beelden": [_beeld(deel.links, "Links: "), _beeld(deel.rechts, "Rechts: ")]}
        case Tabel():
            return _tabel(deel)


def _beeld(beeld: Beeld, voor: str = "") -> dict[str, Any]:
    # As numbers: of the files that typst is handed, each must be text.
    alt = schrijfbaar(beeld.omschrijving)
    return {"png": list(beeld.png), "alt": alt, "tekst": f"{voor}{alt}"}


def _tabel(tabel: Tabel) -> dict[str, Any]:
    woorden = raster(tabel)
    maten = breedtes(woorden, _BREEDTE_PT)
    return {
        "soort": "tabel",
        "bijschrift": woorden.bijschrift,
        "groepen": [{"tekst": tekst, "aantal": aantal} for tekst, aantal in woorden.groepen],
        "koppen": woorden.koppen,
        "rechts": woorden.rechts,
        "rijen": woorden.rijen,
        "totalen": woorden.totalen,
        "noten": [f"({nummer}) {noot}" for nummer, noot in enumerate(woorden.noten, 1)],
        "punten": maten.punten,
        "breedtes_pt": maten.kolommen_pt,
    }
