"""What python-calamine does not tell about an xls (BIFF8): the size of its grid, hidden rows and columns, errors,
styles that show something else than is stored, and whether it is encrypted. Record numbers: MS-XLS.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from werkbank.intake.lezen import weigering
from werkbank.intake.lezen.bestand import Bereik, Plek, celnaam
from werkbank.intake.lezen.bladxml import Bladkennis, Stijl
from werkbank.intake.lezen.grenzen import MAX_BLADEN, MAX_CELLEN
from werkbank.intake.lezen.ole import OleFout, stromen, stroom
from werkbank.intake.lezen.stijlen import INGEBOUWD

_BOF, _EOF, _BLAD, _FILEPASS, _FORMAT, _XF = 0x0809, 0x000A, 0x0085, 0x002F, 0x041E, 0x00E0
_LETTER, _DATUMSTELSEL, _VENSTER = 0x0031, 0x0022, 0x023E
_NUMMER, _RK, _BOOLERR = 0x0203, 0x027E, 0x0205
_WIT, _AUTOMATISCH = 9, 0x7FFF
_FOUTEN = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
_RIJ, _KOLOM, _SAMENGEVOEGD = 0x0208, 0x007D, 0x00E5
_FORMULE, _MULRK, _MULBLANK = 0x0006, 0x00BD, 0x00BE
# NUMBER, LABEL, RSTRING, LABELSST, RK, BOOLERR
_CELLEN = {0x0203, 0x0204, 0x00D6, 0x00FD, 0x027E, 0x0205}


def aangevuld(inhoud: bytes) -> bytes:
    """The file up to a whole sector: some programs leave the last one short, and not every reader bears it."""
    return inhoud + bytes(-len(inhoud) % 4096)


def verken_xls(naam: str, inhoud: bytes) -> tuple[dict[str, Bladkennis], bool]:
    """Looks through the records: per sheet name, and whether days count from 1904.

    Raises IntakeFout when damaged, encrypted or too large.
    """
    try:
        namen = stromen(inhoud)
        if "EncryptedPackage" in namen or "EncryptionInfo" in namen:
            raise weigering.versleuteld(naam)
        stroomnaam = next((n for n in ("Workbook", "WORKBOOK", "Book", "BOOK") if n in namen), "")
        if not stroomnaam:
            wat = (
                "een Word-document"
                if "WordDocument" in namen
                else "een PowerPoint"
                if "PowerPoint Document" in namen
                else ""
            )
            raise weigering.onbekend(naam, wat)
        if stroomnaam.lower() == "book":
            raise weigering.onbekend(naam, "een Excel-bestand van vóór 1997")
        return _verken(naam, stroom(inhoud, stroomnaam))
    except (OleFout, struct.error, UnicodeDecodeError, IndexError) as fout:
        raise weigering.beschadigd(naam) from fout


@dataclass
class _Werkmap:
    """What the records for the whole workbook say."""

    bladen: list[tuple[str, int]] = field(default_factory=list)
    notaties: dict[int, str] = field(default_factory=lambda: dict(INGEBOUWD))
    letters: list[tuple[bool, int]] = field(default_factory=list)
    xfs: list[bytes] = field(default_factory=list)
    sinds_1904: bool = False

    def stijlen(self) -> dict[int, Stijl]:
        """By number, the styles that need a second look."""
        return {i: stijl for i, xf in enumerate(self.xfs) if (stijl := self._stijl(xf)).valt_op}

    def _stijl(self, xf: bytes) -> Stijl:
        (letter, notatie) = struct.unpack_from("<HH", xf, 0)
        doorgestreept, kleur = False, _AUTOMATISCH
        # There is no font 4: an old quirk of the format.
        letter -= letter > 4
        if letter < len(self.letters):
            doorgestreept, kleur = self.letters[letter]
        achter = _WIT
        if len(xf) >= 20 and (struct.unpack_from("<I", xf, 14)[0] >> 26) & 0x3F == 1:
            achter = struct.unpack_from("<H", xf, 18)[0] & 0x7F
        return Stijl(self.notaties.get(notatie, ""), doorgestreept, kleur == achter)


def _verken(naam: str, data: bytes) -> tuple[dict[str, Bladkennis], bool]:
    boek = _Werkmap()
    for soort, van, lengte in _records(data, 0):
        if soort == _FILEPASS:
            raise weigering.versleuteld(naam)
        if soort == _BLAD and len(boek.bladen) < MAX_BLADEN:
            (plaats,) = struct.unpack_from("<I", data, van)
            boek.bladen.append((_tekst(data, van + 7, data[van + 6]), plaats))
        elif soort == _FORMAT:
            (nummer, tekens) = struct.unpack_from("<HH", data, van)
            boek.notaties[nummer] = _tekst(data, van + 4, tekens)
        elif soort == _LETTER and lengte >= 6:
            (vlaggen, kleur) = struct.unpack_from("<HH", data, van + 2)
            boek.letters.append((bool(vlaggen & 8), _WIT if kleur == 1 else kleur))
        elif soort == _XF and lengte >= 4:
            boek.xfs.append(data[van : van + lengte])
        elif soort == _DATUMSTELSEL:
            boek.sinds_1904 = data[van : van + 1] == b"\x01"
    stijlen = boek.stijlen()
    kennis: dict[str, Bladkennis] = {}
    for bladnaam, plaats in boek.bladen:
        kennis[bladnaam] = _verken_blad(data, plaats, stijlen)
        if sum(b.cellen for b in kennis.values()) > MAX_CELLEN:
            raise weigering.te_veel_cellen(naam)
    return kennis, boek.sinds_1904


def _verken_blad(data: bytes, plaats: int, stijlen: dict[int, Stijl]) -> Bladkennis:
    blad = Bladkennis(precies=True)
    for soort, van, lengte in _records(data, plaats):
        if soort in _CELLEN or soort == _FORMULE:
            (rij, kolom, nummer) = struct.unpack_from("<HHH", data, van)
            blad.hoogte, blad.breedte = max(blad.hoogte, rij + 1), max(blad.breedte, kolom + 1)
            waarde = _getal(soort, data, van)
            if soort == _FORMULE:
                blad.heeft_formules = True
                # A result of exactly 0 that must still be computed on opening is one that never was computed.
                nooit = data[van + 6 : van + 14] == bytes(8) and data[van + 14] & 2
                if nooit or _is_leeg_sommetje(data[van : van + lengte]):
                    blad.zet((rij, kolom), "zonder_uitkomst")
                elif waarde == 0 and _verwijst(data[van : van + lengte]):
                    blad.nulformules[rij, kolom] = _verwijst(data[van : van + lengte])
            if fout := _fout(soort, data, van):
                blad.fouten[rij, kolom] = fout
            _bekijk(blad, (rij, kolom), stijlen.get(nummer), waarde)
        elif soort == _MULRK:
            (rij, kolom) = struct.unpack_from("<HH", data, van)
            (laatste,) = struct.unpack_from("<H", data, van + lengte - 2)
            blad.hoogte, blad.breedte = max(blad.hoogte, rij + 1), max(blad.breedte, laatste + 1)
            for k in range(kolom, laatste + 1):
                (nummer, rk) = struct.unpack_from("<HI", data, van + 4 + 6 * (k - kolom))
                _bekijk(blad, (rij, k), stijlen.get(nummer), _rk(rk))
        elif soort == _RIJ and lengte >= 16 and data[van + 12] & 0x20:
            blad.verborgen_rijen.add(struct.unpack_from("<H", data, van)[0])
        elif soort == _KOLOM and lengte >= 10 and data[van + 8] & 1:
            (eerste, laatste) = struct.unpack_from("<HH", data, van)
            blad.verborgen_kolommen.update(range(eerste, min(laatste, 255) + 1))
        elif soort == _VENSTER and lengte >= 2 and not data[van] & 0x10:
            blad.zonder_nullen = True
        elif soort == _SAMENGEVOEGD:
            (aantal,) = struct.unpack_from("<H", data, van)
            for nummer in range(min(aantal, (lengte - 2) // 8)):
                (r1, r2, k1, k2) = struct.unpack_from("<HHHH", data, van + 2 + 8 * nummer)
                blad.samengevoegd.append(Bereik(r1, k1, r2, k2))
    return blad


def _bekijk(blad: Bladkennis, hier: Plek, stijl: Stijl | None, waarde: float | None) -> None:
    if stijl is not None:
        blad.bekijk(hier, stijl, waarde)


def _getal(soort: int, data: bytes, van: int) -> float | None:
    """The number that a record stores, None when it stores something else."""
    if soort == _NUMMER or (soort == _FORMULE and data[van + 12 : van + 14] != b"\xff\xff"):
        return float(struct.unpack_from("<d", data, van + 6)[0])
    return _rk(struct.unpack_from("<I", data, van + 6)[0]) if soort == _RK else None


def _rk(rk: int) -> float:
    """A number as an xls packs it into 30 bits."""
    if rk & 2:
        getal = float((rk >> 2) - (1 << 30) if rk & 0x80000000 else rk >> 2)
    else:
        (getal,) = struct.unpack("<d", bytes(4) + struct.pack("<I", rk & 0xFFFFFFFC))
    return getal / 100 if rk & 1 else getal


def _fout(soort: int, data: bytes, van: int) -> str:
    """The error of a cell, "" when it holds none."""
    if soort == _BOOLERR and data[van + 7]:
        return _FOUTEN.get(data[van + 6], "#N/A")
    if soort == _FORMULE and data[van + 12 : van + 14] == b"\xff\xff" and data[van + 6] == 2:
        return _FOUTEN.get(data[van + 8], "#N/A")
    return ""


def _verwijst(record: bytes) -> str:
    """A formula that is one reference to a cell of the same sheet, "" for any other."""
    (lengte,) = struct.unpack_from("<H", record, 20)
    if lengte != 5 or record[22] not in (0x24, 0x44, 0x64):
        return ""
    (rij, kolom) = struct.unpack_from("<HH", record, 23)
    return celnaam(rij, kolom & 0xFF)


def _is_leeg_sommetje(record: bytes) -> bool:
    """Whether a formula that can only give a number (+, −, ×, ÷, SUM) has an empty text as its result."""
    if record[6:7] != b"\x03" or record[12:14] != b"\xff\xff":
        return False
    (lengte,) = struct.unpack_from("<H", record, 20)
    slot = record[22 : 22 + lengte][-4:]
    is_som = len(slot) == 4 and (slot[:2] == b"\x19\x10" or (slot[0] in (0x22, 0x42, 0x62) and slot[2:] == b"\x04\0"))
    return is_som or slot[-1:] in (b"\x03", b"\x04", b"\x05", b"\x06", b"\x07")


def _records(data: bytes, plaats: int) -> Iterator[tuple[int, int, int]]:
    """The records of one substream (from BOF to its EOF): number, place of its data, length."""
    diepte = 0
    while plaats + 4 <= len(data):
        (soort, lengte) = struct.unpack_from("<HH", data, plaats)
        if plaats + 4 + lengte > len(data):
            raise OleFout("record afgebroken")
        if soort == _BOF:
            diepte += 1
        elif soort == _EOF:
            diepte -= 1
            if diepte <= 0:
                return
        elif diepte == 1:
            yield soort, plaats + 4, lengte
        plaats += 4 + lengte


def _tekst(data: bytes, plaats: int, tekens: int) -> str:
    """A string of this many characters: its flags stand at `plaats`, the text after them."""
    if data[plaats] & 1:
        return data[plaats + 1 : plaats + 1 + 2 * tekens].decode("utf-16-le")
    return data[plaats + 1 : plaats + 1 + tekens].decode("latin-1")
