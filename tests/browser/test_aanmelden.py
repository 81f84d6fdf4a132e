"""Signing in at a real provider, in a browser: what shows before it, what a role gives, and how it ends."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import oidc_provider_mock
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import new_context
from tests.browser.server import Server, free_port, running_server
from tests.postgres import Server as Postgres
from werkbank.logboek import open_logboek

GEHEIMEN = """
[auth]
redirect_uri = "http://localhost:{poort}/oauth2callback"
cookie_secret = "geheim van de toets, nergens anders gebruikt"
client_id = "werkbank"
client_secret = "geheim"
server_metadata_url = "{aanbieder}/.well-known/openid-configuration"
"""


@dataclass(frozen=True)
class Opstelling:
    server: Server
    aanbieder: str
    logboek: str


@pytest.fixture(scope="module")
def opstelling(tmp_path_factory: pytest.TempPathFactory, postgres: Postgres) -> Iterator[Opstelling]:
    """A server that asks who comes, at a provider with five users; its log is in PostgreSQL."""
    lang_geleden = int((datetime.now(UTC) - timedelta(hours=9)).timestamp())
    claims: dict[str, dict[str, Any]] = {
        "lezer": {"roles": ["prt-lezer"]},
        "toezicht": {"roles": ["prt-toezicht", "iets anders"]},
        "zonder": {},
        "verlopen": {"roles": ["prt-beheer"], "iat": lang_geleden},
    }
    users = [oidc_provider_mock.User(sub=sub, claims=rest) for sub, rest in claims.items()]
    map_ = tmp_path_factory.mktemp("aanmelden")
    logboek = postgres.adres(postgres.nieuw())
    with oidc_provider_mock.run_server_in_thread(user_claims=users) as aanbieder:
        waar, poort = f"http://localhost:{aanbieder.server_port}", free_port()
        geheimen = map_ / "secrets.toml"
        geheimen.write_text(GEHEIMEN.format(poort=poort, aanbieder=waar))
        with running_server(
            map_ / "uitvoer.txt",
            env={"WERKBANK_LOGBOEK": logboek},
            options=(f"--secrets.files={geheimen}",),
            port=poort,
        ) as server:
            yield Opstelling(server, waar, logboek)


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Callable[[], Page]]:
    """`tab()`: a browser of somebody who was never here."""
    vensters = []

    def nieuw() -> Page:
        vensters.append(new_context(chromium, "laptop", "light"))
        return vensters[-1].new_page()

    yield nieuw
    for venster in vensters:
        venster.close()


def meld_aan(page: Page, opstelling: Opstelling, sub: str) -> None:
    page.get_by_role("button", name="Aanmelden").click()
    page.wait_for_url(f"{opstelling.aanbieder}/**")
    page.locator("input[name=sub]").fill(sub)
    page.get_by_role("button", name="Authorize").click()
    page.wait_for_url(f"{opstelling.server.url}/**")


def test_eerst_aanmelden_dan_de_pagina_uit_de_link_dan_vastleggen_en_weer_weg(
    opstelling: Opstelling, tab: Callable[[], Page]
) -> None:
    page = tab()
    gezien: list[str] = []
    page.on("websocket", lambda ws: ws.on("framereceived", lambda stuk: gezien.append(repr(stuk))))
    # A fresh server, a deep link first: the door, and nothing of the page behind it.
    page.goto(f"{opstelling.server.url}/dossier?gemeente=GM0193")
    expect(page.get_by_role("button", name="Aanmelden")).to_be_visible()
    expect(page.locator(".wb-navigatie")).to_have_count(0)
    assert "Meld u aan" in "".join(gezien)
    assert not [woord for woord in ("Zwolle", "Taakstelling", "wb-navigatie") if woord in "".join(gezien)]

    meld_aan(page, opstelling, "toezicht")
    # Back where the link led, with what the role gives.
    expect(page.locator("h1")).to_contain_text("Dossier")
    page.wait_for_url("**/dossier?gemeente=GM0193**")
    expect(page.get_by_text("Aangemeld als toezichthouder")).to_be_visible()
    page.locator("summary").filter(has_text="Leg een notitie vast").click()
    vorm = page.locator('[data-testid="stForm"]').filter(has_text="Notitie (verplicht)")
    expect(vorm.get_by_text("U legt dit vast als toezichthouder.")).to_be_visible()
    vorm.get_by_label("Notitie (verplicht)").fill("Gebeld over de voortgang.")
    vorm.get_by_role("button", name="Leg notitie vast").click()
    expect(page.locator(".wb-band").filter(has_text="vastgelegd")).to_be_visible()
    [levering] = open_logboek(opstelling.logboek).lees().leveringen
    assert levering.vastgelegd_door == "toezichthouder"

    page.goto(f"{opstelling.server.url}/audit")
    expect(page.locator(".st-key-tabel")).to_contain_text("toezichthouder")

    page.get_by_role("button", name="Afmelden").click()
    page.get_by_role("button", name="End session").click()
    page.wait_for_url(f"{opstelling.server.url}/**")
    expect(page.get_by_role("button", name="Aanmelden")).to_be_visible()
    page.goto(f"{opstelling.server.url}/dossier?gemeente=GM0193")
    expect(page.get_by_role("button", name="Aanmelden")).to_be_visible()
    expect(page.locator(".wb-navigatie")).to_have_count(0)


def test_een_lezer_ziet_alles_en_krijgt_geen_formulier(opstelling: Opstelling, tab: Callable[[], Page]) -> None:
    page = tab()
    page.goto(f"{opstelling.server.url}/dossier?gemeente=GM0193")
    meld_aan(page, opstelling, "lezer")
    expect(page.get_by_text("Aangemeld als lezer van de werkbank")).to_be_visible()
    page.locator("summary").filter(has_text="Leg een notitie vast").click()
    expect(page.get_by_text("kunt u dit niet. Daarvoor is een andere rol nodig").last).to_be_visible()
    expect(page.get_by_role("button", name="Leg oordeel vast")).to_have_count(0)


@pytest.mark.parametrize(
    ("sub", "melding", "knop"),
    [
        ("zonder", "U bent aangemeld, maar hebt geen rol in de werkbank.", "Afmelden"),
        ("verlopen", "Uw aanmelding is verlopen. Meld u opnieuw aan.", "Aanmelden"),
    ],
)
def test_zonder_rol_of_na_de_tijd_blijft_de_deur_dicht(
    opstelling: Opstelling, tab: Callable[[], Page], sub: str, melding: str, knop: str
) -> None:
    page = tab()
    page.goto(opstelling.server.url)
    meld_aan(page, opstelling, sub)
    expect(page.get_by_text(melding)).to_be_visible()
    expect(page.get_by_role("button", name=knop)).to_be_visible()
    expect(page.locator(".wb-navigatie")).to_have_count(0)
