"""A file with words that are not understood, by keyboard: asked, answered, corrected, recorded, and not asked again."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.pagina import Pagina
from tests.browser.server import Server
from tests.browser.test_aanleveren import tab_naar
from tests.intake.bestanden import xlsx_bytes
from werkbank.logboek import MapLogboek
from werkbank.register import gemeenten

KOP = ["Gemeente", "Bezet kwatrel", "Geregistreerd mistroom", "Beschikbaar zonk"]
HOORT_ERBIJ = "hoort erbij: het cijfer is gewoon wat de kolom zegt"
TELT_NIET = "telt niet mee: dit cijfer niet lezen"
ONTHOUDEN = "zoals bij de levering van"


def bestand(map_: Path, dag: str, plus: int) -> Path:
    """What the 14 municipalities of Twente count on a day, under three words that mean nothing to us."""
    pad = map_ / f"maandstaat {dag}.xlsx"
    rijen: list[list[object]] = [[f"Opvang Oekraïne, stand {dag} (RRT Twente)"], [*KOP]]
    rijen += [[g.naam, n + plus, n, n] for n, g in enumerate((g for g in gemeenten() if g.regio == "Twente"), start=11)]
    pad.write_bytes(xlsx_bytes({"Blad1": rijen}))
    return pad


def kies_bestand(page: Page, pad: Path) -> None:
    tab_naar(page, "Kies een bestand")
    with page.expect_file_chooser() as kiezer:
        page.keyboard.press("Enter")
    kiezer.value.set_files(pad)


def antwoord(page: Page, vraag: str, keuze: str) -> None:
    """Answer one question with the keyboard: what is typed narrows the choices to one."""
    # A field that is still to come would be passed over.
    expect(page.locator("label", has_text=vraag).first).to_be_visible()
    tab_naar(page, vraag)
    page.keyboard.type(keuze)
    page.keyboard.press("Enter")
    expect(page.locator("[role=option]")).to_have_count(0)


def leg_vast(page: Page, knop: str) -> None:
    # Four tables lie between, each with its own files to take away.
    tab_naar(page, "Wie legt dit vast", 150)
    page.keyboard.type("RRT Twente")
    tab_naar(page, knop)
    page.keyboard.press("Enter")
    expect(page.locator(".wb-band-gelukt", has_text="is vastgelegd")).to_be_visible()


def test_drie_onbekende_woorden_worden_gevraagd_beantwoord_verbeterd_vastgelegd_en_onthouden(
    start_server: Callable[..., Server], pagina: Callable[..., Pagina], axe: Callable[[Pagina], None], tmp_path: Path
) -> None:
    logboek = tmp_path / "logboek"
    shown = pagina("aanleveren", on=start_server(WERKBANK_LOGBOEK=str(logboek)))
    page = shown.page
    page.on("filechooser", lambda _: None)
    kies_bestand(page, bestand(tmp_path, "1-6-2024", 0))

    # Three questions, on one screen, each with its word and its header.
    expect(page.get_by_text("Nog 3 vragen open.")).to_be_visible()
    for woord, kop in (("kwatrel", KOP[1]), ("mistroom", KOP[2]), ("zonk", KOP[3])):
        expect(page.get_by_text(f"Wat betekent “{woord}” bij “{kop}”?")).to_be_visible()
    axe(shown)
    antwoord(page, "“kwatrel”", HOORT_ERBIJ)
    expect(page.get_by_text("Nog 2 vragen open.")).to_be_visible()
    antwoord(page, "“mistroom”", TELT_NIET)
    expect(page.get_by_text("Nog 1 vraag open.")).to_be_visible()
    antwoord(page, "“zonk”", HOORT_ERBIJ)
    nieuw = page.locator(".st-key-wijzigingen .wb-kpi", has_text="Nieuw")
    expect(nieuw).to_contain_text("28")

    # The supplier was understood, and is another one: one choice of what, one field; the figures follow.
    antwoord(page, "Klopt er iets niet", "Wie is de leverancier")
    antwoord(page, "Wie is de leverancier", "COA")
    wat = page.locator(".st-key-wat")
    expect(wat.locator(".wb-kaart, dl").first).to_contain_text("COA")
    axe(shown)
    leg_vast(page, "Leg 28 rijen vast")
    [levering] = MapLogboek(logboek).lees().leveringen
    assert levering.leverancier == "COA"
    assert levering.rijen_aantal == {"realisatie": 28}

    # Next month: the same layout is not asked again, and what was remembered is shown as such.
    kies_bestand(page, bestand(tmp_path, "1-7-2024", 3))
    expect(page.locator(".st-key-wijzigingen .wb-kpi", has_text="Nieuw")).to_contain_text("28")
    expect(page.get_by_text("vragen open.")).to_have_count(0)
    expect(page.locator(".st-key-vragen").get_by_text(ONTHOUDEN)).to_have_count(4)
    leg_vast(page, "Leg 28 rijen vast")
    laatste = MapLogboek(logboek).lees().leveringen[-1]
    assert (laatste.leverancier, laatste.rijen_aantal) == ("COA", {"realisatie": 28})
    shown.assert_quiet()
