"""Damaged and hostile files: always a finding in Dutch, never a traceback, little memory and time, nothing recorded.

The files run in copies of one process, which the operating system ends after 20 seconds of computing.
`--volledig` runs more of them.
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.bestanden.kapot import bestanden, soorten

WORTEL = Path(__file__).parents[2]
LIMIET_MB = 500


@dataclass(frozen=True)
class Proef:
    """What came of every file, by kind of damage, and what was written into the log."""

    per_soort: dict[str, list[dict[str, Any]]]
    geschreven: list[Path]


@pytest.fixture(scope="module")
def proef(volledig: bool, tmp_path_factory: pytest.TempPathFactory) -> Proef:
    invoer, logboek = tmp_path_factory.mktemp("invoer"), tmp_path_factory.mktemp("logboek")
    for soort in soorten():
        for nummer, (naam, inhoud) in enumerate(bestanden(soort, 300 if volledig else 10)):
            (invoer / f"{soort}_{nummer:04}__{naam}").write_bytes(inhoud)
    proces = subprocess.run(
        [sys.executable, "-m", "tests.bestanden.beproef", str(invoer)],
        cwd=WORTEL,
        env=os.environ | {"WERKBANK_LOGBOEK": str(logboek)},
        capture_output=True,
        text=True,
        timeout=1_800,
        check=False,
    )
    assert proces.returncode == 0, proces.stderr[-2000:]
    per_soort: dict[str, list[dict[str, Any]]] = {soort: [] for soort in soorten()}
    for pad, regel in zip(sorted(invoer.iterdir()), proces.stdout.splitlines(), strict=True):
        per_soort[pad.name.partition("_")[0]].append(json.loads(regel))
    return Proef(per_soort, list(logboek.rglob("*")))


@pytest.mark.parametrize("soort", soorten())
def test_een_kapot_bestand_geeft_een_bevinding_en_geen_foutspoor(soort: str, proef: Proef):
    assert proef.per_soort[soort]
    for uit in proef.per_soort[soort]:
        assert uit["uitzondering"] == "", uit
        assert uit["fouten"] or uit["rijen"] or uit["vragen"], uit
        assert all("Traceback" not in tekst and "Error" not in tekst for tekst in uit["teksten"]), uit


def test_een_kapot_bestand_kost_weinig_geheugen(proef: Proef):
    for uit in (uit for uitkomsten in proef.per_soort.values() for uit in uitkomsten):
        assert uit["piek_mb"] < LIMIET_MB, uit


def test_van_een_kapot_bestand_wordt_niets_vastgelegd(proef: Proef):
    assert proef.geschreven == []
