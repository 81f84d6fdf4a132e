"""Rows as pages, charts and files take them: in order, with names, and missing stays missing."""

import pickle
import subprocess
import sys

import pytest

from werkbank.rijen import Rijen

GEMEENTEN = Rijen(
    ("gemeente", "regio", "aantal"),
    [("Zwolle", "IJsselland", 797), ("Almelo", "Twente", None), ("Raalte", "IJsselland", 218)],
)


def test_een_rij_noemt_haar_kolommen_bij_naam_en_laat_zich_niet_veranderen():
    assert [(rij.gemeente, rij.aantal) for rij in GEMEENTEN] == [("Zwolle", 797), ("Almelo", None), ("Raalte", 218)]
    assert (GEMEENTEN[0].gemeente, GEMEENTEN[-1].gemeente) == ("Zwolle", "Raalte")
    with pytest.raises(AttributeError):
        GEMEENTEN[0].aantal = 1


def test_wat_ontbreekt_blijft_none_en_een_geheel_getal_blijft_geheel():
    assert GEMEENTEN.kolom("aantal") == [797, None, 218]
    assert GEMEENTEN.bekend("aantal") == [797, 218]
    assert all(type(aantal) is int for aantal in GEMEENTEN.bekend("aantal"))


def test_een_onbekende_kolom_is_een_fout():
    with pytest.raises(KeyError, match="inwoners"):
        GEMEENTEN.kolom("inwoners")


def test_kiezen_groeperen_en_ordenen_laten_de_rijen_heel():
    assert GEMEENTEN.waar(lambda rij: rij.regio == "Twente").kolom("gemeente") == ["Almelo"]
    per_regio = {regio: rijen.kolom("gemeente") for regio, rijen in GEMEENTEN.per("regio").items()}
    assert per_regio == {"IJsselland": ["Zwolle", "Raalte"], "Twente": ["Almelo"]}
    op_naam = GEMEENTEN.gesorteerd(lambda rij: rij.gemeente)
    assert op_naam.mappen()[0] == {"gemeente": "Almelo", "regio": "Twente", "aantal": None}
    assert GEMEENTEN[:2].kolom("gemeente") == ["Zwolle", "Almelo"]
    assert len(GEMEENTEN) == 3


def test_totalen_onder_de_rijen_missen_de_kolommen_die_zij_niet_hebben():
    samen = GEMEENTEN.met(Rijen(("gemeente", "aantal"), [("Overijssel", 1015)]))
    assert samen[-1] == ("Overijssel", None, 1015)


def test_geen_rijen_is_niets():
    assert not Rijen(("gemeente",))
    assert Rijen.van([]).kolommen == ()
    assert GEMEENTEN


def test_kolommen_met_een_onmogelijke_of_dubbele_naam_verliezen_niets():
    rijen = Rijen(("count(*)", "a", "a"), [(25, 1, 2)])
    assert rijen[0] == (25, 1, 2)
    assert list(rijen) == [(25, 1, 2)]


def test_dezelfde_rijen_zijn_voor_het_geheugen_van_de_paginas_hetzelfde():
    nogmaals = Rijen(GEMEENTEN.kolommen, GEMEENTEN.waarden)
    assert pickle.dumps(nogmaals) == pickle.dumps(GEMEENTEN)
    gekozen = GEMEENTEN.waar(lambda rij: rij.aantal).gesorteerd(lambda rij: rij.gemeente)
    assert pickle.loads(pickle.dumps(gekozen)).kolom("gemeente") == ["Raalte", "Zwolle"]


def test_een_dataframe_heeft_dezelfde_rijen():
    frame = GEMEENTEN.dataframe()
    assert frame.shape == (3, 3)
    assert frame["gemeente"].tolist() == ["Zwolle", "Almelo", "Raalte"]


def test_de_eerste_pagina_wacht_niet_op_pandas_en_altair():
    """Both take longer to import than all the figures of the page to work out."""
    script = (
        "import sys; from streamlit.testing.v1 import AppTest; "
        "app = AppTest.from_file(sys.argv[1], default_timeout=60); app.run(); "
        "print(bool(app.exception), sorted({'pandas', 'altair', 'pyarrow.compute'} & set(sys.modules)))"
    )
    uit = subprocess.run(
        [sys.executable, "-c", script, "app.py"], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert uit.stdout.strip() == "False []"


def test_rijen_weten_welke_vraag_ze_gaf_ook_na_kiezen_sorteren_en_samenvoegen():
    rijen = Rijen(("soort", "aantal"), [("asiel", 2), ("amv", 1)], ["opgave/gemeenten"])
    totaal = Rijen(("soort", "aantal"), [("asiel", 3)], ["opgave/gebied"])
    assert rijen[:1].vragen == ("opgave/gemeenten",)
    assert rijen.waar(lambda rij: rij.aantal > 1).vragen == ("opgave/gemeenten",)
    assert rijen.gesorteerd(lambda rij: rij.aantal).vragen == ("opgave/gemeenten",)
    assert rijen.per("soort")["amv"].vragen == ("opgave/gemeenten",)
    assert rijen.met(totaal).vragen == ("opgave/gemeenten", "opgave/gebied")
