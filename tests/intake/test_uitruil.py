"""An exchange is recorded when the rules of domein.md 10.28 hold, on every road; else it is refused with the reason."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from werkbank.cijfers.queries import vraag_sql
from werkbank.cijfers.store import Bronhouder
from werkbank.config import lees_instellingen
from werkbank.fouten import IntakeFout
from werkbank.intake.aanlevering import Aanlevering, bereid_voor
from werkbank.intake.formulier import bereid_formulier_voor, leg_formulier_vast
from werkbank.toegang import Gebruiker

# Asiel 2024-2025 in the werkplan: Zwolle 717 (amv 61), Raalte 233 (20), Staphorst 112 (10); Almelo is in Twente.
ZWOLLE, RAALTE, STAPHORST, OMMEN, ALMELO = "GM0193", "GM0177", "GM0180", "GM0175", "GM0141"
WIE = Gebruiker("regionale regietafel")


def ruil(code: str = "U-1", aantal: int = 50, van: str = ZWOLLE, naar: str = RAALTE, **anders: Any) -> dict[str, Any]:
    return {
        "code": code,
        "soort": "asiel",
        "periode": "2024-2025",
        "van_gemeente_code": van,
        "naar_gemeente_code": naar,
        "aantal": aantal,
        "status": "afgesproken",
        "status_op": date(2024, 6, 7),
        "besluit": "regietafel IJsselland",
    } | anders


@pytest.fixture
def bron(tmp_path: Path) -> Bronhouder:
    return Bronhouder(lees_instellingen(logboek=str(tmp_path)))


Leg = Callable[..., None]
Geweigerd = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def leg(bron: Bronhouder) -> Leg:
    def doe(*rijen: dict[str, Any], soort: str = "uitruil") -> None:
        leg_formulier_vast(bron.logboeken.eigen, soort, rijen, door=WIE, store=bron.store())

    return doe


@pytest.fixture
def geweigerd(bron: Bronhouder) -> Geweigerd:
    def doe(*rijen: dict[str, Any], soort: str = "uitruil") -> list[tuple[str, str]]:
        return fouten(bereid_formulier_voor(soort, rijen, door=WIE, store=bron.store()))

    return doe


def fouten(aanlevering: Aanlevering) -> list[tuple[str, str]]:
    return [(b.regel, b.tekst) for b in aanlevering.fouten]


def na(bron: Bronhouder, soort: str = "asiel") -> dict[str, int]:
    return {gemeente: na for gemeente, na, _ in geruild(bron, soort)}


def geruild(bron: Bronhouder, soort: str) -> list[tuple[str, int, int]]:
    """(municipality, opgave after exchange, balance) of those that exchange."""
    sql = (
        "select gemeente, opgave_na_uitruil_aantal, uitruil_saldo_aantal from opgave_na_uitruil "
        "where soort = $soort and uitruil_saldo_aantal <> 0"
    )
    return [tuple(rij) for rij in vraag_sql(bron.store(), sql, soort=soort)]


def test_een_afspraak_verplaatst_plekken_en_amv_gaat_mee(bron: Bronhouder, leg: Leg):
    leg(ruil(waarvan_amv_aantal=5))

    assert na(bron) == {"Zwolle": 667, "Raalte": 283}
    assert na(bron, "amv") == {"Zwolle": 56, "Raalte": 25}


def test_alleen_afgesproken_en_vastgesteld_tellen(bron: Bronhouder, leg: Leg):
    leg(ruil(status="verkend", status_op=date(2024, 5, 1)))
    assert na(bron) == {}
    leg(ruil(aantal=40))
    assert na(bron) == {"Zwolle": 677, "Raalte": 273}
    leg(ruil(aantal=45, status="vastgesteld", status_op=date(2024, 9, 1)))
    assert na(bron) == {"Zwolle": 672, "Raalte": 278}
    leg(ruil(status="ingetrokken", status_op=date(2024, 10, 1)))
    assert na(bron) == {}


def test_tussen_regios_wordt_geweigerd_met_de_sommen_die_zouden_veranderen(geweigerd: Geweigerd):
    [(regel, tekst)] = geweigerd(ruil(naar=ALMELO))

    assert regel == "uitruil-andere-regio"
    assert "Zwolle ligt in IJsselland, Almelo in Twente" in tekst
    assert "van IJsselland zou 50 lager worden en die van Twente 50 hoger" in tekst


def test_onder_nul_wordt_geweigerd_met_de_som(geweigerd: Geweigerd):
    [(regel, tekst)] = geweigerd(ruil(aantal=718, waarvan_amv_aantal=61))

    assert regel == "uitruil-onder-nul"
    assert "Zwolle, Asielopvang 2024-2025: de opgave zou door uitruil op −1 komen, 717 van de wet" in tekst


def test_precies_tot_nul_kan(geweigerd: Geweigerd):
    assert geweigerd(ruil(aantal=717, waarvan_amv_aantal=61)) == []


def test_twee_afspraken_samen_tellen(leg: Leg, geweigerd: Geweigerd):
    leg(ruil(aantal=700, waarvan_amv_aantal=61))

    assert [regel for regel, _ in geweigerd(ruil("U-2", 18, naar=OMMEN))] == ["uitruil-onder-nul"]
    assert geweigerd(ruil("U-2", 17, naar=OMMEN)) == []


def test_een_latere_afspraak_mag_niet_eerder_ingaan_dan_wat_zij_nodig_heeft(leg: Leg, geweigerd: Geweigerd):
    """Staphorst takes 50 on 7 June; on 1 June it has no more than its own 112."""
    leg(ruil(naar=STAPHORST))
    verder = ruil("U-2", 113, van=STAPHORST, naar=OMMEN, waarvan_amv_aantal=10)

    [(regel, tekst)] = geweigerd(verder | {"status_op": date(2024, 6, 1)})
    assert (regel, "op 1 jun 2024" in tekst) == ("uitruil-onder-nul", True)
    assert geweigerd(verder) == []


def test_intrekken_kan_niet_als_een_andere_afspraak_erop_steunt(leg: Leg, geweigerd: Geweigerd):
    leg(ruil(naar=STAPHORST))
    leg(ruil("U-2", 113, van=STAPHORST, naar=OMMEN, waarvan_amv_aantal=10))

    [(regel, tekst)] = geweigerd(ruil(naar=STAPHORST, status="ingetrokken", status_op=date(2024, 7, 1)))
    assert regel == "uitruil-onder-nul"
    assert tekst.startswith("Staphorst")


def test_wat_wordt_verkend_moet_alleen_al_kunnen(geweigerd: Geweigerd):
    verkend: dict[str, Any] = {"status": "verkend", "besluit": None, "waarvan_amv_aantal": 61}

    assert geweigerd(ruil(aantal=717, **verkend), ruil("U-2", 717, naar=OMMEN, **verkend)) == []
    assert [regel for regel, _ in geweigerd(ruil(aantal=718, **verkend))] == ["uitruil-onder-nul"]


def test_meer_amv_dan_asielplekken_wordt_geweigerd(geweigerd: Geweigerd):
    """Zwolle keeps 717 - 660 = 57 places, and all 61 for amv's."""
    [(regel, tekst)] = geweigerd(ruil(aantal=660))

    assert regel == "uitruil-amv-boven-asiel"
    assert "61 plekken voor amv's op 57 asielplekken" in tekst
    assert geweigerd(ruil(aantal=660, waarvan_amv_aantal=4)) == []


