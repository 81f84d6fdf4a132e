"""What only the browser can do: Dutch where Streamlit has English, the focus where something happened, a lost server.

The script is a constant, read once per process: no value ever becomes part of it.
"""

from __future__ import annotations

from pathlib import Path

BROWSER = f"<script>{(Path(__file__).parent / 'browser.js').read_text(encoding='utf-8')}</script>"
