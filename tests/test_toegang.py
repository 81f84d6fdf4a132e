"""Who may what: asked in one place, with a refusal that says which role it takes."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.logboek.bouw import concept
from tests.toegang_matrix import GEVALLEN, MAG
from werkbank.fouten import GeenToegang
from werkbank.gegevens import GEGEVENSSOORTEN
from werkbank.logboek import MapLogboek
from werkbank.toegang import Gebruiker, eis, gebruiker_van, mag


def test_zonder_aanmelden_mag_de_lokale_gebruiker_alles():
    for handeling in ("vastleggen", "intrekking", "herstel", "verwijdering", "samenvoegen"):
        eis(Gebruiker("RRT Twente"), handeling, ["realisatie", "oordeel", "signaalregel"])


@pytest.mark.parametrize(("rol", "handeling", "soort", "mag_het"), GEVALLEN)
def test_elke_rol_mag_precies_wat_in_de_tabel_staat(rol: Any, handeling: Any, soort: str, mag_het: bool):
    wie, soorten = Gebruiker("team", frozenset({rol})), [soort] if soort else []
    assert mag(wie, handeling, soorten) is mag_het
    if mag_het:
        eis(wie, handeling, soorten)
    else:
        with pytest.raises(GeenToegang, match="team mag dit niet"):
            eis(wie, handeling, soorten)


def test_van_elke_soort_gegevens_is_bedacht_wie_haar_vastlegt():
    assert {soort for handeling, soort in MAG if handeling == "vastleggen"} == {g.naam for g in GEGEVENSSOORTEN}


def test_wie_meer_soorten_vastlegt_moet_ze_allemaal_mogen():
    toezicht = Gebruiker("team", frozenset({"toezichthouder"}))
    assert mag(toezicht, "vastleggen", ["oordeel", "notitie"])
    assert not mag(toezicht, "vastleggen", ["oordeel", "realisatie"])


@dataclass(frozen=True)
class Lid:
    waarde: str
    functie: str
    rol: Any
    regio: str | None = None
    leverancier: str | None = None


GROEPEN = (
    Lid("a", "regio Twente", "aanleveraar", regio="Twente"),
    Lid("b", "regio IJsselland", "aanleveraar", regio="IJsselland"),
    Lid("c", "COA", "aanleveraar", leverancier="COA"),
    Lid("d", "toezicht", "toezichthouder"),
)


BEIDE = Gebruiker("regio Twente en toezicht", frozenset({"aanleveraar", "toezichthouder"}), "Twente")


def test_een_oordeel_is_niet_aan_een_regio_gebonden_een_aanlevering_wel():
    eis(BEIDE, "vastleggen", ["oordeel"], ["IJsselland"])
    eis(BEIDE, "vastleggen", ["realisatie"], ["Twente"])
    with pytest.raises(GeenToegang, match="alleen cijfers van Twente"):
        eis(BEIDE, "vastleggen", ["realisatie"], ["IJsselland"])


@pytest.mark.parametrize(
    ("waarden", "verwacht"),
    [
        (["a"], Gebruiker("regio Twente", frozenset({"aanleveraar"}), "Twente")),
        (["c"], Gebruiker("COA", frozenset({"aanleveraar"}), None, "COA")),
        # In both regions: bound to neither.
        (["a", "b"], Gebruiker("regio Twente en regio IJsselland", frozenset({"aanleveraar"}))),
        # A verdict is not bound to a region, a delivery still is.
        (["d", "a", "iets"], BEIDE),
        (["iets"], None),
        ([], None),
    ],
)
def test_groepen_maken_samen_wie_iemand_is(waarden: list[str], verwacht: Gebruiker | None):
    assert gebruiker_van(waarden, GROEPEN) == verwacht


def test_het_logboek_zelf_vraagt_wie_dit_mag_en_legt_anders_niets_vast(tmp_path: Path):
    logboek = MapLogboek(tmp_path)
    with pytest.raises(GeenToegang, match="rol nodig: aanleveraar of beheerder"):
        logboek.leg_vast(concept(door=Gebruiker("kijker", frozenset({"lezer"}))))
    with pytest.raises(GeenToegang, match="levert alleen cijfers van Twente aan"):
        logboek.leg_vast(concept(door=Gebruiker("RRT Twente", regio="Twente")))
    assert logboek.leg_vast(concept(door=Gebruiker("RRT IJsselland", regio="IJsselland"))).door.regio == "IJsselland"
    assert len(logboek.lees().leveringen) == 1


def test_wie_voor_een_leverancier_levert_legt_niets_van_een_ander_vast_en_dat_staat_in_het_record(tmp_path: Path):
    logboek = MapLogboek(tmp_path)
    ander = Gebruiker("gemeente Zwolle", frozenset({"aanleveraar"}), leverancier="gemeente")
    with pytest.raises(GeenToegang, match="levert alleen cijfers van gemeente aan"):
        logboek.leg_vast(concept(door=ander))
    coa = Gebruiker("COA", frozenset({"aanleveraar"}), leverancier="COA")
    levering = logboek.leg_vast(concept(door=coa))
    assert MapLogboek(tmp_path).lees().leveringen == (levering,)
    assert levering.door == coa
