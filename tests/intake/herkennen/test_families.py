"""Layouts that were misread or met a dead end, each for its family: read, asked, or refused for the true reason."""

import pytest

from tests.intake.bestanden import xlsx_bytes
from tests.intake.herkennen.lees import cijfers, lees, vragen
from werkbank.intake.aanlevering import Aanlevering, bereid_voor

TAAKSTELLING = "Taakstelling statushouders tweede helft 2024, bekendgemaakt op 15 oktober 2024"
OEKRAINE = "Opvang Oekraïne, stand 1-6-2024 (RRT Twente)"


def csv(tekst: str, **antwoorden: str) -> Aanlevering:
    return bereid_voor("overzicht.csv", tekst.encode(), antwoorden=antwoorden)


def opgaven(klaar: Aanlevering) -> list[tuple[str, int | None, int | None]]:
    rijen = klaar.tabellen["opgave"].to_pylist()
    return [(r["gemeente_code"], r["aantal"], r["taakstelling_aantal"]) for r in rijen]


def test_voorsprong_en_achterstand_in_twee_kolommen_hebben_elk_hun_teken():
    tekst = f"{TAAKSTELLING}\nGemeente;Taakstelling 2024-II;Voorsprong;Achterstand\nAlmelo;20;;2\nBorne;21;30;\n"
    assert opgaven(csv(tekst, bron="Staatscourant")) == [("GM0141", 22, 20), ("GM0147", -9, 21)]


def test_een_opgave_van_statushouders_mag_onder_nul_zijn():
    tekst = f"{TAAKSTELLING}\nGemeente;Taakstelling 2024-II;Voor-/achterstand\nAlmelo;20;2\nBorne;21;-30\n"
    klaar = csv(tekst, bron="Staatscourant", teken="achter-plus")
    assert opgaven(klaar) == [("GM0141", 22, 20), ("GM0147", -9, 21)]
    assert klaar.fouten == ()


def test_periode_en_streefdatum_van_een_opgave_komen_uit_de_titel():
    titel = "Verdeelbesluit asielopvang 2026-2027, bekendgemaakt 2 februari 2026, te realiseren voor 1 juli 2027"
    klaar = csv(
        f"{titel}\nGemeente;Asielopgave\nAlmelo;200\n", bron="Besluit", periode_van="1-2-2026", periode_tot="geen"
    )
    [rij] = klaar.tabellen["opgave"].to_pylist()
    assert (rij["periode"], rij["streefdatum"].isoformat()) == ("2026-2027", "2027-07-01")


def test_een_telling_die_niet_bij_haar_halfjaar_begint_wordt_gevraagd_en_anders_niet_gelezen():
    tekst = (
        "Gehuisveste statushouders sinds 1 januari 2024, stand 1 november 2024 (COA)\nGemeente;Gehuisvest\nAlmelo;30\n"
    )
    assert vragen(csv(tekst)) == ["begin"]
    klaar = csv(tekst, begin="eerder")
    assert "realisatie" not in klaar.tabellen
    assert [b.regel for b in klaar.fouten] == ["telling-begin"]
    assert [a for *_, a in cijfers(csv(tekst, begin="halfjaar"))] == [30]


@pytest.mark.parametrize("kop", ["Gehuisvest 2024", "Gehuisvest dit jaar", "Gehuisvest vanaf 1 januari"])
def test_een_heel_jaar_in_het_tweede_halfjaar_is_geen_stand_van_het_halfjaar(kop: str):
    tekst = f"Statushouders (COA), cumulatief, stand 1 november 2024\nGemeente;{kop}\nAlmelo;30\n"
    assert vragen(csv(tekst)) == ["begin"]


def test_een_losse_maand_blijft_een_losse_maand():
    tekst = "Gehuisveste statushouders in de maand mei 2024 (COA)\nGemeente;Gehuisvest\nAlmelo;3\n"
    klaar = csv(tekst, peildatum="dag-erna")
    assert cijfers(klaar) == [("statushouders", "gehuisvest_maand", "2024-06-01", "GM0141", 3)]


def test_een_vergadering_in_de_titel_is_geen_peildatum():
    titel = "Provinciale Regietafel 7 juni 2024 - gehuisveste statushouders cumulatief (COA)"
    klaar = csv(f"{titel}\nGemeente;Gehuisvest\nAlmelo;3\n")
    assert vragen(klaar) == ["peildatum"]
    assert "Regietafel" in klaar.vragen[0].reden


def test_jaar_en_maand_in_twee_kolommen_horen_bij_elkaar():
    tekst = "Gemeente;Jaar;Maand;Gehuisvest cumulatief (COA)\nAlmelo;2023;juni;2\nAlmelo;2024;juni;5\n"
    klaar = csv(tekst, peildatum="eerste-dag")
    assert [(dag, a) for _, _, dag, _, a in cijfers(klaar)] == [("2023-06-01", 2), ("2024-06-01", 5)]


