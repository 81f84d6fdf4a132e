"""Who gives a command."""

import getpass


def gebruiker(opgegeven: str | None) -> str:
    """Who does this: the name that was given, else the name under which the user is logged in."""
    if opgegeven and opgegeven.strip():
        return opgegeven.strip()
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return "onbekend"
