"""The question of a councillor, from the overview, in at most six clicks."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.pagina import Pagina


def test_voor_op_oekraine_en_achter_op_statushouders_in_vijf_klikken(pagina: Callable[..., Pagina]) -> None:
    shown = pagina("")
    page = shown.page

    page.get_by_test_id("stSidebar").get_by_role("link", name="Matrix", exact=True).click()
    page.get_by_role("combobox", name="Oekraïne").click()
    with shown.rerun():
        page.get_by_role("option", name="Meer dan de opgave").click()
    page.get_by_role("combobox", name="Statushouders").click()
    with shown.rerun():
        page.get_by_role("option", name="Achter op schema").click()

    rijen = page.locator(".st-key-matrix tbody tr")
    expect(rijen).to_have_count(2)
    expect(rijen.nth(0)).to_contain_text("Dinkelland")
    expect(rijen.nth(0)).to_contain_text("+0,15")
    expect(rijen.nth(0)).to_contain_text("+0,56")
    expect(rijen.nth(1)).to_contain_text("Rijssen-Holten")
    assert "oekraine=boven" in page.url
    assert "statushouders=achter" in page.url
    shown.assert_quiet()
