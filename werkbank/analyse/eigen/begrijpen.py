"""From sheets to an own table: where the municipalities stand, what the columns are called, which hold numbers.

Only what is certain is matched: a name or code of the register, and nothing that merely looks like one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from werkbank.analyse.eigen.kolommen import lees_kolom
from werkbank.analyse.eigen.tabel import VOOR, EigenKolom, EigenTabel, Onbekend, als_naam
from werkbank.fouten import IntakeFout, OnbekendeGemeente
from werkbank.intake.deur import aan_de_deur
from werkbank.intake.lezen import Bestand, Blad, lees
from werkbank.intake.waarden import lees_getal
from werkbank.register import (
    Gemeente,
    controleer_paar,
    gemeenten,
    herken,
    herken_code,
    is_buiten_overijssel,
    is_totaal,
    zoek,
)
from werkbank.rijen import Rijen

_KOPWOORD = re.compile(r"gemeente|naam|regio|gebied|code", re.IGNORECASE)
RIJEN_MAX = 20_000
KOLOMMEN_MAX = 100
_CODE = re.compile(r"\s*(?:GM[ -]?\d{4}|\d{3,4}(?:[.,]0)?)\s*", re.IGNORECASE)


def begrijp_eigen(naam: str, inhoud: bytes, blad: str = "") -> list[EigenTabel]:
    """A table for each sheet that has municipalities; only the sheet `blad` when it is named.

    Raises IntakeFout when it cannot be read, holds data of persons, or has no municipalities.
    """
    bestand = lees(naam, inhoud)
    deur = aan_de_deur(bestand, inhoud, {})
    if deur.geweigerd:
        eerste = deur.geweigerd[0]
        raise IntakeFout(eerste.tekst, waar=deur.bestand.naam)
    tabellen: list[EigenTabel] = []
    for een in deur.bestand.bladen:
        if blad in ("", een.naam):
            tabel = _tabel(deur.bestand, een, [t.naam for t in tabellen])
            if tabel is not None:
                tabellen.append(tabel)
    if not tabellen:
        raise IntakeFout(
            "In dit bestand staan geen gemeenten onder elkaar.",
            waar=deur.bestand.naam,
            doe="Zet de gemeenten in één kolom, met de namen of CBS-codes, en elk gegeven in een eigen kolom.",
        )
    return tabellen


def _tabel(bestand: Bestand, blad: Blad, bezet: Sequence[str]) -> EigenTabel | None:
    naamkolom, codekolom = _gemeentekolommen(blad)
    sleutel = naamkolom if naamkolom is not None else codekolom
    if sleutel is None:
        return None
    eerste = _eerste_rij(blad, sleutel, code=sleutel == codekolom)
    rijen = [r for r in range(eerste, blad.hoogte) if blad.waarde(r, sleutel) is not None]
    if len(rijen) > RIJEN_MAX or blad.breedte > KOLOMMEN_MAX:
        raise IntakeFout(
            f"Dit blad heeft meer dan {RIJEN_MAX} rijen of {KOLOMMEN_MAX} kolommen.",
            waar=f"{bestand.naam}, {blad.naam}",
            doe="Laat weg wat u niet naast de cijfers wilt zetten.",
        )
    koppeling = _Koppeling()
    gehouden = [(r, g) for r in rijen if (g := koppeling.zoek(blad, r, naamkolom, codekolom)) is not _WEG]
    over = [k for k in range(blad.breedte) if k not in (naamkolom, codekolom)]
    gelezen = [lees_kolom(blad, k, _kop(blad, eerste, k), [r for r, _ in gehouden]) for k in over]
    kolommen: list[EigenKolom] = []
    reeksen: list[list[float | str | None]] = []
    for kolom, waarden in gelezen:
        if any(w is not None for w in waarden):
            namen = ["gemeente_code", "gemeente", "naam_in_bestand", *(k.naam for k in kolommen)]
            kolommen.append(replace(kolom, naam=als_naam(kolom.kop, namen)))
            reeksen.append(waarden)
    kop = ("gemeente_code", "gemeente", "naam_in_bestand", *(k.naam for k in kolommen))
    regels = []
    for i, (r, g) in enumerate(gehouden):
        van = (g.code, g.naam) if isinstance(g, Gemeente) else (None, None)
        regels.append((*van, str(blad.waarde(r, sleutel)).strip(), *(reeks[i] for reeks in reeksen)))
    geteld = Counter(g.naam for _, g in gehouden if isinstance(g, Gemeente))
    titel = PurePath(bestand.naam).stem + (f" {blad.naam}" if blad.naam and len(bestand.bladen) > 1 else "")
    return EigenTabel(
        als_naam(titel, bezet, VOOR),
        bestand.naam,
        blad.naam,
        tuple(kolommen),
        Rijen(kop, regels),
        len(geteld),
        tuple(g.naam for g in gemeenten() if g.naam not in geteld),
        tuple(naam for naam, aantal in geteld.items() if aantal > 1),
        koppeling.buiten,
        koppeling.totalen,
        tuple(koppeling.onbekend),
    )


_WEG = object()


class _Koppeling:
    """Matches row by row, and keeps what could not be matched."""

    def __init__(self) -> None:
        self.buiten = self.totalen = 0
        self.onbekend: list[Onbekend] = []

    def zoek(self, blad: Blad, rij: int, naamkolom: int | None, codekolom: int | None) -> object:
        """The municipality of a row, None for one elsewhere, `_WEG` for what is no municipality."""
        naam = None if naamkolom is None else blad.waarde(rij, naamkolom)
        code = None if codekolom is None else blad.waarde(rij, codekolom)
        tekst = str(naam if naam is not None else code).strip()
        if is_totaal(tekst):
            self.totalen += 1
            return _WEG
        if is_buiten_overijssel(tekst):
            self.buiten += 1
            return None
        try:
            if naam is not None and code is not None:
                return controleer_paar(code, naam)
            return herken(naam) if naam is not None else herken_code(code)
        except OnbekendeGemeente as fout:
            if fout.reden == "buiten_overijssel":
                self.buiten += 1
                return None
            if any(letter.isalnum() for letter in tekst):
                self.onbekend.append(Onbekend(blad.rijnummer(rij), tekst[:80], fout.op_een_regel))
            return _WEG


def _gemeentekolommen(blad: Blad) -> tuple[int | None, int | None]:
    """The column with names and the one with codes; of each the one with the most municipalities of Overijssel."""
    namen: Counter[int] = Counter()
    codes: Counter[int] = Counter()
    for rij in blad.rijen:
        for k, waarde in enumerate(rij):
            if isinstance(waarde, str):
                if _is_gemeente(waarde, code=False):
                    namen[k] += 1
                elif _is_code(waarde):
                    codes[k] += 1
    naam = max(namen, key=lambda k: namen[k], default=None)
    # "0193" beside a name is a code; a bare number alone may be anything: only GM0193 says that it is one.
    code = max(codes, key=lambda k: codes[k], default=None)
    return naam, None if code == naam else code


def _eerste_rij(blad: Blad, kolom: int, *, code: bool) -> int:
    """Where the rows of municipalities begin; a name that is not known, above the first that is, is one of them."""
    rij = next(r for r in range(blad.hoogte) if _is_gemeente(blad.waarde(r, kolom), code=code))
    while rij and _lijkt_rij(blad, rij - 1, kolom):
        rij -= 1
    return rij


def _lijkt_rij(blad: Blad, rij: int, kolom: int) -> bool:
    naam = blad.waarde(rij, kolom)
    if not isinstance(naam, str) or _KOPWOORD.search(naam):
        return False
    ander = (blad.waarde(rij, k) for k in range(blad.breedte) if k != kolom)
    return any(lees_getal(waarde).waarde is not None for waarde in ander)


def _is_gemeente(waarde: object, *, code: bool) -> bool:
    if not isinstance(waarde, str):
        return False
    if code:
        return _is_code(waarde)
    return not _CODE.fullmatch(waarde) and zoek(waarde) is not None


def _is_code(waarde: str) -> bool:
    return waarde.strip().upper().startswith("GM") and _CODE.fullmatch(waarde) is not None


def _kop(blad: Blad, eerste: int, kolom: int) -> str:
    """The words right above the figures; of a header in two rows the lowest that says something."""
    for rij in range(eerste - 1, -1, -1):
        waarde = blad.waarde(rij, kolom)
        if waarde is not None and str(waarde).strip():
            return " ".join(str(waarde).split())
    return f"kolom {kolom + 1}"
