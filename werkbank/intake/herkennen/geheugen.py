"""Remembering how a layout was read: what was confirmed with an earlier levering is proposed for the next one."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from werkbank.bevindingen import zeg
from werkbank.fouten import Bevinding
from werkbank.intake.cijfer import TWIJFELS
from werkbank.intake.herkennen.duiden.peildatum import AFSPRAKEN
from werkbank.intake.herkennen.gesprek import Gesprek
from werkbank.intake.herkennen.taal.tijd import MAAND, kop_als_tekst, zonder_tijd
from werkbank.intake.herkennen.vinden.blokken import Blok
from werkbank.intake.herkennen.voorkennis import Eerder
from werkbank.opmaak import datum

# What belongs to one file and never to the next.
_EENMALIG = (
    *("jaar", "dag", "begin", "periode", "periode_van", "periode_tot", "streefdatum", "bekendgemaakt_op", "bron"),
    "landelijk",
    # A doubtful cell is decided for the cell that was seen, not for one that has its place next month.
    *TWIJFELS,
)
_MINSTE_GELIJKENIS = 0.5


@dataclass(frozen=True)
class Indeling:
    """The layout of a file: its headers as they are, and without months; ``vingerafdruk`` is the same every month."""

    koppen: tuple[str, ...]
    kolommen: tuple[str, ...]

    @property
    def vingerafdruk(self) -> str:
        """A short text that two files of one layout share."""
        return hashlib.sha256("\n".join(self.kolommen).encode()).hexdigest()[:16]

    def als_record(self) -> dict[str, Any]:
        """The layout as JSON values."""
        return {"vingerafdruk": self.vingerafdruk, "kolommen": list(self.kolommen), "koppen": list(self.koppen)}


@dataclass(frozen=True)
class Herinnering:
    """What is known of an earlier levering of this or a like layout; ``levering`` names it in a sentence."""

    antwoorden: Mapping[str, str] = field(default_factory=dict)
    tegen: Mapping[str, str] = field(default_factory=dict)
    zelfde: bool = False
    levering: str = ""
    koppen: tuple[str, ...] = ()
    kolommen: tuple[str, ...] = ()


def indeling_van(blokken: Sequence[Blok]) -> Indeling:
    """The headers of all tables; how often a header occurs does not matter."""
    koppen = {
        " ".join(kop_als_tekst(deel) for deel in blok.koppen.get(k, ()))
        for blok in blokken
        for k in blok.kolommen
        if blok.koppen.get(k)
    }
    return Indeling(tuple(sorted(koppen)), tuple(sorted({zonder_tijd(kop) for kop in koppen})))


def herinner(eerder: Sequence[Eerder], indeling: Indeling, leveranciers: Sequence[str]) -> Herinnering:
    """The newest levering with this layout, else with the one most like it. ``leveranciers``: those the file names."""
    beste, score = Herinnering(), _MINSTE_GELIJKENIS
    if not indeling.kolommen:
        return beste
    for levering in eerder:
        vorige = levering.indeling
        # Of a supplier that was corrected, the next file names the one that it was corrected from.
        verbeterd = (levering.begrepen.get("leverancier") or {}).get("tegen", "")
        if leveranciers and not {levering.leverancier, verbeterd} & set(leveranciers):
            continue
        kolommen = set(vorige.get("kolommen", ()))
        gelijkenis = len(kolommen & set(indeling.kolommen)) / max(1, len(kolommen | set(indeling.kolommen)))
        if gelijkenis > score or (gelijkenis == score and score > _MINSTE_GELIJKENIS and not beste.levering):
            score = gelijkenis
            beste = Herinnering(
                _antwoorden(levering.begrepen),
                {s: b["tegen"] for s, b in levering.begrepen.items() if b.get("tegen")},
                vorige.get("vingerafdruk") == indeling.vingerafdruk,
                f"de levering van {datum(levering.ontvangen_op)} ({levering.leverancier})",
                tuple(vorige.get("koppen", ())),
                tuple(vorige.get("kolommen", ())),
            )
    return beste


def uit_koppeling(koppeling: Mapping[str, Any]) -> dict[str, str]:
    """The answers in a mapping that the user gives: what was understood, edited or not."""
    begrepen = koppeling.get("begrepen")
    if not isinstance(begrepen, Mapping):
        return {}
    waarden = {str(s): b.get("waarde", "") if isinstance(b, Mapping) else b for s, b in begrepen.items()}
    return {sleutel: str(waarde) for sleutel, waarde in waarden.items() if waarde not in (None, "")}


def verschillen(indeling: Indeling, vorige: Herinnering, bestandsnaam: str) -> list[Bevinding]:
    """What has changed since, column by column."""
    if not vorige.levering:
        return []
    gevonden = []
    for kop in indeling.koppen:
        if kop in vorige.koppen:
            continue
        bekend = zonder_tijd(kop) in vorige.kolommen
        hoe = (
            " De werkbank leest haar zoals de kolommen die er al waren." if bekend and MAAND in zonder_tijd(kop) else ""
        )
        gevonden.append(
            Bevinding(
                *zeg("kolom-nieuw", kolom=kop, levering=vorige.levering, hoe=hoe),
                bestandsnaam,
            )
        )
    weg = [k for k in vorige.koppen if k not in indeling.koppen and zonder_tijd(k) not in indeling.kolommen]
    return gevonden + [Bevinding(*zeg("kolom-weg", kolom=kop), bestandsnaam) for kop in weg]


def begin_gesprek(
    antwoorden: Mapping[str, str], koppeling: Mapping[str, Any] | None, herinnering: Herinnering
) -> Gesprek:
    """What is known before the file is looked at: the user's answers, then a given mapping, then what is remembered."""
    if koppeling is not None:
        return Gesprek(antwoorden, uit_koppeling(koppeling), is_koppeling=True, herkomst="staat in de koppeling")
    herkomst = f"zoals bij {herinnering.levering}" if herinnering.levering else ""
    if herinnering.zelfde:
        return Gesprek(antwoorden, herinnering.antwoorden, herinnering.tegen, herkomst=herkomst)
    return Gesprek(antwoorden, voorstellen=herinnering.antwoorden, herkomst=herkomst)


def _antwoorden(begrepen: Mapping[str, Any]) -> dict[str, str]:
    """What was confirmed, without what holds for one file only: a day, a half-year."""
    return {
        sleutel: b["waarde"]
        for sleutel, b in begrepen.items()
        if b.get("zekerheid") in ("opgegeven", "onthouden")
        and sleutel.partition(":")[0] not in _EENMALIG
        and (sleutel.partition(":")[0] != "peildatum" or b["waarde"] in AFSPRAKEN)
    }
