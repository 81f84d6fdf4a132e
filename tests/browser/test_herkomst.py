"""From a row of a table to the cell in which its figure stood, at every size and in both themes."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.pagina import COLOURS, SIZES, Pagina

RIJ = "soort=statushouders&gemeente=GM0193"


def test_de_link_achter_een_rij_leidt_naar_de_cel(pagina: Callable[..., Pagina]) -> None:
    shown = pagina("asielopvang")

    shown.page.get_by_role("link", name="bron van Zwolle", exact=True).click()

    expect(shown.page.get_by_role("heading", name="Zwolle: Asielopvang")).to_be_visible()
    expect(shown.page.locator("td.wb-cijfercel").first).to_contain_text("717")


@pytest.mark.parametrize("colour", COLOURS)
def test_de_herkomst_is_leesbaar_past_en_heeft_niets_over_elkaar(
    pagina: Callable[..., Pagina], axe: Callable[[Pagina], None], colour: str
) -> None:
    shown = pagina("herkomst", query=RIJ, colour=colour)
    assert shown.fold_out_all() > 0
    for size in SIZES:
        shown.resize(size)
        shown.screenshot(f"herkomst-rij-{size}-{colour}")
        assert (size, shown.overlaps(), shown.too_wide()) == (size, [], [])
        axe(shown)
    shown.assert_quiet()
