"""The address of a log in PostgreSQL: what it may say, and where its password comes from."""

import os
from dataclasses import dataclass
from pathlib import Path

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

from werkbank.config import WACHTWOORD_VARIABELE, WACHTWOORDBESTAND_VARIABELE
from werkbank.fouten import ConfigFout
from werkbank.logboek.bestanden import oorzaak

_VORM = "postgresql://ROL@COMPUTER:5432/DATABASE"


@dataclass(frozen=True)
class Adres:
    """Where a database is (``getoond``, without the role), and all that is needed to get in but the password."""

    getoond: str
    parameters: dict[str, str]


def lees_adres(tekst: str) -> Adres:
    """The address as it stands in the settings. Raises ConfigFout when it is none, or holds a password."""
    try:
        # No message of the driver: it may quote what stands in the address.
        parameters = {naam: str(waarde) for naam, waarde in conninfo_to_dict(tekst).items() if waarde is not None}
        # More than one, with a comma between, for a database with a standby.
        [int(poort) for poort in parameters.get("port", "5432").split(",")]
    except (ProgrammingError, ValueError):
        raise ConfigFout(
            "Het adres van het logboek klopt niet.",
            waar="logboek",
            doe=f"Schrijf het zo: {_VORM}",
        ) from None
    if "password" in parameters:
        raise ConfigFout(
            "In het adres van het logboek staat een wachtwoord. Daar leest een ander het mee.",
            waar="logboek",
            doe=f"Haal het weg en zet het in de omgevingsvariabele {WACHTWOORD_VARIABELE}, of in een bestand dat "
            f"{WACHTWOORDBESTAND_VARIABELE} noemt.",
        )
    if "dbname" not in parameters:
        raise ConfigFout("Het adres van het logboek noemt geen database.", waar="logboek", doe=f"Schrijf: {_VORM}")
    plek = parameters.get("host") or parameters.get("hostaddr") or "deze computer"
    poort = parameters.get("port", "5432")
    return Adres(f"postgresql://{plek}:{poort}/{parameters['dbname']}", parameters)


def wachtwoord() -> dict[str, str]:
    """The password from the environment or the secrets file; nothing when libpq has ways of its own to find it.

    Raises ConfigFout when the file cannot be read.
    """
    if bestand := os.environ.get(WACHTWOORDBESTAND_VARIABELE):
        try:
            return {"password": Path(bestand).read_text(encoding="utf-8").rstrip("\r\n")}
        except (OSError, UnicodeDecodeError) as fout:
            uitleg = oorzaak(fout) if isinstance(fout, OSError) else "het is geen tekst"
            raise ConfigFout("Het bestand met het wachtwoord is niet te lezen.", uitleg=uitleg, waar=bestand) from None
    eigen = os.environ.get(WACHTWOORD_VARIABELE)
    return {"password": eigen} if eigen else {}
