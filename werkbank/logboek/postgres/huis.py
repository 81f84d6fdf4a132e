"""A PostgreSQL database as the home of a log: rows in place of files, byte for byte the same.

The role of the app may insert and read. That nothing changes, that a part is there whole or not at all, and that the
same bytes come in once, is the database's own work (``schema.sql``); what the bytes mean is the same as in a folder.
"""

import contextlib
import threading
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

import psycopg

from werkbank.fouten import LogboekFout
from werkbank.logboek.deel import PLAATSENBESTAND
from werkbank.logboek.huis import Bezet, Deel
from werkbank.logboek.levering import Record, Terzijde
from werkbank.logboek.postgres import weigering
from werkbank.logboek.postgres.adres import lees_adres
from werkbank.logboek.postgres.verbindingen import Onzeker, Verbindingen
from werkbank.logboek.zegel import Beschadigd, open_zegel

# Goes up with ``schema.sql`` when a reader of today could not work with it.
SCHEMA = 1
# Parts come a few at a time: an original may be large.
_TEGELIJK = 64


class Rijdeel:
    """A part whose files were fetched already."""

    def __init__(self, naam: str, bestanden: Mapping[str, bytes]) -> None:
        self.naam = naam
        self._bestanden = bestanden

    def lees(self, bestand: str) -> bytes:
        """The bytes of a file. Raises Beschadigd."""
        try:
            return self._bestanden[bestand]
        except KeyError:
            raise Beschadigd(f"{bestand} ontbreekt") from None

    def bestanden(self) -> Collection[str]:
        """The names of its files."""
        return list(self._bestanden)


class Verdeel:
    """A part whose files are fetched when they are asked for."""

    def __init__(self, verbindingen: Verbindingen, plaats: str) -> None:
        self._verbindingen = verbindingen
        self._plaats = plaats
        self.naam = plaats.split("/")[1]

    def lees(self, bestand: str) -> bytes:
        """The bytes of a file. Raises Beschadigd, LogboekFout."""
        rij = self._vraag("select inhoud from werkbank.bestand where plaats = %s and naam = %s", self._plaats, bestand)
        if not rij:
            raise Beschadigd(f"{bestand} ontbreekt")
        return bytes(rij[0][0])

    def bestanden(self) -> Collection[str]:
        """The names of its files. Raises LogboekFout."""
        return [naam for (naam,) in self._vraag("select naam from werkbank.bestand where plaats = %s", self._plaats)]

    def _vraag(self, sql: str, *parameters: str) -> list[tuple[Any, ...]]:
        with self._verbindingen.een() as verbinding:
            return verbinding.execute(sql, parameters, binary=True).fetchall()


