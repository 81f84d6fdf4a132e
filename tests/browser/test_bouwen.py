"""A figure of a view that somebody built leads to the cell of the file in which it stood."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.pagina import Pagina


def test_een_getal_leidt_naar_het_bestand_en_de_cel(pagina: Callable[..., Pagina]) -> None:
    shown = pagina("bouwen", query="maten=voortgang.realisatie_aantal&opgaven=oekraine")

    shown.page.get_by_role("row", name="Hengelo").get_by_role("link").first.click()

    expect(shown.page.get_by_role("heading", name="Hengelo: Opvang Oekraïne")).to_be_visible()
    expect(shown.page.get_by_text("2024-06-01-rrt-twente.csv").first).to_be_visible()
    expect(shown.page.locator("td.wb-cijfercel").nth(1)).to_contain_text("449")
    shown.assert_quiet()
