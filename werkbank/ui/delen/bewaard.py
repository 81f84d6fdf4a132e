"""What is made once for the same figures: the specification of a chart with its rows, the HTML of a table.

The key is what went in, so nothing can go stale: other figures are another key.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any, TypeVar

import streamlit as st

T = TypeVar("T")


def bewaard(maak: Callable[..., T], *waarden: Any, **opties: Any) -> T:
    """`maak(*waarden, **opties)`, from memory when it was made before, by any reader.

    maak: a named function whose answer depends on its arguments alone (a lambda has no name to be found by)
    Pickling the rows is far cheaper than the way in which Streamlit compares what it does not know.
    """
    gemaakt: T = _bewaard(pickle.dumps((maak, waarden, opties)), maak, waarden, opties)
    return gemaakt


@st.cache_data(max_entries=512, show_spinner=False)
def _bewaard(
    sleutel: bytes,  # noqa: ARG001 -- this is what the memory goes by
    _maak: Callable[..., Any],
    _waarden: tuple[Any, ...],
    _opties: dict[str, Any],
) -> Any:
    return _maak(*_waarden, **_opties)
