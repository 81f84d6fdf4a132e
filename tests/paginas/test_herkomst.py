"""Herkomst: from a row of a table to the cell of the file in which its figure stood."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.bestanden import schrijf
from tests.paginas.conftest import Bestand, Proeflogboek
from tests.paginas.scherm import deel, tekst
from werkbank.intake.aanlevering import bereid_voor, leg_vast
from werkbank.intake.formulier import leg_formulier_vast
from werkbank.logboek import Levering
from werkbank.toegang import Gebruiker

PAGINA = "pages/herkomst.py"
OPEN = Callable[..., AppTest]
ASIEL = [
    ["Open plekken asielopvang, stand 1 juni 2024"],
    [],
    ["Gemeente", "Regio", "Open plekken"],
    ["Zwolle", "IJsselland", 300],
    ["Deventer", "IJsselland", 120],
]
MAANDEN = [
    ["Gehuisveste statushouders per maand 2024"],
    ["Gemeente", "jan", "feb", "mrt", "apr", "mei"],
    ["Zwolle", 5, 3, 4, 6, 2],
]


def lever(logboek: Proeflogboek, naam: str, rijen: schrijf.Rijen, **antwoorden: str) -> Levering:
    """A workbook with one sheet, recorded."""
    inhoud = schrijf.xlsx(schrijf.Blad("juni", rijen))
    klaar = bereid_voor(naam, inhoud, antwoorden={"leverancier": "COA"} | antwoorden)
    return leg_vast(logboek.logboek, klaar, door=Gebruiker("beleidsmedewerker"), opmerking="gezien")


def test_een_cijfer_noemt_levering_blad_rij_en_cel_met_de_regel_zoals_die_er_stond(
    logboek: Proeflogboek, open_pagina: OPEN, bestanden: dict[str, Bestand]
) -> None:
    levering = lever(logboek, "stand juni.xlsx", ASIEL)
    app = open_pagina(PAGINA, soort="asiel", gemeente="GM0193", peildatum="2024-06-01")
    op_scherm = tekst(app)
    assert f"Levering {levering.id[:8]} van COA" in op_scherm
    assert "(beleidsmedewerker)" in op_scherm
    assert "Bestand stand juni.xlsx, blad juni, rij 4, cel C4." in op_scherm
    assert "Gemeente Regio Open plekken 4 Zwolle IJsselland het cijfer: 300" in op_scherm
    assert bestanden["origineel_telt1"].maak() == logboek.logboek.origineel(levering.id)[1]


def test_een_opgave_van_het_werkplan_wijst_naar_de_meegeleverde_csv(open_pagina: OPEN) -> None:
    op_scherm = tekst(open_pagina(PAGINA, soort="asiel", gemeente="GM0193"))
    # Zwolle is the eleventh municipality in the table; the header is on line 1.
    assert "Bestand opgave-asiel.csv, rij 12, cel E12." in op_scherm


def test_een_som_over_maanden_noemt_alle_cellen(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    lever(logboek, "gehuisvest.xlsx", MAANDEN, peildatum="dag-erna")
    op_scherm = tekst(open_pagina(PAGINA, soort="statushouders", gemeente="GM0193", peildatum="2024-04-01"))
    # 5 + 3 + 4 until 1 April
    assert "12 Gehuisvest volgens COA, stand van 1 april 2024" in op_scherm
    assert "rij 3, cellen B3, C3, D3." in op_scherm


def test_een_cijfer_van_een_eerdere_dag_zegt_dat_het_is_meegenomen(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    lever(logboek, "stand juni.xlsx", ASIEL)
    logboek.lever(("asiel", "2024-06-15", "GM0150", 130))
    op_scherm = tekst(open_pagina(PAGINA, soort="asiel", gemeente="GM0193", peildatum="2024-06-15"))
    assert "het laatste cijfer voor 15 jun 2024" in op_scherm


def test_een_invaller_zegt_wie_er_geen_cijfer_heeft(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    logboek.lever(("asiel", "2024-06-01", "GM0193", 300), leverancier="gemeente")
    op_scherm = tekst(open_pagina(PAGINA, soort="asiel", gemeente="GM0193", peildatum="2024-06-01"))
    assert "COA heeft geen cijfer; dit cijfer valt in" in op_scherm


def test_zonder_vastgelegde_plaats_staat_dat_er_en_is_het_origineel_er_wel(
    logboek: Proeflogboek, open_pagina: OPEN, bestanden: dict[str, Bestand]
) -> None:
    levering = logboek.lever(("asiel", "2024-06-01", "GM0193", 300))
    op_scherm = tekst(open_pagina(PAGINA, soort="asiel", gemeente="GM0193", peildatum="2024-06-01"))
    assert "Bestand proef.csv, plaats in het bestand: niet vastgelegd." in op_scherm
    assert bestanden["origineel_telt1"].maak() == logboek.logboek.origineel(levering.id)[1]


def test_een_gebied_noemt_zijn_gemeenten_elk_met_een_link(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    lever(logboek, "stand juni.xlsx", ASIEL)
    app = open_pagina(PAGINA, soort="asiel", gebied="IJsselland", peildatum="2024-06-01")
    assert len(deel(app, "gemeenten").naar_bron) == 11
    assert "herkomst?soort=asiel&peildatum=2024-06-01&gemeente=GM0193" in deel(app, "gemeenten").naar_bron


def test_elke_rij_van_een_pagina_leidt_hierheen_met_de_dag_van_de_pagina(open_pagina: OPEN) -> None:
    app = open_pagina("pages/asielopvang.py", peildatum="2024-05-01")
    naar = deel(app, "tabel").naar_bron
    # 25 municipalities, two regions and the province
    assert len(naar) == 28
    assert "herkomst?peildatum=2024-05-01&soort=asiel&gemeente=GM0193" in naar
    assert "herkomst?peildatum=2024-05-01&soort=asiel&gebied=Overijssel" in naar


def test_een_rij_van_een_levering_wijst_naar_de_csv_van_het_formulier(logboek: Proeflogboek, open_pagina: OPEN) -> None:
    oordeel = {
        "gemeente_code": "GM0193",
        "peildatum": date(2024, 6, 1),
        "regime": "oranje",
        "verschoonbaar": "nee",
        "bevroren": "nee",
        "reden": "Twee halfjaren achter.",
    }
    levering = leg_formulier_vast(logboek.logboek, "oordeel", [oordeel], door=Gebruiker("toezichthouder"))
    op_scherm = tekst(open_pagina(PAGINA, levering=levering.id, gegevenssoort="oordeel", rij="0"))
    assert "Bestand oordeel.csv, rij 2." in op_scherm
    assert "Twee halfjaren achter." in op_scherm


def test_zonder_rij_zegt_de_pagina_waar_de_link_staat(open_pagina: OPEN) -> None:
    assert "Kies in een tabel op een andere pagina de link “bron” achter een rij." in tekst(open_pagina(PAGINA))


def test_de_plaatsen_staan_ook_in_wat_is_meegeleverd() -> None:
    wortel = Path(__file__).parents[2]
    mappen = [map_ for naam in ("werkplan", "voorbeeld") for map_ in (wortel / "data" / naam / "leveringen").iterdir()]
    assert [map_.name for map_ in mappen if not (map_ / "plaatsen.parquet").is_file()] == []


def test_ook_een_taak_een_mijlpaal_en_een_oordeel_leiden_naar_hun_regel(
    logboek: Proeflogboek, open_pagina: OPEN
) -> None:
    planning = open_pagina("pages/planning.py")
    assert any("gegevenssoort=taak&rij=" in naar for naar in deel(planning, "taken").naar_bron)
    assert any("gegevenssoort=mijlpaal&rij=" in naar for naar in deel(planning, "lijst").naar_bron)
    oordeel = {"gemeente_code": "GM0193", "peildatum": date(2024, 6, 1), "regime": "oranje", "reden": "Achterstand."}
    ja_nee = {"verschoonbaar": "nee", "bevroren": "nee"}
    lever(logboek, "stand juni.xlsx", ASIEL)
    levering = leg_formulier_vast(logboek.logboek, "oordeel", [oordeel | ja_nee], door=Gebruiker("toezichthouder"))
    [naar] = deel(open_pagina("pages/dossier.py", gemeente="GM0193"), "oordelen").naar_bron
    assert f"levering={levering.id}&gegevenssoort=oordeel&rij=0" in naar
