"""What a shared folder does to a log: half-copied, renamed, altered, extra. Set aside and named; the rest works."""

import json
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.logboek.bouw import concept
from werkbank.cijfers.store import Bronhouder
from werkbank.config import lees_instellingen
from werkbank.fouten import DubbeleLevering, LogboekFout
from werkbank.logboek import Levering, Logboeken, MapLogboek, Terzijde
from werkbank.logboek.zegel import verzegel
from werkbank.toegang import Gebruiker

RECORD, ORIGINEEL, RIJEN, LEZING = "levering.json", "origineel.csv", "rijen-realisatie.parquet", "lezing.json"


@pytest.fixture
def logboek(tmp_path: Path) -> MapLogboek:
    """A log with one whole levering."""
    logboek = MapLogboek(tmp_path / "logboek")
    logboek.leg_vast(concept(b"heel"))
    return logboek


def leg_neer(logboek: MapLogboek, **anders: Any) -> Path:
    """A second levering in the log, written on another computer; its folder."""
    with pytest.MonkeyPatch.context() as elders:
        elders.setenv("WERKBANK_COMPUTERMAP", str(logboek.pad.with_name("andere computer")))
        levering = MapLogboek(logboek.pad).leg_vast(concept(b"tweede", **anders))
    return logboek.pad / "leveringen" / levering.id


def wijzig(map_: Path, **velden: Any) -> None:
    """Alter the record and seal it anew, as another version would write it; ``...`` takes a key away."""
    record = json.loads((map_ / RECORD).read_bytes()) | velden | {"zegel": ...}
    (map_ / RECORD).write_bytes(verzegel({n: waarde for n, waarde in record.items() if waarde is not ...})[0])


