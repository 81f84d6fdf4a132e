"""A municipality from anywhere: three letters and Enter, with the keyboard alone."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.pagina import Pagina


def zoek(shown: Pagina, letters: str) -> None:
    shown.page.get_by_role("combobox", name="Zoek een gemeente").focus()
    shown.page.keyboard.type(letters)
    shown.page.keyboard.press("Enter")


def test_drie_letters_en_enter_brengen_elke_pagina_bij_de_gemeente(
    pagina: Callable[..., Pagina], zoek_pad: str
) -> None:
    shown = pagina(zoek_pad, "regio=Twente&peildatum=2024-06-01")

    zoek(shown, "dev")

    # A page about one municipality stays and shows the other one.
    naar = zoek_pad if zoek_pad in ("gemeente", "dossier") else "gemeente"
    expect(shown.page.locator("h1")).to_have_text(naar.capitalize())
    expect(shown.page.get_by_role("heading", name="Deventer, IJsselland")).to_be_visible()
    adres = shown.page.url
    assert f"/{naar}?" in adres
    assert "gemeente=GM0150" in adres
    assert "peildatum=2024-06-01" in adres, "what was chosen goes along"
    assert "regio=Twente" in adres
    expect(shown.page.get_by_role("combobox", name="Zoek een gemeente")).to_have_value("")
    shown.assert_quiet()


def test_een_tweede_keer_zoeken_gaat_naar_de_tweede(pagina: Callable[..., Pagina]) -> None:
    shown = pagina("planning")

    zoek(shown, "zwo")
    expect(shown.page.get_by_role("heading", name="Zwolle, IJsselland")).to_be_visible()
    shown.wait_until_idle()
    zoek(shown, "hel")

    expect(shown.page.get_by_role("heading", name="Hellendoorn, Twente")).to_be_visible()
