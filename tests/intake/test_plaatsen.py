"""Each figure keeps the cells that made it, from whatever way it came in."""

from datetime import date
from typing import Any

from tests.intake.bestanden import ALMELO, ZWOLLE, csv_bytes, xlsx_bytes
from tests.intake.herkennen.lees import lees
from werkbank.intake.aanlevering import Aanlevering, bereid_geplakt_voor, bereid_voor
from werkbank.intake.formulier import bereid_formulier_voor
from werkbank.intake.herkennen.vinden.rooster import maak_rooster
from werkbank.intake.lezen import Bereik, Blad
from werkbank.intake.plaatsen import als_tabel
from werkbank.toegang import Gebruiker

OORDEEL: dict[str, Any] = {
    "peildatum": date(2024, 7, 1),
    "regime": "oranje",
    "verschoonbaar": "nee",
    "bevroren": "nee",
    "reden": "Eerste regel; met een puntkomma.\nTweede regel.",
}


def plekken(klaar: Aanlevering, soort: str = "realisatie") -> list[tuple[int, str, str, int | None, str]]:
    """Row of the kind, figure, sheet, row in the file and cell."""
    tabel = als_tabel(klaar.tabellen, klaar.plaatsen, klaar.cellen)
    return [
        (r["volgnummer"], r["kolom"], r["blad"], r["rij"], r["cel"])
        for r in tabel.to_pylist()
        if r["gegevenssoort"] == soort
    ]


def test_in_een_sjabloon_wijst_elk_cijfer_naar_zijn_eigen_cel():
    rijen = [list(ZWOLLE), list(ZWOLLE.values()), [], list(ALMELO.values())]
    klaar = bereid_voor("mei.xlsx", xlsx_bytes({"realisatie": rijen}))
    assert plekken(klaar) == [(0, "aantal", "realisatie", 2, "F2"), (1, "aantal", "realisatie", 4, "F4")]


def test_een_rij_is_in_een_csv_de_regel_van_een_tekstverwerker_en_een_cel_die_van_een_rekenblad():
    tekst = csv_bytes(ZWOLLE | {"opmerking": '"eerste regel\ntweede regel"'}, ALMELO).decode()
    klaar = bereid_voor("mei.csv", f"sep=;\r\n{tekst}".encode())
    # Line 1 is for Excel and no row in it; Zwolle begins on line 3 and goes on on line 4.
    assert plekken(klaar) == [(0, "aantal", "", 3, "F2"), (1, "aantal", "", 5, "F3")]


def test_een_kolom_die_met_sep_begint_is_geen_aanwijzing_voor_excel():
    klaar = bereid_voor("gehuisvest.csv", b"September 2024;Gemeente\r\n12;Zwolle\r\n7;Almelo\r\n")
    assert klaar.bestand is not None
    assert klaar.bestand.bladen[0].rijen[0] == ["September 2024", "Gemeente"]


def test_geplakte_tekst_wijst_naar_de_regel():
    tekst = "Open plekken op 1 mei 2024\n\nGemeente\tOpen\nZwolle\t300\nAlmelo\t200\n"
    klaar = bereid_geplakt_voor(tekst, antwoorden={"leverancier": "COA", "kolom:Open": "asiel/open"})
    assert [(rij, cel) for *_, rij, cel in plekken(klaar)] == [(4, "B4"), (5, "B5")]


def test_een_som_over_maanden_noemt_elke_maand_die_erin_zit():
    rijen = [["Gehuisvest per maand 2024"], ["Gemeente", "jan", "feb", "mrt"], ["Zwolle", 5, 3, 4]]
    klaar = lees(rijen, leverancier="COA", peildatum="dag-erna")
    assert [(volgnummer, cel) for volgnummer, *_, cel in plekken(klaar)] == [
        (0, "B3"),
        (1, "C3"),
        (1, "B3"),
        (2, "D3"),
        (2, "B3"),
        (2, "C3"),
    ]


def test_een_opgave_uit_taakstelling_en_achterstand_noemt_beide_cellen():
    rijen = [
        ["Taakstelling 2024-II, bekendgemaakt op 1 april 2024"],
        ["Gemeente", "Taakstelling", "Achterstand"],
        ["Zwolle", 139, 49],
        ["Bron: Staatscourant 2024"],
    ]
    klaar = lees(rijen, landelijk="onbekend", teken="achter-plus")
    assert [(kolom, cel) for _, kolom, _, _, cel in plekken(klaar, "opgave")] == [
        ("aantal", "C3"),
        ("aantal", "B3"),
        ("taakstelling_aantal", "B3"),
    ]


def test_een_cijfer_in_een_samengevoegde_cel_staat_waar_die_begint():
    blad = Blad("mei", [["Gemeente", "Open"], ["Zwolle", 300], ["Almelo", None]], samengevoegd=(Bereik(1, 1, 2, 1),))
    rooster = maak_rooster(blad)
    assert rooster.vindplaats("mei.xlsx", 2, 1) == ("mei.xlsx", "mei", 2, "B2")
    assert rooster.draai().vindplaats("mei.xlsx", 1, 2) == ("mei.xlsx", "mei", 2, "B2")
    assert rooster.vindplaats("mei.xlsx", 2, 0) == ("mei.xlsx", "mei", 3, "A3")


def test_een_blad_dat_op_zijn_kant_ligt_wijst_naar_zijn_eigen_cellen():
    rijen = [["Gemeente", "Zwolle", "Almelo", "Ommen"], ["Open plekken asiel op 1 mei 2024", 300, 200, 100]]
    klaar = lees(rijen, leverancier="COA", peildatum="1-5-2024")
    assert [cel for *_, cel in plekken(klaar)] == ["B2", "C2", "D2"]


def test_een_formulier_wijst_naar_de_csv_die_ervan_is_gemaakt():
    rijen = [OORDEEL | {"gemeente_code": "GM0193", "trede": 3}, OORDEEL | {"gemeente_code": "GM0141"}]
    klaar = bereid_formulier_voor("oordeel", rijen, door=Gebruiker("toezichthouder"))
    # The first verdict has a step, on line 2; the second has no figure and stands as a row, behind two lines of reason.
    assert plekken(klaar, "oordeel") == [(0, "trede", "", 2, "F2"), (1, "", "", 4, "")]


def test_een_rij_zonder_cijfer_heeft_de_plaats_van_de_rij():
    inhoud = b"code;taak;verantwoordelijk;bron\r\nrapport;Rapporteren;PRT;Werkplan\r\n"
    assert plekken(bereid_voor("taken.csv", inhoud), "taak") == [(0, "", "", 2, "")]
