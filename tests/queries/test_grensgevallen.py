"""Where a figure stands exactly on a border, or has nothing to stand on: zero, unknown, a threshold, a day."""

from datetime import date
from typing import Any

import pytest

from tests.queries.conftest import (
    ALMELO,
    DEVENTER,
    ENSCHEDE,
    ZWOLLE,
    Log,
    Rij,
    dag,
    opgave,
    opgave_plekken,
    realisatie,
    regel,
    voorkeur,
)
from werkbank.cijfers.queries import vraag
from werkbank.cijfers.store import Store
from werkbank.register import gemeenten

IJSSELLAND = [g.code for g in gemeenten() if g.regio == "IJsselland"]
TWENTE = [g.code for g in gemeenten() if g.regio == "Twente"]
BRUTO = (
    "begin_achterstand_aantal",
    "begin_voorsprong_aantal",
    "tempo_achter_aantal",
    "tempo_voor_aantal",
    "eind_achterstand_aantal",
    "eind_voorsprong_aantal",
)


def achterstand_gebied(log: Log, gebied: str, peildatum: str, halfjaar: str = "2024-I") -> dict[str, Any]:
    sql = "from achterstand_gebied_per_dag([$dag]) where gebied = $gebied and halfjaar = $halfjaar"
    return log.rij(sql, dag=dag(peildatum), gebied=gebied, halfjaar=halfjaar)


def voortgang(log: Log, soort: str, peildatum: str, gemeente: str = ZWOLLE) -> dict[str, Any]:
    sql = "from voortgang($dag) where soort = $soort and gemeente_code = $gemeente"
    return log.rij(sql, dag=dag(peildatum), soort=soort, gemeente=gemeente)


def voortgang_gebied(log: Log, soort: str, peildatum: str, gebied: str = "Overijssel") -> dict[str, Any]:
    sql = "from voortgang_gebied($dag) where soort = $soort and gebied = $gebied"
    return log.rij(sql, dag=dag(peildatum), soort=soort, gebied=gebied)


# Zero is zero


def test_staat_niemand_aan_een_kant_dan_is_bruto_nul_en_niet_onbekend(log: Log):
    log.leg(
        [opgave("2024-I", 300, 300, code) for code in IJSSELLAND],
        [realisatie("2024-07-01", 300, code) for code in IJSSELLAND],
    )
    rij = achterstand_gebied(log, "IJsselland", "2024-07-01")
    assert {naam: rij[naam] for naam in BRUTO} == dict.fromkeys(BRUTO, 0)
    assert (rij["resterend_aantal"], rij["boven_opgave_aantal"], rij["eind_gemeenten_aantal"]) == (0, 0, 11)


def test_van_wie_niets_meldt_is_bruto_onbekend_en_niet_nul(log: Log):
    log.leg(opgave("2024-I", 300, 300), realisatie("2024-07-01", 300))
    rij = achterstand_gebied(log, "Twente", "2024-07-01")
    assert {naam: rij[naam] for naam in BRUTO} == dict.fromkeys(BRUTO)


def test_een_som_van_alleen_onbekenden_is_onbekend(log: Log):
    log.leg(opgave("2024-I", None, 40), realisatie("2024-04-01", 20))
    sql = (
        "select som_boven_nul(a.begin_aantal), som_onder_nul(a.begin_aantal) from achterstand(date '2024-04-01') as a "
        "where a.gemeente_code = 'GM0193'"
    )
    assert log.vraag(sql) == [(None, None)]


# Exactly on a threshold


def test_precies_60_procent_van_het_tempo_is_60(log: Log):
    # 5 of 10 x 5/6 is 600 x 5 / (10 x 5) = 60; 11 of 22 x 5/6 is 600 x 11 / (22 x 5) = 60
    log.leg(
        [opgave("2024-I", 10, 10), opgave("2024-I", 22, 22, ALMELO)],
        [realisatie("2024-06-01", 5), realisatie("2024-06-01", 11, ALMELO)],
        regel("Z", 1, "tempo_pct", "<", 60, "rood"),
        [regel("O", 2, "tempo_pct", "<=", 60, "oranje"), regel("G", 3, "tempo_pct", ">", 60, "groen")],
    )
    rijen = log.vraag(
        "select s.tempo_pct, s.signaal, s.reden from toezicht_signaal(date '2024-06-01') as s "
        "where s.signaal is not null order by s.gemeente"
    )
    reden = "oranje omdat: 60 % van het schema, grens: hoogstens 60 % (regel O, regel O)"
    assert rijen == [(60.0, "oranje", reden)] * 2
    assert achterstand_gebied(log, "Overijssel", "2024-06-01")["tempo_pct"] == 60.0


