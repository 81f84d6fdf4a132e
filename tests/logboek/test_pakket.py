"""Logs meet: a package is verified, merged without duplicates, and keeps every moment. It is the backup too."""

import hashlib
import zipfile
from pathlib import Path

import pytest

from tests.logboek.bouw import ZWOLLE as ZWOLLE_RIJ
from tests.logboek.bouw import alle_bytes, concept, rijen
from werkbank.cijfers.store import Store
from werkbank.config import lees_instellingen
from werkbank.fouten import LogboekFout
from werkbank.logboek import Logboeken, MapLogboek
from werkbank.logboek.pakket import neem_pakket_in, schrijf_pakket
from werkbank.logboek.zegel import verzegel
from werkbank.toegang import Gebruiker

WIE = Gebruiker("beheer")


def maak(pad: Path, *inhouden: bytes) -> MapLogboek:
    logboek = MapLogboek(pad)
    for nummer, inhoud in enumerate(inhouden):
        logboek.leg_vast(concept(inhoud, tabellen={"realisatie": rijen({**ZWOLLE_RIJ, "aantal": 10 + nummer})}))
    return logboek


def vingerafdruk(pad: Path) -> str:
    """A hash over every row of every public view."""
    store = Store(Logboeken(pad).lees(), lees_instellingen())
    cursor = store.cursor()
    views = sorted(v for (v,) in cursor.execute("select view_name from duckdb_views() where not internal").fetchall())
    assert {"voortgang", "levering", "achterstand"} <= set(views)
    alles = [(view, cursor.execute(f"select * from {view}").fetchall()) for view in views]
    return hashlib.sha256(repr(alles).encode()).hexdigest()


@pytest.mark.parametrize("naam", ["kopie.zip", "kopie"])
def test_een_teruggezette_reservekopie_geeft_dezelfde_cijfers_in_elke_view(tmp_path: Path, naam: str):
    logboek = maak(tmp_path / "oud", b"een", b"twee", b"drie")
    [eerste, tweede, _] = logboek.lees().leveringen
    logboek.trek_in(eerste.id, reden="x", door=WIE)
    logboek.verwijder(tweede.id, reden="y", door=WIE)
    schrijf_pakket(logboek, tmp_path / naam)
    neem_pakket_in(MapLogboek(tmp_path / "nieuw"), tmp_path / naam, door=WIE)
    assert vingerafdruk(tmp_path / "nieuw") == vingerafdruk(tmp_path / "oud")
    for soort in ("leveringen", "gebeurtenissen"):
        assert alle_bytes(tmp_path / "nieuw" / soort) == alle_bytes(tmp_path / "oud" / soort)


def test_samenvoegen_neemt_alleen_wat_nieuw_is_en_een_tweede_keer_niets(tmp_path: Path):
    hier, daar = maak(tmp_path / "hier", b"van hier"), maak(tmp_path / "daar", b"van daar", b"nog een")
    momenten = {levering.id: levering.vastgelegd_op for levering in daar.lees().leveringen}
    schrijf_pakket(daar, tmp_path / "p.zip")
    voor = alle_bytes(hier.pad / "leveringen")
    proef = neem_pakket_in(hier, tmp_path / "p.zip", door=WIE, proef=True)
    assert (len(proef.nieuw), proef.bekend) == (2, 0)
    assert alle_bytes(hier.pad / "leveringen") == voor
    neem_pakket_in(hier, tmp_path / "p.zip", door=WIE)
    inhoud = MapLogboek(hier.pad).lees()
    assert inhoud.terzijde == ()
    assert {levering.id: levering.vastgelegd_op for levering in inhoud.leveringen}.items() >= momenten.items()
    nogmaals = neem_pakket_in(hier, tmp_path / "p.zip", door=WIE)
    assert (nogmaals.nieuw, nogmaals.bekend) == ((), 2)


