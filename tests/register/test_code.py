"""Codes in every notation, and a code set against a name."""

import contextlib
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.fouten import OnbekendeGemeente
from werkbank.register import controleer_paar, gemeenten, herken_code


@pytest.mark.parametrize(
    "waarde",
    [
        "GM0193",
        "gm0193",
        "GM193",
        "GM 0193",
        "0193",
        "193",
        "193.0",
        "193,0",
        "GM0193    ",
        " 0193\u00a0",
        "'0193",
        '"GM0193"',
        "\ufeffGM0193",
        193,
        193.0,
        np.int64(193),
        np.float64(193),
        Decimal("193"),
    ],
)
def test_een_code_wordt_in_elke_notatie_herkend(waarde):
    assert herken_code(waarde).naam == "Zwolle"


@given(st.sampled_from(gemeenten()), st.data())
def test_elke_notatie_van_elke_code_komt_goed_terug(bedoeld, data):
    nummer = int(bedoeld.code[2:])
    notaties = [
        bedoeld.code,
        bedoeld.code[2:],
        str(nummer),
        f"{nummer}.0",
        nummer,
        float(nummer),
        f"{bedoeld.code}    ",
    ]
    assert herken_code(data.draw(st.sampled_from(notaties))) == bedoeld


@pytest.mark.parametrize("waarde", ["GM0344", "0344", 344, 344.0])
def test_een_code_van_elders_ligt_buiten_overijssel(waarde):
    with pytest.raises(OnbekendeGemeente, match="GM0344 is geen gemeente in Overijssel") as fout:
        herken_code(waarde)
    assert fout.value.reden == "buiten_overijssel"


@pytest.mark.parametrize(
    "waarde",
    [
        "",
        "Zwolle",
        "GM",
        "PV23",
        "GM01933",
        "19.3",
        "-193",
        -193,
        193.5,
        0,
        1e300,
        float("inf"),
        float("nan"),
        None,
        True,
    ],
)
def test_wat_geen_code_is_wordt_zo_genoemd(waarde):
    with pytest.raises(OnbekendeGemeente, match="geen gemeentecode") as fout:
        herken_code(waarde)
    assert fout.value.reden == "onbekend"


@given(st.one_of(st.text(), st.text("GM0123456789., ", max_size=8), st.integers(), st.floats(), st.booleans()))
def test_herken_code_geeft_een_gemeente_of_weigert_en_doet_niets_anders(waarde):
    with contextlib.suppress(OnbekendeGemeente):
        assert herken_code(waarde) in gemeenten()


def test_een_kloppend_paar_geeft_de_gemeente():
    assert controleer_paar(164.0, "Hengelo (O.)").code == "GM0164"


def test_een_verkeerd_paar_wordt_geweigerd_en_beide_worden_genoemd():
    with pytest.raises(OnbekendeGemeente) as fout:
        controleer_paar("GM0193", "Kampen")
    assert "Zwolle (GM0193)" in str(fout.value)
    assert "Kampen (GM0166)" in str(fout.value)
    assert [g.naam for g in fout.value.suggesties] == ["Zwolle", "Kampen"]


def test_een_code_van_elders_bij_een_naam_van_hier_is_een_verkeerd_paar():
    with pytest.raises(OnbekendeGemeente) as fout:
        controleer_paar("GM0344", "Zwolle")
    assert "GM0344" in str(fout.value)
    assert "Zwolle (GM0193)" in str(fout.value)
    assert fout.value.reden == "paar"


def test_een_code_en_een_naam_van_elders_liggen_buiten_overijssel():
    with pytest.raises(OnbekendeGemeente) as fout:
        controleer_paar("GM0344", "Utrecht")
    assert fout.value.reden == "buiten_overijssel"


def test_hengelo_in_gelderland_hoort_niet_bij_de_code_van_hengelo():
    with pytest.raises(OnbekendeGemeente, match="Gelderland"):
        controleer_paar("GM0164", "Hengelo (Gld)")
