"""The opgave of the law and the opgave after exchange, side by side: on any day, as known on any day."""

from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.queries.conftest import ALMELO, DEVENTER, ENSCHEDE, ZWOLLE, Log, Rij, dag, opgave, opgave_plekken, realisatie
from werkbank.cijfers.queries import vraag_sql
from werkbank.cijfers.store import Bronhouder, Store
from werkbank.config import lees_instellingen
from werkbank.intake.aanlevering import leg_vast
from werkbank.intake.formulier import bereid_formulier_voor
from werkbank.register import gemeenten
from werkbank.toegang import Gebruiker

WIE = Gebruiker("regionale regietafel")


def ruil(
    op: str = "2024-06-07", aantal: int = 30, code: str = "U-1", status: str = "afgesproken", **anders: Any
) -> Rij:
    return {
        "gegevenssoort": "uitruil",
        "code": code,
        "soort": "asiel",
        "periode": "2024-2025",
        "van_gemeente_code": ZWOLLE,
        "naar_gemeente_code": DEVENTER,
        "aantal": aantal,
        "status": status,
        "status_op": dag(op),
        "besluit": "regietafel",
    } | anders


def plekken(aantal: int, gemeente: str, soort: str = "asiel") -> Rij:
    return {**opgave_plekken(soort, aantal, gemeente), "periode": "2024-2025"}


def na(log: Log, bron: str = "opgave_na_uitruil", soort: str = "asiel") -> dict[str, tuple[int, int]]:
    """Municipality → the opgave of the law and after exchange, where one is known."""
    vraag = (
        f"select gemeente, opgave_aantal, opgave_na_uitruil_aantal from {bron} "
        "where soort = $soort and opgave_aantal > 0"
    )
    return {naam: (wet, na) for naam, wet, na in log.vraag(vraag, soort=soort)}


def test_wet_en_na_uitruil_staan_naast_elkaar(log: Log):
    log.leg(plekken(100, ZWOLLE), plekken(60, DEVENTER))
    log.leg(ruil())

    assert na(log) == {"Zwolle": (100, 70), "Deventer": (60, 90)}


def test_een_uitruil_telt_vanaf_zijn_dag(log: Log):
    log.leg(plekken(100, ZWOLLE), plekken(60, DEVENTER))
    log.leg(ruil("2024-04-01"), ruil("2024-06-07", 20, status="vastgesteld"), ruil("2024-09-01", status="ingetrokken"))

    per_dag = {
        op: na(log, f"opgave_na_uitruil('{op}')")["Zwolle"][1]
        for op in ("2024-03-31", "2024-04-01", "2024-06-06", "2024-06-07", "2024-08-31", "2024-09-01")
    }
    assert per_dag == {
        "2024-03-31": 100,
        "2024-04-01": 70,
        "2024-06-06": 70,
        "2024-06-07": 80,
        "2024-08-31": 80,
        "2024-09-01": 100,
    }


def test_wat_op_een_dag_bekend_was_blijft_terug_te_zien(log: Log):
    log.leg(plekken(100, ZWOLLE), plekken(60, DEVENTER), op="2024-01-05")
    log.leg(ruil(), op="2024-06-10")

    assert na(log, "opgave_na_uitruil(bekend_op := '2024-06-09')")["Zwolle"] == (100, 100)
    assert na(log, "opgave_na_uitruil(bekend_op := '2024-06-10')")["Zwolle"] == (100, 70)


def test_intrekken_van_de_levering_herstelt_precies(log: Log):
    log.leg(plekken(100, ZWOLLE), plekken(60, DEVENTER))
    voor = na(log)
    levering = log.leg(ruil())
    log.trek_in(levering)

    assert na(log) == voor


def test_deel_van_de_regio_en_per_1000_inwoners_voor_en_na(log: Log):
    """IJsselland has 11 municipalities; the shares are over all of them, and nobody knows the other nine."""
    log.leg([plekken(0, g.code) for g in gemeenten() if g.regio == "IJsselland"])
    log.leg(plekken(100, ZWOLLE), plekken(60, DEVENTER), op="2024-01-06")
    log.leg(ruil())

    rij = log.rij("select * from opgave_na_uitruil where gemeente = 'Deventer' and soort = 'asiel'")
    # 60 of 160 is 37,5 %, 90 of 160 is 56,25 %; Deventer has 103.405 inhabitants.
    assert (rij["opgave_regio_deel_pct"], rij["na_uitruil_regio_deel_pct"]) == (37.5, 56.25)
    assert rij["opgave_per_1000"] == pytest.approx(60 / 103.405)
    assert rij["na_uitruil_per_1000"] == pytest.approx(90 / 103.405)


