"""Make the fictive example plans: locations as two regional tables might deliver them, and a forecast of need.

    python -m scripts.maak_voorbeeldplannen [--naar MAP]

Writes one canonical CSV per delivery to data/voorbeeld/plannen. The open places follow the example figures of
``maak_voorbeeld``, but for two municipalities whose plan says something else, as happens. Every row and every name says
that it is fictive. Nothing decides the outcome but these two files, data/werkplan/bron and the register.
"""

import argparse
import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from scripts.maak_voorbeeld import BRON, WORTEL, Gemeente, asiel, lees_gemeenten, oekraine, tussen

DOEL = WORTEL / "data" / "voorbeeld" / "plannen"

EERDER, NU = date(2024, 5, 1), date(2024, 7, 1)
NAMEN = ("De Linde", "Het Anker", "De Brink", "Hoeve Oost", "De Wissel", "Het Ravelijn")
OEKRAINE_NAMEN = ("De Zwaan", "Het Kompas")
# On the last day of these, places of a location end; None goes on without a known end.
EINDEN = (date(2024, 11, 30), date(2025, 2, 28), date(2025, 6, 30), date(2026, 3, 31), date(2029, 6, 30), None)
BEGINNEN = (date(2024, 9, 1), date(2024, 11, 1), date(2025, 1, 1), date(2025, 4, 1), date(2025, 9, 1), None)

# No plan was delivered: that is not a zero.
ZONDER_PLAN = {"GM0183", "GM1896"}
# The plan says more, or less, than what was counted as open.
ANDERS_DAN_GETELD = {"GM0193": 20, "GM0153": -15}
# What is still to do, filled with these steps, largest part first; the rest of the gap stays.
PLANNEN = {
    "GM0150": ("vastgesteld besluit", "potlood"), "GM0166": ("potlood",), "GM1773": ("gegarandeerd",),
    "GM0177": ("bestuurlijk voornemen", "verkenning"), "GM0180": ("potlood", "verkenning"),
    "GM1708": ("gegarandeerd",), "GM0193": ("vastgesteld besluit", "bestuurlijk voornemen", "potlood"),
    "GM0147": ("bestuurlijk voornemen",), "GM1774": ("gegarandeerd", "potlood"),
    "GM0153": ("gegarandeerd", "vastgesteld besluit", "potlood"), "GM0158": ("potlood",),
    "GM0163": ("bestuurlijk voornemen",), "GM0164": ("vastgesteld besluit", "verkenning"),
    "GM1735": ("potlood",), "GM0168": ("verkenning",), "GM0173": ("gegarandeerd",),
    "GM1742": ("vastgesteld besluit",), "GM1700": ("bestuurlijk voornemen", "potlood"), "GM0189": ("potlood",),
}  # fmt: skip
# What these plans were called in May; the others came up since.
STAP_EERDER = {
    "gegarandeerd": "vastgesteld besluit",
    "vastgesteld besluit": "potlood",
    "bestuurlijk voornemen": "potlood",
    "potlood": "verkenning",
}
BESLUIT = {"vastgesteld besluit": "raadsbesluit", "gegarandeerd": "bestuursovereenkomst"}
# The largest part first; of every plan a tenth or more of the gap stays.
DELEN_PCT = {1: (70,), 2: (55, 25), 3: (45, 25, 15)}


@dataclass(frozen=True)
class Locatie:
    """One stand of a location."""

    soort: str
    gemeente: Gemeente
    naam: str
    peildatum: date
    stap: str
    aantal: int | None
    amv_aantal: int | None = None
    begin_op: date | None = None
    eind_op: date | None = None
    onbepaalde_tijd: str = ""
    opmerking: str = ""

    def als_rij(self) -> dict[str, object]:
        """The row by name of column; nothing stands for what is not known."""
        g = self.gemeente
        besluit = BESLUIT.get(self.stap, "")
        return {
            "soort": self.soort,
            "gemeente_code": g.code,
            "gemeente": g.naam,
            "locatie": f"{self.naam} (fictief)",
            "peildatum": self.peildatum,
            "stap": self.stap,
            "aantal": self.aantal,
            "amv_aantal": self.amv_aantal,
            "begin_op": self.begin_op,
            "eind_op": self.eind_op,
            "onbepaalde_tijd": self.onbepaalde_tijd,
            "besluit": besluit,
            "besluit_op": date(2024, 6, 17) if besluit and self.peildatum == NU else None,
            "eigenaar": "college" if self.stap != "open" else "",
            "bron": BRON,
            "bronplaats": "",
            "opmerking": self.opmerking,
        }


