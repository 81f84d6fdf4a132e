"""The monthly overview: the figures of the pages, in Word and in PDF, for now and for a look back."""

import io
from collections.abc import Callable
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path

import pypdf
import pytest

from tests.verslagen.lees import docx_tabellen, docx_tekst, pdf_elementen, pdf_tekst, pdf_wortel, zonder_noot
from tests.verslagen.proef import DAG, GEMAAKT, logboek, noteer, opdracht
from werkbank.opmaak import getal
from werkbank.rapport.document import Beeldpaar, Document, Tabel
from werkbank.verslagen.catalogus import RAPPORTEN, maak
from werkbank.verslagen.maandoverzicht import stel_op
from werkbank.verslagen.opdracht import Opdracht

ZWOLLE, ALMELO = "GM0193", "GM0141"
MAAND = RAPPORTEN["maandoverzicht"]
LANG = "x" * 300
RTL = "שלום مرحبا"


@pytest.fixture(scope="module")
def voorbeeld(tmp_path_factory: pytest.TempPathFactory) -> Opdracht:
    return opdracht(tmp_path_factory.mktemp("leeg"))


@pytest.fixture(scope="module")
def document(voorbeeld: Opdracht) -> Document:
    return stel_op(voorbeeld)


@pytest.fixture(scope="module")
def word(voorbeeld: Opdracht) -> bytes:
    return maak(MAAND, voorbeeld, "docx", GEMAAKT)


@pytest.fixture(scope="module")
def pdf(voorbeeld: Opdracht) -> bytes:
    return maak(MAAND, voorbeeld, "pdf", GEMAAKT)


def test_de_hoofdstukken_en_tabellen_staan_vast(document: Document):
    assert [(h.titel, [d.bijschrift for d in h.delen if isinstance(d, Tabel)]) for h in document.hoofdstukken] == [
        ("Waar staan we", ["De opgaven per regio"]),
        ("Wat veranderde sinds 7 juni", []),
        (
            "Wat aandacht vraagt",
            ["Per opgave het grootste aantal eerst", "Wie nog niet alles leverde, heel Overijssel", "Komt eraan"],
        ),
        (
            "Per gemeente",
            [
                "Opvang per gemeente, in plekken",
                "Huisvesting van statushouders per gemeente, 2024-I, in personen",
            ],
        ),
        ("Over deze cijfers", []),
    ]


@pytest.mark.parametrize("bekend_op", [None, date(2024, 6, 10)])
def test_de_getallen_in_word_zijn_die_van_de_paginas(tmp_path: Path, bekend_op: date | None):
    boek = logboek(tmp_path)
    boek.lever(
        ("asiel", "2024-06-01", ZWOLLE, 400),
        ("statushouders", "2024-06-01", ZWOLLE, 70),
        moment=datetime(2024, 6, 9, 12, tzinfo=UTC),
    )
    boek.lever(
        ("asiel", "2024-06-01", ZWOLLE, 444),
        ("statushouders", "2024-06-01", ALMELO, 50),
        moment=datetime(2024, 6, 20, 12, tzinfo=UTC),
    )
    vraag = opdracht(tmp_path, bekend_op, dag=date(2024, 6, 1))
    inhoud = maak(MAAND, vraag, "docx", GEMAAKT)
    *_, opvang, huisvesting = docx_tabellen(inhoud)
    per_naam = {zonder_noot(rij[0]): rij[1:] for rij in (*opvang[2:], *huisvesting[1:])}
    # The werkplan: Zwolle has 717 places to make; 717 − 400 = 317, and 717 − 444 = 273 once the correction is known.
    zwolle = next(rij for rij in opvang if zonder_noot(rij[0]) == "Zwolle")
    assert zwolle[1:4] == (["717", "400", "317"] if bekend_op else ["717", "444", "273"])
    # 188 − 70 = 118; Almelo had not delivered by 10 June.
    assert per_naam["Zwolle"][2:5] == ["188", "70", "118"]
    assert per_naam["Almelo"][3] == ("–" if bekend_op else "50")
    # And every cell of both tables against the queries of the pages.
    alle = vraag.haal("matrix/gemeenten")
    for rij in alle:
        [gedrukt] = [r for r in opvang if zonder_noot(r[0]) == rij.gemeente]
        assert gedrukt[1:] == [
            getal(getattr(rij, f"{soort}_{maat}_aantal"))
            for soort in ("asiel", "amv", "oekraine")
            for maat in ("opgave", "realisatie", "nog_te_realiseren")
        ]
    for rij in vraag.haal_gebied("statushouders/gemeenten", sorteer="gemeente"):
        [gedrukt] = [r for r in huisvesting if zonder_noot(r[0]) == rij.gemeente]
        assert gedrukt[3:6] == [
            getal(w) for w in (rij.opgave_aantal, rij.gehuisvest_aantal, rij.nog_te_huisvesten_aantal)
        ]


