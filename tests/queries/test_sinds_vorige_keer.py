"""What changed since last time is complete: the old figures with the listed changes are the new ones, exactly."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
from tests.queries.model import Levering
from tests.queries.test_locaties import locatie
from tests.queries.test_model import dagen_, geschiedenissen, leg_vast, nieuw_log
from tests.queries.test_uitruil import ruil
from werkbank.cijfers.queries import vraag_sql

__all__ = ["nieuw_log"]

Cel = tuple[Any, ...]


def mijlpaal(code: str, op: str, spoor: str = "asiel", tekst: str = "Regionaal plan", **anders: Any) -> dict[str, Any]:
    return {
        "gegevenssoort": "mijlpaal",
        "code": code,
        "spoor": spoor,
        "jaar": int(op[:4]),
        "kwartaal": 2,
        "tekst": tekst,
        "verantwoordelijk": "PRT",
        "van": dag(op),
        "tot": dag(op),
        "precisie": "dag",
        "bron": "planning",
        **anders,
    }


def oordeel(regime: str, peildatum: str, ingevuld_op: str, gemeente: str = ZWOLLE, **anders: Any) -> Rij:
    return {
        "gegevenssoort": "oordeel",
        "gemeente_code": gemeente,
        "peildatum": dag(peildatum),
        "regime": regime,
        "verschoonbaar": "nee",
        "bevroren": "nee",
        "reden": f"reden van {regime}",
        "ingevuld_op": f"{ingevuld_op}T09:00:00.000000+00:00",
        **anders,
    }


def wijzigingen(
    log: Log, kolommen: str, sinds: str | None, peildatum: str | None = None, waar: str = "true"
) -> list[Cel]:
    return log.vraag(
        f"select {kolommen} from sinds_vorige_keer($sinds, $peildatum) where {waar} order by volgorde",
        sinds=None if sinds is None else dag(sinds),
        peildatum=None if peildatum is None else dag(peildatum),
    )


# --- complete, on any history ---


def cijfers(log: Log, peildatum: date, bekend_op: date | None) -> dict[Cel, int]:
    """Every known figure as the public views give it: those of a stand, and each half-year."""
    gevonden: dict[Cel, int | None] = {}
    voortgang = "select * from voortgang_per_dag([$dag], $bekend)"
    for v in vraag_sql(log.store, voortgang, dag=peildatum, bekend=bekend_op).mappen():
        if v["soort"] != "statushouders":
            gevonden["opgave", v["soort"], None, v["gemeente_code"]] = v["opgave_aantal"]
            gevonden["realisatie", v["soort"], None, v["gemeente_code"]] = v["realisatie_aantal"]
    for a in vraag_sql(log.store, "from achterstand($dag, $bekend)", dag=peildatum, bekend=bekend_op).mappen():
        gevonden["opgave", "statushouders", a["halfjaar"], a["gemeente_code"]] = a["opgave_aantal"]
        gevonden["realisatie", "statushouders", a["halfjaar"], a["gemeente_code"]] = a["gehuisvest_aantal"]
    for b in vraag_sql(log.store, "from behoefte($dag, $bekend)", dag=peildatum, bekend=bekend_op).mappen():
        for maat in ("bezet", "geregistreerd"):
            gevonden["behoefte", "oekraine", maat, b["gemeente_code"]] = b[f"{maat}_aantal"]
    return {cel: aantal for cel, aantal in gevonden.items() if aantal is not None}


def signalen(log: Log, peildatum: date, bekend_op: date | None) -> dict[str, str]:
    sql = "select gemeente_code, signaal from toezicht_signaal_per_dag([toezichtdag($dag)], $bekend)"
    rijen = vraag_sql(log.store, sql, dag=peildatum, bekend=bekend_op)
    return {rij.gemeente_code: rij.signaal for rij in rijen if rij.signaal is not None}


def pas_toe(oud: dict[Any, Any], wat: list[tuple[Any, Any, Any]]) -> dict[Any, Any]:
    """The old with each change carried out; a change that does not find its old value fails."""
    nieuw = dict(oud)
    for cel, van, naar in wat:
        assert nieuw.get(cel) == van, (cel, van)
        assert van != naar
        nieuw.pop(cel, None)
        if naar is not None:
            nieuw[cel] = naar
    return nieuw


def som(cellen: dict[Cel, int], wat: str, soort: str, periode: str | None, codes: set[str]) -> int | None:
    waarden = [n for (w, s, p, g), n in cellen.items() if (w, s, p) == (wat, soort, periode) and g in codes]
    return sum(waarden) if waarden else None


def test_het_oude_met_de_veranderingen_is_het_nieuwe_en_de_sommen_zijn_die_van_de_views(
    nieuw_log: Callable[[], Log], volledig: bool
):
    @settings(max_examples=300 if volledig else 5)
    @given(
        leveringen=geschiedenissen(),
        sinds=dagen_,
        peildatum=dagen_,
        bekend_op=st.none() | st.sampled_from(("2024-03-10", "2024-07-10")),
    )
    def toets(leveringen: tuple[Levering, ...], sinds: str, peildatum: str, bekend_op: str | None) -> None:
        log = nieuw_log()
        leg_vast(log, leveringen)
        waar = {
            "sinds": dag(sinds),
            "peildatum": dag(peildatum),
            "bekend_op": None if bekend_op is None else dag(bekend_op),
        }
        [dagen] = vraag_sql(log.store, "from vergeleken_dagen($sinds, $peildatum, $bekend_op)", **waar).mappen()
        oud = cijfers(log, dagen["peildatum_toen"], dagen["bekend_toen"])
        nieuw = cijfers(log, dag(peildatum), waar["bekend_op"])
        # what the public views are made of, with the days as values: far cheaper, and this is asked often
        dagen |= {"bekend_op": waar["bekend_op"]}
        sql = "from sinds_tussen($toen, $bekend_toen, $peildatum_toen, $nu, $bekend_op)"
        rijen = vraag_sql(log.store, sql, **dagen).mappen()
        getallen = [r for r in rijen if r["wat"] in ("opgave", "realisatie", "behoefte")]

        def cel(r: dict[str, Any]) -> Cel:
            deel = r["onderwerp"] if r["wat"] == "behoefte" else r["periode"] if r["soort"] == "statushouders" else None
            return (r["wat"], r["soort"], deel, r["gemeente_code"])

        assert pas_toe(oud, [(cel(r), r["oud_aantal"], r["nieuw_aantal"]) for r in getallen]) == nieuw
        # missing is never zero: there is a difference where both are known, and nowhere else
        for r in getallen:
            bekend = r["oud_aantal"] is not None and r["nieuw_aantal"] is not None
            assert r["verschil_aantal"] == (r["nieuw_aantal"] - r["oud_aantal"] if bekend else None)
        kleuren = [(r["gemeente_code"], r["oud_tekst"], r["nieuw_tekst"]) for r in rijen if r["wat"] == "signaal"]
        oude_kleuren = signalen(log, dagen["peildatum_toen"], dagen["bekend_toen"])
        assert pas_toe(oude_kleuren, kleuren) == signalen(log, dag(peildatum), waar["bekend_op"])

        codes = {g.gemeente_code: g.regio for g in vraag_sql(log.store, "select * from gemeente order by all")}
        del dagen["toen"]
        sql = "from sinds_tussen_gebied($bekend_toen, $peildatum_toen, $nu, $bekend_op)"
        gebieden = vraag_sql(log.store, sql, **dagen).mappen()
        for g in gebieden:
            periode = g["periode"] if g["soort"] == "statushouders" else None
            daar = {code for code, regio in codes.items() if g["gebied"] in ("Overijssel", regio)}
            assert g["oud_aantal"] == som(oud, g["wat"], g["soort"], periode, daar)
            assert g["nieuw_aantal"] == som(nieuw, g["wat"], g["soort"], periode, daar)
            delen = [
                g[naam] or 0
                for naam in ("oud_aantal", "erbij_aantal", "eraf_aantal", "eerste_aantal", "vervallen_aantal")
            ]
            assert (g["nieuw_aantal"] or 0) == delen[0] + delen[1] - delen[2] + delen[3] - delen[4]
            tellers = ("erbij", "eraf", "gelijk", "eerste", "vervallen", "onbekend")
            assert sum(g[f"{teller}_gemeenten_aantal"] for teller in tellers) == g["gemeenten_aantal"] == len(daar)
        genoemd = {(g["wat"], g["soort"], g["periode"] if g["soort"] == "statushouders" else None) for g in gebieden}
        assert {(w, s, p) for w, s, p, _ in (*oud, *nieuw) if w != "behoefte"} <= genoemd

    toets()


# --- by hand ---


def test_een_nieuwer_cijfer_noemt_het_verschil_en_de_levering(log: Log):
    log.leg(realisatie("2024-06-01", 100, soort="oekraine", leverancier="RRT IJsselland"), op="2024-06-05")
    tweede = log.leg(
        realisatie("2024-07-01", 124, soort="oekraine", leverancier="RRT IJsselland"),
        realisatie("2024-07-01", 7, DEVENTER, "RRT IJsselland", "oekraine"),
        op="2024-07-03",
    )
    kolommen = "gemeente_code, oud_aantal, nieuw_aantal, verschil_aantal, wijziging, levering_id, oorzaak"
    assert wijzigingen(log, kolommen, "2024-06-07", waar="wat = 'realisatie'") == [
        (ZWOLLE, 100, 124, 24, "nieuwer cijfer", tweede, "levering RRT IJsselland, 3 jul 2024"),
        # no figure before: that is no growth from 0
        (DEVENTER, None, 7, None, "nieuw", tweede, "levering RRT IJsselland, 3 jul 2024"),
    ]
    gebied = "select oud_aantal, nieuw_aantal, verschil_aantal, eerste_aantal, eerste_gemeenten_aantal"
    waar = "where wat = 'realisatie' and soort = 'oekraine' and gebied = 'Overijssel'"
    assert log.vraag(f"{gebied} from sinds_vorige_keer_gebied('2024-06-07') {waar}") == [(100, 131, 24, 7, 1)]


def test_van_een_nieuw_halfjaar_blijft_het_vorige_te_lezen_en_begint_de_telling_opnieuw(log: Log):
    log.leg(opgave("2024-I", 30, 36), realisatie("2024-06-01", 20), op="2024-06-05")
    log.leg(opgave("2024-II", 25, 31, bekend="2024-06-20"), realisatie("2024-07-01", 29), op="2024-07-05")
    log.leg(realisatie("2024-09-01", 6), op="2024-09-05")
    kolommen = "wat, periode, oud_aantal, nieuw_aantal, verschil_aantal, wijziging"
    assert wijzigingen(log, kolommen, "2024-06-07", waar="wat in ('opgave', 'realisatie')") == [
        ("opgave", "2024-II", None, 31, None, "begonnen"),
        ("realisatie", "2024-I", 20, 29, 9, "nieuwer cijfer"),
        ("realisatie", "2024-II", None, 6, None, "begonnen"),
    ]


def test_een_correctie_een_intrekking_en_een_andere_voorkeur_zijn_drie_dingen(log: Log):
    log.leg(realisatie("2024-05-01", 20), realisatie("2024-05-01", 8, DEVENTER), op="2024-05-05")
    fout = log.leg(realisatie("2024-06-01", 11, DEVENTER), realisatie("2024-06-01", 5, ALMELO), op="2024-06-05")
    log.leg(realisatie("2024-05-01", 30, ENSCHEDE), realisatie("2024-05-01", 33, ENSCHEDE, "Aa"), op="2024-06-05")
    log.leg(realisatie("2024-05-01", 23), op="2024-06-20")
    log.leg(voorkeur("statushouders", "Aa", "COA"), op="2024-06-21")
    log.trek_in(fout)
    kolommen = "gemeente_code, oud_aantal, nieuw_aantal, wijziging, oorzaak"
    gevonden = wijzigingen(log, kolommen, "2024-06-07", waar="wat = 'realisatie'")
    assert [rij[:4] for rij in gevonden] == [
        (DEVENTER, 11, 8, "eerder cijfer"),
        (ENSCHEDE, 30, 33, "andere leverancier"),
        (ZWOLLE, 20, 23, "gecorrigeerd"),
        (ALMELO, 5, None, "vervallen"),
    ]
    assert gevonden[0][4].startswith("ingetrokken op ")
    assert gevonden[0][4].endswith(": verkeerde cijfers")
    assert gevonden[3][4] == gevonden[0][4]
    assert gevonden[1][4] == "een andere voorkeur voor wiens telling telt"
    assert gevonden[2][4] == "levering COA, 20 jun 2024"


def test_een_herziene_opgave_en_een_die_nog_moet_beginnen_staan_er_allebei(log: Log):
    log.leg(opgave_plekken("asiel", 100), op="2024-02-01")
    herzien = {**opgave_plekken("asiel", 120), "bekendgemaakt_op": dag("2024-06-10")}
    log.leg(herzien, opgave("2025-I", 40, bekend="2024-06-10"), op="2024-06-12")
    kolommen = "wat, soort, onderwerp, oud_aantal, nieuw_aantal, verschil_aantal, wijziging"
    assert wijzigingen(log, kolommen, "2024-06-07", "2024-07-01") == [
        ("opgave", "asiel", None, 100, 120, 20, "herzien"),
        ("komende opgave", "statushouders", "taakstelling", None, 40, None, "nieuw"),
    ]


def test_een_kleur_verandert_door_een_levering_door_andere_regels_of_doordat_het_halfjaar_verder_is(log: Log):
    log.leg(opgave("2024-I", 60, 60), opgave("2024-I", 60, 60, DEVENTER), op="2024-01-05")
    # 30 of 60 after 3 months is on schedule
    log.leg(realisatie("2024-04-01", 30), realisatie("2024-04-01", 30, DEVENTER), op="2024-04-05")
    # 31 after 5 months, where 50 is on schedule: 62 %, below 80
    log.leg(realisatie("2024-06-01", 31), op="2024-06-05")
    kolommen = "gemeente_code, oud_tekst, nieuw_tekst, wijziging, oorzaak"
    waar = "wat = 'signaal'"
    assert wijzigingen(log, kolommen, "2024-05-01", waar=waar) == [
        (ZWOLLE, "groen", "oranje", "veranderd", "levering COA, 5 jun 2024")
    ]
    log.leg(regel("X1", 1, "resterend_aantal", ">", 0, "rood"), op="2024-06-06")
    assert wijzigingen(log, kolommen, "2024-06-05", waar=waar) == [
        (DEVENTER, "groen", "rood", "veranderd", "levering Staatscourant, 6 jun 2024"),
        (ZWOLLE, "oranje", "rood", "veranderd", "levering Staatscourant, 6 jun 2024"),
    ]
    # in August nothing of the new half-year is known: the colour of the old one does not go on
    assert wijzigingen(log, kolommen, "2024-06-06", "2024-08-01", waar)[1][1:] == (
        "rood",
        None,
        "vervallen",
        "het halfjaar is verder; er is niets aangeleverd",
    )


def test_een_oordeel_is_nieuw_ook_als_het_hetzelfde_zegt(log: Log):
    log.leg(realisatie("2024-05-01", 20), op="2024-05-05")
    log.leg(oordeel("groen", "2024-05-01", "2024-05-06"), op="2024-05-06")
    log.leg(oordeel("groen", "2024-05-01", "2024-06-20"), op="2024-06-20")
    trede = {"trede": 3, "trede_tekst": "actief toezicht"}
    log.leg(oordeel("oranje", "2024-05-01", "2024-06-20", DEVENTER, **trede), op="2024-06-21")
    assert wijzigingen(
        log, "gemeente_code, oud_tekst, nieuw_tekst, wijziging, onderwerp", "2024-06-07", waar="wat = 'oordeel'"
    ) == [
        (DEVENTER, None, "oranje, trede 3: actief toezicht", "nieuw", "reden van oranje"),
        (ZWOLLE, "groen", "groen", "veranderd", "reden van groen"),
    ]


def test_een_mijlpaal_die_klaar_is_gemeld_is_een_verandering(log: Log):
    log.leg(mijlpaal("plan", "2024-09-01"), op="2024-02-06")
    melding = {"gegevenssoort": "mijlpaalvoortgang", "code": "plan", "toestand": "klaar"}
    moment = {"toestand_op": dag("2024-06-20"), "ingevuld_op": "2024-06-20T09:00:00+00:00"}
    log.leg(melding | moment, op="2024-06-20")

    gevonden = wijzigingen(
        log, "onderwerp, oud_tekst, nieuw_tekst, wijziging, oorzaak", "2024-06-07", "2024-07-01", "wat = 'mijlpaal'"
    )
    assert gevonden == [("Regionaal plan", "niet gemeld", "klaar", "gemeld", "levering Staatscourant, 20 jun 2024")]


def test_een_mijlpaal_is_nieuw_verzet_vervallen_of_voorbij(log: Log):
    log.leg(realisatie("2024-05-01", 20), op="2024-02-05")
    log.leg(mijlpaal("prt", "2024-06-07", "prt", "Vergadering PRT"), mijlpaal("plan", "2024-06-20"), op="2024-02-06")
    weg = log.leg(mijlpaal("weg", "2024-12-01", tekst="Vervalt"), op="2024-02-07")
    log.leg(mijlpaal("plan", "2024-09-01"), mijlpaal("extra", "2024-10-01", tekst="Extra"), op="2024-06-15")
    log.trek_in(weg)
    # the day of the meeting itself is over by the next one
    assert wijzigingen(
        log, "onderwerp, oud_tekst, nieuw_tekst, wijziging", "2024-06-07", "2024-07-01", "wat = 'mijlpaal'"
    ) == [
        ("Vergadering PRT", "7 jun 2024", "7 jun 2024", "voorbij"),
        ("Regionaal plan", "20 jun 2024", "1 sep 2024", "verzet"),
        ("Extra", None, "1 okt 2024", "nieuw"),
        ("Vervalt", "1 dec 2024", None, "vervallen"),
    ]


def test_een_locatie_krijgt_een_andere_stap_een_ander_aantal_of_is_nieuw(log: Log):
    log.leg(realisatie("2024-07-01", 20), op="2024-02-05")
    log.leg(locatie("De Hof", "potlood", 100), locatie("De Wissel", "open", 40), op="2024-06-05")
    later = {"peildatum": "2024-06-20"}
    tweede = log.leg(
        locatie("De Hof", "vastgesteld besluit", 90, **later),
        locatie("De Wissel", "open", 45, **later),
        locatie("De Brink", "verkenning", None, **later),
        op="2024-06-21",
    )
    kolommen = "onderwerp, oud_tekst, nieuw_tekst, oud_aantal, nieuw_aantal, wijziging, levering_id"
    assert wijzigingen(log, kolommen, "2024-06-07", "2024-07-01", "wat = 'locatie'") == [
        ("De Hof", "potlood", "vastgesteld besluit", 100, 90, "andere stap", tweede),
        ("De Wissel", "open", "open", 40, 45, "ander aantal", tweede),
        ("De Brink", None, "verkenning", None, None, "nieuw", tweede),
    ]


def test_een_uitruil_is_nieuw_of_komt_een_stap_verder(log: Log):
    log.leg(opgave_plekken("asiel", 100), opgave_plekken("asiel", 80, DEVENTER), op="2024-02-05")
    log.leg(realisatie("2024-06-01", 20, soort="asiel"), op="2024-06-02")
    log.leg(ruil("2024-06-03", 30, status="verkend"), op="2024-06-03")
    log.leg(ruil("2024-06-20", 30, status="afgesproken"), ruil("2024-06-20", 5, "U-2", "verkend"), op="2024-06-20")
    kolommen = "gemeente_code, onderwerp, oud_tekst, nieuw_tekst, oud_aantal, nieuw_aantal, wijziging"
    assert wijzigingen(log, kolommen, "2024-06-07", waar="wat = 'uitruil'") == [
        (ZWOLLE, "Deventer", "verkend", "afgesproken", 30, 30, "veranderd"),
        (ZWOLLE, "Deventer", None, "verkend", None, 5, "nieuw"),
    ]


@pytest.mark.parametrize(
    ("peildatum", "verwacht"),
    [("2024-07-01", "2024-06-07"), ("2024-06-07", "2024-03-04"), ("2024-03-01", "2024-02-05"), (None, "2024-06-07")],
)
def test_zonder_dag_is_de_vorige_keer_de_laatste_prt_voor_de_peildatum(log: Log, peildatum: str | None, verwacht: str):
    log.leg(realisatie("2024-07-01", 20), op="2024-02-05")
    prt = [mijlpaal(f"prt{op}", op, "prt", "Vergadering PRT") for op in ("2024-03-04", "2024-06-07", "2024-09-20")]
    log.leg(prt, mijlpaal("ander", "2024-06-20"), op="2024-02-05")
    gevonden = log.vraag(
        "select toen from vergeleken_dagen(null, $peildatum)", peildatum=None if peildatum is None else dag(peildatum)
    )
    assert gevonden == [(dag(verwacht),)]


def test_wie_terugkijkt_ziet_niets_van_later(log: Log):
    log.leg(realisatie("2024-05-01", 20), op="2024-05-05")
    log.leg(realisatie("2024-06-01", 25), op="2024-06-05")
    log.leg(realisatie("2024-07-01", 29), op="2024-07-05")
    sql = "select oud_aantal, nieuw_aantal from sinds_vorige_keer($sinds, null, $bekend_op) where wat = 'realisatie'"
    assert log.vraag(sql, sinds=dag("2024-05-10"), bekend_op=dag("2024-06-10")) == [(20, 25)]
    # later than the day that is looked back to: what is compared is known on that day
    assert log.vraag(sql, sinds=dag("2024-07-10"), bekend_op=dag("2024-06-10")) == []
