import ast
from pathlib import Path
from string import Formatter

import pytest

from scripts.maak_bevindingen import PAD, pagina
from werkbank.bevindingen import catalogus, zeg
from werkbank.gegevens import GEGEVENSSOORTEN
from werkbank.intake.controle import regels

PAKKET = Path(__file__).resolve().parents[1] / "werkbank"
# These pass on a rule that a kind of data or a query declares, or a cell that was made from the catalogue.
_GEVEN_DOOR = {"gegevens/toets.py", "intake/controle.py", "intake/sjabloon/blad.py"}


def aanroepen(naam: str) -> list[tuple[str, ast.Call]]:
    """Each call of a function, with the file in which it stands."""
    return [
        (pad.relative_to(PAKKET).as_posix(), knoop)
        for pad in sorted(PAKKET.rglob("*.py"))
        for knoop in ast.walk(ast.parse(pad.read_text(encoding="utf-8")))
        if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name) and knoop.func.id == naam
    ]


def velden(tekst: str) -> set[str]:
    return {veld for _, veld, _, _ in Formatter().parse(tekst) if veld}


def test_een_bevinding_heeft_ernst_en_tekst_uit_de_catalogus():
    assert zeg("kolom-dubbel", kolom="aantal") == (
        "fout",
        "kolom-dubbel",
        "Kolom “aantal” staat er meer dan één keer in.",
    )
    assert zeg("verplicht", "cel", kolom="aantal", als_leeg="").tekst == "Kolom “aantal” is leeg."


def test_een_accolade_in_het_bestand_blijft_staan():
    assert zeg("kolom-weg", kolom="{aantal}").tekst == "Kolom “{aantal}” van de vorige levering staat er niet meer in."


def test_een_ernst_die_niet_is_opgeschreven_kan_niet():
    assert zeg("telling-begin", ernst="fout", reden="geteld").ernst == "fout"
    with pytest.raises(ValueError, match="kolom-weg"):
        zeg("kolom-weg", ernst="fout", kolom="A")


def test_geen_bevinding_wordt_buiten_de_catalogus_gemaakt():
    los = [
        f"{bestand}:{aanroep.lineno}"
        for bestand, aanroep in aanroepen("Bevinding")
        if bestand not in _GEVEN_DOOR and not (aanroep.args and isinstance(aanroep.args[0], ast.Starred))
    ]
    letterlijk = [
        f"{bestand}:{arg.lineno}"
        for bestand, aanroep in [*aanroepen("Bevinding"), *aanroepen("Cel")]
        for arg in aanroep.args[:3]
        if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
    ]
    assert (los, letterlijk) == ([], [])


def test_elke_aanroep_noemt_een_tekst_die_er_is_met_al_haar_velden():
    fout = []
    for bestand, aanroep in aanroepen("zeg"):
        if not isinstance(aanroep.args[0], ast.Constant):
            continue  # An id that is a value: a ground of werkbank/intake/cijfer.py, a reason of the register.
        regel, als = (*(str(ast.literal_eval(arg)) for arg in aanroep.args), "")[:2]
        tekst = catalogus()[regel].teksten.get(als)
        if tekst is None or velden(tekst) != {k.arg for k in aanroep.keywords} - {"ernst"}:
            fout.append(f"{bestand}:{aanroep.lineno}")
    assert fout == []


def test_elk_id_wordt_gebruikt():
    bron = "\n".join(pad.read_text(encoding="utf-8") for pad in PAKKET.rglob("*.py"))
    assert [regel for regel in catalogus() if f'"{regel}"' not in bron] == []


def test_een_id_staat_op_een_plaats():
    declaraties = {r.id for s in GEGEVENSSOORTEN for r in s.regels}
    queries = {r.kop["Regel"] for r in regels()}
    assert not catalogus().keys() & (declaraties | queries)
    assert not declaraties & queries


def test_elke_bevinding_zegt_wat_u_kunt_doen():
    assert [regel for regel, soort in catalogus().items() if not soort.doe or not all(soort.teksten.values())] == []


def test_de_pagina_in_docs_is_die_van_de_catalogus():
    assert PAD.read_text(encoding="utf-8") == pagina()
