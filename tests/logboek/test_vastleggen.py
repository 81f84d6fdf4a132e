"""Recording: the original byte for byte, whole or not at all, on disk before it is acknowledged, never changed."""

import errno
import hashlib
import os
import re
import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.logboek.bouw import ZWOLLE, alle_bytes, concept, heropen, open_map
from werkbank.fouten import DubbeleLevering, LogboekFout
from werkbank.logboek import Boek, MapLogboek
from werkbank.toegang import Gebruiker

# What Windows refuses in a name, and what it cuts off at the end.
_NIET_OP_WINDOWS = re.compile(r'[<>:"/\\|?*\x00-\x1f]|[. ]$')
_APPARAAT = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def test_wat_is_vastgelegd_leest_een_ander_precies_zo_terug(logboek: Boek):
    vastgelegd = logboek.leg_vast(
        concept(
            peildatum=date(2024, 8, 1),
            ontvangen_op=date(2024, 8, 5),
            opmerking="nagebeld",
            koppeling={"kolommen": {"Gemeente": "gemeente"}},
            bevindingen=({"regel": "sprong", "tekst": "Veel meer dan vorige maand."},),
        )
    )
    inhoud = heropen(logboek).lees()
    assert inhoud.leveringen == (vastgelegd,)
    assert inhoud.terzijde == ()
    assert inhoud.rijen[vastgelegd.id, "realisatie"].to_pylist() == [dict(ZWOLLE)]


@given(st.binary(max_size=2_000))
def test_het_origineel_komt_byte_voor_byte_terug(tmp_path_factory: pytest.TempPathFactory, inhoud: bytes):
    logboek = open_map(tmp_path_factory.mktemp("log"))
    levering = logboek.leg_vast(concept(inhoud, bestandsnaam="Stand augustus.xlsx"))
    assert heropen(logboek).origineel(levering.id) == ("Stand augustus.xlsx", inhoud)
    assert alle_bytes(logboek.pad)[f"leveringen/{levering.id}/origineel.xlsx"] == inhoud


def test_het_origineel_staat_er_byte_voor_byte_onder_een_vaste_naam(logboek: Boek):
    inhoud = bytes(range(256)) * 40
    levering = logboek.leg_vast(concept(inhoud, bestandsnaam="Stand augustus.xlsx"))
    assert heropen(logboek).origineel(levering.id) == ("Stand augustus.xlsx", inhoud)
    assert alle_bytes(logboek)[f"leveringen/{levering.id}/origineel.xlsx"] == inhoud


def test_het_id_is_het_begin_van_de_sha256_van_het_origineel(logboek: Boek):
    levering = logboek.leg_vast(concept(b"inhoud"))
    assert levering.sha256 == hashlib.sha256(b"inhoud").hexdigest()
    assert levering.id == levering.sha256[:32]
    assert {naam.split("/")[1] for naam in alle_bytes(logboek)} == {levering.id}


def test_wat_er_staat_verandert_nooit_meer(logboek: Boek):
    eerste = logboek.leg_vast(concept(b"een"))
    voor = alle_bytes(logboek)
    tweede = logboek.leg_vast(concept(b"twee"))
    logboek.trek_in(eerste.id, reden="verkeerde maand", door=Gebruiker("medewerker"))
    logboek.herstel(eerste.id, reden="toch goed", door=Gebruiker("medewerker"))
    na = alle_bytes(logboek)
    assert {naam: na[naam] for naam in voor} == voor
    nieuw = {naam.split("/")[0] for naam in na.keys() - voor.keys() if tweede.id not in naam}
    assert nieuw == {"gebeurtenissen"}


def test_dezelfde_bytes_twee_keer_worden_geweigerd_ook_onder_een_andere_naam(logboek: Boek):
    eerste = logboek.leg_vast(concept(b"een"))
    voor = alle_bytes(logboek)
    with pytest.raises(DubbeleLevering) as fout:
        heropen(logboek).leg_vast(concept(b"een", bestandsnaam="anders.csv", leverancier="gemeente"))
    assert (fout.value.levering_id, fout.value.ingetrokken) == (eerste.id, False)
    assert alle_bytes(logboek) == voor


def test_dezelfde_bytes_na_een_intrekking_wijzen_op_herstel(logboek: Boek):
    eerste = logboek.leg_vast(concept(b"een"))
    logboek.trek_in(eerste.id, reden="verkeerde maand", door=Gebruiker("medewerker"))
    with pytest.raises(DubbeleLevering) as fout:
        logboek.leg_vast(concept(b"een"))
    assert (fout.value.levering_id, fout.value.ingetrokken) == (eerste.id, True)
    assert "Herstel" in fout.value.doe


