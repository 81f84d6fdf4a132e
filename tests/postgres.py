"""A PostgreSQL of the tests' own: started on a socket in a temporary folder, stopped afterwards.

It needs Debian's package postgresql, or any PostgreSQL 15 or later: on the path, or in the folder POSTGRES_BIN.
"""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

from werkbank.logboek.postgres.schema import maak_schema

EIGENAAR, APP, ANDER = "werkbank_eigenaar", "werkbank_app", "werkbank_ander"


def programma(naam: str) -> str:
    """The path of one of PostgreSQL's own programs; the newest when there are several."""
    mappen = [
        os.environ.get("POSTGRES_BIN", ""),
        *sorted(map(str, Path("/usr/lib/postgresql").glob("*/bin")), reverse=True),
    ]
    gevonden = next((pad for map_ in mappen if map_ and (pad := shutil.which(naam, path=map_))), shutil.which(naam))
    assert gevonden, f"no {naam}: install PostgreSQL (Debian: apt-get install postgresql) or set POSTGRES_BIN"
    return gevonden


class Server:
    """One server; `databases` are made from a template in which the schema of the log stands."""

    def __init__(self) -> None:
        # Short: the path of a socket may be no longer than a hundred characters.
        self.map = Path(tempfile.mkdtemp(prefix="wb-pg-", dir="/tmp"))
        self.data = self.map / "data"
        # PostgreSQL refuses to run as root.
        self._als: dict[str, Any] = {}
        if os.geteuid() == 0:
            wie = pwd.getpwnam("postgres" if any(p.pw_name == "postgres" for p in pwd.getpwall()) else "nobody")
            self._als = {"user": wie.pw_uid, "group": wie.pw_gid, "extra_groups": []}
            os.chown(self.map, wie.pw_uid, wie.pw_gid)
        self._proces: subprocess.Popen[bytes] | None = None
        opties = ["--auth=trust", "--username=beheer", "--encoding=UTF8", "--locale=C", "--no-sync", "--data-checksums"]
        self._voer([programma("initdb"), *opties, "-D", str(self.data)])
        self.start()
        with self.beheer() as verbinding:
            for rol in (EIGENAAR, APP, ANDER):
                verbinding.execute(f"create role {rol} login")
            verbinding.execute(f"create database sjabloon owner {EIGENAAR}")
        maak_schema(self.adres("sjabloon", EIGENAAR), APP)

    def start(self) -> None:
        """Start it, and wait until it answers."""
        instellingen = {
            "listen_addresses": "",
            "unix_socket_directories": str(self.map),
            # A test kills processes, never the power: what the system has, it keeps.
            "fsync": "off",
            "shared_buffers": "16MB",
            "autovacuum_naptime": "1h",
            "log_min_messages": "fatal",
        }
        opties = [deel for naam, waarde in instellingen.items() for deel in ("-c", f"{naam}={waarde}")]
        with (self.map / "log").open("ab") as log:
            self._proces = subprocess.Popen(
                [programma("postgres"), "-D", str(self.data), *opties],
                cwd=self.map,
                stdout=log,
                stderr=log,
                **self._als,
            )
        eind = time.monotonic() + 30
        while time.monotonic() < eind:
            try:
                with self.beheer():
                    return
            except psycopg.OperationalError:
                assert self._proces.poll() is None, (self.map / "log").read_text()
                time.sleep(0.02)
        raise AssertionError((self.map / "log").read_text())

    def stop(self, hoe: signal.Signals = signal.SIGINT) -> None:
        """Stop it: who is connected is sent away, and what was not finished did not happen."""
        if self._proces is not None:
            self._proces.send_signal(hoe)
            self._proces.wait(timeout=30)
            self._proces = None

    def ruim_op(self) -> None:
        """Stop it and throw its data away."""
        self.stop(signal.SIGQUIT)
        shutil.rmtree(self.map, ignore_errors=True)

    def adres(self, database: str, rol: str = APP) -> str:
        """The address of a database, for a role."""
        return f"postgresql://{rol}@/{database}?host={self.map}"

    @contextmanager
    def beheer(self, database: str = "postgres") -> Iterator[psycopg.Connection[Any]]:
        """A connection that may do all."""
        with psycopg.connect(self.adres(database, "beheer"), autocommit=True) as verbinding:
            yield verbinding

    def nieuw(self) -> str:
        """A new database with the schema of a log in it."""
        naam = f"log_{uuid.uuid4().hex}"
        with self.beheer() as verbinding:
            verbinding.execute(f"create database {naam} template sjabloon owner {EIGENAAR}")
        return naam

    def _voer(self, opdracht: list[str]) -> None:
        klaar = subprocess.run(opdracht, cwd=self.map, capture_output=True, check=False, **self._als)
        assert klaar.returncode == 0, klaar.stderr.decode()
