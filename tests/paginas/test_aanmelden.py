"""Signing in: nothing shows before it, pages offer what a role may, and what ends in the middle loses nothing."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import Proeflogboek, tekst
from tests.toegang_matrix import MAG, ROLLEN
from werkbank.ui.delen import aanmelden

OPEN = Callable[..., AppTest]
DOSSIER = "pages/dossier.py"
ZWOLLE = "GM0193"
WAARDE = {
    "lezer": "prt-lezer",
    "aanleveraar": "prt-twente",
    "toezichthouder": "prt-toezicht",
    "beheerder": "prt-beheer",
}


class Bezoeker:
    """In the place of st.user: who signed in, when, and in which groups."""

    def __init__(self) -> None:
        self.is_logged_in = False
        self._claims: dict[str, Any] = {}

    def meld_aan(self, *groepen: str, geleden: timedelta = timedelta(0), sub: str = "17") -> None:
        self.is_logged_in = True
        moment = int((datetime.now(UTC) - geleden).timestamp())
        self._claims = {"iss": "https://aanmelden.example", "sub": sub, "iat": moment, "roles": list(groepen)}

    def get(self, naam: str, anders: object = None) -> object:
        return self._claims.get(naam, anders)

    def to_dict(self) -> dict[str, Any]:
        return dict(self._claims)


@pytest.fixture
def bezoeker(monkeypatch: pytest.MonkeyPatch) -> Bezoeker:
    """A server on which sign-in is configured, with a visitor who has not signed in."""
    bezoeker = Bezoeker()
    monkeypatch.setattr(aanmelden, "is_ingesteld", lambda: True)
    monkeypatch.setattr(st, "user", bezoeker)
    return bezoeker


def knoppen(app: AppTest) -> list[str]:
    return [knop.label for knop in app.button]


@pytest.mark.parametrize("pagina", ["app.py", DOSSIER, "pages/audit.py"])
def test_voor_het_aanmelden_staat_er_niets_van_de_pagina(
    bezoeker: Bezoeker, logboek: Proeflogboek, open_pagina: OPEN, pagina: str
):
    logboek.lever(("asiel", "2024-07-01", ZWOLLE, 321))
    app = open_pagina(pagina)
    assert "Meld u aan om de werkbank te gebruiken." in tekst(app)
    assert knoppen(app) == ["Aanmelden"]
    assert len(app.sidebar) == 0
    assert not {"321", "Zwolle", "717"} & set(tekst(app).split())


def test_een_aanmelding_zonder_rol_komt_er_niet_in_en_kan_weer_weg(bezoeker: Bezoeker, open_pagina: OPEN):
    bezoeker.meld_aan("iets anders")
    app = open_pagina(DOSSIER)
    assert "U bent aangemeld, maar hebt geen rol in de werkbank." in tekst(app)
    assert knoppen(app) == ["Afmelden"]
    assert len(app.sidebar) == 0


def test_een_verlopen_aanmelding_komt_er_niet_in(bezoeker: Bezoeker, open_pagina: OPEN):
    bezoeker.meld_aan("prt-beheer", geleden=timedelta(minutes=481))
    app = open_pagina(DOSSIER)
    assert "Uw aanmelding is verlopen. Meld u opnieuw aan." in tekst(app)
    assert knoppen(app) == ["Aanmelden"]


# page, what its address holds, the button that records, and what that takes
AANBOD = [
    (DOSSIER, {"gemeente": ZWOLLE}, "Leg oordeel vast", ("vastleggen", "oordeel")),
    (DOSSIER, {"gemeente": ZWOLLE}, "Leg notitie vast", ("vastleggen", "notitie")),
    ("pages/uitruil.py", {}, "Leg uitruil vast", ("vastleggen", "uitruil")),
    ("pages/aansluiting.py", {}, "Leg de voorkeur vast", ("vastleggen", "leveranciersvoorkeur")),
    ("pages/leveringen.py", {"levering": ""}, "Trek deze levering in", ("intrekking", "")),
]


@pytest.mark.parametrize("rol", ROLLEN)
def test_een_pagina_biedt_een_rol_precies_aan_wat_die_mag(
    bezoeker: Bezoeker, logboek: Proeflogboek, open_pagina: OPEN, rol: str
):
    levering = logboek.lever(("statushouders", "2024-06-01", ZWOLLE, 70))
    bezoeker.meld_aan(WAARDE[rol])
    aangeboden: dict[tuple[str, str], bool] = {}
    for pagina, adres, knop, recht in AANBOD:
        app = open_pagina(pagina, **{naam: waarde or levering.id for naam, waarde in adres.items()})
        aangeboden[recht] = knop in knoppen(app)
        if not aangeboden[recht]:
            assert "kunt u dit niet. Daarvoor is een andere rol nodig" in tekst(app)
    assert aangeboden == {recht: rol in MAG[recht] for *_, recht in AANBOD}


def lever_oordeel(app: AppTest) -> AppTest:
    app.radio(key=f"regime_{ZWOLLE}_0").set_value("rood")
    app.text_area(key=f"reden_{ZWOLLE}_0").set_value("Plan ontbreekt.")
    return next(knop for knop in app.button if knop.label == "Leg oordeel vast").click().run()


@pytest.fixture
def dossier(bezoeker: Bezoeker, logboek: Proeflogboek, open_pagina: OPEN) -> AppTest:
    """A file that a supervisor has open, with a form to fill in."""
    logboek.lever(("statushouders", "2024-06-01", ZWOLLE, 70))
    bezoeker.meld_aan("prt-toezicht", geleden=timedelta(minutes=400))
    return open_pagina(DOSSIER, gemeente=ZWOLLE)


def oordelen(logboek: Proeflogboek) -> list[str]:
    return [lev.vastgelegd_door for lev in logboek.logboek.lees().leveringen if lev.gegevenssoort == "oordeel"]


def test_wie_vastlegt_is_de_functie_van_de_groep_en_wordt_niet_gevraagd(dossier: AppTest, logboek: Proeflogboek):
    assert "U legt dit vast als toezichthouder." in tekst(dossier)
    app = lever_oordeel(dossier)
    assert "Het oordeel over Zwolle is vastgelegd." in tekst(app)
    assert oordelen(logboek) == ["toezichthouder"]


def staat_er_nog(app: AppTest) -> bool:
    return (app.radio(key=f"regime_{ZWOLLE}_0").value, app.text_area(key=f"reden_{ZWOLLE}_0").value) == (
        "rood",
        "Plan ontbreekt.",
    )


def test_verloopt_de_aanmelding_onder_het_invullen_dan_wordt_geweigerd_en_gaat_er_niets_verloren(
    dossier: AppTest, bezoeker: Bezoeker, logboek: Proeflogboek
):
    aanmelden._aanmeldingen().clear()
    bezoeker.meld_aan("prt-toezicht", geleden=timedelta(minutes=490))
    app = lever_oordeel(dossier)
    assert "Uw aanmelding is verlopen. Er is niets vastgelegd." in tekst(app)
    assert "Meld u opnieuw aan in een nieuw tabblad en kom hier terug." in tekst(app)
    assert oordelen(logboek) == []
    assert staat_er_nog(app)
    # In another tab the same person signs in again: this tab goes on where it was.
    bezoeker.meld_aan("prt-toezicht")
    aanmelden._laatste()
    bezoeker.meld_aan("prt-toezicht", geleden=timedelta(minutes=490))
    app = next(knop for knop in app.button if knop.label == "Leg oordeel vast").click().run()
    assert "Het oordeel over Zwolle is vastgelegd." in tekst(app)
    assert oordelen(logboek) == ["toezichthouder"]


def test_gaat_de_rol_verloren_dan_weigert_het_vastleggen_ook_in_een_tabblad_dat_al_openstond(
    dossier: AppTest, bezoeker: Bezoeker, logboek: Proeflogboek
):
    bezoeker.meld_aan("prt-lezer")
    app = lever_oordeel(dossier)
    assert oordelen(logboek) == []
    assert "Als lezer van de werkbank kunt u dit niet." in tekst(app)


def test_een_uur_na_het_verlopen_gaat_ook_een_open_pagina_dicht(dossier: AppTest, bezoeker: Bezoeker):
    aanmelden._aanmeldingen().clear()
    bezoeker.meld_aan("prt-toezicht", geleden=timedelta(minutes=541))
    app = dossier.run()
    assert "Uw aanmelding is verlopen. Meld u opnieuw aan." in tekst(app)
    assert len(app.sidebar) == 0


def test_zonder_aanmelden_is_de_werkbank_er_alleen_voor_deze_computer(
    open_pagina: OPEN, monkeypatch: pytest.MonkeyPatch
):
    echt = st.get_option
    monkeypatch.setattr(st, "get_option", lambda naam: "0.0.0.0" if naam == "server.address" else echt(naam))
    app = open_pagina("app.py")
    assert "Zonder aanmelden is de werkbank er alleen voor deze computer." in tekst(app)
    assert len(app.sidebar) == 0
