"""Something between a program and its database: it passes all on, and can cut a connection at a chosen moment."""

import contextlib
import socket
import threading


class Tussenpersoon:
    """Listens on a port of its own and passes everything on to a socket; `knip_na` cuts once, with the answer lost."""

    def __init__(self, doel: str) -> None:
        self._doel = doel
        self._knip: bytes | None = None
        self._luister = socket.create_server(("127.0.0.1", 0))
        self.poort = int(self._luister.getsockname()[1])
        self.geknipt = threading.Event()
        threading.Thread(target=self._neem_aan, daemon=True).start()

    def knip_na(self, woord: bytes) -> None:
        """Pass the next message with this word on, and never its answer."""
        self._knip = woord

    def stop(self) -> None:
        """Take no more connections."""
        self._luister.close()

    def _neem_aan(self) -> None:
        while True:
            try:
                van, _ = self._luister.accept()
            except OSError:
                return
            naar = socket.socket(socket.AF_UNIX)
            naar.connect(self._doel)
            stil = threading.Event()
            threading.Thread(target=self._heen, args=(van, naar, stil), daemon=True).start()
            threading.Thread(target=self._terug, args=(naar, van, stil), daemon=True).start()

    def _heen(self, van: socket.socket, naar: socket.socket, stil: threading.Event) -> None:
        with contextlib.suppress(OSError):
            while stuk := van.recv(65536):
                if self._knip is not None and self._knip in stuk:
                    self._knip = None
                    # From here on the database still gets what is said, and nobody hears the answer.
                    stil.set()
                naar.sendall(stuk)
        naar.close()

    def _terug(self, van: socket.socket, naar: socket.socket, stil: threading.Event) -> None:
        with contextlib.suppress(OSError):
            while stuk := van.recv(65536):
                if stil.is_set():
                    self.geknipt.set()
                    naar.shutdown(socket.SHUT_RDWR)
                    break
                naar.sendall(stuk)
        naar.close()