def test_een_ander_moment_van_dezelfde_cijfers_is_een_andere_levering(logboek: Boek):
    eerste, tweede = logboek.leg_vast(concept(b"een")), logboek.leg_vast(concept(b"een "))
    assert [levering.id for levering in logboek.lees().leveringen] == [eerste.id, tweede.id]


@pytest.mark.parametrize("stap", ["origineel.csv", "rijen-realisatie.parquet", "levering.json", "rename"])
def test_gaat_het_schrijven_mis_dan_staat_er_niets_en_kan_het_opnieuw(
    map_logboek: MapLogboek, monkeypatch: pytest.MonkeyPatch, stap: str
):
    eerder = map_logboek.leg_vast(concept(b"eerder"))
    voor = alle_bytes(map_logboek)
    echt = os.fsync

    def vol(descriptor: int) -> None:
        if _is(descriptor, map_logboek.pad, stap):
            raise OSError(errno.ENOSPC, "No space left on device")
        echt(descriptor)

    def weg(pad: Path, doel: Path) -> Path:
        raise PermissionError(errno.EACCES, "Permission denied")

    with monkeypatch.context() as even:
        even.setattr(os, "fsync", vol)
        if stap == "rename":
            even.setattr(Path, "rename", weg)
        with pytest.raises(LogboekFout) as fout:
            map_logboek.leg_vast(concept(b"nieuw"))
    assert fout.value.uitleg == ("geen toestemming" if stap == "rename" else "de schijf is vol")
    assert alle_bytes(map_logboek) == voor
    assert heropen(map_logboek).lees().leveringen == (eerder,)
    assert map_logboek.leg_vast(concept(b"nieuw")) in heropen(map_logboek).lees().leveringen


def _is(descriptor: int, map_: Path, naam: str) -> bool:
    """Whether an open file is the one of this name that is being written."""
    open_ = os.fstat(descriptor).st_ino
    return any(pad.stat().st_ino == open_ for pad in map_.glob(f"tijdelijk/*/{naam}"))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no fsync for folders")
def test_bevestigd_is_op_schijf_elk_bestand_en_elke_map_die_ernaar_wijst(
    map_logboek: MapLogboek, monkeypatch: pytest.MonkeyPatch
):
    geborgd: set[int] = set()
    voor_het_hernoemen: set[int] = set()
    echte_fsync, echte_rename = os.fsync, Path.rename

    def fsync(descriptor: int) -> None:
        geborgd.add(os.fstat(descriptor).st_ino)
        echte_fsync(descriptor)

    def rename(pad: Path, doel: Path) -> Path:
        voor_het_hernoemen.update(geborgd)
        geborgd.clear()
        return echte_rename(pad, doel)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "rename", rename)
    levering = map_logboek.leg_vast(concept())

    map_ = map_logboek.pad / "leveringen" / levering.id
    assert {pad.stat().st_ino for pad in (map_, *map_.iterdir())} <= voor_het_hernoemen
    # The folder that was just made is itself an entry in the folder above it.
    assert {pad.stat().st_ino for pad in (map_logboek.pad, map_logboek.pad.parent)} <= voor_het_hernoemen
    assert (map_logboek.pad / "leveringen").stat().st_ino in geborgd


def test_een_map_waar_niet_kan_worden_geschreven_geeft_een_melding_met_de_plaats(tmp_path: Path):
    (tmp_path / "logboek").mkdir()
    (tmp_path / "logboek" / "tijdelijk").write_text("geen map")
    with pytest.raises(LogboekFout) as fout:
        MapLogboek(tmp_path / "logboek").leg_vast(concept())
    assert fout.value.waar == str(tmp_path / "logboek")
    assert fout.value.titel == "Er kan niet in het logboek worden geschreven."


def test_een_leeg_logboek_wordt_niet_aangemaakt_door_te_lezen(map_logboek: MapLogboek):
    inhoud = map_logboek.lees()
    assert (inhoud.leveringen, inhoud.gebeurtenissen, inhoud.terzijde, inhoud.rijen) == ((), (), (), {})
    assert not map_logboek.pad.exists()


