"""Numbers, dates and half-years as a Dutch reader expects them."""

import contextlib
import time
from datetime import UTC, date, datetime
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.fouten import WerkbankFout
from werkbank.opmaak import datum, datum_kort, getal, halfjaar, maand, ongeveer, parse_halfjaar, procent, teken


@pytest.mark.parametrize(
    ("waarde", "decimalen", "tekst"),
    [
        (1693, 0, "1.693"),
        (0, 0, "0"),
        (1_189_033, 0, "1.189.033"),
        (33.33, 1, "33,3"),
        (1234.5, 2, "1.234,50"),
        (np.int64(6325), 0, "6.325"),
        (np.float64(6325.0), 0, "6.325"),
        (Decimal("7882"), 0, "7.882"),
        (-80, 0, "−80"),
        (-1234.56, 1, "−1.234,6"),
    ],
)
def test_een_getal_krijgt_punten_per_duizend_en_een_komma(waarde, decimalen, tekst):
    assert getal(waarde, decimalen) == tekst


@pytest.mark.parametrize(
    ("waarde", "decimalen", "tekst"),
    [(2.5, 0, "3"), (-2.5, 0, "−3"), (33.35, 1, "33,4"), (0.125, 2, "0,13"), (2.4, 0, "2")],
)
def test_een_half_wordt_van_nul_af_afgerond(waarde, decimalen, tekst):
    assert getal(waarde, decimalen) == tekst


def test_een_afgeronde_nul_heeft_geen_teken():
    assert getal(-0.04, 1) == "0,0"
    assert teken(-0.04, 1) == "0,0"
    assert teken(0.04, 1) == "0,0"


@pytest.mark.parametrize(
    ("aantal", "tekst"),
    [(39, "39"), (39.0, "39"), (156.67, "ongeveer 157"), (0.33, "minder dan 1"), (0, "0"), (None, "–")],
)
def test_een_deel_van_een_mens_wordt_in_woorden_een_heel_mens(aantal, tekst):
    assert ongeveer(aantal) == tekst


def test_wat_ontbreekt_is_een_streepje_en_nooit_nul():
    assert [f(None) for f in (getal, procent, teken, datum, datum_kort, maand, halfjaar)] == ["–"] * 7


@pytest.mark.parametrize("waarde", [float("nan"), float("inf")])
def test_geen_getal_en_oneindig_zijn_geen_cijfer(waarde):
    assert [f(waarde) for f in (getal, procent, teken)] == ["–"] * 3


@pytest.mark.parametrize("waarde", ["1693", date(2024, 7, 1)])
def test_een_tekst_of_datum_gaat_niet_door_voor_een_getal(waarde):
    with pytest.raises(TypeError):
        getal(waarde)


def test_een_percentage_heeft_een_decimaal_en_een_vaste_spatie():
    assert procent(61.1) == "61,1\u00a0%"
    assert procent(100) == "100,0\u00a0%"
    assert procent(104.26, 0) == "104\u00a0%"


@pytest.mark.parametrize(
    ("waarde", "tekst"), [(12, "+12"), (-12, "−12"), (0, "0"), (1693, "+1.693"), (np.int64(-80), "−80")]
)
def test_een_verschil_toont_zijn_teken(waarde, tekst):
    assert teken(waarde) == tekst


@given(st.integers(-(10**15), 10**15))
def test_een_heel_getal_is_uit_de_tekst_terug_te_lezen(waarde):
    assert int(getal(waarde).replace(".", "").replace("−", "-")) == waarde


@given(st.floats(-1e12, 1e12), st.integers(0, 4))
def test_de_tekst_wijkt_hooguit_een_halve_laatste_stap_af(waarde, decimalen):
    gelezen = Decimal(getal(waarde, decimalen).replace(".", "").replace(",", ".").replace("−", "-"))
    assert abs(gelezen - Decimal(str(waarde))) <= Decimal("0.5").scaleb(-decimalen)


def test_een_datum_staat_er_voluit_of_kort():
    assert datum(date(2024, 7, 1)) == "1 juli 2024"
    assert datum_kort(date(2024, 3, 4)) == "4 mrt 2024"
    assert datum_kort(date(2024, 7, 1)) == "1 jul 2024"
    assert maand(date(2024, 7, 1)) == "juli 2024"


@pytest.mark.parametrize(
    "waarde",
    [
        datetime(2024, 7, 1, 23, 59, tzinfo=UTC),
    ],
)
def test_een_datum_mag_elk_type_hebben_dat_een_vraag_teruggeeft(waarde):
    assert datum(waarde) == "1 juli 2024"


def test_een_tekst_is_geen_datum():
    with pytest.raises(TypeError):
        datum("2024-07-01")


@pytest.mark.parametrize(
    ("peildatum", "tekst"),
    [
        (date(2024, 1, 1), "2023-II"),
        (date(2024, 1, 2), "2024-I"),
        (date(2024, 2, 1), "2024-I"),
        (date(2024, 7, 1), "2024-I"),
        (date(2024, 7, 2), "2024-II"),
        (date(2024, 12, 31), "2024-II"),
        (date(2025, 1, 1), "2024-II"),
    ],
)
def test_de_stand_van_1_juli_en_1_januari_sluit_het_halfjaar_ervoor(peildatum, tekst):
    assert halfjaar(peildatum) == tekst


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("2019 - 1", "2019-I"),
        ("2019-2", "2019-II"),
        ("2024-I", "2024-I"),
        ("2024 – II", "2024-II"),
        ("2024 ii", "2024-II"),
        ("2024/1", "2024-I"),
        ("eerste helft 2024", "2024-I"),
        ("Tweede helft van 2024", "2024-II"),
        ("1e helft 2023", "2023-I"),
        ("1ste helft 2023", "2023-I"),
        ("2e halfjaar 2023", "2023-II"),
        ("2de half jaar\u00a02023", "2023-II"),
        ("2023, 2e halfjaar", "2023-II"),
        ("halfjaar 2 2023", "2023-II"),
        ("H1 2024", "2024-I"),
        ("2024H2", "2024-II"),
        ("II-2024", "2024-II"),
    ],
)
def test_een_halfjaar_wordt_in_elke_schrijfwijze_gelezen(tekst, verwacht):
    assert parse_halfjaar(tekst) == verwacht


@pytest.mark.parametrize(
    "tekst", ["", "2024", "2024-01", "2024-12", "1-2024", "20241", "2024-III", "helft 2024", "2024-0"]
)
def test_wat_geen_halfjaar_is_wordt_geweigerd(tekst):
    with pytest.raises(WerkbankFout, match="geen halfjaar"):
        parse_halfjaar(tekst)


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_een_geschreven_halfjaar_is_terug_te_lezen(peildatum):
    geschreven = halfjaar(peildatum)
    assert parse_halfjaar(geschreven) == geschreven


@given(st.text())
def test_elke_tekst_is_een_halfjaar_of_wordt_geweigerd(tekst):
    with contextlib.suppress(WerkbankFout):
        assert parse_halfjaar(tekst).endswith(("-I", "-II"))


def test_duizend_getallen_kosten_minder_dan_tien_milliseconden():
    def duizend() -> float:
        begin = time.perf_counter()
        for nummer in range(1000):
            getal(nummer * 1.37, 1)
        return time.perf_counter() - begin

    # The best of several runs: what counts is the work, not what else the machine is doing.
    assert min(duizend() for _ in range(7)) < 0.010
