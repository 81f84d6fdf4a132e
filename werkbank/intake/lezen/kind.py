"""The process that reads one large file: name and bytes in, a ``Bestand`` or the refusal out (see ``begrensd``)."""

from __future__ import annotations

import pickle
import struct
import sys

from werkbank.fouten import IntakeFout
from werkbank.intake.lezen import weigering
from werkbank.intake.lezen.bestand import Bestand
from werkbank.intake.lezen.grenzen import MAX_ADRESRUIMTE_BYTES, MAX_SECONDEN
from werkbank.intake.lezen.ingang import lees


def _begrens() -> None:
    """The limits of the system itself, where it has them; elsewhere only the one who waits watches."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MAX_ADRESRUIMTE_BYTES, MAX_ADRESRUIMTE_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (MAX_SECONDEN, MAX_SECONDEN + 1))


def main() -> None:
    """Read stdin, write the outcome to stdout."""
    _begrens()
    (lengte,) = struct.unpack("<I", sys.stdin.buffer.read(4))
    naam = sys.stdin.buffer.read(lengte).decode()
    uitkomst: Bestand | IntakeFout
    try:
        uitkomst = lees(naam, sys.stdin.buffer.read())
        pickle.dump(uitkomst, sys.stdout.buffer, protocol=pickle.HIGHEST_PROTOCOL)
    except IntakeFout as fout:
        pickle.dump(fout, sys.stdout.buffer, protocol=pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        pickle.dump(weigering.te_veel_geheugen(naam), sys.stdout.buffer, protocol=pickle.HIGHEST_PROTOCOL)


if __name__ == "__main__":
    main()
