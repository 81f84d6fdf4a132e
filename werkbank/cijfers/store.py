"""The figures: DuckDB in memory, derived from the log and ``queries/views``, disposable.

A store is built once for one version of the log and never changes. When a levering arrives a new one is built
aside (``Bronhouder``), so that a reader holds one version from its first query to its last.
"""

import json
import threading
from array import array
from collections.abc import Callable, Hashable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import Any

import duckdb
import pyarrow as pa

from werkbank.cijfers.catalogus import Catalogus
from werkbank.config import Instellingen
from werkbank.fouten import LogboekFout
from werkbank.gegevens import GEGEVENSSOORTEN, SOORTEN, Gegevenssoort
from werkbank.gegevens.cyclus import cyclusstappen
from werkbank.gegevens.schema import SQL_TYPES
from werkbank.logboek import Levering, Logboeken
from werkbank.logboek.samen import Samen
from werkbank.register import gemeenten
from werkbank.rijen import Rijen

# In the place of a levering id: a setting that no levering has replaced yet.
STANDAARD = "config.yaml"

# Only what the wheel bundles; nothing is ever fetched.
_CONFIG: dict[str, Any] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    # A variable of the program is not a table.
    "python_enable_replacements": "false",
    # The data is small: sharing the work out costs more than the work.
    "threads": 1,
    # What planning a query took is given back soon, and not kept until the next one: 35 MB after the first page.
    "allocator_background_threads": "true",
}


class Store:
    """One version of the figures. Safe for any number of threads: every query has a cursor of its own."""

    def __init__(self, samen: Samen, instellingen: Instellingen) -> None:
        self.versie = samen.versie
        self.instellingen = instellingen
        self.fictief = samen.fictief
        self.terzijde = samen.terzijde
        self.bevestigd = _bevestigd(samen)
        self._verbinding = duckdb.connect(":memory:", config=_CONFIG)
        self._antwoorden: dict[Any, Future[Rijen]] = {}
        _laad_tabellen(self._verbinding, samen, instellingen)
        self._catalogus = Catalogus(self._verbinding, {"log_plaats": partial(_laad_plaatsen, self._verbinding, samen)})
        self._verbinding.execute("set enable_external_access = false; set lock_configuration = true")

    def cursor(self, sql: str | None = None) -> duckdb.DuckDBPyConnection:
        """A cursor of one's own: a connection shared between threads returns another thread's rows.

        sql: what it is for, so that only what this names need exist; None for whatever comes
        """
        self._catalogus.maak(sql)
        return self._verbinding.cursor()

    def onthoud(self, sleutel: Hashable, maak: Callable[[], Rijen]) -> Rijen:
        """The answer remembered under ``sleutel``, else made by ``maak()``.

        Of those who ask at once, one makes it and the others wait. What ``maak`` raises is raised and not remembered.
        """
        antwoord = self._antwoorden.get(sleutel)
        if antwoord is None:
            eigen: Future[Rijen] = Future()
            antwoord = self._antwoorden.setdefault(sleutel, eigen)
            if antwoord is eigen:
                self._maak(sleutel, eigen, maak)
        return antwoord.result()

    def _maak(self, sleutel: Hashable, antwoord: Future[Rijen], maak: Callable[[], Rijen]) -> None:
        try:
            antwoord.set_result(maak())
        except BaseException as fout:
            del self._antwoorden[sleutel]
            antwoord.set_exception(fout)
            raise


def _bevestigd(samen: Samen) -> tuple[Levering, ...]:
    """The user's own leveringen that count, newest first: how each was read is what the next one is read by."""
    stand = {g.levering_id: g.gebeurtenis for g in samen.gebeurtenissen}
    eigen = (levering for levering, herkomst in reversed(samen.leveringen) if herkomst == "eigen")
    return tuple(levering for levering in eigen if stand.get(levering.id) in (None, "herstel"))


