"""What this computer read of a log before, so that rows are unpacked once and not at every start.

Per log one file among the copies of this computer: the rows of each kind of data, and of each levering the seal of its
record and how many of them are its own. It stands for nothing: the log is still read and every byte of it hashed, and
only what is the same to the last byte need not be unpacked again. Deleting it costs time, never figures.
"""

import contextlib
import hashlib
import json
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pyarrow as pa

from werkbank import __version__
from werkbank.gegevens import GEGEVENSSOORTEN
from werkbank.logboek.bestanden import lees_gewoon
from werkbank.logboek.gezien import kopieen, naam_van

# Writing the file anew costs more than unpacking a few leveringen at the next start.
MINSTENS = 25
_DEEL_VAN = 50


@dataclass(frozen=True)
class Eerder:
    """One levering as it was read and verified before: the seal of its record, and its rows."""

    zegel: str
    rijen: Mapping[str, pa.Table]


class Leesgeheugen:
    """The rows that this computer has unpacked of one log (``Huis.sleutel``)."""

    def __init__(self, logboek: str) -> None:
        self._pad = kopieen() / "gelezen" / f"{naam_van(logboek)}.rijen"
        self._bewaard: frozenset[str] = frozenset()

    def lees(self) -> dict[str, Eerder]:
        """Name of a part → what was read of it; nothing when the file is gone, damaged or of another version."""
        try:
            zegel, _, inhoud = lees_gewoon(self._pad).partition(b"\n")
            if hashlib.sha256(inhoud).hexdigest().encode() != zegel:
                return {}
            kop, _, stromen = inhoud.partition(b"\n")
            wat = json.loads(kop)
            if wat["sleutel"] != _sleutel():
                return {}
            delen = _uitgepakt(wat["delen"], wat["lengtes"], stromen)
        except (OSError, ValueError, KeyError, TypeError, pa.ArrowException):
            return {}
        self._bewaard = frozenset(deel.zegel for deel in delen.values())
        return delen

    def bewaar(self, delen: Mapping[str, Eerder], *, mag: Callable[[], bool]) -> None:
        """Keep what was read, when enough of it is new.

        mag: whether all of it may still be kept, asked once it is there: what is removed meanwhile must not come back
        """
        bekend = self._bewaard if self._pad.is_file() else frozenset()
        nieuw = sum(deel.zegel not in bekend for deel in delen.values())
        if nieuw < max(MINSTENS, len(bekend) // _DEEL_VAN):
            return
        half = self._pad.with_name(f"{self._pad.name}.{uuid.uuid4().hex}.half")
        # A computer that cannot keep it reads more slowly; there is nothing else to say about that.
        with contextlib.suppress(OSError):
            try:
                self._pad.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                inhoud = _ingepakt(delen)
                with half.open("xb") as bestand:
                    half.chmod(0o600)
                    bestand.write(hashlib.sha256(inhoud).hexdigest().encode() + b"\n")
                    bestand.write(inhoud)
                half.replace(self._pad)
                self._bewaard = frozenset(deel.zegel for deel in delen.values())
                if not mag():
                    self._pad.unlink(missing_ok=True)
            finally:
                half.unlink(missing_ok=True)


def _sleutel() -> str:
    """On what the meaning of the rows depends: the version, and the columns of every kind of data."""
    schemas = [(soort.naam, str(soort.arrow_schema)) for soort in GEGEVENSSOORTEN]
    return hashlib.sha256(repr((__version__, schemas)).encode()).hexdigest()


def _ingepakt(delen: Mapping[str, Eerder]) -> bytes:
    per_soort: dict[str, list[pa.Table]] = {}
    for deel in delen.values():
        for soort, rijen in deel.rijen.items():
            per_soort.setdefault(soort, []).append(rijen)
    stromen = {soort: _als_stroom(pa.concat_tables(tabellen).combine_chunks()) for soort, tabellen in per_soort.items()}
    kop = {
        "sleutel": _sleutel(),
        "delen": {naam: [d.zegel, {s: r.num_rows for s, r in d.rijen.items()}] for naam, d in delen.items()},
        "lengtes": {soort: len(stroom) for soort, stroom in stromen.items()},
    }
    return b"\n".join([json.dumps(kop).encode(), b"".join(stromen.values())])


def _als_stroom(tabel: pa.Table) -> bytes:
    doel = pa.BufferOutputStream()
    with pa.ipc.new_stream(doel, tabel.schema, options=pa.ipc.IpcWriteOptions(compression="zstd")) as schrijver:
        schrijver.write_table(tabel)
    return doel.getvalue().to_pybytes()


def _uitgepakt(
    delen: dict[str, tuple[str, dict[str, int]]], lengtes: dict[str, int], stromen: bytes
) -> dict[str, Eerder]:
    begin = 0
    tabellen: dict[str, pa.Table] = {}
    for soort, lengte in lengtes.items():
        with pa.ipc.open_stream(pa.py_buffer(stromen)[begin : begin + lengte]) as lezer:
            tabellen[soort] = lezer.read_all()
        begin += lengte
    vanaf = dict.fromkeys(tabellen, 0)
    eerder = {}
    for naam, (zegel, aantallen) in delen.items():
        rijen = {}
        for soort, aantal in aantallen.items():
            rijen[soort] = tabellen[soort].slice(vanaf[soort], aantal)
            vanaf[soort] += aantal
        eerder[naam] = Eerder(zegel, rijen)
    return eerder
