"""Understanding within limits: one file costs at most 20 s and 500 MB, whatever is in it.

A small file is understood at once: it cannot grow into much. Any other goes through a process of its own, which is
ended when it takes too long or too much.
"""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable

from werkbank import proces
from werkbank.intake.begrijpen import Begrepen, Bron, begrijp, onleesbaar
from werkbank.intake.lezen import weigering
from werkbank.intake.lezen.grenzen import (
    KLEIN_BYTES,
    KLEIN_UITGEPAKT_BYTES,
    MAX_ADRESRUIMTE_BYTES,
    MAX_BYTES,
    MAX_GEHEUGEN_BYTES,
    MAX_SECONDEN,
)
from werkbank.intake.overdracht import lees_begrepen, schrijf_bron

Voortgang = Callable[[float], None]
# On a busy machine an ordinary file takes longer than it costs: then the patience is longer too.
GRENZEN = proces.Grenzen(
    seconden=MAX_SECONDEN,
    geheugen_mb=MAX_GEHEUGEN_BYTES >> 20,
    uitvoer_mb=200,
    adresruimte_mb=MAX_ADRESRUIMTE_BYTES >> 20,
    geduld=3,
)
_MODULE = "werkbank.intake.kind"


def begrijp_begrensd(bron: Bron, voortgang: Voortgang | None = None) -> Begrepen:
    """The same as ``begrijp``, ended when it takes too long or too much: then the file is refused with that.

    voortgang: called now and then with the seconds so far; whatever it raises ends the reading
    """
    if len(bron.inhoud) > MAX_BYTES or is_klein(bron.inhoud):
        return begrijp(bron)
    try:
        uit = proces.voer_uit(_MODULE, schrijf_bron(bron), GRENZEN, voortgang=voortgang)
        return lees_begrepen(uit, bron)
    except proces.Geweigerd as fout:
        # What a process says of an error of its own may hold what stands in the file: that is for no log.
        reden = fout.reden
    except (ValueError, KeyError, TypeError):
        reden = "mislukt"
    if reden == "tijd":
        return onleesbaar(bron, weigering.te_lang(bron.naam))
    if reden in ("geheugen", "uitvoer"):
        return onleesbaar(bron, weigering.te_veel_geheugen(bron.naam))
    return onleesbaar(bron, weigering.lezen_mislukt(bron.naam))


def is_klein(inhoud: bytes) -> bool:
    """Whether the file, unpacked, is too small to cost much: most files of most months."""
    if len(inhoud) > KLEIN_BYTES:
        return False
    if inhoud[:4] != b"PK\x03\x04":
        return True
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pak:
            return sum(deel.file_size for deel in pak.infolist()) <= KLEIN_UITGEPAKT_BYTES
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, struct.error, UnicodeDecodeError):
        return True  # the reader says what is wrong with it
