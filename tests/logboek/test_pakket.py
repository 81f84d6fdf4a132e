"""Logs meet: a package is verified, merged without duplicates, and keeps every moment. It is the backup too."""

import hashlib
import zipfile
from pathlib import Path

import pytest

from tests.logboek.bouw import ZWOLLE as ZWOLLE_RIJ
from tests.logboek.bouw import adres_van, alle_bytes, concept, heropen, open_, rijen
from tests.logboek.conftest import NieuwLogboek
from tests.postgres import Server
from werkbank.cijfers.store import Store
from werkbank.config import lees_instellingen
from werkbank.fouten import LogboekFout
from werkbank.logboek import Boek, Logboeken
from werkbank.logboek.pakket import neem_pakket_in, schrijf_pakket
from werkbank.logboek.zegel import verzegel
from werkbank.toegang import Gebruiker

WIE = Gebruiker("beheer")


def maak(logboek: Boek, *inhouden: bytes) -> Boek:
    for nummer, inhoud in enumerate(inhouden):
        logboek.leg_vast(concept(inhoud, tabellen={"realisatie": rijen({**ZWOLLE_RIJ, "aantal": 10 + nummer})}))
    return logboek


def met_geschiedenis(logboek: Boek) -> Boek:
    """Three leveringen, of which one is withdrawn and one is removed for good."""
    maak(logboek, b"een", b"twee", b"drie")
    [eerste, tweede, _] = logboek.lees().leveringen
    logboek.trek_in(eerste.id, reden="x", door=WIE)
    logboek.verwijder(tweede.id, reden="y", door=WIE)
    return logboek


def vingerafdruk(logboek: Boek) -> str:
    """A hash over every row of every public view."""
    store = Store(Logboeken(adres_van(logboek)).lees(), lees_instellingen())
    cursor = store.cursor()
    views = sorted(v for (v,) in cursor.execute("select view_name from duckdb_views() where not internal").fetchall())
    assert {"voortgang", "levering", "achterstand"} <= set(views)
    alles = [(view, cursor.execute(f"select * from {view}").fetchall()) for view in views]
    return hashlib.sha256(repr(alles).encode()).hexdigest()


def inhoud_van(logboek: Boek) -> tuple[object, ...]:
    """All that figures are made of."""
    inhoud = heropen(logboek).lees()
    rijen_ = {sleutel: tabel.to_pylist() for sleutel, tabel in inhoud.rijen.items()}
    return inhoud.leveringen, inhoud.gebeurtenissen, inhoud.terzijde, inhoud.verwijderd, rijen_


@pytest.mark.parametrize("naam", ["kopie.zip", "kopie"])
def test_een_teruggezette_reservekopie_is_byte_voor_byte_gelijk(nieuw_logboek: NieuwLogboek, tmp_path: Path, naam: str):
    logboek = met_geschiedenis(nieuw_logboek("oud"))
    schrijf_pakket(logboek, tmp_path / naam)
    nieuw = nieuw_logboek("nieuw")
    neem_pakket_in(nieuw, tmp_path / naam, door=WIE)
    assert alle_bytes(nieuw) == alle_bytes(logboek)
    assert inhoud_van(nieuw) == inhoud_van(logboek)


def test_van_map_naar_database_en_terug_geeft_elke_view_dezelfde_cijfers(postgres: Server, tmp_path: Path):
    logboeken = [met_geschiedenis(open_(tmp_path / "map"))]
    adressen: list[str | Path] = [postgres.adres(postgres.nieuw()), tmp_path / "terug"]
    for nummer, adres in enumerate(adressen):
        logboeken.append(open_(adres))
        schrijf_pakket(logboeken[-2], tmp_path / f"{nummer}.zip")
        neem_pakket_in(logboeken[-1], tmp_path / f"{nummer}.zip", door=WIE)
    assert [alle_bytes(logboek) for logboek in logboeken[1:]] == [alle_bytes(logboeken[0])] * 2
    assert [vingerafdruk(logboek) for logboek in logboeken[1:]] == [vingerafdruk(logboeken[0])] * 2


