"""Case book of locations: what counts on a day, in which step, how long, and what there will be per month.

Each case is the smallest log with one idea in it; the figures are worked out by hand. Zwolle and Deventer lie in
IJsselland, Almelo in Twente.
"""

from collections.abc import Callable
from typing import Any

import pytest

from tests.queries.conftest import ALMELO, DEVENTER, ZWOLLE, Log, Rij, dag, opgave_plekken, realisatie

PEIL = "2024-07-01"
INGEVULD = "2024-07-02T09:00:00.000000+00:00"


def locatie(naam: str = "De Hof", stap: str = "open", aantal: int | None = 100, **anders: Any) -> Rij:
    """One stand of a location in Zwolle on 1 June 2024; dates as text."""
    dagen = {k: dag(v) for k, v in anders.items() if k in ("begin_op", "eind_op", "besluit_op", "peildatum") and v}
    return {
        "gegevenssoort": "locatie",
        "soort": "asiel",
        "gemeente_code": ZWOLLE,
        "locatie": naam,
        "peildatum": dag("2024-06-01"),
        "stap": stap,
        "aantal": aantal,
        "bron": "regionaal plan",
        **anders,
        **dagen,
    }


def stappenlijst(*namen: str, telt_niet: tuple[str, ...] = (), ingevuld_op: str = INGEVULD) -> list[Rij]:
    return [
        {
            "gegevenssoort": "locatiestap",
            "stap": naam,
            "volgorde": plaats,
            "telt": "nee" if naam in telt_niet else "ja",
            "ingevuld_op": ingevuld_op,
        }
        for plaats, naam in enumerate(namen, start=1)
    ]


def prognose(maand: str, verwacht: int, gebied: str = "IJsselland", leverancier: str = "COA", **anders: Any) -> Rij:
    return {
        "gegevenssoort": "prognose",
        "soort": "asiel",
        "stroom": "behoefte",
        "gebied": gebied,
        "maand": dag(maand),
        "verwacht_aantal": verwacht,
        "leverancier": leverancier,
        "bron": "meerjarenprognose",
        **anders,
    }


@pytest.fixture
def leg(log: Log) -> Callable[..., Log]:
    """A log with an opgave of 100 asylum places, 20 of them for amv's, for Zwolle, and these rows beside it."""

    def _leg(*rijen: Rij | list[Rij]) -> Log:
        log.leg(opgave_plekken("asiel", 100), opgave_plekken("amv", 20), op="2024-02-01")
        if rijen:
            log.leg(*rijen, op="2024-06-05")
        return log

    return _leg


def stand(log: Log, peildatum: str = PEIL) -> dict[str, Any]:
    """The one location on a day."""
    return log.rij("select * from locatie($p)", p=dag(peildatum))


def invulling(log: Log, gebied: str = "Zwolle", soort: str = "asiel", **keuzes: Any) -> dict[str, Any]:
    return log.rij(
        "select * from invulling($peil, $bekend, $vanaf, $duurzaam) where soort = $soort and gebied = $gebied",
        peil=dag(keuzes.get("peildatum", PEIL)),
        bekend=dag(keuzes["bekend_op"]) if "bekend_op" in keuzes else None,
        vanaf=keuzes.get("vanaf"),
        duurzaam=keuzes.get("duurzaam", False),
        soort=soort,
        gebied=gebied,
    )


def telt(log: Log, **keuzes: Any) -> int | None:
    return invulling(log, **keuzes)["telt_aantal"]


def plekken(log: Log, **keuzes: Any) -> int | None:
    """Places that count in Zwolle, without the opgave beside them: the cheaper question."""
    [(aantal,)] = log.vraag(
        "select cast(sum(l.plaatsen_aantal) filter (l.telt_mee) as bigint) from locatie($p, $b) as l",
        p=dag(PEIL),
        b=dag(keuzes["bekend_op"]) if "bekend_op" in keuzes else None,
    )
    return aantal


def per_stap(log: Log, gebied: str = "Zwolle", soort: str = "asiel") -> dict[str, tuple[int | None, int | None]]:
    rijen = log.vraag(
        "select stap, stap_aantal, tot_en_met_aantal from invulling_stap($p) where soort = $s and gebied = $g",
        p=dag(PEIL),
        s=soort,
        g=gebied,
    )
    return {naam: (aantal, samen) for naam, aantal, samen in rijen}