def test_dagen_van_januari_kunnen_de_eersten_van_de_maanden_zijn():
    tekst = "Gemeente,Peildatum,Leverancier,Bezet (Oekraïne)\n" + "".join(
        f"Almelo,{maand}/1/2024,RRT Twente,{50 + maand}\n" for maand in range(1, 7)
    )
    assert vragen(csv(tekst)) == ["datumvolgorde"]
    dagen = [dag for _, _, dag, _, _ in cijfers(csv(tekst, datumvolgorde="maand-eerst"))]
    assert dagen == ["2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01", "2024-05-01", "2024-06-01"]


def test_een_cijfer_van_vorige_week_heeft_een_eigen_dag():
    tekst = f"{OEKRAINE}\nGemeente;Bezet vorige week\nAlmelo;50\n"
    assert vragen(csv(tekst)) == ["dag:Bezet vorige week"]
    assert cijfers(csv(tekst, **{"dag:Bezet vorige week": "25-5-2024"}))[0][2] == "2024-05-25"


def test_een_schaal_wordt_gevraagd_en_toegepast():
    rijen = [["Asielopvang, stand 1-6-2024 (COA)"], ["Gemeente", "Open plekken (x 10)"], ["Almelo", 4]]
    assert vragen(lees(rijen)) == ["schaal:Open plekken (x 10)"]
    assert [a for *_, a in cijfers(lees(rijen, **{"schaal:Open plekken (x 10)": "10"}))] == [40]


def test_een_titel_die_van_een_prognose_spreekt_is_een_vraag():
    titel = "Prognose gehuisveste statushouders per 1-6-2024, cumulatief (COA)"
    rijen = [[titel], ["Gemeente", "Gehuisvest"], ["Almelo", 10]]
    assert vragen(lees(rijen)) == ["woord:prognose"]
    assert "realisatie" not in lees(rijen, **{"woord:prognose": "telt-niet-mee"}).tabellen


def test_een_noot_onder_de_tabel_maakt_van_een_stand_geen_opgave():
    rijen = [
        ["Overzicht asielopvang COA – stand 1 juli 2024"],
        ["Gemeente", "Opvangplekken", "w.v. amv"],
        ["Almelo", 339, 26],
        [],
        ["De opgave voor Overijssel is 6.325 plekken per 1 januari 2025."],
    ]
    assert [(soort, maat, a) for soort, maat, _, _, a in cijfers(lees(rijen))] == [
        ("asiel", "open", 339),
        ("amv", "open", 26),
    ]


def test_woorden_die_niet_begrepen_zijn_worden_gevraagd_en_bij_een_antwoord_gelezen():
    rijen = [
        ["Statushouders, cumulatief, stand 1-6-2024 (COA)"],
        ["Gemeente", "Gehuisvest in tussenvoorziening"],
        ["Almelo", 10],
    ]
    [vraag] = lees(rijen).vragen
    assert vraag.tekst == "Wat betekent “in tussenvoorziening” bij “Gehuisvest in tussenvoorziening”?"
    assert [a for *_, a in cijfers(lees(rijen, **{vraag.sleutel: "hoort-erbij"}))] == [10]
    assert vragen(lees(rijen, **{vraag.sleutel: "ander-cijfer"})) == ["kolom:Gehuisvest in tussenvoorziening"]
    assert not lees(rijen, **{vraag.sleutel: "telt-niet-mee"}).vastlegbaar


def test_naast_de_hele_kolom_is_de_kolom_met_meer_woorden_een_ander_cijfer():
    rijen = [[OEKRAINE], ["Gemeente", "Bezet", "Bezet door gezinshereniging"], ["Almelo", 10, 3]]
    klaar = lees(rijen)
    assert klaar.vragen == ()
    assert [a for *_, a in cijfers(klaar)] == [10]


def test_een_verborgen_blad_met_dezelfde_cijfers_kan_weg():
    def blad(aantal: int) -> list[list[object]]:
        return [[OEKRAINE], ["Gemeente", "Bezet"], ["Almelo", aantal]]

    inhoud = xlsx_bytes({"juni": blad(50), "oud": blad(1)}, verborgen=("oud",))
    assert vragen(bereid_voor("x.xlsx", inhoud)) == ["verborgen:oud"]
    klaar = bereid_voor("x.xlsx", inhoud, antwoorden={"verborgen:oud": "weglaten"})
    assert [a for *_, a in cijfers(klaar)] == [50]


