"""What goes along opens elsewhere: rows and words only, nothing that another version of DuckDB cannot plan."""

import csv
import io
import json
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import frictionless
import pyarrow.parquet as pq
import pytest

from werkbank.analyse.meenemen.inhoud import Verzameling, verzamel
from werkbank.analyse.meenemen.vormen import VORMEN, maak
from werkbank.cijfers.store import Bronhouder, Store
from werkbank.config import lees_instellingen
from werkbank.woordenboek import begrippen, views

VANDAAG = date(2024, 8, 1)
NIET_PUBLICEREN = {"oordeel", "oordeel_verloop", "notitie", "levering", "levering_bevinding", "herkomst", "matrix"} | {
    "toezicht_signaal",
    "signaalregel",
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Bronhouder(lees_instellingen(logboek=str(tmp_path_factory.mktemp("logboek")))).store()


@pytest.fixture(scope="module")
def bestand(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    _, inhoud = maak(VORMEN["duckdb"], store, vandaag=VANDAAG)
    pad = tmp_path_factory.mktemp("mee") / "cijfers.duckdb"
    pad.write_bytes(inhoud)
    return pad


@pytest.fixture(scope="module")
def pakket(store: Store) -> dict[str, bytes]:
    _, inhoud = maak(VORMEN["pakket"], store, vandaag=VANDAAG)
    with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
        return {naam: zip_.read(naam) for naam in zip_.namelist()}


def haal(pad: Path, sql: str) -> list[tuple[Any, ...]]:
    with duckdb.connect(pad, read_only=True) as db:
        rijen: list[tuple[Any, ...]] = db.execute(sql).fetchall()
    return rijen


def lees(inhoud: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(inhoud.decode(), newline="")))


def test_het_duckdb_bestand_heeft_alle_views_met_de_cijfers_van_de_pagina(bestand: Path):
    namen = {naam for (naam,) in haal(bestand, "select view_name from duckdb_views() where not internal")}
    assert namen == {v.naam for v in views()} | {"woordenboek", "toelichting"}
    # the check sums of the werkplan
    som = "select soort, sum(opgave_aantal)::bigint from voortgang group by all order by all"
    assert haal(bestand, som) == [("amv", 538), ("asiel", 6325), ("oekraine", 7882), ("statushouders", 1693)]


def test_het_duckdb_bestand_bevat_niets_dat_duckdb_1_4_niet_kan_lezen(bestand: Path):
    """A macro that 2.0 stored with a `with` or an `if()` is refused by 1.4 (findings): a view takes rows of a table."""
    assert haal(bestand, "select function_name from duckdb_functions() where not internal") == []
    for naam, sql in haal(bestand, "select view_name, sql from duckdb_views() where not internal"):
        assert f"FROM gegevens.{naam}" in sql, sql
        assert "(" not in sql.removeprefix(f"CREATE VIEW {naam}"), sql
    # the header of the file: after a checksum of 8 bytes and "DUCK", the number of the form; 64 is that of v1.0.0
    kop = bestand.read_bytes()[:20]
    assert kop[8:12] == b"DUCK"
    assert int.from_bytes(kop[12:20], "little") == 64


def test_elke_view_en_kolom_draagt_haar_betekenis(bestand: Path):
    kaal = (
        "select table_name, column_name from duckdb_columns() "
        "where schema_name = 'main' and comment is null and not internal"
    )
    assert haal(bestand, kaal) == []
    [(uitleg,)] = haal(
        bestand,
        "select comment from duckdb_columns() where schema_name = 'main' and table_name = 'voortgang' "
        "and column_name = 'realisatie_pct'",
    )
    assert uitleg.endswith("(procent)")
    optellen = "select optellen from woordenboek where viewnaam = 'voortgang' and kolomnaam in ('realisatie_pct')"
    assert haal(bestand, optellen) == [("niet",)]


def test_een_view_kan_bij_een_eerdere_dag_en_bij_wat_toen_bekend_was(store: Store):
    def asiel(samen: Verzameling) -> dict[str, Any]:
        [tabel] = [t for t in samen.tabellen if t.naam == "voortgang_provincie"]
        return next(rij for rij in tabel.rijen.to_pylist() if rij["soort"] == "asiel")

    eerder = asiel(verzamel(store, vandaag=VANDAAG, peildatum=date(2024, 3, 1)))
    assert eerder["peildatum"] <= date(2024, 3, 1)
    # on 1 February nothing but the opgaven was known
    toen = asiel(verzamel(store, vandaag=VANDAAG, bekend_op=date(2024, 2, 1)))
    assert (toen["opgave_aantal"], toen["realisatie_aantal"]) == (6325, None)


def test_het_pakket_is_geldig_volgens_frictionless(pakket: dict[str, bytes], tmp_path: Path):
    for naam, inhoud in pakket.items():
        (tmp_path / naam).write_bytes(inhoud)
    verslag = frictionless.Package(str(tmp_path / "datapackage.json")).validate()
    assert verslag.valid, verslag.flatten(["title", "description", "message"])


def test_in_het_pakket_staat_van_elke_kolom_soort_eenheid_en_betekenis(pakket: dict[str, bytes]):
    beschrijving = json.loads(pakket["datapackage.json"])
    [voortgang] = [b for b in beschrijving["resources"] if b["name"] == "voortgang"]
    velden = {veld["name"]: veld for veld in voortgang["schema"]["fields"]}
    assert (velden["gemeente_code"]["type"], velden["peildatum"]["type"]) == ("string", "date")
    assert (velden["opgave_aantal"]["type"], velden["opgave_aantal"]["unit"]) == ("integer", "plekken of personen")
    assert (velden["realisatie_pct"]["unit"], velden["realisatie_pct"]["optellen"]) == ("procent", "niet")
    assert all(veld["description"] for veld in velden.values())
    assert any("Werkplan PRT Overijssel" in bron["title"] for bron in beschrijving["sources"])


def test_het_pakket_schrijft_een_min_als_streepje_en_een_onbekend_cijfer_als_niets(pakket: dict[str, bytes]):
    rijen = {(r["soort"], r["gemeente"]): r for r in lees(pakket["voortgang.csv"])}
    # Hengelo has 112 of 415 places for displaced Ukrainians or asylum seekers: 112 − 415 = −303, 26,987… %
    hengelo = rijen["asiel", "Hengelo"]
    assert (hengelo["verschil_aantal"], hengelo["realisatie_pct"]) == ("-303", "27")
    # Staphorst's opgave is 0: no percentage
    assert rijen["statushouders", "Staphorst"]["realisatie_pct"] == ""
    assert "−" not in pakket["voortgang.csv"].decode()


def test_wat_niet_voor_iedereen_is_zit_niet_in_het_pakket(pakket: dict[str, bytes]):
    namen = {naam.removesuffix(".csv") for naam in pakket}
    assert namen & NIET_PUBLICEREN == set()
    assert {v.naam for v in views() if v.publiceren} == namen - {"woordenboek", "toelichting", "datapackage.json"}
    kolommen = {k for v in views() if v.publiceren for k in v.kolommen}
    assert kolommen & {"auteur", "vastgelegd_door", "vervolg_door", "bestandsnaam", "signaal"} == set()


def test_parquet_bewaart_het_hele_getal_met_zijn_betekenis(store: Store):
    naam, inhoud = maak(VORMEN["parquet"], store, vandaag=VANDAAG, peildatum=date(2024, 7, 1))
    assert naam == "prt-overijssel-parquet-2024-07-01-fictief.zip"
    with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
        tabel = pq.read_table(io.BytesIO(zip_.read("voortgang.parquet")))
        leeg = pq.read_table(io.BytesIO(zip_.read("notitie.parquet")))
    [hengelo] = [r for r in tabel.to_pylist() if (r["soort"], r["gemeente"]) == ("asiel", "Hengelo")]
    assert hengelo["realisatie_pct"] == pytest.approx(100 * 112 / 415)
    uitleg = tabel.schema.field("opgave_aantal").metadata
    assert uitleg[b"betekenis"].decode() == begrippen()["opgave_aantal"].betekenis
    # a kind of which there are no rows has its columns all the same
    assert leeg.column_names == list(next(v for v in views() if v.naam == "notitie").kolommen)


def test_fictieve_cijfers_zeggen_het_in_de_naam_en_in_het_bestand(store: Store, bestand: Path):
    naam, _ = maak(VORMEN["duckdb"], store, vandaag=VANDAAG, peildatum=date(2024, 7, 1))
    assert naam == "prt-overijssel-2024-07-01-fictief.duckdb"
    assert "fictieve" in haal(bestand, "select inhoud from toelichting where onderwerp = 'Let op'")[0][0]
