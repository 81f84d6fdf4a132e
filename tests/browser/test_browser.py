"""What the page's own script does: no English word of Streamlit is left, and a server that is away is told in words."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from tests.browser.pagina import Pagina
from tests.browser.server import Server, running_server

LAPTOP: ViewportSize = {"width": 1366, "height": 768}

# What is read out or shown in a field; the words of charts are drawn and not read, the table beside them is.
WORDS = """() => [
    ...['aria-label', 'placeholder', 'aria-valuetext'].flatMap(name =>
        [...document.querySelectorAll(`[${name}]`)]
            .filter(element => element.checkVisibility() && !element.closest('svg'))
            .map(element => element.getAttribute(name))),
    // An icon is a letter of a font that spells its name, and is hidden from who has the page read out.
    ...[...document.querySelectorAll('button')].map(button => {
        const copy = button.cloneNode(true);
        for (const icon of copy.querySelectorAll('[aria-hidden="true"]')) icon.remove();
        return copy.textContent;
    }),
]"""
ENGLISH = re.compile(
    r"\b(the|choose|select|clear|remove|close|open|press|month|year|day|empty|sidebar|upload|file|must|error|page|not"
    r"|previous|next|use|smaller|selected|options|dismiss|files|connection|yyyy|november|january|monday|sunday)\b",
    re.IGNORECASE,
)
DUTCH = {"november", "open"}


def english(shown: Pagina) -> list[str]:
    """The names, placeholders and buttons with an English word in them."""
    texts = shown.page.evaluate(WORDS)
    return [text for text in texts if {woord.lower() for woord in ENGLISH.findall(text)} - DUTCH]


@pytest.fixture(scope="module")
def engelse_browser(chromium: Browser) -> Iterator[BrowserContext]:
    """A browser that is set to English, as many laptops are."""
    context = chromium.new_context(locale="en-US", viewport=LAPTOP)
    yield context
    context.close()


@pytest.fixture
def engels(engelse_browser: BrowserContext, server: Server) -> Iterator[Callable[..., Pagina]]:
    """Opens a page in that browser, of another size when it says so."""
    tabs: list[Page] = []

    def open_page(path: str, query: str = "", *, viewport: ViewportSize = LAPTOP) -> Pagina:
        tabs.append(engelse_browser.new_page())
        tabs[-1].set_viewport_size(viewport)
        return Pagina(tabs[-1], server.url).open(path, query)

    yield open_page
    for tab in tabs:
        tab.close()


def test_elke_pagina_past_op_320_pixels_en_leest_nederlands_ook_in_een_engelse_browser(
    engels: Callable[..., Pagina], pad: str
) -> None:
    # The width of a laptop at 400 %: WCAG 1.4.10.
    shown = engels(pad, viewport={"width": 320, "height": 640})

    assert shown.page.evaluate("document.documentElement.lang") == "nl"
    assert english(shown) == []
    assert shown.too_wide() == []


def test_ook_de_navigatie_leest_nederlands_in_een_engelse_browser(engels: Callable[..., Pagina]) -> None:
    assert english(engels("")) == []


# What is read out of a chart: what its parts are called, and their names.
CHART_WORDS = """() => ({
    parts: [...new Set([...document.querySelectorAll('.vega-embed [aria-roledescription]')]
        .map(element => element.getAttribute('aria-roledescription')))].sort(),
    axes: document.querySelectorAll('.vega-embed [aria-label*="-axis"]').length,
})"""


def test_wat_een_grafiek_voorleest_is_nederlands_en_noemt_het_getal(engels: Callable[..., Pagina]) -> None:
    shown = engels("statushouders")

    words = shown.page.evaluate(CHART_WORDS)
    assert "staaf" in words["parts"]
    assert set(words["parts"]) <= {"deel van de grafiek", "grafiek", "lijn", "punt", "staaf", "streep", "tekst", "vlak"}
    assert words["axes"] == 0
    assert shown.page.locator('.vega-embed [aria-label^="Zwolle: "]').count() > 0


def test_de_kalender_van_een_datumveld_is_nederlands(engels: Callable[..., Pagina]) -> None:
    shown = engels("dossier", "gemeente=GM0193")
    shown.page.locator("summary", has_text="Geef een oordeel").click()
    veld = shown.page.get_by_test_id("stDateInput")
    expect(veld.get_by_role("spinbutton", name="jaar, Uiterlijk op")).to_have_text("jjjj")

    veld.get_by_role("button", name="Kies een datum").click()

    kalender = shown.page.get_by_test_id("stDateInputCalendar")
    expect(kalender.get_by_role("button", name="Volgende maand").first).to_be_visible()
    expect(kalender.get_by_role("gridcell").locator("[aria-label^=maandag]").first).to_be_visible()
    expect(kalender).to_contain_text("Met de pijltjes gaat u langs de dagen.")
    assert english(shown) == []


def test_een_te_groot_bestand_wordt_in_het_nederlands_geweigerd(engels: Callable[..., Pagina], tmp_path: Path) -> None:
    groot, klein = tmp_path / "groot.csv", tmp_path / "klein.csv"
    groot.write_bytes(b"x" * (51 * 1024 * 1024))
    klein.write_text("gemeente;aantal\nZwolle;5\n" * 100, encoding="utf-8")
    shown = engels("aanleveren")
    vak = shown.page.get_by_test_id("stFileUploader")
    expect(vak).to_contain_text("hoogstens 50 MB, of sleep het bestand hierheen")

    shown.page.locator("input[type=file]").set_input_files(groot)
    expect(vak).to_contain_text("Te groot: een bestand is hoogstens 50 MB.")
    expect(vak).to_contain_text("53,5\u00a0MB")
    with shown.rerun():
        shown.page.locator("input[type=file]").set_input_files(klein)

    expect(vak).to_contain_text("2,5\u00a0KB")
    assert english(shown) == []


def test_een_adres_dat_er_niet_is_wordt_in_het_nederlands_gezegd(engels: Callable[..., Pagina]) -> None:
    melding = engels("bestaat_niet").page.get_by_role("dialog")

    expect(melding).to_contain_text("Deze pagina is er niet")
    expect(melding).to_contain_text("U ziet nu het overzicht; kies links een pagina.")
    expect(melding.get_by_role("button", name="Sluiten")).to_be_visible()
    assert ENGLISH.findall(melding.inner_text()) == []


def test_een_server_die_weg_is_wordt_gezegd_met_wat_te_doen_en_gaat_vanzelf_verder(
    chromium: Browser, tmp_path: Path
) -> None:
    env = {"WERKBANK_LOGBOEK": str(tmp_path / "logboek")}
    with running_server(tmp_path / "uitvoer.txt", env=env) as eerst:
        shown = Pagina(chromium.new_page(), eerst.url).open("asielopvang")
        band = shown.page.locator(".wb-verbinding")
        expect(band).to_be_empty()

    expect(band).to_contain_text("De werkbank is niet bereikbaar")
    expect(band).to_contain_text("start haar anders opnieuw: streamlit run app.py")
    expect(band).to_be_in_viewport()

    with running_server(tmp_path / "uitvoer2.txt", env=env, port=eerst.port):
        expect(band).to_be_empty()
        expect(shown.page.get_by_role("dialog")).to_have_count(0)
        assert shown.wait_until_idle().h1() == "Asielopvang"
    shown.page.close()


NAMEN = (":material/home:", "van -> naar", "$x$ en $y$", "**vet**", ":red[rood]", "www.elders.invalid", ":smile:")


def test_de_naam_van_een_kolom_staat_in_een_vraag_zoals_in_het_bestand(engels: Callable[..., Pagina]) -> None:
    """The column of the figures has an odd name: what stands in it is asked, with that name."""
    shown = engels("aanleveren")
    for naam in NAMEN:
        inhoud = f"gemeente;{naam}\nZwolle;5\nRaalte;7\n".encode()
        with shown.rerun():
            shown.page.locator("input[type=file]").set_input_files(
                {"name": "cijfers.csv", "mimeType": "text/csv", "buffer": inhoud}
            )
        vragen = shown.page.locator(".st-key-vragen_velden")
        # What keeps the letters apart has no width.
        assert f"“{naam}”" in vragen.inner_text().replace("\u2060", "")
        assert vragen.locator("label :is(a, strong, .katex, [data-testid=stIconMaterial], [style*=color])").count() == 0