class Bronhouder:
    """Holds the store of the newest version of the log; builds a new one when the log has changed."""

    def __init__(self, instellingen: Instellingen) -> None:
        self.instellingen = instellingen
        self.logboeken = Logboeken(
            instellingen.logboek_adres,
            voorbeeldcijfers=instellingen.voorbeeldcijfers,
            mag_ontbreken=instellingen.logboek_mag_ontbreken,
        )
        self._bouw = threading.Lock()
        self._store: Store | None = None

    def store(self) -> Store:
        """The store of the log as it is now, also when another process has added to it.

        Who finds the newest version waits for nobody; of those who find an old one the first builds, the others wait.
        """
        if (huidig := self._nieuwste()) is not None:
            return huidig
        with self._bouw:
            if (huidig := self._nieuwste()) is not None:
                return huidig
            self._store = nieuw = Store(self.logboeken.lees(), self.instellingen)
            return nieuw

    @property
    def laatste(self) -> Store | None:
        """The store that was built last, be it the newest or not."""
        return self._store

    def _nieuwste(self) -> Store | None:
        huidig = self._store
        return huidig if huidig is not None and huidig.versie == self.logboeken.versie() else None


@dataclass(frozen=True)
class _Tabel:
    naam: str
    kolommen: str
    rijen: Sequence[tuple[Any, ...]]

    @property
    def types(self) -> dict[str, str]:
        """Name of each column → its SQL type."""
        return dict(kolom.split() for kolom in self.kolommen.split(", "))


def _laad_tabellen(verbinding: duckdb.DuckDBPyConnection, samen: Samen, instellingen: Instellingen) -> None:
    for tabel in _vaste_tabellen(samen, instellingen):
        verbinding.execute(f"create table {tabel.naam} ({tabel.kolommen})")
        _voeg_rijen_in(verbinding, tabel.naam, tabel.types, tabel.rijen)
    verbinding.execute(
        "create table rij (gegevenssoort varchar, levering_id varchar, volgnummer bigint, sleutel varchar)"
    )
    standaard = _standaardwaarden(instellingen)
    for soort in GEGEVENSSOORTEN:
        types = {"levering_id": "varchar", "volgnummer": "bigint"}
        types |= {kolom.naam: SQL_TYPES[kolom.type] for kolom in soort.kolommen}
        kolommen_sql = ", ".join(" ".join(kolom) for kolom in types.items())
        verbinding.execute(f"create table rij_{soort.naam} ({kolommen_sql})")
        delen = [
            _met_herkomst(rijen, levering_id)
            for (levering_id, naam), rijen in samen.rijen.items()
            if naam == soort.naam and rijen.num_rows
        ]
        if delen:
            _voeg_tabel_in(verbinding, f"rij_{soort.naam}", pa.concat_tables(delen))
            verbinding.execute(
                f"insert into rij select '{soort.naam}', levering_id, volgnummer, {_sleutel(soort)} "  # noqa: S608
                f"from rij_{soort.naam}"
            )
        regels = [
            (STANDAARD, nummer, *map(rij.get, soort.kolomnamen))
            for nummer, rij in enumerate(standaard.get(soort.naam, ()))
        ]
        _voeg_rijen_in(verbinding, f"rij_{soort.naam}", types, regels)


def _laad_plaatsen(verbinding: duckdb.DuckDBPyConnection, samen: Samen) -> None:
    """Where all figures stood; of a levering of which that cannot be read, it is said so and the others go on."""
    delen = []
    for levering, _ in samen.leveringen:
        try:
            plaatsen = samen.plaatsen(levering.id)
        except LogboekFout as fout:
            terzijde = (f"leveringen/{levering.id}/plaatsen", fout.uitleg or fout.titel)
            verbinding.execute("insert into log_terzijde values ($1, 'beschadigd', $2)", terzijde)
            continue
        if plaatsen is not None and plaatsen.num_rows:
            delen.append(plaatsen.add_column(0, "levering_id", _steeds(levering.id, plaatsen.num_rows)))
    if delen:
        _voeg_tabel_in(verbinding, "log_plaats", pa.concat_tables(delen))


