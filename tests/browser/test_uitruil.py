"""A proposal of three exchanges: refused, mended, kept, compared, agreed; then the municipality shows it."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, expect

from tests.browser.pagina import Pagina
from tests.browser.server import Server

# Asiel 2024-2025: Zwolle 717, Raalte 233, Deventer 529. Almelo lies in Twente.
TWEE = "asiel.2024-2025.GM0193.GM0177.50.5.~asiel.2024-2025.GM0193.GM0150.20.0."


def kies(vak: Locator, label: str, letters: str) -> None:
    """Choose with the keyboard in a list."""
    lijst = vak.get_by_role("combobox", name=label)
    lijst.focus()
    lijst.press_sequentially(letters)
    lijst.press("Enter")


def voeg_toe(shown: Pagina, van: str, naar: str, aantal: str) -> None:
    vak = shown.page.locator(".st-key-nieuwe_regel")
    kies(vak, "Van", van)
    kies(vak, "Naar", naar)
    vak.get_by_label("Aantal", exact=True).fill(aantal)
    with shown.rerun():
        vak.get_by_role("button", name="Voeg regel toe").press("Enter")


def open_uit(shown: Pagina, titel: str) -> Locator:
    vak = shown.page.locator('[data-testid="stExpander"]', has_text=titel)
    vak.locator("summary").press("Enter")
    return vak


def bewaar(shown: Pagina, naam: str) -> None:
    vak = open_uit(shown, "Bewaar dit voorstel onder een naam")
    vak.get_by_label("Naam van het voorstel (verplicht)").fill(naam)
    vak.get_by_label("Wie legt dit vast (verplicht)").fill("regietafel IJsselland")
    with shown.rerun():
        vak.get_by_role("button", name="Bewaar voorstel").press("Enter")
    expect(shown.page.locator(".wb-band-gelukt")).to_contain_text(f"Voorstel “{naam}” is bewaard.")
    shown.wait_until_idle()


def rij(shown: Pagina, sleutel: str, gemeente: str) -> Locator:
    return shown.page.locator(f".st-key-{sleutel} tbody tr", has_text=gemeente).first


def test_een_voorstel_wordt_geweigerd_verbeterd_bewaard_vergeleken_en_afgesproken(
    start_server: Callable[..., Server], pagina: Callable[..., Pagina], axe: Callable[[Pagina], None], tmp_path: Path
) -> None:
    eigen = start_server(WERKBANK_LOGBOEK=str(tmp_path))
    shown = pagina("uitruil", f"bekijk=voorstel&regels={TWEE}", size="projector", on=eigen)

    # A third line, to the other region: refused, with the sums that would change.
    voeg_toe(shown, "zwolle", "almelo", "30")
    fout = shown.page.locator(".wb-band-fout")
    expect(fout).to_contain_text("Regel 3. Uitruil kan alleen binnen een regio")
    expect(fout).to_contain_text("van IJsselland zou 30 lager worden en die van Twente 30 hoger")
    expect(shown.page.get_by_text("Maak er afspraken van")).to_have_count(0)
    axe(shown)

    # Mended: within the region.
    with shown.rerun():
        shown.page.get_by_role("button", name="Haal regel 3 weg").press("Enter")
    voeg_toe(shown, "zwolle", "kampen", "30")
    expect(fout).to_have_count(0)
    expect(shown.page.get_by_text("Dit voorstel kan")).to_be_visible()
    # 717 - 50 - 20 - 30
    expect(rij(shown, "effect", "Zwolle")).to_contain_text("617")
    bewaar(shown, "A")

    # A second one, of which Raalte takes 80.
    aantal = shown.page.get_by_label("Aantal van regel 1", exact=True)
    aantal.fill("80")
    with shown.rerun():
        aantal.press("Enter")
    bewaar(shown, "B")
    naast = rij(shown, "vergelijking", "Zwolle")
    expect(naast).to_contain_text("617")
    expect(naast).to_contain_text("587")
    axe(shown)

    # Agreed: recorded as exchanges, and on the page of the municipality with its source.
    vak = open_uit(shown, "Maak er afspraken van")
    for deel, cijfers in (("dag", "07062024"),):
        vak.get_by_role("spinbutton", name=f"{deel}, Status op").press_sequentially(cijfers)
    vak.get_by_label("Waar besloten").fill("regietafel 7 juni")
    vak.get_by_label("Wie legt dit vast (verplicht)").fill("regietafel IJsselland")
    with shown.rerun():
        vak.get_by_role("button", name="Leg vast als afspraak").press("Enter")
    expect(shown.page.locator(".wb-band-gelukt")).to_contain_text("3 regels zijn vastgelegd als afgesproken.")
    shown.assert_quiet()

    gemeente = pagina("gemeente", "gemeente=GM0177", on=eigen)
    raalte = gemeente.page.locator(".st-key-uitruil tbody tr", has_text="Asielopvang")
    expect(raalte).to_contain_text("313")
    expect(raalte).to_contain_text("80 van Zwolle (afgesproken op 7 jun 2024, regietafel 7 juni)")
    gemeente.assert_quiet()
