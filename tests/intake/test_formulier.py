"""A form goes into the log by the same way as a file: whole, with its original, or not at all."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from werkbank.fouten import IntakeFout
from werkbank.intake.aanlevering import bereid_voor
from werkbank.intake.formulier import bereid_formulier_voor, leg_formulier_vast
from werkbank.logboek import MapLogboek
from werkbank.toegang import Gebruiker

MOMENT = "2024-07-03T09:30:00.000000+00:00"
OORDEEL: dict[str, Any] = {
    "gemeente_code": "GM0193",
    "peildatum": date(2024, 7, 1),
    "regime": "oranje",
    "verschoonbaar": "nee",
    "bevroren": "nee",
    "trede": 3,
    "trede_tekst": "actief toezicht, afspraken",
    "reden": "Twee halfjaren achter; plan van aanpak ontbreekt.",
    "vervolgstap": "plan van aanpak bespreken",
    "vervolg_op": date(2024, 9, 1),
    "vervolg_door": "gemeente",
    "ingevuld_op": MOMENT,
}


def leg_vast(pad: Path, **anders: Any) -> Any:
    return leg_formulier_vast(MapLogboek(pad), "oordeel", [OORDEEL | anders], door=Gebruiker("toezichthouder"))


def test_wat_is_ingevuld_staat_als_csv_in_het_logboek_en_als_rij_in_het_schema(tmp_path: Path):
    levering = leg_vast(tmp_path)
    naam, inhoud = MapLogboek(tmp_path).origineel(levering.id)
    assert naam == "oordeel.csv"
    assert inhoud.decode() == (
        "gemeente_code;peildatum;regime;verschoonbaar;bevroren;trede;trede_tekst;reden;vervolgstap;vervolg_op;"
        "vervolg_door;ingevuld_op\r\n"
        'GM0193;2024-07-01;oranje;nee;nee;3;actief toezicht, afspraken;"Twee halfjaren achter; plan van aanpak '
        'ontbreekt.";plan van aanpak bespreken;2024-09-01;gemeente;2024-07-03T09:30:00.000000+00:00\r\n'
    )
    assert MapLogboek(tmp_path).lees().rijen[levering.id, "oordeel"].to_pylist() == [OORDEEL]


def test_een_levering_van_een_formulier_noemt_wie_wanneer_en_hoe(tmp_path: Path):
    leg_vast(tmp_path)
    [levering] = MapLogboek(tmp_path).lees().leveringen
    assert (levering.gegevenssoort, levering.vastgelegd_door, levering.leverancier) == (
        "oordeel",
        "toezichthouder",
        "toezichthouder",
    )
    assert (levering.peildatum, levering.fictief) == (date(2024, 7, 1), False)
    assert levering.koppeling == {"vorm": "formulier", "gegevenssoort": "oordeel"}


def test_dezelfde_inhoud_op_een_ander_moment_is_een_andere_levering(tmp_path: Path):
    logboek = MapLogboek(tmp_path)
    zonder_moment = {naam: waarde for naam, waarde in OORDEEL.items() if naam != "ingevuld_op"}
    later = zonder_moment | {"vervolg_op": date(2999, 1, 1)}
    leveringen = {leg_formulier_vast(logboek, "oordeel", [later], door=Gebruiker("x")).id for _ in range(3)}
    assert len(leveringen) == 3


def test_het_moment_van_invullen_is_utc_met_microseconden():
    voor = datetime.now(UTC)
    klaar = bereid_formulier_voor("notitie", [{"gemeente_code": "GM0193", "notitie": "Gebeld."}], door=Gebruiker("x"))
    [tekst] = klaar.tabellen["notitie"]["ingevuld_op"].to_pylist()
    assert voor <= datetime.fromisoformat(tekst) <= voor + timedelta(minutes=1)
    assert tekst.endswith("+00:00")
    assert len(tekst) == len(MOMENT)


def test_het_origineel_van_een_formulier_is_zelf_een_goede_aanlevering(tmp_path: Path):
    levering = leg_vast(tmp_path)
    naam, inhoud = MapLogboek(tmp_path).origineel(levering.id)
    klaar = bereid_voor(naam, inhoud)
    assert klaar.fouten == ()
    assert klaar.tabellen["oordeel"].to_pylist() == [OORDEEL]


@pytest.mark.parametrize(
    ("anders", "melding"),
    [
        ({"reden": None}, "Veld “reden” is leeg."),
        ({"reden": "   "}, "Veld “reden” is leeg."),
        ({"regime": "paars"}, "“paars” kan niet in veld “regime”. Mogelijk zijn: groen, oranje, rood."),
        ({"gemeente_code": "GM0363"}, "“GM0363” kan niet in veld “gemeente”"),
        ({"trede": 0}, "0 kan niet in veld “trede”: het minimum is 1."),
        ({"trede_tekst": None}, "Een trede heeft een nummer en woorden"),
        ({"vervolg_op": None}, "Een vervolgstap heeft drie delen"),
        ({"vervolgstap": None}, "Een vervolgstap heeft drie delen"),
        ({"vervolg_door": ""}, "Een vervolgstap heeft drie delen"),
        ({"vervolg_op": date(2024, 7, 2)}, "De vervolgstap staat op 2 juli 2024; die dag is al voorbij."),
        ({"ingevuld_op": "gisteren"}, "“gisteren” is geen moment"),
    ],
)
def test_wat_een_regel_breekt_wordt_in_het_nederlands_geweigerd(tmp_path: Path, anders: dict[str, Any], melding: str):
    with pytest.raises(IntakeFout) as fout:
        leg_vast(tmp_path, **anders)
    assert melding in fout.value.uitleg
    assert list(tmp_path.iterdir()) == []


def test_een_vervolgstap_mag_op_de_dag_van_invullen_zelf(tmp_path: Path):
    assert leg_vast(tmp_path, vervolg_op=date(2024, 7, 3)).rijen_aantal == {"oordeel": 1}


def test_de_dag_van_invullen_is_de_nederlandse(tmp_path: Path):
    # half past eleven in the evening in UTC is half past one in the night of the fourth in the Netherlands
    with pytest.raises(IntakeFout, match="3 juli 2024; die dag is al voorbij"):
        leg_vast(tmp_path, ingevuld_op="2024-07-03T23:30:00.000000+00:00", vervolg_op=date(2024, 7, 3))


def test_een_oordeel_kan_zonder_trede_en_zonder_vervolgstap(tmp_path: Path):
    leeg = dict.fromkeys(("trede", "trede_tekst", "vervolgstap", "vervolg_op", "vervolg_door"))
    assert leg_vast(tmp_path, **leeg).rijen_aantal == {"oordeel": 1}


def test_meer_rijen_zijn_een_levering_en_een_foute_rij_weigert_het_geheel(tmp_path: Path):
    rijen = [OORDEEL, OORDEEL | {"gemeente_code": "GM0141", "reden": None}]
    with pytest.raises(IntakeFout, match="Veld “reden” is leeg"):
        leg_formulier_vast(MapLogboek(tmp_path), "oordeel", rijen, door=Gebruiker("x"))
    assert list(tmp_path.iterdir()) == []


def test_een_leeg_formulier_wordt_geweigerd(tmp_path: Path):
    with pytest.raises(IntakeFout, match="Er is niets ingevuld"):
        leg_formulier_vast(MapLogboek(tmp_path), "oordeel", [], door=Gebruiker("x"))


def test_een_kolom_die_niet_bestaat_is_een_fout_in_het_programma():
    with pytest.raises(KeyError, match="kleur"):
        bereid_formulier_voor("oordeel", [OORDEEL | {"kleur": "rood"}], door=Gebruiker("x"))


def test_een_veld_heet_in_een_weigering_zoals_mensen_schrijven(tmp_path: Path):
    with pytest.raises(IntakeFout) as geweigerd:
        leg_formulier_vast(MapLogboek(tmp_path), "uitruil", [{"code": "U-1"}], door=Gebruiker("tafel"))
    assert "Veld “van gemeente” is leeg." in str(geweigerd.value)
    assert "Veld “status op” is leeg." in str(geweigerd.value)