def _standaardwaarden(instellingen: Instellingen) -> dict[str, list[dict[str, Any]]]:
    """Kind → the rows that config.yaml gives: in force from always, until a levering of that kind replaces them."""
    return {
        "leveranciersvoorkeur": [
            {"soort": soort, "rang": rang, "leverancier": naam}
            for soort, rang, naam in instellingen.leveranciersvoorkeur.rangen()
        ],
        "signaalregel": [
            {**regel.model_dump(), "volgorde": plaats, "actief": "ja"}
            for plaats, regel in enumerate(instellingen.signaalregels, start=1)
        ],
        "locatiestap": [
            {"stap": stap.stap, "volgorde": plaats, "telt": "ja" if stap.telt else "nee"}
            for plaats, stap in enumerate(instellingen.locatiestappen, start=1)
        ],
        "duurzaamheidsregel": [{"maanden": instellingen.duurzaam_vanaf_maanden}],
    }


def _met_herkomst(rijen: pa.Table, levering_id: str) -> pa.Table:
    aantal = rijen.num_rows
    volgnummer = pa.Array.from_buffers(pa.int64(), aantal, [None, pa.py_buffer(array("q", range(aantal)))])
    return rijen.add_column(0, "volgnummer", volgnummer).add_column(0, "levering_id", _steeds(levering_id, aantal))


def _steeds(waarde: str, aantal: int) -> pa.Array:
    """A column that says the same on every row."""
    tekst = waarde.encode()
    # From buffers, not with pa.array(): that loads pandas to see whether it was given something of it.
    einden = pa.py_buffer(array("i", range(0, len(tekst) * (aantal + 1), len(tekst))))
    return pa.StringArray.from_buffers(aantal, einden, pa.py_buffer(tekst * aantal))


def _sleutel(soort: Gegevenssoort) -> str:
    """SQL for the key of a row as one text: what makes two deliveries speak of the same figure."""
    return " || '|' || ".join(f"coalesce(cast({naam} as varchar), '')" for naam in soort.sleutel)


def _voeg_tabel_in(verbinding: duckdb.DuckDBPyConnection, tabel: str, arrow: pa.Table) -> None:
    verbinding.register("toevoer", arrow)
    verbinding.execute(f"insert into {tabel} select * from toevoer")  # noqa: S608
    verbinding.unregister("toevoer")


def _voeg_rijen_in(
    verbinding: duckdb.DuckDBPyConnection, tabel: str, kolommen: Mapping[str, str], rijen: Sequence[tuple[Any, ...]]
) -> None:
    """Put rows of the program in a table, as one JSON text: a statement for each would take a hundred times as long.

    kolommen: name → SQL type
    """
    if rijen:
        records = json.dumps([dict(zip(kolommen, rij, strict=True)) for rij in rijen], ensure_ascii=False, default=str)
        verbinding.execute(
            f"insert into {tabel} select unnest(from_json_strict($records, $vorm), recursive := true)",
            # Half a surrogate pair, out of a record that was tampered with, is no text to the database.
            {"records": records.encode(errors="replace").decode(), "vorm": json.dumps([kolommen])},
        )


