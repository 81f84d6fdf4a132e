"""The page SQL in a browser: an answer, a refusal, and a question that is stopped while it runs."""

from collections.abc import Callable
from urllib.parse import quote

from playwright.sync_api import expect

from tests.browser.pagina import Pagina

_VRAAG = "select regio, sum(opgave_aantal) as opgave from voortgang where soort = 'asiel' group by all order by all"
# Cannot be done within the time that a question may take.
_ZONDER_EIND = "select count(*) from range(100000000) as a, range(1000000) as b where a.range <> b.range + 1"


def test_een_antwoord_is_leesbaar_en_een_fout_ook(pagina: Callable[..., Pagina], axe: Callable[[Pagina], None]) -> None:
    shown = pagina("sql", query=f"sql={quote(_VRAAG)}")
    with shown.rerun():
        shown.page.get_by_role("button", name="Voer uit").click()
    expect(shown.page.locator(".st-key-antwoord tbody tr").first).to_contain_text("3.050")
    axe(shown)

    shown = pagina("sql", query=f"sql={quote('select gemente from voortgang')}")
    with shown.rerun():
        shown.page.get_by_role("button", name="Voer uit").click()
    expect(shown.page.locator(".st-key-antwoord")).to_contain_text("Er is geen kolom “gemente”.")
    axe(shown)
    shown.assert_quiet()


def test_stop_breekt_een_vraag_af_en_de_volgende_krijgt_antwoord(pagina: Callable[..., Pagina]) -> None:
    shown = pagina("sql", query=f"sql={quote(_ZONDER_EIND)}")
    page = shown.page

    page.get_by_role("button", name="Voer uit").click()
    expect(page.get_by_text("Bezig,")).to_be_visible()
    page.get_by_role("button", name="Stop", exact=True).click()

    expect(page.locator(".st-key-antwoord")).to_contain_text("De vraag is gestopt.")
    expect(page.get_by_text("Bezig,")).to_have_count(0)
    page.get_by_label("SQL", exact=True).fill("select 41 + 1 as antwoord")
    page.get_by_role("button", name="Voer uit").click()
    expect(page.locator(".st-key-antwoord tbody tr")).to_contain_text("42")
    shown.assert_quiet()