def test_elk_heel_percentage_van_het_tempo_komt_heel_uit(werkplan: Store):
    sql = """
        select count(*), count(*) filter (deel_van_tempo_pct(g.g, o.o, m.m) <> 600 * g.g // (o.o * m.m))
        from range(1, 60) as o(o), range(1, 7) as m(m), range(0, 120) as g(g)
        where 600 * g.g % (o.o * m.m) = 0
    """
    cursor = werkplan.cursor("select deel_van_tempo_pct(1, 1, 1)")
    getest, fout = cursor.execute(sql).fetchall()[0]
    assert (getest > 10_000, fout) == (True, 0)


def test_het_percentage_dat_besliste_heeft_de_decimalen_die_het_van_de_drempel_scheiden(log: Log):
    # 100 x 1999 / 2500 = 79,96: one decimal would make it 80
    log.leg(opgave("2024-I", 2500, 2500), realisatie("2024-07-01", 1999))
    reden = log.rij("select reden from toezicht_signaal(date '2024-07-01') where gemeente_code = 'GM0193'")["reden"]
    assert reden == "oranje omdat: 79,96 % van het schema, grens: minder dan 80 % (regel T2, achter op schema)"


def test_een_verschil_kleiner_dan_een_persoon_heet_niet_nul(log: Log):
    # 10 x 5/6 is 8,33: a third of a person behind
    log.leg(opgave("2024-I", 10, 10), realisatie("2024-06-01", 8))
    reden = log.rij("select reden from toezicht_signaal(date '2024-06-01') where gemeente_code = 'GM0193'")["reden"]
    assert reden.startswith("oranje omdat: minder dan 1 persoon achter op schema, grens: meer dan 0 achter")


def test_een_verwacht_aantal_dat_niet_heel_is_heet_ongeveer(log: Log):
    # 22 x 5/6 is 18,33: 2,33 behind, and no rule on the percentage (87,3 %)
    log.leg(opgave("2024-I", 22, 22), realisatie("2024-06-01", 16))
    reden = log.rij("select reden from toezicht_signaal(date '2024-06-01') where gemeente_code = 'GM0193'")["reden"]
    assert reden.startswith("oranje omdat: ongeveer 2 personen achter op schema")


# An area counts all its municipalities


@pytest.mark.parametrize(
    ("gebied", "verwacht"), [("Overijssel", (25, 24, 24)), ("IJsselland", (11, 10, 10)), ("Twente", (14, 14, 14))]
)
def test_een_gebied_telt_ook_in_een_eerder_halfjaar_al_zijn_gemeenten(
    log: Log, gebied: str, verwacht: tuple[int, int, int]
):
    log.leg(
        opgave("2023-II", 20, 24), realisatie("2024-01-01", 20), [opgave("2024-I", 10, 14), realisatie("2024-04-01", 7)]
    )
    rij = achterstand_gebied(log, gebied, "2024-04-01", "2023-II")
    kolommen = ("gemeenten_aantal", "ontbrekend_gemeenten_aantal", "zonder_opgave_gemeenten_aantal")
    assert tuple(rij[naam] for naam in kolommen) == verwacht


def test_een_opgave_van_0_is_een_opgave(log: Log):
    log.leg([opgave("2024-I", 0, 0, code) for code in IJSSELLAND])
    rij = voortgang_gebied(log, "statushouders", "2024-04-01", "IJsselland")
    assert (rij["opgave_aantal"], rij["zonder_opgave_gemeenten_aantal"], rij["realisatie_pct"]) == (0, 0, None)


# Whose count


