"""Text that is made once for the same figures: the specification of a chart, the HTML of a table.

The key is what went in, so nothing can go stale: other figures are another key.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any

import streamlit as st


def bewaard(maak: Callable[..., str], *waarden: Any, **opties: Any) -> str:
    """`maak(*waarden, **opties)`, from memory when it was made before, by any reader.

    maak: a named function whose answer depends on its arguments alone (a lambda has no name to be found by)
    Pickling the rows is far cheaper than the way in which Streamlit compares what it does not know.
    """
    return _bewaard(pickle.dumps((maak, waarden, opties)), maak, waarden, opties)


@st.cache_data(max_entries=512, show_spinner=False)
def _bewaard(
    sleutel: bytes,  # noqa: ARG001 -- this is what the memory goes by
    _maak: Callable[..., str],
    _waarden: tuple[Any, ...],
    _opties: dict[str, Any],
) -> str:
    return _maak(*_waarden, **_opties)
