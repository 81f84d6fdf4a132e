"""Personal data is refused at the door: columns about persons by their header, and numbers of persons in any cell.

Nothing of such a file is kept, and no message repeats what stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from itertools import chain
from typing import Any

from werkbank.fouten import Bevinding, OnbekendeGemeente
from werkbank.intake.lezen import Bestand, Blad, celnaam
from werkbank.intake.sjabloon.kop import sleutel
from werkbank.intake.waarden import is_formulefout
from werkbank.register import herken, is_totaal

_EERSTE_RIJEN = 20
_KOP = re.compile(
    r"bsn(?:_?(?:nummer|nr))?|burgerservice_?(?:nummer|nr)|sofi_?(?:nummer|nr)|v_?(?:nummer|nr)|vreemdelingen_?nummer"
    r"|coa_?(?:nummer|nr)|paspoort_?(?:nummer|nr)|(?:voor|achter|roep|geslachts|familie)_?naam|voornamen|voorletters"
    r"|naam|namen|volledige_naam|naam_(?:bewoner|client|persoon|statushouder|vergunninghouder)"
    r"|(?:geboorte|geb)_?(?:datum|dag|plaats|land)|date_of_birth|(?:first|last|sur)_?name|telefoon(?:_?nummer)?"
    r"|e_?mail(?:_?adres)?|bewoners?_?naam|client(?:_?(?:naam|nummer|nr))?|contactpersoon|naam_contactpersoon|deelnemer"
    r"|geslacht"
)
_BSN = re.compile(r"\s*(\d{3})[ .]?(\d{3})[ .]?(\d{3})\s*|\s*(\d{4})[ .]?(\d{2})[ .]?(\d{3})\s*")
_GENOEMD = re.compile(r"\b(?:bsn|burgerservicenummer|v-?(?:nummer|nr))\b\D{0,20}\d{8,10}", re.IGNORECASE)
_TIEN_CIJFERS = re.compile(r"\s*\d{10}\s*")
# Figures of tasks begin long after this; a column of earlier days are dates of birth.
_LAATSTE_GEBOORTEJAAR = 2008
_MINSTE_DATUMS = 3


_TEKST = (
    "{wat}. De werkbank neemt geen persoonsgegevens aan en heeft niets van dit bestand bewaard. "
    "Lever aantallen per gemeente aan, zonder gegevens van personen."
)


def zoek_persoonsgegevens(bestand: Bestand) -> list[Bevinding]:
    """A "fout" for every column about persons, without any of its values."""
    return _koppen(bestand) or [
        Bevinding(
            "fout",
            "persoonsgegevens",
            _TEKST.format(wat=wat),
            bestand.naam,
            blad.naam,
            blad.rijnummer(rij),
            celnaam(rij, kolom),
        )
        for blad in bestand.bladen
        for wat, rij, kolom in _in_cellen(blad)
    ]


def _koppen(bestand: Bestand) -> list[Bevinding]:
    return [
        Bevinding(
            "fout",
            "persoonsgegevens",
            _TEKST.format(wat=f"Kolom “{sleutel(waarde)}” lijkt over personen te gaan"),
            bestand.naam,
            blad.naam,
            blad.rijnummer(rij),
            celnaam(rij, kolom),
        )
        for blad in bestand.bladen
        for rij, cellen in enumerate(blad.rijen[:_EERSTE_RIJEN])
        for kolom, waarde in enumerate(cellen)
        if _KOP.fullmatch(sleutel(waarde))
        and not is_formulefout(str(waarde))
        and not _is_kolom_van_gemeenten(blad, rij, kolom)
    ]


def is_bsn(cijfers: str) -> bool:
    """Whether nine digits pass the eleven-test of a burgerservicenummer."""
    gewogen = sum((9 - i) * int(c) for i, c in enumerate(cijfers[:8])) - int(cijfers[8])
    return len(cijfers) == 9 and cijfers != "000000000" and gewogen % 11 == 0


def _in_cellen(blad: Blad) -> Iterator[tuple[str, int, int]]:
    """What kind of number of a person is found and where: once per sheet and kind. Counts never have nine digits."""
    # A large sheet holds few different cells: only when one of those is suspect, its place is looked for.
    verschillend = set(chain.from_iterable(blad.rijen))
    if any(map(_kan_nummer_zijn, verschillend)):
        yield from _nummers(blad)
    if any(map(_kan_geboortedag_zijn, verschillend)) and (plek := _geboortedatums(blad)):
        yield "Een kolom lijkt geboortedatums te bevatten", *plek


def _kan_nummer_zijn(waarde: Any) -> bool:
    if isinstance(waarde, str):
        return len(waarde) > 8 and any(map(str.isdigit, waarde))
    return isinstance(waarde, (int, float)) and 1e8 <= waarde < 1e10


def _kan_geboortedag_zijn(waarde: Any) -> bool:
    return isinstance(waarde, (date, datetime)) and 1900 < waarde.year <= _LAATSTE_GEBOORTEJAAR


def _nummers(blad: Blad) -> Iterator[tuple[str, int, int]]:
    gezien: set[str] = set()
    tien: set[Any] = set()
    for rij, cellen in enumerate(blad.rijen):
        for kolom, waarde in enumerate(cellen):
            if type(waarde) is float:
                if waarde < 1e8 or waarde >= 1e10 or not waarde.is_integer():
                    continue
                tekst = str(int(waarde))
            elif type(waarde) is str and len(waarde) > 8:
                tekst = waarde
            else:
                continue
            wat = ""
            if (treffer := _BSN.fullmatch(tekst)) and is_bsn("".join(d for d in treffer.groups() if d)):
                wat = "In het blad staat een nummer dat een burgerservicenummer kan zijn"
            elif len(tekst) > 10 and _GENOEMD.search(tekst):
                wat = "In het blad staat een nummer van een persoon"
            elif _TIEN_CIJFERS.fullmatch(tekst):
                tien.add(tekst.strip())
                wat = "In het blad staan nummers van tien cijfers, zoals V-nummers" if len(tien) > 1 else ""
            if wat and wat not in gezien:
                gezien.add(wat)
                yield wat, rij, kolom


def _geboortedatums(blad: Blad) -> tuple[int, int] | None:
    """The first cell of a column of days that lie long before the figures of any task."""
    dagen: dict[int, set[date]] = {}
    plekken: dict[int, tuple[int, int]] = {}
    for rij, cellen in enumerate(blad.rijen):
        for kolom, waarde in enumerate(cellen):
            if isinstance(waarde, (date, datetime)) and _kan_geboortedag_zijn(waarde):
                dagen.setdefault(kolom, set()).add(waarde.date() if isinstance(waarde, datetime) else waarde)
                plekken.setdefault(kolom, (rij, kolom))
    for kolom, gevonden in dagen.items():
        if len(gevonden) >= _MINSTE_DATUMS and len({d.day for d in gevonden}) > 1:
            return plekken[kolom]
    return None


def _is_kolom_van_gemeenten(blad: Blad, rij: int, kolom: int) -> bool:
    """Whether a column "naam" names municipalities: then it says nothing about persons."""
    if sleutel(blad.waarde(rij, kolom)) not in ("naam", "namen"):
        return False
    eronder = [w for r in range(rij + 1, min(blad.hoogte, rij + 6)) if (w := blad.waarde(r, kolom)) is not None]
    return bool(eronder) and all(_is_gemeente(w) for w in eronder)


def _is_gemeente(waarde: object) -> bool:
    try:
        herken(waarde)
    except OnbekendeGemeente as fout:
        return bool(is_totaal(waarde)) or fout.reden == "buiten_overijssel"
    return True
