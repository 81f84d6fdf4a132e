"""The slides: each title is its message, each chart holds the figures of the pages and can be edited."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pptx
import pytest
from pptx.util import Cm

from scripts.maak_rapportsjablonen import dia_sjabloon
from tests.verslagen.lees import pptx_grafieken, pptx_tekst, pptx_titels
from tests.verslagen.proef import GEMAAKT, logboek, opdracht
from werkbank.fouten import SjabloonFout
from werkbank.rapport.pptx import STANDAARD_PPTX, pptx_bytes
from werkbank.verslagen.catalogus import RAPPORTEN, boodschappen, maak
from werkbank.verslagen.opdracht import Opdracht
from werkbank.verslagen.prt_set import stel_op

ZWOLLE = "GM0193"
PRT = RAPPORTEN["prt-set"]
SLEUTELS = [
    "samen", "asiel_verloop", "asiel_gemeenten", "amv_gemeenten", "oekraine_verloop", "oekraine_gemeenten",
    "statushouders_verloop", "statushouders_gemeenten", "veranderd", "aandacht", "gesprek", "komt", "bronnen",
]  # fmt: skip


@pytest.fixture(scope="module")
def voorbeeld(tmp_path_factory: pytest.TempPathFactory) -> Opdracht:
    return opdracht(tmp_path_factory.mktemp("leeg"))


@pytest.fixture(scope="module")
def dias(voorbeeld: Opdracht) -> bytes:
    return maak(PRT, voorbeeld, "pptx", GEMAAKT)


def test_elke_dia_heeft_haar_eigen_boodschap_als_titel(voorbeeld: Opdracht, dias: bytes):
    assert list(boodschappen(PRT, voorbeeld)) == SLEUTELS
    titels = pptx_titels(dias)
    assert titels[0] == "PRT Overijssel"
    assert titels[1:] == list(boodschappen(PRT, voorbeeld).values())
    # The examples of 1 July: 3.821 of 6.325 open; 4 of the 24 with a figure reach their opgave, Hengelo is 303 short.
    assert titels[2] == "Asielopvang: 3.821 van de 6.325 plekken zijn open, nog 2.533 te realiseren"
    assert titels[3] == (
        "Asielopvang: van de 24 gemeenten met een cijfer halen 4 de opgave; Hengelo heeft het meeste te doen (303)"
    )


@pytest.mark.parametrize("bekend_op", [None, date(2024, 6, 10)])
def test_de_getallen_in_de_grafieken_zijn_die_van_de_paginas(tmp_path: Path, bekend_op: date | None):
    boek = logboek(tmp_path)
    boek.lever(("asiel", "2024-06-01", ZWOLLE, 400), moment=datetime(2024, 6, 9, 12, tzinfo=UTC))
    boek.lever(("asiel", "2024-06-01", ZWOLLE, 444), moment=datetime(2024, 6, 20, 12, tzinfo=UTC))
    vraag = opdracht(tmp_path, bekend_op, dag=date(2024, 6, 1))
    inhoud = maak(PRT, vraag, "pptx", GEMAAKT)
    # Slide 4 is that of the municipalities, IJsselland first. Of the werkplan: 717 for Zwolle.
    [ijsselland, twente] = pptx_grafieken(inhoud)[4]
    nu = 400 if bekend_op else 444
    assert (ijsselland["open"]["Zwolle"], ijsselland["nog te doen"]["Zwolle"]) == (nu, 717 - nu)
    # Who reported nothing has no bar, and is named as such.
    assert twente["open"]["Enschede (geen cijfer)"] is None
    for rij in vraag.haal_gebied("opgave/gemeenten", soort="asiel", sorteer="nog"):
        deel = ijsselland if rij.regio == "IJsselland" else twente
        naam = rij.gemeente if rij.realisatie_aantal is not None else f"{rij.gemeente} (geen cijfer)"
        assert (deel["open"][naam], deel["nog te doen"][naam]) == (rij.realisatie_aantal, rij.nog_te_realiseren_aantal)


def test_een_verloop_heeft_de_dagen_als_woorden_en_de_opgave_als_lijn(dias: bytes):
    [verloop] = pptx_grafieken(dias)[3]
    assert next(iter(verloop["open"])) == "1 feb 2024"
    assert verloop["open"]["1 jul 2024"] == 3821
    assert set(verloop["opgave"].values()) == {6325}


def test_elke_grafiek_heeft_haar_rekenblad_zonder_formules_en_een_tekst_voor_wie_haar_niet_ziet(dias: bytes):
    with zipfile.ZipFile(io.BytesIO(dias)) as pakket:
        bladen = [pakket.read(naam) for naam in pakket.namelist() if naam.endswith(".xlsx")]
    assert len(bladen) == 1 + 3 + 4 * 2
    for blad in bladen:
        cellen = [cel for rij in openpyxl.load_workbook(io.BytesIO(blad)).active.iter_rows() for cel in rij]
        assert [cel.coordinate for cel in cellen if cel.data_type == "f"] == []
    for dia in pptx.Presentation(io.BytesIO(dias)).slides:
        for vorm in dia.shapes:
            if vorm.has_chart or vorm.has_table:
                assert len(vorm._element.nvGraphicFramePr.cNvPr.get("descr")) > 20


def test_geen_vorm_valt_van_de_dia_en_elke_dia_heeft_een_nummer(dias: bytes):
    deck = pptx.Presentation(io.BytesIO(dias))
    for dia in list(deck.slides)[1:]:
        assert len({vorm.shape_id for vorm in dia.shapes}) == len(dia.shapes)
        assert [v.name for v in dia.placeholders].count("nummer") == 1
        for vorm in dia.shapes:
            if vorm.has_chart or vorm.has_table:
                assert vorm.left + vorm.width <= deck.slide_width
                assert vorm.top + vorm.height <= deck.slide_height - Cm(1.5)


def test_een_eigen_boodschap_komt_in_de_plaats_van_de_berekende_en_een_lege_niet(voorbeeld: Opdracht):
    eigen = "=1+1 <script> " + "x" * 250 + " שלום"
    anders = replace(voorbeeld, boodschappen={"asiel_verloop": eigen, "komt": "  "})
    titels = pptx_titels(maak(PRT, anders, "pptx", GEMAAKT))
    assert titels[2] == eigen
    assert titels[12].startswith("Eerstvolgend, ")


def test_een_opmerking_komt_letterlijk_op_de_dia_met_bronnen(tmp_path: Path):
    tekst = f"=1+1 <script>alert(1)</script> {'x' * 300} שלום"
    logboek(tmp_path).lever(("asiel", "2024-06-01", ZWOLLE, 400), opmerking=tekst)
    assert tekst in pptx_tekst(maak(PRT, opdracht(tmp_path, dag=date(2024, 6, 1)), "pptx", GEMAAKT))


def test_zonder_cijfers_zegt_de_set_dat_zij_er_niet_zijn(tmp_path: Path):
    logboek(tmp_path).lever(("asiel", "2024-06-01", ZWOLLE, 400))
    zinnen = boodschappen(PRT, opdracht(tmp_path, dag=date(2024, 6, 1)))
    assert "oekraine_verloop" not in zinnen
    assert zinnen["veranderd"].endswith("is er geen cijfer om mee te vergelijken")


def test_dezelfde_cijfers_geven_dezelfde_bytes(voorbeeld: Opdracht, dias: bytes):
    assert maak(PRT, voorbeeld, "pptx", GEMAAKT) == dias


def test_ons_sjabloon_is_wat_het_script_maakt():
    assert STANDAARD_PPTX.read_bytes() == dia_sjabloon()


def _zonder_bron(deck: Any) -> None:
    for layout in deck.slide_layouts:
        for vak in layout.placeholders:
            if vak.name == "bron":
                vak._element.nvSpPr.cNvPr.set("name", "Tekst 3")


def _met_dia(deck: Any) -> None:
    deck.slides.add_slide(deck.slide_layouts[0])


@pytest.mark.parametrize(("wijzig", "fout"), [(_zonder_bron, "ontbreekt “bron”"), (_met_dia, "")])
def test_een_eigen_sjabloon_wordt_gevolgd_of_bij_naam_geweigerd(
    tmp_path: Path, voorbeeld: Opdracht, wijzig: Callable[[Any], None], fout: str
):
    deck = pptx.Presentation(str(STANDAARD_PPTX))
    wijzig(deck)
    pad = tmp_path / "prt-set.pptx"
    deck.save(str(pad))
    inhoud = stel_op(voorbeeld)
    if fout:
        with pytest.raises(SjabloonFout, match=fout):
            pptx_bytes(inhoud, GEMAAKT, pad)
    else:
        # A slide that the template came with is not one of the set.
        assert len(pptx_titels(pptx_bytes(inhoud, GEMAAKT, pad))) == 1 + len(SLEUTELS)
