"""The row of figures: large numbers in Dutch, a sign beside each colour, and words where there is no figure."""

from werkbank.ui.delen.kpi import kpi_html
from werkbank.weergave.kpi import Kpi


def test_een_ontbrekend_cijfer_is_geen_nul() -> None:
    html = kpi_html(Kpi("Realisatie", float("nan"), "plekken", achter="van 6.325", stand="tekort", aandeel_pct=None))

    assert "geen cijfer" in html
    assert "nan" not in html
    assert "van 6.325" not in html
    assert "□" not in html
    assert "width:" not in html


def test_een_tekort_heeft_naast_kleur_een_teken() -> None:
    html = kpi_html(Kpi("Nog te realiseren", 2461, stand="tekort"))

    assert "□" in html
    assert "2.461" in html


def test_een_waarde_uit_een_bestand_blijft_tekst() -> None:
    html = kpi_html(Kpi("<script>", "<script>", "<script>", "tekst", regels=(("<script>", "<script>"),)))

    assert "<script" not in html
    assert html.count("&lt;script&gt;") == 5
