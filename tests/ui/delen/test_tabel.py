"""The table on a page: Dutch figures, missing is said, and whatever a file contains stays text."""

from datetime import date

import pytest

from tests.tabel import tabel
from werkbank.ui.delen.tabel import tabel_html
from werkbank.weergave.kolommen import Kolom, tekst_van


def test_een_naam_met_script_blijft_tekst() -> None:
    rijen = tabel({"gemeente": ["<script>alert(1)</script>"], "opmerking": ['"><img src=x onerror=alert(1)>']})

    html = tabel_html(rijen, [Kolom("gemeente", "<b>Gemeente</b>")], bijschrift='x" onmouseover="alert(1)')

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "<script" not in html
    assert "<img" not in html
    assert "<b>" not in html
    assert 'onmouseover="' not in html


def test_een_link_neemt_velden_van_de_rij_mee_en_laat_er_geen_adres_van_maken() -> None:
    rijen = tabel({"gemeente": ["Zwolle"], "code": ["GM0193&x=<>"]})

    html = tabel_html(rijen, [Kolom("gemeente", "Gemeente", link="gemeente?gemeente={code}")], bijschrift="b")

    assert 'href="gemeente?gemeente=GM0193%26x%3D%3C%3E"' in html


@pytest.mark.parametrize(
    ("waarde", "soort", "tekst"),
    [
        (6325, "getal", "6.325"),
        (61.14, "procent", "61,1\u00a0%"),
        (-80, "teken", "\u221280"),
        (444, "teken", "+444"),
        (date(2024, 3, 4), "datum", "4 mrt 2024"),
        (float("nan"), "getal", "–"),
        (None, "procent", "–"),
        (None, "datum", "–"),
        (None, "tekst", "–"),
    ],
)
def test_cijfers_staan_er_in_het_nederlands(waarde: object, soort: str, tekst: str) -> None:
    assert tekst_van(waarde, Kolom("x", "X", soort)) == tekst  # type: ignore[arg-type]


def test_een_ontbrekend_cijfer_is_een_streepje_dat_wordt_voorgelezen() -> None:
    rijen = tabel({"gemeente": ["Raalte"], "aantal": [None]})

    html = tabel_html(rijen, [Kolom("gemeente", "Gemeente"), Kolom("aantal", "Aantal", "getal")], bijschrift="b")

    assert "geen gegeven" in html
    assert "None" not in html
    assert "nan" not in html.lower()


def test_dezelfde_opmerking_is_een_noot_bij_meer_rijen() -> None:
    rijen = tabel({"gemeente": ["A", "B", "C"], "opmerking": ["stand van mei", None, "stand van mei"]})

    html = tabel_html(rijen, [Kolom("gemeente", "Gemeente")], bijschrift="b")

    assert html.count("<li>stand van mei</li>") == 1
    assert html.count("</span>1</sup>") == 2


def test_kop_van_kolom_en_rij_hebben_hun_richting_en_de_tabel_haar_naam() -> None:
    rijen = tabel({"gemeente": ["Zwolle"], "aantal": [797]})

    html = tabel_html(rijen, [Kolom("gemeente", "Gemeente"), Kolom("aantal", "Opgave", "getal")], bijschrift="Opgaven")

    assert html.count('scope="col"') == 2
    assert html.count('scope="row"') == 1
    assert '<div class="wb-tabelrol" role="region" aria-label="Opgaven" tabindex="0">' in html
    assert ">Opgaven</caption>" in html


def test_een_totaalrij_mag_kolommen_leeg_laten_zonder_dat_er_iets_ontbreekt() -> None:
    rijen = tabel({"gemeente": ["Zwolle"], "regio": ["IJsselland"], "aantal": [797]})
    kolommen = [Kolom("gemeente", "Gemeente"), Kolom("regio", "Regio"), Kolom("aantal", "Opgave", "getal")]

    html = tabel_html(rijen, kolommen, bijschrift="b", totalen=tabel({"gemeente": ["Overijssel"], "aantal": [6325]}))

    voet = html[html.index("<tfoot>") :]
    assert "6.325" in voet
    assert "geen gegeven" not in voet


def test_een_balk_loopt_tot_honderd_en_het_getal_erachter_verder() -> None:
    rijen = tabel({"gemeente": ["A", "B"], "deel": [110.14, 40.0]})

    html = tabel_html(rijen, [Kolom("gemeente", "Gemeente"), Kolom("deel", "Aandeel", "balk")], bijschrift="b")

    assert 'style="width:100.0%"' in html
    assert 'style="width:40.0%"' in html
    assert "110,1\u00a0%" in html