def test_een_leverancier_buiten_de_lijst_verdringt_een_andere_niet_met_een_nieuwere_dag(log: Log):
    log.leg(
        opgave("2024-I", 30, 30),
        [realisatie("2024-02-01", 5, leverancier="Aa"), realisatie("2024-03-01", 18, leverancier="Bee")],
        realisatie("2024-04-01", 12, leverancier="Aa"),
    )
    dagen = ("2024-02-01", "2024-03-01", "2024-04-01")
    assert [voortgang(log, "statushouders", d)["realisatie_aantal"] for d in dagen] == [5, 5, 12]


@pytest.fixture
def gedeeld(log: Log) -> Log:
    """Both regions share the first rank; IJsselland counts Almelo (Twente) too, and later."""
    log.leg(
        [opgave_plekken("oekraine", 100, code) for code in (ALMELO, ENSCHEDE)],
        realisatie("2024-02-01", 40, ALMELO, "RRT Twente", "oekraine"),
        realisatie("2024-04-01", 70, ALMELO, "RRT IJsselland", "oekraine"),
        realisatie("2024-04-01", 60, ENSCHEDE, "RRT IJsselland", "oekraine"),
    )
    return log


def test_bij_een_gedeelde_eerste_keus_gaat_de_leverancier_van_de_eigen_regio_voor(gedeeld: Log):
    rij = voortgang(gedeeld, "oekraine", "2024-04-01", ALMELO)
    assert (rij["realisatie_aantal"], rij["leverancier"], rij["vervangt"]) == (40, "RRT Twente", None)


def test_bij_een_gedeelde_eerste_keus_valt_een_ander_in_met_een_merkteken(gedeeld: Log):
    rij = voortgang(gedeeld, "oekraine", "2024-04-01", ENSCHEDE)
    assert (rij["realisatie_aantal"], rij["vervangt"], rij["verouderd"]) == (60, "RRT Twente", False)
    assert rij["opmerking"] == "cijfer van RRT IJsselland; RRT Twente heeft geen cijfer"


def test_oud_en_vervangend_zijn_twee_feiten(gedeeld: Log):
    # 1 April + 45 days is 16 May.
    rij = voortgang(gedeeld, "oekraine", "2024-05-17", ENSCHEDE)
    assert (rij["verouderd"], rij["vervangt"], rij["status"]) == (True, "RRT Twente", "verouderd en vervangend")
    som = voortgang_gebied(gedeeld, "oekraine", "2024-05-17")
    assert (som["verouderd_gemeenten_aantal"], som["vervangen_gemeenten_aantal"]) == (2, 1)


def test_bezet_van_een_ander_staat_met_een_merkteken(log: Log):
    log.leg(
        opgave_plekken("oekraine", 100, ENSCHEDE),
        realisatie("2024-04-01", 60, ENSCHEDE, "RRT Twente", "oekraine"),
        realisatie("2024-04-01", 50, ENSCHEDE, "RRT IJsselland", "oekraine", "bezet"),
    )
    opmerking = log.rij("from behoefte(date '2024-04-01') where gemeente_code = 'GM0153'")["opmerking"]
    assert opmerking == "bezet: cijfer van RRT IJsselland; RRT Twente heeft geen cijfer"


def test_in_het_dossier_telt_op_elke_dag_de_leverancier_wiens_cijfer_op_de_pagina_staat(log: Log):
    log.leg(
        [realisatie("2024-02-01", 5), realisatie("2024-03-01", 18, leverancier="Gemeente Zwolle")],
        voorkeur("statushouders", "COA", "Gemeente Zwolle"),
    )
    rijen = vraag(log.store, "dossier/tellingen", gemeente=ZWOLLE, peildatum=dag("2024-03-01"), bekend_op=None)
    assert [(r.peildatum, r.leverancier, r.telt_mee) for r in rijen] == [
        (date(2024, 3, 1), "Gemeente Zwolle", "nee"),
        (date(2024, 2, 1), "COA", "ja"),
    ]


# Target dates


def herzien(streefdatum: str, bekend: str, gemeente: str = ZWOLLE, aantal: int = 100) -> Rij:
    return {**opgave_plekken("asiel", aantal, gemeente, streefdatum), "bekendgemaakt_op": dag(bekend)}