def test_elke_rij_van_elke_tabel_staat_ook_in_de_pdf(word: bytes, pdf: bytes):
    in_pdf = _aaneen(pdf_tekst(pdf))
    rijen = [rij for tabel in docx_tabellen(word) for rij in tabel]
    assert len(rijen) > 80
    weg = [rij for rij in rijen if _aaneen("".join(rij)) not in in_pdf]
    assert weg == []


def _aaneen(tekst: str) -> str:
    """Without white space: where a PDF breaks a line says nothing."""
    return "".join(tekst.split())


def test_het_rapport_zegt_van_wie_het_is_welke_cijfers_het_zijn_en_dat_zij_fictief_zijn(pdf: bytes):
    woorden = pdf_tekst(pdf)
    assert "Stand van 1 juli 2024." in woorden
    assert "Let op: deze cijfers zijn fictieve voorbeeldcijfers" in woorden
    assert "Secretariaat PRT Overijssel · gemaakt op 2 augustus 2024 · bladzijde 1 van" in woorden
    assert "Versie van de cijfers: " in woorden
    assert "24 van 25 gemeenten met cijfer" in woorden
    assert "Overgenomen uit het Werkplan PRT Overijssel 2024" in woorden


def test_wie_terugkijkt_leest_van_welke_dag_de_kennis_is(tmp_path: Path):
    document = stel_op(opdracht(tmp_path, date(2024, 6, 10), dag=date(2024, 6, 1)))
    assert document.ondertitel == "Stand van 1 juni 2024, zoals bekend op 10 juni 2024."


def test_van_een_regio_staan_alleen_haar_gemeenten_in_de_tabellen(voorbeeld: Opdracht):
    twente = Opdracht(voorbeeld.vraag, DAG, GEMAAKT, regio="Twente")
    *_, opvang, huisvesting = docx_tabellen(maak(MAAND, twente, "docx", GEMAAKT))
    assert len(opvang) == 2 + 14 + 1
    assert [zonder_noot(rij[0]) for rij in (opvang[-1], huisvesting[-1])] == ["Twente", "Twente"]


def test_wat_veranderde_staat_er_in_zinnen_met_de_levering_die_het_deed(tmp_path: Path):
    boek = logboek(tmp_path)
    voor_de_prt = datetime(2024, 6, 5, tzinfo=UTC)
    boek.lever(("oekraine", "2024-06-01", ZWOLLE, 500), leverancier="RRT IJsselland", moment=voor_de_prt)
    boek.lever(("oekraine", "2024-07-01", ZWOLLE, 524), leverancier="RRT IJsselland")
    woorden = docx_tekst(maak(MAAND, opdracht(tmp_path), "docx", GEMAAKT))
    # The PRT met on 7 June: 524 − 500 = 24 more since.
    assert "Wat veranderde sinds 7 juni" in woorden
    assert "Zwolle: 24 plekken Oekraïne erbij sinds 7 juni (levering RRT IJsselland, " in woorden


