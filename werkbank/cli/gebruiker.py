"""Who gives a command."""

import getpass

from werkbank.toegang import Gebruiker


def gebruiker(opgegeven: str | None) -> Gebruiker:
    """Who does this: the function that was given, else the name under which the user is logged in."""
    if opgegeven and opgegeven.strip():
        return Gebruiker(opgegeven.strip())
    try:
        return Gebruiker(getpass.getuser())
    except (ImportError, KeyError, OSError):
        return Gebruiker("onbekend")
