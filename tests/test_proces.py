"""Work whose cost somebody else decides runs in a process of its own and ends at its limits."""

import threading
from pathlib import Path

import pytest

from werkbank import proces
from werkbank.proces import Geweigerd, Grenzen

RUIM = Grenzen(seconden=30, geheugen_mb=800)


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Writes a program of the test's own where the child finds its modules, and gives its name."""
    monkeypatch.setattr(proces, "_WORTEL", tmp_path)

    def schrijf(tekst: str) -> str:
        (tmp_path / "proefprogramma.py").write_text(tekst, encoding="utf-8")
        return "proefprogramma"

    return schrijf


def reden(naam: str, grenzen: Grenzen, stop: threading.Event | None = None) -> str:
    with pytest.raises(Geweigerd) as fout:
        proces.voer_uit(naam, b"", grenzen, stop=stop)
    return fout.value.reden


def test_wat_erin_gaat_komt_bij_het_kind_en_zijn_antwoord_komt_terug(module):
    naam = module("import sys; sys.stdout.buffer.write(sys.stdin.buffer.read()[::-1])")
    assert proces.voer_uit(naam, b"abc" * 100_000, RUIM) == b"cba" * 100_000


def test_wie_te_lang_duurt_wordt_gestopt(module):
    assert reden(module("while True: pass"), Grenzen(seconden=1, geheugen_mb=800)) == "tijd"


def test_wie_wacht_en_niets_doet_wordt_ook_gestopt(module):
    assert reden(module("import threading; threading.Event().wait()"), Grenzen(seconden=1, geheugen_mb=800)) == "tijd"


def test_wie_te_veel_geheugen_vraagt_wordt_gestopt(module):
    naam = module("alles = []\nwhile True: alles.append(bytearray(10_000_000))")
    assert reden(naam, Grenzen(seconden=30, geheugen_mb=200)) == "geheugen"


def test_wie_te_veel_zegt_wordt_gestopt(module):
    naam = module("import sys\nwhile True: sys.stdout.write('x' * 100_000)")
    assert reden(naam, Grenzen(seconden=30, geheugen_mb=800, uitvoer_mb=1)) == "uitvoer"


def test_wie_gevraagd_wordt_te_stoppen_stopt(module):
    stop = threading.Event()
    stop.set()
    assert reden(module("while True: pass"), RUIM, stop=stop) == "gestopt"


def test_wie_mislukt_zegt_waarom_tegen_het_programma(module):
    with pytest.raises(Geweigerd, match="mislukt: kapot"):
        proces.voer_uit(module("raise SystemExit('kapot')"), b"", RUIM)


def test_een_kind_ziet_de_omgeving_niet(module, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("GEHEIM", "zeerust")
    naam = module("import os, sys; sys.stdout.write(str('GEHEIM' in os.environ))")
    assert proces.voer_uit(naam, b"", RUIM) == b"False"
