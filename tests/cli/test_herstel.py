"""Withdraw and restore: every figure goes back to what it was, bit for bit."""

import json
from pathlib import Path

import yaml

from tests.cli.conftest import Opdracht
from tests.intake.bestanden import ZWOLLE, csv_bytes

WORTEL = Path(__file__).resolve().parents[2]
VIEWS = tuple(yaml.safe_load((WORTEL / "queries" / "kolommen.yaml").read_text(encoding="utf-8"))["views"])
# These tell of the leveringen themselves, also of one that does not count: there what happened is to be seen.
OVER_LEVERINGEN = ("levering", "levering_bevinding", "herkomst")


ALLES = tuple(
    # A view may have a column `rij`: the name of the whole row is one that no column has.
    f"select '{view}' as view, cast(hele_rij as varchar) as tekst from {view} as hele_rij"
    for view in VIEWS
    if view not in OVER_LEVERINGEN
)
# So many views in one question fit in the memory that a question may take.
_SAMEN = 4


def alles(werkbank: Opdracht) -> list[str]:
    """Every row of every public view as a line of text."""
    regels = []
    for eerste in range(0, len(ALLES), _SAMEN):
        vraag = " union all ".join(ALLES[eerste : eerste + _SAMEN])
        antwoord = werkbank("sql", f"{vraag} order by all", "--formaat", "csv")
        assert antwoord.code == 0, antwoord.fout
        regels += antwoord.uit.splitlines()
    return regels


def lever(werkbank: Opdracht, pad: Path, aantal: str) -> str:
    pad.write_bytes(csv_bytes(ZWOLLE | {"aantal": aantal}))
    # A figure that was delivered before asks for a remark.
    verslag = json.loads(werkbank("laad", pad, "--formaat", "json", "--opmerking", "verbeterd").uit)
    assert verslag["status"] == "vastgelegd"
    return str(verslag["levering_id"])


def test_intrekken_geeft_de_vorige_cijfers_terug_en_herstellen_de_nieuwe_bit_voor_bit(
    werkbank: Opdracht, tmp_path: Path
):
    lever(werkbank, tmp_path / "eerst.csv", "12")
    eerst = alles(werkbank)
    tweede = lever(werkbank, tmp_path / "later.csv", "15")
    later = alles(werkbank)
    assert any(regel.startswith("realisatie,") and regel not in eerst for regel in later)

    werkbank("intrekken", tweede, "--reden", "verkeerde maand")
    ingetrokken = alles(werkbank)
    werkbank("herstel", tweede, "--reden", "was toch goed")

    assert ingetrokken == eerst
    assert alles(werkbank) == later