def test_amv_is_geen_uitruil_op_zichzelf(geweigerd: Geweigerd):
    assert "keuze-onbekend" in [regel for regel, _ in geweigerd(ruil(soort="amv"))]
    assert [r for r, _ in geweigerd(ruil(aantal=5, waarvan_amv_aantal=6))] == ["amv-binnen-uitruil"]
    oekraine = ruil(soort="oekraine", periode="2024", waarvan_amv_aantal=1)
    assert [r for r, _ in geweigerd(oekraine)] == ["amv-alleen-bij-asiel"]


def paar(aantal: int = 10, **terug: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    heen = ruil("P-1", paar="ruil-1")
    return heen, ruil(
        "P-2",
        aantal,
        **{"van": RAALTE, "naar": ZWOLLE, "soort": "statushouders", "periode": "2024-I", "paar": "ruil-1"} | terug,
    )


def test_een_ruil_tussen_twee_opgaven_is_een_paar(bron: Bronhouder, leg: Leg):
    leg(*paar())

    assert na(bron) == {"Zwolle": 667, "Raalte": 283}
    assert {(gemeente, saldo) for gemeente, _, saldo in geruild(bron, "statushouders")} == {
        ("Raalte", -10),
        ("Zwolle", 10),
    }


@pytest.mark.parametrize(
    ("terug", "waarom"),
    [
        ({"soort": "asiel", "periode": "2024-2025"}, "beide rijen gaan over dezelfde opgave"),
        ({"van": ZWOLLE, "naar": RAALTE}, "gaat niet terug van Raalte naar Zwolle"),
        ({"van": OMMEN}, "gaat niet terug van Raalte naar Zwolle"),
        ({"status_op": date(2024, 6, 8)}, "niet op dezelfde dag"),
        ({"status": "vastgesteld"}, "de tweede rij ontbreekt bij status afgesproken"),
        ({"paar": "ruil-2"}, "de tweede rij ontbreekt"),
    ],
)
def test_een_half_paar_wordt_geweigerd(geweigerd: Geweigerd, terug: dict[str, Any], waarom: str):
    gevonden = geweigerd(*paar(**terug))

    assert {regel for regel, _ in gevonden} == {"uitruil-half-paar"}
    assert waarom in gevonden[0][1]


def test_een_paar_verandert_samen_van_status(leg: Leg, geweigerd: Geweigerd):
    heen, terug = paar()
    leg(heen, terug)
    later = {"status": "ingetrokken", "status_op": date(2024, 7, 1)}

    [(regel, tekst)] = geweigerd(heen | later)
    assert (regel, "ontbreekt bij status ingetrokken" in tekst) == ("uitruil-half-paar", True)
    assert geweigerd(heen | later, terug | later) == []


@pytest.mark.parametrize("periode", ["2024", "2024-2025", ""])
def test_statushouders_zonder_halfjaar_worden_geweigerd(geweigerd: Geweigerd, periode: str):
    regels = {regel for regel, _ in geweigerd(ruil(soort="statushouders", periode=periode, aantal=5))}
    assert regels & {"uitruil-halfjaar", "verplicht"}


def test_zonder_bekende_opgave_kan_een_uitruil_niet(geweigerd: Geweigerd):
    gevonden = geweigerd(ruil(periode="2026-2027"))

    assert [regel for regel, _ in gevonden] == ["uitruil-zonder-opgave"] * 2
    assert "Bekende perioden: 2024-2025." in gevonden[0][1]


def test_een_gemeente_zonder_taak_kan_niets_overdragen(geweigerd: Geweigerd):
    """Staphorst has an opgave of 0 in 2024-I: it is 19 ahead."""
    ruil_sh = ruil(soort="statushouders", periode="2024-I", van=STAPHORST, naar=ZWOLLE, aantal=1)
    assert [regel for regel, _ in geweigerd(ruil_sh)] == ["uitruil-onder-nul"]


def test_een_code_blijft_van_een_uitruil(leg: Leg, geweigerd: Geweigerd):
    leg(ruil())

    [(regel, tekst)] = geweigerd(ruil(naar=OMMEN, status="vastgesteld", status_op=date(2024, 9, 1)))
    assert regel == "uitruil-andere-inhoud"
    assert "Asielopvang 2024-2025, Zwolle naar Raalte" in tekst


def test_een_status_gaat_niet_terug(leg: Leg, geweigerd: Geweigerd):
    leg(ruil())

    assert [r for r, _ in geweigerd(ruil(status="verkend", status_op=date(2024, 6, 8)))] == ["uitruil-volgorde"]
    eerder = ruil(status="vastgesteld", status_op=date(2024, 6, 6))
    assert [r for r, _ in geweigerd(eerder)] == ["uitruil-volgorde"]


def test_wat_telt_noemt_een_besluit_en_een_dag_die_er_al_is(geweigerd: Geweigerd):
    assert [r for r, _ in geweigerd(ruil(besluit=" "))] == ["uitruil-zonder-besluit"]
    assert [r for r, _ in geweigerd(ruil(status_op=date(9000, 1, 1)))] == ["uitruil-toekomst"]
    assert [r for r, _ in geweigerd(ruil(naar=ZWOLLE))] == ["uitruil-met-zichzelf"]
    assert [r for r, _ in geweigerd(ruil(aantal=0))] == ["te-klein"]


def test_wie_wordt_geweigerd_legt_niets_vast(bron: Bronhouder, leg: Leg):
    with pytest.raises(IntakeFout, match="Uitruil kan alleen binnen een regio"):
        leg(ruil(), ruil("U-2", naar=ALMELO))
    assert na(bron) == {}


def test_een_bestand_noemt_gemeenten_zoals_mensen_dat_doen(bron: Bronhouder):
    tekst = (
        "code;soort;periode;van gemeente;naar gemeente;aantal;waarvan_amv_aantal;paar;status;status_op;besluit\r\n"
        "U-1;asiel;2024-2025;Gemeente Zwolle;RAALTE;50;;;afgesproken;7-6-2024;tafel\r\n"
        "U-2;statushouders;1e helft 2024;0193;GM0177;5;;;Afgesproken;7-6-2024;tafel\r\n"
    )
    klaar = bereid_voor("uitruil.csv", tekst.encode(), store=bron.store())

    assert klaar.fouten == ()
    rijen = klaar.tabellen["uitruil"].to_pylist()
    assert [(r["van_gemeente_code"], r["naar_gemeente_code"], r["periode"]) for r in rijen] == [
        (ZWOLLE, RAALTE, "2024-2025"),
        (ZWOLLE, RAALTE, "2024-I"),
    ]


def test_een_bestand_wordt_geweigerd_met_de_rij_en_de_reden(bron: Bronhouder):
    tekst = (
        "code;soort;periode;van_gemeente_code;naar_gemeente_code;aantal;status;status_op;besluit\r\n"
        "U-1;asiel;2024-2025;Zwolle;Almelo;50;afgesproken;7-6-2024;tafel\r\n"
        "U-2;asiel;2024-2025;Zwolle;Hengelo (Gld);50;afgesproken;7-6-2024;tafel\r\n"
    )
    klaar = bereid_voor("uitruil.csv", tekst.encode(), store=bron.store())

    gevonden = {b.rij: b.regel for b in klaar.fouten}
    assert gevonden == {2: "uitruil-andere-regio", 3: "gemeente-buiten-overijssel"}


def test_een_lagere_opgave_na_een_afspraak_wordt_gezegd(bron: Bronhouder, leg: Leg):
    leg(ruil(aantal=600, waarvan_amv_aantal=61))
    nieuw = {
        "soort": "asiel",
        "periode": "2024-2025",
        "gemeente_code": ZWOLLE,
        "aantal": 500,
        "periode_van": date(2024, 2, 1),
        "periode_tot": date(2026, 1, 31),
        "streefdatum": date(2025, 1, 1),
        "bekendgemaakt_op": date(2024, 10, 1),
        "bron": "herziening",
    }
    klaar = bereid_formulier_voor("opgave", [nieuw], door=WIE, store=bron.store())

    assert [b.tekst for b in klaar.waarschuwingen if b.regel == "uitruil-past-niet-meer"] == [
        "Zwolle, Asielopvang 2024-2025: er is 600 weggeruild van een opgave die nu 500 wordt. "
        "Na uitruil komt de gemeente onder 0: pas de afspraak aan."
    ]
