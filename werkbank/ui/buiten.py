"""The server asks nothing of anybody outside: the one question of Streamlit that does is left unasked.

When a page of another site tries the websocket, Streamlit looks up its own public address with an outside service: that
might be one it may answer. No setting switches this off (for the greeting at the start, which does the same, there is
one). A lookup that fails is to Streamlit "not known", so that is what it gets here: the foreign page is refused all the
same, and who puts the server behind another name says so (`server.corsAllowedOrigins`).
"""

from __future__ import annotations

from streamlit import net_util

_OPZOEKEN = "get_external_ip"


def zoek_geen_openbaar_adres() -> None:
    """From now on the public address of this server is not known, and nobody is asked for it.

    Raises AttributeError when Streamlit has renamed its question: better no start than a question unseen.
    """
    getattr(net_util, _OPZOEKEN)
    setattr(net_util, _OPZOEKEN, _niet_bekend)


def _niet_bekend() -> None:
    return None