class Postgreshuis:
    """The schema ``werkbank`` of one database."""

    terugzetten = "Laat de beheerder van de database dit deel terugzetten uit een reservekopie."

    def __init__(self, adres: str) -> None:
        gelezen = lees_adres(adres)
        self.adres = self.sleutel = gelezen.getoond
        self._verbindingen = Verbindingen(gelezen, meld=lambda fout: weigering.van(fout, self.adres))
        self._schrijver: str | None = None
        self._plaatsen: dict[int, str] = {}
        self._van_deze_draad = threading.local()

    def waar(self, plaats: str) -> str:
        """The database, and the part in it."""
        return f"{self.adres}, {plaats}"

    def schrijver(self) -> str:
        """The id of the database: whichever process or computer writes in it. Raises LogboekFout."""
        if self._schrijver is None:
            with self._verbindingen.een() as verbinding:
                try:
                    self._schrijver = _lees_schrijver(verbinding)
                except Beschadigd as fout:
                    raise weigering.geen_schema(self.adres, str(fout)) from fout
        return self._schrijver

    def nu(self) -> datetime:
        """The clock of the database server."""
        with self._verbindingen.een() as verbinding:
            [(moment,)] = verbinding.execute("select clock_timestamp()").fetchall()
            return moment.astimezone(UTC)

    def kenmerken(self, vast: Collection[str]) -> dict[str, str]:
        """Place → what can still change about it.

        What is set aside may be put right by who keeps the database, so there sizes count and who wrote them.
        """
        with self._verbindingen.een() as verbinding:
            sql = "select count(*), coalesce(max(volgnummer), 0) from werkbank.deel"
            [(aantal, laatste)] = verbinding.execute(sql).fetchall()
            plaatsen = self._plaatsen
            vanaf = max(plaatsen, default=0)
            if (aantal, laatste) != (len(plaatsen), vanaf):
                # Only what is new, as long as what was there can still be there.
                vanaf = vanaf if aantal - len(plaatsen) == laatste - vanaf else 0
                sql = "select volgnummer, plaats from werkbank.deel where volgnummer > %s and volgnummer <= %s"
                nieuw = dict(verbinding.execute(sql, (vanaf, laatste)).fetchall())
                plaatsen = {**plaatsen, **nieuw} if vanaf else nieuw
                self._plaatsen = plaatsen
            kenmerken = dict.fromkeys(plaatsen.values(), "")
            los = [plaats for plaats in kenmerken if plaats not in vast]
            if los:
                sql = (
                    "select plaats, string_agg(naam || ':' || length(inhoud) || ':' || xmin::text, ';' order by naam) "
                    "from werkbank.bestand where plaats = any(%s) group by plaats"
                )
                kenmerken |= dict(verbinding.execute(sql, (los,)).fetchall())
            return kenmerken

    def moet_er_zijn(self, gezien: int) -> None:
        """No part is kept here. Raises LogboekFout when this computer has seen some."""
        if gezien:
            raise weigering.is_leeg(self.adres, gezien)

    def delen(self, plaatsen: Iterable[str]) -> Iterator[tuple[str, Deel]]:
        """These parts one by one, without where figures stood: that is read when it is asked for."""
        gevraagd = list(plaatsen)
        if not gevraagd:
            return
        sql = (
            "select d.plaats, b.naam, b.inhoud from werkbank.deel d "
            "left join werkbank.bestand b on b.plaats = d.plaats and b.naam <> %s "
            "where d.plaats = any(%s) order by d.volgnummer"
        )
        with (
            self._verbindingen.een() as verbinding,
            verbinding.transaction(),
            verbinding.cursor("delen", binary=True) as cursor,
        ):
            cursor.itersize = _TEGELIJK
            cursor.execute(sql, (PLAATSENBESTAND, gevraagd))
            for plaats, rijen in groupby(cursor, key=lambda rij: rij[0]):
                yield plaats, Rijdeel(plaats.split("/")[1], {naam: inhoud for _, naam, inhoud in rijen if naam})

    def deel(self, plaats: str) -> Deel:
        """One part."""
        return Verdeel(self._verbindingen, plaats)

    @contextlib.contextmanager
    def beurt(self) -> Iterator[None]:
        """Writers wait for each other, so that each goes on from what is there. Raises LogboekFout.

        When the connection is lost at the very end, the database is asked whether the part was kept.
        """
        if getattr(self._van_deze_draad, "geschreven", None) is not None:
            yield
            return
        geschreven: list[str] = []
        try:
            with self._verbindingen.transactie() as verbinding:
                verbinding.execute("select werkbank.beurt()")
                self._van_deze_draad.geschreven = geschreven
                try:
                    yield
                finally:
                    self._van_deze_draad.geschreven = None
        except Onzeker as fout:
            if not self._staat_er(geschreven):
                raise weigering.niet_vastgelegd(self.adres) from fout

    def _staat_er(self, plaatsen: list[str]) -> bool:
        """Whether these are kept, now that the transaction that wrote them is over. Raises LogboekFout."""
        try:
            with self._verbindingen.transactie() as verbinding:
                # As long as the lost transaction is busy, its turn is not over.
                verbinding.execute("select werkbank.beurt()")
                sql = "select count(*) from werkbank.deel where plaats = any(%s)"
                [(aantal,)] = verbinding.execute(sql, (plaatsen,)).fetchall()
                return aantal == len(plaatsen)
        except (LogboekFout, Onzeker) as fout:
            raise weigering.onzeker(self.adres) from fout

    def zet_neer(self, plaats: str, bestanden: dict[str, bytes]) -> None:
        """Insert a part with its files. Raises Bezet, LogboekFout."""
        with self.beurt(), self._verbindingen.een() as verbinding, verbinding.cursor() as cursor:
            cursor.execute("insert into werkbank.deel (plaats) values (%s) on conflict do nothing", (plaats,))
            if not cursor.rowcount:
                raise Bezet
            regels = [(plaats, naam, inhoud) for naam, inhoud in bestanden.items()]
            cursor.executemany("insert into werkbank.bestand (plaats, naam, inhoud) values (%s, %s, %s)", regels)
            self._van_deze_draad.geschreven.append(plaats)

    def wis(self, plaats: str) -> None:
        """Have the content of a removed levering deleted, by the one function that may. Raises LogboekFout."""
        with self._verbindingen.een() as verbinding:
            verbinding.execute("select werkbank.wis_inhoud(%s)", (plaats,))

    def wis_resten(self, levering_ids: Collection[str]) -> None:
        """A transaction that was not finished leaves nothing."""

    def maak(self) -> None:
        """The schema is made by its owner. Raises LogboekFout when it is not there."""
        self.schrijver()

    def bezwaren(self) -> list[Terzijde]:
        """What no part shows: rights that the app should not have, gaps, and rows that belong to nothing."""
        with self._verbindingen.een() as verbinding:
            rijen = verbinding.execute(_TE_VEEL).fetchall() + verbinding.execute(_LOS).fetchall()
            gevonden = [Terzijde(plaats, reden) for plaats, reden in rijen]
            try:
                _lees_schrijver(verbinding)
            except Beschadigd as fout:
                gevonden.append(Terzijde("werkbank.logboek", str(fout)))
        return gevonden


_TE_VEEL = """
    select 'werkbank.' || tabel, 'de rol van de werkbank mag hier ' || wat
    from (values ('bestand'), ('deel'), ('logboek')) as t (tabel),
        (values ('update', 'wijzigen'), ('delete', 'wissen'), ('truncate', 'alles wissen')) as r (recht, wat)
    where has_table_privilege(current_user, 'werkbank.' || tabel, recht)
    order by tabel, recht
"""
_LOS = """
    select b.plaats || '/' || b.naam, 'hoort bij geen deel van het logboek'
    from werkbank.bestand b left join werkbank.deel d on d.plaats = b.plaats
    where d.plaats is null
    union all
    select 'werkbank.deel', 'de nummering heeft een gat of is veranderd'
    from werkbank.deel
    having count(*) <> coalesce(max(volgnummer), 0) or min(volgnummer) <> 1
    order by 1
"""


def _lees_schrijver(verbinding: psycopg.Connection[Any]) -> str:
    """The id of this database. Raises Beschadigd."""
    rijen = verbinding.execute("select record from werkbank.logboek").fetchall()
    if not rijen:
        raise Beschadigd("er staat niet van wie dit logboek is")
    record, _ = open_zegel(bytes(rijen[0][0]))
    try:
        schrijver, schema = Record(record).neem("schrijver", str), Record(record).neem("schema", int)
    except ValueError as fout:
        raise Beschadigd(str(fout)) from fout
    if schema > SCHEMA:
        raise Beschadigd("gemaakt met een nieuwere versie van de werkbank")
    return schrijver