def test_een_grafiek_zegt_haar_conclusie(document: Document):
    [paar] = [d for d in document.hoofdstukken[0].delen if isinstance(d, Beeldpaar)]
    # In the examples 4 of the 24 municipalities with a figure have no places short.
    assert "van de 24 gemeenten met een cijfer halen 4 de opgave" in paar.links.omschrijving
    assert "1.335 van de opgave 1.693" in paar.rechts.omschrijving


def test_de_pdf_is_gemerkt_voor_een_schermlezer(pdf: bytes):
    lezer = pypdf.PdfReader(io.BytesIO(pdf))
    wortel = pdf_wortel(pdf)
    assert wortel["/Lang"] == "nl-NL"
    assert wortel["/MarkInfo"]["/Marked"].value is True
    assert lezer.metadata is not None
    assert lezer.metadata.title == "Maandoverzicht PRT Overijssel"
    merken = pdf_elementen(pdf)
    soorten = [soort for soort, _ in merken]
    # Six tables with a head each; the one of opvang has a second row of shared heads.
    assert soorten.count("Table") == 6
    assert soorten.count("TH") == 8 + 3 + 5 + 3 + (4 + 10) + 7
    assert soorten.count("Figure") == 2
    assert all(alt.startswith("Verloop van ") for soort, alt in merken if soort == "Figure")
    koppen = [int(s[1:]) for s in soorten if s in {"H1", "H2", "H3"}]
    assert koppen[0] == 1
    assert all(later - eerder <= 1 for eerder, later in pairwise(koppen))


def test_de_pdf_heeft_twee_tot_vier_bladzijden(pdf: bytes):
    assert 2 <= len(pypdf.PdfReader(io.BytesIO(pdf)).pages) <= 4


@pytest.mark.parametrize(("vorm", "lees"), [("docx", docx_tekst), ("pdf", pdf_tekst)])
def test_wat_iemand_bij_een_cijfer_schreef_komt_er_letterlijk_in(
    tmp_path: Path, vorm: str, lees: Callable[[bytes], str]
):
    tekst = f"=1+1 <script>alert(1)</script> #let x = 2 *vet* $a$ {LANG} {RTL}"
    logboek(tmp_path).lever(("asiel", "2024-06-01", ZWOLLE, 400), opmerking=tekst)
    noteer(tmp_path, f"notitie {tekst}")
    woorden = lees(maak(MAAND, opdracht(tmp_path, dag=date(2024, 6, 1)), vorm, GEMAAKT)).replace(" ", "")
    assert "=1+1<script>alert(1)</script>#letx=2*vet*$a$" in woorden
    # Once with the levering, once as a note of a later day than that of last time.
    assert woorden.count("<script>alert(1)</script>") == 2
    assert "notitie=1+1" in woorden
    assert LANG in woorden
    # A reader of PDF may give the letters of a word from the other side in either order.
    assert any(woord in woorden for woord in ("שלום", "שלום"[::-1]))


def test_zonder_realisatie_zegt_het_rapport_dat_er_geen_cijfer_is(tmp_path: Path):
    logboek(tmp_path).lever(("asiel", "2024-06-01", ZWOLLE, 400))
    woorden = docx_tekst(maak(MAAND, opdracht(tmp_path, dag=date(2024, 6, 1)), "docx", GEMAAKT))
    assert "Opvang Oekraïne: nog geen cijfer ontvangen; de opgave is 7.882 plekken." in woorden


def test_dezelfde_cijfers_geven_dezelfde_bytes(voorbeeld: Opdracht, pdf: bytes, word: bytes):
    assert maak(MAAND, voorbeeld, "pdf", GEMAAKT) == pdf
    assert maak(MAAND, voorbeeld, "docx", GEMAAKT) == word
