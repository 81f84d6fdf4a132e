"""Every file of the corpus comes out right, is refused for the right reason, or asks the right question."""

import pytest

from tests.bestanden.geval import Geval
from tests.bestanden.gevallen import GEVALLEN
from tests.bestanden.maak import TABEL, tabel
from tests.bestanden.proef import rijen_van, totalen_van, uitkomst, weggelaten_van

AANGENOMEN = [g for g in GEVALLEN if not g.geweigerd]
GEWEIGERD = [g for g in GEVALLEN if g.geweigerd]


@pytest.mark.parametrize("geval", AANGENOMEN, ids=lambda g: g.naam)
def test_een_bestand_geeft_precies_de_cijfers_die_erin_staan(geval: Geval):
    aanlevering = uitkomst(geval.naam).aanlevering
    assert [b.tekst for b in aanlevering.fouten] == []
    assert rijen_van(aanlevering) == geval.rijen
    assert totalen_van(aanlevering) == geval.totalen
    assert aanlevering.vastlegbaar
    if "realisatie" in aanlevering.tabellen:
        assert aanlevering.leverancier == geval.leverancier


@pytest.mark.parametrize("geval", AANGENOMEN, ids=lambda g: g.naam)
def test_wat_ertoe_doet_en_niet_zeker_is_wordt_gevraagd_en_niets_anders(geval: Geval):
    gevraagd = {sleutel.partition(":")[0] for sleutel in uitkomst(geval.naam).gevraagd}
    assert gevraagd == {sleutel.partition(":")[0] for sleutel in geval.antwoorden}


@pytest.mark.parametrize("geval", AANGENOMEN, ids=lambda g: g.naam)
def test_wat_bijzonder_is_en_wat_niet_meetelt_wordt_gezegd(geval: Geval):
    aanlevering = uitkomst(geval.naam).aanlevering
    assert geval.bevindingen <= {b.regel for b in aanlevering.bevindingen}
    assert geval.weggelaten <= weggelaten_van(aanlevering)


@pytest.mark.parametrize("geval", GEWEIGERD, ids=lambda g: g.naam)
def test_een_bestand_dat_niet_klopt_wordt_geweigerd_met_de_reden(geval: Geval):
    aanlevering = uitkomst(geval.naam).aanlevering
    assert not aanlevering.vastlegbaar
    assert {b.regel for b in aanlevering.fouten} == geval.geweigerd


def test_het_corpus_heeft_minstens_zestig_verschillende_bestanden():
    assert len({g.naam for g in GEVALLEN}) == len(GEVALLEN)
    assert len({g.inhoud for g in GEVALLEN}) >= 60


def test_de_tabel_in_de_documentatie_is_die_van_het_corpus():
    assert TABEL.read_text(encoding="utf-8") == tabel(), "draai: python -m tests.bestanden.maak --tabel"


def test_de_tabel_noemt_elk_bestand():
    regels = TABEL.read_text(encoding="utf-8").splitlines()
    assert sum(regel.startswith("| `") for regel in regels) == len(GEVALLEN)


def test_de_bestanden_zijn_elke_keer_dezelfde():
    assert [g.inhoud for g in GEVALLEN] == [g.inhoud for g in GEVALLEN]
