"""A layout that was confirmed once is read the same way next month; a change in it is pointed out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.intake.bestanden import xlsx_bytes
from tests.intake.herkennen.lees import cijfers, vragen
from werkbank.cijfers.store import Bronhouder
from werkbank.config import lees_instellingen
from werkbank.intake.aanlevering import Aanlevering, bereid_voor, leg_vast
from werkbank.toegang import Gebruiker

ANTWOORDEN = {"leverancier": "COA", "peildatum": "eerste-dag", "telling": "cumulatief"}
Lees = Callable[..., Aanlevering]


def blad(*maanden: str, extra: str = "") -> bytes:
    kop = ["Gemeente", *(f"Gehuisvest {m}" for m in maanden), *([extra] if extra else [])]
    rij = ["Zwolle", *range(1, len(maanden) + 1), *([3] if extra else [])]
    rijen: Any = [["Overzicht 2024"], kop, rij]
    return xlsx_bytes({"Blad1": rijen})


@pytest.fixture
def bron(tmp_path: Path) -> Bronhouder:
    return Bronhouder(lees_instellingen(logboek=str(tmp_path)))


@pytest.fixture
def april(bron: Bronhouder) -> str:
    """The first file of this layout, with every question answered; gives the id of its levering."""
    klaar = bereid_voor("april.xlsx", blad("mrt", "apr"), store=bron.store(), antwoorden=ANTWOORDEN)
    return leg_vast(bron.logboeken.eigen, klaar, door=Gebruiker("toets"), opmerking="toets").id


def test_zonder_geheugen_worden_alle_vragen_gesteld(bron: Bronhouder):
    assert vragen(bereid_voor("april.xlsx", blad("mrt", "apr"), store=bron.store())) == [
        "leverancier",
        "peildatum",
        "telling",
    ]


def test_de_volgende_maand_zijn_de_vragen_beantwoord_en_dat_staat_erbij(bron: Bronhouder, april: str):
    klaar = bereid_voor("mei.xlsx", blad("mrt", "apr", "mei"), store=bron.store())
    assert klaar.vragen == ()
    assert {v.sleutel: v.voorstel for v in klaar.beantwoord} == ANTWOORDEN
    assert all("zoals bij de levering van" in v.reden for v in klaar.beantwoord)
    assert [(dag, a) for _, _, dag, _, a in cijfers(klaar)] == [("2024-03-01", 1), ("2024-04-01", 2), ("2024-05-01", 3)]


def test_een_nieuwe_maand_in_de_kop_wordt_aangewezen(bron: Bronhouder, april: str):
    klaar = bereid_voor("mei.xlsx", blad("mrt", "apr", "mei"), store=bron.store())
    [nieuw] = [b for b in klaar.bevindingen if b.regel == "kolom-nieuw"]
    assert nieuw.tekst.startswith("Kolom “Gehuisvest mei” is nieuw")


def test_is_de_indeling_veranderd_dan_wordt_het_vorige_antwoord_alleen_voorgesteld(bron: Bronhouder, april: str):
    klaar = bereid_voor("mei.xlsx", blad("apr", "mei", extra="Kamers"), store=bron.store())
    assert vragen(klaar) == ["leverancier", "peildatum", "telling"]
    assert {v.sleutel: v.voorstel for v in klaar.vragen} == ANTWOORDEN
    assert [b.tekst[:22] for b in klaar.bevindingen if b.regel == "kolom-nieuw"] == [
        "Kolom “Gehuisvest mei”",
        "Kolom “Kamers” is nieu",
    ]


def test_het_antwoord_van_nu_gaat_voor_dat_van_toen(bron: Bronhouder, april: str):
    klaar = bereid_voor("mei.xlsx", blad("apr", "mei"), store=bron.store(), antwoorden={"leverancier": "RRT Twente"})
    assert klaar.leveranciers == ("RRT Twente",)


def test_noemt_het_bestand_een_andere_leverancier_dan_telt_het_geheugen_niet(bron: Bronhouder, april: str):
    klaar = bereid_voor("RRT Twente mei.xlsx", blad("apr", "mei"), store=bron.store())
    assert vragen(klaar) == ["peildatum", "telling"]


def test_van_een_ingetrokken_levering_wordt_niets_onthouden(bron: Bronhouder, april: str):
    bron.logboeken.eigen.trek_in(april, reden="verkeerd", door=Gebruiker("toets"))
    assert len(vragen(bereid_voor("mei.xlsx", blad("apr", "mei"), store=bron.store()))) == 3


def test_een_dag_en_een_jaar_worden_niet_onthouden(bron: Bronhouder):
    rijen: Any = [["Gemeente", "Oekraïne bezet"], ["Zwolle", 12]]
    antwoorden = {"leverancier": "COA", "peildatum": "1-5-2024"}
    klaar = bereid_voor("a.xlsx", xlsx_bytes({"Blad1": rijen}), store=bron.store(), antwoorden=antwoorden)
    leg_vast(bron.logboeken.eigen, klaar, door=Gebruiker("toets"))
    rijen[1] = ["Zwolle", 13]
    assert vragen(bereid_voor("b.xlsx", xlsx_bytes({"Blad1": rijen}), store=bron.store())) == ["peildatum"]


def test_een_koppeling_uit_een_voorstel_leest_een_ander_bestand_op_dezelfde_manier(bron: Bronhouder):
    eerst = bereid_voor("april.xlsx", blad("mrt", "apr"), antwoorden=ANTWOORDEN)
    klaar = bereid_voor("mei.xlsx", blad("apr", "mei"), koppeling=eerst.koppeling)
    assert klaar.vragen == ()
    assert klaar.leveranciers == ("COA",)
