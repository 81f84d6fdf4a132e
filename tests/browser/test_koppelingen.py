"""A link goes to another page without loading the werkbank again, with the choices of the reader, and back."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.pagina import Pagina


def test_een_koppeling_laadt_de_werkbank_niet_opnieuw_en_terug_is_waar_men_was(pagina: Callable[..., Pagina]) -> None:
    shown = pagina("asielopvang", query="regio=Twente")
    title = shown.page.locator("h1")
    # Gone as soon as the browser loads a page.
    shown.page.evaluate("window.nogDezelfde = true")

    shown.page.get_by_role("link", name="Opvang Oekraïne").click()
    expect(title).to_have_text("Opvang Oekraïne")
    assert shown.page.url.endswith("/opvang_oekraine?regio=Twente")
    expect(shown.page.locator('.wb-navigatie [aria-current="page"]')).to_have_text("Opvang Oekraïne")

    shown.page.get_by_role("link", name="Hengelo", exact=True).click()
    expect(title).to_have_text("Gemeente")
    assert "gemeente=GM0164" in shown.page.url
    assert "regio=Twente" in shown.page.url

    shown.page.get_by_role("link", name="Overzicht").click()
    expect(title).to_have_text("Overzicht")
    assert shown.page.url.startswith(f"{shown.server_url}/?")

    shown.page.go_back()
    expect(title).to_have_text("Gemeente")
    shown.page.go_back()
    expect(title).to_have_text("Opvang Oekraïne")
    shown.page.go_back()
    expect(title).to_have_text("Asielopvang")
    expect(shown.page.get_by_role("combobox", name="Regio")).to_have_value("Twente")

    assert shown.page.evaluate("window.nogDezelfde")
    shown.wait_until_idle().assert_quiet()


def test_wie_met_het_toetsenbord_naar_een_pagina_gaat_staat_bij_haar_titel(pagina: Callable[..., Pagina]) -> None:
    shown = pagina("asielopvang")

    shown.page.get_by_role("link", name="Planning").press("Enter")

    title = shown.page.locator("h1")
    expect(title).to_have_text("Planning")
    expect(title).to_be_focused()
