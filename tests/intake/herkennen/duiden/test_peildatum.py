"""The reference date: from column, header, title, sheet or file name; a month alone is asked."""

from datetime import date

import pytest

from tests.intake.bestanden import xlsx_bytes
from tests.intake.herkennen.lees import Rijen, cijfers, lees, vragen
from werkbank.intake.aanlevering import bereid_voor

TABEL: Rijen = [["Gemeente", "Oekraïne bezet"], ["Zwolle", 12]]


def dagen(rijen: Rijen, naam: str = "x.xlsx", blad: str = "Blad1", **antwoorden: str) -> list[str]:
    return [dag for _, _, dag, _, _ in cijfers(lees(rijen, naam, blad, leverancier="COA", **antwoorden))]


@pytest.mark.parametrize(
    "titel",
    [
        "Stand per 1 mei 2024",
        "Peildatum: 1-5-2024",
        "Overzicht per 01-05-'24",
        "stand op 1 mei 2024 (afgedrukt 7 mei 2024)",
    ],
)
def test_een_dag_in_de_titel_is_de_peildatum(titel: str):
    assert dagen([[titel], *TABEL]) == ["2024-05-01"]


def test_een_dag_naast_het_woord_peildatum_is_de_peildatum():
    assert dagen([["Peildatum", date(2024, 5, 1)], [], *TABEL]) == ["2024-05-01"]


def test_een_kolom_peildatum_geldt_per_rij():
    rijen = [
        ["Gemeente", "Peildatum", "Oekraïne bezet"],
        ["Zwolle", date(2024, 5, 1), 12],
        ["Almelo", "1 juni 2024", 7],
    ]
    assert dagen(rijen) == ["2024-05-01", "2024-06-01"]


def test_een_dag_in_de_naam_van_het_blad_of_het_bestand_telt():
    assert dagen(TABEL, blad="1 mei 2024") == ["2024-05-01"]
    assert dagen(TABEL, "stand_2024-05-01.xlsx") == ["2024-05-01"]


def test_een_andere_dag_dan_de_eerste_in_de_bestandsnaam_kan_de_dag_van_verzenden_zijn_en_wordt_gevraagd():
    klaar = lees(TABEL, "stand_2024-05-07.xlsx", leverancier="COA")
    assert vragen(klaar) == ["peildatum"]
    assert klaar.vragen[0].voorstel == "2024-05-07"


def test_zonder_datum_wordt_de_peildatum_gevraagd():
    klaar = lees(TABEL, leverancier="COA")
    assert vragen(klaar) == ["peildatum"]
    assert klaar.tabellen == {}


def test_twee_dagen_in_de_titel_worden_als_keuze_gevraagd():
    klaar = lees([["Cijfers 1 april 2024 en 1 mei 2024"], *TABEL], leverancier="COA")
    assert vragen(klaar) == ["peildatum"]
    assert list(klaar.vragen[0].keuzes) == ["2024-04-01", "2024-05-01"]


def test_een_maand_zonder_dag_wordt_gevraagd_met_de_drie_gebruiken_als_keuze():
    rijen = [["Oekraïne, mei 2024"], *TABEL]
    klaar = lees(rijen, leverancier="COA")
    assert vragen(klaar) == ["peildatum"]
    assert list(klaar.vragen[0].keuzes.values()) == [
        "1 mei 2024: de eerste dag van de maand",
        "1 juni 2024: de dag na afloop van de maand",
        "31 mei 2024: de laatste dag van de maand",
    ]
    assert dagen(rijen, peildatum="dag-erna") == ["2024-06-01"]
    assert dagen(rijen, peildatum="laatste-dag") == ["2024-05-31"]
    assert dagen(rijen, peildatum="15-5-2024") == ["2024-05-15"]


def test_zegt_de_tekst_welke_dag_van_de_maand_het_is_dan_wordt_niets_gevraagd():
    rijen = [["Oekraïne, mei 2024, stand op de eerste dag van de maand"], *TABEL]
    assert dagen(rijen) == ["2024-05-01"]


