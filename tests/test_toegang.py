"""Who may what: asked in one place, with a refusal that says which role it takes."""

from pathlib import Path

import pytest

from tests.logboek.bouw import concept
from werkbank.fouten import GeenToegang
from werkbank.logboek import MapLogboek
from werkbank.toegang import Gebruiker, eis


def test_zonder_aanmelden_mag_de_lokale_gebruiker_alles():
    for handeling in ("vastleggen", "intrekking", "herstel", "verwijdering", "samenvoegen"):
        eis(Gebruiker("RRT Twente"), handeling, ["realisatie", "oordeel", "signaalregel"])


@pytest.mark.parametrize(
    ("rol", "handeling", "soorten"),
    [
        ("lezer", "vastleggen", ["realisatie"]),
        ("aanleveraar", "vastleggen", ["oordeel"]),
        ("toezichthouder", "vastleggen", ["signaalregel"]),
        ("toezichthouder", "intrekking", []),
        ("aanleveraar", "verwijdering", []),
    ],
)
def test_wat_een_rol_niet_mag_wordt_geweigerd(rol: str, handeling: str, soorten: list[str]):
    with pytest.raises(GeenToegang, match="mag dit niet"):
        eis(Gebruiker("team", frozenset({rol})), handeling, soorten)  # type: ignore[arg-type]


def test_het_logboek_zelf_vraagt_wie_dit_mag_en_legt_anders_niets_vast(tmp_path: Path):
    logboek = MapLogboek(tmp_path)
    with pytest.raises(GeenToegang, match="rol nodig: aanleveraar of beheerder"):
        logboek.leg_vast(concept(door=Gebruiker("kijker", frozenset({"lezer"}))))
    with pytest.raises(GeenToegang, match="levert alleen cijfers van Twente aan"):
        logboek.leg_vast(concept(door=Gebruiker("RRT Twente", regio="Twente")))
    assert logboek.leg_vast(concept(door=Gebruiker("RRT IJsselland", regio="IJsselland"))).door.regio == "IJsselland"
    assert len(logboek.lees().leveringen) == 1