def test_een_streefdatum_geldt_vanaf_de_dag_dat_hij_bekend_is_gemaakt(log: Log):
    log.leg(herzien("2024-12-01", "2024-02-01"), herzien("2025-06-01", "2024-06-01"))
    gelezen = {d: voortgang(log, "asiel", d)["streefdatum"] for d in ("2024-05-31", "2024-06-01")}
    assert gelezen == {"2024-05-31": date(2024, 12, 1), "2024-06-01": date(2025, 6, 1)}


def test_voor_de_eerste_bekendmaking_is_er_geen_opgave_en_geen_streefdatum(log: Log):
    log.leg(herzien("2025-01-01", "2024-03-01"), realisatie("2024-02-15", 30, soort="asiel"))
    rij = voortgang(log, "asiel", "2024-02-20")
    assert (rij["opgave_aantal"], rij["streefdatum"], rij["realisatie_aantal"]) == (None, None, 30)


def test_twee_streefdata_in_een_bekendmaking_blijven_er_twee(log: Log):
    log.leg(herzien("2025-01-01", "2024-02-01"), herzien("2025-07-01", "2024-02-01", DEVENTER))
    assert voortgang(log, "asiel", "2024-04-01")["streefdatum"] == date(2025, 1, 1)
    assert voortgang(log, "asiel", "2024-04-01", DEVENTER)["streefdatum"] == date(2025, 7, 1)
    gebied = voortgang_gebied(log, "asiel", "2024-04-01")
    assert (gebied["streefdatum"], gebied["nodig_per_maand_aantal"]) == (None, None)
    assert "streefdata lopen uiteen van 1 jan 2025 tot 1 jul 2025" in gebied["opmerking"]


def test_alleen_de_opgave_van_een_halfjaar_geldt_terug_en_dat_staat_erbij(log: Log):
    log.leg(opgave("2024-I", 30, 36, bekend="2024-03-01"), realisatie("2024-02-01", 6))
    rij = voortgang(log, "statushouders", "2024-02-01")
    assert (rij["opgave_aantal"], rij["streefdatum"]) == (36, date(2024, 7, 1))
    assert rij["opmerking"] == "opgave bekendgemaakt op 1 mrt 2024, na deze peildatum"


def test_na_de_laatste_periode_blijft_het_cijfer_staan_met_de_opmerking_dat_zij_voorbij_is(log: Log):
    log.leg(
        {**opgave_plekken("asiel", 100), "periode_tot": dag("2025-12-31")},
        realisatie("2025-12-01", 80, soort="asiel"),
        # the next one has begun, but nobody knew it yet
        {
            **opgave_plekken("asiel", 90),
            "periode": "2026-2027",
            "periode_van": dag("2026-01-01"),
            "bekendgemaakt_op": dag("2026-02-15"),
        },
    )
    rij = voortgang(log, "asiel", "2026-01-15")
    assert (rij["periode"], rij["opgave_aantal"], rij["realisatie_aantal"]) == (None, None, 80)
    assert rij["opmerking"] == "de periode 2024-2025 liep t/m 31 dec 2025; er geldt nog geen opgave voor daarna"
    later = voortgang(log, "asiel", "2026-02-15")
    assert (later["periode"], later["opgave_aantal"], later["realisatie_aantal"]) == ("2026-2027", 90, None)


# No percentage where there is nothing to take it of


@pytest.fixture
def onder_nul(log: Log) -> Log:
    """Zwolle 30 ahead with a taakstelling of 20: an opgave of -10. Deventer 2 of 10."""
    log.leg(
        [opgave("2023-II", 20, 20), realisatie("2024-01-01", 50), opgave("2024-I", 20), realisatie("2024-06-01", 3)],
        [opgave("2024-I", 10, 10, DEVENTER), realisatie("2024-06-01", 2, DEVENTER)],
    )
    return log


