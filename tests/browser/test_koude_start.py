"""Several first visitors at the moment that the server starts: each gets the page, nobody an error."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

from tests.browser.server import running_server

# Pages with and without charts, and with all that is large to import.
PAGINAS = ("", "asielopvang", "statushouders", "dossier", "toezicht", "aanleveren", "planning", "verschillen")


def bezoek(url: str, pagina: str) -> tuple[str, list[str]]:
    """What a visitor without a browser gets: the page it asked for, and the errors on it, after one whole run."""
    fouten: list[str] = []
    vraag = BackMsg()
    vraag.rerun_script.page_name = pagina
    with connect(f"{url.replace('http', 'ws')}/_stcore/stream", subprotocols=["streamlit"], max_size=None) as lijn:  # type: ignore[list-item]
        lijn.send(vraag.SerializeToString())
        while True:
            bericht = ForwardMsg.FromString(lijn.recv(timeout=120))
            if bericht.delta.new_element.HasField("exception"):
                fouten.append(bericht.delta.new_element.exception.message)
            if bericht.HasField("page_not_found"):
                fouten.append(f"{pagina} is er niet")
            if bericht.WhichOneof("type") == "script_finished":
                return pagina, fouten


def test_acht_eerste_bezoekers_tegelijk_krijgen_elk_een_pagina(
    tmp_path_factory: pytest.TempPathFactory, volledig: bool
):
    for _ in range(20 if volledig else 2):
        map_ = tmp_path_factory.mktemp("koud")
        with (
            running_server(map_ / "uitvoer.txt", env={"WERKBANK_LOGBOEK": str(map_ / "logboek")}) as server,
            ThreadPoolExecutor(len(PAGINAS)) as bezoekers,
        ):
            gekregen = list(bezoekers.map(lambda pagina: bezoek(server.url, pagina), PAGINAS))
            assert gekregen == [(pagina, []) for pagina in PAGINAS]
            assert "Traceback" not in server.printed()
