"""The draft of the commissioner's report: three figures that stay apart, and fields that are seen to be open."""

import io
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from tests.verslagen.lees import docx_tabellen, docx_tekst, zonder_noot
from tests.verslagen.proef import GEMAAKT, leg_vast, logboek, opdracht
from werkbank.opmaak import getal
from werkbank.verslagen.catalogus import RAPPORTEN, maak

ZWOLLE = "GM0193"
CDK = RAPPORTEN["verslag-cdk"]
DAG = date(2024, 6, 1)


def met_locaties(pad: Path) -> bytes:
    logboek(pad).lever(("asiel", "2024-06-01", ZWOLLE, 400))
    for naam, stap, aantal, amv in (("Hal", "gegarandeerd", 200, 20), ("Kazerne", "potlood", 100, None)):
        gedeeld = {"soort": "asiel", "gemeente_code": ZWOLLE, "peildatum": DAG, "bron": "proef"}
        leg_vast(pad, "locatie", locatie=naam, stap=stap, aantal=aantal, amv_aantal=amv, **gedeeld)
    return maak(CDK, opdracht(pad, dag=DAG), "docx", GEMAAKT)


def test_open_gegarandeerd_en_daarnaast_gepland_staan_naast_elkaar(tmp_path: Path):
    inhoud = met_locaties(tmp_path)
    plan = docx_tabellen(inhoud)[0]
    [zwolle] = [rij for rij in plan if zonder_noot(rij[0]) == "Zwolle"]
    # The werkplan: 717. Counted as open: 400. Locations: 200 guaranteed, 100 in pencil; 717 − 300 = 417 are left.
    assert zwolle[1:7] == ["717", "717", "400", "200", "100", "417"]
    assert zwolle[9] == "20"
    [almelo] = [rij for rij in plan if zonder_noot(rij[0]) == "Almelo"]
    assert almelo[3:7] == ["–", "–", "–", "–"]
    tekst = docx_tekst(inhoud)
    assert "Zwolle: nog niet ingevuld 417 van de 717 plekken." in tekst
    assert "[In te vullen: Toelichting Zwolle. Waarom, en wat er is afgesproken]" in tekst


def test_de_opgaven_zijn_die_van_de_pagina_en_de_totalen_die_van_de_wet(tmp_path: Path):
    vraag = opdracht(tmp_path)
    plan = docx_tabellen(maak(CDK, vraag, "docx", GEMAAKT))[0]
    per_naam = {zonder_noot(rij[0]): rij for rij in plan}
    for rij in vraag.haal_gebied("opgave/gemeenten", soort="asiel", sorteer="gemeente"):
        gedrukt = per_naam[rij.gemeente]
        assert (gedrukt[1], gedrukt[3]) == (getal(rij.opgave_aantal), getal(rij.realisatie_aantal))
    # Check sums of the werkplan.
    assert [per_naam[naam][1] for naam in ("IJsselland", "Twente", "Overijssel")] == ["3.050", "3.275", "6.325"]
    assert [per_naam[naam][7] for naam in ("IJsselland", "Twente", "Overijssel")] == ["260", "278", "538"]


def test_elk_veld_om_in_te_vullen_is_een_veld_van_word(tmp_path: Path):
    word = docx.Document(io.BytesIO(maak(CDK, opdracht(tmp_path), "docx", GEMAAKT)))
    velden = list(word.element.body.iter(qn("w:sdt")))
    namen = [veld.find(f"{qn('w:sdtPr')}/{qn('w:alias')}").get(qn("w:val")) for veld in velden]
    assert namen[:2] == ["Controle van de opbouw", "Aan wie en uiterlijk wanneer"]
    assert namen[-1] == "Plaats, datum en ondertekening"
    woorden = ["".join(t.text or "" for t in veld.iter(qn("w:t"))) for veld in velden]
    assert all(w.startswith("[In te vullen: ") and w.endswith("]") for w in woorden)
    assert all(veld.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is not None for veld in velden)


def test_zonder_locaties_zegt_het_verslag_dat_het_niet_te_zeggen_is(tmp_path: Path):
    logboek(tmp_path).lever(("asiel", "2024-06-01", ZWOLLE, 400))
    tekst = docx_tekst(maak(CDK, opdracht(tmp_path, dag=DAG), "docx", GEMAAKT))
    assert "Van geen enkele gemeente zijn locaties ontvangen: wat daar is ingevuld, is niet te zeggen." in tekst
    assert "Er is geen uitruil van asielopvang vastgelegd." in tekst


@pytest.mark.parametrize("woord", ["nan", "None"])
def test_er_staat_geen_woord_van_een_programma_in(tmp_path: Path, woord: str):
    tekst = docx_tekst(maak(CDK, opdracht(tmp_path), "docx", GEMAAKT))
    assert woord not in tekst.split()
