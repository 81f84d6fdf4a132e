"""One question to a snapshot, and its answer or a refusal in Dutch."""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from datetime import time as kloktijd
from decimal import Decimal
from pathlib import Path
from typing import Any

from werkbank import proces
from werkbank.analyse.eigen.tabel import EigenTabel
from werkbank.analyse.weigering import als_fout, als_grens
from werkbank.cijfers.catalogus import macroparameters
from werkbank.rijen import Rijen
from werkbank.woordenboek import views

RIJEN_MAX = 10_000
GRENZEN = proces.Grenzen(seconden=30, geheugen_mb=1_200, uitvoer_mb=64)
_WOORD = re.compile(r"\w+")
# What the database may take of it; the rest is the program itself.
_DATABASE_MB = 512


@dataclass(frozen=True)
class Antwoord:
    """The rows of an answer, or the first of them.

    types:    of each column, as DuckDB names it
    aantal:   how many rows there are in all
    seconden: from asking to answer, the start of the process included
    """

    rijen: Rijen
    types: tuple[str, ...]
    aantal: int
    seconden: float

    @property
    def afgekapt(self) -> bool:
        """Whether there are more rows than these."""
        return self.aantal > len(self.rijen)


def stel(
    momentopname: Path,
    sql: str,
    parameters: Mapping[str, Any] | None = None,
    *,
    rijen_max: int = RIJEN_MAX,
    eigen: Sequence[EigenTabel] = (),
    bekend_op: date | None = None,
    grenzen: proces.Grenzen = GRENZEN,
    stop: threading.Event | None = None,
) -> Antwoord:
    """Ask one reading query in a process of its own.

    parameters: name → number, text, date or None, for each ``$name`` in the query
    eigen:      tables of the user's own that the query may name, for this question alone
    bekend_op:  what was known at the end of that day, where the query gives none of its own
    stop:       ends the question as soon as it is set
    Raises QueryFout when it is not exactly one reading query of the snapshot, when the database refuses it, and when it
    takes more time, memory or room than it may.
    """
    begin = time.monotonic()
    vraag = {
        "bestand": momentopname.name,
        "sql": sql,
        "parameters": {naam: _als_json(waarde) for naam, waarde in (parameters or {}).items()},
        "rijen_max": rijen_max,
        "geheugen_mb": _DATABASE_MB,
        "eigen": [tabel.voor_vraag() for tabel in eigen],
        "terug": _terug(sql, bekend_op),
    }
    try:
        tekst = proces.voer_uit(
            "werkbank.analyse.kind", json.dumps(vraag).encode(), grenzen, map_=momentopname.parent, stop=stop
        )
    except proces.Geweigerd as fout:
        raise als_grens(fout, grenzen) from fout
    antwoord = json.loads(tekst)
    if "fout" in antwoord:
        raise als_fout(antwoord["fout"], sql)
    rijen = Rijen(antwoord["kolommen"], (tuple(_waarde(w) for w in rij) for rij in antwoord["rijen"]))
    return Antwoord(rijen, tuple(antwoord["types"]), antwoord["aantal"], time.monotonic() - begin)


def _terug(sql: str, bekend_op: date | None) -> dict[str, Any]:
    """The views that a query names, to be looked back in; each costs a moment, so the others are left as they are."""
    if bekend_op is None:
        return {}
    genoemd = set(_WOORD.findall(sql.lower()))
    kijkt = [v.naam for v in views() if v.naam in genoemd and "bekend_op" in v.parameters]
    dag = {"bekend_op": f"date '{bekend_op.isoformat()}'"}
    return {naam: {**macroparameters(naam), **dag} for naam in kijkt}


def _als_json(waarde: Any) -> Any:
    return waarde.isoformat() if isinstance(waarde, date) else waarde


def _waarde(waarde: Any) -> Any:
    """A value as the child wrote it (``kind._kaal``) as Python has it."""
    if not isinstance(waarde, list):
        return waarde
    soort, inhoud = waarde
    if soort == "l":
        return [_waarde(deel) for deel in inhoud]
    if soort == "m":
        return {_waarde(sleutel): _waarde(deel) for sleutel, deel in inhoud}
    return _LEES[soort](inhoud)


_LEES: dict[str, Any] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": kloktijd.fromisoformat,
    "decimal": Decimal,
    "text": str,
}