def halveer(pad: Path) -> None:
    pad.write_bytes(pad.read_bytes()[: pad.stat().st_size // 2])


def vervang_door_map(pad: Path) -> None:
    verwijder(pad)
    pad.mkdir()


def vervang_door_bestand(pad: Path) -> None:
    verwijder(pad)
    pad.write_bytes(b"")


def verwijder(pad: Path) -> None:
    if pad.is_dir():
        shutil.rmtree(pad)
    else:
        pad.unlink()


Schade = Callable[[Path], object]
SCHADE: dict[str, tuple[Schade, str]] = {
    "record ontbreekt": (lambda map_: verwijder(map_ / RECORD), "levering.json ontbreekt"),
    "record half": (lambda map_: halveer(map_ / RECORD), "er staat geen geldige JSON in"),
    "record leeg": (lambda map_: (map_ / RECORD).write_bytes(b""), "er staat geen geldige JSON in"),
    "record diep": (lambda map_: (map_ / RECORD).write_bytes(b"[" * 100_000), "er staat geen geldige JSON in"),
    "record is een lijst": (lambda map_: (map_ / RECORD).write_bytes(b"[]"), "er staat geen record in"),
    "sleutel ontbreekt": (lambda map_: wijzig(map_, leverancier=...), "“leverancier” ontbreekt"),
    "getal als tekst": (lambda map_: wijzig(map_, leverancier=5), "“leverancier” heeft een waarde die niet kan"),
    "ja als getal": (lambda map_: wijzig(map_, formaat=True), "“formaat” ontbreekt of heeft een waarde die niet kan"),
    "halve letter": (
        lambda map_: (map_ / RECORD).write_bytes((map_ / RECORD).read_bytes().replace(b'"COA"', b'"\\ud83d"')),
        "is veranderd sinds het is geschreven",
    ),
    "geen datum": (lambda map_: wijzig(map_, peildatum="ooit"), "“peildatum” is geen datum"),
    "geen moment": (lambda map_: wijzig(map_, vastgelegd_op="9999-12-31T23:59:59+00:00"), "is geen moment"),
    "zonder tijdzone": (lambda map_: wijzig(map_, vastgelegd_op="2024-08-01T12:00:00"), "zonder tijdzone"),
    "ouder formaat": (lambda map_: wijzig(map_, formaat=0), "“formaat” ontbreekt of heeft een waarde die niet kan"),
    "nieuwer formaat": (lambda map_: wijzig(map_, formaat=3), "gemaakt met een nieuwere versie van de werkbank"),
    "ander id": (lambda map_: wijzig(map_, id="0" * 32), f"dit deel hoort {'0' * 32} te heten"),
    "andere map": (lambda map_: map_.rename(map_.with_name(f"{map_.name} (1)")), "dit deel hoort"),
    "andere vingerafdruk": (lambda map_: wijzig(map_, sha256="0" * 64), "spreekt zichzelf tegen"),
    "rijen niet genoemd": (lambda map_: wijzig(map_, rijen_sha256={}), "spreekt zichzelf tegen"),
    "ander aantal rijen": (lambda map_: wijzig(map_, rijen_aantal={"realisatie": 2}), "zijn er niet allemaal"),
    "origineel ontbreekt": (lambda map_: verwijder(map_ / ORIGINEEL), "origineel.csv ontbreekt"),
    "origineel half": (lambda map_: halveer(map_ / ORIGINEEL), "het origineel is niet compleet of veranderd"),
    "rijen ontbreken": (lambda map_: verwijder(map_ / RIJEN), "rijen-realisatie.parquet ontbreekt"),
    "rijen half": (lambda map_: halveer(map_ / RIJEN), "de rijen van realisatie zijn niet compleet of veranderd"),
    "rijen is een map": (
        lambda map_: vervang_door_map(map_ / RIJEN),
        "rijen-realisatie.parquet is niet leesbaar (is een map)",
    ),
    "onbekende soort": (
        lambda map_: wijzig(map_, rijen_aantal={"wens": 1}, rijen_sha256={"wens": "0"}),
        "“wens” kent deze versie van de werkbank niet",
    ),
    "een bestand in plaats van een map": (
        vervang_door_bestand,
        "dit is geen map van een levering",
    ),
    "lege map": (vervang_door_map, "levering.json ontbreekt"),
}


@pytest.mark.parametrize("naam", SCHADE)
def test_een_beschadigde_levering_wordt_met_naam_en_reden_terzijde_gelegd_en_de_rest_werkt(
    logboek: MapLogboek, naam: str
):
    [heel] = logboek.lees().leveringen
    map_ = leg_neer(logboek)
    schade, reden = SCHADE[naam]
    schade(map_)
    inhoud = MapLogboek(logboek.pad).lees()
    assert inhoud.leveringen == (heel,)
    assert {levering_id for levering_id, _ in inhoud.rijen} == {heel.id}
    [terzijde] = inhoud.terzijde
    assert terzijde.plaats.startswith(f"leveringen/{map_.name}")
    assert reden in terzijde.reden

    store = Bronhouder(lees_instellingen(logboek=str(logboek.pad))).store()
    assert store.terzijde == inhoud.terzijde
    assert store.cursor().execute("select sum(realisatie_aantal) from realisatie").fetchone() == (12,)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.floats(allow_nan=False),
    lambda deel: st.lists(deel, max_size=3) | st.dictionaries(st.text(max_size=5), deel, max_size=3),
    max_leaves=5,
)


@given(sleutel=st.sampled_from([*Levering.__dataclass_fields__, "formaat"]), waarde=_JSON)
def test_welke_waarde_er_ook_in_een_record_staat_de_cijfers_worden_gebouwd(
    tmp_path_factory: pytest.TempPathFactory, sleutel: str, waarde: Any
):
    logboek = MapLogboek(tmp_path_factory.mktemp("log"))
    logboek.leg_vast(concept(b"heel"))
    map_ = leg_neer(logboek)
    wijzig(map_, **{sleutel: waarde})
    inhoud = MapLogboek(logboek.pad).lees()
    assert len(inhoud.leveringen) + len(inhoud.terzijde) == 2
    if not inhoud.terzijde:
        store = Bronhouder(lees_instellingen(logboek=str(logboek.pad))).store()
        [(aantal,)] = store.cursor().execute("select count(*) from levering where herkomst = 'eigen'").fetchall()
        assert aantal == 2
    shutil.rmtree(logboek.pad)


@given(
    welk=st.sampled_from([RECORD, ORIGINEEL, RIJEN, LEZING]),
    plek=st.integers(0),
    bytes_=st.binary(min_size=1, max_size=4),
)
def test_welke_byte_er_ook_omvalt_er_komt_geen_ander_cijfer_uit(
    tmp_path_factory: pytest.TempPathFactory, welk: str, plek: int, bytes_: bytes
):
    logboek = MapLogboek(tmp_path_factory.mktemp("log"))
    levering = logboek.leg_vast(concept(b"heel"))
    goed = logboek.lees().rijen
    pad = logboek.pad / "leveringen" / levering.id / welk
    inhoud = bytearray(pad.read_bytes())
    plek %= len(inhoud)
    inhoud[plek : plek + len(bytes_)] = bytes_
    pad.write_bytes(inhoud)
    gelezen = MapLogboek(logboek.pad).lees()
    assert len(gelezen.leveringen) + len(gelezen.terzijde) == 1
    if gelezen.leveringen:
        assert gelezen.rijen == goed
    shutil.rmtree(logboek.pad)


def test_een_levering_die_het_synchroniseren_later_afmaakt_telt_vanzelf_mee(logboek: MapLogboek, tmp_path: Path):
    """Every order in which a sync client may bring the files: nothing is read half, the last file completes it."""
    map_ = leg_neer(logboek)
    elders = tmp_path / "elders"
    shutil.move(map_, elders)
    lezer = MapLogboek(logboek.pad)
    versies = [lezer.lees().versie]
    map_.mkdir()
    for naam in (RIJEN, RECORD, LEZING, ORIGINEEL):
        inhoud = (elders / naam).read_bytes()
        (map_ / naam).write_bytes(inhoud[:5])
        assert lezer.versie() not in versies
        gelezen = lezer.lees()
        versies.append(gelezen.versie)
        assert [t.plaats for t in gelezen.terzijde] == [f"leveringen/{map_.name}"]
        (map_ / naam).write_bytes(inhoud)
        assert lezer.versie() not in versies
        versies.append(lezer.lees().versie)
    klaar = lezer.lees()
    assert (len(klaar.leveringen), klaar.terzijde) == (2, ())


def test_een_gebeurtenis_die_eerder_aankomt_dan_haar_levering_wacht_daarop(logboek: MapLogboek, tmp_path: Path):
    map_ = leg_neer(logboek)
    MapLogboek(logboek.pad).trek_in(map_.name, reden="x", door=Gebruiker("medewerker"))
    shutil.move(map_, tmp_path / "elders")
    lezer = MapLogboek(logboek.pad)
    [wacht] = lezer.lees().terzijde
    assert (wacht.plaats, wacht.aard) == (f"leveringen/{map_.name}", "verdwenen")
    shutil.move(tmp_path / "elders", map_)
    assert lezer.versie() != ""
    assert (lezer.lees().terzijde, lezer.lees().is_ingetrokken(map_.name)) == ((), True)


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (b"", "er staat geen geldige JSON in"),
        (b"{}", "“formaat” ontbreekt"),
        (b'{"formaat": 9}', "nieuwere versie"),
        (b'{\n "formaat": 1,\n "gebeurtenis": "wens"\n}\n', "gebeurtenis “wens” bestaat niet"),
        (b'{"formaat": 1, "gebeurtenis": "herstel"}', "is veranderd sinds het is geschreven"),
    ],
)
def test_een_beschadigde_gebeurtenis_wordt_terzijde_gelegd(logboek: MapLogboek, inhoud: bytes, reden: str):
    (logboek.pad / "gebeurtenissen").mkdir()
    (logboek.pad / "gebeurtenissen" / "20240801T000000000000Z-0123abcd-0123abcd.json").write_bytes(inhoud)
    gelezen = logboek.lees()
    [terzijde] = gelezen.terzijde
    assert terzijde.plaats == "gebeurtenissen/20240801T000000000000Z-0123abcd-0123abcd.json"
    assert reden in terzijde.reden
    assert len(gelezen.leveringen) == 1


