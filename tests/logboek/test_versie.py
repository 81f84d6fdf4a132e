"""The version of a log changes when its content does, also while it is being read, and at no other time."""

import shutil
from pathlib import Path

import pytest

from tests.logboek.bouw import concept
from werkbank.logboek import MapLogboek, leveringmap, maplezer
from werkbank.toegang import Gebruiker


@pytest.fixture
def logboek(tmp_path: Path) -> MapLogboek:
    return MapLogboek(tmp_path / "logboek")


def test_elke_levering_en_gebeurtenis_van_wie_ook_geeft_een_andere_versie(logboek: MapLogboek):
    ander = MapLogboek(logboek.pad)
    versies = [logboek.versie()]
    levering = ander.leg_vast(concept(b"een"))
    versies.append(logboek.versie())
    ander.leg_vast(concept(b"twee"))
    versies.append(logboek.versie())
    ander.trek_in(levering.id, reden="x", door=Gebruiker("medewerker"))
    versies.append(logboek.versie())
    ander.herstel(levering.id, reden="y", door=Gebruiker("medewerker"))
    versies.append(logboek.versie())
    assert len(set(versies)) == 5


def test_een_levering_die_uit_de_map_verdwijnt_geeft_een_andere_versie(logboek: MapLogboek):
    blijft, levering = logboek.leg_vast(concept()), logboek.leg_vast(concept(b"twee"))
    voor = logboek.lees()
    shutil.rmtree(logboek.pad / "leveringen" / levering.id)
    assert logboek.versie() != voor.versie
    assert logboek.lees().leveringen == (blijft,)


def test_zonder_verandering_blijft_de_versie_die_van_het_lezen(logboek: MapLogboek):
    logboek.leg_vast(concept(b"een"))
    (logboek.pad / "leveringen" / "half").mkdir()
    gelezen = logboek.lees()
    assert logboek.versie() == gelezen.versie
    assert logboek.lees() == gelezen
    assert logboek.versie() == gelezen.versie


def test_half_werk_en_een_geweigerde_levering_geven_geen_andere_versie(logboek: MapLogboek):
    logboek.leg_vast(concept(b"een"))
    voor = logboek.lees().versie
    (logboek.pad / "tijdelijk" / "half").mkdir()
    with pytest.raises(Exception, match="al vastgelegd"):
        logboek.leg_vast(concept(b"een"))
    assert logboek.versie() == voor


def test_wat_tijdens_het_lezen_aankomt_geeft_daarna_een_andere_versie(
    logboek: MapLogboek, monkeypatch: pytest.MonkeyPatch
):
    """Else a store built from that reading would take itself for the newest, and never show the levering."""
    logboek.leg_vast(concept(b"een"))
    echt = leveringmap.lees_record

    def lees_en_krijg(pad: Path):
        gelezen = echt(pad)
        monkeypatch.setattr(maplezer, "lees_record", echt)
        MapLogboek(logboek.pad).leg_vast(concept(b"twee"))
        return gelezen

    monkeypatch.setattr(maplezer, "lees_record", lees_en_krijg)
    gelezen = logboek.lees()
    assert len(gelezen.leveringen) == 1
    assert logboek.versie() != gelezen.versie
    assert len(logboek.lees().leveringen) == 2


def test_wat_tijdens_het_lezen_wordt_afgemaakt_telt_meteen_mee(logboek: MapLogboek, monkeypatch: pytest.MonkeyPatch):
    levering = logboek.leg_vast(concept())
    record = logboek.pad / "leveringen" / levering.id / "levering.json"
    inhoud = record.read_bytes()
    record.write_bytes(inhoud[:20])
    echt = leveringmap.lees_record

    def lees_en_maak_af(pad: Path):
        try:
            return echt(pad)
        finally:
            record.write_bytes(inhoud)

    monkeypatch.setattr(maplezer, "lees_record", lees_en_maak_af)
    # What looked damaged is looked at once more, for it may have been half-way.
    gelezen = logboek.lees()
    assert (gelezen.leveringen, gelezen.terzijde) == ((levering,), ())
    assert logboek.versie() == gelezen.versie


def test_wat_een_keer_heel_is_gelezen_wordt_niet_nog_eens_gelezen(logboek: MapLogboek, monkeypatch: pytest.MonkeyPatch):
    logboek.leg_vast(concept(b"een"))
    logboek.lees()
    gelezen: list[str] = []
    echt = leveringmap.lees_record

    def tel(pad: Path):
        gelezen.append(pad.name)
        return echt(pad)

    nieuw = MapLogboek(logboek.pad).leg_vast(concept(b"twee"))
    monkeypatch.setattr(maplezer, "lees_record", tel)
    assert len(logboek.lees().leveringen) == 2
    assert gelezen == [nieuw.id]
