"""Who gives a command.

Where sign-in is required, a command is given as a member of a group, with what that group may. It keeps a colleague
from a mistake, not a stranger out: who can start a command has the files and the password of the log.
"""

import getpass
import os

from werkbank.config import GROEP_VARIABELE, Aanmelden
from werkbank.fouten import GeenToegang
from werkbank.toegang import Gebruiker, gebruiker_van


def gebruiker(opgegeven: str | None, aanmelden: Aanmelden) -> Gebruiker:
    """Who does this: the group that the environment names, else the function that was given, else the login name.

    Raises GeenToegang when the group is unknown, or none is named where sign-in is required.
    """
    groep = os.environ.get(GROEP_VARIABELE)
    if groep or aanmelden.verplicht:
        if wie := gebruiker_van([groep or ""], aanmelden.groepen):
            return wie
        bekend = ", ".join(g.waarde for g in aanmelden.groepen)
        raise GeenToegang(
            f"Groep “{groep}” is hier niet bekend." if groep else "Zeg voor welke groep u werkt.",
            waar=GROEP_VARIABELE,
            doe=f"Zet de omgevingsvariabele op een van: {bekend}.",
        )
    if opgegeven and opgegeven.strip():
        return Gebruiker(opgegeven.strip())
    try:
        return Gebruiker(getpass.getuser())
    except (ImportError, KeyError, OSError):
        return Gebruiker("onbekend")
