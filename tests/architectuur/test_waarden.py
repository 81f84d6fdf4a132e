"""A reason is a value; its sentence is made last. So no code decides by what a sentence says."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PAKKET = Path(__file__).resolve().parents[2] / "werkbank"
# The parts of an error and of a finding that are written for people.
_ZINNEN = {"titel", "uitleg", "doe", "tekst", "reden", "zin", "toelichting"}
# A sentence of a help text that takes the place of another decides nothing, so `replace` of a constant is allowed.
_ZOEKT = {"startswith", "endswith", "find", "index", "count", "partition", "rpartition", "removeprefix", "removesuffix"}
_WOORDEN = re.compile(r"[a-zà-ÿ]{2,}.* .*[a-zà-ÿ]{2,}")
# Values that are shown as they are, and the names that another program gives.
_WAARDEN = {"nog niet binnen", "PowerPoint Document"}


def vertakkingen(bron: str) -> Iterator[tuple[int, str]]:
    """Line and text of each comparison with, or search in, words that make a sentence or stand in an error."""
    for knoop in ast.walk(ast.parse(bron)):
        if isinstance(knoop, ast.Compare):
            delen, doelen = [knoop.left, *knoop.comparators], [*knoop.comparators]
            in_zin = any(isinstance(op, (ast.In, ast.NotIn)) for op in knoop.ops)
        elif isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Attribute) and knoop.func.attr in _ZOEKT:
            delen, doelen, in_zin = list(knoop.args), [knoop.func.value], True
        else:
            continue
        letterlijk = [d.value for d in delen if isinstance(d, ast.Constant) and isinstance(d.value, str)]
        over_fout = in_zin and any(
            isinstance(d, ast.Attribute)
            and d.attr in _ZINNEN
            and isinstance(d.value, ast.Name)
            and d.value.id == "fout"
            for d in doelen
        )
        for tekst in letterlijk:
            if (over_fout or _WOORDEN.search(tekst)) and tekst not in _WAARDEN:
                yield knoop.lineno, tekst


def test_geen_code_kiest_op_een_zin():
    gevonden = [
        f"{pad.relative_to(PAKKET)}:{regel}: {tekst!r}"
        for pad in sorted(PAKKET.rglob("*.py"))
        for regel, tekst in vertakkingen(pad.read_text(encoding="utf-8"))
    ]
    assert gevonden == []


@pytest.mark.parametrize(
    "bron",
    [
        'if "horen niet bij elkaar" in fout.titel: pass',
        'if "paar" in fout.titel: pass',
        'if weg.reden.startswith("geen cijfer"): pass',
        'if laag.naam == "de bestandsnaam": pass',
    ],
)
def test_de_toets_ziet_een_keuze_op_een_zin(bron: str):
    assert list(vertakkingen(bron))


@pytest.mark.parametrize(
    "bron", ['if fout.reden == "paar": pass', "if laag.naam is Waar.NOTEN: pass", 'if "," in tekst: pass']
)
def test_een_keuze_op_een_waarde_mag(bron: str):
    assert not list(vertakkingen(bron))
