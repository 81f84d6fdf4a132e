"""The compound file around an xls (MS-CFB): finding one stream in it, with every index checked.

A small reader of its own, since the only thing needed is the stream "Workbook", and no chain in a damaged file may
run in a circle.
"""

from __future__ import annotations

import struct

MAGISCH = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_EINDE = 0xFFFFFFFA


class OleFout(ValueError):
    """The compound file is damaged."""


def stromen(inhoud: bytes) -> dict[str, tuple[int, int]]:
    """The names of the streams, each with its first sector and size in bytes. Raises OleFout."""
    return _Ole(inhoud).stromen


def stroom(inhoud: bytes, naam: str) -> bytes:
    """The bytes of one stream. Raises OleFout when it is not there or damaged."""
    return _Ole(inhoud).lees(naam)


class _Ole:
    def __init__(self, inhoud: bytes) -> None:
        if len(inhoud) < 512 or inhoud[:8] != MAGISCH:
            raise OleFout("geen OLE")
        self._inhoud = inhoud
        (schuif, kleine_schuif) = struct.unpack_from("<HH", inhoud, 30)
        if schuif not in (9, 12) or kleine_schuif != 6:
            raise OleFout("sectorgrootte")
        self._sector = 1 << schuif
        (self._map_begin,) = struct.unpack_from("<I", inhoud, 48)
        (self._grens, mini_begin, _mini_aantal, dif_begin, dif_aantal) = struct.unpack_from("<IIIII", inhoud, 56)
        self._fat = self._lees_fat(dif_begin, dif_aantal)
        self._mini_fat = self._woorden(self._keten(mini_begin, self._fat)) if mini_begin < _EINDE else []
        self.stromen: dict[str, tuple[int, int]] = {}
        self._mini = b""
        self._lees_map()

    def lees(self, naam: str) -> bytes:
        if naam not in self.stromen:
            raise OleFout("stroom ontbreekt")
        begin, grootte = self.stromen[naam]
        if grootte > len(self._inhoud):
            raise OleFout("stroom te lang")
        if grootte >= self._grens:
            delen = [self._sectorbytes(s) for s in self._keten(begin, self._fat)]
        else:
            delen = [self._mini[64 * s : 64 * s + 64] for s in self._keten(begin, self._mini_fat)]
        data = b"".join(delen)[:grootte]
        if len(data) < grootte:
            raise OleFout("stroom afgebroken")
        return data

    def _lees_fat(self, dif_begin: int, dif_aantal: int) -> list[int]:
        sectoren = [s for s in struct.unpack_from("<109I", self._inhoud, 76) if s < _EINDE]
        per_sector = self._sector // 4
        for _ in range(min(dif_aantal, len(self._inhoud) // self._sector + 1)):
            if dif_begin >= _EINDE:
                break
            woorden = struct.unpack(f"<{per_sector}I", self._sectorbytes(dif_begin))
            sectoren += [s for s in woorden[:-1] if s < _EINDE]
            dif_begin = woorden[-1]
        if len(sectoren) > len(self._inhoud) // self._sector + 1:
            raise OleFout("FAT te lang")
        return self._woorden(sectoren)

    def _woorden(self, sectoren: list[int]) -> list[int]:
        return [w for s in sectoren for w in struct.unpack(f"<{self._sector // 4}I", self._sectorbytes(s))]

    def _lees_map(self) -> None:
        data = b"".join(self._sectorbytes(s) for s in self._keten(self._map_begin, self._fat))
        for plek in range(0, len(data) - 127, 128):
            (lengte, soort) = struct.unpack_from("<HB", data, plek + 64)
            (begin, grootte) = struct.unpack_from("<II", data, plek + 116)
            naam = data[plek : plek + max(0, min(lengte, 64) - 2)].decode("utf-16-le", "replace")
            if soort == 5 and begin < _EINDE:
                self._mini = b"".join(self._sectorbytes(s) for s in self._keten(begin, self._fat))
            elif soort == 2:
                self.stromen[naam] = (begin, grootte)

    def _keten(self, begin: int, fat: list[int]) -> list[int]:
        keten: list[int] = []
        while begin < _EINDE:
            if begin >= len(fat) or len(keten) > len(fat):
                raise OleFout("keten")
            keten.append(begin)
            begin = fat[begin]
        return keten

    def _sectorbytes(self, nummer: int) -> bytes:
        van = (nummer + 1) * self._sector
        data = self._inhoud[van : van + self._sector]
        if not data:
            raise OleFout("sector buiten bestand")
        return data.ljust(self._sector, b"\0")
