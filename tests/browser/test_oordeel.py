"""A verdict by keyboard alone: recorded, shown beside the signal, corrected, both in the history, refused in place."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.sync_api import Locator, expect

from tests.browser.pagina import Pagina
from tests.browser.server import Server
from tests.paginas.conftest import Proeflogboek
from werkbank.logboek import MapLogboek, lokale_dag
from werkbank.opmaak import datum

GEMEENTE = "GM0193"
REDEN, WIE = "Reden (verplicht)", "Wie legt dit vast (verplicht)"
VANDAAG = lokale_dag(datetime.now(UTC))


def open_formulier(shown: Pagina) -> None:
    """Unfold the form; it stays open as long as the page does."""
    kop = shown.page.locator("summary", has_text="Geef een oordeel over Zwolle")
    if not veld(shown, REDEN).is_visible():
        kop.focus()
        shown.page.keyboard.press("Enter")
    expect(veld(shown, REDEN)).to_be_visible()


def veld(shown: Pagina, naam: str) -> Locator:
    return formulier(shown).get_by_label(naam, exact=True)


def formulier(shown: Pagina) -> Locator:
    return shown.page.locator('[data-testid="stForm"]', has_text="Leg oordeel vast")


def gelukt(shown: Pagina) -> Locator:
    return shown.page.locator(".wb-band-gelukt")


def kies_regime(shown: Pagina, stappen: int) -> None:
    """With the keyboard: into the group, then along it with the arrow key."""
    shown.page.get_by_role("radio", name="groen").focus()
    shown.page.keyboard.press("Space")
    for _ in range(stappen):
        shown.page.keyboard.press("ArrowRight")


def typ(shown: Pagina, naam: str, tekst: str) -> None:
    veld(shown, naam).focus()
    shown.page.keyboard.press("Control+a")
    shown.page.keyboard.type(tekst)


def typ_dag(shown: Pagina, cijfers: str) -> None:
    """Day, month and year are three fields in one; typing goes from the one to the next."""
    formulier(shown).get_by_role("spinbutton", name="dag, Uiterlijk op").focus()
    shown.page.keyboard.type(cijfers)


def verzend(shown: Pagina) -> None:
    knop = formulier(shown).get_by_role("button", name="Leg oordeel vast")
    knop.focus()
    with shown.rerun():
        shown.page.keyboard.press("Enter")


def wacht_op_geschiedenis(shown: Pagina, rijen: Locator, aantal: int) -> None:
    """Recording runs the page twice: first to record, then with the new figures. Waits until the second is drawn."""
    expect(rijen).to_have_count(aantal)
    shown.wait_until_idle()


def test_een_oordeel_gaat_met_het_toetsenbord_en_blijft_staan_als_het_wordt_gecorrigeerd(
    start_server: Callable[..., Server], pagina: Callable[..., Pagina], axe: Callable[[Pagina], None], tmp_path: Path
) -> None:
    # A verdict wants a real figure: 120 of 188 is 63,8 %.
    Proeflogboek(MapLogboek(tmp_path)).lever(("statushouders", "2024-07-01", GEMEENTE, 120))
    eigen = start_server(WERKBANK_LOGBOEK=str(tmp_path))
    shown = pagina("dossier", f"gemeente={GEMEENTE}&peildatum=2024-07-01", size="projector", on=eigen)
    open_formulier(shown)
    axe(shown)

    # An empty reason is refused in the form, and what was filled in stays.
    kies_regime(shown, 2)
    typ(shown, WIE, "toezichthouder")
    verzend(shown)
    expect(formulier(shown).get_by_role("alert")).to_contain_text("Veld “reden” is leeg.")
    expect(formulier(shown).get_by_role("alert")).to_be_focused()
    expect(shown.page.get_by_role("radio", name="rood")).to_be_checked()
    expect(veld(shown, WIE)).to_have_value("toezichthouder")

    # So is a next step on a day that has passed.
    typ(shown, REDEN, "Plan van aanpak ontbreekt.")
    typ(shown, "Vervolgstap", "plan bespreken")
    voorbij, straks = VANDAAG - timedelta(days=30), VANDAAG + timedelta(days=90)
    typ_dag(shown, f"{voorbij:%d%m%Y}")
    veld(shown, "Wie zet deze stap").focus()
    shown.page.keyboard.type("gedep")
    shown.page.keyboard.press("Enter")
    verzend(shown)
    expect(formulier(shown).get_by_role("alert")).to_contain_text(f"{datum(voorbij)}; die dag is al voorbij")
    expect(veld(shown, REDEN)).to_have_value("Plan van aanpak ontbreekt.")
    axe(shown)

    # On a day to come: recorded, beside the signal.
    typ_dag(shown, f"{straks:%d%m%Y}")
    verzend(shown)
    geschiedenis = shown.page.locator(".st-key-oordelen tbody tr")
    wacht_op_geschiedenis(shown, geschiedenis, 1)
    # Said in sight, and the focus is there: the form that held it is a new one.
    expect(gelukt(shown)).to_be_focused()
    expect(gelukt(shown)).to_be_in_viewport()
    naast = shown.page.get_by_role("region", name="Oordeel van de toezichthouder")
    expect(naast).to_contain_text("rood")
    expect(naast).to_contain_text(f"plan bespreken, {datum(straks)}, gedeputeerde")
    expect(shown.page.get_by_role("region", name="Signaal, berekend")).to_contain_text("oranje")
    assert "Signaal en oordeel verschillen: het oordeel (rood) is zwaarder dan het signaal (oranje)." in shown.text()

    # A correction is a second verdict; the first one stays in the history.
    open_formulier(shown)
    kies_regime(shown, 1)
    typ(shown, REDEN, "Plan ontvangen.")
    verzend(shown)
    wacht_op_geschiedenis(shown, geschiedenis, 2)
    expect(gelukt(shown)).to_be_focused()
    expect(naast).to_contain_text("Plan ontvangen.")
    expect(geschiedenis.nth(0)).to_contain_text("geldt nu")
    expect(geschiedenis.nth(1)).to_contain_text("Plan van aanpak ontbreekt.")
    axe(shown)
    shown.assert_quiet()
