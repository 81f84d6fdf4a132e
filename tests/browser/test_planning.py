"""Reporting a milestone by keyboard: the list, the timeline and who waits for it follow."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.pagina import Pagina
from tests.browser.server import Server

POTLOOD = "Eind Q2 is invulling regionaal plan in potlood gereed"


def test_wie_een_mijlpaal_klaar_meldt_ziet_dat_in_de_lijst_en_in_de_tijdlijn(
    start_server: Callable[..., Server], pagina: Callable[..., Pagina], axe: Callable[[Pagina], None], tmp_path: Path
) -> None:
    eigen = start_server(WERKBANK_LOGBOEK=str(tmp_path))
    shown = pagina("planning", "peildatum=2024-07-01", on=eigen)
    vak = shown.page.locator('[data-testid="stExpander"]', has_text="Meld de voortgang van een mijlpaal")
    vak.locator("summary").press("Enter")
    axe(shown)

    # Without a state it is refused, in the form.
    vak.get_by_label("Wie legt dit vast (verplicht)").fill("secretaris")
    lijst = vak.get_by_role("combobox", name="Mijlpaal")
    lijst.focus()
    lijst.press_sequentially("eind q2")
    lijst.press("Enter")
    with shown.rerun():
        vak.get_by_role("button", name="Leg voortgang vast").press("Enter")
    expect(vak.get_by_role("alert")).to_contain_text("Veld “toestand” is leeg.")

    vak.get_by_role("radio", name="klaar").focus()
    shown.page.keyboard.press("Space")
    with shown.rerun():
        vak.get_by_role("button", name="Leg voortgang vast").press("Enter")
    expect(shown.page.locator(".wb-band-gelukt")).to_contain_text("De voortgang van de mijlpaal is vastgelegd.")
    shown.wait_until_idle()

    regel = shown.page.locator(".st-key-lijst tbody tr", has_text=POTLOOD).filter(has_text="Asielopgaven")
    expect(regel).to_contain_text("klaar op 1 jul 2024, na de laatste dag")
    axe(shown)
    shown.assert_quiet()
