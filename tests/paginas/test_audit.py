"""Audit: what was done, when, by which function; the newest first, and all of it to take along."""

from collections.abc import Callable
from datetime import UTC, datetime

from streamlit.testing.v1 import AppTest

from tests.paginas.conftest import Bestand, Proeflogboek, tekst
from tests.paginas.scherm import deel
from werkbank.toegang import Gebruiker

PAD = "pages/audit.py"


def test_elke_handeling_staat_er_met_moment_functie_en_reden_de_nieuwste_eerst(
    logboek: Proeflogboek, open_pagina: Callable[..., AppTest], bestanden: dict[str, Bestand]
):
    levering = logboek.lever(("asiel", "2024-07-01", "GM0193", 321), moment=datetime(2024, 7, 5, 8, 30, tzinfo=UTC))
    logboek.logboek.trek_in(levering.id, reden="verkeerde maand", door=Gebruiker("secretaris"))
    logboek.logboek.herstel(levering.id, reden="toch goed", door=Gebruiker("toezichthouder"))

    rijen = deel(open_pagina(PAD), "tabel").rijen
    assert [(rij["Wat"], rij["Door wie"]) for rij in rijen] == [
        ("hersteld", "toezichthouder"),
        ("ingetrokken", "secretaris"),
        ("vastgelegd", "toets"),
    ]
    assert rijen[1]["Opmerking of reden"] == "verkeerde maand"
    # 8:30 UTC in July is 10:30 in the Netherlands.
    assert "10:30" in rijen[2]["Wanneer"]
    kop, *regels = bestanden["csv_tabel"].regels()[:4]
    assert kop.startswith("Wanneer;Wat;Door wie;")
    assert [regel.split(";")[1] for regel in regels] == ["hersteld", "ingetrokken", "vastgelegd"]

    [rij] = deel(open_pagina(PAD, functie="secretaris"), "tabel").rijen
    assert rij["Wat"] == "ingetrokken"


def test_zonder_eigen_handelingen_staat_dat_er(open_pagina: Callable[..., AppTest]):
    assert "In het logboek is hiervan nog niets gedaan." in tekst(open_pagina(PAD))
