"""Rows in, rows out: each public view on a log of a few rows."""

from datetime import date
from typing import Any

import pytest

from tests.queries.conftest import ALMELO, DEVENTER, ZWOLLE, Log, Rij, dag, opgave, opgave_plekken, realisatie
from werkbank.cijfers.store import Store
from werkbank.register import gemeenten

# The facts


def test_gemeente_is_het_register(werkplan: Store, log: Log):
    rijen = log.vraag("select count(*), sum(inwoners_aantal)::bigint, count(distinct regio) from gemeente")
    assert rijen == [(25, 1_189_033, 2)]
    assert log.vraag("from gemeente where gemeente_code = 'GM0193'") == [
        (ZWOLLE, "Zwolle", "IJsselland", 133_141, dag("2024-01-01"))
    ]


def test_elke_bekendmaking_van_een_opgave_blijft_staan(log: Log):
    log.leg(opgave("2024-I", 30, 30), opgave("2024-I", 30, 36, bekend="2024-03-01"))
    rijen = log.vraag("select periode, bekendgemaakt_op, taakstelling_aantal, opgave_aantal from opgave order by 2")
    assert rijen == [("2024-I", date(2023, 11, 1), 30, 30), ("2024-I", date(2024, 3, 1), 30, 36)]


def test_opnieuw_geleverd_wint_de_laatste_en_een_afwezige_rij_wist_niets(log: Log):
    log.leg(realisatie("2024-04-01", 20), realisatie("2024-04-01", 8, DEVENTER), op="2024-04-05")
    log.leg(realisatie("2024-04-01", 23), op="2024-05-10")
    sql = "select gemeente_code, realisatie_aantal from realisatie({}) order by 1"
    assert log.vraag(sql.format("")) == [(DEVENTER, 8), (ZWOLLE, 23)]
    assert log.vraag(sql.format("date '2024-05-09'")) == [(DEVENTER, 8), (ZWOLLE, 20)]


def test_intrekken_en_herstellen_geven_precies_de_eerdere_rijen(log: Log):
    log.leg(realisatie("2024-04-01", 20), op="2024-04-05")
    eerst = log.vraag("from realisatie")
    tweede = log.leg(realisatie("2024-04-01", 23), op="2024-05-10")
    daarna = log.vraag("from realisatie")
    log.trek_in(tweede)
    assert log.vraag("from realisatie") == eerst
    log.herstel(tweede)
    assert log.vraag("from realisatie") == daarna


def test_levering_zegt_wat_er_nog_geldt(log: Log):
    eerste = log.leg(realisatie("2024-04-01", 20), op="2024-04-05")
    tweede = log.leg(realisatie("2024-05-01", 23), realisatie("2024-05-01", 2, DEVENTER), op="2024-05-10")
    log.trek_in(eerste)
    rijen = log.vraag(
        "select levering_id, herkomst, gegevenssoort, leverancier, bekend_op_dag, rijen_aantal, ingetrokken, "
        "ingetrokken_reden from levering order by volgorde"
    )
    assert rijen == [
        (eerste, "eigen", "realisatie", "COA", date(2024, 4, 5), 1, True, "verkeerde cijfers"),
        (tweede, "eigen", "realisatie", "COA", date(2024, 5, 10), 2, False, None),
    ]
    assert log.vraag("select levering_id, ingetrokken from levering(date '2024-05-09')") == [(eerste, False)]


def test_bron_telt_de_rijen_die_op_een_bron_steunen(log: Log):
    log.leg(opgave("2024-I", 30, 36), realisatie("2024-04-01", 20), realisatie("2024-05-01", 23), op="2024-05-10")
    assert log.vraag("select gegevenssoort, bron, rijen_aantal, eerst_bekend_op from bron") == [
        ("opgave", "Staatscourant", 1, date(2024, 5, 10)),
        ("realisatie", "opgave van COA", 2, date(2024, 5, 10)),
    ]


