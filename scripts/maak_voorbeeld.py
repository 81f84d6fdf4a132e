"""Make the fictive example deliveries: monthly stands from 1 February to 1 July 2024.

    python -m scripts.maak_voorbeeld [--naar MAP]

Writes one canonical CSV per supplier per month to data/voorbeeld/bron. The werkplan holds no realisation, so these
figures only show what the pages do; every row says that it is fictive. The courses below are chosen by hand to meet
what real deliveries bring: ahead and behind, a true zero, a gap, a late supplier, two suppliers that disagree.

The outcome depends on nothing but this file, data/werkplan/bron and the register: no clock, chance comes from sha256
and shares are fractions, because the sequence of ``random`` and the sum of floats differ between versions of Python.
"""

import argparse
import csv
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import accumulate
from pathlib import Path

from werkbank import register

WORTEL = Path(__file__).resolve().parents[1]
WERKPLAN = WORTEL / "data" / "werkplan" / "bron"
DOEL = WORTEL / "data" / "voorbeeld" / "bron"

ZAAD = "voorbeeldcijfers-2024"
BRON = "fictieve voorbeeldcijfers"
KOLOMMEN = ("soort", "maat", "peildatum", "gemeente_code", "gemeente", "aantal", "leverancier", "bron", "opmerking")
MAANDEN = tuple(date(2024, maand, 1) for maand in range(2, 8))
COA = "COA"
RRT_IJSSELLAND = "RRT IJsselland"
RRT_TWENTE = "RRT Twente"
HOF_VAN_TWENTE = "Gemeente Hof van Twente"

# Open places as a percentage of the opgave on 1 February and on 1 July. Tubbergen (GM0183) is not here on purpose:
# it has delivered nothing yet, and that is not a zero.
ASIEL_PCT = {
    "GM0148": (85, 118), "GM0150": (60, 72), "GM0160": (90, 122), "GM0166": (70, 48), "GM1773": (40, 63),
    "GM0175": (100, 134), "GM0177": (30, 52), "GM0180": (0, 0), "GM1708": (65, 88), "GM1896": (20, 36),
    "GM0193": (42, 58), "GM0141": (88, 105), "GM0147": (0, 0), "GM1774": (30, 44), "GM0153": (48, 60),
    "GM0158": (25, 50), "GM0163": (35, 42), "GM0164": (18, 27), "GM1735": (45, 67), "GM0168": (15, 31),
    "GM0173": (50, 71), "GM1742": (20, 33), "GM1700": (25, 38), "GM0189": (40, 64),
}  # fmt: skip
# Where the whole change comes at once: a location opens, or closes, in the month before this stand.
ASIEL_SPRONG = {
    "GM0160": date(2024, 4, 1), "GM0166": date(2024, 5, 1), "GM0175": date(2024, 6, 1), "GM0193": date(2024, 6, 1),
    "GM0158": date(2024, 7, 1), "GM1735": date(2024, 5, 1),
}  # fmt: skip
# Asylum places of which none are suitable for unaccompanied minors.
ZONDER_AMV = {"GM0180", "GM0147", "GM1896", "GM0168"}

# Available places as a percentage of the opgave on 1 February and on 1 July.
OEKRAINE_PCT = {
    "GM0148": (98, 104), "GM0150": (97, 101), "GM0160": (88, 96), "GM0166": (90, 92), "GM1773": (80, 88),
    "GM0175": (104, 108), "GM0177": (91, 97), "GM0180": (70, 78), "GM1708": (93, 99), "GM1896": (79, 84),
    "GM0193": (86, 96), "GM0141": (93, 99), "GM0147": (84, 91), "GM1774": (99, 103), "GM0153": (90, 98),
    "GM0158": (81, 87), "GM0163": (88, 94), "GM0164": (83, 92), "GM1735": (94, 101), "GM0168": (77, 83),
    "GM0173": (90, 97), "GM1742": (101, 106), "GM0183": (66, 73), "GM1700": (85, 90), "GM0189": (89, 95),
}  # fmt: skip

# Persons housed by 1 July as a percentage of the opgave, as COA counts them.
STATUSHOUDERS_PCT = {
    "GM0148": 110, "GM0150": 108, "GM0160": 84, "GM0166": 66, "GM1773": 97, "GM0175": 160, "GM0177": 78,
    "GM1708": 75, "GM1896": 100, "GM0193": 62, "GM0141": 55, "GM0147": 146, "GM1774": 71, "GM0153": 92,
    "GM0158": 95, "GM0163": 88, "GM0164": 70, "GM1735": 57, "GM0168": 126, "GM0173": 182, "GM1742": 83,
    "GM0183": 40, "GM1700": 76, "GM0189": 86,
}  # fmt: skip
STAPHORST = "GM0180"
# The opgave of Staphorst is 0, so there is no percentage: persons housed by 1 July.
STAPHORST_GEHUISVEST = 2
# Hof van Twente by its own count: on schedule, where COA sees it far behind.
EIGEN_TELLING = ("GM1735", 95)

