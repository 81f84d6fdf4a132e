"""A large file is understood in a process of its own that ends when it costs too much; a small one at once."""

from dataclasses import replace

import psutil
import pytest

from tests.bestanden.schrijf import Blad, tekst, xlsx
from werkbank import proces
from werkbank.intake import begrensd
from werkbank.intake.begrensd import begrijp_begrensd
from werkbank.intake.begrijpen import Bron, begrijp

CIJFERS = [["Gemeente", "Gehuisvest op 1 mei 2024"], ["Zwolle", 12], ["Almelo", 7]]
ANTWOORDEN = {"leverancier": "COA", "telling": "cumulatief"}


def kinderen() -> list[int]:
    return [kind.pid for kind in psutil.Process().children() if "werkbank.intake.kind" in kind.cmdline()]


def titel(bron: Bron) -> str:
    [fout] = begrijp_begrensd(bron).lezing.bevindingen
    assert fout.regel == "bestand-onleesbaar"
    return fout.tekst


def test_een_groot_bestand_wordt_in_een_eigen_proces_begrepen_zoals_het_is(monkeypatch):
    bron = Bron("stand.xlsx", xlsx(Blad("juni", [*CIJFERS, *([None, None] for _ in range(50))])), ANTWOORDEN)
    hier = begrijp(bron)
    with monkeypatch.context() as grens:
        grens.setattr(begrensd, "KLEIN_BYTES", 0)
        grens.setattr(begrensd, "begrijp", None)
        daar = begrijp_begrensd(bron)
    assert daar.lezing.rijen["realisatie"].kolommen["aantal"] == [12, 7]
    assert daar.lezing.rijen == hier.lezing.rijen
    assert daar.lezing.bevindingen == hier.lezing.bevindingen
    assert kinderen() == []


def test_een_klein_bestand_start_geen_proces(monkeypatch):
    monkeypatch.setattr(begrensd, "proces", None)
    bron = Bron("stand.xlsx", xlsx(Blad("juni", CIJFERS)))
    assert begrijp_begrensd(bron) == begrijp(bron)


def test_een_weigering_komt_uit_het_proces_zoals_zij_is(monkeypatch):
    monkeypatch.setattr(begrensd, "KLEIN_BYTES", 0)
    assert titel(Bron("stand.pdf", b"%PDF-1.7 " + b"x" * 100)).startswith("Dit is een PDF, geen rekenblad")


@pytest.mark.parametrize(
    ("grens", "waarde", "verwacht"),
    [
        ("seconden", 0, "Het lezen duurde langer dan 20 seconden"),
        ("geheugen_mb", 1, "Het lezen kostte meer dan 500 MB geheugen"),
        ("uitvoer_mb", 0, "Het lezen kostte meer dan 500 MB geheugen"),
    ],
)
def test_wat_te_lang_duurt_of_te_veel_kost_wordt_beeindigd(grens: str, waarde: int, verwacht: str, monkeypatch):
    monkeypatch.setattr(begrensd, "KLEIN_BYTES", 0)
    monkeypatch.setattr(begrensd, "GRENZEN", replace(begrensd.GRENZEN, **{grens: waarde}))
    assert titel(Bron("stand.csv", tekst(CIJFERS))).startswith(verwacht)
    assert kinderen() == []


def test_wie_afbreekt_laat_geen_proces_achter(monkeypatch):
    def breek_af(_seconden: float) -> None:
        raise InterruptedError

    monkeypatch.setattr(begrensd, "KLEIN_BYTES", 0)
    with pytest.raises(InterruptedError):
        begrijp_begrensd(Bron("stand.csv", tekst(CIJFERS)), breek_af)
    assert kinderen() == []


def test_een_csv_van_drie_miljoen_cellen_wordt_geweigerd_voor_hij_wordt_gelezen():
    assert "2 miljoen" in titel(Bron("stand.csv", b"1;2;3\n" * 1_000_000))


def test_wat_het_proces_van_een_eigen_fout_zegt_komt_nergens(monkeypatch, capfd, tmp_path):
    """The words of such an error can hold a cell of the file: with data of a person, in the log of the server."""
    monkeypatch.setattr(begrensd, "KLEIN_BYTES", 0)
    monkeypatch.setattr(proces, "_WORTEL", tmp_path)
    (tmp_path / "kapot.py").write_text("raise ValueError('cel B7: zeerust')", encoding="utf-8")
    monkeypatch.setattr(begrensd, "_MODULE", "kapot")
    tekst_ = titel(Bron("stand.csv", b"Gemeente;Gehuisvest\n"))
    assert tekst_.startswith("Het bestand kon niet worden gelezen")
    assert "zeerust" not in tekst_ + "".join(capfd.readouterr())


def test_een_geplakte_tekst_gaat_langs_dezelfde_weg(monkeypatch):
    monkeypatch.setattr(begrensd, "KLEIN_BYTES", 0)
    bron = Bron("geplakte tabel.txt", b"Gemeente\tGehuisvest op 1 mei 2024\nZwolle\t12\n", ANTWOORDEN, geplakt=True)
    assert begrijp_begrensd(bron).lezing.rijen["realisatie"].kolommen["aantal"] == [12]