def capaciteit(log: Log, maand: str, gebied: str = "Zwolle", **keuzes: Any) -> int | None:
    [rij] = log.vraag(
        "select capaciteit_aantal from capaciteit_maand($p, null, $v, $d) "
        "where soort = $s and gebied = $g and maand = $m",
        p=dag(keuzes.get("peildatum", PEIL)),
        v=keuzes.get("vanaf"),
        d=keuzes.get("duurzaam", False),
        s=keuzes.get("soort", "asiel"),
        g=gebied,
        m=dag(maand),
    )
    return rij[0]


def grens(log: Log, gebied: str = "Zwolle", **keuzes: Any) -> str | None:
    [rij] = log.vraag(
        "select verloop from capaciteit_grens($p, null, $v) where soort = 'asiel' and gebied = $g",
        p=dag(PEIL),
        v=keuzes.get("vanaf"),
        g=gebied,
    )
    return rij[0]


# Which stand of a location counts


def test_1_de_laatste_stand_op_of_voor_de_peildatum_telt(leg: Callable[..., Log]):
    log = leg(locatie(stap="potlood", aantal=80, peildatum="2024-03-01"), locatie(stap="open", aantal=90))
    assert (stand(log, "2024-05-31")["stap"], stand(log, "2024-06-01")["stap"]) == ("potlood", "open")


def test_2_voor_de_eerste_stand_is_er_geen_locatie(leg: Callable[..., Log]):
    assert leg(locatie()).vraag("select * from locatie(date '2024-05-31')") == []


def test_3_een_naam_die_alleen_in_schrijfwijze_verschilt_is_dezelfde_locatie(leg: Callable[..., Log]):
    log = leg(locatie("Hotel Van der Valk", "potlood"), locatie("hotel  van der Valk.", "open", peildatum="2024-06-15"))
    assert (stand(log)["locatie"], stand(log)["stap"]) == ("hotel  van der Valk.", "open")


def test_4_twee_schrijfwijzen_op_een_dag_tellen_een_keer_de_laatst_vastgelegde(leg: Callable[..., Log]):
    log = leg(locatie("De Hof", aantal=100), locatie("de hof", aantal=60))
    assert plekken(log) == 60


def test_5_dezelfde_naam_in_een_andere_gemeente_is_een_andere_locatie(leg: Callable[..., Log]):
    log = leg(locatie(aantal=10), locatie(aantal=20, gemeente_code=DEVENTER))
    assert (telt(log), telt(log, gebied="Deventer"), telt(log, gebied="IJsselland")) == (10, 20, 30)


def test_6_dezelfde_locatie_kan_plekken_voor_twee_opgaven_hebben(leg: Callable[..., Log]):
    log = leg(locatie(aantal=10), locatie(aantal=20, soort="oekraine"))
    assert (telt(log), telt(log, soort="oekraine")) == (10, 20)


def test_7_bekend_op_geeft_wat_toen_was_vastgelegd(leg: Callable[..., Log]):
    log = leg(locatie(aantal=10))
    log.leg(locatie(aantal=40), op="2024-06-20")
    assert (plekken(log, bekend_op="2024-06-19"), plekken(log)) == (10, 40)


def test_8_na_intrekken_telt_de_stand_ervoor_weer(leg: Callable[..., Log]):
    log = leg(locatie(aantal=10))
    log.trek_in(log.leg(locatie(aantal=40), op="2024-06-20"))
    assert plekken(log) == 10


def test_9_wat_in_een_nieuw_plan_ontbreekt_blijft_staan(leg: Callable[..., Log]):
    log = leg(locatie("A", aantal=10), locatie("B", aantal=5))
    log.leg(locatie("A", aantal=12, peildatum="2024-06-20"), op="2024-06-21")
    assert plekken(log) == 17


# What counts


@pytest.mark.parametrize(
    "stap", ["verkenning", "potlood", "bestuurlijk voornemen", "vastgesteld besluit", "gegarandeerd", "open"]
)
def test_10_zes_stappen_tellen(leg: Callable[..., Log], stap: str):
    assert plekken(leg(locatie(stap=stap, aantal=7))) == 7


@pytest.mark.parametrize("stap", ["afgevallen", "gesloten"])
def test_11_een_plan_dat_wegvalt_telt_nergens_en_blijft_te_zien(leg: Callable[..., Log], stap: str):
    log = leg(locatie(stap=stap, aantal=7))
    assert (telt(log), capaciteit(log, "2024-08-01")) == (0, 0)
    assert (stand(log)["stap"], stand(log)["telt_mee"]) == (stap, False)


