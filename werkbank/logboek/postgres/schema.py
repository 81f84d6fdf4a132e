"""Making the home of a log in PostgreSQL, under the role that owns it: never the role under which the app works."""

import uuid
from pathlib import Path

from psycopg import sql

from werkbank.fouten import LogboekFout
from werkbank.logboek.postgres import weigering
from werkbank.logboek.postgres.adres import lees_adres
from werkbank.logboek.postgres.huis import SCHEMA
from werkbank.logboek.postgres.verbindingen import Verbindingen
from werkbank.logboek.zegel import FORMAAT, verzegel

_SCHEMA = (Path(__file__).parent / "schema.sql").read_text(encoding="utf-8")
_RECHTEN = (
    "grant usage on schema werkbank to {rol}",
    "grant select on all tables in schema werkbank to {rol}",
    # Not its number: that is given out by the database.
    "grant insert (plaats) on werkbank.deel to {rol}",
    "grant insert on werkbank.bestand to {rol}",
    "grant execute on function werkbank.beurt(), werkbank.wis_inhoud(text) to {rol}",
)
_VOORWAARDE = """
    select r.oid is not null, r.rolname = current_user, r.rolsuper, current_setting('server_version_num')::int
    from (select %s::text as naam) as gevraagd left join pg_roles r on r.rolname = gevraagd.naam
"""


def maak_schema(adres: str, rol: str) -> bool:
    """Make the tables, and let a role insert and read in them. Gives False when they were there: rights are set anew.

    Raises LogboekFout when the role cannot be used or the database refuses, ConfigFout for a wrong address.
    """
    gelezen = lees_adres(adres)
    verbindingen = Verbindingen(gelezen, meld=lambda fout: weigering.van(fout, gelezen.getoond))
    with verbindingen.transactie() as verbinding:
        [(bestaat, is_eigenaar, is_alles, versie)] = verbinding.execute(_VOORWAARDE, (rol,)).fetchall()
        if not bestaat:
            raise LogboekFout(f"De rol “{rol}” bestaat niet in deze database.", doe="Maak de rol eerst aan.")
        if is_eigenaar or is_alles:
            raise LogboekFout(
                f"De rol “{rol}” kan niet die van de werkbank zijn: zij mag alles.",
                doe="Kies een rol die niet de eigenaar is en geen superuser.",
            )
        if versie < 150000:
            raise LogboekFout("Deze database is te oud: PostgreSQL 15 of later is nodig.")
        verbinding.execute(_SCHEMA)
        for recht in _RECHTEN:
            verbinding.execute(sql.SQL(recht).format(rol=sql.Identifier(rol)))
        record, _ = verzegel({"formaat": FORMAAT, "schema": SCHEMA, "schrijver": uuid.uuid4().hex})
        nieuw = verbinding.execute(
            "insert into werkbank.logboek (record) values (%s) on conflict do nothing", (record,)
        ).rowcount
        return bool(nieuw)
