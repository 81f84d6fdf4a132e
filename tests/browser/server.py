"""Starts the app as a user does, and ends it with everything it started.

Also used by `python -m bench`; knows nothing of pytest.
"""

import contextlib
import os
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import psutil

ROOT = Path(__file__).resolve().parents[2]
START_WITHIN_SECONDS = 60.0
POLL_SECONDS = 0.02


class ServerDidNotStart(RuntimeError):
    """The server ended or stayed silent; the text holds the last lines that it printed."""


@dataclass(frozen=True)
class Server:
    """A running server: where it is, its process and the file with what it prints."""

    url: str
    process: subprocess.Popen[bytes]
    output: Path

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.url.rpartition(":")[2])

    def printed(self) -> str:
        """What the server has printed so far."""
        return self.output.read_text(encoding="utf-8", errors="replace")


def free_port() -> int:
    """A port that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def running_server(
    output: Path,
    *,
    folder: Path = ROOT,
    env: dict[str, str] | None = None,
    options: tuple[str, ...] = (),
    port: int = 0,
) -> Iterator[Server]:
    """Runs `streamlit run app.py` in `folder` until the block ends, with `env` on top of the environment.

    options: more of the command line, "--server.address=0.0.0.0"
    port:    where another one ran before; 0 for one that is free

    Raises ServerDidNotStart when it does not answer within START_WITHIN_SECONDS.
    """
    if (log := (env or {}).get("WERKBANK_LOGBOEK")) and "://" not in log:
        # A log that is not there is refused; an empty folder is a log to begin with.
        Path(log).mkdir(parents=True, exist_ok=True)
    port = port or free_port()
    own = (f"--server.port={port}", "--server.headless=true")
    command = [sys.executable, "-m", "streamlit", "run", "app.py", *own, *options]
    with output.open("wb") as sink:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, "PYTHONUTF8": "1", **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=sink,
            stderr=subprocess.STDOUT,
        )
    try:
        server = Server(f"http://localhost:{port}", process, output)
        _wait_until_healthy(server)
        yield server
    finally:
        _end_with_children(process)


def _wait_until_healthy(server: Server) -> None:
    until = monotonic() + START_WITHIN_SECONDS
    while monotonic() < until:
        if _answers(server):
            return
        # The pause between two questions is also the moment to notice that the process has ended.
        with contextlib.suppress(subprocess.TimeoutExpired):
            code = server.process.wait(timeout=POLL_SECONDS)
            raise ServerDidNotStart(f"the server ended with code {code}:\n{server.printed()[-4000:]}")
    raise ServerDidNotStart(f"no answer within {START_WITHIN_SECONDS} s:\n{server.printed()[-4000:]}")


def _answers(server: Server) -> bool:
    try:
        with urllib.request.urlopen(f"{server.url}/_stcore/health", timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:  # URLError is one: nobody listens yet
        return False


def _end_with_children(process: subprocess.Popen[bytes]) -> None:
    try:
        family = [*psutil.Process(process.pid).children(recursive=True), psutil.Process(process.pid)]
    except psutil.NoSuchProcess:
        family = []
    for member in family:
        with contextlib.suppress(psutil.NoSuchProcess):
            member.kill()
    psutil.wait_procs(family, timeout=10)
    process.wait(timeout=10)