def test_zonder_opgave_van_een_gemeente_is_er_geen_deel(log: Log):
    log.leg(plekken(100, ZWOLLE), plekken(60, DEVENTER))
    log.leg(ruil())

    rij = log.rij("select * from opgave_na_uitruil where gemeente = 'Zwolle' and soort = 'asiel'")
    assert (rij["opgave_regio_deel_pct"], rij["na_uitruil_regio_deel_pct"]) == (None, None)
    leeg = log.rij("select * from opgave_na_uitruil where gemeente = 'Kampen' and soort = 'asiel'")
    assert (leeg["opgave_aantal"], leeg["opgave_na_uitruil_aantal"], leeg["opmerking"]) == (
        None,
        None,
        "opgave niet bekend",
    )


def test_de_bron_noemt_met_wie_hoeveel_wanneer_en_welk_besluit(log: Log):
    log.leg(plekken(100, ZWOLLE), plekken(60, DEVENTER))
    log.leg(ruil(), ruil(aantal=5, code="U-2", van_gemeente_code=DEVENTER, naar_gemeente_code=ZWOLLE))

    rij = log.rij("select * from opgave_na_uitruil where gemeente = 'Zwolle' and soort = 'asiel'")
    assert (rij["uitruil_erbij_aantal"], rij["uitruil_eraf_aantal"], rij["uitruil_saldo_aantal"]) == (5, 30, -25)
    assert rij["uitruil_bron"] == (
        "30 naar Deventer (afgesproken op 7 jun 2024, regietafel); "
        "5 van Deventer (afgesproken op 7 jun 2024, regietafel)"
    )


def test_een_berekende_opgave_van_een_halfjaar_kan_ook_geruild_worden(log: Log):
    """2023-II ends 10 - 4 = 6 behind; of 2024-I only the taakstelling of 20 is known: opgave 26."""
    log.leg(opgave("2023-II", 10, 10), opgave("2024-I", 20))
    log.leg(realisatie("2024-01-01", 4))
    log.leg(ruil(soort="statushouders", periode="2024-I", aantal=6))

    rij = log.rij("select * from opgave_na_uitruil where gemeente = 'Zwolle' and periode = '2024-I'")
    assert (rij["opgave_aantal"], rij["opgave_na_uitruil_aantal"]) == (26, 20)


def test_tempo_en_keten_blijven_op_de_opgave_van_de_wet(log: Log):
    log.leg(opgave("2024-I", 60, 60), opgave("2024-I", 60, 60, DEVENTER))
    log.leg(realisatie("2024-04-01", 30))
    log.leg(ruil(soort="statushouders", periode="2024-I"))

    voortgang = (
        "select opgave_aantal from voortgang('2024-04-01') where soort = 'statushouders' and gemeente = 'Zwolle'"
    )
    assert log.vraag(voortgang) == [(60,)]
    assert log.vraag("select verwacht_aantal from achterstand('2024-04-01') where gemeente = 'Zwolle'") == [(30,)]


def test_wat_twee_computers_samen_te_veel_weggeven_wordt_gezegd(log: Log):
    """Each of the two was right by itself; the folder brings them together."""
    log.leg(plekken(100, ZWOLLE), plekken(60, DEVENTER))
    log.leg(ruil(aantal=70))
    log.leg(ruil(aantal=40, code="U-2"))

    rij = log.rij("select * from opgave_na_uitruil where gemeente = 'Zwolle' and soort = 'asiel'")
    assert (rij["opgave_na_uitruil_aantal"], rij["opmerking"]) == (-10, "na uitruil onder 0: dit kan niet blijven")


def test_een_voorstel_is_de_nieuwste_versie_van_zijn_naam_en_telt_nergens_mee(log: Log):
    log.leg(plekken(100, ZWOLLE), plekken(60, DEVENTER))

    def voorstel(nummer: int, aantal: int, moment: str) -> Rij:
        weg = ("code", "status", "status_op", "besluit")
        rij = {k: w for k, w in ruil(aantal=aantal).items() if k not in weg}
        eigen = {"gegevenssoort": "uitruilvoorstel", "voorstel": "A", "nummer": nummer, "vervallen": "nee"}
        return rij | eigen | {"ingevuld_op": f"2024-05-0{moment}T10:00:00+00:00"}

    log.leg(voorstel(1, 10, "1"), voorstel(2, 20, "1"), op="2024-05-01")
    log.leg(voorstel(1, 15, "2"), op="2024-05-02")

    assert log.vraag("select nummer, uitruil_aantal from uitruilvoorstel") == [(1, 15)]
    eerder = "select nummer, uitruil_aantal from uitruilvoorstel('2024-05-01') order by nummer"
    assert log.vraag(eerder) == [(1, 10), (2, 20)]
    assert na(log)["Zwolle"] == (100, 100)