def test_vermeld_totaal_mijlpaal_en_taak_komen_uit_zoals_zij_zijn_geleverd(log: Log):
    totaal: Rij = {
        "gegevenssoort": "vermeld_totaal",
        "soort": "asiel",
        "periode": "2024-2025",
        "maat": "opgave",
        "gebied_soort": "land",
        "gebied": "Nederland",
        "aantal": 96_000,
        "bron": "brief",
    }
    mijlpaal: Rij = {
        "gegevenssoort": "mijlpaal",
        "code": "prt-1",
        "spoor": "prt",
        "jaar": 2024,
        "kwartaal": 2,
        "tekst": "Vergadering PRT",
        "verantwoordelijk": "PRT",
        "van": dag("2024-06-07"),
        "tot": dag("2024-06-07"),
        "precisie": "dag",
        "bron": "planning",
    }
    taak: Rij = {"gegevenssoort": "taak", "code": "t1", "taak": "Volgen", "verantwoordelijk": "PRT", "bron": "planning"}
    log.leg(totaal, mijlpaal, taak)
    assert log.vraag("select gebied, vermeld_aantal from vermeld_totaal") == [("Nederland", 96_000)]
    assert log.vraag("select code, van, precisie from mijlpaal") == [("prt-1", date(2024, 6, 7), "dag")]
    assert log.vraag("select code, taak, volgnummer from taak") == [("t1", "Volgen", 0)]
    sql = "select stand, dagen_aantal, wanneer from planning($dag)"
    assert log.vraag(sql, dag=dag("2024-06-01")) == [("komt", 6, "7 jun 2024")]
    assert log.vraag(sql, dag=dag("2024-06-07")) == [("op de peildatum", None, "7 jun 2024")]
    assert log.vraag(sql, dag=dag("2024-06-08")) == [("voorbij", None, "7 jun 2024")]


# Voortgang


@pytest.fixture
def asiel(log: Log) -> Log:
    """Zwolle 60 of 100, Deventer 70 of 50, Almelo 40 to do and no figure."""
    log.leg(
        [opgave_plekken("asiel", 100), opgave_plekken("asiel", 50, DEVENTER), opgave_plekken("asiel", 40, ALMELO)],
        [realisatie("2024-04-01", 60, soort="asiel"), realisatie("2024-04-01", 70, DEVENTER, soort="asiel")],
    )
    return log


def voortgang(log: Log, peildatum: str, gemeente: str = ZWOLLE, soort: str = "asiel") -> dict[str, Any]:
    return log.rij(
        "from voortgang($dag) where gemeente_code = $gemeente and soort = $soort",
        dag=dag(peildatum),
        gemeente=gemeente,
        soort=soort,
    )


@pytest.mark.parametrize(
    ("gemeente", "verwacht"),
    [
        (ZWOLLE, (100, 60, -40, 40, 60.0, "actueel")),
        (DEVENTER, (50, 70, 20, 0, 140.0, "actueel")),
        (ALMELO, (40, None, None, None, None, "ontbreekt")),
    ],
)
def test_voortgang_telt_tekort_en_overschot_en_laat_ontbreken_leeg(
    asiel: Log, gemeente: str, verwacht: tuple[Any, ...]
):
    rij = voortgang(asiel, "2024-04-01", gemeente)
    kolommen = ("opgave_aantal", "realisatie_aantal", "verschil_aantal", "nog_te_realiseren_aantal", "realisatie_pct")
    assert (*(rij[k] for k in kolommen), rij["status"]) == verwacht


def test_een_overschot_in_deventer_verbergt_het_tekort_in_zwolle_niet(asiel: Log):
    rij = asiel.rij("from voortgang_regio(date '2024-04-01') where soort = 'asiel' and regio = 'IJsselland'")
    assert (rij["opgave_aantal"], rij["realisatie_aantal"], rij["verschil_aantal"]) == (150, 130, -20)
    assert (rij["nog_te_realiseren_aantal"], rij["boven_opgave_aantal"]) == (40, 20)
    assert (rij["gemeenten_aantal"], rij["ontbrekend_gemeenten_aantal"]) == (11, 9)


