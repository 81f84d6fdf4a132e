"""The first page that the server sends."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from streamlit import file_util

from werkbank.ui.voorpagina import ONDERDELEN, Voorpagina, onderdelen, voorpagina

STREAMLIT = Path(file_util.get_static_dir())


def antwoord(methode: str, status: int, soort: str, *koppen: tuple[bytes, bytes]) -> tuple[Any, bytes]:
    """What a browser gets where the app behind the middleware answers "van streamlit" in two pieces."""
    berichten: list[Any] = []

    async def app(_scope: Any, _receive: Any, send: Any) -> None:
        eigen = [(b"content-type", soort.encode()), (b"content-length", b"13"), *koppen]
        await send({"type": "http.response.start", "status": status, "headers": eigen})
        await send({"type": "http.response.body", "body": b"van ", "more_body": True})
        await send({"type": "http.response.body", "body": b"streamlit"})

    async def bewaar(bericht: Any) -> None:
        berichten.append(bericht)

    vraag: Any = {"type": "http", "method": methode}
    with ThreadPoolExecutor(1) as elders:
        elders.submit(asyncio.run, Voorpagina(app)(vraag, None, bewaar)).result()  # type: ignore[arg-type]
    return dict(berichten[0]["headers"]), b"".join(bericht["body"] for bericht in berichten[1:])


def test_de_eerste_pagina_is_nederlands_en_heeft_stijl_en_script_onder_haar_inhoud():
    pagina = voorpagina(STREAMLIT)
    assert '<html lang="nl">' in pagina
    assert "<title>PRT-werkbank</title>" in pagina
    assert "You need to enable JavaScript" not in pagina
    na_de_inhoud = pagina.split('<div id="root"></div>')[1]
    assert "--wb-" in na_de_inhoud
    assert "window.werkbank" in na_de_inhoud


def test_zonder_plaats_voor_de_inhoud_begint_de_server_niet(tmp_path: Path):
    (tmp_path / "index.html").write_text("<html></html>", encoding="utf-8")
    with pytest.raises(ValueError, match="root"):
        voorpagina(tmp_path)


def test_elk_onderdeel_dat_alvast_komt_bestaat_en_komt_een_keer():
    namen = list(onderdelen(STREAMLIT / "static" / "js"))
    assert [naam for naam in ONDERDELEN if not any(n.startswith(f"{naam}.") for n in namen)] == []
    assert len(namen) == len(set(namen))
    pagina = voorpagina(STREAMLIT)
    assert [naam for naam in namen if pagina.count(f"/{naam}") != 1] == []


def test_een_pagina_wordt_de_onze_ook_als_streamlit_haar_had_ingepakt():
    koppen, inhoud = antwoord(
        "GET", 200, "text/html; charset=utf-8", (b"content-encoding", b"gzip"), (b"cache-control", b"no-cache")
    )
    assert b"PRT-werkbank" in inhoud
    assert b"van streamlit" not in inhoud
    assert koppen == {
        b"content-type": b"text/html; charset=utf-8",
        b"cache-control": b"no-cache",
        b"content-length": str(len(inhoud)).encode(),
    }


def test_wie_alleen_de_koppen_vraagt_krijgt_geen_inhoud():
    koppen, inhoud = antwoord("HEAD", 200, "text/html")
    assert inhoud == b""
    assert int(koppen[b"content-length"]) > 13


@pytest.mark.parametrize(("status", "soort"), [(200, "application/json"), (404, "text/html")])
def test_wat_geen_pagina_is_gaat_ongewijzigd_door(status: int, soort: str):
    koppen, inhoud = antwoord("GET", status, soort)
    assert (koppen[b"content-length"], inhoud) == (b"13", b"van streamlit")
