"""The checks before recording, and what will change, against the figures that the log holds."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.intake.bestanden import ZWOLLE, csv_bytes
from werkbank.cijfers.store import Bronhouder
from werkbank.config import lees_instellingen
from werkbank.fouten import IntakeFout
from werkbank.intake.aanlevering import Aanlevering, bereid_voor, leg_vast
from werkbank.intake.controle import regels
from werkbank.intake.formulier import leg_formulier_vast
from werkbank.register import gemeenten
from werkbank.rijen import Rijen
from werkbank.toegang import Gebruiker

Lever = Callable[..., Aanlevering]
ASIEL = ZWOLLE | {"soort": "asiel", "maat": "open"}


@pytest.fixture
def bron(tmp_path: Path) -> Bronhouder:
    return Bronhouder(lees_instellingen(logboek=str(tmp_path)))


@pytest.fixture
def lever(bron: Bronhouder) -> Lever:
    """Record rows and give the preview that came before it."""

    def doe(*rijen: dict[str, str]) -> Aanlevering:
        klaar = bereid_voor("x.csv", csv_bytes(*rijen), store=bron.store())
        leg_vast(bron.logboeken.eigen, klaar, door=Gebruiker("toets"), opmerking="toets")
        return klaar

    return doe


def proef(bron: Bronhouder, *rijen: dict[str, str]) -> Aanlevering:
    return bereid_voor("x.csv", csv_bytes(*rijen), store=bron.store())


def op(dag: str, aantal: int, **kolommen: str) -> dict[str, str]:
    return ZWOLLE | {"peildatum": dag, "aantal": str(aantal)} | kolommen


def gevonden(aanlevering: Aanlevering) -> list[tuple[str, str, int | None]]:
    return [(b.ernst, b.regel, b.rij) for b in aanlevering.bevindingen]


def test_elke_regel_heeft_een_ernst_en_een_tekst():
    assert len(regels()) == 28
    for regel in regels():
        assert regel.kop["Ernst"] in ("fout", "waarschuwing"), regel.naam
        assert regel.kop["Tekst"], regel.naam
        assert regel.kop["Regel"], regel.naam


def test_wat_er_verandert_tegen_de_cijfers_van_nu(bron: Bronhouder, lever: Lever):
    lever(op("2024-08-01", 5), op("2024-08-01", 7, gemeente_code="GM0141", gemeente="Almelo"))
    klaar = proef(
        bron,
        op("2024-08-01", 6),
        op("2024-09-01", 9),
        op("2024-08-01", 3, gemeente_code="GM0150", gemeente="Deventer"),
    )
    kolommen = ("gemeente", "peildatum", "oud", "nieuw", "verschil", "wijziging")
    # What asks for a look comes first; what stays the same would be last.
    assert list(Rijen.van_arrow(klaar.wijzigingen.select(kolommen))) == [
        ("Zwolle", date(2024, 8, 1), 5, 6, 1, "veranderd"),
        ("Deventer", date(2024, 8, 1), None, 3, None, "nieuw"),
        ("Zwolle", date(2024, 9, 1), None, 9, None, "nieuw"),
        ("Almelo", date(2024, 8, 1), 7, None, None, "ontbreekt"),
    ]


def test_een_cijfer_van_een_andere_leverancier_is_geen_wijziging(bron: Bronhouder, lever: Lever):
    lever(op("2024-08-01", 5))
    klaar = proef(bron, op("2024-08-01", 6, leverancier="RRT IJsselland"))
    assert klaar.wijzigingen["wijziging"].to_pylist() == ["nieuw"]


def test_fictieve_cijfers_zijn_geen_cijfers_van_nu(bron: Bronhouder):
    # The fictive examples have COA's figure of 1 May 2024 for Zwolle.
    assert proef(bron, op("2024-05-01", 60)).wijzigingen["wijziging"].to_pylist() == ["nieuw"]


def test_een_peildatum_in_de_toekomst_stopt_het_bestand(bron: Bronhouder):
    klaar = proef(bron, op("2098-01-01", 5))
    assert ("fout", "peildatum-toekomst", 2) in gevonden(klaar)
    assert not klaar.vastlegbaar


def test_meer_dan_het_aantal_inwoners_kan_niet(bron: Bronhouder):
    # Zwolle has 133.141 inhabitants.
    assert gevonden(proef(bron, op("2024-08-01", 133_141))) == []
    assert ("fout", "waarde-onmogelijk", 2) in gevonden(proef(bron, op("2024-08-01", 133_142)))


def test_een_telling_die_daalt_binnen_het_halfjaar_vraagt_een_opmerking(bron: Bronhouder, lever: Lever):
    lever(op("2024-08-01", 9))
    klaar = proef(bron, op("2024-09-01", 8))
    assert gevonden(klaar) == [("waarschuwing", "reeks-daalt", 2)]
    assert "van 9 (1 augustus 2024) naar 8 (1 september 2024)" in klaar.bevindingen[0].tekst


def test_een_lagere_stand_op_1_augustus_dan_op_1_juli_is_een_nieuw_halfjaar(bron: Bronhouder, lever: Lever):
    lever(op("2024-07-01", 90))
    assert gevonden(proef(bron, op("2024-08-01", 8))) == []


def test_een_verbetering_van_een_eerder_cijfer_boven_een_later_wordt_ook_gezien(bron: Bronhouder, lever: Lever):
    lever(op("2024-08-01", 5), op("2024-09-01", 8))
    assert ("waarschuwing", "reeks-daalt", 2) in gevonden(proef(bron, op("2024-08-01", 12)))


@pytest.mark.parametrize(("aantal", "springt"), [(624, False), (625, True)])
def test_een_stap_van_meer_dan_drie_keer_de_grootste_eerdere_wordt_genoemd(
    bron: Bronhouder, lever: Lever, aantal: int, springt: bool
):
    # Steps of 10 and 10, so up to 30 is in line; from 594 that is 624.
    for dag, plekken in (("2024-02-01", 574), ("2024-03-01", 584), ("2024-04-01", 594)):
        lever(ASIEL | {"peildatum": dag, "aantal": str(plekken)})
    klaar = proef(bron, ASIEL | {"peildatum": "2024-05-01", "aantal": str(aantal)})
    assert [b.regel for b in klaar.bevindingen] == (["reeks-springt"] if springt else [])


@pytest.mark.parametrize(
    ("maat", "vorig", "nieuw", "springt"),
    [("open", 3, 12, True), ("open", 3, 11, False), ("gehuisvest", 3, 12, False), ("gehuisvest", 4, 16, True)],
)
def test_vier_keer_het_vorige_cijfer_wordt_genoemd_hoe_klein_ook(
    bron: Bronhouder, lever: Lever, maat: str, vorig: int, nieuw: int, springt: bool
):
    kolommen = {"soort": "asiel", "maat": "open"} if maat == "open" else {}
    lever(op("2024-04-01", vorig, **kolommen))
    klaar = proef(bron, op("2024-05-01", nieuw, **kolommen))
    assert ("reeks-springt" in {b.regel for b in klaar.bevindingen}) == springt


def test_een_herlevering_met_andere_cijfers_wordt_genoemd(bron: Bronhouder, lever: Lever):
    lever(op("2024-08-01", 5), op("2024-08-01", 7, gemeente_code="GM0141", gemeente="Almelo"))
    klaar = proef(bron, op("2024-08-01", 5), op("2024-08-01", 8, gemeente_code="GM0141", gemeente="Almelo"))
    [herlevering] = [b for b in klaar.bevindingen if b.regel == "al-geleverd"]
    assert "al geleverd door COA: 1 gelijk, 1 veranderd" in herlevering.tekst


def test_wat_al_bekend_is_naast_een_nieuwe_maand_is_geen_waarschuwing(bron: Bronhouder, lever: Lever):
    lever(op("2024-08-01", 5))
    assert gevonden(proef(bron, op("2024-08-01", 5), op("2024-09-01", 6))) == []


def test_ontbrekende_gemeenten_van_een_regio_worden_genoemd_en_zijn_geen_nul(bron: Bronhouder):
    twente = [g for g in gemeenten() if g.regio == "Twente" and g.naam not in ("Wierden", "Losser")]
    klaar = proef(bron, *(op("2024-08-01", 5, gemeente_code=g.code, gemeente=g.naam) for g in twente))
    [ontbreekt] = klaar.bevindingen
    assert (ontbreekt.ernst, ontbreekt.regel) == ("waarschuwing", "gemeenten-ontbreken")
    assert "van Twente ontbreken Losser, Wierden" in ontbreekt.tekst
    assert klaar.rijen_aantal == 12


def test_een_gemeente_die_alleen_voor_zichzelf_levert_mist_niemand(bron: Bronhouder):
    assert gevonden(proef(bron, op("2024-08-01", 5, leverancier="Gemeente Zwolle"))) == []


def test_meer_amv_dan_het_asielcijfer_dat_er_al_is_kan_niet(bron: Bronhouder, lever: Lever):
    lever(ASIEL | {"aantal": "5"})
    assert ("fout", "deel-groter-dan-geheel", 2) in gevonden(proef(bron, ASIEL | {"soort": "amv", "aantal": "6"}))


def test_een_waarschuwing_zonder_opmerking_wordt_niet_vastgelegd(bron: Bronhouder, lever: Lever):
    lever(op("2024-08-01", 9))
    klaar = proef(bron, op("2024-09-01", 8))
    assert klaar.vastlegbaar
    assert klaar.vraagt_opmerking


OORDEEL = {
    "gemeente_code": "GM0193",
    "peildatum": date(2024, 7, 1),
    "regime": "rood",
    "verschoonbaar": "nee",
    "bevroren": "nee",
    "reden": "Loopt achter.",
}


def test_een_oordeel_op_voorbeeldcijfers_wordt_geweigerd_met_de_reden(bron: Bronhouder):
    with pytest.raises(IntakeFout, match="zijn fictieve voorbeelden") as fout:
        leg_formulier_vast(bron.logboeken.eigen, "oordeel", [OORDEEL], door=Gebruiker("toezicht"), store=bron.store())
    assert "Een oordeel over Zwolle kan nog niet: de cijfers tot en met 1 juli 2024" in fout.value.uitleg
    assert bron.logboeken.eigen.lees().leveringen == ()


def test_een_notitie_is_ook_naast_voorbeeldcijfers_echt(bron: Bronhouder):
    notitie = {"gemeente_code": "GM0193", "notitie": "Gebeld over de planning."}
    levering = leg_formulier_vast(
        bron.logboeken.eigen, "notitie", [notitie], door=Gebruiker("toezicht"), store=bron.store()
    )
    assert not levering.fictief


def test_een_oordeel_op_echte_cijfers_wordt_vastgelegd(bron: Bronhouder, lever: Lever):
    lever(op("2024-07-01", 70))
    leg_formulier_vast(bron.logboeken.eigen, "oordeel", [OORDEEL], door=Gebruiker("toezicht"), store=bron.store())
    assert [x.gegevenssoort for x in bron.logboeken.eigen.lees().leveringen] == ["realisatie", "oordeel"]


def test_een_cijfer_dat_de_opgave_ver_te_boven_gaat_is_een_waarschuwing(bron: Bronhouder):
    # Zwolle heeft in 2024-I een opgave van 188 en op 1 juli 372 gehuisvest: 372 / 188 = 1,98.
    gemeld = proef(bron, op("2024-07-01", 372))
    [melding] = [b.tekst for b in gemeld.bevindingen if b.regel == "boven-opgave"]
    assert "372 op 1 juli 2024 is 198 % van de opgave van 188" in melding
    assert "boven-opgave" not in {b.regel for b in proef(bron, op("2024-07-01", 230)).bevindingen}


def test_een_peildatum_waar_geen_opgave_bij_hoort_is_een_waarschuwing(bron: Bronhouder):
    assert "peildatum-zonder-opgave" in {b.regel for b in proef(bron, op("2019-07-01", 12)).bevindingen}
    assert "peildatum-zonder-opgave" not in {b.regel for b in proef(bron, op("2024-06-01", 12)).bevindingen}


@pytest.mark.parametrize(("opgave", "verschilt"), [(138, False), (150, True)])
def test_een_overdracht_die_anders_is_dan_het_vorige_halfjaar_overliet_wordt_genoemd(
    bron: Bronhouder, lever: Lever, opgave: int, verschilt: bool
):
    # Zwolle: of an opgave of 188 in 2024-I 150 housed on 1 July leaves 38; with a taakstelling of 100 that is 138.
    lever(op("2024-07-01", 150), op("2024-08-01", 4))
    rij = {
        "soort": "statushouders",
        "periode": "2024-II",
        "gemeente_code": "GM0193",
        "gemeente": "Zwolle",
        "aantal": str(opgave),
        "taakstelling_aantal": "100",
        "periode_van": "2024-07-02",
        "periode_tot": "2025-01-01",
        "streefdatum": "2025-01-01",
        "bekendgemaakt_op": "2024-06-01",
        "bron": "Staatscourant",
        "bronplaats": "",
        "opmerking": "",
    }
    klaar = bereid_voor("opgave.csv", csv_bytes(rij, kop=tuple(rij)), store=bron.store())
    gezegd = [b.tekst for b in klaar.bevindingen if b.regel == "overdracht-verschilt"]
    assert [t.split(";")[0] for t in gezegd] == ["Zwolle, 2024-II: opgave min taakstelling is 50"] * verschilt


def test_elk_cijfer_staat_naast_het_vorige_van_zijn_leverancier_en_naast_zijn_opgave(bron: Bronhouder, lever: Lever):
    lever(op("2024-05-01", 50, soort="asiel", maat="open"), op("2024-04-01", 40, soort="asiel", maat="open"))
    [rij] = proef(bron, op("2024-06-01", 200, soort="asiel", maat="open")).ernaast.to_pylist()
    # Zwolle: 200 against 50 a month before, of an opgave of 717 places: 27,9 %.
    assert (rij["nieuw"], rij["vorig_aantal"], rij["vorige_peildatum"]) == (200, 50, date(2024, 5, 1))
    assert (rij["verschil"], rij["keer_vorig"], rij["opgave_aantal"]) == (150, 4.0, 717)
    assert round(rij["opgave_pct"], 1) == 27.9


def test_een_nieuw_halfjaar_heeft_geen_vorig_cijfer_van_gehuisvesten(bron: Bronhouder, lever: Lever):
    lever(op("2024-07-01", 90))
    [rij] = proef(bron, op("2024-08-01", 4)).ernaast.to_pylist()
    assert (rij["vorig_aantal"], rij["keer_vorig"]) == (None, None)