def test_een_kopie_van_een_gebeurtenis_telt_niet_dubbel_en_wordt_genoemd(logboek: MapLogboek):
    [levering] = logboek.lees().leveringen
    gebeurtenis = logboek.trek_in(levering.id, reden="x", door=Gebruiker("medewerker"))
    [pad] = (logboek.pad / "gebeurtenissen").iterdir()
    shutil.copy(pad, pad.with_name(f"{pad.stem} (1).json"))
    inhoud = MapLogboek(logboek.pad).lees()
    assert inhoud.gebeurtenissen == (gebeurtenis,)
    assert [t.plaats for t in inhoud.terzijde] == [f"gebeurtenissen/{pad.stem} (1).json"]


def test_bestanden_van_het_systeem_en_extra_bestanden_in_een_levering_storen_niet(logboek: MapLogboek):
    [levering] = logboek.lees().leveringen
    for plaats in (logboek.pad, logboek.pad / "leveringen", logboek.pad / "leveringen" / levering.id):
        for naam in ("desktop.ini", "Thumbs.db", ".DS_Store", ".~lock.levering.json#"):
            (plaats / naam).write_bytes(b"x")
    inhoud = MapLogboek(logboek.pad).lees()
    assert (inhoud.leveringen, inhoud.terzijde) == ((levering,), ())


def test_een_kopie_van_een_record_door_het_synchroniseren_wordt_genoemd_en_het_record_telt(logboek: MapLogboek):
    [levering] = logboek.lees().leveringen
    (logboek.pad / "leveringen" / levering.id / "levering (conflicted copy).json").write_bytes(b"x")
    inhoud = MapLogboek(logboek.pad).lees()
    assert inhoud.leveringen == (levering,)
    plaats = f"leveringen/{levering.id}/levering (conflicted copy).json"
    assert [(deel.plaats, deel.aard) for deel in inhoud.terzijde] == [(plaats, "kopie")]


