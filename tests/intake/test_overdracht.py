"""What goes between the app and the process that reads comes out as it went in, and makes nothing else."""

import json
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from tests.bestanden.geval import Geval
from tests.bestanden.gevallen import GEVALLEN
from werkbank.gegevens.toets import Plaats
from werkbank.intake.begrijpen import Begrepen, Bron, begrijp
from werkbank.intake.herkennen.voorkennis import BekendeOpgave, Eerder, Periode, Voorkennis
from werkbank.intake.lezen import Bestand, Blad, Waarde
from werkbank.intake.lezing import Lezing, NieuweRijen
from werkbank.intake.overdracht import GETOONDE_RIJEN, lees_begrepen, lees_bron, schrijf_begrepen, schrijf_bron

KENNIS = Voorkennis(
    True,
    ("COA",),
    (BekendeOpgave("asiel", "2024-2025", "GM0193", 12, None, date(2024, 2, 1)),),
    (Periode("asiel", "2024-2025", date(2024, 2, 1), None, date(2025, 1, 1)),),
    ("2024-I",),
    (Eerder("COA", date(2024, 6, 3), {"kolommen": ["Gehuisvest"]}, {"telling": {"waarde": "cumulatief"}}),),
)


def test_wat_het_proces_krijgt_komt_aan_zoals_het_is():
    bron = Bron("stand.csv", b"a;b\n\n\x00\xff", {"leverancier": "COA"}, {"begrepen": {}}, KENNIS, geplakt=True)
    assert lees_bron(schrijf_bron(bron)) == bron


@pytest.mark.parametrize("geval", GEVALLEN[::6], ids=lambda g: g.naam)
def test_wat_het_proces_begreep_komt_aan_zoals_het_is(geval: Geval):
    bron = Bron(geval.naam, geval.inhoud, geval.antwoorden, geplakt=geval.geplakt)
    begrepen = begrijp(bron)
    terug = lees_begrepen(schrijf_begrepen(begrepen, bron), bron)
    assert (terug.naam, terug.inhoud) == (begrepen.naam, begrepen.inhoud)
    assert list(_platte(terug.lezing)) == list(_platte(begrepen.lezing))


def _platte(lezing: Lezing) -> Iterator[Any]:
    yield {naam: [dict(rijen.kolommen), list(rijen.plaatsen)] for naam, rijen in lezing.rijen.items()}
    yield {
        naam: {kolom: [tuple(plaatsen) for plaatsen in cellen] for kolom, cellen in rijen.cellen.items()}
        for naam, rijen in lezing.rijen.items()
    }
    yield [(dict(rij.waarden), rij.plaats, {k: tuple(v) for k, v in rij.cellen.items()}) for rij in lezing.totalen]
    yield lezing.bevindingen, lezing.weggelaten, lezing.vragen, lezing.beantwoord, lezing.te_verbeteren
    yield json.loads(json.dumps(lezing.koppeling))


def test_van_een_blad_gaan_alleen_de_rijen_mee_die_worden_getoond():
    middag = datetime(2024, 6, 1, 12)  # noqa: DTZ001  (a sheet knows no zones)
    cellen: list[Waarde] = ["Zwolle", 12.0, True, None, date(2024, 6, 1), middag, time(9, 30), timedelta(-1, 2, 3)]
    blad = Blad("juni", [["kop"], ["nog een"], cellen])
    begrepen = Begrepen("stand.xlsx", _met_rij(3), Bestand("stand.xlsx", "xlsx", (blad,)), b"PK")
    bron = Bron("stand.xlsx", b"PK")
    terug = lees_begrepen(schrijf_begrepen(begrepen, bron), bron).bestand
    assert terug is not None
    assert terug.bladen[0].rijen == [[], [], cellen]


def _met_rij(rij: int) -> Lezing:
    return Lezing({"realisatie": NieuweRijen({"aantal": [12]}, (Plaats("stand.xlsx", "juni", rij),) * GETOONDE_RIJEN)})


@pytest.mark.parametrize("tekst", [b"", b"[]", b'{"naam": 1}', b'{"\xc2\xa7": ["date", "geen dag"]}', b"\x80\x04."])
def test_wat_het_proces_niet_zo_zegt_is_niets(tekst: bytes):
    with pytest.raises((ValueError, KeyError, TypeError)):
        lees_begrepen(tekst, Bron("stand.csv", b""))
