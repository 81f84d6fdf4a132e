"""The form of the output is part of the interface."""

import io
from datetime import date, datetime
from decimal import Decimal

from werkbank.cli.antwoord import schrijf
from werkbank.rijen import Rijen

KOLOMMEN = ("naam", "aantal", "pct", "dag", "goed")
RIJEN = [
    ("Hof van Twente, Goor", 260, 61.5, date(2024, 7, 1), True),
    ('zei "nee"', 2**70, None, None, False),
    (None, Decimal("766"), float("nan"), datetime.fromisoformat("2024-07-01T09:30:00"), None),
]


def uitvoer(formaat: str, kolommen: tuple[str, ...] = KOLOMMEN, rijen: list[tuple[object, ...]] | None = None) -> str:
    doel = io.StringIO()
    schrijf(Rijen(kolommen, RIJEN if rijen is None else rijen), formaat, doel)
    return doel.getvalue()


def test_csv_heeft_kommas_hele_getallen_iso_datums_en_niets_voor_leeg():
    assert uitvoer("csv") == (
        "naam,aantal,pct,dag,goed\n"
        '"Hof van Twente, Goor",260,61.5,2024-07-01,true\n'
        '"zei ""nee""",1180591620717411303424,,,false\n'
        ",766,nan,2024-07-01 09:30:00,\n"
    )


def test_json_heeft_getallen_als_getal_en_null_voor_leeg():
    assert uitvoer("json") == (
        "[\n"
        ' {"naam": "Hof van Twente, Goor", "aantal": 260, "pct": 61.5, "dag": "2024-07-01", "goed": true},\n'
        ' {"naam": "zei \\"nee\\"", "aantal": 1180591620717411303424, "pct": null, "dag": null, "goed": false},\n'
        ' {"naam": null, "aantal": 766, "pct": null, "dag": "2024-07-01 09:30:00", "goed": null}\n'
        "]\n"
    )


def test_json_zonder_rijen_is_een_lege_lijst():
    assert uitvoer("json", rijen=[]) == "[]\n"


def test_twee_kolommen_met_dezelfde_naam_blijven_allebei_in_json():
    assert uitvoer("json", ("a", "a"), [(1, 2)]) == '[\n {"a": 1, "a_2": 2}\n]\n'


def test_een_tabel_zet_getallen_rechts_en_een_streep_voor_leeg():
    assert uitvoer("tabel", ("gemeente", "aantal"), [("Zwolle", 12), ("Almelo", None)]) == (
        "gemeente  aantal\n--------  ------\nZwolle        12\nAlmelo         –\n"
    )


def test_een_stuurteken_in_een_cel_bereikt_het_scherm_niet():
    assert "\x1b" not in uitvoer("tabel", ("a",), [("\x1b[31mrood\nregel",)])
