"""The server asks nothing outside: not at its start, and not when a page of another site tries its websocket."""

import socket
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser.server import Server, running_server

HANDDRUK = (
    "GET /_stcore/stream HTTP/1.1\r\nHost: {host}\r\nOrigin: {origin}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
)


class Buitenwereld:
    """Stands where the proxy to the outside would be: who asks something outside knocks here, in vain."""

    def __init__(self) -> None:
        self.gevraagd: list[str] = []
        self._deur = socket.create_server(("127.0.0.1", 0))
        self.adres = f"http://127.0.0.1:{self._deur.getsockname()[1]}"
        threading.Thread(target=self._luister, daemon=True).start()

    def _luister(self) -> None:
        while True:
            try:
                wie, _ = self._deur.accept()
            except OSError:  # closed: the test is over
                return
            with wie:
                self.gevraagd.append(wie.recv(200).decode(errors="replace").split("\r\n")[0])
                wie.sendall(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")

    def close(self) -> None:
        self._deur.close()


@pytest.fixture
def buitenwereld() -> Iterator[Buitenwereld]:
    with closing(Buitenwereld()) as wereld:
        yield wereld


def antwoord(server: Server, origin: str) -> str:
    """The first line of what the server answers to somebody who opens its websocket from a page of `origin`."""
    adres = urlsplit(server.url)
    with socket.create_connection((adres.hostname or "", adres.port or 0), timeout=30) as lijn:
        lijn.sendall(HANDDRUK.format(host=adres.netloc, origin=origin).encode())
        return lijn.recv(200).decode(errors="replace").split("\r\n")[0]


@pytest.mark.parametrize("luistert_op", ["localhost", "0.0.0.0"])
def test_een_pagina_van_een_ander_krijgt_geen_gehoor_en_er_gaat_niets_naar_buiten(
    buitenwereld: Buitenwereld, tmp_path: Path, luistert_op: str
) -> None:
    via = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"), buitenwereld.adres)
    env = {"WERKBANK_LOGBOEK": str(tmp_path), **via, "NO_PROXY": "", "no_proxy": ""}
    with running_server(tmp_path / "uitvoer.txt", env=env, options=(f"--server.address={luistert_op}",)) as server:
        eigen = antwoord(server, server.url)
        vreemd = [
            antwoord(server, origin) for origin in ("http://elders.invalid", "http://elders.invalid:8501", "null")
        ]

        assert f"De werkbank draait op {server.url}" in server.printed()

    assert " 101 " in eigen
    assert [regel.split(" ")[1] for regel in vreemd] == ["403", "403", "403"]
    assert buitenwereld.gevraagd == []
