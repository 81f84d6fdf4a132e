"""The page that Streamlit serves before anything runs, made ours: Dutch, with style and script in it, and no waiting.

Streamlit loads the parts of its page when the first answer asks for them, and the answer waits for the connection. Here
the browser is told at once what every page needs, where the server is, and what all pages look like. So a rerun sends
neither style nor script.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from streamlit import file_util

from werkbank.ui.delen.browser import BROWSER
from werkbank.ui.delen.stijl import STIJL

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

# The parts of Streamlit that nearly every page of ours uses and the first page does not name.
ONDERDELEN = ("Html", "Selectbox", "ArrowVegaLiteChart", "embed", "DownloadButton")
# A page lies directly below the place of the server, so the browser need not try (Streamlit asks below the page first).
_HIER = "<script>window.__streamlit={BACKEND_BASE_URL:new URL('.',location.href).href}</script>"
_ZONDER_SCRIPT = "De werkbank heeft JavaScript nodig. Zet het aan voor deze site en laad de pagina opnieuw."
_GEIMPORTEERD = re.compile(r'(?:from|import)"\./([^"]+\.js)"')
_WORTEL = '<div id="root"></div>'
# What is true of the page of Streamlit only.
_VAN_STREAMLIT = {b"content-encoding", b"content-length", b"etag", b"last-modified"}


class Voorpagina:
    """Middleware of the server: every page of HTML it sends is ours."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._pagina = voorpagina(Path(file_util.get_static_dir())).encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on; the first page is replaced while its status and its other headers stay."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self._app(scope, receive, send)
            return
        onze = False

        async def stuur(bericht: Message) -> None:
            nonlocal onze
            if bericht["type"] == "http.response.start":
                koppen = bericht["headers"]
                soort = next((waarde for naam, waarde in koppen if naam.lower() == b"content-type"), b"")
                onze = bericht["status"] == 200 and soort.startswith(b"text/html")
                if onze:
                    koppen = [kop for kop in koppen if kop[0].lower() not in _VAN_STREAMLIT]
                    lengte = (b"content-length", str(len(self._pagina)).encode())
                    bericht = {**bericht, "headers": [*koppen, lengte]}
            elif onze:
                if bericht.get("more_body"):
                    return
                bericht = {"type": bericht["type"], "body": b"" if scope["method"] == "HEAD" else self._pagina}
            await send(bericht)

        await self._app(scope, receive, stuur)


def voorpagina(statisch: Path) -> str:
    """The first page: that of Streamlit in the folder `statisch`, with ours in it.

    Raises ValueError when Streamlit's page has no place where its content comes: better no start than a bare page.
    """
    pagina = (statisch / "index.html").read_text(encoding="utf-8")
    if _WORTEL not in pagina:
        raise ValueError(f"{statisch / 'index.html'} has no {_WORTEL}")
    pagina = pagina.replace('<html lang="en">', '<html lang="nl">')
    pagina = re.sub("<title>.*?</title>", "<title>PRT-werkbank</title>", pagina, flags=re.DOTALL)
    pagina = re.sub("<noscript>.*?</noscript>", f"<noscript>{_ZONDER_SCRIPT}</noscript>", pagina, flags=re.DOTALL)
    alvast = "".join(
        f'<link rel="modulepreload" crossorigin href="./static/js/{naam}">\n'
        for naam in onderdelen(statisch / "static" / "js")
        if naam not in pagina
    )
    pagina = pagina.replace("</head>", f"{_HIER}\n{alvast}</head>", 1)
    # Below the content: the style comes after that of Streamlit, the script finds a body.
    return pagina.replace(_WORTEL, f"{_WORTEL}\n{STIJL}\n{BROWSER}", 1)


def onderdelen(map_: Path) -> Iterable[str]:
    """The files of `ONDERDELEN` and all that they import, each once."""
    gevonden: dict[str, None] = {}
    te_doen = [bestand.name for naam in ONDERDELEN for bestand in map_.glob(f"{naam}.*.js")]
    while te_doen:
        naam = te_doen.pop(0)
        if naam not in gevonden:
            gevonden[naam] = None
            te_doen += _GEIMPORTEERD.findall((map_ / naam).read_text(encoding="utf-8"))
    return gevonden
