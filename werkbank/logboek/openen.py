"""Which home a log has: told by its address, a folder or a database."""

from pathlib import Path

from werkbank.config import is_database
from werkbank.logboek.boek import Boek
from werkbank.logboek.map import MapLogboek


def open_logboek(adres: str | Path, *, mag_ontbreken: bool = True) -> Boek:
    """The log at an address.

    mag_ontbreken: whether a folder may be read as empty when it is not there; a database never may
    Raises ConfigFout when it is the address of a database and not a good one.
    """
    if is_database(adres):
        # A laptop with a folder need not wait for the driver.
        from werkbank.logboek.postgres import PostgresLogboek

        return PostgresLogboek(str(adres))
    return MapLogboek(Path(adres), mag_ontbreken=mag_ontbreken)
