"""What a file left no doubt about can be corrected by hand, and what was corrected is remembered with the layout."""

from collections.abc import Sequence
from typing import Any

import pytest

from tests.intake.bestanden import xlsx_bytes
from tests.intake.herkennen.lees import aantallen, cijfers, lees, vragen
from werkbank.intake.aanlevering import Aanlevering, bereid_voor
from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.vraag import Vraag

RIJEN: list[list[Any]] = [
    ["Opvang Oekraïne, stand 1-6-2024 (RRT Twente)"],
    ["Gemeente", "Bezet"],
    ["Almelo", 12],
    ["Borne", 30],
]


def te_verbeteren(klaar: Aanlevering) -> dict[str, str]:
    return {v.sleutel: v.voorstel for v in klaar.te_verbeteren}


def test_alles_wat_zonder_vraag_begrepen_is_staat_klaar_om_te_verbeteren():
    klaar = lees(RIJEN)
    assert vragen(klaar) == []
    assert te_verbeteren(klaar) == {
        "kolom:Bezet": "oekraine/bezet",
        "factor:Bezet": "1",
        "leverancier": "RRT Twente",
        "peildatum": "2024-06-01",
    }


@pytest.mark.parametrize(
    ("antwoord", "cijfer"),
    [
        ({"kolom:Bezet": "oekraine/geregistreerd"}, ("oekraine", "geregistreerd", "2024-06-01", "GM0141", 12)),
        ({"factor:Bezet": "10"}, ("oekraine", "bezet", "2024-06-01", "GM0141", 120)),
        ({"peildatum": "1-7-2024"}, ("oekraine", "bezet", "2024-07-01", "GM0141", 12)),
    ],
)
def test_een_verbetering_gaat_voor_wat_er_staat(antwoord: dict[str, str], cijfer: tuple[str, str, str, str, int]):
    klaar = lees(RIJEN, **antwoord)
    assert cijfers(klaar)[0] == cijfer
    [gegeven] = klaar.beantwoord
    assert gegeven.sleutel in antwoord


def test_een_leverancier_is_te_verbeteren_ook_waar_een_kolom_hem_noemt():
    assert lees(RIJEN, leverancier="RRT IJsselland").leverancier == "RRT IJsselland"
    kop = [["Opvang Oekraïne, stand 1-6-2024"], ["Gemeente", "Bezet (COA)"], ["Almelo", 12]]
    assert lees(kop).leverancier == "COA"
    assert lees(kop, **{"leverancier:Bezet (COA)": "RRT Twente"}).leverancier == "RRT Twente"


def test_de_dag_in_een_kop_is_te_verbeteren():
    rijen = [["Opvang Oekraïne (COA)"], ["Gemeente", "Bezet 1-5-2024", "Bezet 1-6-2024"], ["Almelo", 1, 2]]
    klaar = lees(rijen, **{"dag:Bezet 1-6-2024": "1-7-2024"})
    assert [(dag, n) for _, _, dag, _, n in cijfers(klaar)] == [("2024-05-01", 1), ("2024-07-01", 2)]


def test_de_periode_van_een_opgave_is_te_verbeteren():
    rijen = [
        ["Opgave asielopvang 2026-2027, bekendgemaakt 15-1-2026, te realiseren voor 1 juli 2027"],
        ["Gemeente", "Opgave"],
        ["Almelo", 200],
    ]
    rest = {"bron": "Besluit", "periode_van:asiel": "1-2-2026", "periode_tot:asiel": "geen"}
    assert te_verbeteren(lees(rijen, **rest))["periode:asiel"] == "2026-2027"
    [rij] = lees(rijen, **rest, **{"periode:asiel": "2026"}).tabellen["opgave"].to_pylist()
    assert rij["periode"] == "2026"


def test_wie_zegt_wat_een_kolom_telt_zegt_niet_hoe_groot_haar_getallen_zijn():
    for rijen in (
        [["Asielopvang, stand 1-6-2024 (COA)"], ["Gemeente", "Plaatsen vrij (x 10)"], ["Almelo", 4]],
        [["Asielopvang, stand 1-6-2024 (COA), aantallen x 10"], ["Gemeente", "Plaatsen vrij"], ["Almelo", 4]],
    ):
        [sleutel] = [v.sleutel for v in (*lees(rijen).vragen, *lees(rijen).te_verbeteren) if v.sleutel[:5] == "kolom"]
        klaar = lees(rijen, **{sleutel: "asiel/open"})
        assert [s.partition(":")[0] for s in vragen(klaar)] == ["schaal"]
        assert aantallen(lees(rijen, **{sleutel: "asiel/open", vragen(klaar)[0]: "10"})) == [("GM0141", 40)]


def test_een_peildatum_uit_een_koppeling_van_een_andere_maand_wordt_gevraagd():
    mei = lees([["Opvang Oekraïne, stand 1-5-2024 (RRT Twente)"], *RIJEN[1:]])
    juni = bereid_voor("juni.xlsx", xlsx_bytes({"Blad1": RIJEN}), koppeling=mei.koppeling)
    assert vragen(juni) == ["peildatum"]
    assert "2024-05-01" in juni.vragen[0].reden


def weet(gesprek: Gesprek, gevonden: str) -> str:
    return gesprek.weet(Vraag("telling", "Hoe?", {"a": "A", "b": "B"}), gevonden, "staat er")


def test_wat_onthouden_is_wijkt_niet_stil_voor_een_bestand_dat_nu_iets_anders_zegt():
    vraagt = Gesprek({}, {"telling": "a"}, herkomst="zoals bij de levering van mei")
    assert weet(vraagt, "b") == ""
    assert "Vorige keer was het antwoord “A”; dit bestand zegt “B”." in vraagt.vragen["telling"].reden


@pytest.mark.parametrize(("gevonden", "uitkomst"), [("b", "a"), ("a", "a"), ("", "a")])
def test_een_verbetering_van_toen_geldt_ook_nu_zolang_het_bestand_hetzelfde_zegt(gevonden: str, uitkomst: str):
    assert weet(Gesprek({}, {"telling": "a"}, {"telling": "b"}), gevonden) == uitkomst


def test_een_verbetering_bewaart_wat_het_bestand_zelf_zei():
    gesprek = Gesprek({"telling": "a"})
    weet(gesprek, "b")
    assert gesprek.als_record()["telling"]["tegen"] == "b"


def namen(gevonden: Sequence[Vraag]) -> list[str]:
    return [v.sleutel for v in gevonden]


def test_een_kolom_die_niet_gelezen_is_kan_alsnog_worden_gelezen():
    rijen = [["Opvang Oekraïne, stand 1-6-2024 (RRT Twente)"], ["Gemeente", "Bezet", "Prognose"], ["Almelo", 12, 20]]
    klaar = lees(rijen)
    assert te_verbeteren(klaar)["kolom:Prognose"] == "niet"
    beide = lees(rijen, **{"kolom:Prognose": "oekraine/beschikbaar"})
    assert [(maat, n) for _, maat, _, _, n in cijfers(beide)] == [("bezet", 12), ("beschikbaar", 20)]
    assert namen(beide.beantwoord) == ["kolom:Prognose"]
