"""The eyes of the browser tests: what they must notice, they notice."""

from collections.abc import Callable

import pytest

from tests.browser.pagina import Pagina

ADD_WIDE_PART = """() => {
    const part = document.createElement('div');
    part.style.cssText = 'width: 5000px; height: 4px';
    document.querySelector('[data-testid="stMainBlockContainer"]').append(part);
}"""
ADD_IMAGE_WITHOUT_TEXT = """() => {
    const image = document.createElement('img');
    image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    document.querySelector('[data-testid="stMainBlockContainer"]').append(image);
}"""

ADD_TEXT_OVER_THE_TITLE = """() => {
    const part = document.createElement('p');
    part.textContent = 'ergens overheen';
    const title = document.querySelector('h1').getBoundingClientRect();
    part.style.cssText = `position: fixed; left: ${title.left}px; top: ${title.top}px`;
    document.querySelector('[data-testid="stMainBlockContainer"]').append(part);
}"""


@pytest.mark.parametrize(
    ("does", "noticed"),
    [
        ("console.error('kapot')", "kapot"),
        ("setTimeout(() => { throw new Error('niet opgevangen') })", "niet opgevangen"),
        ("fetch('/onbekende-pagina/_stcore/health')", "404"),
    ],
)
def test_een_fout_in_de_console_valt_op(pagina: Callable[..., Pagina], does: str, noticed: str) -> None:
    shown = pagina()

    with shown.page.expect_event("console" if "throw" not in does else "pageerror"):
        shown.page.evaluate(f"() => {{ {does} }}")

    with pytest.raises(AssertionError, match=noticed):
        shown.assert_quiet()


def test_een_verzoek_aan_een_andere_computer_valt_op(pagina: Callable[..., Pagina]) -> None:
    shown = pagina()

    with shown.page.expect_request("**/lettertype"):
        shown.page.evaluate("() => { fetch('http://elders.invalid/lettertype').catch(() => null) }")

    assert shown.outside_requests == ["http://elders.invalid/lettertype"]


def test_een_onderdeel_dat_breder_is_dan_het_scherm_valt_op(pagina: Callable[..., Pagina]) -> None:
    shown = pagina(size="telefoon")

    shown.page.evaluate(ADD_WIDE_PART)

    assert len(shown.too_wide()) > 0


def test_een_tekst_over_een_andere_valt_op(pagina: Callable[..., Pagina]) -> None:
    shown = pagina()
    assert shown.overlaps() == []

    shown.page.evaluate(ADD_TEXT_OVER_THE_TITLE)

    assert "ergens overheen" in shown.overlaps()[0]


def test_een_afbeelding_zonder_tekst_valt_op(pagina: Callable[..., Pagina]) -> None:
    shown = pagina()

    shown.page.evaluate(ADD_IMAGE_WITHOUT_TEXT)

    with pytest.raises(AssertionError, match="image-alt"):
        shown.assert_accessible()
