"""The zip file around a workbook: its parts, unpacked in pieces and never further than it is allowed.

The size that a zip states is not believed: every part is unpacked by counting. Document types (DTD) are refused,
so that no reader behind this can be made to expand entities.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator

from werkbank.intake.lezen import weigering
from werkbank.intake.lezen.grenzen import MAX_ONDERDELEN, MAX_UITGEPAKT_BYTES

_STUK = 1 << 20
_HAP = 1 << 16
_DTD = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


class Pakket:
    """An open zip of which the sizes have been checked. Raises IntakeFout when it is damaged, encrypted or a bomb."""

    def __init__(self, naam: str, inhoud: bytes) -> None:
        self.naam = naam
        self._inhoud = inhoud
        try:
            with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
                onderdelen = zip_.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, struct.error, UnicodeDecodeError) as fout:
            raise weigering.beschadigd(naam) from fout
        if len(onderdelen) > MAX_ONDERDELEN or sum(o.file_size for o in onderdelen) > MAX_UITGEPAKT_BYTES:
            raise weigering.zipbom(naam)
        if any(o.flag_bits & 1 for o in onderdelen):
            raise weigering.versleuteld(naam)
        self._onderdelen = {o.filename: o for o in onderdelen}
        if len(self._onderdelen) != len(onderdelen):
            # Two parts of one name: which of them a reader takes, differs.
            raise weigering.beschadigd(naam, "Een onderdeel komt twee keer voor.")

    @property
    def namen(self) -> list[str]:
        """The names of the parts."""
        return list(self._onderdelen)

    def __contains__(self, naam: object) -> bool:
        return naam in self._onderdelen

    def tekst(self, naam: str) -> bytes:
        """A whole part."""
        return b"".join(self.stukken(naam))

    def stukken(self, naam: str) -> Iterator[bytes]:
        """A part in pieces. Raises IntakeFout when it is damaged or larger than the zip says."""
        info = self._onderdelen[naam]
        begin = self._begin(info)
        data = memoryview(self._inhoud)[begin : begin + info.compress_size]
        gelezen = 0
        for stuk in self._uitgepakt(info.compress_type, data):
            gelezen += len(stuk)
            if gelezen > info.file_size:
                raise weigering.zipbom(self.naam)
            yield stuk
        if gelezen != info.file_size:
            raise weigering.beschadigd(self.naam)

    def xml(self, naam: str) -> Iterator[bytes]:
        """An XML part in pieces that each end before a tag, refused when it holds a DTD or is no UTF-8."""
        rest = b""
        eerste = True
        for stuk in self.stukken(naam):
            if eerste and (stuk[:2] in (b"\xfe\xff", b"\xff\xfe") or b"\x00" in stuk[:200]):
                raise weigering.beschadigd(self.naam, "De XML heeft een codering die rekenprogramma's niet schrijven.")
            eerste = False
            rest += stuk
            if b"<!" in rest and _DTD.search(rest):
                raise weigering.gevaarlijk(self.naam)
            grens = rest.rfind(b"<")
            if grens > 0:
                yield rest[:grens]
                rest = rest[grens:]
            elif len(rest) > 16 * _STUK:
                raise weigering.beschadigd(self.naam)
        if rest:
            yield rest

    def _begin(self, info: zipfile.ZipInfo) -> int:
        kop = self._inhoud[info.header_offset : info.header_offset + 30]
        if len(kop) < 30 or kop[:4] != b"PK\x03\x04":
            raise weigering.beschadigd(self.naam)
        naam_bytes, extra_bytes = struct.unpack("<HH", kop[26:30])
        return info.header_offset + 30 + int(naam_bytes) + int(extra_bytes)

    def _uitgepakt(self, methode: int, data: memoryview) -> Iterator[bytes]:
        if methode == zipfile.ZIP_STORED:
            for van in range(0, len(data), _STUK):
                yield bytes(data[van : van + _STUK])
            return
        if methode != zipfile.ZIP_DEFLATED:
            raise weigering.beschadigd(self.naam, "Het bestand is op een ongebruikelijke manier ingepakt.")
        uitpakker = zlib.decompressobj(-15)
        try:
            # Small bites: what is left of a bite is copied with every step.
            for van in range(0, len(data), _HAP):
                wacht: bytes | memoryview = data[van : van + _HAP]
                while wacht and not uitpakker.eof:
                    yield uitpakker.decompress(wacht, _STUK)
                    wacht = uitpakker.unconsumed_tail
            while stuk := uitpakker.decompress(b"", _STUK):
                yield stuk
        except zlib.error as fout:
            raise weigering.beschadigd(self.naam) from fout
