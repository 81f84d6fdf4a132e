"""What the page tests share: a log of one's own, opening a page, the files it offers. `scherm` reads what it shows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.logboek.bouw import open_
from tests.paginas.scherm import tekst as tekst
from werkbank.config import CONFIG_VARIABELE, LOGBOEK_VARIABELE
from werkbank.gegevens import gegevenssoort
from werkbank.intake.formulier import leg_formulier_vast
from werkbank.logboek import Boek, Concept, Levering
from werkbank.register import gemeente
from werkbank.toegang import Gebruiker

WORTEL = Path(__file__).parents[2]
_MAAT = {"asiel": "open", "amv": "open", "oekraine": "beschikbaar", "statushouders": "gehuisvest"}

# soort, peildatum (ISO), CBS code, number
Cijfer = tuple[str, str, str, int]


@dataclass(frozen=True)
class Proeflogboek:
    """A user's log in a temporary folder; the app under test reads it."""

    logboek: Boek

    def lever(
        self, *cijfers: Cijfer, leverancier: str = "COA", maat: str = "", moment: datetime | None = None, **anders: Any
    ) -> Levering:
        """Record these figures as one real levering, now unless told; the reference date may differ per figure."""
        rijen = [
            {
                "soort": soort,
                "maat": maat or _MAAT[soort],
                "peildatum": date.fromisoformat(dag),
                "gemeente_code": gemeente(code).code,
                "aantal": aantal,
                "leverancier": leverancier,
                "bron": "proeflevering",
                "opmerking": None,
            }
            for soort, dag, code, aantal in cijfers
        ]
        tabel = pa.Table.from_pylist(rijen, schema=gegevenssoort("realisatie").arrow_schema)
        inhoud = repr((leverancier, maat, cijfers)).encode()
        concept = Concept(
            "realisatie", "proef.csv", inhoud, {"realisatie": tabel}, leverancier, Gebruiker("toets"), **anders
        )
        return self.logboek.leg_vast(concept, moment=moment)


@pytest.fixture
def logboek(adres: str, monkeypatch: pytest.MonkeyPatch) -> Proeflogboek:
    """An empty log; as long as it stays empty the pages show the fictive examples."""
    st.cache_resource.clear()
    monkeypatch.setenv(LOGBOEK_VARIABELE, adres)
    return Proeflogboek(open_(adres))


ZWOLLE, ALMELO = "GM0193", "GM0141"
LegVast = Callable[..., None]


def locatie(naam: str, stap: str, aantal: int | None, **anders: Any) -> dict[str, Any]:
    """A location for asylum seekers in Zwolle, as it is on 1 July 2024."""
    leeg = {"soort": "asiel", "gemeente_code": ZWOLLE, "peildatum": date(2024, 7, 1), "bron": "proefplan"}
    return leeg | {"locatie": naam, "stap": stap, "aantal": aantal} | anders


@pytest.fixture
def leg_vast(logboek: Proeflogboek) -> LegVast:
    """Record rows of a kind, a location unless told, as its form does."""

    def leg_vast_(rijen: Sequence[dict[str, Any]], soort: str = "locatie") -> None:
        leg_formulier_vast(logboek.logboek, soort, rijen, door=Gebruiker("regionale tafel"))

    return leg_vast_


@pytest.fixture
def zonder_voorbeeld(logboek: Proeflogboek, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Proeflogboek:
    """An empty log with the example figures switched off: there are opgaven and nothing else."""
    config = tmp_path / "config.yaml"
    tekst = (WORTEL / "config.yaml").read_text(encoding="utf-8")
    config.write_text(tekst.replace("voorbeeldcijfers: true", "voorbeeldcijfers: false"), encoding="utf-8")
    monkeypatch.setenv(CONFIG_VARIABELE, str(config))
    return logboek


@pytest.fixture
def open_pagina(logboek: Proeflogboek) -> Callable[..., AppTest]:
    """`open_pagina("pages/gemeente.py", gemeente="GM0193")`: the page as it stands after its first run."""

    def open_(pad: str, **query: str) -> AppTest:
        app = AppTest.from_file(str(WORTEL / "app.py"), default_timeout=30)
        if pad != "app.py":
            app.switch_page(str(WORTEL / pad))
        for naam, waarde in query.items():
            app.query_params[naam] = waarde
        app.run()
        assert not app.exception, [fout.value for fout in app.exception]
        return app

    return open_


@dataclass(frozen=True)
class Bestand:
    """A file that a page offers: its name, and what it holds when somebody asks for it."""

    naam: str
    maak: Callable[[], bytes]

    def regels(self) -> list[str]:
        """The lines of a csv."""
        return self.maak().decode("utf-8-sig").splitlines()


@pytest.fixture
def bestanden(monkeypatch: pytest.MonkeyPatch) -> dict[str, Bestand]:
    """The files that the page opened last offers, by the key of their button ("csv_tabel")."""
    aangeboden: dict[str, Bestand] = {}
    knop = st.download_button

    def bewaar(label: str, data: Any = None, file_name: str | None = None, **opties: Any) -> bool:
        aangeboden[str(opties["key"])] = Bestand(str(file_name), data if callable(data) else lambda: data)
        return knop(label, data, file_name, **opties)

    monkeypatch.setattr(st, "download_button", bewaar)
    return aangeboden
