"""Removal for good: the content goes, here and wherever it comes back; the record, its hash and the reason stay."""

import shutil
from pathlib import Path

import pytest

from tests.logboek.bouw import adres_van, alle_bytes, concept, heropen
from tests.logboek.test_plaatsen import plaatsen
from werkbank.cijfers.store import Bronhouder
from werkbank.config import lees_instellingen
from werkbank.fouten import DubbeleLevering, LogboekFout
from werkbank.logboek import Boek, Levering, MapLogboek
from werkbank.logboek.gezien import kopieen
from werkbank.toegang import Gebruiker

WIE = Gebruiker("beheer")
GEHEIM = b"mevrouw Verzonnen"


@pytest.fixture(autouse=True)
def computermap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WERKBANK_COMPUTERMAP", str(tmp_path / "computer"))


@pytest.fixture
def levering(logboek: Boek) -> Levering:
    return lever_geheim(logboek)


def lever_geheim(logboek: Boek) -> Levering:
    logboek.leg_vast(concept(b"blijft"))
    bevinding = {"ernst": "melding", "regel": "x", "tekst": "zie de cel", "waarde": GEHEIM.decode()}
    return logboek.leg_vast(concept(GEHEIM, plaatsen=plaatsen(), bevindingen=(bevinding,)))


def test_de_inhoud_gaat_weg_het_record_en_de_reden_blijven_en_het_logboek_is_heel(
    logboek: Boek, levering: Levering, tmp_path: Path
):
    logboek.verwijder(levering.id, reden="er stond een naam in", door=WIE)
    assert [naam for naam in alle_bytes(logboek) if levering.id in naam] == [f"leveringen/{levering.id}/levering.json"]
    assert not any(GEHEIM in inhoud for inhoud in [*alle_bytes(logboek).values(), *alle_bytes(tmp_path).values()])
    inhoud = heropen(logboek).lees()
    assert inhoud.terzijde == ()
    assert {lev.id for lev in inhoud.leveringen} >= {levering.id}
    assert [(g.gebeurtenis, g.reden) for g in inhoud.gebeurtenissen] == [("verwijdering", "er stond een naam in")]
    assert (levering.id, "realisatie") not in inhoud.rijen


def test_de_cijfers_zijn_weg_en_de_levering_staat_er_als_verwijderd(logboek: Boek, levering: Levering):
    logboek.verwijder(levering.id, reden="naam", door=WIE)
    cursor = Bronhouder(lees_instellingen(logboek=adres_van(logboek))).store().cursor()
    sql = "select ingetrokken, verwijderd from levering where levering_id = $id"
    assert cursor.execute(sql, {"id": levering.id}).fetchall() == [(True, True)]
    rest = cursor.execute("select distinct levering_id from realisatie where not fictief").fetchall()
    assert levering.id not in {id_ for (id_,) in rest}


def test_precies_die_bytes_worden_daarna_geweigerd_met_de_reden(logboek: Boek, levering: Levering):
    logboek.verwijder(levering.id, reden="er stond een naam in", door=WIE)
    with pytest.raises(LogboekFout, match="voorgoed verwijderd") as fout:
        heropen(logboek).leg_vast(concept(GEHEIM, bestandsnaam="anders.csv"))
    assert not isinstance(fout.value, DubbeleLevering)
    assert "er stond een naam in" in fout.value.uitleg


def test_wat_verwijderd_is_kan_niet_worden_hersteld_ingetrokken_of_opgehaald(logboek: Boek, levering: Levering):
    logboek.verwijder(levering.id, reden="naam", door=WIE)
    for doe in (logboek.herstel, logboek.trek_in, logboek.verwijder):
        with pytest.raises(LogboekFout, match="voorgoed verwijderd"):
            doe(levering.id, reden="x", door=WIE)
    with pytest.raises(LogboekFout, match="voorgoed verwijderd"):
        logboek.origineel(levering.id)
    assert logboek.plaatsen(levering.id) is None


def test_wat_het_synchroniseren_terugbrengt_gaat_bij_het_lezen_weer_weg(map_logboek: MapLogboek, tmp_path: Path):
    levering = lever_geheim(map_logboek)
    map_ = map_logboek.pad / "leveringen" / levering.id
    shutil.copytree(map_, tmp_path / "elders")
    map_logboek.verwijder(levering.id, reden="naam", door=WIE)
    for naam in ("origineel.csv", "rijen-realisatie.parquet"):
        shutil.copy(tmp_path / "elders" / naam, map_ / naam)
    assert heropen(map_logboek).lees().terzijde == ()
    assert [pad.name for pad in map_.iterdir()] == ["levering.json"]


def test_kopieen_op_deze_computer_gaan_weg_ook_als_een_ander_verwijderde(
    logboek: Boek, levering: Levering, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    logboek.verwijder(levering.id, reden="naam", door=WIE)
    monkeypatch.setenv("WERKBANK_COMPUTERMAP", str(tmp_path / "andere computer"))
    kopieen().mkdir(parents=True)
    (kopieen() / "cijfers.duckdb").write_bytes(GEHEIM)
    lezer = heropen(logboek)
    lezer.lees()
    assert not kopieen().exists()
    # Once: what is made after it holds nothing of it any more.
    kopieen().mkdir()
    lezer.lees()
    assert kopieen().exists()


def test_een_restant_in_tijdelijk_gaat_mee(map_logboek: MapLogboek):
    levering = lever_geheim(map_logboek)
    half = map_logboek.pad / "tijdelijk" / f"{levering.id}-half"
    half.mkdir()
    (half / "origineel.csv").write_bytes(GEHEIM)
    map_logboek.verwijder(levering.id, reden="naam", door=WIE)
    assert not half.exists()