# Rows that a supplier left out: (soort, gemeente_code) and the stands that are missing.
ONTBREEKT = {
    ("asiel", "GM0177"): {date(2024, 4, 1)},
    ("asiel", "GM1700"): {date(2024, 6, 1), date(2024, 7, 1)},
    ("oekraine", "GM0175"): {date(2024, 5, 1)},
    ("oekraine", "GM0168"): {date(2024, 6, 1)},
    ("statushouders", "GM0158"): {date(2024, 3, 1)},
    ("statushouders", "GM0189"): {date(2024, 7, 1)},
}
# Suppliers that have not delivered a stand (yet).
TE_LAAT = {(RRT_TWENTE, date(2024, 7, 1))}

GEEN_PLEKKEN = "nul gemeld: nog geen plekken open"
GEEN_AMV_PLEKKEN = "nul gemeld: nog geen plekken geschikt voor amv's"


@dataclass(frozen=True)
class Gemeente:
    """A municipality of the register, with its opgave per soort from the werkplan."""

    code: str
    naam: str
    regio: str
    opgave: dict[str, int]


@dataclass(frozen=True)
class Cijfer:
    """One row of a delivery."""

    soort: str
    maat: str
    peildatum: date
    gemeente: Gemeente
    aantal: int
    leverancier: str
    opmerking: str = ""

    def als_rij(self) -> tuple[str, ...]:
        """The row in the order of KOLOMMEN."""
        g = self.gemeente
        peildatum, aantal = self.peildatum.isoformat(), str(self.aantal)
        return self.soort, self.maat, peildatum, g.code, g.naam, aantal, self.leverancier, BRON, self.opmerking


def tussen(laag_pct: int, hoog_pct: int, *sleutel: object) -> Fraction:
    """A share between two percentages that follows from the key alone, the same on every machine and version."""
    tekst = "|".join([ZAAD, *(str(deel) for deel in sleutel)])
    toeval = Fraction(int.from_bytes(hashlib.sha256(tekst.encode()).digest()[:4], "big"), 2**32)
    return (laag_pct + (hoog_pct - laag_pct) * toeval) / 100


def lees_gemeenten(map_: Path = WERKPLAN) -> tuple[Gemeente, ...]:
    """The 25 municipalities and their opgaven, in the order of the register."""
    opgaven: dict[str, dict[str, int]] = {}
    for bestand in ("opgave-asiel.csv", "opgave-oekraine.csv", "opgave-statushouders.csv"):
        with (map_ / bestand).open(encoding="utf-8", newline="") as invoer:
            for rij in csv.DictReader(invoer, delimiter=";"):
                opgaven.setdefault(rij["gemeente_code"], {})[rij["soort"]] = int(rij["aantal"])
    return tuple(Gemeente(g.code, g.naam, g.regio, opgaven[g.code]) for g in register.gemeenten())


def aandelen(*sleutel: object) -> list[Fraction]:
    """How much of a half-year's course is done at each stand: rising unevenly, 1 at the last."""
    gewichten = [tussen(50, 150, *sleutel, maand) for maand in MAANDEN]
    totaal = sum(gewichten, Fraction(0))
    return [gedaan / totaal for gedaan in accumulate(gewichten)]


def stand(opgave: int, begin_pct: int, eind_pct: int, sprong: date | None, *sleutel: object) -> list[int]:
    """A course of places from begin to end, one figure per stand; all at once when there is a ``sprong``."""
    if sprong:
        deel = [Fraction(maand >= sprong) for maand in MAANDEN]
    else:
        ruw = aandelen(*sleutel)
        deel = [(d - ruw[0]) / (1 - ruw[0]) for d in ruw]
    return [round(opgave * (begin_pct + (eind_pct - begin_pct) * d) / 100) for d in deel]


def asiel(gemeente: Gemeente) -> Iterator[Cijfer]:
    """Open asylum places and the part of them for unaccompanied minors."""
    if gemeente.code not in ASIEL_PCT:
        return
    sprong = ASIEL_SPRONG.get(gemeente.code)
    plekken = stand(gemeente.opgave["asiel"], *ASIEL_PCT[gemeente.code], sprong, "asiel", gemeente.code)
    amv_deel = tussen(50, 130, "amv", gemeente.code) * gemeente.opgave["amv"] / gemeente.opgave["asiel"]
    for maand, aantal in zip(MAANDEN, plekken, strict=True):
        toelichting = GEEN_PLEKKEN if aantal == 0 else ""
        if maand == sprong:
            toelichting = "een locatie is gesloten" if plekken[-1] < plekken[0] else "een nieuwe locatie is open"
        yield Cijfer("asiel", "open", maand, gemeente, aantal, COA, toelichting)
        amv = 0 if gemeente.code in ZONDER_AMV else min(aantal, round(aantal * amv_deel))
        yield Cijfer("amv", "open", maand, gemeente, amv, COA, GEEN_AMV_PLEKKEN if amv == 0 else "")


