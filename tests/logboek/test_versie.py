"""The version of a log changes when its content does, also while it is being read, and at no other time."""

import shutil

import pytest

from tests.logboek.bouw import concept, heropen
from werkbank.logboek import Boek, MapLogboek, deel, lezer
from werkbank.toegang import Gebruiker


def test_elke_levering_en_gebeurtenis_van_wie_ook_geeft_een_andere_versie(logboek: Boek):
    ander = heropen(logboek)
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


def test_een_levering_die_uit_de_map_verdwijnt_geeft_een_andere_versie(map_logboek: MapLogboek):
    blijft, levering = map_logboek.leg_vast(concept()), map_logboek.leg_vast(concept(b"twee"))
    voor = map_logboek.lees()
    shutil.rmtree(map_logboek.pad / "leveringen" / levering.id)
    assert map_logboek.versie() != voor.versie
    assert map_logboek.lees().leveringen == (blijft,)


def test_zonder_verandering_blijft_de_versie_die_van_het_lezen(map_logboek: MapLogboek):
    map_logboek.leg_vast(concept(b"een"))
    (map_logboek.pad / "leveringen" / "half").mkdir()
    gelezen = map_logboek.lees()
    assert map_logboek.versie() == gelezen.versie
    assert map_logboek.lees() == gelezen
    assert map_logboek.versie() == gelezen.versie


def test_half_werk_en_een_geweigerde_levering_geven_geen_andere_versie(map_logboek: MapLogboek):
    map_logboek.leg_vast(concept(b"een"))
    voor = map_logboek.lees().versie
    (map_logboek.pad / "tijdelijk" / "half").mkdir()
    with pytest.raises(Exception, match="al vastgelegd"):
        map_logboek.leg_vast(concept(b"een"))
    assert map_logboek.versie() == voor


def test_wat_tijdens_het_lezen_aankomt_geeft_daarna_een_andere_versie(logboek: Boek, monkeypatch: pytest.MonkeyPatch):
    """Else a store built from that reading would take itself for the newest, and never show the levering."""
    logboek.leg_vast(concept(b"een"))
    echt = deel.lees_record

    def lees_en_krijg(wat):
        gelezen = echt(wat)
        monkeypatch.setattr(lezer, "lees_record", echt)
        heropen(logboek).leg_vast(concept(b"twee"))
        return gelezen

    monkeypatch.setattr(lezer, "lees_record", lees_en_krijg)
    gelezen = logboek.lees()
    assert len(gelezen.leveringen) == 1
    assert logboek.versie() != gelezen.versie
    assert len(logboek.lees().leveringen) == 2


def test_wat_tijdens_het_lezen_wordt_afgemaakt_telt_meteen_mee(
    map_logboek: MapLogboek, monkeypatch: pytest.MonkeyPatch
):
    levering = map_logboek.leg_vast(concept())
    record = map_logboek.pad / "leveringen" / levering.id / "levering.json"
    inhoud = record.read_bytes()
    record.write_bytes(inhoud[:20])
    echt = deel.lees_record

    def lees_en_maak_af(wat):
        try:
            return echt(wat)
        finally:
            record.write_bytes(inhoud)

    monkeypatch.setattr(lezer, "lees_record", lees_en_maak_af)
    # What looked damaged is looked at once more, for it may have been half-way.
    gelezen = map_logboek.lees()
    assert (gelezen.leveringen, gelezen.terzijde) == ((levering,), ())
    assert map_logboek.versie() == gelezen.versie


def test_wat_een_keer_heel_is_gelezen_wordt_niet_nog_eens_gelezen(logboek: Boek, monkeypatch: pytest.MonkeyPatch):
    logboek.leg_vast(concept(b"een"))
    logboek.lees()
    gelezen: list[str] = []
    echt = deel.lees_record

    def tel(wat):
        gelezen.append(wat.naam)
        return echt(wat)

    nieuw = heropen(logboek).leg_vast(concept(b"twee"))
    monkeypatch.setattr(lezer, "lees_record", tel)
    assert len(logboek.lees().leveringen) == 2
    assert gelezen == [nieuw.id]