def test_12_een_stap_die_niet_in_de_lijst_staat_telt_niet_en_zegt_dat(leg: Callable[..., Log]):
    log = leg(locatie(stap="in gesprek", aantal=7))
    assert telt(log) == 0
    assert stand(log)["opmerking"].startswith("stap “in gesprek” staat niet in de lijst: telt niet mee")


def test_13_een_stap_met_hoofdletter_en_spatie_is_dezelfde_stap(leg: Callable[..., Log]):
    assert plekken(leg(locatie(stap=" Potlood ", aantal=7))) == 7


def test_14_op_de_laatste_dag_zijn_de_plekken_er_nog(leg: Callable[..., Log]):
    assert plekken(leg(locatie(aantal=7, eind_op="2024-07-01"))) == 7


def test_15_een_dag_na_de_laatste_dag_niet_meer(leg: Callable[..., Log]):
    log = leg(locatie(aantal=7, eind_op="2024-06-30"))
    assert telt(log) == 0
    assert "voorbij sinds 30 jun 2024" in stand(log)["opmerking"]


def test_16_zonder_laatste_dag_blijft_een_locatie_tellen(leg: Callable[..., Log]):
    assert plekken(leg(locatie(aantal=7))) == 7


def test_17_een_aantal_dat_ontbreekt_is_geen_nul(leg: Callable[..., Log]):
    log = leg(locatie(aantal=None))
    rij = invulling(log)
    assert (rij["telt_aantal"], rij["gat_aantal"], rij["zonder_aantal_locaties_aantal"]) == (None, None, 1)


def test_18_een_bekend_en_een_onbekend_aantal_tellen_het_bekende_en_noemen_het_andere(leg: Callable[..., Log]):
    rij = invulling(leg(locatie("A", aantal=30), locatie("B", aantal=None)))
    assert (rij["telt_aantal"], rij["gat_aantal"], rij["zonder_aantal_locaties_aantal"]) == (30, 70, 1)
    assert "1 locatie zonder aantal plekken" in rij["opmerking"]


def test_19_nul_plekken_is_nul(leg: Callable[..., Log]):
    rij = invulling(leg(locatie(aantal=0)))
    assert (rij["telt_aantal"], rij["gat_aantal"], rij["zonder_aantal_locaties_aantal"]) == (0, 100, 0)


def test_20_een_gemeente_zonder_locaties_is_niet_bekend_en_geen_nul(leg: Callable[..., Log]):
    rij = invulling(leg())
    assert (rij["telt_aantal"], rij["gat_aantal"], rij["opmerking"]) == (None, None, "geen locaties ontvangen")


# Steps


def test_21_per_stap_en_opgeteld_vanaf_de_zekerste(leg: Callable[..., Log]):
    gevonden = per_stap(leg(locatie("A", "open", 40), locatie("B", "gegarandeerd", 25), locatie("C", "potlood", 10)))
    assert gevonden == {
        "open": (40, 40),
        "gegarandeerd": (25, 65),
        "vastgesteld besluit": (0, 65),
        "bestuurlijk voornemen": (0, 65),
        "potlood": (10, 75),
        "verkenning": (0, 75),
    }


def test_22_telt_vanaf_gegarandeerd_laat_potlood_weg_en_zegt_welke_stappen(leg: Callable[..., Log]):
    rij = invulling(leg(locatie("A", "open", 40), locatie("B", "potlood", 10)), vanaf="gegarandeerd")
    assert (rij["telt_aantal"], rij["gat_aantal"], rij["stappen"]) == (40, 60, "open en gegarandeerd")


def test_23_telt_vanaf_open_noemt_een_stap(leg: Callable[..., Log]):
    rij = invulling(leg(locatie("A", "open", 40), locatie("B", "gegarandeerd", 10)), vanaf="open")
    assert (rij["telt_aantal"], rij["stappen"]) == (40, "open")


def test_24_een_nieuwe_lijst_van_stappen_vervangt_de_oude_in_haar_geheel(leg: Callable[..., Log]):
    log = leg(locatie("A", "open", 40), locatie("B", "potlood", 10))
    log.leg(stappenlijst("idee", "open"), op="2024-07-02")
    assert (plekken(log), plekken(log, bekend_op="2024-07-01")) == (40, 50)


