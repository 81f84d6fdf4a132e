"""All figures as Parquet files in a zip: exact numbers and types, with the meaning of each column in the file."""

from __future__ import annotations

import io
import zipfile

import pyarrow as pa
import pyarrow.parquet as pq

from werkbank.analyse.meenemen.inhoud import Tabel, Verzameling

_ZIPMOMENT = (2024, 1, 1, 0, 0, 0)


def parquet_bytes(verzameling: Verzameling) -> bytes:
    """The whole zip: a file for each view."""
    doel = io.BytesIO()
    # A Parquet file is packed already.
    with zipfile.ZipFile(doel, "w", zipfile.ZIP_STORED) as pakket:
        for tabel in verzameling.tabellen:
            pakket.writestr(zipfile.ZipInfo(f"{tabel.naam}.parquet", _ZIPMOMENT), _bestand(tabel))
    return doel.getvalue()


def _bestand(tabel: Tabel) -> bytes:
    # Every column may miss a value, whatever these rows hold: the files of two months have one schema.
    velden = [
        pa.field(veld.name, veld.type, nullable=True, metadata=_uitleg(tabel, veld.name)) for veld in tabel.rijen.schema
    ]
    rijen = tabel.rijen.cast(pa.schema(velden, metadata={"doel": tabel.doel}))
    doel = io.BytesIO()
    pq.write_table(rijen, doel)
    return doel.getvalue()


def _uitleg(tabel: Tabel, naam: str) -> dict[str, str]:
    begrip = tabel.begrip[naam]
    return {"betekenis": begrip.betekenis, "eenheid": begrip.eenheid}