def test_maanden_zonder_jaar_krijgen_het_jaar_uit_de_titel_of_het_wordt_gevraagd():
    rijen = [["Gemeente", "Oekraïne bezet apr", "Oekraïne bezet mei"], ["Zwolle", 12, 13]]
    assert dagen([["Overzicht 2024"], *rijen], peildatum="eerste-dag") == ["2024-04-01", "2024-05-01"]
    assert vragen(lees(rijen, leverancier="COA", peildatum="eerste-dag")) == ["jaar"]
    assert dagen(rijen, peildatum="eerste-dag", jaar="2025") == ["2025-04-01", "2025-05-01"]


def test_een_datumcel_in_een_kop_kan_een_maand_zijn_en_wordt_gevraagd():
    rijen = [["Oekraïne bezet"], ["Gemeente", date(2024, 4, 1), date(2024, 5, 1)], ["Zwolle", 12, 13]]
    klaar = lees(rijen, leverancier="COA")
    assert vragen(klaar) == ["peildatum"]
    assert "op dezelfde manier" in klaar.vragen[0].reden
    assert dagen(rijen, peildatum="laatste-dag") == ["2024-04-30", "2024-05-31"]


def test_een_blad_per_maand_geeft_elk_blad_zijn_eigen_peildatum():
    bladen = {"apr": TABEL, "mei": [["Gemeente", "Oekraïne bezet"], ["Zwolle", 13]]}
    klaar = bereid_voor(
        "Overzicht 2024.xlsx", xlsx_bytes(bladen), antwoorden={"leverancier": "COA", "peildatum": "eerste-dag"}
    )
    assert [(dag, a) for _, _, dag, _, a in cijfers(klaar)] == [("2024-04-01", 12), ("2024-05-01", 13)]


def test_titel_en_bestandsnaam_die_elk_een_eerste_van_de_maand_noemen_worden_gevraagd():
    rijen: Rijen = [["Stand per 1 juli 2024"], *TABEL]
    klaar = lees(rijen, "coa_2024-06-01.xlsx", leverancier="COA")
    assert vragen(klaar) == ["peildatum"]
    assert list(klaar.vragen[0].keuzes) == ["2024-07-01", "2024-06-01"]


def test_een_dag_van_verzenden_in_de_bestandsnaam_wordt_gezegd_en_de_titel_telt():
    rijen: Rijen = [["Stand per 1 juli 2024"], *TABEL]
    klaar = lees(rijen, "coa_2024-07-05.xlsx", leverancier="COA")
    assert [dag for _, _, dag, _, _ in cijfers(klaar)] == ["2024-07-01"]
    assert [b.regel for b in klaar.bevindingen] == ["peildatum-verschilt"]


@pytest.mark.parametrize("waarde", ["31-6-2024", "volgt", None])
def test_een_rij_met_een_datum_die_niet_bestaat_of_ontbreekt_stopt_het_bestand(waarde: str | None):
    kop = ["Gemeente", "Peildatum", "Oekraïne bezet"]
    rijen: Rijen = [
        ["Stand per 1 mei 2024"],
        kop,
        ["Zwolle", "1-5-2024", 12],
        ["Almelo", waarde, 7],
        ["Ommen", "1-5-2024", 3],
    ]
    assert [(b.regel, b.cel) for b in lees(rijen, leverancier="COA").fouten] == [("geen-datum", "B4")]


@pytest.mark.parametrize("kop", ["Bijgewerkt op", "Datum ontvangst", "Startdatum contract"])
def test_een_andere_datum_dan_de_peildatum_is_nooit_de_peildatum(kop: str):
    rijen: Rijen = [["Gemeente", "Oekraïne bezet", kop], ["Zwolle", 12, "3-5-2024"], ["Almelo", 7, "4-5-2024"]]
    assert vragen(lees(rijen, leverancier="COA")) == ["peildatum"]