def test_25_in_een_andere_volgorde_telt_een_stap_anders_mee(leg: Callable[..., Log]):
    log = leg(locatie("A", "potlood", 10))
    log.leg(stappenlijst("open", "potlood"), op="2024-07-02")
    assert (telt(log, vanaf="potlood"), invulling(log)["open_aantal"]) == (10, 10)


def test_26_een_stap_die_niet_meer_plekken(leg: Callable[..., Log]):
    log = leg(locatie("A", "potlood", 10), locatie("B", "open", 5))
    log.leg(stappenlijst("potlood", "open", telt_niet=("potlood",)), op="2024-07-02")
    assert plekken(log) == 5


# The gap


def test_27_meer_dan_de_opgave_geeft_geen_gat_en_wel_wat_er_boven_is(leg: Callable[..., Log]):
    rij = invulling(leg(locatie(aantal=130)))
    assert (rij["gat_aantal"], rij["boven_opgave_aantal"], rij["invulling_pct"]) == (0, 30, 130.0)


def test_28_een_overschot_in_de_ene_gemeente_verbergt_geen_gat_in_de_andere(leg: Callable[..., Log]):
    log = leg(locatie(aantal=130), locatie(aantal=50, gemeente_code=DEVENTER))
    log.leg(opgave_plekken("asiel", 70, DEVENTER), op="2024-02-02")
    rij = invulling(log, gebied="IJsselland")
    assert (rij["opgave_aantal"], rij["telt_aantal"], rij["gat_aantal"], rij["boven_opgave_aantal"]) == (
        170,
        180,
        20,
        30,
    )


def test_29_een_regio_telt_het_gat_van_wie_een_plan_heeft_en_noemt_de_rest(leg: Callable[..., Log]):
    log = leg(locatie(aantal=60))
    log.leg(opgave_plekken("asiel", 70, DEVENTER), op="2024-02-02")
    rij = invulling(log, gebied="IJsselland")
    assert (rij["gat_aantal"], rij["opgave_zonder_plan_aantal"], rij["zonder_plan_gemeenten_aantal"]) == (40, 70, 10)
    assert rij["invulling_pct"] == 60.0


def test_30_regios_tellen_op_tot_de_provincie(leg: Callable[..., Log]):
    log = leg(locatie(aantal=60), locatie(aantal=15, gemeente_code=ALMELO))
    assert [telt(log, gebied=g) for g in ("IJsselland", "Twente", "Overijssel")] == [60, 15, 75]


def test_31_een_opgave_van_nul_heeft_geen_percentage(leg: Callable[..., Log]):
    log = leg(locatie(aantal=5, gemeente_code=DEVENTER))
    log.leg(opgave_plekken("asiel", 0, DEVENTER), op="2024-02-02")
    rij = invulling(log, gebied="Deventer")
    assert (rij["invulling_pct"], rij["gat_aantal"]) == (None, 0)


def test_32_plekken_die_voor_de_streefdatum_eindigen_worden_genoemd(leg: Callable[..., Log]):
    log = leg(locatie("A", aantal=60, eind_op="2024-12-31"), locatie("B", aantal=9, eind_op="2025-01-01"))
    rij = invulling(log)
    assert (rij["telt_aantal"], rij["eindigt_eerder_aantal"]) == (69, 60)
    assert "60 plekken eindigen vóór de streefdatum" in rij["opmerking"]


def test_33_open_volgens_de_locaties_staat_naast_de_aangeleverde_realisatie(leg: Callable[..., Log]):
    log = leg(locatie("A", "open", 60), locatie("B", "potlood", 30))
    log.leg(realisatie("2024-06-01", 55, soort="asiel"), op="2024-06-05")
    rij = invulling(log)
    assert (rij["open_aantal"], rij["realisatie_aantal"], rij["open_verschil_aantal"]) == (60, 55, 5)
    assert rij["verschil_gemeenten_aantal"] == 1


def test_34_zonder_realisatie_is_er_geen_verschil(leg: Callable[..., Log]):
    rij = invulling(leg(locatie()))
    assert (rij["realisatie_aantal"], rij["open_verschil_aantal"], rij["verschil_gemeenten_aantal"]) == (None, None, 0)


# amv is a part


