"""Chromium as the tests and the measurements start it: Debian's own, without a word to the outside."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "msedge", "chrome")
_ARGUMENTS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find_chromium() -> str:
    """The program: the environment variable CHROMIUM, else the first one found. Raises FileNotFoundError."""
    candidates = [os.environ.get("CHROMIUM"), *(shutil.which(name) for name in _NAMES), "/usr/bin/chromium"]
    for candidate in candidates:
        if candidate and Path(candidate).exists():
            return candidate
    raise FileNotFoundError("Chromium is missing: install it (Debian: apt-get install chromium) or set CHROMIUM")


@contextmanager
def running_chromium() -> Iterator[Browser]:
    """A headless Chromium that ends with the block."""
    # Chromium refuses its sandbox to root, which is who a build machine usually is.
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    arguments = [*_ARGUMENTS, "--no-sandbox"] if root else _ARGUMENTS
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), headless=True, args=arguments)
        try:
            yield browser
        finally:
            browser.close()
