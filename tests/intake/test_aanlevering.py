"""From a file to the record: as a whole, or not at all."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import in_elk_huis
from tests.intake.bestanden import ALMELO, KOP, ZWOLLE, csv_bytes
from werkbank.fouten import DubbeleLevering, IntakeFout
from werkbank.intake.aanlevering import bereid_voor, leg_vast, toets_nieuw
from werkbank.logboek import MapLogboek, open_logboek
from werkbank.rijen import Rijen
from werkbank.toegang import Gebruiker

BRON = Path(__file__).resolve().parents[2] / "data"


@in_elk_huis
def test_een_vastgelegde_levering_heeft_het_origineel_de_rijen_en_wie_het_deed(adres: str):
    inhoud = csv_bytes(ZWOLLE, ALMELO)
    levering = leg_vast(
        open_logboek(adres),
        bereid_voor("augustus.csv", inhoud),
        door=Gebruiker("medewerker Twente"),
        opmerking=" na correctie ",
        ontvangen_op=date(2024, 8, 5),
    )
    logboek = open_logboek(adres)
    assert logboek.origineel(levering.id) == ("augustus.csv", inhoud)
    [gelezen] = logboek.lees().leveringen
    assert (gelezen.leverancier, gelezen.peildatum, gelezen.ontvangen_op) == ("COA", date(2024, 8, 1), date(2024, 8, 5))
    assert (gelezen.vastgelegd_door, gelezen.opmerking, gelezen.fictief) == ("medewerker Twente", "na correctie", False)
    assert gelezen.rijen_aantal == {"realisatie": 2}
    assert logboek.lees().rijen[levering.id, "realisatie"]["aantal"].to_pylist() == [12, 7]


@in_elk_huis
def test_bevindingen_en_koppeling_blijven_bij_de_levering(adres: str):
    inhoud = csv_bytes(ZWOLLE | {"kleur": "rood"}, kop=(*KOP, "kleur"))
    leg_vast(
        open_logboek(adres), bereid_voor("x.csv", inhoud), door=Gebruiker("iemand"), opmerking="kleur is voor ons zelf"
    )
    [levering] = open_logboek(adres).lees().leveringen
    assert [b["regel"] for b in levering.bevindingen] == ["kolom-extra"]
    assert levering.koppeling is not None
    assert levering.koppeling["bladen"][0]["kolommen"]["aantal"] == "F"
    json.dumps(levering.als_record())


def test_een_bestand_met_een_fout_wordt_in_zijn_geheel_geweigerd(tmp_path: Path):
    klaar = bereid_voor("x.csv", csv_bytes(ZWOLLE, ALMELO | {"aantal": "-1"}))
    with pytest.raises(IntakeFout, match=r"-1 kan niet in kolom “aantal”"):
        leg_vast(MapLogboek(tmp_path), klaar, door=Gebruiker("iemand"))
    assert list(tmp_path.iterdir()) == []


@in_elk_huis
def test_hetzelfde_bestand_kan_maar_een_keer(adres: str):
    klaar = bereid_voor("x.csv", csv_bytes(ZWOLLE))
    logboek = open_logboek(adres)
    toets_nieuw(logboek, klaar)
    levering = leg_vast(logboek, klaar, door=Gebruiker("iemand"))
    for poging in (lambda: leg_vast(logboek, klaar, door=Gebruiker("iemand")), lambda: toets_nieuw(logboek, klaar)):
        with pytest.raises(DubbeleLevering) as fout:
            poging()
        assert (fout.value.levering_id, fout.value.ingetrokken) == (levering.id, False)
    logboek.trek_in(levering.id, reden="verkeerd", door=Gebruiker("iemand"))
    with pytest.raises(DubbeleLevering) as fout:
        toets_nieuw(logboek, klaar)
    assert fout.value.ingetrokken


def test_meer_leveranciers_en_de_laatste_peildatum_staan_bij_de_levering():
    later = ALMELO | {"leverancier": "RRT Twente", "peildatum": "1-9-2024"}
    klaar = bereid_voor("x.csv", csv_bytes(ZWOLLE, later))
    assert klaar.leverancier == "COA; RRT Twente"
    assert klaar.peildatum == date(2024, 9, 1)


def test_fictieve_cijfers_tellen_als_fictief_en_nooit_als_echte_realisatie():
    fictief = {"bron": "fictieve voorbeeldcijfers"}
    assert bereid_voor("x.csv", csv_bytes(ZWOLLE | fictief)).fictief
    gemengd = bereid_voor("x.csv", csv_bytes(ZWOLLE | fictief, ALMELO))
    assert [b.regel for b in gemengd.fouten] == ["fictief-gemengd"]
    assert not bereid_voor("x.csv", csv_bytes(ZWOLLE)).fictief


@pytest.mark.parametrize("pad", sorted(BRON.glob("*/bron/*.csv"))[-8:], ids=lambda p: p.name)
def test_de_meegeleverde_bestanden_zelf_zijn_goede_aanleveringen(pad: Path):
    klaar = bereid_voor(pad.name, pad.read_bytes())
    assert klaar.fouten == ()
    # One row per line below the header; the files have no line breaks within a field.
    assert klaar.rijen_aantal == len(pad.read_text(encoding="utf-8").splitlines()) - 1


def test_een_waarschuwing_vraagt_een_opmerking_en_zonder_wordt_niets_vastgelegd(tmp_path: Path):
    klaar = bereid_voor("x.csv", csv_bytes(ZWOLLE | {"kleur": "rood"}, kop=(*KOP, "kleur")))
    assert klaar.vraagt_opmerking
    for opmerking in ("", "  "):
        with pytest.raises(IntakeFout, match="een opmerking ontbreekt"):
            leg_vast(MapLogboek(tmp_path), klaar, door=Gebruiker("iemand"), opmerking=opmerking)
    assert list(tmp_path.iterdir()) == []
    leg_vast(MapLogboek(tmp_path), klaar, door=Gebruiker("iemand"), opmerking="voor onszelf")
    [levering] = MapLogboek(tmp_path).lees().leveringen
    assert levering.opmerking == "voor onszelf"


def test_zonder_eerdere_cijfers_is_elk_cijfer_nieuw():
    klaar = bereid_voor("x.csv", csv_bytes(ZWOLLE, ALMELO))
    kort = klaar.wijzigingen.select(("gemeente", "soort", "maat", "nieuw", "wijziging"))
    assert list(Rijen.van_arrow(kort)) == [
        ("Almelo", "statushouders", "gehuisvest", 7, "nieuw"),
        ("Zwolle", "statushouders", "gehuisvest", 12, "nieuw"),
    ]


def test_meer_plekken_voor_amvs_dan_asielplekken_kan_niet():
    asiel = ZWOLLE | {"soort": "asiel", "maat": "open", "aantal": "5"}
    klaar = bereid_voor("x.csv", csv_bytes(asiel, asiel | {"soort": "amv", "aantal": "6"}))
    [fout] = klaar.fouten
    assert (fout.regel, fout.rij) == ("deel-groter-dan-geheel", 3)
    assert "6 plekken" in fout.tekst