def test_locaties_van_een_gemeente_worden_opgeteld_na_een_vraag():
    tekst = (
        "Asielopvang COA, stand 1-6-2024\nGemeente;Locatie;Open plekken\n"
        "Almelo;Locatie A;100\nAlmelo;Locatie B;50\nBorne;Locatie C;20\n"
    )
    [vraag] = csv(tekst).vragen
    assert vraag.reden == "Almelo staat er 2 keer in. Locatie A: 100 (C3) en Locatie B: 50 (C4)."
    assert [a for *_, a in cijfers(csv(tekst, optellen="optellen"))] == [150, 20]


def test_dubbel_noemt_de_gemeente_beide_cijfers_en_beide_cellen():
    klaar = csv(f"{OEKRAINE}\nGemeente;Bezet\nAlmelo;100\nAlmelo;50\n")
    assert klaar.fouten[0].tekst == "Almelo staat er dubbel in: 100 (cel B3) en 50 (cel B4). Houd er één over."


def test_is_geen_cijfer_te_lezen_dan_staat_dat_er_voor_een_vraag():
    klaar = csv("Gemeente;Gehuisvest per 1-6-2024\nAlmelo;10 / 20\nBorne;11 / 21\n")
    assert klaar.vragen == ()
    assert [b.regel for b in klaar.fouten] == ["niets-leesbaar"]


def test_een_draaitabel_met_subtotalen_boven_hun_rijen_klopt():
    rijen = [
        ["Statushouders, stand 1-6-2024, cumulatief (COA)"],
        ["Rijlabels", "Som van Gehuisvest"],
        ["IJsselland", 157],
        ["Zwolle", 112],
        ["Deventer", 45],
        ["Twente", 30],
        ["Almelo", 30],
        ["Eindtotaal", 187],
    ]
    klaar = lees(rijen)
    assert "totaal-verschilt" not in {b.regel for b in klaar.bevindingen}
    assert [a for *_, a in cijfers(klaar)] == [112, 45, 30]


def test_een_titel_boven_de_kolom_links_van_de_gemeenten_is_een_titel():
    tekst = (
        "Huisvesting vergunninghouders COA cumulatief stand 1-5-2024\nProvincie;Gemeente;Gehuisvest\n"
        "Overijssel;Almelo;10\nOverijssel;Borne;11\n"
    )
    assert cijfers(csv(tekst))[0] == ("statushouders", "gehuisvest", "2024-05-01", "GM0141", 10)


@pytest.mark.parametrize(
    ("kop", "gevraagd"),
    [
        ("Nieuw bezet", "woord:nieuw"),
        ("Bezet in 2024", "woord:in #"),
        ("Bezet 2023", "woord:#"),
        ("Bezet particulier", "woord:particulier"),
        ("Bezet incl. leegstand", "woord:incl leegstand"),
        ("Tijdelijk bezet", "woord:tijdelijk"),
        ("Herbezet", "kolom:Herbezet"),
        ("Bezet / beschikbaar", "kolom:Bezet / beschikbaar"),
        ("Bezet eind mei", "peildatum"),
    ],
)
def test_een_woord_dat_iets_anders_kan_betekenen_wordt_gevraagd(kop: str, gevraagd: str):
    assert vragen(csv(f"{OEKRAINE}\nGemeente;{kop}\nAlmelo;12\n")) == [gevraagd]


@pytest.mark.parametrize("kop", ["Gehuisvest 2023-II", "Gehuisvest eind 2023", "Gehuisvest vorig halfjaar"])
def test_een_ander_halfjaar_in_de_kop_dan_in_de_titel_wordt_gevraagd(kop: str):
    klaar = csv(f"Statushouders, cumulatief, stand 1-6-2024 (COA)\nGemeente;{kop}\nAlmelo;12\n")
    assert [s.partition(":")[0] for s in vragen(klaar)] == ["woord"]


def test_wat_bij_de_taak_niet_wordt_vastgelegd_is_de_reden_van_de_weigering():
    klaar = csv(f"{OEKRAINE}\nGemeente;Bezet amv\nAlmelo;12\n")
    assert "de kolomnaam noemt iets dat bij amv niet wordt vastgelegd" in klaar.fouten[0].tekst


def test_een_losse_maand_kan_niet_gelden_op_haar_eerste_dag():
    tekst = "Gehuisveste statushouders in de maand mei 2024 (COA)\nGemeente;Gehuisvest\nAlmelo;3\n"
    [vraag] = csv(tekst).vragen
    assert (list(vraag.keuzes), vraag.voorstel) == (["dag-erna", "laatste-dag"], "dag-erna")


@pytest.mark.parametrize("kop", ["Bezet over een maand", "Bezet begin jaar", "Bezet begin van het jaar"])
def test_een_ander_moment_in_woorden_wordt_gevraagd(kop: str):
    assert [v.partition(":")[0] for v in vragen(csv(f"{OEKRAINE}\nGemeente;{kop}\nAlmelo;3\n"))] == ["dag"]