def oekraine(gemeente: Gemeente) -> Iterator[Cijfer]:
    """Places for displaced persons from Ukraine: available, occupied, and the persons registered."""
    leverancier = RRT_IJSSELLAND if gemeente.regio == "IJsselland" else RRT_TWENTE
    begin_pct, eind_pct = OEKRAINE_PCT[gemeente.code]
    plekken = stand(gemeente.opgave["oekraine"], begin_pct, eind_pct, None, "oekraine", gemeente.code)
    for maand, beschikbaar in zip(MAANDEN, plekken, strict=True):
        bezet = min(beschikbaar, round(beschikbaar * tussen(90, 99, "bezet", gemeente.code, maand)))
        geregistreerd = round(bezet * tussen(98, 103, "geregistreerd", gemeente.code, maand))
        yield Cijfer("oekraine", "beschikbaar", maand, gemeente, beschikbaar, leverancier)
        yield Cijfer("oekraine", "bezet", maand, gemeente, bezet, leverancier)
        yield Cijfer("oekraine", "geregistreerd", maand, gemeente, geregistreerd, leverancier)


def statushouders(gemeente: Gemeente) -> Iterator[Cijfer]:
    """Persons housed since the start of the half-year, by COA and where it has one by the municipality's count."""
    opgave = gemeente.opgave["statushouders"]
    if gemeente.code == STAPHORST:
        yield from gehuisvest(gemeente, Fraction(STAPHORST_GEHUISVEST), COA, "opgave is 0")
    else:
        yield from gehuisvest(gemeente, Fraction(opgave * STATUSHOUDERS_PCT[gemeente.code], 100), COA)
    if gemeente.code == EIGEN_TELLING[0]:
        toelichting = "eigen telling van de gemeente, wijkt af van die van het COA"
        yield from gehuisvest(gemeente, Fraction(opgave * EIGEN_TELLING[1], 100), HOF_VAN_TWENTE, toelichting)


def gehuisvest(gemeente: Gemeente, eindstand: Fraction, leverancier: str, opmerking: str = "") -> Iterator[Cijfer]:
    """A cumulative course: it never falls, because the shares rise and rounding keeps their order."""
    deel = aandelen("statushouders", gemeente.code, leverancier)
    for maand, d in zip(MAANDEN, deel, strict=True):
        yield Cijfer("statushouders", "gehuisvest", maand, gemeente, round(eindstand * d), leverancier, opmerking)


def is_geleverd(cijfer: Cijfer) -> bool:
    """False for what this story leaves out. A place for minors is missing when the asylum figure is."""
    soort = "asiel" if cijfer.soort == "amv" else cijfer.soort
    if (cijfer.leverancier, cijfer.peildatum) in TE_LAAT:
        return False
    return cijfer.peildatum not in ONTBREEKT.get((soort, cijfer.gemeente.code), set())


def maak(doel: Path = DOEL) -> list[Path]:
    """Write all deliveries to ``doel``, which may hold no other CSV, and return their paths."""
    gemeenten = lees_gemeenten()
    leveringen: dict[tuple[date, str], list[Cijfer]] = {}
    for reeks in (asiel, oekraine, statushouders):
        for gemeente in gemeenten:
            for cijfer in filter(is_geleverd, reeks(gemeente)):
                leveringen.setdefault((cijfer.peildatum, cijfer.leverancier), []).append(cijfer)
    doel.mkdir(parents=True, exist_ok=True)
    for oud in doel.glob("*.csv"):
        oud.unlink()
    return [_schrijf(doel, *kop, cijfers) for kop, cijfers in sorted(leveringen.items())]


def _schrijf(doel: Path, peildatum: date, leverancier: str, cijfers: list[Cijfer]) -> Path:
    pad = doel / f"{peildatum.isoformat()}-{leverancier.lower().replace(' ', '-')}.csv"
    with pad.open("w", encoding="utf-8", newline="") as uitvoer:
        schrijver = csv.writer(uitvoer, delimiter=";", lineterminator="\n")
        schrijver.writerow(KOLOMMEN)
        schrijver.writerows(cijfer.als_rij() for cijfer in cijfers)
    return pad


if __name__ == "__main__":
    opties = argparse.ArgumentParser(description="Maak de fictieve voorbeeldleveringen.")
    opties.add_argument("--naar", type=Path, default=DOEL, help="map voor de csv-bestanden")
    for pad in maak(opties.parse_args().naar):
        print(pad.name)
