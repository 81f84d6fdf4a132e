"""Someone opens a link to a page while nobody has visited the server yet.

Streamlit then knows only the file of that page; the page itself must bring the shell along.
"""

from collections.abc import Callable

from tests.browser.pagina import Pagina, page_paths
from tests.browser.server import Server


def test_een_diepe_link_op_een_verse_server_toont_die_pagina_met_navigatie_en_zonder_melding(
    start_server: Callable[..., Server], pagina: Callable[..., Pagina], diep_pad: str
) -> None:
    fresh = start_server()

    shown = pagina(diep_pad, on=fresh)

    assert shown.page.url.startswith(f"{fresh.url}/{diep_pad}")
    assert shown.page.locator('[role="dialog"]').count() == 0
    links = shown.page.locator('[data-testid="stSidebar"] .wb-navigatie a')
    addresses = {link.get_attribute("href") or "" for link in links.all()}
    reachable = {address.split("?")[0].rstrip("/").rsplit("/", 1)[-1] for address in addresses}
    # Herkomst is reached from a row of a table.
    assert reachable >= set(page_paths()) - {"", "herkomst"}, "the navigation of the shell leads to every page"
    deep_title = shown.h1()

    # The same page, reached through the overview, is the same page.
    with shown.rerun():
        links.first.click()
    assert shown.h1() != deep_title
    assert pagina(diep_pad, on=fresh).h1() == deep_title
    assert shown.page.locator('[role="dialog"]').count() == 0
    shown.assert_quiet()