def test_het_percentage_van_een_gebied_gaat_over_de_gemeenten_met_een_cijfer(asiel: Log):
    rij = asiel.rij("from voortgang_provincie(date '2024-04-01') where soort = 'asiel'")
    assert (rij["opgave_aantal"], rij["opgave_met_cijfer_aantal"], rij["ontbrekend_gemeenten_aantal"]) == (190, 150, 23)
    assert round(rij["realisatie_pct"], 4) == 86.6667


def test_het_laatste_cijfer_blijft_staan_en_heet_na_45_dagen_verouderd(asiel: Log):
    # 1 April + 45 days is 16 May.
    mei = voortgang(asiel, "2024-05-16")
    assert (mei["realisatie_aantal"], mei["peildatum"], mei["status"]) == (60, date(2024, 4, 1), "actueel")
    later = voortgang(asiel, "2024-05-17")
    assert (later["realisatie_aantal"], later["status"]) == (60, "verouderd")
    assert later["opmerking"] == "verouderd: cijfer van 1 apr 2024"


def test_een_cijfer_van_na_de_peildatum_telt_nog_niet(asiel: Log):
    assert voortgang(asiel, "2024-03-31")["status"] == "ontbreekt"


def test_gehuisvest_begint_elk_halfjaar_opnieuw(log: Log):
    log.leg(opgave("2024-I", 60, 60), realisatie("2024-07-01", 57))
    assert voortgang(log, "2024-07-01", soort="statushouders")["realisatie_aantal"] == 57
    daarna = voortgang(log, "2024-07-02", soort="statushouders")
    assert (daarna["periode"], daarna["realisatie_aantal"], daarna["status"]) == ("2024-II", None, "ontbreekt")


def test_een_opgave_onder_nul_heeft_geen_percentage_en_niets_te_doen(log: Log):
    # 2023-II ended 30 ahead; the taakstelling is 20.
    log.leg(
        [opgave("2023-II", 20, 20), realisatie("2024-01-01", 50), opgave("2024-I", 20), realisatie("2024-04-01", 3)]
    )
    rij = voortgang(log, "2024-04-01", soort="statushouders")
    assert (rij["opgave_aantal"], rij["realisatie_pct"], rij["nog_te_realiseren_aantal"]) == (-10, None, 0)
    assert rij["opmerking"] == "de voorsprong is groter dan de taakstelling: geen percentage"


def test_de_correctie_staat_met_haar_bron_bij_de_rij(log: Log):
    log.leg([opgave("2023-II", 30, 36), realisatie("2024-01-01", 31), opgave("2024-I", 24, 31, bron="Brief minister")])
    rij = log.rij("from achterstand(date '2024-02-01') where gemeente_code = 'GM0193' and lopend")
    assert rij["correctie_aantal"] == 2
    assert "correctie +2: volgens Brief minister is 7 overgedragen, berekend is 5" in rij["opmerking"]


# Beside it


def test_beschikbaar_bezet_en_geregistreerd_staan_naast_elkaar(log: Log):
    log.leg(
        opgave_plekken("oekraine", 100),
        *(
            realisatie("2024-04-01", n, leverancier="RRT IJsselland", soort="oekraine", maat=maat)
            for maat, n in (("beschikbaar", 80), ("bezet", 70), ("geregistreerd", 90))
        ),
    )
    rij = log.rij("from behoefte(date '2024-04-01') where gemeente_code = 'GM0193'")
    assert (rij["vrij_aantal"], rij["ruimte_aantal"], rij["opmerking"]) == (10, -10, None)


