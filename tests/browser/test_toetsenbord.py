"""With the keyboard alone: past the list of pages, through the choices, and always to be seen where one is."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.pagina import Pagina
from tests.browser.server import ROOT, Server

FOCUS = """() => {
    const here = document.activeElement;
    const style = getComputedStyle(here);
    return {
        what: here.ariaLabel || here.innerText || here.tagName,
        link: here.getAttribute('href') || '',
        inside: ['stSidebar', 'stMain'].find(part => here.closest(`[data-testid="${part}"]`)) || '',
        outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0,
    };
}"""
MANY = 40


def walk(shown: Pagina, steps: int) -> list[dict[str, object]]:
    """Where the focus is after each press of the tab key."""
    been = []
    for _ in range(steps):
        shown.page.keyboard.press("Tab")
        been.append(shown.page.evaluate(FOCUS))
    return been


def test_de_eerste_koppeling_slaat_de_lijst_van_paginas_over(pagina: Callable[..., Pagina]) -> None:
    shown = pagina("asielopvang")
    address = shown.page.url

    # Before it only Streamlit's own button that closes the list.
    stops = walk(shown, 2)
    assert str(stops[-1]["link"]).endswith("#inhoud"), stops
    shown.page.keyboard.press("Enter")
    shown.wait_until_idle()

    assert shown.page.evaluate("document.activeElement.tagName") == "H1"
    assert shown.page.url.split("#")[0] == address
    # The first stop after the title is the first choice.
    shown.page.keyboard.press("Tab")
    assert shown.page.evaluate("document.activeElement.closest('.st-key-soort') !== null")


def test_elke_koppeling_knop_en_tabel_laat_zien_dat_zij_de_focus_heeft(pagina: Callable[..., Pagina]) -> None:
    shown = pagina("asielopvang")

    been = [stop for stop in walk(shown, MANY) if stop["inside"]]

    # A list to choose from draws a border of its own around the whole field.
    plain = [stop["what"] for stop in been if not stop["outlined"] and "Peildatum" not in str(stop["what"])]
    assert {str(what).split(". ")[-1] for what in plain} <= {"Opgave", "Regio", "Sorteer op"}, plain


def tab_naar(shown: Pagina, doel: Locator) -> None:
    """Press the tab key until the focus is there; fails when it never comes."""
    for _ in range(150):
        shown.page.keyboard.press("Tab")
        if doel.evaluate("deel => deel === document.activeElement || deel.contains(document.activeElement)"):
            assert shown.page.evaluate(FOCUS)["outlined"]
            return
    pytest.fail("the tab key never comes there")


def test_van_overzicht_naar_een_gemeente_haar_dossier_een_bestand_en_terug(pagina: Callable[..., Pagina]) -> None:
    shown = pagina("")
    titel = shown.page.locator("h1")

    shown.page.keyboard.press("Control+k")
    shown.page.keyboard.type("zwolle")
    shown.page.keyboard.press("Enter")
    expect(titel).to_have_text("Gemeente")
    shown.wait_until_idle()
    expect(titel).to_be_focused()

    tab_naar(shown, shown.page.get_by_role("link", name="Dossier toezicht van Zwolle"))
    shown.page.keyboard.press("Enter")
    expect(titel).to_have_text("Dossier")
    expect(shown.page.get_by_role("heading", name="Zwolle, IJsselland")).to_be_visible()
    shown.wait_until_idle()

    tab_naar(shown, shown.page.get_by_role("button", name="Neem mee als Word"))
    with shown.page.expect_download() as bestand:
        shown.page.keyboard.press("Enter")
    assert bestand.value.suggested_filename.endswith(".docx")
    # The button that was pressed keeps the focus.
    expect(shown.page.get_by_role("button", name="Neem mee als Word")).to_be_focused()

    shown.page.keyboard.press("Control+k")
    shown.page.keyboard.type("overzicht")
    shown.page.keyboard.press("Enter")
    expect(titel).to_have_text("Overzicht")
    shown.wait_until_idle()
    expect(titel).to_be_focused()
    shown.assert_quiet()


def test_na_een_bestand_en_na_vastleggen_is_de_focus_niet_weg(
    pagina: Callable[..., Pagina], start_server: Callable[..., Server]
) -> None:
    shown = pagina("aanleveren", on=start_server())
    voorbeeld = next((ROOT / "data").rglob("2024-06-01-coa.csv"))
    shown.page.get_by_role("button", name="Kies een bestand").focus()
    with shown.rerun():
        shown.page.locator("input[type=file]").set_input_files(voorbeeld)
    shown.page.wait_for_function("() => document.activeElement !== document.body")
    assert shown.page.evaluate(FOCUS)["inside"] == "stMain"

    shown.open("gemeente", "gemeente=GM0193&notitie=nieuw")
    shown.page.get_by_label("Notitie (verplicht)").fill("Wanneer opent de locatie?")
    shown.page.get_by_label("Wie legt dit vast").fill("secretaris PRT")
    shown.page.keyboard.press("Tab")
    with shown.rerun():
        shown.page.keyboard.press("Enter")
    expect(shown.page.locator(".wb-band-gelukt")).to_be_focused()


def test_wie_minder_beweging_wil_ziet_geen_beweging(pagina: Callable[..., Pagina]) -> None:
    """The browsers of these tests ask for it (`reduced_motion`)."""
    shown = pagina("planning")
    bewegend = shown.page.evaluate("""() => [...document.querySelectorAll('*')].filter(deel => {
        const stijl = getComputedStyle(deel);
        const duur = tijd => Math.max(...tijd.split(',').map(parseFloat));
        return duur(stijl.transitionDuration) > 0.01 || duur(stijl.animationDuration) > 0.01;
    }).map(deel => `${deel.tagName} ${deel.className.baseVal ?? deel.className}`)""")
    assert bewegend == []
