"""In a meeting: the palette, the screen that reads at five metres, and the agenda with the arrow keys."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.pagina import COLOURS, Pagina
from tests.browser.server import Server

SCHERM = "scherm=vergadering"
PALET = "Ga naar een gemeente, regio, pagina of dag"
# The smallest letters that are seen, outside drawings and in them, and whether the page scrolls.
LETTERS = """() => {
    const blad = document.querySelector('[data-testid="stMain"]');
    const lezer = document.createTreeWalker(blad, NodeFilter.SHOW_TEXT);
    const gezien = { tekst: {}, grafiek: {} };
    while (lezer.nextNode()) {
        const deel = lezer.currentNode.parentElement;
        const bereik = document.createRange();
        bereik.selectNode(lezer.currentNode);
        if (!lezer.currentNode.nodeValue.trim() || !bereik.getClientRects().length) continue;
        if (deel.closest('.wb-verborgen, style, script, sup, i, [data-testid="stIconMaterial"]')) continue;
        const px = parseFloat(getComputedStyle(deel).fontSize);
        gezien[deel.closest('svg') ? 'grafiek' : 'tekst'][lezer.currentNode.nodeValue.trim().slice(0, 40)] = px;
    }
    return { ...gezien, past: blad.scrollHeight <= blad.clientHeight && blad.scrollWidth <= blad.clientWidth };
}"""
# What is seen at every frame: the picture that is held, the first figure and the first bar of the chart.
FILM = """() => {
    window.__film = [];
    const beeld = () => {
        const vast = document.querySelector('.wb-beeld') !== null;
        const blad = document.querySelector('[data-testid="stMain"]');
        const getal = blad.querySelector('.wb-kpi-waarde')?.innerText ?? '';
        const staaf = blad.querySelector('.vega-embed [aria-label*=" van "]')?.ariaLabel ?? '';
        if (!vast) window.__film.push([blad.querySelector('h1')?.innerText ?? '', getal, staaf].join('|'));
        requestAnimationFrame(beeld);
    };
    beeld();
}"""


@pytest.fixture(scope="module")
def agendaserver(start_server: Callable[..., Server]) -> Server:
    """A server of one's own: an agenda is recorded on it."""
    return start_server()


@pytest.fixture
def agenda(pagina: Callable[..., Pagina], agendaserver: Server) -> Pagina:
    """A page with an agenda of two items, made with the form."""
    shown = pagina("agenda", "erbij=asielopvang%3Fregio%3DTwente", size="projector", on=agendaserver)
    for nummer, erbij in enumerate(("asielopvang%3Fregio%3DTwente", "opvang_oekraine%3F")):
        shown.open("agenda", f"erbij={erbij}&agenda={'PRT' if nummer else 'nieuw'}")
        shown.page.get_by_label("Naam van de agenda").fill("PRT")
        shown.page.get_by_label("Wie legt dit vast").fill("secretaris PRT")
        with shown.rerun():
            shown.page.get_by_role("button", name="Leg de agenda vast").click()
        expect(shown.page.locator(".wb-band-gelukt")).to_be_focused()
    return shown


def zoek(shown: Pagina, tekst: str) -> None:
    shown.page.keyboard.press("Control+k")
    expect(shown.page.get_by_role("combobox", name=PALET)).to_be_focused()
    shown.page.keyboard.type(tekst)


