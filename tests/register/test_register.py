"""The shipped register: what CBS states, and nothing else."""

import dataclasses

import pytest

from werkbank.fouten import OnbekendeGemeente
from werkbank.register import REGIOS, gemeente, gemeenten


def test_het_register_telt_25_gemeenten_met_elk_een_eigen_code():
    assert len(gemeenten()) == 25
    assert len({g.code for g in gemeenten()}) == 25


def test_de_inwoners_op_1_januari_2024_tellen_op_tot_1_189_033():
    assert sum(g.inwoners_aantal for g in gemeenten()) == 1_189_033


def test_ijsselland_heeft_11_gemeenten_en_twente_14():
    per_regio = {regio: sum(g.regio == regio for g in gemeenten()) for regio in REGIOS}
    assert per_regio == {"IJsselland": 11, "Twente": 14}


def test_gemeenten_staan_op_volgorde_van_regio_en_naam():
    namen = [g.naam for g in gemeenten()]
    assert namen[0] == "Dalfsen"
    assert namen[10:12] == ["Zwolle", "Almelo"]
    assert namen[-1] == "Wierden"


def test_een_gemeente_is_te_vinden_bij_haar_code():
    zwolle = gemeente("GM0193")
    assert (zwolle.naam, zwolle.regio, zwolle.inwoners_aantal) == ("Zwolle", "IJsselland", 133_141)


def test_een_onbekende_code_wordt_geweigerd():
    with pytest.raises(OnbekendeGemeente, match="GM0344"):
        gemeente("GM0344")


def test_een_gemeente_kan_niet_worden_gewijzigd():
    with pytest.raises(dataclasses.FrozenInstanceError):
        gemeente("GM0193").naam = "Swolle"  # type: ignore[misc]