def test_35_amv_is_een_deel_van_asiel_en_telt_er_niet_bij_op(leg: Callable[..., Log]):
    log = leg(locatie(aantal=60, amv_aantal=15))
    assert (telt(log), telt(log, soort="amv"), invulling(log, soort="amv")["gat_aantal"]) == (60, 15, 5)


def test_36_amv_niet_bekend_is_geen_nul(leg: Callable[..., Log]):
    log = leg(locatie(aantal=60))
    assert (telt(log), telt(log, soort="amv")) == (60, None)


def test_37_een_locatie_van_oekraine_heeft_geen_amv(leg: Callable[..., Log]):
    assert telt(leg(locatie(aantal=60, soort="oekraine")), soort="amv") is None


# Durable


@pytest.mark.parametrize(
    ("van", "tot", "verwacht"),
    [
        ("2024-01-01", "2028-12-31", True),  # exactly sixty months, the last day included
        ("2024-01-01", "2028-12-30", False),
        ("2024-02-29", "2029-02-28", True),
        ("2024-01-01", None, None),
        (None, "2040-01-01", None),
    ],
)
def test_38_duurzaam_volgt_uit_de_termijn(leg: Callable[..., Log], van: str, tot: str, verwacht: bool | None):
    assert stand(leg(locatie(begin_op=van, eind_op=tot)))["duurzaam"] is verwacht


def test_39_voor_onbepaalde_tijd_is_duurzaam(leg: Callable[..., Log]):
    assert stand(leg(locatie(onbepaalde_tijd="ja")))["duurzaam"] is True


def test_40_alleen_duurzaam_telt_wat_zeker_duurzaam_is_en_noemt_wat_niet_te_zeggen_is(leg: Callable[..., Log]):
    log = leg(
        locatie("A", aantal=40, begin_op="2024-01-01", eind_op="2030-12-31"),
        locatie("B", aantal=30, begin_op="2024-01-01", eind_op="2025-12-31"),
        locatie("C", aantal=8),
    )
    rij = invulling(log, duurzaam=True)
    assert (rij["telt_aantal"], rij["gat_aantal"], rij["duurzaam_onbekend_aantal"]) == (40, 60, 8)


def test_41_een_nieuwe_regel_maakt_drie_jaar_duurzaam_en_vroeger_blijft_vroeger(leg: Callable[..., Log]):
    log = leg(locatie(aantal=40, begin_op="2024-01-01", eind_op="2026-12-31"))
    regel = {"gegevenssoort": "duurzaamheidsregel", "maanden": 36, "ingevuld_op": INGEVULD}
    log.leg(regel, op="2024-07-02")
    assert (telt(log, duurzaam=True), telt(log, duurzaam=True, bekend_op="2024-07-01")) == (40, 0)


# Months


def test_42_de_maanden_zijn_er_36_en_beginnen_op_of_na_de_peildatum(leg: Callable[..., Log]):
    sql = (
        "select min(maand), max(maand), count(*) from capaciteit_maand($p) where soort = 'asiel' and gebied = 'Zwolle'"
    )
    log = leg(locatie())
    assert log.vraag(sql, p=dag("2024-07-01")) == [(dag("2024-07-01"), dag("2027-06-01"), 36)]
    assert log.vraag(sql, p=dag("2024-07-02")) == [(dag("2024-08-01"), dag("2027-07-01"), 36)]


def test_43_een_einde_op_de_eerste_van_de_maand_telt_die_maand_nog(leg: Callable[..., Log]):
    log = leg(locatie(aantal=7, eind_op="2025-01-01"))
    assert [capaciteit(log, m) for m in ("2025-01-01", "2025-02-01")] == [7, 0]


def test_44_een_einde_op_de_laatste_dag_van_de_maand_telt_de_volgende_niet(leg: Callable[..., Log]):
    log = leg(locatie(aantal=7, eind_op="2024-12-31"))
    assert [capaciteit(log, m) for m in ("2024-12-01", "2025-01-01")] == [7, 0]


def test_45_een_begin_op_de_tweede_telt_vanaf_de_volgende_maand(leg: Callable[..., Log]):
    log = leg(locatie(stap="potlood", aantal=7, begin_op="2024-09-02"))
    assert [capaciteit(log, m) for m in ("2024-09-01", "2024-10-01")] == [0, 7]


def test_46_een_plan_zonder_eerste_dag_heeft_geen_maand(leg: Callable[..., Log]):
    log = leg(locatie(stap="potlood", aantal=7))
    assert (capaciteit(log, "2027-06-01"), telt(log)) == (0, 7)