@pytest.mark.parametrize(
    ("tekst", "naar", "keuzes", "titel"),
    [
        ("hardenberg oek", "/gemeente", {"gemeente=GM0160"}, "Gemeente"),
        ("twente asiel 1 juni", "/asielopvang", {"regio=Twente", "peildatum=2024-06-01"}, "Asielopvang"),
        ("dossier zwolle", "/dossier", {"gemeente=GM0193"}, "Dossier"),
        ("hof van", "/gemeente", {"gemeente=GM1735"}, "Gemeente"),
    ],
)
def test_een_paar_woorden_en_enter_brengen_bij_de_pagina(
    pagina: Callable[..., Pagina], tekst: str, naar: str, keuzes: set[str], titel: str
) -> None:
    shown = pagina("planning")

    zoek(shown, tekst)
    shown.page.keyboard.press("Enter")

    expect(shown.page.locator("h1")).to_have_text(titel)
    adres, _, query = shown.page.url.partition("?")
    assert adres.endswith(naar)
    assert keuzes <= set(query.split("&"))
    shown.wait_until_idle()
    # For who does not see the page change: its title has the focus and is read out.
    expect(shown.page.locator("h1")).to_be_focused()
    shown.assert_quiet()


@pytest.mark.parametrize("colour", COLOURS)
def test_het_palet_is_toegankelijk_en_geeft_de_focus_terug(
    pagina: Callable[..., Pagina], axe: Callable[[Pagina], None], colour: str
) -> None:
    shown = pagina("planning", colour=colour)
    knop = shown.page.get_by_role("button", name="Ga naar …")
    knop.focus()
    shown.page.keyboard.press("Enter")
    veld = shown.page.get_by_role("combobox", name=PALET)
    expect(veld).to_be_focused()

    shown.page.keyboard.type("zw")
    expect(shown.page.get_by_role("option", name="Zwartewaterland", exact=True)).to_have_attribute(
        "aria-selected", "true"
    )
    shown.page.keyboard.press("ArrowDown")
    expect(shown.page.get_by_role("option").nth(1)).to_have_attribute("aria-selected", "true")
    axe(shown)
    shown.screenshot(f"palet-{colour}")
    shown.page.keyboard.type("qqq")
    expect(shown.page.get_by_role("option", name="Niets gevonden")).to_be_visible()

    shown.page.keyboard.press("Escape")
    expect(veld).not_to_be_visible()
    expect(knop).to_be_focused()


def test_geen_toets_van_ons_werkt_in_een_veld_een_tabel_of_een_grafiek(pagina: Callable[..., Pagina]) -> None:
    shown = pagina("asielopvang")
    palet = shown.page.get_by_role("combobox", name=PALET)
    plekken = (
        shown.page.get_by_role("combobox", name="Zoek een gemeente"),
        shown.page.locator(".wb-tabelrol").first,
        shown.page.locator(".vega-embed svg").first,
    )
    for plek in plekken:
        plek.evaluate("deel => { deel.setAttribute('tabindex', '0'); deel.focus(); }")
        for toets in ("Control+k", "/"):
            shown.page.keyboard.press(toets)
            expect(palet).not_to_be_visible()


def test_de_toets_slash_kan_uit(pagina: Callable[..., Pagina]) -> None:
    shown = pagina("planning")
    palet = shown.page.get_by_role("combobox", name=PALET)
    shown.page.locator("h1").focus()
    shown.page.keyboard.press("/")
    expect(palet).to_be_focused()
    expect(palet).to_have_value("")

    shown.page.get_by_label("Ook openen met de toets /").uncheck()
    shown.page.keyboard.press("Escape")
    shown.page.locator("h1").focus()
    shown.page.keyboard.press("/")
    expect(palet).not_to_be_visible()
    shown.page.keyboard.press("Control+k")
    expect(palet).to_be_focused()
    shown.page.get_by_label("Ook openen met de toets /").check()


