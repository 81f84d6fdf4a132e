"""What the server writes of its work: one line of JSON per event, with nothing in it of people, files or figures.

Set WERKBANK_LOGREGELS=json for it. A message of a library is kept only when its text is fixed: what it filled in may be
a name, an address or a cell. Of an error the kind is written and the place in the code, never its words.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import traceback
from datetime import UTC, datetime

from werkbank.config import LOGREGELS_VARIABELE

_EIGEN = "werkbank"


class JsonRegel(logging.Formatter):
    """A record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """The line of a record."""
        regel: dict[str, object] = {
            "tijd": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "niveau": record.levelname.lower(),
            "bron": record.name,
            "wat": str(record.msg) if record.name.startswith(_EIGEN) or record.args else _kort(record),
        }
        if record.name.startswith(_EIGEN):
            regel |= getattr(record, "velden", {})
        if record.exc_info and (fout := record.exc_info[1]) is not None:
            stappen = traceback.extract_tb(fout.__traceback__)
            regel["fout"] = type(fout).__name__
            regel["plaats"] = f"{os.path.basename(stappen[-1].filename)}:{stappen[-1].lineno}" if stappen else ""  # noqa: PTH119
        return json.dumps(regel, ensure_ascii=False)


def _kort(record: logging.LogRecord) -> str:
    """Of a message that was put together beforehand nobody can tell what was filled in: only where it was made."""
    return f"{record.module}:{record.lineno}"


def schrijf_json() -> None:
    """Write what happens as JSON on stderr, when that is asked for. The server calls it at its start."""
    if os.environ.get(LOGREGELS_VARIABELE) != "json":
        return
    uitvoer = logging.StreamHandler(sys.stderr)
    uitvoer.setFormatter(JsonRegel())
    eigen = logging.getLogger(_EIGEN)
    eigen.handlers[:] = [uitvoer]
    eigen.setLevel(logging.INFO)
    eigen.propagate = False
    for handler in _van_anderen():
        handler.setFormatter(JsonRegel())


def _van_anderen() -> list[logging.Handler]:
    loggers = [logging.getLogger(), *map(logging.getLogger, logging.root.manager.loggerDict)]
    return [handler for logger in loggers for handler in logger.handlers]