def test_47_wie_open_is_zonder_eerste_dag_is_er_al_en_loopt_door(leg: Callable[..., Log]):
    log = leg(locatie(aantal=7))
    assert [capaciteit(log, m) for m in ("2024-07-01", "2027-06-01")] == [7, 7]


def test_48_de_horizon_telt_vanaf_een_stap(leg: Callable[..., Log]):
    log = leg(locatie("A", aantal=7), locatie("B", "potlood", 5, begin_op="2024-08-01"))
    assert [capaciteit(log, "2024-09-01", vanaf=v) for v in (None, "open")] == [12, 7]


def test_49_zonder_plan_is_de_capaciteit_niet_bekend(leg: Callable[..., Log]):
    assert capaciteit(leg(), "2024-09-01") is None


def test_50_een_regio_is_de_som_van_haar_gemeenten(leg: Callable[..., Log]):
    log = leg(locatie(aantal=7), locatie(aantal=5, gemeente_code=DEVENTER, eind_op="2024-08-31"))
    assert [capaciteit(log, m, "IJsselland") for m in ("2024-08-01", "2024-09-01")] == [12, 7]


@pytest.mark.parametrize(
    ("rijen", "verwacht"),
    [
        ([locatie(aantal=100)], "blijft op of boven de opgave"),
        ([locatie(aantal=99)], "blijft onder de opgave"),
        ([locatie(aantal=100, eind_op="2025-03-31")], "zakt onder de opgave vanaf april 2025"),
        (
            [locatie("A", aantal=60), locatie("B", "gegarandeerd", 40, begin_op="2024-10-01")],
            "haalt de opgave vanaf oktober 2024",
        ),
        (
            [locatie("A", aantal=60), locatie("B", "gegarandeerd", 40, begin_op="2024-10-01", eind_op="2025-01-31")],
            "haalt de opgave vanaf oktober 2024, zakt eronder vanaf februari 2025",
        ),
        (
            [locatie("A", aantal=100, eind_op="2024-12-31"), locatie("B", "potlood", 100, begin_op="2025-03-01")],
            "zakt onder de opgave vanaf januari 2025, haalt haar weer vanaf maart 2025",
        ),
        ([], None),
    ],
)
def test_51_de_maand_waarin_de_capaciteit_de_opgave_kruist(leg: Callable[..., Log], rijen: list[Rij], verwacht: str):
    assert grens(leg(*rijen)) == verwacht


@pytest.mark.parametrize(
    ("eind", "binnen_6", "binnen_12"),
    [
        ("2024-06-30", False, False),  # over before the peildatum
        ("2024-07-01", True, True),
        ("2025-01-01", True, True),
        ("2025-01-02", False, True),
        ("2025-07-02", False, False),
        (None, False, False),
    ],
)
def test_52_wat_eindigt_binnen_zes_en_twaalf_maanden(
    leg: Callable[..., Log], eind: str, binnen_6: bool, binnen_12: bool
):
    log = leg(locatie(eind_op=eind))
    sql = "select count(*) > 0 from capaciteit_einde($p, null, $n)"
    assert [log.vraag(sql, p=dag(PEIL), n=n) for n in (6, 12)] == [[(binnen_6,)], [(binnen_12,)]]


def test_53_wat_is_afgevallen_eindigt_niet(leg: Callable[..., Log]):
    log = leg(locatie(stap="afgevallen", eind_op="2024-08-01"))
    assert log.vraag("select * from capaciteit_einde($p)", p=dag(PEIL)) == []


def test_54_een_plan_van_voor_zijn_eerste_dag_dat_niet_open_is_zegt_dat(leg: Callable[..., Log]):
    log = leg(locatie(stap="vastgesteld besluit", begin_op="2024-05-01"))
    assert "zou er zijn vanaf 1 mei 2024" in stand(log)["opmerking"]


# Need