def test_hetzelfde_bestand_in_beide_logboeken_telt_een_keer_en_op_beide_plaatsen_gelijk(tmp_path: Path):
    hier, daar = maak(tmp_path / "hier", b"zelfde"), maak(tmp_path / "daar", b"zelfde", b"anders")
    [eerste] = hier.lees().leveringen
    schrijf_pakket(hier, tmp_path / "hier.zip")
    schrijf_pakket(daar, tmp_path / "daar.zip")
    assert len(neem_pakket_in(hier, tmp_path / "daar.zip", door=WIE).tweede) == 1
    neem_pakket_in(daar, tmp_path / "hier.zip", door=WIE)
    for logboek in (hier, daar):
        inhoud = MapLogboek(logboek.pad).lees()
        assert (len(inhoud.leveringen), inhoud.terzijde) == (2, ())
        assert inhoud.levering(eerste.id) == eerste
    assert vingerafdruk(hier.pad) == vingerafdruk(daar.pad)


def test_wat_hier_is_verwijderd_komt_niet_terug_en_een_verwijdering_komt_wel_mee(tmp_path: Path):
    hier, daar = maak(tmp_path / "hier", b"naam"), maak(tmp_path / "daar", b"naam")
    [levering] = hier.lees().leveringen
    hier.verwijder(levering.id, reden="naam", door=WIE)
    schrijf_pakket(daar, tmp_path / "daar.zip")
    neem_pakket_in(hier, tmp_path / "daar.zip", door=WIE)
    assert not any(pad.endswith("origineel.csv") for pad in alle_bytes(hier.pad))
    schrijf_pakket(hier, tmp_path / "hier.zip")
    neem_pakket_in(daar, tmp_path / "hier.zip", door=WIE)
    assert not any(pad.endswith("origineel.csv") for pad in alle_bytes(daar.pad))
    assert MapLogboek(daar.pad).lees().terzijde == ()


def test_een_pakket_waarin_een_byte_omviel_of_iets_mist_komt_er_niet_in(tmp_path: Path):
    schrijf_pakket(maak(tmp_path / "daar", b"een", b"twee"), tmp_path / "pakket")
    hier = maak(tmp_path / "hier", b"hier")
    voor = alle_bytes(hier.pad)
    for pad in sorted(p for p in (tmp_path / "pakket").rglob("*") if p.is_file()):
        heel = pad.read_bytes()
        for kapot in (None, bytes([heel[0] ^ 1]) + heel[1:], heel[: len(heel) // 2]):
            pad.unlink() if kapot is None else pad.write_bytes(kapot)
            with pytest.raises(LogboekFout):
                neem_pakket_in(hier, tmp_path / "pakket", door=WIE)
            pad.write_bytes(heel)
    assert alle_bytes(hier.pad) == voor


@pytest.mark.parametrize("naam", ["../buiten.json", "leveringen/../../x", "/x/y", "leveringen/a\\b/c", "elders/x/y"])
def test_een_naam_die_het_pakket_uit_wijst_wordt_geweigerd(tmp_path: Path, naam: str):
    with zipfile.ZipFile(tmp_path / "kwaad.zip", "w") as archief:
        archief.writestr(naam, b"x")
        bestanden = {naam: hashlib.sha256(b"x").hexdigest()}
        archief.writestr("pakket.json", verzegel({"formaat": 2, "bestanden": bestanden})[0])
    with pytest.raises(LogboekFout, match="beschadigd"):
        neem_pakket_in(maak(tmp_path / "hier", b"x"), tmp_path / "kwaad.zip", door=WIE)


def test_een_pakket_schrijft_nooit_over_iets_heen_en_een_bestand_van_iets_anders_is_geen_pakket(tmp_path: Path):
    logboek = maak(tmp_path / "logboek", b"een")
    (tmp_path / "al.zip").write_bytes(b"iets")
    with pytest.raises(LogboekFout, match="er al"):
        schrijf_pakket(logboek, tmp_path / "al.zip")
    for pad in (tmp_path / "al.zip", tmp_path / "weg.zip", tmp_path / "logboek"):
        with pytest.raises(LogboekFout):
            neem_pakket_in(logboek, pad, door=WIE)
