"""The snapshots on this computer: one per version of the figures, made when somebody first asks of it."""

import hashlib
import threading
import time
from pathlib import Path

import duckdb

from werkbank import __version__
from werkbank.cijfers import momentopname
from werkbank.cijfers.catalogus import QUERIES
from werkbank.cijfers.store import Store
from werkbank.fouten import QueryFout
from werkbank.logboek.bestanden import oorzaak
from werkbank.logboek.gezien import kopieen

_DAG_SECONDEN = 86_400
_slot = threading.Lock()


def neem(store: Store) -> Path:
    """The snapshot of these figures, made now if it is not there yet. Deleting it costs time, never figures.

    It stands with the copies of this computer, never in a log that is synced. Raises QueryFout when it cannot be made.
    """
    map_ = kopieen() / "momentopnamen"
    pad = map_ / f"{_sleutel(store)}.duckdb"
    with _slot:
        if not pad.is_file():
            try:
                map_.mkdir(parents=True, exist_ok=True, mode=0o700)
                momentopname.schrijf(store, pad)
            except OSError as fout:
                raise QueryFout(
                    "De cijfers kunnen niet worden klaargezet voor een vraag.",
                    uitleg=f"Schrijven lukt niet: {oorzaak(fout)}.",
                    waar=str(map_),
                    doe="Maak ruimte of toegang, of wijs met WERKBANK_COMPUTERMAP een andere map aan.",
                ) from fout
            _ruim_op(map_, pad)
    return pad


def _sleutel(store: Store) -> str:
    """What the figures depend on: the log and the settings, what our views say, and who reads the file."""
    delen = hashlib.sha256()
    for deel in (store.versie, store.instellingen.model_dump_json(), __version__, duckdb.__version__):
        delen.update(f"{deel}\n".encode())
    for bestand in sorted((QUERIES / "views").rglob("*.sql")):
        delen.update(bestand.read_bytes())
    return delen.hexdigest()[:32]


def _ruim_op(map_: Path, pad: Path) -> None:
    """Older versions go once nobody can be asking of them any more."""
    grens = time.time() - _DAG_SECONDEN
    for ander in map_.glob("*.duckdb*"):
        try:
            if ander != pad and ander.stat().st_mtime < grens:
                ander.unlink()
        except OSError:
            # In use, or gone already: the next one will.
            continue
