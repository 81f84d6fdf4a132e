"""The command line in this process: quick, and with the exit code, stdout and stderr apart."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from werkbank.cli import main


@dataclass(frozen=True)
class Uitkomst:
    code: int
    uit: str
    fout: str


Opdracht = Callable[..., Uitkomst]


@pytest.fixture
def logboek(tmp_path: Path) -> Path:
    pad = tmp_path / "logboek"
    pad.mkdir()
    return pad


@pytest.fixture
def werkbank(capsys: pytest.CaptureFixture[str], logboek: Path) -> Opdracht:
    """`werkbank("laad", pad)` on a log of its own."""

    def voer_uit(*delen: object) -> Uitkomst:
        capsys.readouterr()
        try:
            code = main(["--logboek", str(logboek), *map(str, delen)])
        except SystemExit as einde:  # argparse stops by itself
            code = int(einde.code or 0)
        uitvoer = capsys.readouterr()
        return Uitkomst(code, uitvoer.out, uitvoer.err)

    return voer_uit
