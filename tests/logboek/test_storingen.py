"""Fault runs: whatever is taken from a log or falls over in it, nothing is silent.

After every fault the log is refused as a whole, or it names what is wrong and all that it still gives is what was
recorded. A fault is one of four, at one place, on the computer that saw the log before or on one that did not.
"""

import os
import random
import shutil
from pathlib import Path

import pytest

from tests.logboek.bouw import ZWOLLE, concept, rijen
from tests.logboek.test_plaatsen import plaatsen
from werkbank.fouten import LogboekFout
from werkbank.logboek import Inhoud, Logboeken, MapLogboek
from werkbank.toegang import Gebruiker

WIE = Gebruiker("medewerker")
GEVALLEN = 200


def bouw(pad: Path) -> Inhoud:
    """Five leveringen; one withdrawn, one withdrawn and restored, one removed for good."""
    logboek = MapLogboek(pad)
    ids = []
    for nummer in range(5):
        tabel = rijen({**ZWOLLE, "aantal": 10 + nummer})
        nieuw = concept(b"%d" % nummer, tabellen={"realisatie": tabel}, plaatsen=plaatsen())
        ids.append(logboek.leg_vast(nieuw).id)
    logboek.trek_in(ids[0], reden="een", door=WIE)
    logboek.trek_in(ids[1], reden="twee", door=WIE)
    logboek.herstel(ids[1], reden="drie", door=WIE)
    logboek.verwijder(ids[2], reden="vier", door=WIE)
    logboek.leg_vast(concept(b"sluit", plaatsen=plaatsen()))
    return logboek.lees()


def val_om(pad: Path, toeval: random.Random) -> None:
    """One bit of a file."""
    inhoud = bytearray(pad.read_bytes())
    inhoud[toeval.randrange(len(inhoud))] ^= 1 << toeval.randrange(8)
    pad.write_bytes(inhoud)


def breek_af(pad: Path, toeval: random.Random) -> None:
    pad.write_bytes(pad.read_bytes()[: toeval.randrange(pad.stat().st_size)])


def neem_weg(pad: Path, _toeval: random.Random) -> None:
    pad.unlink()


def neem_map_weg(pad: Path, _toeval: random.Random) -> None:
    shutil.rmtree(pad.parent)


def vervang_door_pijp(pad: Path, _toeval: random.Random) -> None:
    """A pipe that nobody writes in: who waits for it waits for ever."""
    pad.unlink()
    os.mkfifo(pad)


def is_het_laatste(pad: Path, inhoud: Inhoud) -> bool:
    """Whether nothing names this part yet: gone, it can only be missed by who has seen it (the manual says so)."""
    return any(plaats.split("/")[1] in pad.parts for plaats, _ in inhoud.koppen)


@pytest.fixture(scope="module")
def bron(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Inhoud]:
    map_ = tmp_path_factory.mktemp("storingen")
    with pytest.MonkeyPatch.context() as even:
        even.setenv("WERKBANK_COMPUTERMAP", str(map_ / "computer"))
        return map_ / "logboek", map_ / "computer", bouw(map_ / "logboek")


@pytest.mark.parametrize("nummer", range(GEVALLEN))
def test_geen_enkele_storing_is_stil(bron: tuple[Path, Path, Inhoud], monkeypatch: pytest.MonkeyPatch, nummer: int):
    pad, computer, heel = bron
    toeval = random.Random(nummer)
    bewaard = pad.with_name("bewaard")
    shutil.copytree(pad, bewaard)
    shutil.copytree(computer, computer.with_name("gezien"))
    eerder_gezien = nummer % 2 == 0
    monkeypatch.setenv("WERKBANK_COMPUTERMAP", str(computer.with_name("gezien" if eerder_gezien else "nieuw")))
    doelen = sorted(p for soort in ("leveringen", "gebeurtenissen") for p in (pad / soort).rglob("*") if p.is_file())
    storingen = [val_om, val_om, val_om, breek_af, neem_weg, neem_map_weg]
    if hasattr(os, "mkfifo"):
        storingen.append(vervang_door_pijp)
    storing = toeval.choice(storingen)
    doel = toeval.choice(doelen)
    if storing in (neem_weg, neem_map_weg) and not eerder_gezien:
        doel = toeval.choice([p for p in doelen if not is_het_laatste(p, heel) and p.parent.name != "gebeurtenissen"])
    try:
        storing(doel, toeval)
        logboek = Logboeken(pad)
        inhoud = logboek.eigen.lees()
        plaats_stuk = doel.name == "plaatsen.parquet" and doel.parent.exists()
        assert inhoud.terzijde or plaats_stuk, f"silent: {storing.__name__} {doel}"
        if plaats_stuk:
            with pytest.raises(LogboekFout, match="Waar deze cijfers stonden"):
                logboek.plaatsen(doel.parent.name)
        else:
            assert any(deel.plaats.split("/")[1] in doel.parts for deel in inhoud.terzijde), "named"
            assert all(deel.plaats in deel.zin for deel in inhoud.terzijde)
        # All that is still given is what was recorded, and no figure that was made up comes back.
        assert all(levering in heel.leveringen for levering in inhoud.leveringen)
        assert all(gebeurtenis in heel.gebeurtenissen for gebeurtenis in inhoud.gebeurtenissen)
        assert all(
            tabel.equals(heel.rijen[sleutel]) for sleutel, tabel in inhoud.rijen.items() if sleutel in heel.rijen
        )
        assert not logboek.lees().fictief
        assert logboek.eigen.leg_vast(concept(b"gaat door")).id
    finally:
        for weg, terug in ((pad, bewaard), (computer.with_name("gezien"), None), (computer.with_name("nieuw"), None)):
            shutil.rmtree(weg, ignore_errors=True)
            if terug:
                terug.rename(weg)


@pytest.mark.parametrize("storing", ["weg", "leeg", "een bestand", "geen map van leveringen"])
def test_een_logboek_dat_buiten_bereik_is_wordt_geweigerd_bij_lezen_en_vastleggen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, storing: str
):
    monkeypatch.setenv("WERKBANK_COMPUTERMAP", str(tmp_path / "computer"))
    pad = tmp_path / "logboek"
    bouw(pad)
    shutil.rmtree(pad if storing != "geen map van leveringen" else pad / "leveringen")
    if storing == "leeg":
        pad.mkdir()
    elif storing == "een bestand":
        pad.write_bytes(b"")
    elif storing == "geen map van leveringen":
        (pad / "leveringen").write_bytes(b"")
    for doe in (lambda: Logboeken(pad).lees(), lambda: MapLogboek(pad).leg_vast(concept(b"nieuw"))):
        with pytest.raises(LogboekFout) as fout:
            doe()
        assert str(pad) in fout.value.waar