SOMMEN = {
    ("asiel", "IJsselland"): 3050,
    ("asiel", "Twente"): 3275,
    ("amv", "IJsselland"): 260,
    ("amv", "Twente"): 278,
    ("oekraine", "IJsselland"): 3998,
    ("oekraine", "Twente"): 3884,
    ("statushouders", "IJsselland"): 766,
    ("statushouders", "Twente"): 927,
}
PERIODEN = {"asiel": "2024-2025", "oekraine": "2024", "statushouders": "2024-I"}
pogingen = st.lists(
    st.builds(
        lambda soort, wie, aantal, amv, status: {
            "soort": soort,
            "periode": PERIODEN[soort],
            "van_gemeente_code": wie[0],
            "naar_gemeente_code": wie[1],
            "aantal": aantal,
            "waarvan_amv_aantal": amv if soort == "asiel" else None,
            "status": status,
        },
        st.sampled_from(list(PERIODEN)),
        st.sampled_from(((ZWOLLE, DEVENTER), (DEVENTER, ZWOLLE), (ALMELO, ENSCHEDE), (ZWOLLE, ENSCHEDE))),
        st.integers(1, 500),
        st.integers(0, 40),
        st.sampled_from(("verkend", "afgesproken", "vastgesteld")),
    ),
    min_size=4,
    max_size=4,
)


def _alles(store: Store) -> list[tuple[Any, ...]]:
    return [
        tuple(rij) for rij in vraag_sql(store, "select * exclude (uitruil_bron) from opgave_na_uitruil order by all")
    ]


def _houd(store: Store) -> None:
    sommen = vraag_sql(
        store,
        "select soort, gebied, opgave_na_uitruil_aantal from opgave_na_uitruil_gebied where gebied_soort = 'regio'",
    )
    assert {(rij[0], rij[1]): rij[2] for rij in map(tuple, sommen)} == SOMMEN
    onder_nul = "select count(*) as aantal from opgave_na_uitruil where opgave_na_uitruil_aantal < 0"
    assert vraag_sql(store, onder_nul)[0].aantal == 0
    te_veel = (
        "select count(*) as aantal from opgave_na_uitruil as a join opgave_na_uitruil as d on d.soort = 'amv' and "
        "a.soort = 'asiel' and d.gemeente_code = a.gemeente_code "
        "where d.opgave_na_uitruil_aantal > a.opgave_na_uitruil_aantal"
    )
    assert vraag_sql(store, te_veel)[0].aantal == 0


def test_geen_reeks_van_geldige_uitruil_verandert_een_som_en_intrekken_herstelt_precies(tmp_path: Path, volledig: bool):
    nummers = count()
    vastgelegd = 0

    @settings(max_examples=60 if volledig else 2)
    @given(reeks=pogingen)
    def toets(reeks: list[dict[str, Any]]) -> None:
        nonlocal vastgelegd
        map_ = tmp_path / str(next(nummers))
        map_.mkdir()
        bron = Bronhouder(lees_instellingen(logboek=str(map_)))
        standen = [("", _alles(bron.store()))]
        for nummer, poging in enumerate(reeks):
            rij = poging | {"code": f"U-{nummer}", "status_op": date(2024, 6, 7), "besluit": "regietafel"}
            klaar = bereid_formulier_voor("uitruil", [rij], door=WIE, store=bron.store())
            if klaar.vastlegbaar:
                levering = leg_vast(bron.logboeken.eigen, klaar, door=WIE)
                _houd(bron.store())
                standen.append((levering.id, _alles(bron.store())))
        for (levering_id, _), (_, eerder) in zip(standen[:0:-1], standen[-2::-1], strict=True):
            bron.logboeken.eigen.trek_in(levering_id, reden="niet meer nodig", door=WIE)
            assert _alles(bron.store()) == eerder
        vastgelegd += len(standen) - 1

    toets()
    assert vastgelegd
