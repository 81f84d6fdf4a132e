"""The process that reads one large own file: its name on a line and its bytes in, the tables or the refusal out."""

from __future__ import annotations

import json
import sys

from werkbank.analyse.eigen.begrijpen import begrijp_eigen
from werkbank.fouten import IntakeFout


def main() -> None:
    """Read stdin, write the outcome to stdout."""
    naam, _, inhoud = sys.stdin.buffer.read().partition(b"\n")
    try:
        uit: dict[str, object] = {"tabellen": [tabel.als_json() for tabel in begrijp_eigen(json.loads(naam), inhoud)]}
    except IntakeFout as fout:
        uit = {"fout": {"titel": fout.titel, "uitleg": fout.uitleg, "waar": fout.waar, "doe": fout.doe}}
    sys.stdout.write(json.dumps(uit, ensure_ascii=True))


if __name__ == "__main__":
    main()
