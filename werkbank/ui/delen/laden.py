"""Libraries that only some visitors need: loaded at their first use, by one visitor at a time.

Two threads that begin to import the same large library can each find the other's half of it.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

_SLOT = threading.Lock()


@contextmanager
def eerste_gebruik() -> Iterator[None]:
    """Around the imports of what reads files, writes documents or analyses."""
    with _SLOT:
        yield
