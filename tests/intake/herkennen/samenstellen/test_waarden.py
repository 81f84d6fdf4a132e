"""Cells: what is no figure is missing with its reason, never zero; what cannot be is refused with its cell."""

import io
from typing import Any

import openpyxl
import pytest

from tests.intake.herkennen.lees import BEKEND, aantallen, fouten, lees_met
from werkbank.intake.aanlevering import bereid_voor


@pytest.mark.parametrize("waarde", ["n.v.t.", "-", "x", "PM", "nb", ".", "<5", "ca. 20", None])
def test_wat_geen_cijfer_is_ontbreekt_met_zijn_reden_en_is_geen_nul(waarde: str | None):
    klaar = lees_met([["Gemeente", "Gehuisvest"], ["Zwolle", 12], ["Almelo", waarde], ["Ommen", 3]])
    assert klaar.fouten == ()
    assert aantallen(klaar) == [("GM0193", 12), ("GM0175", 3)]
    [weg] = klaar.weggelaten
    assert (weg.rij, weg.cel, weg.inhoud[0]) == (3, "B3", "Almelo")


@pytest.mark.parametrize(
    ("waarde", "regel"),
    [
        ("veel", "geen-getal"),
        (2.5, "geen-heel-getal"),
        ("1.5", "geen-getal"),
        ("#REF!", "formulefout"),
        (-1, "te-klein"),
        ("61%", "geen-getal"),
    ],
)
def test_wat_niet_kan_stopt_het_bestand_met_de_cel(waarde: object, regel: str):
    klaar = lees_met([["Gemeente", "Gehuisvest"], ["Zwolle", 12], ["Almelo", waarde], ["Ommen", 3]])
    assert fouten(klaar) == [(regel, "B3")]


@pytest.mark.parametrize(
    ("waarde", "aantal"), [("1.249", 1249), ("1 249", 1249), ("12,0", 12), ("12¹", 12), ("12*", 12)]
)
def test_nederlandse_getallen_en_voetnoottekens(waarde: str, aantal: int):
    klaar = lees_met([["Gemeente", "Gehuisvest"], ["Zwolle", waarde], ["Almelo", 7]])
    assert aantallen(klaar) == [("GM0193", aantal), ("GM0141", 7)]


def test_een_formule_zonder_uitkomst_is_nooit_nul():
    boek = openpyxl.Workbook()
    boek.active.append(["Gemeente", "Gehuisvest"])
    boek.active.append(["Zwolle", "=6+6"])
    boek.active.append(["Almelo", 7])
    doel = io.BytesIO()
    boek.save(doel)
    assert fouten(bereid_voor("x.xlsx", doel.getvalue(), antwoorden=BEKEND)) == [("formule-zonder-waarde", "B2")]


def test_hetzelfde_cijfer_op_twee_bladen_telt_een_keer_en_een_ander_cijfer_stopt_het_bestand():
    from tests.intake.bestanden import xlsx_bytes

    blad: Any = [["Gemeente", "Oekraïne bezet"], ["Zwolle", 12], ["Almelo", 7]]
    antwoorden = {"leverancier": "COA", "peildatum": "1-5-2024"}
    klaar = bereid_voor("x.xlsx", xlsx_bytes({"A": blad, "B": blad}), antwoorden=antwoorden)
    assert aantallen(klaar) == [("GM0193", 12), ("GM0141", 7)]
    assert [w.reden for w in klaar.weggelaten] == [
        "staat ook op blad A, cel B2, met hetzelfde cijfer",
        "staat ook op blad A, cel B3, met hetzelfde cijfer",
    ]
    anders: Any = [["Gemeente", "Oekraïne bezet"], ["Zwolle", 13], ["Almelo", 7]]
    klaar = bereid_voor("x.xlsx", xlsx_bytes({"A": blad, "B": anders}), antwoorden=antwoorden)
    assert fouten(klaar) == [("dubbele-rij", "B2"), ("dubbele-rij", "B2")]