def _vaste_tabellen(samen: Samen, instellingen: Instellingen) -> list[_Tabel]:
    return [
        _Tabel(
            "soort",
            "soort varchar, titel varchar, aard varchar, eenheid varchar, voortgang_maat varchar, volgorde integer",
            [(s.naam, s.titel, s.aard, s.eenheid, s.voortgang_maat, i) for i, s in enumerate(SOORTEN)],
        ),
        _Tabel(
            "register_gemeente",
            "gemeente_code varchar, gemeente varchar, regio varchar, inwoners_aantal bigint",
            [(g.code, g.naam, g.regio, g.inwoners_aantal) for g in gemeenten()],
        ),
        _Tabel(
            "log_levering",
            "levering_id varchar, volgorde integer, herkomst varchar, gegevenssoort varchar, bestandsnaam varchar, "
            "leverancier varchar, peildatum date, ontvangen_op date, vastgelegd_op timestamp, bekend_op_dag date, "
            "vastgelegd_door varchar, opmerking varchar, fictief boolean, rijen_aantal bigint, sha256 varchar",
            [
                (
                    levering.id,
                    i,
                    herkomst,
                    levering.gegevenssoort,
                    levering.bestandsnaam,
                    levering.leverancier,
                    levering.peildatum,
                    levering.ontvangen_op,
                    levering.vastgelegd_op.replace(tzinfo=None),
                    levering.bekend_op,
                    levering.vastgelegd_door,
                    levering.opmerking,
                    levering.fictief,
                    sum(levering.rijen_aantal.values()),
                    levering.sha256,
                )
                for i, (levering, herkomst) in enumerate(samen.leveringen)
            ],
        ),
        _Tabel(
            "log_gebeurtenis",
            "levering_id varchar, volgorde integer, gebeurtenis varchar, moment timestamp, dag date, door varchar, "
            "reden varchar",
            [
                (g.levering_id, i, g.gebeurtenis, g.moment.replace(tzinfo=None), g.bekend_op, g.door.functie, g.reden)
                for i, g in enumerate(samen.gebeurtenissen)
            ],
        ),
        _Tabel(
            "log_bevinding",
            "levering_id varchar, volgnummer integer, ernst varchar, regel varchar, tekst varchar, blad varchar, "
            "rij bigint, cel varchar, waarde varchar",
            [
                (levering.id, i, *(b.get(naam) for naam in ("ernst", "regel", "tekst", "blad", "rij", "cel", "waarde")))
                for levering, _ in samen.leveringen
                for i, b in enumerate(levering.bevindingen)
            ],
        ),
        _Tabel(
            "log_koppeling",
            "levering_id varchar, koppeling varchar",
            [
                (levering.id, json.dumps(levering.koppeling, ensure_ascii=False))
                for levering, _ in samen.leveringen
                if levering.koppeling
            ],
        ),
        _Tabel(
            "log_plaats",
            "levering_id varchar, gegevenssoort varchar, volgnummer bigint, kolom varchar, bestand varchar, "
            "blad varchar, rij bigint, cel varchar",
            (),
        ),
        _Tabel(
            "log_terzijde",
            "plaats varchar, aard varchar, reden varchar",
            [(t.plaats, t.aard, t.reden) for t in samen.terzijde],
        ),
        _Tabel(
            "gegevenssoort",
            "gegevenssoort varchar, titel varchar, volgorde integer",
            [(s.naam, s.titel, i) for i, s in enumerate(GEGEVENSSOORTEN)],
        ),
        _Tabel(
            "verwachting",
            "leverancier varchar, soort varchar, vanaf date, uiterlijk_na_dagen integer",
            [
                (v.leverancier, opgave, v.vanaf, v.uiterlijk_na_dagen)
                for v in instellingen.leveringskalender
                for opgave in v.opgaven
            ],
        ),
        _Tabel(
            "cyclusstap",
            "stap varchar, volgorde integer, maatstaf varchar, soort varchar, na varchar, spoor varchar, van varchar, "
            "tot varchar, precisie varchar, verantwoordelijk varchar, tekst varchar",
            [
                (
                    s.stap,
                    i,
                    s.maatstaf or None,
                    s.soort or None,
                    ";".join(s.na) or None,
                    s.spoor or None,
                    s.van or None,
                    s.tot or s.van or None,
                    s.precisie or None,
                    s.verantwoordelijk or None,
                    s.tekst or None,
                )
                for i, s in enumerate(cyclusstappen())
            ],
        ),
        _Tabel(
            "instelling",
            "verouderd_na_dagen integer, tempo_onder_pct double, leveranciers_verschil_aantal integer, "
            "gezin_aantal integer",
            [
                (
                    instellingen.verouderd_na_dagen,
                    instellingen.aandacht.tempo_onder_pct,
                    instellingen.aandacht.leveranciers_verschil_aantal,
                    instellingen.gezin_personen,
                )
            ],
        ),
    ]
