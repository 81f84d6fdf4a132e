"""Every page, in both colours and three sizes: what must hold everywhere."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.pagina import COLOURS, SIZES, Pagina, page_paths


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize("size", SIZES)
def test_elke_pagina_is_rustig_leesbaar_en_past_op_het_scherm(
    pagina: Callable[..., Pagina], axe: Callable[[Pagina], None], pad: str, size: str, colour: str
) -> None:
    shown = pagina(pad, size=size, colour=colour)
    shown.screenshot(f"{pad or 'overzicht'}-{size}-{colour}")

    assert shown.h1() != ""
    assert shown.page.locator('[data-testid="stException"]').count() == 0, shown.text()
    assert shown.too_wide() == []
    axe(shown)
    shown.assert_quiet()


@pytest.mark.parametrize("colour", COLOURS)
def test_op_een_telefoon_gaat_de_navigatie_open_en_leidt_naar_elke_pagina(
    pagina: Callable[..., Pagina], axe: Callable[[Pagina], None], colour: str
) -> None:
    shown = pagina(size="telefoon", colour=colour)

    shown.page.get_by_test_id("stExpandSidebarButton").click()
    links = shown.page.locator('[data-testid="stSidebar"] [data-testid="stPageLink"] a')
    expect(links.last).to_be_in_viewport()

    assert links.count() == len(page_paths())
    shown.screenshot(f"navigatie-telefoon-{colour}")
    axe(shown)
    shown.assert_quiet()
