"""Planning: the year of the werkplan, read on the peildatum (1 July 2024, that of the newest example figures)."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.paginas.scherm import deel, sleutels, tekst

PAGINA = "pages/planning.py"


def test_per_spoor_staat_de_eerstvolgende_mijlpaal_met_de_dagen_tot_dan(open_pagina: Callable[..., AppTest]) -> None:
    kern = deel(open_pagina(PAGINA), "kpi").kerncijfers

    # From 1 July: 31 + 31 days to 1 September, 81 to 20 September, 184 to 1 January.
    assert kern["PRT"].startswith("81 dagen, 20 sep 2024")
    assert kern["Asielopgaven"].startswith("62 dagen, 1 sep 2024")
    assert kern["Opvang Oekraïne"].startswith("62 dagen, 1 sep 2024")
    assert kern["Toezicht statushouders"].startswith("184 dagen, 1 jan 2025")


def test_het_toezicht_heeft_een_eigen_spoor_dat_niet_uit_het_werkplan_komt(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA)

    assert "niet uit het werkplan" in deel(app, "kpi").kerncijfers["Toezicht statushouders"]
    banen = {rij.get("spoor") for rijen in deel(app, "tijdlijn").grafieken[0]["datasets"].values() for rij in rijen}
    assert {"PRT", "Asielopgaven", "Opvang Oekraïne", "Toezicht, niet uit het werkplan"} <= banen
    assert any("niet uit het werkplan" in noot for noot in deel(app, "lijst").noten)


@pytest.mark.parametrize("prt", ["4 mrt 2024", "7 jun 2024", "20 sep 2024", "13 dec 2024"])
def test_alle_vergaderingen_van_de_prt_staan_in_de_lijst(open_pagina: Callable[..., AppTest], prt: str) -> None:
    [rij] = [r for r in deel(open_pagina(PAGINA), "lijst").rijen if r["Wanneer"] == prt]

    assert (rij["Spoor"], rij["Wie is aan zet"]) == ("PRT", "Voorzitter PRT")


def test_dagen_staan_er_alleen_bij_een_mijlpaal_die_een_dag_is(open_pagina: Callable[..., AppTest]) -> None:
    lijst = deel(open_pagina(PAGINA, peildatum="2024-06-01"), "lijst")

    standen = {r["Wanneer"]: r["Op de peildatum"] for r in lijst.rijen}
    assert standen["1 nov 2024"] == "over 153 dagen"
    assert standen["oktober 2024"] == "moet nog beginnen"
    assert standen["Q2 2024"] == "loopt"
    assert standen["Q1 2024"] == "voorbij"


def test_elke_mijlpaal_van_de_tijdlijn_staat_ook_in_de_lijst(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA)

    # The werkplan has 23 rows in 2024, the closing dates of 1 January 2025 included.
    assert len(deel(app, "lijst").rijen) == 23
    assert sorted(r["tekst"] for r in deel(app, "tijdlijn").punten()) == sorted(deel(app, "lijst").kolom("Mijlpaal"))


def test_filteren_op_wie_aan_zet_is_geldt_voor_mijlpalen_en_taken(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA, rol="commissaris-van-de-koning")

    assert deel(app, "lijst").kolom("Wanneer") == ["oktober 2024", "oktober 2024", "1 nov 2024"]
    assert all("Commissaris van de Koning" in wie for wie in deel(app, "taken").kolom("Wie is aan zet"))
    assert app.query_params["rol"] == "commissaris-van-de-koning"


def test_van_iedereen_staat_de_tabel_taken_prt_er_en_de_rest_op_verzoek(open_pagina: Callable[..., AppTest]) -> None:
    kort, alles = open_pagina(PAGINA), open_pagina(PAGINA, taken="alle")

    assert set(deel(kort, "taken").kolom("Onderdeel van het werkplan")) == {"Taken PRT"}
    getoond = len(deel(kort, "taken").rijen)
    rest = len(deel(alles, "taken").rijen) - getoond
    assert rest > 0
    assert f"Toon ook de andere {rest} taken" in tekst(kort)
    assert "Toon ook" not in tekst(alles)


def test_wie_geen_mijlpaal_heeft_krijgt_dat_te_lezen(open_pagina: Callable[..., AppTest]) -> None:
    app = open_pagina(PAGINA, rol="veiligheidsregio-s")

    assert "Geen mijlpalen in 2024 met Veiligheidsregio’s als verantwoordelijke." in tekst(app)
    assert len(deel(app, "taken").rijen) > 0


@pytest.mark.parametrize(("rol", "jaar"), [("burgemeester", "2024"), ("iedereen", "1999")])
def test_een_onbekende_rol_of_een_onbekend_jaar_wordt_gezegd(
    open_pagina: Callable[..., AppTest], rol: str, jaar: str
) -> None:
    app = open_pagina(PAGINA, rol=rol, jaar=jaar)

    assert "is hier niet te kiezen." in tekst(app)
    assert "tijdlijn" not in sleutels(app)


def test_de_planning_noemt_niets_fictief(open_pagina: Callable[..., AppTest]) -> None:
    assert "fictief" not in tekst(open_pagina(PAGINA))
