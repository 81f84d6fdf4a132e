"""What python-calamine does not tell about an xls (BIFF8): the size of its grid, hidden rows and columns, percentages,
and whether it is encrypted. Record numbers: MS-XLS.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from werkbank.intake.lezen import weigering
from werkbank.intake.lezen.bestand import Bereik
from werkbank.intake.lezen.bladxml import Bladkennis
from werkbank.intake.lezen.grenzen import MAX_BLADEN, MAX_CELLEN
from werkbank.intake.lezen.ole import OleFout, stromen, stroom

_BOF, _EOF, _BLAD, _FILEPASS, _FORMAT, _XF = 0x0809, 0x000A, 0x0085, 0x002F, 0x041E, 0x00E0
_RIJ, _KOLOM, _SAMENGEVOEGD = 0x0208, 0x007D, 0x00E5
_FORMULE, _MULRK, _MULBLANK = 0x0006, 0x00BD, 0x00BE
# NUMBER, LABEL, RSTRING, LABELSST, RK, BOOLERR
_CELLEN = {0x0203, 0x0204, 0x00D6, 0x00FD, 0x027E, 0x0205}
_GETALLEN = {0x0203, 0x027E, _FORMULE}


def aangevuld(inhoud: bytes) -> bytes:
    """The file up to a whole sector: some programs leave the last one short, and not every reader bears it."""
    return inhoud + bytes(-len(inhoud) % 4096)


def verken_xls(naam: str, inhoud: bytes) -> dict[str, Bladkennis]:
    """Looks through the records, per sheet name. Raises IntakeFout when damaged, encrypted or too large."""
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


def _verken(naam: str, data: bytes) -> dict[str, Bladkennis]:
    begin_per_blad: list[tuple[str, int]] = []
    procentformaten = {9, 10}
    stijlen: list[bool] = []
    for soort, van, lengte in _records(data, 0):
        if soort == _FILEPASS:
            raise weigering.versleuteld(naam)
        if soort == _BLAD and len(begin_per_blad) < MAX_BLADEN:
            (plaats,) = struct.unpack_from("<I", data, van)
            begin_per_blad.append((_tekst(data, van + 7, data[van + 6]), plaats))
        elif soort == _FORMAT:
            (nummer, tekens) = struct.unpack_from("<HH", data, van)
            if "%" in _tekst(data, van + 4, tekens):
                procentformaten.add(nummer)
        elif soort == _XF and lengte >= 4:
            stijlen.append(struct.unpack_from("<H", data, van + 2)[0] in procentformaten)
    kennis: dict[str, Bladkennis] = {}
    for bladnaam, plaats in begin_per_blad:
        kennis[bladnaam] = _verken_blad(data, plaats, stijlen)
        if sum(b.cellen for b in kennis.values()) > MAX_CELLEN:
            raise weigering.te_veel_cellen(naam)
    return kennis


def _verken_blad(data: bytes, plaats: int, stijlen: list[bool]) -> Bladkennis:
    blad = Bladkennis(precies=True)
    for soort, van, lengte in _records(data, plaats):
        if soort in _CELLEN or soort == _FORMULE:
            (rij, kolom, stijl) = struct.unpack_from("<HHH", data, van)
            blad.hoogte, blad.breedte = max(blad.hoogte, rij + 1), max(blad.breedte, kolom + 1)
            if soort == _FORMULE:
                blad.heeft_formules = True
                # A result of exactly 0 that must still be computed on opening is one that never was computed.
                nooit = data[van + 6 : van + 14] == bytes(8) and data[van + 14] & 2
                if nooit or _is_leeg_sommetje(data[van : van + lengte]):
                    blad.formules_zonder_waarde.add((rij, kolom))
            if soort in _GETALLEN and stijl < len(stijlen) and stijlen[stijl]:
                blad.procenten.add((rij, kolom))
        elif soort == _MULRK:
            (rij, kolom) = struct.unpack_from("<HH", data, van)
            (laatste,) = struct.unpack_from("<H", data, van + lengte - 2)
            blad.hoogte, blad.breedte = max(blad.hoogte, rij + 1), max(blad.breedte, laatste + 1)
            for k in range(kolom, laatste + 1):
                (stijl,) = struct.unpack_from("<H", data, van + 4 + 6 * (k - kolom))
                if stijl < len(stijlen) and stijlen[stijl]:
                    blad.procenten.add((rij, k))
        elif soort == _RIJ and lengte >= 16 and data[van + 12] & 0x20:
            blad.verborgen_rijen.add(struct.unpack_from("<H", data, van)[0])
        elif soort == _KOLOM and lengte >= 10 and data[van + 8] & 1:
            (eerste, laatste) = struct.unpack_from("<HH", data, van)
            blad.verborgen_kolommen.update(range(eerste, min(laatste, 255) + 1))
        elif soort == _SAMENGEVOEGD:
            (aantal,) = struct.unpack_from("<H", data, van)
            for nummer in range(min(aantal, (lengte - 2) // 8)):
                (r1, r2, k1, k2) = struct.unpack_from("<HHHH", data, van + 2 + 8 * nummer)
                blad.samengevoegd.append(Bereik(r1, k1, r2, k2))
    return blad


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
