"""Every page, in light and dark and in three sizes: what must hold everywhere."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.pagina import COLOURS, SIZES, Pagina, page_paths
from tests.browser.server import ROOT, Server


@pytest.fixture(scope="module")
def lege_server(start_server: Callable[..., Server], tmp_path_factory: pytest.TempPathFactory) -> Server:
    """A server without any realisatie: the example figures are switched off."""
    config = tmp_path_factory.mktemp("leeg") / "config.yaml"
    text = (ROOT / "config.yaml").read_text(encoding="utf-8")
    config.write_text(text.replace("voorbeeldcijfers: true", "voorbeeldcijfers: false"), encoding="utf-8")
    return start_server(WERKBANK_CONFIG=str(config))


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


def test_op_elk_scherm_staat_ook_uitgevouwen_niets_over_iets_anders(pagina: Callable[..., Pagina], pad: str) -> None:
    shown = pagina(pad)
    # The texts of the handbook have nothing to fold out, and Herkomst has nothing without a row.
    assert shown.fold_out_all() > 0 or pad in ("uitleg", "herkomst")

    for size in SIZES:
        shown.resize(size)
        shown.screenshot(f"{pad or 'overzicht'}-{size}-uitgevouwen")
        assert (size, shown.overlaps(), shown.too_wide()) == (size, [], [])


@pytest.mark.parametrize("leeg_pad", ["", "asielopvang", "gemeente"])
def test_een_pagina_zonder_cijfers_is_rustig_en_toegankelijk(
    pagina: Callable[..., Pagina], axe: Callable[[Pagina], None], lege_server: Server, leeg_pad: str
) -> None:
    shown = pagina(leeg_pad, size="telefoon", colour="dark", on=lege_server)
    shown.screenshot(f"leeg-{leeg_pad or 'overzicht'}")

    assert "Nog geen" in shown.text()
    assert shown.too_wide() == []
    axe(shown)
    shown.assert_quiet()


@pytest.mark.parametrize("colour", COLOURS)
def test_op_een_telefoon_gaat_de_navigatie_open_en_leidt_naar_elke_pagina(
    pagina: Callable[..., Pagina], axe: Callable[[Pagina], None], colour: str
) -> None:
    shown = pagina(size="telefoon", colour=colour)

    shown.page.get_by_test_id("stExpandSidebarButton").click()
    links = shown.page.locator('[data-testid="stSidebar"] .wb-navigatie a')
    links.last.scroll_into_view_if_needed()
    expect(links.last).to_be_in_viewport()

    # Herkomst is reached from a row of a table.
    assert links.count() == len(page_paths()) - 1
    shown.screenshot(f"navigatie-telefoon-{colour}")
    axe(shown)
    shown.assert_quiet()