@pytest.mark.parametrize("colour", COLOURS)
def test_op_de_projector_is_alles_leesbaar_en_past_het_overzicht(
    pagina: Callable[..., Pagina], axe: Callable[[Pagina], None], colour: str
) -> None:
    shown = pagina("", SCHERM, size="projector", colour=colour)
    shown.screenshot(f"vergaderscherm-overzicht-{colour}")
    gezien = shown.page.evaluate(LETTERS)
    assert {woord: px for woord, px in gezien["tekst"].items() if px < 24} == {}
    assert gezien["past"]
    expect(shown.page.get_by_test_id("stSidebar")).not_to_be_visible()
    axe(shown)

    # The widest table: what does not fit scrolls in its own place.
    shown.open("statushouders", SCHERM)
    assert shown.too_wide() == []
    shown.open("asielopvang", SCHERM)
    shown.screenshot(f"vergaderscherm-asielopvang-{colour}")
    gezien = shown.page.evaluate(LETTERS)
    assert {woord: px for woord, px in gezien["tekst"].items() if px < 24} == {}
    assert len(gezien["grafiek"]) > 25
    assert {woord: px for woord, px in gezien["grafiek"].items() if px < 20} == {}
    assert shown.too_wide() == []
    # No buttons but those of the choices.
    knoppen = shown.page.get_by_test_id("stMain").get_by_role("button").filter(visible=True)
    assert [k for k in knoppen.all_inner_texts() if k.strip()] == []
    axe(shown)
    shown.assert_quiet()


def test_een_keuze_verandert_alles_tegelijk(pagina: Callable[..., Pagina]) -> None:
    shown = pagina("asielopvang", SCHERM, size="projector")
    oud, nieuw = "Asielopvang|6.325\nplekken|Hengelo: 112 van 415 plekken", "Asielopvang|3.275\nplekken|Hengelo"
    shown.page.evaluate(FILM)
    shown.page.get_by_role("combobox", name="Regio").click()
    shown.page.get_by_role("option", name="Twente").click()
    shown.page.wait_for_function("() => window.__film.at(-1).includes('3.275')")
    shown.wait_until_idle()
    expect(shown.page.locator(".wb-beeld")).to_have_count(0)

    film = list(dict.fromkeys(shown.page.evaluate("window.__film")))
    assert [beeld for beeld in film if not beeld.startswith((oud, nieuw))] == []
    # Of Twente the chart has no municipality of IJsselland any more: no new figures above an old chart.
    assert len(film) == 2, film


def test_met_de_pijltjes_door_de_agenda_zonder_leeg_scherm(agenda: Pagina, axe: Callable[[Pagina], None]) -> None:
    agenda.page.get_by_role("link", name="Begin op het vergaderscherm").click()
    expect(agenda.page.locator("h1")).to_have_text("Asielopvang")
    agenda.wait_until_idle()
    expect(agenda.page.get_by_text("1 van 2: Asielopvang, Twente")).to_be_visible()
    expect(agenda.page.locator(".wb-beeld")).to_have_count(0)
    agenda.page.evaluate("document.activeElement.blur()")
    agenda.page.evaluate(FILM)

    agenda.page.keyboard.press("ArrowRight")
    expect(agenda.page.get_by_text("2 van 2: Opvang Oekraïne")).to_be_visible()
    agenda.wait_until_idle()
    expect(agenda.page.locator(".wb-beeld")).to_have_count(0)
    assert "/opvang_oekraine?" in agenda.page.url
    assert "punt=2" in agenda.page.url
    gezien = agenda.page.evaluate("window.__film")
    film = [beeld for beeld in gezien if not beeld.startswith(("Asielopvang|3.275", "Opvang Oekraïne|7.882"))]
    assert film == [], "no blank page between two pages"
    axe(agenda)

    # In a field the arrow is the field's own.
    agenda.page.get_by_role("combobox", name="Regio").focus()
    agenda.page.keyboard.press("ArrowLeft")
    assert "punt=2" in agenda.page.url
    agenda.page.evaluate("document.activeElement.blur()")
    # The key of a presenter's clicker.
    agenda.page.keyboard.press("PageUp")
    expect(agenda.page.get_by_text("1 van 2: Asielopvang, Twente")).to_be_visible()

    agenda.page.get_by_role("link", name="Sluit het vergaderscherm").click()
    expect(agenda.page.get_by_test_id("stSidebar")).to_be_visible()
    assert "scherm" not in agenda.page.url
    assert "regio=Twente" in agenda.page.url
    agenda.assert_quiet()
