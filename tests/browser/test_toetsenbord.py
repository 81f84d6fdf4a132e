"""With the keyboard alone: past the list of pages, through the choices, and always to be seen where one is."""

from collections.abc import Callable

from tests.browser.pagina import Pagina

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