def test_een_gebied_met_een_opgave_onder_nul_toont_aantallen_en_geen_percentage(onder_nul: Log):
    # opgave 10 - 10 = 0, housed 5; on pace -10 x 5/6 + 10 x 5/6 = 0
    a = achterstand_gebied(onder_nul, "IJsselland", "2024-06-01")
    assert (a["tempo_pct"], a["resterend_pct"]) == (None, None)
    assert (a["opgave_aantal"], a["gehuisvest_aantal"], a["resterend_aantal"]) == (0, 5, 8)
    assert "opgave van 1 gemeente onder 0: geen percentage" in a["opmerking"]
    v = voortgang_gebied(onder_nul, "statushouders", "2024-06-01")
    assert (v["realisatie_pct"], v["onder_nul_gemeenten_aantal"]) == (None, 1)


def test_het_dossier_geeft_een_opgave_onder_nul_geen_percentage(onder_nul: Log):
    [rij] = vraag(
        onder_nul.store,
        "dossier/stand",
        gemeente=ZWOLLE,
        peildatum=dag("2024-06-01"),
        vandaag=dag("2024-06-01"),
        bekend_op=None,
    )
    assert rij.realisatie_pct is None


def test_groen_is_te_halen_ook_als_er_meer_dan_de_opgave_voor_nodig_is(log: Log):
    # green from 120 % on: 1,2 x 30 = 36, of which 10 are there
    log.leg(
        opgave("2024-I", 30, 30),
        realisatie("2024-04-01", 10),
        [regel("R", 1, "tempo_pct", "<", 120, "rood"), regel("G", 2, "tempo_pct", ">=", 120, "groen")],
    )
    rij = log.rij("from toezicht_signaal(date '2024-04-01') where gemeente_code = 'GM0193'")
    assert (rij["signaal"], rij["nodig_voor_groen_aantal"]) == ("rood", 26)
    assert rij["wat_nodig"] == "nog 26 te huisvesten vóór 1 juli voor groen"


# What is needed per month


def helft(log: Log, gemeld: int) -> dict[str, Any]:
    """25 municipalities with an opgave of 10 but one of 20, so 260; so many of them report 4."""
    codes = [DEVENTER, *(c for c in IJSSELLAND + TWENTE if c != DEVENTER)]
    log.leg(
        [opgave_plekken("asiel", 20 if code == DEVENTER else 10, code) for code in codes],
        [realisatie("2024-05-01", 4, code, soort="asiel") for code in codes[:gemeld]],
    )
    return voortgang_gebied(log, "asiel", "2024-05-01")


def test_onder_de_helft_van_de_opgave_is_er_geen_nodig_per_maand(log: Log):
    # 20 + 10 x 10 = 120 of 260
    rij = helft(log, 11)
    assert (rij["nog_te_realiseren_aantal"], rij["nodig_per_maand_aantal"]) == (76, None)
    assert rij["opgave_zonder_cijfer_aantal"] == 140


def test_precies_op_de_helft_is_er_wel_een_nodig_per_maand(log: Log):
    # 20 + 11 x 10 = 130 of 260; 16 + 11 x 6 = 82 in 8 months is 10,25
    rij = helft(log, 12)
    assert (rij["nog_te_realiseren_aantal"], rij["nodig_per_maand_aantal"]) == (82, 11)


def test_is_er_een_opgave_niet_bekend_dan_is_er_geen_nodig_per_maand(log: Log):
    log.leg(
        [opgave_plekken("asiel", 10, code) for code in IJSSELLAND[1:]],
        [realisatie("2024-05-01", 4, code, soort="asiel") for code in IJSSELLAND],
    )
    assert voortgang_gebied(log, "asiel", "2024-05-01", "IJsselland")["nodig_per_maand_aantal"] is None


# Half-years in a row


def test_een_reeks_loopt_terug_vanaf_de_nieuwste_overdracht_die_bekend_is(log: Log):
    # handed over into 2023-I and 2023-II: 4 and 6; of 2024-I only the opgave is stated, not the taakstelling
    log.leg(
        [opgave("2022-II", 20, 20), opgave("2023-I", 20, 24), opgave("2023-II", 20, 26), opgave("2024-I", None, 30)],
        realisatie("2024-04-01", 10),
    )
    rij = log.rij("from achterstand(date '2024-04-01') where gemeente_code = 'GM0193' and lopend")
    assert (rij["halfjaren_achter_aantal"], rij["halfjaren_achter_minstens"]) == (2, True)