@pytest.mark.parametrize("naam", ["~$levering.json", "x.tmp", "@eaDir", "$RECYCLE.BIN", ".stversions", "~x.part"])
@pytest.mark.parametrize("plaats", ["leveringen", "gebeurtenissen"])
def test_restanten_van_een_sync_programma_zijn_geen_schade_en_de_voorbeelden_blijven(
    tmp_path: Path, plaats: str, naam: str
):
    (tmp_path / plaats / naam).mkdir(parents=True)
    samen = Logboeken(tmp_path).lees()
    assert (samen.terzijde, samen.fictief) == ((), True)


def test_een_kopie_naast_het_origineel_telt_niet_dubbel_en_wordt_genoemd(logboek: MapLogboek):
    [levering] = logboek.lees().leveringen
    map_ = logboek.pad / "leveringen" / levering.id
    shutil.copytree(map_, map_.with_name(f"{levering.id} - Kopie"))
    inhoud = MapLogboek(logboek.pad).lees()
    assert inhoud.leveringen == (levering,)
    assert inhoud.terzijde == (Terzijde(f"leveringen/{levering.id} - Kopie", f"dit deel hoort {levering.id} te heten"),)


def test_opnieuw_aanleveren_wat_beschadigd_is_zegt_dat_en_laat_het_staan(logboek: MapLogboek):
    map_ = leg_neer(logboek)
    halveer(map_ / RIJEN)
    with pytest.raises(LogboekFout, match="beschadigd") as fout:
        MapLogboek(logboek.pad).leg_vast(concept(b"tweede"))
    assert not isinstance(fout.value, DubbeleLevering)
    assert fout.value.waar == str(map_)
    # As the message says: with the folder taken away it can be delivered again.
    shutil.rmtree(map_)
    assert MapLogboek(logboek.pad).leg_vast(concept(b"tweede")).id == map_.name


def test_een_verdwenen_of_veranderd_origineel_geeft_een_melding_met_de_plaats(logboek: MapLogboek):
    map_ = leg_neer(logboek)
    logboek.lees()
    (map_ / ORIGINEEL).write_bytes(b"anders")
    with pytest.raises(LogboekFout, match="veranderd"):
        logboek.origineel(map_.name)
    (map_ / ORIGINEEL).unlink()
    with pytest.raises(LogboekFout, match="niet meer") as fout:
        logboek.origineel(map_.name)
    assert fout.value.waar == str(map_ / ORIGINEEL)
    with pytest.raises(LogboekFout, match="staat niet in dit logboek"):
        logboek.origineel("f" * 32)


def test_een_map_die_niet_te_lezen_is_geeft_een_melding(logboek: MapLogboek):
    shutil.rmtree(logboek.pad / "leveringen")
    (logboek.pad / "leveringen").write_text("geen map")
    with pytest.raises(LogboekFout) as fout:
        MapLogboek(logboek.pad).lees()
    assert (fout.value.titel, fout.value.uitleg) == ("Het logboek is niet te lezen.", "is geen map")


def herschrijf(map_: Path, tabel: pa.Table) -> None:
    """Other rows in a levering whose record agrees with them, as an older or newer version would have written."""
    pq.write_table(tabel, map_ / RIJEN)
    wijzig(map_, rijen_sha256={"realisatie": sha256((map_ / RIJEN).read_bytes()).hexdigest()})


def test_een_kolom_die_er_later_bij_kwam_is_leeg_in_oudere_leveringen(logboek: MapLogboek):
    map_ = leg_neer(logboek)
    heel = pq.read_table(map_ / RIJEN)
    herschrijf(map_, heel.drop_columns(["opmerking"]))
    inhoud = MapLogboek(logboek.pad).lees()
    assert inhoud.terzijde == ()
    assert inhoud.rijen[map_.name, "realisatie"].to_pylist() == heel.to_pylist()


@pytest.mark.parametrize(
    ("maak", "reden"),
    [
        (lambda t: t.drop_columns(["aantal"]), "kolom “aantal” van realisatie ontbreekt"),
        (lambda t: t.append_column("kleur", pa.array(["rood"])), "kolom “kleur” van realisatie kent deze versie"),
        (lambda t: t.set_column(4, "aantal", pa.array(["veel"])), "de rijen van realisatie zijn niet te lezen"),
    ],
)
def test_rijen_die_deze_versie_niet_begrijpt_gaan_terzijde(
    logboek: MapLogboek, maak: Callable[[pa.Table], pa.Table], reden: str
):
    map_ = leg_neer(logboek)
    herschrijf(map_, maak(pq.read_table(map_ / RIJEN)))
    [terzijde] = MapLogboek(logboek.pad).lees().terzijde
    assert reden in terzijde.reden
