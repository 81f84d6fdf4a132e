"""The file with known spellings: every line in it does what it says."""

import pytest
import yaml

from werkbank.fouten import OnbekendeGemeente
from werkbank.register import herken
from werkbank.register.gemeente import REGISTERMAP

INHOUD = yaml.safe_load((REGISTERMAP / "schrijfwijzen.yaml").read_text(encoding="utf-8"))


def test_elke_schrijfwijze_in_het_bestand_leidt_naar_haar_gemeente():
    gelezen = {naam: herken(naam).code for namen in INHOUD["schrijfwijzen"].values() for naam in namen}
    assert gelezen == {naam: code for code, namen in INHOUD["schrijfwijzen"].items() for naam in namen}


@pytest.mark.parametrize("groep", INHOUD["geweigerd"])
def test_elke_geweigerde_naam_geeft_de_reden_uit_het_bestand(groep):
    for naam in groep["namen"]:
        with pytest.raises(OnbekendeGemeente) as fout:
            herken(naam)
        assert fout.value.uitleg == groep["reden"]
