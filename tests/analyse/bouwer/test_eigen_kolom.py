"""A column of an own file beside a measure: only beside municipalities, and as something to divide by."""

from dataclasses import replace

import pytest

from tests.analyse.bouwer.conftest import PEILDATUM
from werkbank.analyse.bouwer.antwoord import beantwoord
from werkbank.analyse.bouwer.keuring import keur
from werkbank.analyse.bouwer.keuze import UITKOMST, Keuze
from werkbank.analyse.eigen.begrijpen import begrijp_eigen
from werkbank.cijfers.store import Store

PER_WONING = Keuze(
    ("voortgang.opgave_aantal",),
    PEILDATUM,
    filters={"soort": ("asiel",), "gemeente": ("GM0193", "GM0166")},
    vergelijking="per_eigen",
    eigen=(("eigen_woningen", "woningen"),),
)


def test_een_maat_gedeeld_door_een_eigen_kolom(store: Store):
    eigen = begrijp_eigen("Woningen.csv", b"Gemeente;Woningen\nZwolle;57.360\n")
    antwoord = beantwoord(store, PER_WONING, eigen)
    # Zwolle: 717 places, 57.360 homes: 12,5 per 1.000; Kampen is not in the file
    assert [(r.gemeente, r.eigen_woningen__woningen, getattr(r, UITKOMST)) for r in antwoord.rijen] == [
        ("Kampen", None, None),
        ("Zwolle", 57360, 12.5),
    ]
    # what an own file adds up to is not known
    assert antwoord.totaal is not None
    assert "eigen_woningen__woningen" not in antwoord.totaal.kolommen


@pytest.mark.parametrize(
    ("anders", "reden"),
    [
        ({"rijen": ("regio",)}, "eigen-per-gemeente"),
        ({"kolom": "soort", "filters": {}, "vergelijking": ""}, "eigen-kolommen"),
        ({"eigen": ()}, "eigen-noemer"),
    ],
)
def test_een_eigen_kolom_staat_alleen_naast_gemeenten(anders: dict, reden: str):
    assert reden in [r.id for r in keur(replace(PER_WONING, **anders))]
