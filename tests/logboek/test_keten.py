"""What is missing or was swapped shows: by what other parts name, and by what this computer has seen."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.logboek.bouw import concept
from werkbank.fouten import LogboekFout
from werkbank.logboek import Logboeken, MapLogboek
from werkbank.logboek.zegel import verzegel
from werkbank.toegang import Gebruiker

WIE = Gebruiker("medewerker")
Computer = Callable[[str], None]


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Computer:
    """`computer("b")`: from here on it is another computer that looks."""

    def word(naam: str) -> None:
        monkeypatch.setenv("WERKBANK_COMPUTERMAP", str(tmp_path / "computer" / naam))

    word("a")
    return word


@pytest.fixture
def pad(tmp_path: Path, computer: Computer) -> Path:
    return tmp_path / "logboek"


def wat_mist(pad: Path) -> list[tuple[str, str]]:
    return [(deel.plaats, deel.aard) for deel in MapLogboek(pad).lees().terzijde]


def test_een_map_die_weg_is_wordt_geweigerd_en_er_wordt_niets_vastgelegd(pad: Path):
    MapLogboek(pad).leg_vast(concept())
    pad.rename(pad.with_name("elders"))
    for doe in (
        lambda: Logboeken(pad).lees(),
        lambda: MapLogboek(pad).versie(),
        lambda: MapLogboek(pad).leg_vast(concept(b"nieuw")),
    ):
        with pytest.raises(LogboekFout, match="Het logboek is er niet") as fout:
            doe()
        assert "logboek nieuw" in fout.value.doe
    assert not pad.exists()
    pad.with_name("elders").rename(pad)
    assert len(MapLogboek(pad).lees().leveringen) == 1


def test_een_server_die_draait_ziet_het_ook_als_de_map_wegvalt(pad: Path):
    logboeken = Logboeken(pad)
    logboeken.eigen.leg_vast(concept())
    logboeken.lees()
    shutil.rmtree(pad)
    with pytest.raises(LogboekFout, match="Het logboek is er niet"):
        logboeken.versie()


def test_een_map_die_leeg_is_en_dat_niet_was_wordt_geweigerd(pad: Path):
    MapLogboek(pad).leg_vast(concept())
    shutil.rmtree(pad)
    pad.mkdir()
    with pytest.raises(LogboekFout, match="leeg, en dat was het niet"):
        MapLogboek(pad).lees()


def test_alleen_de_map_van_een_verse_kloon_mag_er_nog_niet_zijn(pad: Path):
    with pytest.raises(LogboekFout, match="Het logboek is er niet"):
        MapLogboek(pad, mag_ontbreken=False).lees()
    assert MapLogboek(pad, mag_ontbreken=True).lees().leveringen == ()


def test_een_nieuw_logboek_begint_op_verzoek_en_nooit_over_een_ander_heen(pad: Path):
    MapLogboek(pad).leg_vast(concept())
    with pytest.raises(LogboekFout, match="al een logboek"):
        MapLogboek(pad).begin_opnieuw()
    shutil.rmtree(pad)
    assert MapLogboek(pad).begin_opnieuw() == 1
    assert MapLogboek(pad).lees().terzijde == ()


def test_een_levering_die_deze_computer_zag_is_verdwenen_met_naam_en_de_rest_gaat_door(pad: Path):
    logboek = MapLogboek(pad)
    weg, blijft = logboek.leg_vast(concept()), logboek.leg_vast(concept(b"twee"))
    shutil.rmtree(pad / "leveringen" / weg.id)
    inhoud = MapLogboek(pad).lees()
    [deel] = inhoud.terzijde
    assert (deel.plaats, deel.aard) == (f"leveringen/{weg.id}", "verdwenen")
    assert "augustus.csv van COA" in deel.zin
    assert inhoud.leveringen == (blijft,)
    assert not Logboeken(pad).lees().fictief
    assert MapLogboek(pad).leg_vast(concept(b"drie")).id


def test_ook_de_laatste_gebeurtenis_die_niets_nog_noemt_wordt_gemist(pad: Path):
    logboek = MapLogboek(pad)
    logboek.trek_in(logboek.leg_vast(concept()).id, reden="x", door=WIE)
    [gebeurtenis] = (pad / "gebeurtenissen").iterdir()
    gebeurtenis.unlink()
    assert wat_mist(pad) == [(f"gebeurtenissen/{gebeurtenis.name}", "verdwenen")]


def test_wat_een_ander_deel_noemt_en_hier_nooit_was_is_nog_niet_binnen(pad: Path, computer: Computer):
    logboek = MapLogboek(pad)
    eerste = logboek.leg_vast(concept())
    logboek.leg_vast(concept(b"twee"))
    elders = pad.with_name("onderweg")
    (pad / "leveringen" / eerste.id).rename(elders)
    computer("b")
    assert wat_mist(pad) == [(f"leveringen/{eerste.id}", "nog niet binnen")]
    elders.rename(pad / "leveringen" / eerste.id)
    assert wat_mist(pad) == []


def test_twee_computers_schrijven_zonder_elkaar_te_zien_en_de_derde_noemt_beide(pad: Path, computer: Computer):
    begin = MapLogboek(pad).leg_vast(concept())
    kopie = pad.with_name("kopie")
    shutil.copytree(pad, kopie)
    van_a = MapLogboek(pad).leg_vast(concept(b"van a"))
    computer("b")
    van_b = MapLogboek(kopie).leg_vast(concept(b"van b"))
    shutil.copytree(kopie / "leveringen" / van_b.id, pad / "leveringen" / van_b.id)
    computer("c")
    assert wat_mist(pad) == []
    van_c = MapLogboek(pad).leg_vast(concept(b"van c"))
    assert van_a.vorige == van_b.vorige == ((f"leveringen/{begin.id}", begin.zegel),)
    assert {zegel for _, zegel in van_c.vorige} == {van_a.zegel, van_b.zegel}
    assert len({deel.schrijver for deel in (van_a, van_b, van_c)}) == 3
    shutil.rmtree(pad / "leveringen" / van_b.id)
    computer("d")
    assert wat_mist(pad) == [(f"leveringen/{van_b.id}", "nog niet binnen")]


def test_een_record_dat_is_veranderd_en_opnieuw_verzegeld_past_niet_in_de_keten(pad: Path, computer: Computer):
    logboek = MapLogboek(pad)
    eerste = logboek.leg_vast(concept())
    logboek.leg_vast(concept(b"twee"))
    record = pad / "leveringen" / eerste.id / "levering.json"
    velden = json.loads(record.read_bytes()) | {"leverancier": "een ander"}
    del velden["zegel"]
    record.write_bytes(verzegel(velden)[0])
    for naam in ("a", "b"):
        computer(naam)
        assert wat_mist(pad) == [(f"leveringen/{eerste.id}", "beschadigd")]


def test_wat_verloren_ging_en_opnieuw_is_aangeleverd_is_overal_weer_goed(pad: Path, computer: Computer):
    logboek = MapLogboek(pad)
    eerste = logboek.leg_vast(concept())
    logboek.leg_vast(concept(b"twee"))
    shutil.rmtree(pad / "leveringen" / eerste.id)
    computer("b")
    assert MapLogboek(pad).leg_vast(concept()).id == eerste.id
    for naam in ("a", "b", "c"):
        computer(naam)
        assert wat_mist(pad) == []


def test_een_oud_logboek_wordt_gelezen_en_door_de_eerste_nieuwe_levering_mee_verzegeld(pad: Path, computer: Computer):
    oud = pad / "leveringen" / leg_oud_neer(pad)
    assert [levering.vastgelegd_door for levering in MapLogboek(pad).lees().leveringen] == ["RRT Twente"]
    MapLogboek(pad).leg_vast(concept(b"nieuw"))
    computer("b")
    assert wat_mist(pad) == []
    record = (oud / "levering.json").read_bytes()
    (oud / "levering.json").write_bytes(record.replace(b"RRT Twente", b"RRT Elders"))
    assert wat_mist(pad) == [(f"leveringen/{oud.name}", "beschadigd")]
    shutil.rmtree(oud)
    computer("c")
    assert wat_mist(pad) == [(f"leveringen/{oud.name}", "nog niet binnen")]


def leg_oud_neer(pad: Path) -> str:
    """A levering as the first form had it: no seal, an author that is a text, findings in the record."""
    levering = MapLogboek(pad, onthoud=False).leg_vast(concept(b"oud"))
    map_ = pad / "leveringen" / levering.id
    record = json.loads((map_ / "levering.json").read_bytes())
    for naam in ("zegel", "schrijver", "vorige", "plaatsen_sha256", "lezing_sha256"):
        del record[naam]
    record |= {"formaat": 1, "vastgelegd_door": "RRT Twente", "koppeling": None, "bevindingen": []}
    (map_ / "levering.json").write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    (map_ / "lezing.json").unlink()
    return levering.id


def test_het_geheugen_van_de_computer_dat_stuk_is_begint_opnieuw_en_zegt_dat(pad: Path, tmp_path: Path):
    levering = MapLogboek(pad).leg_vast(concept())
    [geheugen] = (tmp_path / "computer" / "a" / "logboeken").iterdir()
    geheugen.write_bytes(geheugen.read_bytes()[:-9])
    inhoud = MapLogboek(pad).lees()
    assert inhoud.leveringen == (levering,)
    assert [deel.plaats for deel in inhoud.terzijde] == ["deze computer"]
    assert wat_mist(pad) == []