def test_55_de_behoefte_staat_per_variant_naast_de_capaciteit(leg: Callable[..., Log]):
    log = leg(locatie(aantal=100))
    log.leg(
        prognose("2024-08-01", 90, laag_aantal=80, hoog_aantal=105),
        prognose("2024-09-01", 110, laag_aantal=85, hoog_aantal=130),
        op="2024-06-10",
    )
    rij = log.rij("select * from behoefte_grens($p) where gebied = 'IJsselland'", p=dag(PEIL))
    assert [rij[f"passeert_{v}_op"] for v in ("laag", "verwacht", "hoog")] == [
        None,
        dag("2024-09-01"),
        dag("2024-08-01"),
    ]
    sql = "select tekort_laag_aantal, tekort_verwacht_aantal, tekort_hoog_aantal from behoefte_maand($p) "
    waar = "where soort = 'asiel' and gebied = 'IJsselland' and maand = date '2024-09-01'"
    assert log.vraag(sql + waar, p=dag(PEIL)) == [(0, 10, 30)]


def test_56_precies_genoeg_is_geen_tekort(leg: Callable[..., Log]):
    log = leg(locatie(aantal=100), prognose("2024-08-01", 100))
    assert log.vraag("select passeert_verwacht_op from behoefte_grens($p)", p=dag(PEIL)) == [(None,)]


def test_57_de_provincie_is_beide_regios_samen_of_niets(leg: Callable[..., Log]):
    log = leg(
        locatie(aantal=100),
        prognose("2024-08-01", 60),
        prognose("2024-08-01", 70, "Twente"),
        prognose("2024-09-01", 60),
    )
    sql = (
        "select prognose_verwacht_aantal from behoefte_maand($p) "
        "where soort = 'asiel' and gebied = 'Overijssel' and maand in ('2024-08-01', '2024-09-01') order by maand"
    )
    assert log.vraag(sql, p=dag(PEIL)) == [(130,), (None,)]


def test_58_een_eigen_prognose_van_de_provincie_gaat_voor_de_som(leg: Callable[..., Log]):
    log = leg(
        locatie(aantal=100),
        prognose("2024-08-01", 60),
        prognose("2024-08-01", 70, "Twente"),
        prognose("2024-08-01", 150, "Overijssel"),
    )
    sql = (
        "select prognose_verwacht_aantal from behoefte_maand($p) "
        "where soort = 'asiel' and gebied = 'Overijssel' and maand = '2024-08-01'"
    )
    assert log.vraag(sql, p=dag(PEIL)) == [(150,)]


def test_59_van_twee_leveranciers_telt_wie_het_laatst_is_vastgelegd_en_blijven_beide_staan(leg: Callable[..., Log]):
    log = leg(locatie(aantal=100), prognose("2024-08-01", 120))
    log.leg(prognose("2024-08-01", 90, leverancier="RRT IJsselland"), op="2024-06-20")
    assert log.vraag("select passeert_verwacht_op from behoefte_grens($p)", p=dag(PEIL)) == [(None,)]
    assert log.vraag("select count(*) from prognose_aangeleverd") == [(2,)]


def test_60_instroom_is_geen_behoefte(leg: Callable[..., Log]):
    log = leg(locatie(aantal=100), prognose("2024-08-01", 900, stroom="instroom"))
    assert log.vraag("select * from behoefte_grens($p)", p=dag(PEIL)) == []


def test_61_zonder_realisatie_is_de_standaardpeildatum_die_van_de_nieuwste_locatie(leg: Callable[..., Log]):
    log = leg(locatie(peildatum="2024-06-17"))
    assert log.vraag("select standaard_peildatum()") == [(dag("2024-06-17"),)]
    log.leg(realisatie("2024-06-01", 55, soort="asiel"), op="2024-06-18")
    assert log.vraag("select standaard_peildatum()") == [(dag("2024-06-01"),)]


def test_62_het_verloop_van_een_plan_blijft_te_zien(leg: Callable[..., Log]):
    log = leg(locatie(stap="potlood", aantal=80, peildatum="2024-03-01"), locatie(stap="open", aantal=90))
    sql = "select peildatum, vorige_stap, stap, vorige_plaatsen_aantal, plaatsen_aantal from locatie_verloop"
    assert log.vraag(sql) == [
        (dag("2024-03-01"), None, "potlood", None, 80),
        (dag("2024-06-01"), "potlood", "open", 80, 90),
    ]


def test_63_wie_geen_plan_heeft_houdt_haar_opgave(leg: Callable[..., Log]):
    waar = "where soort = 'asiel' and gebied = 'Zwolle'"
    sql = f"select opgave_aantal, opgave_met_plan_aantal from capaciteit_grens($p) {waar}"
    assert leg().vraag(sql, p=dag(PEIL)) == [(100, None)]
