"""How a milestone stands: what was reported, what the figures say, what comes first, and when it is late."""

from typing import Any

import pytest

from tests.queries.conftest import ALMELO, DEVENTER, ZWOLLE, Log, Rij, dag, opgave, opgave_plekken, realisatie
from werkbank.gegevens.cyclus import cyclusstappen


def mijlpaal(code: str, van: str, tot: str = "", precisie: str = "", **anders: Any) -> Rij:
    return {
        "gegevenssoort": "mijlpaal",
        "code": code,
        "spoor": "asiel",
        "jaar": int(van[:4]),
        "kwartaal": (int(van[5:7]) + 2) // 3,
        "tekst": f"{code}.",
        "verantwoordelijk": "Gemeenten",
        "van": dag(van),
        "tot": dag(tot or van),
        "precisie": precisie or ("kwartaal" if tot else "dag"),
        "bron": "werkplan",
    } | anders


def melding(code: str, toestand: str, op: str, uur: int = 9) -> Rij:
    moment = f"{op}T{uur:02}:00:00+00:00"
    eigen = {"gegevenssoort": "mijlpaalvoortgang", "code": code, "toestand": toestand}
    return eigen | {"toestand_op": dag(op), "ingevuld_op": moment}


def locatie(gemeente: str, aantal: int, stap: str = "potlood") -> Rij:
    return {
        "gegevenssoort": "locatie",
        "soort": "asiel",
        "gemeente_code": gemeente,
        "locatie": "Kade",
        "peildatum": dag("2024-03-01"),
        "stap": stap,
        "aantal": aantal,
        "bron": "regiotafel",
        "leverancier": "regiotafel",
    }


POTLOOD = mijlpaal("2024-q2-asiel-2", "2024-04-01", "2024-06-30")


def stand(log: Log, code: str, peildatum: str, kolom: str = "toestand") -> Any:
    return log.rij(f"select {kolom} as w from mijlpaal_toestand('{peildatum}') where code = '{code}'")["w"]


@pytest.mark.parametrize(("peildatum", "toestand"), [("2024-06-30", "open"), ("2024-07-01", "niet gemeld")])
def test_wat_niemand_meldt_en_geen_cijfer_heeft_is_na_zijn_eind_niet_te_laat(log: Log, peildatum: str, toestand: str):
    log.leg(mijlpaal("eigen", "2024-04-01", "2024-06-30"))

    assert stand(log, "eigen", peildatum) == toestand
    assert stand(log, "eigen", peildatum, "gereedheid") == "geen cijfer waaruit dit blijkt"


def test_wat_open_is_gemeld_is_na_zijn_laatste_dag_te_laat_en_klaar_is_klaar(log: Log):
    log.leg(POTLOOD)
    log.leg(melding(POTLOOD["code"], "open", "2024-05-01"), melding(POTLOOD["code"], "klaar", "2024-07-05"))

    per_dag = {op: stand(log, POTLOOD["code"], op) for op in ("2024-06-30", "2024-07-01", "2024-07-05")}
    assert per_dag == {"2024-06-30": "open", "2024-07-01": "te laat", "2024-07-05": "klaar"}
    assert stand(log, POTLOOD["code"], "2024-07-05", "toestand_tekst") == "klaar op 5 jul 2024, na de laatste dag"


def test_de_laatste_melding_telt_en_een_correctie_van_dezelfde_dag_ook(log: Log):
    log.leg(POTLOOD)
    log.leg(melding(POTLOOD["code"], "klaar", "2024-05-01"))
    log.leg(melding(POTLOOD["code"], "open", "2024-05-01", uur=10))

    assert stand(log, POTLOOD["code"], "2024-05-02") == "open"
    log_van = "select toestand from mijlpaalvoortgang_verloop order by ingevuld_op"
    assert log.vraag(log_van) == [("klaar",), ("open",)]


def test_een_regionaal_plan_in_potlood_telt_gemeenten_met_potlood_voor_de_hele_opgave(log: Log):
    """Zwolle has 40 of 40 in pencil, Deventer 20 of 30; Almelo has no plan."""
    log.leg(POTLOOD, [opgave_plekken("asiel", n, g) for g, n in ((ZWOLLE, 40), (DEVENTER, 30), (ALMELO, 10))])
    log.leg(locatie(ZWOLLE, 40), locatie(DEVENTER, 20))

    assert stand(log, POTLOOD["code"], "2024-05-01", "gereedheid") == (
        "IJsselland 1 van 11, Twente 0 van 14 gemeenten hebben ten minste potlood voor de hele opgave; "
        "van 23 gemeenten geen plan ontvangen"
    )
    assert stand(log, POTLOOD["code"], "2024-07-01") == "te laat"


