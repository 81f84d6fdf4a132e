"""How the server is, for who watches it: alive, ready, and in numbers, on a port of its own that users do not reach.

    /gezond    the process answers
    /klaar     the log can be read: the version of the werkbank and of the figures; 503 when it cannot
    /metingen  Prometheus

Set WERKBANK_TOESTAND_POORT for it (and WERKBANK_TOESTAND_ADRES beyond this computer).
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from time import perf_counter
from typing import TYPE_CHECKING, Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from prometheus_client import CollectorRegistry, PlatformCollector, ProcessCollector
from prometheus_client.core import GaugeMetricFamily, InfoMetricFamily, Metric
from prometheus_client.exposition import make_wsgi_app
from prometheus_client.registry import Collector
from streamlit.runtime import Runtime

from werkbank import __version__
from werkbank.config import TOESTAND_ADRES_VARIABELE, TOESTAND_POORT_VARIABELE
from werkbank.fouten import WerkbankFout
from werkbank.ui.delen import gegevens

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment


class Cijfers(Collector):
    """What is asked of the server at the moment that somebody looks."""

    def collect(self) -> Iterator[Metric]:
        """The numbers as they are now."""
        begin = perf_counter()
        try:
            versie, store = gegevens.logboeken().versie(), gegevens.laatste_store()
        except WerkbankFout:
            versie, store = "", None
        yield GaugeMetricFamily("werkbank_logboek_bereikbaar", "1: het logboek is te lezen", value=float(bool(versie)))
        duur = perf_counter() - begin
        yield GaugeMetricFamily("werkbank_logboek_antwoord_seconden", "duur van de vraag naar de versie", value=duur)
        yield InfoMetricFamily("werkbank", "versie van de werkbank", value={"versie": __version__})
        yield GaugeMetricFamily("werkbank_bezoeken", "open tabbladen", value=float(_bezoeken()))
        if store is not None:
            aantal = float(len(store.terzijde))
            yield GaugeMetricFamily("werkbank_logboek_terzijde", "delen die niet meetellen of missen", value=aantal)
            bij = float(store.versie == versie)
            yield GaugeMetricFamily("werkbank_cijfers_bij", "1: de cijfers zijn die van het logboek van nu", value=bij)


def _bezoeken() -> int:
    return len(Runtime.instance()._session_mgr.list_active_sessions()) if Runtime.exists() else 0


def toepassing() -> Callable[[WSGIEnvironment, StartResponse], Iterable[bytes]]:
    """What answers on the port."""
    register = CollectorRegistry()
    register.register(Cijfers())
    ProcessCollector(registry=register)
    PlatformCollector(registry=register)
    metingen: Any = make_wsgi_app(register)

    def antwoord(omgeving: WSGIEnvironment, begin: StartResponse) -> Iterable[bytes]:
        pad = omgeving.get("PATH_INFO", "")
        if pad == "/metingen":
            return metingen(omgeving, begin)
        if pad == "/gezond":
            return _json(begin, "200 OK", {"gezond": True})
        if pad == "/klaar":
            return _klaar(begin)
        return _json(begin, "404 Not Found", {"paden": ["/gezond", "/klaar", "/metingen"]})

    return antwoord


def _klaar(begin: StartResponse) -> Iterable[bytes]:
    try:
        versie = gegevens.logboeken().versie()
    except WerkbankFout as fout:
        return _json(begin, "503 Service Unavailable", {"klaar": False, "reden": fout.titel})
    return _json(begin, "200 OK", {"klaar": True, "werkbank": __version__, "cijfers": versie[:16]})


def _json(begin: StartResponse, status: str, inhoud: dict[str, Any]) -> Iterable[bytes]:
    begin(status, [("Content-Type", "application/json; charset=utf-8"), ("Cache-Control", "no-store")])
    return [json.dumps(inhoud, ensure_ascii=False).encode()]


class _Stil(WSGIRequestHandler):
    def log_message(self, *_: Any) -> None:
        """A watcher comes every few seconds: that is no news."""


def luister() -> WSGIServer | None:
    """Begin to answer, when a port is set. The server calls it at its start, and ends it with ``shutdown``."""
    poort = os.environ.get(TOESTAND_POORT_VARIABELE)
    if not poort:
        return None
    adres = os.environ.get(TOESTAND_ADRES_VARIABELE) or "127.0.0.1"
    server = make_server(adres, int(poort), toepassing(), handler_class=_Stil)
    threading.Thread(target=server.serve_forever, name="toestand", daemon=True).start()
    return server
