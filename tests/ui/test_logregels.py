"""What the server writes: one line of JSON per event, and nothing of people, files or figures."""

import json
import logging
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from tests.logboek.bouw import concept
from werkbank.logboek import MapLogboek
from werkbank.toegang import Gebruiker
from werkbank.ui import logregels


@pytest.fixture
def uitvoer(monkeypatch: pytest.MonkeyPatch) -> Iterator[StringIO]:
    """What is written once JSON is asked for; the loggers are put back afterwards."""
    uitvoer = StringIO()
    monkeypatch.setattr(sys, "stderr", uitvoer)
    monkeypatch.setattr(logregels, "_van_anderen", list)
    monkeypatch.setenv("WERKBANK_LOGREGELS", "json")
    eigen = logging.getLogger("werkbank")
    voor = (eigen.handlers[:], eigen.level, eigen.propagate)
    logregels.schrijf_json()
    yield uitvoer
    eigen.handlers[:], eigen.level, eigen.propagate = voor


def test_een_vastlegging_is_een_regel_met_functie_en_zonder_wat_erin_staat(uitvoer: StringIO, tmp_path: Path):
    levering = MapLogboek(tmp_path).leg_vast(concept(bestandsnaam="mevrouw Verzonnen.csv", opmerking="bel Verzonnen"))
    [regel] = map(json.loads, uitvoer.getvalue().splitlines())
    assert {naam: regel[naam] for naam in ("wat", "levering", "functie", "gegevenssoort")} == {
        "wat": "vastgelegd",
        "levering": levering.id[:8],
        "functie": "medewerker",
        "gegevenssoort": "realisatie",
    }
    assert "Verzonnen" not in uitvoer.getvalue()


def test_een_intrekking_is_een_regel_zonder_haar_reden(uitvoer: StringIO, tmp_path: Path):
    logboek = MapLogboek(tmp_path)
    logboek.trek_in(logboek.leg_vast(concept()).id, reden="van mevrouw Verzonnen", door=Gebruiker("secretaris"))
    regels = [json.loads(regel) for regel in uitvoer.getvalue().splitlines()]
    assert [(regel["wat"], regel["functie"]) for regel in regels] == [
        ("vastgelegd", "medewerker"),
        ("intrekking", "secretaris"),
    ]
    assert "Verzonnen" not in uitvoer.getvalue()


def als_regel(boodschap: str, *waarden: object, fout: Exception | None = None) -> dict[str, object]:
    record = logging.LogRecord("bibliotheek", logging.ERROR, "/a/b.py", 7, boodschap, waarden, None)
    if fout is not None:
        try:
            raise fout
        except type(fout):
            record.exc_info = (type(fout), fout, fout.__traceback__)
    regel: dict[str, object] = json.loads(logregels.JsonRegel().format(record))
    return regel


def test_van_een_bibliotheek_staat_er_de_vaste_tekst_en_van_een_fout_de_soort_en_de_plaats():
    assert als_regel("upload of %s failed", "Verzonnen.csv")["wat"] == "upload of %s failed"
    assert als_regel("upload of Verzonnen.csv failed")["wat"] == "b:7"
    regel = als_regel("x %s", 1, fout=ValueError("cel C7: Verzonnen"))
    assert (regel["fout"], "Verzonnen" in json.dumps(regel)) == ("ValueError", False)
    assert str(regel["plaats"]).startswith("test_logregels.py:")