def test_verkenning_is_nog_geen_potlood_en_een_besluit_is_meer(log: Log):
    besluit = mijlpaal("2024-q3-asiel-1", "2024-09-01")
    log.leg(POTLOOD, besluit, opgave_plekken("asiel", 40, ZWOLLE), opgave_plekken("asiel", 30, DEVENTER))
    log.leg(locatie(ZWOLLE, 40, "verkenning"), locatie(DEVENTER, 30, "vastgesteld besluit"))

    assert stand(log, POTLOOD["code"], "2024-05-01", "gereedheid").startswith("IJsselland 1 van 11,")
    assert stand(log, "2024-q3-asiel-1", "2024-05-01", "gereedheid").startswith("IJsselland 1 van 11,")


def test_een_beoordeling_telt_de_eindstanden_van_het_halfjaar(log: Log):
    log.leg(mijlpaal("2024-q3-toezicht", "2024-07-01", spoor="toezicht"))
    log.leg(opgave("2024-I", 10, 10), opgave("2024-I", 10, 10, DEVENTER))
    log.leg(realisatie("2024-07-01", 4), realisatie("2024-06-01", 4, DEVENTER))

    gereed = stand(log, "2024-q3-toezicht", "2024-07-01", "gereedheid")
    assert gereed == "IJsselland 1 van 11, Twente 0 van 14 gemeenten hebben een eindstand van het halfjaar"


def test_een_mijlpaal_van_een_andere_cyclus_heeft_geen_cijfer_van_deze(log: Log):
    log.leg(mijlpaal("2026-q2-asiel-2", "2026-04-01", "2026-06-30"), opgave_plekken("asiel", 40, ZWOLLE))
    log.leg(locatie(ZWOLLE, 40))

    assert (
        stand(log, "2026-q2-asiel-2", "2024-05-01", "gereedheid")
        == "geen cijfer: deze cyclus is niet die van de peildatum"
    )


def test_een_mijlpaal_wacht_op_wat_eerst_klaar_moet_zijn(log: Log):
    besluit = mijlpaal("2024-q3-asiel-1", "2024-09-01")
    log.leg(POTLOOD, besluit)
    assert stand(log, "2024-q3-asiel-1", "2024-06-01", "wacht_op") == "Q2 2024: 2024-q2-asiel-2"

    log.leg(melding(POTLOOD["code"], "klaar", "2024-06-01"))
    assert stand(log, "2024-q3-asiel-1", "2024-06-02", "wacht_op") is None
    assert stand(log, "2024-q3-asiel-1", "2024-06-02", "hangt_af_van") == "Q2 2024: 2024-q2-asiel-2"


def test_een_nieuwe_cyclus_heeft_de_dagen_van_de_wet_en_vergadert_niet_in_het_weekend(log: Log):
    dagen = {
        code: (str(van), str(tot))
        for code, van, tot in log.vraag("select code, van, tot from cyclus_voorstel('2026-02-01')")
    }

    assert dagen["2026-q1-asiel-1"] == ("2026-02-01", "2026-02-01")
    assert dagen["2026-q2-asiel-2"] == ("2026-04-01", "2026-06-30")
    # 7 June 2026 is a Sunday, 20 September 2026 too; 13 December 2026 also.
    assert [dagen[f"2026-q{k}-prt"][0] for k in (1, 2, 3, 4)] == [
        "2026-03-04",
        "2026-06-08",
        "2026-09-21",
        "2026-12-14",
    ]
    assert dagen["2027-q1-asiel-streefdatum"] == ("2027-01-01", "2027-01-01")


def test_elke_stap_hangt_af_van_stappen_die_er_zijn_en_eerder_vallen():
    volgorde = [s.stap for s in cyclusstappen()]
    assert len(volgorde) == len(set(volgorde))
    for stap in cyclusstappen():
        assert set(stap.na) <= set(volgorde)
        assert all(volgorde.index(eerder) < volgorde.index(stap.stap) for eerder in stap.na)


def test_elke_mijlpaal_van_het_werkplan_is_een_stap_van_de_cyclus(werkplan: Any):
    from werkbank.cijfers.queries import vraag_sql

    stappen = {str(rij.stap) for rij in vraag_sql(werkplan, "select stap from planning('2024-07-01')")}
    assert stappen <= {s.stap for s in cyclusstappen()}