def test_cijfers_van_twee_dagen_worden_niet_van_elkaar_afgetrokken(log: Log):
    log.leg(
        opgave_plekken("oekraine", 100),
        realisatie("2024-04-01", 80, leverancier="RRT IJsselland", soort="oekraine"),
        realisatie("2024-03-01", 70, leverancier="RRT IJsselland", soort="oekraine", maat="bezet"),
    )
    rij = log.rij("from behoefte(date '2024-04-01') where gemeente_code = 'GM0193'")
    assert (rij["bezet_aantal"], rij["vrij_aantal"]) == (70, None)
    assert rij["opmerking"] == "bezet is van 1 mrt 2024"


def test_een_verandering_gaat_over_gemeenten_met_een_nieuwer_cijfer(asiel: Log):
    asiel.leg(realisatie("2024-05-01", 65, soort="asiel"), op="2024-05-10")
    rij = asiel.rij("from verandering([date '2024-04-01'], date '2024-05-01') where soort = 'asiel'")
    assert (rij["toen_aantal"], rij["nu_aantal"], rij["verschil_aantal"], rij["gemeenten_aantal"]) == (60, 65, 5, 1)
    elders = "from verandering([date '2024-04-01'], date '2024-05-01', regio := 'Twente') where soort = 'asiel'"
    assert asiel.rij(elders)["gemeenten_aantal"] == 0, "the municipality is one of IJsselland"


def test_over_een_halfjaargrens_is_er_geen_verandering_van_gehuisvesten(log: Log):
    log.leg(opgave("2024-I", 60, 60), realisatie("2024-07-01", 57), realisatie("2024-08-01", 4))
    rij = log.rij("from verandering([date '2024-07-01'], date '2024-08-01') where soort = 'statushouders'")
    assert (rij["verschil_aantal"], rij["opmerking"]) == (None, "de telling is opnieuw begonnen: halfjaar 2024-II")


def test_versheid_telt_wie_er_een_cijfer_van_minder_dan_een_maand_oud_heeft(asiel: Log):
    asiel.leg(realisatie("2024-05-01", 65, soort="asiel"), op="2024-05-10")
    rij = asiel.rij("from versheid(date '2024-05-01') where soort = 'asiel' and leverancier = 'COA'")
    assert (rij["verwacht_aantal"], rij["geleverd_aantal"], rij["peildatum"]) == (25, 1, date(2024, 5, 1))
    assert "Deventer (1 apr 2024)" in rij["ontbreekt"]
    assert "Almelo (nooit)" in rij["ontbreekt"]


def test_aandacht_noemt_getal_en_grens(log: Log):
    log.leg(
        opgave("2024-I", 60, 60),
        realisatie("2024-04-01", 20),
        realisatie("2024-04-01", 25, leverancier="Gemeente Zwolle"),
    )
    rijen = log.vraag(
        "select bevinding, ernst, aantal, reden from aandacht(date '2024-04-01') "
        "where soort = 'statushouders' and gemeente_code = 'GM0193' order by bevinding"
    )
    assert rijen == [
        ("achter op schema", 2, 10, "20 gehuisvest, volgens het schema 30 personen: 66,7 %, minder dan 80 %"),
        (
            "leveranciers verschillen",
            3,
            5,
            "Tellingen verschillen: gehuisvest op 1 apr 2024: COA 20, Gemeente Zwolle 25, verschil 5; "
            "vanaf 5 staat het hier",
        ),
    ]


def test_van_een_stand_is_het_tekort_per_maand_tot_de_streefdatum_nodig(asiel: Log):
    ander = [g.code for g in gemeenten() if g.regio == "IJsselland" and g.code not in (ZWOLLE, DEVENTER)]
    asiel.leg([opgave_plekken("asiel", 0, code) for code in ander])
    rij = asiel.rij("from tempo_gebied(date '2024-04-01') where soort = 'asiel' and gebied = 'IJsselland'")
    # 40 places in nine months is 4,4: five.
    assert (rij["resterende_maanden_aantal"], rij["nodig_per_maand_aantal"], rij["verstreken"]) == (9, 5, False)