def test_afgebroken_overnemen_kan_opnieuw_en_neemt_de_rest(
    nieuw_logboek: NieuwLogboek, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    daar, hier = met_geschiedenis(nieuw_logboek("daar")), nieuw_logboek("hier")
    schrijf_pakket(daar, tmp_path / "p.zip")
    echt = hier.neem_over
    gedaan: list[str] = []

    def breek_af(plaats: str, bestanden: dict[str, bytes], zegel: str) -> None:
        if len(gedaan) == 2:
            raise LogboekFout("weg")
        gedaan.append(plaats)
        echt(plaats, bestanden, zegel)

    with monkeypatch.context() as even:
        even.setattr(hier, "neem_over", breek_af)
        with pytest.raises(LogboekFout, match="weg"):
            neem_pakket_in(hier, tmp_path / "p.zip", door=WIE)
    samen = neem_pakket_in(heropen(hier), tmp_path / "p.zip", door=WIE)
    assert (samen.bekend, len(samen.nieuw)) == (2, 3)
    assert alle_bytes(hier) == alle_bytes(daar)


def test_samenvoegen_neemt_alleen_wat_nieuw_is_en_een_tweede_keer_niets(nieuw_logboek: NieuwLogboek, tmp_path: Path):
    hier, daar = maak(nieuw_logboek("hier"), b"van hier"), maak(nieuw_logboek("daar"), b"van daar", b"nog een")
    momenten = {levering.id: levering.vastgelegd_op for levering in daar.lees().leveringen}
    schrijf_pakket(daar, tmp_path / "p.zip")
    voor = alle_bytes(hier)
    proef = neem_pakket_in(hier, tmp_path / "p.zip", door=WIE, proef=True)
    assert (len(proef.nieuw), proef.bekend) == (2, 0)
    assert alle_bytes(hier) == voor
    neem_pakket_in(hier, tmp_path / "p.zip", door=WIE)
    inhoud = heropen(hier).lees()
    assert inhoud.terzijde == ()
    assert {levering.id: levering.vastgelegd_op for levering in inhoud.leveringen}.items() >= momenten.items()
    nogmaals = neem_pakket_in(hier, tmp_path / "p.zip", door=WIE)
    assert (nogmaals.nieuw, nogmaals.bekend) == ((), 2)


def test_hetzelfde_bestand_in_beide_logboeken_telt_een_keer_en_op_beide_plaatsen_gelijk(
    nieuw_logboek: NieuwLogboek, tmp_path: Path
):
    hier, daar = maak(nieuw_logboek("hier"), b"zelfde"), maak(nieuw_logboek("daar"), b"zelfde", b"anders")
    [eerste] = hier.lees().leveringen
    schrijf_pakket(hier, tmp_path / "hier.zip")
    schrijf_pakket(daar, tmp_path / "daar.zip")
    assert len(neem_pakket_in(hier, tmp_path / "daar.zip", door=WIE).tweede) == 1
    neem_pakket_in(daar, tmp_path / "hier.zip", door=WIE)
    for logboek in (hier, daar):
        inhoud = heropen(logboek).lees()
        assert (len(inhoud.leveringen), inhoud.terzijde) == (2, ())
        assert inhoud.levering(eerste.id) == eerste
    assert inhoud_van(hier) == inhoud_van(daar)


def test_wat_hier_is_verwijderd_komt_niet_terug_en_een_verwijdering_komt_wel_mee(
    nieuw_logboek: NieuwLogboek, tmp_path: Path
):
    hier, daar = maak(nieuw_logboek("hier"), b"naam"), maak(nieuw_logboek("daar"), b"naam")
    [levering] = hier.lees().leveringen
    hier.verwijder(levering.id, reden="naam", door=WIE)
    schrijf_pakket(daar, tmp_path / "daar.zip")
    neem_pakket_in(hier, tmp_path / "daar.zip", door=WIE)
    assert not any(pad.endswith("origineel.csv") for pad in alle_bytes(hier))
    schrijf_pakket(hier, tmp_path / "hier.zip")
    neem_pakket_in(daar, tmp_path / "hier.zip", door=WIE)
    assert not any(pad.endswith("origineel.csv") for pad in alle_bytes(daar))
    assert heropen(daar).lees().terzijde == ()


def test_een_pakket_waarin_een_byte_omviel_of_iets_mist_komt_er_niet_in(nieuw_logboek: NieuwLogboek, tmp_path: Path):
    schrijf_pakket(maak(nieuw_logboek("daar"), b"een", b"twee"), tmp_path / "pakket")
    hier = maak(nieuw_logboek("hier"), b"hier")
    voor = alle_bytes(hier)
    for pad in sorted(p for p in (tmp_path / "pakket").rglob("*") if p.is_file()):
        heel = pad.read_bytes()
        for kapot in (None, bytes([heel[0] ^ 1]) + heel[1:], heel[: len(heel) // 2]):
            pad.unlink() if kapot is None else pad.write_bytes(kapot)
            with pytest.raises(LogboekFout):
                neem_pakket_in(hier, tmp_path / "pakket", door=WIE)
            pad.write_bytes(heel)
    assert alle_bytes(hier) == voor


@pytest.mark.parametrize("naam", ["../buiten.json", "leveringen/../../x", "/x/y", "leveringen/a\\b/c", "elders/x/y"])
def test_een_naam_die_het_pakket_uit_wijst_wordt_geweigerd(nieuw_logboek: NieuwLogboek, tmp_path: Path, naam: str):
    with zipfile.ZipFile(tmp_path / "kwaad.zip", "w") as archief:
        archief.writestr(naam, b"x")
        bestanden = {naam: hashlib.sha256(b"x").hexdigest()}
        archief.writestr("pakket.json", verzegel({"formaat": 2, "bestanden": bestanden})[0])
    with pytest.raises(LogboekFout, match="beschadigd"):
        neem_pakket_in(maak(nieuw_logboek("hier"), b"x"), tmp_path / "kwaad.zip", door=WIE)


def test_een_pakket_schrijft_nooit_over_iets_heen_en_een_bestand_van_iets_anders_is_geen_pakket(
    nieuw_logboek: NieuwLogboek, tmp_path: Path
):
    logboek = maak(nieuw_logboek("logboek"), b"een")
    (tmp_path / "al.zip").write_bytes(b"iets")
    with pytest.raises(LogboekFout, match="er al"):
        schrijf_pakket(logboek, tmp_path / "al.zip")
    for pad in (tmp_path / "al.zip", tmp_path / "weg.zip", tmp_path):
        with pytest.raises(LogboekFout):
            neem_pakket_in(logboek, pad, door=WIE)
