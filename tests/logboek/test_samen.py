"""The three logs as one: what ships, the fictive examples for as long as they may, and the user's own."""

from pathlib import Path

import pytest

from tests.logboek.bouw import ZWOLLE, concept, rijen
from werkbank.logboek import Logboeken, MapLogboek
from werkbank.toegang import Gebruiker


@pytest.fixture
def eigen(tmp_path: Path) -> MapLogboek:
    return MapLogboek(tmp_path / "logboek")


def herkomsten(eigen: MapLogboek, *, voorbeeldcijfers: bool = True) -> set[str]:
    samen = Logboeken(eigen.pad, voorbeeldcijfers=voorbeeldcijfers).lees()
    assert samen.fictief == any(levering.fictief for levering, _ in samen.leveringen)
    return {herkomst for _, herkomst in samen.leveringen}


def test_een_leeg_eigen_logboek_geeft_het_werkplan_en_de_voorbeelden(eigen: MapLogboek):
    samen = Logboeken(eigen.pad).lees()
    assert {(herkomst, levering.fictief) for levering, herkomst in samen.leveringen} == {
        ("werkplan", False),
        ("voorbeeld", True),
    }
    assert samen.fictief


def test_de_schakelaar_in_de_instellingen_laat_de_voorbeelden_weg(eigen: MapLogboek):
    assert herkomsten(eigen, voorbeeldcijfers=False) == {"werkplan"}


def test_na_een_echte_realisatie_zijn_de_voorbeelden_voorgoed_weg(eigen: MapLogboek):
    levering = eigen.leg_vast(concept())
    assert herkomsten(eigen) == {"werkplan", "eigen"}
    eigen.trek_in(levering.id, reden="x", door=Gebruiker("medewerker"))
    assert herkomsten(eigen) == {"werkplan", "eigen"}


def test_een_eigen_levering_zonder_realisatie_laat_de_voorbeelden_staan(eigen: MapLogboek):
    eigen.leg_vast(concept(gegevenssoort="opgave", tabellen={}))
    assert herkomsten(eigen) == {"werkplan", "voorbeeld", "eigen"}


def test_een_levering_die_zich_fictief_noemt_laat_de_voorbeelden_staan(eigen: MapLogboek):
    eigen.leg_vast(concept(fictief=True))
    assert herkomsten(eigen) == {"werkplan", "voorbeeld", "eigen"}


def test_realisatie_als_bijzaak_van_een_levering_is_ook_realisatie(eigen: MapLogboek):
    eigen.leg_vast(concept(gegevenssoort="opgave", tabellen={"realisatie": rijen(ZWOLLE)}))
    assert herkomsten(eigen) == {"werkplan", "eigen"}


def test_een_levering_die_niet_te_lezen_is_kan_echt_zijn_dus_geen_voorbeelden(eigen: MapLogboek):
    """A folder that is still being synchronised must not show invented figures beside the warning."""
    levering = eigen.leg_vast(concept())
    (eigen.pad / "leveringen" / levering.id / "levering.json").unlink()
    assert herkomsten(MapLogboek(eigen.pad)) == {"werkplan"}


def test_een_levering_wordt_gevonden_in_het_logboek_waar_zij_staat(eigen: MapLogboek):
    levering = eigen.leg_vast(concept())
    logboeken = Logboeken(eigen.pad)
    for gevonden, herkomst in logboeken.lees().leveringen:
        assert logboeken.waar(gevonden.id).origineel(gevonden.id)[0] == gevonden.bestandsnaam, herkomst
    assert logboeken.waar(levering.id) is logboeken.eigen
    voorbeeld = next(le.id for le, h in Logboeken(eigen.pad.parent / "leeg").lees().leveringen if h == "voorbeeld")
    assert logboeken.waar(voorbeeld) is not logboeken.eigen


def test_de_meegeleverde_logboeken_zijn_heel_en_worden_door_lezen_niet_veranderd(eigen: MapLogboek):
    data = Path(__file__).resolve().parents[2] / "data"
    voor = {pad: pad.stat().st_mtime_ns for pad in data.rglob("*")}
    assert Logboeken(eigen.pad).lees().terzijde == ()
    assert {pad: pad.stat().st_mtime_ns for pad in data.rglob("*")} == voor