@given(
    naam=st.text(st.characters(), max_size=300)
    | st.sampled_from(
        ["con.txt", "a." + "x" * 300, "a.ß", "a.b c", "C:\\map\\a.csv", "../../a.csv", "a.", "\udcff.csv"]
    )
)
def test_elke_bestandsnaam_kan_en_geeft_op_elk_systeem_dezelfde_geldige_namen(
    tmp_path_factory: pytest.TempPathFactory, naam: str
):
    logboek = open_map(tmp_path_factory.mktemp("log"))
    vastgelegd = logboek.leg_vast(concept(bestandsnaam=naam))
    assert heropen(logboek).lees().leveringen == (vastgelegd,)
    namen = [deel for pad in logboek.pad.rglob("*") for deel in pad.relative_to(logboek.pad).parts]
    assert all(deel.isascii() and len(deel) <= 80 for deel in namen)
    assert not [deel for deel in namen if _NIET_OP_WINDOWS.search(deel) or _APPARAAT.fullmatch(deel)]
    shutil.rmtree(logboek.pad)


@given(tekst=st.text(st.characters(), max_size=50))
def test_elke_tekst_in_het_record_kan_en_komt_zo_terug(tmp_path_factory: pytest.TempPathFactory, tekst: str):
    logboek = open_map(tmp_path_factory.mktemp("log"))
    vastgelegd = logboek.leg_vast(
        concept(leverancier=tekst, door=Gebruiker(tekst), opmerking=tekst, koppeling={"tekst": tekst})
    )
    [levering] = heropen(logboek).lees().leveringen
    heel = tekst.encode("utf-8", "replace").decode()
    assert (levering.leverancier, levering.opmerking, levering.koppeling) == (heel, heel, {"tekst": heel})
    assert levering.vastgelegd_door == vastgelegd.vastgelegd_door
    shutil.rmtree(logboek.pad)


def test_wie_vastlegt_is_nooit_leeg(logboek: Boek):
    assert logboek.leg_vast(concept(door=Gebruiker("  "))).vastgelegd_door == "onbekend"


def test_zonder_dag_van_ontvangst_geldt_de_nederlandse_dag_van_vastleggen(logboek: Boek):
    # 22:30 UTC on 30 June is half past midnight on 1 July in Amsterdam
    levering = logboek.leg_vast(concept(), moment=datetime(2024, 6, 30, 22, 30, tzinfo=UTC))
    assert (levering.ontvangen_op, levering.bekend_op) == (date(2024, 7, 1), date(2024, 7, 1))


def test_een_meegeleverde_levering_is_bekend_vanaf_haar_eigen_dag(logboek: Boek):
    levering = logboek.leg_vast(concept(bekend_vanaf=date(2024, 2, 1)))
    assert levering.bekend_op == date(2024, 2, 1)


def test_leveringen_staan_op_volgorde_van_vastleggen(logboek: Boek):
    momenten = [datetime(2024, 8, dag, tzinfo=UTC) for dag in (3, 1, 2)]
    for moment in momenten:
        logboek.leg_vast(concept(moment.isoformat().encode()), moment=moment)
    assert [levering.vastgelegd_op.day for levering in logboek.lees().leveringen] == [1, 2, 3]


def test_restanten_van_een_afgebroken_proces_tellen_niet_en_verdwijnen_pas_na_een_dag(map_logboek: MapLogboek):
    map_logboek.leg_vast(concept(b"eerste"))
    oud, vers = map_logboek.pad / "tijdelijk" / "oud", map_logboek.pad / "tijdelijk" / "vers"
    for map_ in (oud, vers):
        shutil.copytree(next((map_logboek.pad / "leveringen").iterdir()), map_)
    los = map_logboek.pad / "tijdelijk" / "20240801T000000000000Z-afgebroken.json"
    los.write_text("{")
    te_oud = datetime.now(UTC).timestamp() - 25 * 3600
    for pad in (oud, los):
        os.utime(pad, (te_oud, te_oud))
    inhoud = heropen(map_logboek).lees()
    assert (len(inhoud.leveringen), inhoud.terzijde) == (1, ())
    map_logboek.leg_vast(concept(b"tweede"))
    assert sorted(pad.name for pad in (map_logboek.pad / "tijdelijk").iterdir()) == ["vers"]


def test_een_restant_dat_niet_weg_kan_maakt_het_vastleggen_niet_ongedaan(
    map_logboek: MapLogboek, monkeypatch: pytest.MonkeyPatch
):
    map_logboek.leg_vast(concept(b"eerste"))
    los = map_logboek.pad / "tijdelijk" / "oud.json"
    los.write_text("{")
    os.utime(los, (0, 0))

    def bezet(pad: Path, missing_ok: bool = False) -> None:
        raise PermissionError(errno.EACCES, "in use", str(pad))

    monkeypatch.setattr(Path, "unlink", bezet)
    tweede = map_logboek.leg_vast(concept(b"tweede"))
    assert tweede in heropen(map_logboek).lees().leveringen
