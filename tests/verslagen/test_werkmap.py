"""The workbook: every subject on its sheet, real numbers and days, nothing that calculates, nothing cut off."""

import io
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.verslagen.proef import GEMAAKT, leg_vast, logboek, noteer, opdracht
from werkbank.verslagen.catalogus import RAPPORTEN, maak
from werkbank.verslagen.opdracht import Opdracht

ZWOLLE = "GM0193"
WERKMAP = RAPPORTEN["werkmap"]
BLADEN = [
    "Uitleg", "Regio's", "Asielopvang", "Amv", "Opvang Oekraïne", "Invulling asiel", "Statushouders",
    "Halfjaren", "Toezicht", "Verloop",
    "Veranderd", "Aandacht", "Planning", "Uitruil", "Notities", "Leveranciers", "Leveringen", "Opgemerkt",
]  # fmt: skip


def boek(vraag: Opdracht) -> Any:
    return openpyxl.load_workbook(io.BytesIO(maak(WERKMAP, vraag, "xlsx", GEMAAKT)))


def rijen(blad: Any) -> list[dict[str, Any]]:
    """The rows below the head of a sheet, as far as the lines below the figures."""
    koprij = int(blad.freeze_panes[1:]) - 1
    koppen = [cel.value for cel in blad[koprij] if cel.value]
    gelezen = []
    for rij in blad.iter_rows(min_row=koprij + 1, max_col=len(koppen), values_only=True):
        if not any(rij):
            break
        gelezen.append(dict(zip(koppen, rij, strict=True)))
    return gelezen


