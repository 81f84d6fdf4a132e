"""A large file is read in a process of its own that ends when it costs too much; a small one is read at once."""

import sys

import psutil
import pytest

from tests.bestanden.schrijf import Blad, tekst, xlsx
from werkbank.fouten import IntakeFout
from werkbank.intake.lezen import begrensd, lees, lees_begrensd

RIJEN = [["Gemeente", "Aantal"], *([f"Zwolle {n}", n] for n in range(40_000))]


def kinderen() -> list[int]:
    return [kind.pid for kind in psutil.Process().children() if "werkbank.intake.lezen.kind" in kind.cmdline()]


@pytest.mark.parametrize(
    ("naam", "inhoud"), [("stand.csv", tekst(RIJEN) * 2), ("stand.xlsx", xlsx(Blad("juni", RIJEN)))]
)
def test_een_groot_bestand_komt_uit_een_eigen_proces_zoals_het_is(naam: str, inhoud: bytes, monkeypatch):
    hier = []
    monkeypatch.setattr(begrensd, "lees", lambda *_: hier.append(1))
    monkeypatch.setattr(begrensd, "KLEIN_BYTES", 10_000)
    assert lees_begrensd(naam, inhoud) == lees(naam, inhoud)
    assert (hier, kinderen()) == ([], [])


def test_een_klein_bestand_start_geen_proces(monkeypatch):
    monkeypatch.setattr(begrensd, "subprocess", None)
    inhoud = xlsx(Blad("juni", RIJEN[:100]))
    assert lees_begrensd("stand.xlsx", inhoud) == lees("stand.xlsx", inhoud)


def test_een_weigering_komt_uit_het_proces_zoals_zij_is(monkeypatch):
    monkeypatch.setattr(begrensd, "KLEIN_BYTES", 0)
    with pytest.raises(IntakeFout) as fout:
        lees_begrensd("stand.pdf", b"%PDF-1.7 " + b"x" * 100)
    assert fout.value.titel == "Dit is een PDF, geen rekenblad"


@pytest.mark.parametrize(
    ("grens", "waarde", "titel"),
    [
        ("MAX_SECONDEN", 0, "Het lezen duurde langer dan 20 seconden"),
        ("MAX_GEHEUGEN_BYTES", 1, "Het lezen kostte meer dan 500 MB geheugen"),
    ],
)
def test_wat_te_lang_duurt_of_te_veel_kost_wordt_beeindigd(grens: str, waarde: int, titel: str, monkeypatch):
    monkeypatch.setattr(begrensd, "KLEIN_BYTES", 0)
    monkeypatch.setattr(begrensd, grens, waarde)
    with pytest.raises(IntakeFout) as fout:
        lees_begrensd("stand.csv", tekst(RIJEN))
    assert fout.value.titel == titel
    assert kinderen() == []


def test_wie_afbreekt_laat_geen_proces_achter(monkeypatch):
    def breek_af(_seconden: float) -> None:
        raise InterruptedError

    monkeypatch.setattr(begrensd, "KLEIN_BYTES", 0)
    with pytest.raises(InterruptedError):
        lees_begrensd("stand.csv", tekst(RIJEN), breek_af)
    assert kinderen() == []


def test_een_csv_van_drie_miljoen_cellen_wordt_geweigerd_voor_hij_wordt_gelezen():
    with pytest.raises(IntakeFout) as fout:
        lees("stand.csv", b"1;2;3\n" * 1_000_000)
    assert "2 miljoen" in fout.value.uitleg


def test_wat_het_proces_van_een_eigen_fout_zegt_komt_in_geen_log(monkeypatch, capfd):
    """The words of such an error can hold a cell of the file: with data of a person, in the log of the server."""
    monkeypatch.setattr(begrensd, "KLEIN_BYTES", 0)
    monkeypatch.setattr(begrensd, "_OPDRACHT", (sys.executable, "-c", "raise ValueError('cel B7: zeerust')"))
    with pytest.raises(IntakeFout):
        begrensd.lees_begrensd("stand.csv", b"Gemeente;Gehuisvest\n")
    assert "zeerust" not in "".join(capfd.readouterr())
