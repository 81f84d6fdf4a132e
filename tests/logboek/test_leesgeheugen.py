"""What was read before is not unpacked again, and yet every byte is looked at: in the log and in the copy."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.logboek.bouw import ZWOLLE, concept, rijen
from werkbank.logboek import Inhoud, Levering, MapLogboek, deel, leesgeheugen, lezer
from werkbank.logboek.gezien import kopieen
from werkbank.toegang import Gebruiker

WIE = Gebruiker("medewerker")


@pytest.fixture(autouse=True)
def eigen_computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer without copies, which keeps also a log of one levering."""
    monkeypatch.setenv("WERKBANK_COMPUTERMAP", str(tmp_path / "computer"))
    monkeypatch.setattr(leesgeheugen, "MINSTENS", 1)
    monkeypatch.setattr(lezer, "MINSTENS", 1)


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    """A log of three leveringen, read once on this computer."""
    logboek = MapLogboek(tmp_path / "logboek")
    for aantal in (1, 2, 3):
        logboek.leg_vast(concept(bytes([aantal]), tabellen={"realisatie": rijen({**ZWOLLE, "aantal": aantal})}))
    MapLogboek(logboek.pad).lees()
    return logboek.pad


@pytest.fixture
def uitgepakt(pad: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The id of each levering whose rows are unpacked from here on."""
    ids: list[str] = []
    echt = deel._uitgepakt

    def tel(inhoud: bytes, levering: Levering, soort: str):
        ids.append(levering.id)
        return echt(inhoud, levering, soort)

    monkeypatch.setattr(deel, "_uitgepakt", tel)
    return ids


def aantallen(inhoud: Inhoud) -> list[int]:
    return sorted(rij["aantal"] for tabel in inhoud.rijen.values() for rij in tabel.to_pylist())


def kopie() -> Path:
    [bestand] = (kopieen() / "gelezen").iterdir()
    return bestand


def draai_om(pad: Path, plaats: int) -> None:
    inhoud = bytearray(pad.read_bytes())
    inhoud[plaats] ^= 1
    pad.write_bytes(inhoud)


def test_wat_eerder_is_gelezen_wordt_niet_nog_eens_uitgepakt(pad: Path, uitgepakt: list[str]):
    inhoud = MapLogboek(pad).lees()
    assert (aantallen(inhoud), inhoud.terzijde, uitgepakt) == ([1, 2, 3], (), [])


def test_wat_eerder_is_gelezen_is_gelijk_aan_wat_nu_wordt_gelezen(pad: Path, uitgepakt: list[str]):
    met = MapLogboek(pad).lees()
    kopie().unlink()
    zonder = MapLogboek(pad).lees()
    assert len(uitgepakt) == 3
    assert met == zonder


def test_van_een_nieuwe_levering_wordt_alleen_zij_uitgepakt(pad: Path, uitgepakt: list[str]):
    nieuw = MapLogboek(pad).leg_vast(concept(b"4", tabellen={"realisatie": rijen({**ZWOLLE, "aantal": 4})}))
    assert aantallen(MapLogboek(pad).lees()) == [1, 2, 3, 4]
    assert set(uitgepakt) == {nieuw.id}


@pytest.mark.parametrize(
    "bederf",
    [
        lambda bestand: bestand.unlink(),
        lambda bestand: bestand.write_bytes(b""),
        lambda bestand: bestand.write_bytes(bestand.read_bytes()[:-1]),
        lambda bestand: draai_om(bestand, 3),
        lambda bestand: draai_om(bestand, 100),
        lambda bestand: draai_om(bestand, -20),
    ],
    ids=["weg", "leeg", "afgekapt", "bit in zegel", "bit in kop", "bit in rijen"],
)
def test_een_kopie_die_niet_klopt_kost_tijd_en_geen_cijfers(
    pad: Path, uitgepakt: list[str], bederf: Callable[[Path], object]
):
    bederf(kopie())
    assert aantallen(MapLogboek(pad).lees()) == [1, 2, 3]
    assert len(uitgepakt) == 3
    # And it is made anew.
    assert aantallen(MapLogboek(pad).lees()) == [1, 2, 3]
    assert len(uitgepakt) == 3


def test_een_kopie_van_een_andere_versie_telt_niet(pad: Path, uitgepakt: list[str], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(leesgeheugen, "__version__", "0.0.0-andere")
    assert aantallen(MapLogboek(pad).lees()) == [1, 2, 3]
    assert len(uitgepakt) == 3


def test_de_kopie_van_een_ander_logboek_geeft_geen_cijfers(pad: Path, tmp_path: Path):
    ander = MapLogboek(tmp_path / "ander")
    ander.leg_vast(concept(b"ander", tabellen={"realisatie": rijen({**ZWOLLE, "aantal": 99})}))
    bewaard = kopie()
    MapLogboek(ander.pad).lees()
    [tweede] = {*bewaard.parent.iterdir()} - {bewaard}
    tweede.write_bytes(bewaard.read_bytes())
    assert aantallen(MapLogboek(ander.pad).lees()) == [99]


@pytest.mark.parametrize("naam", ["levering.json", "origineel.csv", "rijen-realisatie.parquet", "lezing.json"])
def test_een_omgedraaid_bit_in_het_logboek_wordt_gezien_al_is_het_eerder_gelezen(pad: Path, naam: str):
    map_ = sorted((pad / "leveringen").iterdir())[0]
    heel = (map_ / naam).read_bytes()
    for plaats in sorted({*range(0, len(heel), 1 + len(heel) // 15), len(heel) - 1}):
        draai_om(map_ / naam, plaats)
        inhoud = MapLogboek(pad).lees()
        assert [deel.plaats for deel in inhoud.terzijde] == [f"leveringen/{map_.name}"], plaats
        assert len(aantallen(inhoud)) == 2
        (map_ / naam).write_bytes(heel)


@pytest.mark.parametrize("naam", ["origineel.csv", "rijen-realisatie.parquet", "lezing.json"])
def test_een_bestand_dat_weg_is_wordt_gemist_al_is_het_eerder_gelezen(pad: Path, naam: str):
    map_ = sorted((pad / "leveringen").iterdir())[0]
    (map_ / naam).unlink()
    inhoud = MapLogboek(pad).lees()
    [deel] = inhoud.terzijde
    assert (deel.plaats, deel.reden.endswith(f"{naam} ontbreekt")) == (f"leveringen/{map_.name}", True)


def test_wat_verwijderd_is_staat_niet_meer_in_een_kopie(pad: Path):
    logboek = MapLogboek(pad)
    weg = logboek.lees().leveringen[1]
    logboek.verwijder(weg.id, reden="proef", door=WIE)
    assert aantallen(MapLogboek(pad).lees()) == [1, 3]
    assert sorted(leesgeheugen.Leesgeheugen(os.path.realpath(pad)).lees()) == sorted(
        levering.id for levering in logboek.lees().leveringen if levering.id != weg.id
    )


def test_wat_verwijderd_wordt_terwijl_een_ander_leest_komt_niet_terug_in_een_kopie(
    pad: Path, monkeypatch: pytest.MonkeyPatch
):
    """Another process has read everything, and writes its copy after the removal has purged what there was."""
    kopie().unlink()
    langzaam = MapLogboek(pad)
    echt = leesgeheugen._ingepakt

    def eerst_verwijderen(delen: dict[str, leesgeheugen.Eerder]) -> bytes:
        monkeypatch.setattr(leesgeheugen, "_ingepakt", echt)
        logboek = MapLogboek(pad)
        logboek.verwijder(logboek.lees().leveringen[0].id, reden="proef", door=WIE)
        (kopieen() / "gelezen").mkdir(parents=True, exist_ok=True)
        return echt(delen)

    monkeypatch.setattr(leesgeheugen, "_ingepakt", eerst_verwijderen)
    langzaam.lees()
    assert not list((kopieen() / "gelezen").iterdir())


def test_waar_geen_kopie_kan_staan_wordt_gewoon_gelezen(pad: Path, uitgepakt: list[str]):
    kopie().unlink()
    (kopieen() / "gelezen").rmdir()
    (kopieen() / "gelezen").write_bytes(b"in de weg")
    assert aantallen(MapLogboek(pad).lees()) == [1, 2, 3]
    assert len(uitgepakt) == 3
