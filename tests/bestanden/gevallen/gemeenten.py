"""Spelling, codes, and municipalities that are none of ours."""

import yaml

from tests.bestanden.geval import Geval, gehuisvest, stand
from tests.bestanden.gevallen.geplakt import OEKRAINE_25
from tests.bestanden.gevallen.tekst import TITEL
from tests.bestanden.schrijf import Blad, tekst, xlsx
from werkbank.register import gemeenten
from werkbank.register.gemeente import REGISTERMAP


def _csv(*namen: str) -> bytes:
    return tekst([[TITEL], ["Gemeente", "Gehuisvest"], *[[n, str(11 + i)] for i, n in enumerate(namen)]])


def _landelijk() -> bytes:
    """All 342 municipalities in the order of the alphabet; those outside Overijssel have 999."""
    elders = yaml.safe_load((REGISTERMAP / "buiten_overijssel.yaml").read_text(encoding="utf-8"))["gemeenten"]
    aantallen = {naam: 999 for namen in elders.values() for naam in namen}
    aantallen |= {g.naam: OEKRAINE_25[g.code] for g in gemeenten()}
    kop = [["Opvang Oekraïense ontheemden, beschikbare plekken per 1 juli 2024"], ["Gemeente", "Beschikbaar"]]
    return xlsx(Blad("landelijk", [*kop, *[[naam, aantallen[naam]] for naam in sorted(aantallen)]]))


GEVALLEN = (
    Geval(
        "landelijk.xlsx",
        "Alle 342 gemeenten van Nederland waar er 25 nodig zijn",
        _landelijk,
        stand("oekraine", "beschikbaar", "2024-07-01", **OEKRAINE_25),
        {"leverancier": "RRT Twente"},
        frozenset({"buiten-overijssel"}),
        leverancier="RRT Twente",
    ),
    Geval(
        "schrijfwijzen.csv",
        "Hof v Twente, Olst Wijhe, Rijssen/Holten, Hengelo (O), Gemeente Zwolle, ALMELO met spatie",
        lambda: _csv("Hof v Twente", "Olst Wijhe", "Rijssen/Holten", "Hengelo (O)", "Gemeente Zwolle", "ALMELO "),
        gehuisvest("2024-07-01", GM1735=11, GM1773=12, GM1742=13, GM0164=14, GM0193=15, GM0141=16),
    ),
    Geval(
        "schrijfwijzen-2.csv",
        "HvT, Hengelo (Ov.), Hengelo (O.) met noot, Zwolle1",
        lambda: _csv("HvT", "Hengelo (Ov.)", "Zwolle1", "Almelo *"),
        gehuisvest("2024-07-01", GM1735=11, GM0164=12, GM0193=13, GM0141=14),
    ),
    Geval(
        "hof-punt.csv",
        "Hof v. Twente",
        lambda: _csv("Hof v. Twente", "Zwolle"),
        gehuisvest("2024-07-01", GM1735=11, GM0193=12),
    ),
    Geval(
        "codes-gm.csv",
        "Codes als GM0193 met spaties, zonder namen",
        lambda: tekst([[TITEL], ["Gemeentecode", "Gehuisvest"], ["GM0193    ", "120"], ["GM0141    ", "58"]]),
        gehuisvest("2024-07-01", GM0193=120, GM0141=58),
    ),
    Geval(
        "codes-kaal.xlsx",
        "Codes als getal (193, 141) met de naam ernaast",
        lambda: xlsx(
            Blad(
                "Blad1",
                [[TITEL], ["Gemeentecode", "Gemeente", "Gehuisvest"], [193, "Zwolle", 120], [141, "Almelo", 58]],
            )
        ),
        gehuisvest("2024-07-01", GM0193=120, GM0141=58),
    ),
    Geval(
        "codes-nul.csv",
        "Codes als 0193 en 141.0",
        lambda: tekst(
            [[TITEL], ["Gemeentecode", "Gemeente", "Gehuisvest"], ["0193", "Zwolle", "120"], ["141.0", "Almelo", "58"]]
        ),
        gehuisvest("2024-07-01", GM0193=120, GM0141=58),
    ),
    Geval(
        "paar-fout.csv",
        "Een code die niet bij de naam hoort",
        lambda: tekst(
            [
                [TITEL],
                ["Code", "Gemeente", "Gehuisvest"],
                ["GM0193", "Zwolle", "120"],
                ["GM0147", "Almelo", "58"],
                ["GM0164", "Hengelo", "61"],
            ]
        ),
        geweigerd=frozenset({"gemeente-paar"}),
    ),
    Geval(
        "hengelo-gelderland.csv",
        "Hengelo (Gld) is een andere plaats en komt nooit bij Hengelo terecht",
        lambda: _csv("Zwolle", "Hengelo (Gld)", "Almelo"),
        gehuisvest("2024-07-01", GM0193=11, GM0141=13),
        weggelaten=frozenset({"4"}),
    ),
    Geval(
        "tikfout.csv",
        "Een tikfout in de naam wordt niet stilletjes verbeterd",
        lambda: _csv("Almelo", "Zwole", "Borne"),
        geweigerd=frozenset({"gemeente-onbekend"}),
    ),
    Geval(
        "dubbel.csv",
        "Een gemeente komt twee keer voor",
        lambda: _csv("Zwolle", "Almelo", "Gem. Zwolle"),
        geweigerd=frozenset({"dubbele-rij"}),
    ),
    Geval(
        "buiten-overijssel.csv",
        "Gemeenten van buiten de provincie worden overgeslagen en genoemd",
        lambda: _csv("Zwolle", "Amsterdam", "Almelo", "Apeldoorn"),
        gehuisvest("2024-07-01", GM0193=11, GM0141=13),
        bevindingen=frozenset({"buiten-overijssel"}),
        weggelaten=frozenset({"4", "6"}),
    ),
)