@pytest.fixture(scope="module")
def voorbeeld(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return boek(opdracht(tmp_path_factory.mktemp("leeg")))


def test_elk_onderwerp_heeft_een_blad_en_het_eerste_legt_ze_uit(voorbeeld: Any):
    assert voorbeeld.sheetnames == BLADEN
    uitleg = {r[0].value: r[1].value for r in voorbeeld["Uitleg"].iter_rows(max_col=2)}
    assert [naam for naam in BLADEN[1:] if not uitleg.get(naam)] == []
    assert uitleg["Afzender"] == "Secretariaat PRT Overijssel"
    assert uitleg["Gemaakt op"] == "2 augustus 2024"
    assert uitleg["Versie van de cijfers"]
    # A link leads to the sheet.
    links = {cel.value: cel.hyperlink.location for cel in voorbeeld["Uitleg"]["A"] if cel.hyperlink}
    assert list(links) == BLADEN[1:]
    assert links["Asielopvang"] == "'Asielopvang'!A1"


def test_op_geen_blad_heten_twee_kolommen_hetzelfde(voorbeeld: Any):
    for naam in BLADEN[1:]:
        blad = voorbeeld[naam]
        koppen = [cel.value for cel in blad[int(blad.freeze_panes[1:]) - 1] if cel.value]
        assert len(koppen) == len(set(koppen)), naam


def test_kop_staat_vast_filter_staat_aan_en_totalen_vallen_buiten_het_filter(voorbeeld: Any):
    asiel = voorbeeld["Asielopvang"]
    # Title, mark, empty line, head on row 4; 25 municipalities; then three totals.
    assert asiel.freeze_panes == "B5"
    assert asiel.auto_filter.ref == "A4:L29"
    assert [asiel.cell(r, 1).value for r in (29, 30, 31, 32)] == ["Zwolle", "IJsselland", "Twente", "Overijssel"]
    assert asiel.cell(32, 1).font.bold


@pytest.mark.parametrize("bekend_op", [None, date(2024, 6, 10)])
def test_de_getallen_zijn_echt_en_die_van_de_paginas(tmp_path: Path, bekend_op: date | None):
    proef = logboek(tmp_path)
    proef.lever(("asiel", "2024-06-01", ZWOLLE, 400), moment=datetime(2024, 6, 9, 12, tzinfo=UTC))
    proef.lever(("asiel", "2024-06-01", ZWOLLE, 444), moment=datetime(2024, 6, 20, 12, tzinfo=UTC))
    vraag = opdracht(tmp_path, bekend_op, dag=date(2024, 6, 1))
    bladen = boek(vraag)
    gelezen = {r["Gemeente"]: r for r in rijen(bladen["Asielopvang"])}
    nu = 400 if bekend_op else 444
    zwolle = gelezen["Zwolle"]
    # Of the werkplan: 717 places for Zwolle.
    assert (zwolle["Open (plekken)"], zwolle["Nog te realiseren"], zwolle["Verschil"]) == (nu, 717 - nu, nu - 717)
    assert zwolle["Peildatum"].date() == date(2024, 6, 1)
    assert gelezen["Enschede"]["Open (plekken)"] is None
    for rij in vraag.haal_gebied("opgave/gemeenten", soort="asiel", sorteer="gemeente"):
        gedrukt = gelezen[rij.gemeente]
        assert (gedrukt["Opgave (plekken)"], gedrukt["Open (plekken)"], gedrukt["Aandeel (%)"]) == (
            rij.opgave_aantal,
            rij.realisatie_aantal,
            rij.realisatie_pct,
        )
    [overijssel] = [r for r in rijen(bladen["Asielopvang"]) if r["Gemeente"] == "Overijssel"]
    assert overijssel["Gemeenten met cijfer"] == "1 van 25"


def test_geen_cel_rekent_en_wat_iemand_schreef_staat_er_letterlijk(tmp_path: Path):
    tekst = f"=1+1 <script>alert(1)</script> {'x' * 300} שלום"
    logboek(tmp_path).lever(("asiel", "2024-06-01", ZWOLLE, 400), opmerking=tekst)
    noteer(tmp_path, tekst)
    bladen = boek(opdracht(tmp_path, dag=date(2024, 6, 1)))
    cellen = [cel for blad in bladen for rij in blad.iter_rows() for cel in rij]
    assert [cel.coordinate for cel in cellen if cel.data_type == "f"] == []
    assert [r["Notitie"] for r in rijen(bladen["Notities"])] == [tekst]
    assert tekst in [r["Wat"] for r in rijen(bladen["Opgemerkt"])]


def test_het_plan_van_asielopvang_houdt_open_gegarandeerd_en_gepland_uit_elkaar(tmp_path: Path):
    gedeeld = {"soort": "asiel", "gemeente_code": ZWOLLE, "peildatum": date(2024, 6, 1), "bron": "proef"}
    leg_vast(tmp_path, "locatie", locatie="Hal", stap="gegarandeerd", aantal=200, **gedeeld)
    logboek(tmp_path).lever(("asiel", "2024-06-01", ZWOLLE, 400))
    vraag = opdracht(tmp_path, dag=date(2024, 6, 1), regio="IJsselland")
    gelezen = {r["Gemeente"]: r for r in rijen(boek(vraag)["Invulling asiel"])}
    # Eleven municipalities and their total; of the werkplan: 717 for Zwolle, and 717 − 200 = 517.
    assert len(gelezen) == 12
    zwolle = gelezen["Zwolle"]
    assert [zwolle[kop] for kop in ("Open", "Gegarandeerd", "Daarnaast gepland", "Nog niet ingevuld")] == [
        400,
        200,
        0,
        517,
    ]


def test_een_tekst_die_niet_in_een_cel_past_wordt_niet_stil_weggelaten(tmp_path: Path):
    noteer(tmp_path, "begin " + "x" * 40_000)
    [rij] = rijen(boek(opdracht(tmp_path, dag=date(2024, 6, 1)))["Notities"])
    assert rij["Notitie"].startswith("begin ")
    assert rij["Notitie"].endswith("(ingekort: in een cel passen niet meer tekens)")


def test_dezelfde_cijfers_geven_dezelfde_bytes(tmp_path: Path):
    vraag = opdracht(tmp_path)
    assert maak(WERKMAP, vraag, "xlsx", GEMAAKT) == maak(WERKMAP, vraag, "xlsx", GEMAAKT)