def kies(uit: tuple[date | None, ...], *sleutel: object) -> date | None:
    """One of these, by the key alone."""
    return uit[int(tussen(0, 100 * len(uit), *sleutel))]


def locaties(gemeente: Gemeente) -> Iterator[Locatie]:
    """All stands of the locations of a municipality."""
    if gemeente.code in ZONDER_PLAN:
        return
    for peildatum in (EERDER, NU):
        yield from open_asiel(gemeente, peildatum)
        yield from plannen(gemeente, peildatum)
        yield from van_oekraine(gemeente, peildatum)


def geteld(gemeente: Gemeente, soort: str, peildatum: date) -> int:
    """What the example figures count as open on a day, 0 where they have none."""
    reeks = [
        c for r in (asiel, oekraine) for c in r(gemeente) if c.soort == soort and c.maat in ("open", "beschikbaar")
    ]
    return next((c.aantal for c in reeks if c.peildatum == peildatum), 0)


def open_asiel(gemeente: Gemeente, peildatum: date) -> Iterator[Locatie]:
    """The open places in one or two locations, and what was closed."""
    plekken = geteld(gemeente, "asiel", peildatum) + ANDERS_DAN_GETELD.get(gemeente.code, 0)
    amv = min(plekken, geteld(gemeente, "amv", peildatum))
    if plekken <= 0:
        return
    tweede = round(plekken * tussen(25, 45, "tweede", gemeente.code)) if plekken > 150 else 0
    eind = kies(EINDEN, "einde", gemeente.code)
    eerste = Locatie("asiel", gemeente, NAMEN[0], peildatum, "open", plekken - tweede, min(amv, plekken - tweede))
    yield replace(eerste, begin_op=date(2023, 1, 1), eind_op=eind, onbepaalde_tijd="ja" if eind is None else "")
    if tweede:
        rest = amv - min(amv, plekken - tweede)
        eind = kies(EINDEN[:4], "tweede einde", gemeente.code)
        yield Locatie("asiel", gemeente, NAMEN[1], peildatum, "open", tweede, rest, date(2023, 9, 1), eind)
    if gemeente.code == "GM0166" and peildatum == NU:
        yield Locatie(
            "asiel", gemeente, NAMEN[5], NU, "gesloten", 60, 0, date(2022, 5, 1), date(2024, 4, 30),
            opmerking="contract liep af",
        )  # fmt: skip


def plannen(gemeente: Gemeente, peildatum: date) -> Iterator[Locatie]:
    """The plans for what is still to do, a step further in July than in May; one of them fell away."""
    gat = max(0, gemeente.opgave["asiel"] - geteld(gemeente, "asiel", NU))
    stappen = PLANNEN.get(gemeente.code, ())
    for i, (stap, deel_pct) in enumerate(zip(stappen, DELEN_PCT.get(len(stappen), ()), strict=True)):
        eerder = STAP_EERDER.get(stap, "")
        if peildatum == EERDER and not eerder:
            continue
        aantal = round(gat * deel_pct / 100)
        begin = kies(BEGINNEN, "begin", gemeente.code, i)
        eind = kies(EINDEN[4:], "planeinde", gemeente.code, i) if begin else None
        yield Locatie(
            "asiel", gemeente, NAMEN[2 + i], peildatum, stap if peildatum == NU else eerder,
            None if stap == "verkenning" else aantal, round(aantal / 10) if stap != "verkenning" else None, begin, eind,
            opmerking="aantal wordt onderzocht" if stap == "verkenning" else "",
        )  # fmt: skip
    if gemeente.code == "GM0158":
        stap = "potlood" if peildatum == EERDER else "afgevallen"
        yield Locatie(
            "asiel", gemeente, NAMEN[5], peildatum, stap, 40, opmerking="grondpositie niet rond" * (peildatum == NU)
        )


