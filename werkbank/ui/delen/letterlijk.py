"""Text out of a file, for the places where Streamlit reads Markdown: labels, captions, running text.

HTML is escaped there by Streamlit itself, but an image would still be fetched from wherever the file says.
"""

from __future__ import annotations

import re

_TEKENS = re.compile(r"([\\`*_\[\]$~<])")


def letterlijk(tekst: str) -> str:
    """The text such that it reads as it stands: no link, no image, no formula."""
    return _TEKENS.sub(r"\\\1", tekst)
