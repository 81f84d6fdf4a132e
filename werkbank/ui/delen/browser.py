"""What only the browser can do: Dutch where Streamlit has English, the focus where something happened, a lost server,
the palette and the keys of a meeting, a table on the clipboard and a chart as a picture.

The scripts are constants, read once per process: no value ever becomes part of them.
"""

from __future__ import annotations

from pathlib import Path

_SCRIPTS = ("browser.js", "vergadering.js", "meenemen.js")

BROWSER = "".join(f"<script>{(Path(__file__).parent / naam).read_text(encoding='utf-8')}</script>" for naam in _SCRIPTS)
