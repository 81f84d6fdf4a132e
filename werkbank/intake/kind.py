"""The process that understands one large file: what was delivered in, what was understood out (see ``begrensd``)."""

from __future__ import annotations

import sys

from werkbank.intake.begrijpen import begrijp
from werkbank.intake.overdracht import lees_bron, schrijf_begrepen


def main() -> None:
    """Read stdin, write the outcome to stdout."""
    bron = lees_bron(sys.stdin.buffer.read())
    sys.stdout.buffer.write(schrijf_begrepen(begrijp(bron), bron))


if __name__ == "__main__":
    main()
