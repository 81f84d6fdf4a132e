"""Words behind a comma, in a note to a header, in a sheet name or beside a figure qualify it as its header does."""

import pytest

from tests.intake.herkennen.lees import Rijen, aantallen, lees, vragen, weg
from werkbank.intake.aanlevering import Aanlevering

TITEL = "COA: gehuisveste statushouders, stand 1 juni 2024, cumulatief"


def gehuisvest(titel: str = TITEL, kop: str = "Gehuisvest", noot: str = "", **rest: str) -> Aanlevering:
    noten = [[], [noot]] if noot else []
    return lees([[titel], ["Gemeente", kop], ["Zwolle", 41], ["Almelo", 23], *noten], **rest)


def soorten(klaar: Aanlevering) -> list[str]:
    return [sleutel.partition(":")[0] for sleutel in vragen(klaar)]


@pytest.mark.parametrize(
    "erbij",
    [
        "gemiddeld",
        "woningen",
        "toewijzingen",
        "week 23",
        "steekproef",
        "herberekend",
        "netto",
        "nog in azc",
        "inclusief amv",
        "in procenten van de taakstelling",
    ],
)
def test_een_woord_achter_een_komma_gaat_over_wat_ervoor_is_genoemd(erbij: str):
    assert soorten(gehuisvest(f"{TITEL}, {erbij}")) == ["woord"]


@pytest.mark.parametrize("erbij", ["regio Twente", "voorlopige cijfers", "per gemeente", "bron: COA", "1e halfjaar"])
def test_een_gewone_aanvulling_is_geen_vraag(erbij: str):
    assert vragen(gehuisvest(f"{TITEL}, {erbij}")) == []


@pytest.mark.parametrize(
    ("kop", "noot"),
    [
        ("Gehuisvest", "Gehuisvest: woningen"),
        ("Gehuisvest", "Gehuisvest (gemiddeld)"),
        ("Gehuisvest*", "* gemiddelde over de maand"),
        ("Gehuisvest 1)", "1) alleen gezinnen"),
    ],
)
def test_een_noot_bij_een_kolomnaam_geldt_als_die_kolomnaam(kop: str, noot: str):
    assert soorten(gehuisvest(kop=kop, noot=noot)) == ["woord"]


@pytest.mark.parametrize("noot", ["* voorlopige cijfers", "Gehuisvest: 64", "Zwolle: gemiddelde over de maand"])
def test_een_noot_die_niets_beperkt_of_over_iets_anders_gaat_is_geen_vraag(noot: str):
    assert vragen(gehuisvest(kop="Gehuisvest*", noot=noot)) == []


@pytest.mark.parametrize("regel", ["eenheid: huishoudens", "gemiddelde over mei", "Noodopvang", "(in duizendtallen)"])
def test_een_opschrift_op_een_eigen_regel_geldt_voor_de_tabel(regel: str):
    rijen = [["COA: asielopvang, stand 1 juni 2024"], [regel], ["Gemeente", "Open plekken"], ["Zwolle", 41]]
    assert soorten(lees(rijen)) in (["woord"], ["schaal"])


def test_een_blad_dat_gemiddeld_heet_telt_niet_zomaar():
    assert soorten(gehuisvest(blad="Gemiddeld")) == ["woord"]


@pytest.mark.parametrize("naam", ["percentage gehuisvest.xlsx", "gehuisvest_excl_nareizigers.xlsx"])
def test_een_bestandsnaam_die_de_maat_beperkt_wordt_gevraagd(naam: str):
    assert soorten(gehuisvest(naam=naam)) == ["woord"]


def test_een_beperkend_woord_in_een_bestandsnaam_zonder_wat_het_beperkt_is_geen_vraag():
    assert vragen(gehuisvest(naam="gehuisvest_waarvan.xlsx")) == []


def _open(titel: str, *rijen: list[object], kop: str = "Open plekken", ernaast: str = "") -> Aanlevering:
    koppen: Rijen = ["Gemeente", kop, ernaast] if ernaast else ["Gemeente", kop]
    return lees([[titel], koppen, *(rijen or (["Zwolle", 41], ["Almelo", 23]))])


@pytest.mark.parametrize(
    "kop",
    ["Open plekken per eind 2024", "Open plekken vanaf mei", "Open plekken d.d. 1-5-2024", "Open 1 mei - 1 juni 2024"],
)
def test_een_ander_moment_in_de_kop_van_een_stand_wordt_gevraagd(kop: str):
    assert soorten(_open("COA: asielopvang, plekken, stand 1 juli 2024", kop=kop)) == ["dag"]


def test_de_dag_van_een_stuk_in_de_kop_van_een_stroom_wordt_gevraagd():
    assert soorten(gehuisvest(kop="Gehuisvest d.d. 1-5-2024")) == ["woord"]


@pytest.mark.parametrize(("kop", "gevraagd"), [("Gehuisvest 2e halfjaar", ["woord"]), ("Gehuisvest 1e halfjaar", [])])
def test_een_halfjaar_zonder_jaar_moet_bij_de_dag_van_de_tabel_passen(kop: str, gevraagd: list[str]):
    assert soorten(gehuisvest(kop=kop)) == gevraagd


def test_een_telling_sinds_een_jaar_begint_met_dat_jaar():
    assert vragen(gehuisvest("COA: gehuisveste statushouders sinds 2015, stand 1 juni 2024")) == ["begin"]


@pytest.mark.parametrize(
    ("dag", "gevraagd"), [("5 juni 2024", ["peildatum"]), ("1 juni 2024", []), ("31 mei 2024", [])]
)
def test_een_losse_dag_midden_in_een_maand_kan_die_van_verzenden_zijn(dag: str, gevraagd: list[str]):
    assert vragen(_open(f"COA: asielopvang, open plekken {dag}")) == gevraagd


def test_een_rij_die_een_prognose_heet_wordt_gevraagd_en_kan_weg():
    rijen = [["Zwolle", 41, "prognose"], ["Almelo", 23, "gerealiseerd"]]
    titel = "COA: asielopvang, stand 1 juni 2024"
    assert vragen(_open(titel, *rijen, ernaast="Status")) == ["woord:prognose"]
    tabel = [[titel], ["Gemeente", "Open plekken", "Status"], *rijen]
    klaar = lees(tabel, **{"woord:prognose": "telt-niet-mee"})
    assert aantallen(klaar) == [("GM0141", 23)]
    assert (3, "rij niet gelezen: “prognose”: is een plan of verwachting, geen telling") in weg(klaar)


def test_een_rij_van_een_ander_jaar_krijgt_niet_de_dag_van_de_tabel():
    rijen = [["Zwolle", 41, 2023], ["Almelo", 23, 2024]]
    klaar = _open("COA: asielopvang, stand 1 juni 2024", *rijen, ernaast="Jaar")
    assert vragen(klaar) == ["dag:2023"]
    assert aantallen(klaar) == [("GM0141", 23)]
