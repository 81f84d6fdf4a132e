"""An opgave needs period, days and source: what no text says is asked. The sign of a voor-/achterstand too."""

from datetime import date

import pytest

from tests.intake.herkennen.lees import Rijen, fouten, lees, lees_met, vragen

HALFJAAR: Rijen = [
    ["Taakstelling 2024-II, bekendgemaakt op 1 april 2024"],
    ["Gemeente", "Taakstelling", "Voor-/achterstand"],
    ["Zwolle", 139, 49],
    ["Staphorst", 19, -19],
    ["Bron: Staatscourant 2024"],
]


def opgaven(rijen: Rijen, **antwoorden: str) -> list[tuple[str, int | None, int | None]]:
    klaar = lees(rijen, **{"landelijk": "onbekend"} | antwoorden)
    return [(r["gemeente_code"], r["taakstelling_aantal"], r["aantal"]) for r in klaar.tabellen["opgave"].to_pylist()]


def test_het_teken_van_de_voor_of_achterstand_wordt_gevraagd():
    klaar = lees(HALFJAAR, landelijk="onbekend")
    assert vragen(klaar) == ["teken"]
    assert opgaven(HALFJAAR, teken="achter-plus") == [("GM0193", 139, 188), ("GM0180", 19, 0)]


def test_met_het_andere_teken_is_het_andere_cijfer_een_achterstand():
    rijen = [*HALFJAAR[:2], ["Zwolle", 139, -49], ["Staphorst", 19, 19], HALFJAAR[4]]
    assert opgaven(rijen, teken="achter-min") == [("GM0193", 139, 188), ("GM0180", 19, 0)]


def test_staat_de_opgave_ernaast_dan_is_er_niets_te_vragen_maar_wel_iets_te_toetsen():
    rijen = [
        ["Taakstelling 2024-II, bekendgemaakt op 1 april 2024"],
        ["Gemeente", "Taakstelling", "Voor-/achterstand", "Taakstelling incl. voor-/achterstand"],
        ["Zwolle", 139, 49, 188],
        ["Deventer", 108, -13, 95],
        ["Bron: Staatscourant 2024"],
    ]
    klaar = lees(rijen, landelijk="onbekend")
    assert klaar.vragen == ()
    assert opgaven(rijen) == [("GM0193", 139, 188), ("GM0150", 108, 95)]
    rijen[2] = ["Zwolle", 139, 49, 190]
    mis = [b for b in lees(rijen, landelijk="onbekend").bevindingen if b.regel == "opgave-sluit-niet"]
    assert [b.cel for b in mis] == ["C3"]


def test_een_kolom_achterstand_met_alleen_positieve_getallen_laat_geen_twijfel():
    rijen = [
        HALFJAAR[0],
        ["Gemeente", "Taakstelling", "Achterstand"],
        ["Zwolle", 139, 49],
        ["Ommen", 20, 0],
        HALFJAAR[4],
    ]
    assert opgaven(rijen) == [("GM0193", 139, 188), ("GM0175", 20, 20)]


def test_een_halfjaar_geeft_zelf_zijn_dagen():
    [rij] = (
        lees([*HALFJAAR[:2], ["Zwolle", 139, 49], HALFJAAR[4]], teken="achter-plus", landelijk="onbekend")
        .tabellen["opgave"]
        .to_pylist()
    )
    assert (rij["periode"], rij["periode_van"], rij["periode_tot"], rij["streefdatum"]) == (
        "2024-II",
        date(2024, 7, 2),
        date(2025, 1, 1),
        date(2025, 1, 1),
    )
    assert (rij["bekendgemaakt_op"], rij["bron"], rij["bronplaats"]) == (
        date(2024, 4, 1),
        "Staatscourant 2024",
        "blad Blad1, cel B3",
    )


def test_wat_een_opgave_nodig_heeft_en_nergens_staat_wordt_gevraagd():
    rijen = [["Gemeente", "Opgave asielopvang"], ["Zwolle", 717]]
    assert vragen(lees(rijen)) == [
        "bron",
        "bekendgemaakt_op:asiel",
        "periode:asiel",
        "periode_van:asiel",
        "periode_tot:asiel",
        "streefdatum:asiel",
    ]
    klaar = lees(
        rijen,
        bron="Staatscourant",
        bekendgemaakt_op="1-2-2024",
        periode="2024-2025",
        periode_van="1-2-2024",
        periode_tot="geen",
        streefdatum="1-1-2025",
    )
    assert klaar.vragen == ()
    [rij] = klaar.tabellen["opgave"].to_pylist()
    assert (rij["periode"], rij["periode_tot"], rij["streefdatum"]) == ("2024-2025", None, date(2025, 1, 1))


@pytest.mark.parametrize(("antwoord", "aantal"), [("niet", 0), ("nieuw", 1)])
def test_een_opgave_naast_maandcijfers_wordt_alleen_vastgelegd_als_de_gebruiker_dat_zegt(antwoord: str, aantal: int):
    rijen = [["Gemeente", "Opgave asiel", "Asiel open"], ["Zwolle", 717, 500]]
    assert vragen(lees_met(rijen)) == ["opgave:asiel"]
    klaar = lees_met(
        rijen,
        opgave=antwoord,
        bron="b",
        bekendgemaakt_op="1-2-2024",
        periode="2024-2025",
        periode_van="1-2-2024",
        periode_tot="geen",
        streefdatum="1-1-2025",
    )
    assert klaar.tabellen["realisatie"].num_rows == 1
    assert ("opgave" in klaar.tabellen) == bool(aantal)


def test_een_taakstelling_die_niet_bij_het_inwonertal_past_wordt_genoemd():
    # 18.750 × 133.141 / 17.942.942 = 139,13 for Zwolle; for Ommen 18.750 × 19.031 / 17.942.942 = 19,89.
    rijen = [HALFJAAR[0], ["Gemeente", "Taakstelling"], ["Zwolle", 139], ["Ommen", 29], HALFJAAR[4]]
    klaar = lees(rijen, landelijk="18.750")
    assert [(b.regel, b.cel) for b in klaar.bevindingen if b.regel.startswith("taakstelling")] == [
        ("taakstelling-buiten-sleutel", "B4")
    ]
    assert "hoort 19,9" in next(b.tekst for b in klaar.bevindingen if b.regel == "taakstelling-buiten-sleutel")
    [land] = [r for r in klaar.tabellen["vermeld_totaal"].to_pylist() if r["gebied"] == "Nederland"]
    assert (land["aantal"], land["maat"], land["periode"]) == (18750, "taakstelling", "2024-II")


def test_dezelfde_gemeente_met_twee_opgaven_stopt_het_bestand():
    rijen = [HALFJAAR[0], ["Gemeente", "Taakstelling"], ["Zwolle", 139], ["Zwolle", 140], HALFJAAR[4]]
    assert fouten(lees(rijen, landelijk="onbekend")) == [("dubbele-rij", "B4")]
