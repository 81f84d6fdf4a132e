"""Connections to the database of a log: alive when they are given, and never waited for longer than a person would."""

import contextlib
import threading
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
from psycopg.conninfo import make_conninfo

from werkbank.logboek.postgres.adres import Adres, wachtwoord

_BEWAARD = 4
# A server that does not answer is told within seconds; a statement may take as long as a big file takes.
_VERBINDEN = {
    "application_name": "prt-werkbank",
    "connect_timeout": "5",
    "keepalives_idle": "10",
    "tcp_user_timeout": "20000",
    "options": "-c search_path=pg_catalog -c synchronous_commit=on -c statement_timeout=120s -c lock_timeout=30s "
    "-c idle_in_transaction_session_timeout=120s",
}


class Verbindingen:
    """Connections of this process to one database; each thread has its own as long as it works with it."""

    def __init__(self, adres: Adres, *, meld: Callable[[psycopg.Error], Exception]) -> None:
        self._adres = adres
        self._meld = meld
        self._vrij: list[psycopg.Connection[Any]] = []
        self._slot = threading.Lock()
        self._beurt = threading.local()

    @contextlib.contextmanager
    def een(self) -> Iterator[psycopg.Connection[Any]]:
        """A connection; in a transaction of this thread the one that it has. Errors of the database are told."""
        try:
            if (eigen := getattr(self._beurt, "verbinding", None)) is not None:
                yield eigen
                return
            verbinding = self._neem()
            try:
                yield verbinding
            finally:
                self._geef_terug(verbinding)
        except psycopg.Error as fout:
            raise self._meld(fout) from fout

    @contextlib.contextmanager
    def transactie(self) -> Iterator[psycopg.Connection[Any]]:
        """A transaction of this thread; within one that has begun, that one.

        Raises `Onzeker` when the connection was lost while it was being kept: then nobody here knows whether it is.
        """
        if getattr(self._beurt, "verbinding", None) is not None:
            with self.een() as verbinding:
                yield verbinding
            return
        with self.een() as verbinding:
            klaar = False
            try:
                with verbinding.transaction():
                    self._beurt.verbinding = verbinding
                    try:
                        yield verbinding
                    finally:
                        self._beurt.verbinding = None
                    klaar = True
            except psycopg.OperationalError as fout:
                if klaar and verbinding.closed:
                    raise Onzeker from fout
                raise

    def _neem(self) -> psycopg.Connection[Any]:
        while True:
            with self._slot:
                if not self._vrij:
                    break
                verbinding = self._vrij.pop()
            try:
                verbinding.execute("select 1")
                return verbinding
            except psycopg.Error:
                # The server was started anew, or something in between gave up on it.
                verbinding.close()
        waarmee = make_conninfo(**{**_VERBINDEN, **self._adres.parameters, **wachtwoord()})
        # Nothing is prepared: that survives no schema that was made anew, and no proxy in between.
        return psycopg.connect(waarmee, autocommit=True, prepare_threshold=None)

    def _geef_terug(self, verbinding: psycopg.Connection[Any]) -> None:
        heel = not verbinding.broken and verbinding.info.transaction_status == psycopg.pq.TransactionStatus.IDLE
        with self._slot:
            if heel and len(self._vrij) < _BEWAARD:
                self._vrij.append(verbinding)
                return
        verbinding.close()


class Onzeker(Exception):
    """Whether a transaction was kept is not known."""
