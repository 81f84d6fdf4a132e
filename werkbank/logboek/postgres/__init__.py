"""The log in a PostgreSQL database: what several processes and people share."""

from werkbank.logboek.boek import Boek
from werkbank.logboek.postgres.huis import Postgreshuis


class PostgresLogboek(Boek):
    """A log in one database; the schema is made beforehand by its owner (``maak_schema``)."""

    def __init__(self, adres: str) -> None:
        super().__init__(Postgreshuis(adres))
