"""What the browser takes along by itself: a table on the clipboard, a chart as a picture, a link; what it prints."""

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdf
import pytest

from tests.browser.pagina import Pagina


@pytest.fixture
def met_klembord(pagina: Callable[..., Pagina]) -> Callable[..., Pagina]:
    def open_(pad: str, query: str = "", **opties: Any) -> Pagina:
        getoond = pagina(pad, query, **opties)
        getoond.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        return getoond

    return open_


def klembord(getoond: Pagina, soort: str = "text/plain") -> str:
    return str(
        getoond.page.evaluate(
            """async soort => { for (const deel of await navigator.clipboard.read())
                if (deel.types.includes(soort)) return await (await deel.getType(soort)).text(); return ''; }""",
            soort,
        )
    )


def druk(getoond: Pagina, doe: str, vak: str = "") -> None:
    """Press one of the buttons and wait for its answer."""
    knop = getoond.page.locator(f'[data-wb-doe="{doe}"]' + (f'[data-wb-vak="{vak}"]' if vak else ""))
    knop.click()
    getoond.page.wait_for_function("knop => /^(Gekopieerd|Bewaard)$/.test(knop.textContent)", arg=knop.element_handle())


def test_een_tabel_gaat_met_getallen_noten_en_bron_naar_het_klembord_en_een_link_met_de_dag(
    met_klembord: Callable[..., Pagina],
) -> None:
    getoond = met_klembord("asielopvang")
    druk(getoond, "tabel", "tabel")
    regels = [regel.split("\t") for regel in klembord(getoond).split("\n")]
    assert regels[0][:5] == ["Gemeente", "Regio", "Opgave (plekken)", "Open (plekken)", "Verschil"]
    # The werkplan: Hengelo 415; the examples: 112 open.
    assert regels[1][:6] == ["Hengelo", "Twente", "415", "112", "-303", "303"]
    [tubbergen] = [r for r in regels if r[0] == "Tubbergen"]
    assert (tubbergen[3], tubbergen[-1]) == ("", "geen realisatie ontvangen")
    assert ["Bron: Werkplan PRT Overijssel 2024 (opgave); fictieve voorbeeldcijfers (realisatie)"] in regels
    # For a spreadsheet a name is text, whatever it begins with, and a number is not.
    html = klembord(getoond, "text/html")
    assert re.search(r"<td style=[^>]*mso-number-format[^>]*>Hengelo</td>", html)
    assert "<td>415</td>" in html

    druk(getoond, "link")
    assert klembord(getoond).endswith("/asielopvang?peildatum=2024-07-01")
    getoond.assert_quiet()


@pytest.mark.parametrize("kleur", ["light", "dark"])
def test_een_grafiek_is_mee_te_nemen_als_beeld_op_wit_met_titel_en_bron(
    pagina: Callable[..., Pagina], kleur: str, tmp_path: Path
) -> None:
    getoond = pagina("asielopvang", colour=kleur)
    for vorm in ("png", "svg"):
        with getoond.page.expect_download() as wacht:
            getoond.page.locator(f'[data-wb-doe="{vorm}"][data-wb-vak="staven"]').click()
        wacht.value.save_as(tmp_path / f"beeld.{vorm}")
        assert wacht.value.suggested_filename == f"asielopvang-per-gemeente.{vorm}"
    svg = (tmp_path / "beeld.svg").read_text(encoding="utf-8")
    assert "Asielopvang: Per gemeente</text>" in svg
    assert "112 van 415" in svg
    assert "Bron: Werkplan PRT Overijssel 2024" in svg
    assert "light-dark" not in svg
    png = (tmp_path / "beeld.png").read_bytes()
    assert png.startswith(b"\x89PNG")
    # Twice the pixels of the screen.
    assert int.from_bytes(png[16:20], "big") > 800


@pytest.mark.parametrize(("kleur", "maat", "liggend"), [("light", "laptop", False), ("dark", "telefoon", True)])
def test_een_gedrukte_pagina_heeft_geen_knoppen_en_elk_totaal_een_keer(
    pagina: Callable[..., Pagina], kleur: str, maat: str, liggend: bool
) -> None:
    getoond = pagina("asielopvang", colour=kleur, size=maat)
    gedrukt = getoond.page.pdf(format="A4", landscape=liggend)
    bladen = [blad.extract_text() for blad in pypdf.PdfReader(io.BytesIO(gedrukt)).pages]
    alles = "\n".join(bladen)
    for knop in ("Neem mee", "Kopieer", "Definitie en SQL", "Grafiek als", "Sorteer op", "Ga naar", "Openstaand"):
        assert knop not in alles
    # The day that it is about is said; the head of a table comes back, its totals do not.
    assert "1 juli 2024" in alles
    assert len(re.findall(r"6\.325\s+3\.821\s+−2\.367\s+2\.533", alles)) == 1
    # A heading stands on the sheet of what it is the heading of.
    [blad] = [b for b in bladen if "Per gemeente" in b]
    assert "112 van 415" in blad
