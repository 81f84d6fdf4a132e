"""The store: one version of the log from first query to last, rebuilt when the log changes, closed to the world."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from tests.logboek.bouw import ZWOLLE, concept, rijen
from werkbank.cijfers.store import Bronhouder, Store
from werkbank.config import STANDAARD_PAD, lees_instellingen
from werkbank.gegevens import GEGEVENSSOORTEN
from werkbank.logboek import Logboeken, MapLogboek
from werkbank.rijen import Rijen
from werkbank.toegang import Gebruiker


@pytest.fixture
def logboek(tmp_path: Path) -> MapLogboek:
    (tmp_path / "logboek").mkdir()
    return MapLogboek(tmp_path / "logboek")


@pytest.fixture
def bronhouder(logboek: MapLogboek) -> Bronhouder:
    return Bronhouder(lees_instellingen(logboek=str(logboek.pad)))


@pytest.fixture(scope="module")
def werkplan(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """What ships, and nothing else."""
    return Bronhouder(lees_instellingen(logboek=str(tmp_path_factory.mktemp("leeg")))).store()


def som(store: Store) -> object:
    """The sum of all realisatie in a store."""
    [(aantal,)] = store.cursor().execute("select sum(realisatie_aantal)::bigint from realisatie").fetchall()
    return aantal


def lever(logboek: MapLogboek, aantal: int, peildatum: str = "2024-08-01") -> str:
    """Record one figure, by another process as it were; the id of the levering."""
    dag = pd.Timestamp(peildatum).date()
    tabel = rijen({**ZWOLLE, "aantal": aantal, "peildatum": dag})
    return (
        MapLogboek(logboek.pad).leg_vast(concept(repr((aantal, peildatum)).encode(), tabellen={"realisatie": tabel})).id
    )


def test_zonder_verandering_is_het_dezelfde_store(bronhouder: Bronhouder):
    assert bronhouder.store() is bronhouder.store()


def test_een_levering_van_een_ander_proces_geeft_een_nieuwe_store(bronhouder: Bronhouder, logboek: MapLogboek):
    lever(logboek, 12)
    assert som(bronhouder.store()) == 12
    levering_id = lever(logboek, 5, "2024-09-01")
    assert som(bronhouder.store()) == 17
    MapLogboek(logboek.pad).trek_in(levering_id, reden="x", door=Gebruiker("medewerker"))
    assert som(bronhouder.store()) == 12
    MapLogboek(logboek.pad).herstel(levering_id, reden="y", door=Gebruiker("medewerker"))
    assert som(bronhouder.store()) == 17


def test_wie_een_store_vasthoudt_ziet_tot_het_laatst_dezelfde_cijfers(bronhouder: Bronhouder, logboek: MapLogboek):
    lever(logboek, 12)
    vastgehouden = bronhouder.store()
    lever(logboek, 5, "2024-09-01")
    assert bronhouder.store() is not vastgehouden
    assert (som(vastgehouden), som(bronhouder.store())) == (12, 17)


def test_een_herlevering_telt_in_plaats_van_de_eerdere_en_wat_ontbreekt_blijft_staan(
    bronhouder: Bronhouder, logboek: MapLogboek
):
    almelo = {**ZWOLLE, "gemeente_code": "GM0141", "aantal": 7}
    logboek.leg_vast(concept(b"een", tabellen={"realisatie": rijen(ZWOLLE, almelo)}))
    logboek.leg_vast(concept(b"twee", tabellen={"realisatie": rijen({**ZWOLLE, "aantal": 20})}))
    assert som(bronhouder.store()) == 20 + 7


def test_veel_lezers_tegelijk_krijgen_elk_hun_eigen_rijen(werkplan: Store):
    """A connection shared without a cursor of one's own gives another thread's rows, and no error."""
    start = threading.Barrier(8)

    def lees(nummer: int) -> bool:
        start.wait()
        return all(
            werkplan.cursor().execute("select $n, i from range(500) as r(i)", {"n": nummer}).fetchall()
            == [(nummer, i) for i in range(500)]
            for _ in range(20)
        )

    with ThreadPoolExecutor(8) as samen:
        assert all(samen.map(lees, range(8)))


def test_veel_lezers_die_tegelijk_beginnen_bouwen_een_store(bronhouder: Bronhouder, logboek: MapLogboek):
    lever(logboek, 12)
    start = threading.Barrier(6)

    def neem(_: int) -> Store:
        start.wait()
        return bronhouder.store()

    with ThreadPoolExecutor(6) as samen:
        assert len(set(samen.map(neem, range(6)))) == 1


def test_een_antwoord_wordt_onthouden_en_niemand_bederft_het_voor_een_ander(werkplan: Store):
    gemaakt: list[int] = []

    def maak() -> Rijen:
        gemaakt.append(1)
        return Rijen(("aantal",), [(1,), (2,)])

    eerste = werkplan.onthoud(("toets", 1), maak)
    with pytest.raises(AttributeError):
        eerste[0].aantal = 99
    assert werkplan.onthoud(("toets", 1), maak).kolom("aantal") == [1, 2]
    assert len(gemaakt) == 1


def test_wat_niet_lukt_wordt_niet_onthouden(werkplan: Store):
    def stuk() -> Rijen:
        raise OSError("weg")

    with pytest.raises(OSError, match="weg"):
        werkplan.onthoud("stuk", stuk)
    assert list(werkplan.onthoud("stuk", lambda: Rijen(("a",), [(1,)]))) == [(1,)]


def test_van_wie_tegelijk_vragen_maakt_een_het_antwoord(werkplan: Store):
    """The second asks while the first is still making it, and waits for that answer."""
    wachtend: list[Future[Rijen]] = []

    def maak() -> Rijen:
        wachtend.append(pool.submit(werkplan.onthoud, "tegelijk", lambda: Rijen(("a",), [(8,)])))
        return Rijen(("a",), [(7,)])

    with ThreadPoolExecutor(1) as pool:
        assert list(werkplan.onthoud("tegelijk", maak)) == [(7,)]
        assert [list(antwoord.result()) for antwoord in wachtend] == [[(7,)]]


@pytest.mark.parametrize(
    "sql",
    [
        "select * from read_csv('{pad}')",
        "select * from read_text('{pad}')",
        "select * from read_blob('{pad}')",
        "select * from read_parquet('{pad}')",
        "select * from read_json('{pad}')",
        "select * from glob('{pad}')",
        "from '{pad}'",
        "copy (select 1) to '{pad}.csv'",
        "attach '{pad}.db'",
        "export database '{pad}.map'",
        "install httpfs",
        "load httpfs",
        "set enable_external_access = true",
        "set lock_configuration = false",
        "set python_enable_replacements = true",
        "set memory_limit = '1GB'",
    ],
)
def test_de_database_komt_nergens_bij_en_laat_zich_niet_ontgrendelen(werkplan: Store, tmp_path: Path, sql: str):
    pad = tmp_path / "geheim.csv"
    pad.write_text("a\n1\n")
    with pytest.raises(duckdb.Error):
        werkplan.cursor().execute(sql.format(pad=pad))
    assert [p.name for p in tmp_path.iterdir()] == ["geheim.csv"]


def test_een_variabele_van_het_programma_is_geen_tabel(werkplan: Store):
    geheim = pd.DataFrame({"a": [1]})
    with pytest.raises(duckdb.CatalogException):
        werkplan.cursor().execute("select * from geheim")
    assert len(geheim) == 1


@pytest.mark.parametrize("ingetrokken", [False, True])
def test_de_voorbeelden_zijn_na_een_echte_realisatie_voorgoed_weg(
    bronhouder: Bronhouder, logboek: MapLogboek, ingetrokken: bool
):
    eerst = bronhouder.store()
    assert eerst.fictief
    assert som(eerst) != 0
    levering_id = lever(logboek, 12)
    if ingetrokken:
        logboek.trek_in(levering_id, reden="x", door=Gebruiker("medewerker"))
    store = bronhouder.store()
    assert (store.fictief, som(store)) == (False, None if ingetrokken else 12)
    # A restart does not bring them back.
    assert not Bronhouder(bronhouder.instellingen).store().fictief


@pytest.mark.parametrize("aan", [True, False])
def test_de_schakelaar_voorbeeldcijfers_laat_de_voorbeelden_zien_of_niet(tmp_path: Path, aan: bool):
    config = tmp_path / "config.yaml"
    tekst = STANDAARD_PAD.read_text(encoding="utf-8")
    config.write_text(
        tekst.replace("voorbeeldcijfers: true", f"voorbeeldcijfers: {str(aan).lower()}"), encoding="utf-8"
    )
    store = Bronhouder(lees_instellingen(config, logboek=str(tmp_path))).store()
    assert store.fictief is aan
    assert (som(store) is not None) is aan
    # The opgaven of the werkplan are there either way: 6.325 + 538 + 7.882 + 1.693.
    assert store.cursor().execute("select sum(opgave_aantal)::int from opgave").fetchone() == (16438,)


def test_elke_soort_gegevens_heeft_een_tabel_met_haar_kolommen(werkplan: Store):
    for soort in GEGEVENSSOORTEN:
        kolommen = [r[0] for r in werkplan.cursor().execute(f"describe rij_{soort.naam}").fetchall()]
        assert kolommen == ["levering_id", "volgnummer", *soort.kolomnamen]


def test_wat_terzijde_ligt_staat_ook_in_de_store(bronhouder: Bronhouder, logboek: MapLogboek):
    (logboek.pad / "leveringen" / "half").mkdir(parents=True)
    assert [t.plaats for t in bronhouder.store().terzijde] == ["leveringen/half"]


def test_een_kapotte_view_laat_de_vorige_store_staan(
    bronhouder: Bronhouder, logboek: MapLogboek, monkeypatch: pytest.MonkeyPatch
):
    """A build that fails must not leave half a store behind."""
    lever(logboek, 12)
    goed = bronhouder.store()
    lever(logboek, 5, "2024-09-01")
    echt: Callable[[Logboeken], object] = Logboeken.lees

    def stuk(_: Logboeken) -> object:
        raise OSError("weg")

    monkeypatch.setattr(Logboeken, "lees", stuk)
    with pytest.raises(OSError, match="weg"):
        bronhouder.store()
    assert som(goed) == 12
    monkeypatch.setattr(Logboeken, "lees", echt)
    assert som(bronhouder.store()) == 17
