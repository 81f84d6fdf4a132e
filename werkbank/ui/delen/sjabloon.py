"""The one place where HTML is made: templates that escape whatever is put into them.

A figure, a name or a remark comes from a file that somebody else wrote. Jinja's autoescape makes text of it;
Streamlit's own sanitiser is the second lock, not the first.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import streamlit as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined

_OMGEVING = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "sjablonen"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)


def html(naam: str, /, **velden: Any) -> str:
    """Fill the template `sjablonen/<naam>.html`; every value is escaped."""
    return _OMGEVING.get_template(f"{naam}.html").render(velden)


def toon(naam: str, /, **velden: Any) -> None:
    """Fill a template and put it on the page."""
    st.html(html(naam, **velden))
