"""The style sheet with the colours filled in, read once per process."""

from __future__ import annotations

from pathlib import Path

from werkbank.grafieken.kleuren import css_variabelen

_CSS = (Path(__file__).parent / "stijl.css").read_text(encoding="utf-8")

# Only a <style>: Streamlit then keeps it out of the page's flow, so that it takes no space.
STIJL = f"<style>:root{{{css_variabelen()}}}\n{_CSS}</style>"
