"""A user delivers an ugly file in the browser, by keyboard alone: from the file to the new number on the overview."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.pagina import Pagina
from tests.browser.server import Server
from tests.intake.bestanden import xlsx_bytes
from werkbank.logboek import MapLogboek
from werkbank.register import gemeenten

MEESTE_TABS = 60
# 20, 21 … 44: 25 municipalities, (20 + 44) × 25 / 2 = 800 persons.
AANTALLEN = range(20, 45)
ANDERS_GESCHREVEN = {"Hof van Twente": "Hof v Twente", "Zwolle": "Gemeente ZWOLLE ", "Hengelo": "Hengelo (O)"}


def lelijk_bestand() -> bytes:
    """A title, empty rows, names as people write them, a totals row and a note. It does not say who counted."""
    rijen: list[list[object]] = [
        ["Huisvesting statushouders, aantal gehuisvest vanaf 1 januari"],
        ["stand 1 juli 2024"],
        [],
        ["Gemeente", "Gehuisvest"],
    ]
    namen = sorted(g.naam for g in gemeenten())
    rijen += [[ANDERS_GESCHREVEN.get(naam, naam), n] for naam, n in zip(namen, AANTALLEN, strict=True)]
    rijen += [["Totaal", 800], [], ["* voorlopige cijfers"]]
    return xlsx_bytes({"juli": rijen})


def tab_naar(page: Page, naam: str, hoogstens: int = MEESTE_TABS) -> None:
    """Press Tab until the thing with this name has the focus, as somebody without a mouse does."""
    wie = """() => {
        const a = document.activeElement;
        const label = a.labels && a.labels.length ? a.labels[0].innerText : '';
        // The text of a link or a button is its name; that of the page as a whole is not.
        return a.getAttribute('aria-label') || label || (['A', 'BUTTON'].includes(a.tagName) ? a.innerText : '');
    }"""
    for _ in range(hoogstens):
        page.keyboard.press("Tab")
        if naam in page.evaluate(wie):
            return
    raise AssertionError(f"“{naam}” is not reached with {hoogstens} times Tab")


def test_een_lelijk_bestand_gaat_met_het_toetsenbord_het_logboek_in_en_staat_op_het_overzicht(
    start_server: Callable[..., Server], pagina: Callable[..., Pagina], axe: Callable[[Pagina], None], tmp_path: Path
) -> None:
    bestand = tmp_path / "maandstaat juli.xlsx"
    bestand.write_bytes(lelijk_bestand())
    logboek = tmp_path / "logboek"
    shown = pagina("aanleveren", on=start_server(WERKBANK_LOGBOEK=str(logboek)))
    page, toets = shown.page, shown.page.keyboard
    # Chromium hands the dialog for a file over only some time after the first listener: so one from the start.
    page.on("filechooser", lambda _: None)
    axe(shown)

    tab_naar(page, "Kies een bestand")
    with page.expect_file_chooser() as kiezer:
        toets.press("Enter")
    kiezer.value.set_files(bestand)

    # One thing is not in the file and matters: who counted.
    expect(page.get_by_text("Nog 1 vraag open.")).to_be_visible()
    axe(shown)
    tab_naar(page, "Wie is de leverancier")
    toets.type("COA")
    toets.press("Enter")

    # Nothing is recorded yet; all that changes is on the screen.
    nieuw = page.locator(".st-key-wijzigingen .wb-kpi", has_text="Nieuw")
    expect(nieuw).to_contain_text("25")
    assert MapLogboek(logboek).lees().leveringen == ()
    axe(shown)

    # Ommen has 35 persons housed against an opgave of 10: who records that says why it is right.
    tab_naar(page, "waarom klopt dit ondanks de waarschuwing")
    toets.type("Een groep van 25 is gehuisvest in een nieuw complex.")
    tab_naar(page, "Wie legt dit vast")
    toets.type("RRT Twente")
    tab_naar(page, "Leg 25 rijen vast")
    toets.press("Enter")
    gelukt = page.locator(".wb-band-gelukt", has_text="is vastgelegd: 25 rijen")
    expect(gelukt).to_be_focused()
    expect(gelukt).to_be_in_viewport()
    [levering] = MapLogboek(logboek).lees().leveringen
    assert (levering.leverancier, levering.vastgelegd_door) == ("COA", "RRT Twente")
    axe(shown)

    tab_naar(page, "Bekijk het overzicht")
    toets.press("Enter")
    expect(page.locator("h1", has_text="Overzicht")).to_be_visible()
    statushouders = page.locator(".wb-kpi", has_text="Statushouders").first
    expect(statushouders).to_contain_text("800")
    shown.assert_quiet()
