"""Text out of a file, for the places where Streamlit reads Markdown: labels, captions, running text.

HTML is escaped there by Streamlit itself, but an image would still be fetched from wherever the file says.
"""

from __future__ import annotations

import re

# A character without width that joins what stands beside it. Streamlit looks for icons, emoji, arrows and addresses
# after Markdown has taken the backslashes away: only something in between keeps the letters letters.
_LIJM = "\u2060"
_TEKENS = re.compile(r"([\\`*_\[\]$~<])")
# ":material/home:", ":red[x]", "http:" · "->", "<-", "--", ">=" · "www." · "wie@waar"
_ERTUSSEN = re.compile(r"(?<=:)(?=\S)|(?<=[-<>=~])(?=[-<>=])|(?<=\bwww)(?=\.)|(?<=@)(?=\S)")
# A heading, a quotation or a list begins with these.
_BEGIN = re.compile(r"^(?=\s*(?:[#>+-]|\d+[.)]))", re.MULTILINE)


def letterlijk(tekst: str) -> str:
    """The text such that it reads as it stands: no link, no image, no formula, no icon, no arrow."""
    return _BEGIN.sub(_LIJM, _TEKENS.sub(r"\\\1", _ERTUSSEN.sub(_LIJM, tekst)))