def van_oekraine(gemeente: Gemeente, peildatum: date) -> Iterator[Locatie]:
    """The available places in one location, and a plan for half of what is still to do."""
    plekken = geteld(gemeente, "oekraine", peildatum)
    eind = kies(EINDEN[1:], "oekraine", gemeente.code)
    yield Locatie("oekraine", gemeente, OEKRAINE_NAMEN[0], peildatum, "open", plekken, None, date(2022, 4, 1), eind)
    gat = gemeente.opgave["oekraine"] - geteld(gemeente, "oekraine", NU)
    if gat > 20:
        stap = "bestuurlijk voornemen" if peildatum == NU else "potlood"
        begin = date(2024, 12, 1)
        yield Locatie("oekraine", gemeente, OEKRAINE_NAMEN[1], peildatum, stap, round(gat / 2), None, begin, None)


def prognose(regio: str, opgave: dict[str, int]) -> Iterator[dict[str, object]]:
    """Two years of need per month: asylum rises past the capacity, Ukraine falls."""
    for soort, begin_pct, stap_pct in (("asiel", 50, 1), ("oekraine", 99, -1)):
        for nummer in range(24):
            verwacht = round(opgave[soort] * (begin_pct + stap_pct * nummer) / 100)
            marge = round(verwacht * (3 + nummer) / 200)
            yield {
                "soort": soort,
                "stroom": "behoefte",
                "gebied": regio,
                "maand": date(2024 + (7 + nummer) // 12, (7 + nummer) % 12 + 1, 1),
                "verwacht_aantal": verwacht,
                "laag_aantal": verwacht - marge,
                "hoog_aantal": verwacht + marge,
                "leverancier": f"Regionale tafel {regio}",
                "bron": BRON,
                "bronplaats": "",
                "opmerking": "",
            }


def maak(doel: Path = DOEL) -> list[Path]:
    """Write all deliveries to ``doel``, which may hold no other CSV, and return their paths."""
    gemeenten = lees_gemeenten()
    doel.mkdir(parents=True, exist_ok=True)
    for oud in doel.glob("*.csv"):
        oud.unlink()
    paden = []
    for regio in ("IJsselland", "Twente"):
        van_regio = [g for g in gemeenten if g.regio == regio]
        standen = [stand for g in van_regio for stand in locaties(g)]
        for peildatum in (EERDER, NU):
            rijen = [stand.als_rij() for stand in standen if stand.peildatum == peildatum]
            paden.append(_schrijf(doel / f"{peildatum.isoformat()}-locatie-{regio.lower()}.csv", rijen))
        som = {soort: sum(g.opgave[soort] for g in van_regio) for soort in ("asiel", "oekraine")}
        paden.append(_schrijf(doel / f"{NU.isoformat()}-prognose-{regio.lower()}.csv", list(prognose(regio, som))))
    return paden


def _schrijf(pad: Path, rijen: list[dict[str, object]]) -> Path:
    with pad.open("w", encoding="utf-8", newline="") as uitvoer:
        schrijver = csv.DictWriter(uitvoer, list(rijen[0]), delimiter=";", lineterminator="\n")
        schrijver.writeheader()
        schrijver.writerows(rijen)
    return pad


if __name__ == "__main__":
    opties = argparse.ArgumentParser(description="Maak de fictieve voorbeeldplannen.")
    opties.add_argument("--naar", type=Path, default=DOEL, help="map voor de csv-bestanden")
    for pad in maak(opties.parse_args().naar):
        print(pad.name)
