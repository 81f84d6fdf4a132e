"""The compound file around an xls (MS-CFB), read by olefile: which streams it has, and the bytes of one of them."""

from __future__ import annotations

import io

import olefile

MAGISCH: bytes = olefile.MAGIC


class OleFout(ValueError):
    """The compound file is damaged."""


def stromen(inhoud: bytes) -> frozenset[str]:
    """The names of the streams that lie at the top. Raises OleFout."""
    with _open(inhoud) as ole:
        return frozenset(pad[0] for pad in ole.listdir() if len(pad) == 1)


def stroom(inhoud: bytes, naam: str) -> bytes:
    """The bytes of one stream. Raises OleFout when it is not there or damaged."""
    with _open(inhoud) as ole:
        try:
            data: bytes = ole.openstream(naam).read()
        except (OSError, IndexError, ValueError) as fout:
            raise OleFout(naam) from fout
        if len(data) < ole.get_size(naam):
            raise OleFout("stroom afgebroken")
        return data


def _open(inhoud: bytes) -> olefile.OleFileIO:
    try:
        return olefile.OleFileIO(io.BytesIO(inhoud), raise_defects=olefile.DEFECT_INCORRECT)
    except Exception as fout:
        raise OleFout("geen leesbaar samengesteld bestand") from fout
