"""Sums that run along: of the group since the last total, and of all rows."""

from werkbank.intake.herkennen.samenstellen.sommen import Sommen


def _met(**aantallen: int) -> Sommen:
    sommen = Sommen()
    for code, aantal in aantallen.items():
        sommen.tel_gemeente(code)
        sommen.tel_cijfer(1, aantal)
    return sommen


def test_een_groep_eindigt_bij_een_totaal_en_alles_loopt_door():
    sommen = _met(GM0193=12, GM0175=3)
    assert sommen.is_groep({1: 15})
    sommen.sluit_groep()
    sommen.tel_gemeente("GM0141")
    sommen.tel_cijfer(1, 7)
    assert sommen.is_groep({1: 7})
    assert sommen.is_alles({1: 22})
    assert sommen.gemeenten(van_alles=False) == ("GM0141",)
    assert sommen.gemeenten(van_alles=True) == ("GM0193", "GM0175", "GM0141")


def test_een_kolom_zonder_cijfers_telt_niet_op_tot_nul():
    sommen = _met(GM0193=12)
    assert not sommen.is_groep({2: 0})
    assert not sommen.is_alles({2: 0})


def test_zonder_getallen_is_niets_de_som_van_alles():
    assert not _met(GM0193=12).is_alles({})


def test_wat_buiten_overijssel_ligt_telt_apart():
    sommen = _met(GM0193=12)
    sommen.tel_buiten({1: 40})
    sommen.sluit_groep()
    sommen.tel_buiten({1: 5})
    assert sommen.buiten(1, van_alles=False) == 5
    assert sommen.buiten(1, van_alles=True) == 45
    assert sommen.buiten_rijen == 2
    assert not sommen.groep_is_leeg


def test_een_gemeente_die_twee_keer_voorkomt_staat_er_in_een_totaal_een_keer_in():
    sommen = _met(GM0193=12)
    sommen.tel_gemeente("GM0193")
    assert sommen.gemeenten(van_alles=True) == ("GM0193",)
